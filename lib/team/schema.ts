import { z } from 'zod';
import { UITSTROOMREDENEN } from '../domain/einde';
import { MEESTE_GESPREKKEN, TEAMLIJSTEN } from '../domain/teamlijst';
import { PERIODEN } from '../domain/venster';
import {
  datumVeld,
  idVeld,
  isUuid,
  keuze,
  optioneelGetal,
  optioneelId,
  optioneleDatum,
  optioneleTekst,
  verplichteTekst,
} from '../formulier/velden';

/** Keuzes zoals ze in het adres staan; wat niet klopt wordt de standaard. */
export const teamfilterSchema = z.object({
  team: z.uuid().nullable().catch(null),
  periode: z.enum(PERIODEN).catch('twaalf_maanden'),
  lijst: z.enum(TEAMLIJSTEN).catch('lopend'),
  begeleider: z
    .union([z.uuid(), z.literal('geen')])
    .nullable()
    .catch(null),
  gesprekken: optioneelGetal(0, MEESTE_GESPREKKEN, 'gesprekken').catch(null),
});
export type Teamfilter = z.output<typeof teamfilterSchema>;

const KIES_BEGELEIDER = 'Kies wie deze cliënt begeleidt, of kies "nog niemand".';
/** Het id van een begeleider, of 'geen'. */
const begeleiderVeld = z.string({ error: KIES_BEGELEIDER }).refine((w) => w === 'geen' || isUuid(w), KIES_BEGELEIDER);

export const nieuweDeelnemerSchema = z.object({
  clientnummer: z
    .string({ error: 'Vul het cliëntnummer in.' })
    .trim()
    .min(1, 'Vul het cliëntnummer in.')
    .transform((t) => t.toUpperCase())
    .pipe(
      z
        .string()
        .regex(
          /^[A-Z0-9][A-Z0-9-]{1,29}$/,
          'Een cliëntnummer heeft letters, cijfers en streepjes, zoals VIA-0135; hoogstens 30 tekens.',
        ),
    ),
  voornaam: verplichteTekst('Vul de voornaam in.', 100),
  achternaam: verplichteTekst('Vul de achternaam in.', 100),
  geboortedatum: optioneleDatum,
  telefoon: optioneleTekst(30),
  aanpakId: z.uuid({ error: 'Kies een aanpak.' }),
  teamId: z.uuid({ error: 'Kies een team.' }),
  startdatum: datumVeld('Vul in wanneer het traject begint.'),
  begeleiderId: begeleiderVeld,
});
export const DEELNEMER_LABELS = {
  clientnummer: 'Cliëntnummer',
  voornaam: 'Voornaam',
  achternaam: 'Achternaam',
  geboortedatum: 'Geboortedatum',
  telefoon: 'Telefoon',
  startdatum: 'Startdatum',
};

export const begeleidingSchema = z.object({
  trajectId: idVeld,
  begeleiderId: begeleiderVeld,
  /** Wie er volgens het formulier begeleidde; leeg voor niemand. */
  huidige: optioneelId,
});

export const vervangingSchema = z.object({
  trajectId: idVeld,
  vervangerId: z.uuid({ error: 'Kies wie vervangt.' }),
  van: datumVeld('Vul de eerste dag van de vervanging in.'),
  tot: datumVeld('Vul de laatste dag van de vervanging in.'),
});

export const eindeVervangingSchema = z.object({ trajectId: idVeld, vervangingId: idVeld });

export const eindeTrajectSchema = z.object({
  trajectId: idVeld,
  einddatum: datumVeld('Vul de laatste dag van het traject in.'),
  uitstroomreden: keuze(UITSTROOMREDENEN, 'Kies waarom het traject eindigt.'),
  /** De einddatum die er volgens het formulier stond. */
  huidige: optioneleDatum,
});

export const herroepEindeSchema = z.object({ trajectId: idVeld });
