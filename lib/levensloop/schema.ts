import { z } from 'zod';
import {
  EINDEREDENEN,
  LAATSTE_GESPREKKEN,
  vraagtLaatsteGesprek,
  vraagtNaBijstand,
  vraagtVervolgcontact,
} from '../domain/einde';
import type { Velden } from '../formulier/formulier';
import {
  achternaamVeld,
  alsRij,
  datumVeld,
  geboortedatumVeld,
  idVeld,
  isUuid,
  keuze,
  optioneelId,
  optioneleDatum,
  optioneleKeuze,
  optioneleRegel,
  optioneleTekst,
  telefoonVeld,
  versieVeld,
  voornaamVeld,
} from '../formulier/velden';

const KIES_BEGELEIDER = 'Kies wie deze cliënt begeleidt, of kies "nog niemand".';
/** Het id van een begeleider, of 'geen'. */
const begeleiderVeld = z.string({ error: KIES_BEGELEIDER }).refine((w) => w === 'geen' || isUuid(w), KIES_BEGELEIDER);

export const trajectAanmakenSchema = z.object({
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
  voornaam: voornaamVeld,
  achternaam: achternaamVeld,
  geboortedatum: geboortedatumVeld,
  telefoon: telefoonVeld,
  aanpakId: z.uuid({ error: 'Kies een aanpak.' }),
  teamId: z.uuid({ error: 'Kies een team.' }),
  startdatum: datumVeld('Vul in wanneer het traject begint.'),
  begeleiderId: begeleiderVeld,
});
export const DEELNEMER_VELDEN = {
  clientnummer: { label: 'Cliëntnummer' },
  voornaam: { label: 'Voornaam', magLeeg: true },
  achternaam: { label: 'Achternaam' },
  geboortedatum: { label: 'Geboortedatum', magLeeg: true },
  telefoon: { label: 'Telefoon', magLeeg: true },
  startdatum: { label: 'Startdatum' },
} satisfies Velden;

export const begeleidingWijzigenSchema = z.object({
  trajectId: idVeld,
  begeleiderId: begeleiderVeld,
  /** Wie er volgens het formulier begeleidde; leeg voor niemand. */
  huidige: optioneelId,
});

export const vervangingStartenSchema = z.object({
  trajectId: idVeld,
  vervangerId: z.uuid({ error: 'Kies wie vervangt.' }),
  van: datumVeld('Vul de eerste dag van de vervanging in.'),
  tot: datumVeld('Vul de laatste dag van de vervanging in.'),
});

export const vervangingBeeindigenSchema = z.object({ trajectId: idVeld, vervangingId: idVeld });

const einde = z.object({
  trajectId: idVeld,
  einddatum: datumVeld('Vul de laatste dag van het traject in.'),
  uitstroomreden: keuze(EINDEREDENEN, 'Kies waarom het traject eindigt.'),
  laatsteGesprek: optioneleKeuze(LAATSTE_GESPREKKEN),
  toelichting: optioneleTekst(500),
  begeleidingNaBijstand: optioneleKeuze(['ja', 'nee']),
  vervolgcontact: optioneleRegel(200),
  /** Alleen als de cliënt nog een ander traject heeft. */
  inzetten: optioneleKeuze(['sluiten', 'doorlopen']),
  /** De einddatum die er volgens het formulier stond. */
  huidige: optioneleDatum,
});

/** Welke vragen erbij horen hangt af van de reden. */
function eisAntwoorden({ value: v, issues }: z.core.ParsePayload<z.output<typeof einde>>): void {
  const mis = (veld: keyof typeof v, message: string) =>
    issues.push({ code: 'custom', path: [veld], input: v[veld], message });
  if (vraagtNaBijstand(v.uitstroomreden) && v.begeleidingNaBijstand !== 'nee')
    mis(
      'begeleidingNaBijstand',
      v.begeleidingNaBijstand === 'ja'
        ? 'Dan loopt het traject gewoon door en is er niets te beëindigen. De begeleider legt de nieuwe uitkering vast bij Situatie.'
        : 'Vraag of de cliënt de begeleiding wil houden, en kies het antwoord.',
    );
  if (vraagtLaatsteGesprek(v.uitstroomreden) && !v.laatsteGesprek)
    mis('laatsteGesprek', 'Kies of er een laatste gesprek was.');
  if (v.laatsteGesprek === 'niet_aangeboden' && !v.toelichting)
    mis('toelichting', 'Leg uit waarom er geen laatste gesprek is aangeboden.');
  if (vraagtVervolgcontact(v.uitstroomreden) && !v.vervolgcontact)
    mis('vervolgcontact', 'Noem bij wie de cliënt nu terechtkan: naam en functie.');
}

export const trajectBeeindigenSchema = einde.check(eisAntwoorden);

export const eindeSchema = z.object({ trajectId: idVeld });

export const trajectVerplaatsenSchema = z.object({
  trajectId: idVeld,
  aanpakId: z.uuid({ error: 'Kies een aanpak.' }),
  van: datumVeld('Vul de eerste dag in de andere aanpak in.'),
});

export const vervolgcontactWijzigenSchema = z.object({
  trajectId: idVeld,
  versie: versieVeld,
  vervolgcontact: optioneleRegel(200),
});

/** Zoveel trajecten gaan er in één keer over; een begeleider heeft er ver onder de honderd. */
const HOOGSTENS = 300;

/** Het id van een begeleider, of 'geen': de cliënten die nu niemand heeft. */
const vanVeld = z
  .string({ error: 'Herlaad de pagina en kies opnieuw van wie.' })
  .refine((w) => w === 'geen' || isUuid(w), 'Herlaad de pagina en kies opnieuw van wie.')
  .transform((w) => (w === 'geen' ? null : w));

const KIES_OPNIEUW = 'Kies alleen uit de lijst.';
/** Eén traject dat overgaat: "traject:van:naar", waarin van ook "geen" kan zijn. */
const deelVeld = z
  .string({ error: KIES_OPNIEUW })
  .transform((w) => w.split(':'))
  .pipe(z.tuple([z.uuid({ error: KIES_OPNIEUW }), vanVeld, z.uuid({ error: KIES_OPNIEUW })], { error: KIES_OPNIEUW }))
  .transform(([trajectId, vanId, naarId]) => ({ trajectId, vanId, naarId }));

export const caseloadOverdragenSchema = z
  .object({
    teamId: idVeld,
    verdeling: z.preprocess(
      alsRij,
      z
        .array(deelVeld)
        .min(1, 'Kies bij ten minste één cliënt wie hem overneemt.')
        .max(HOOGSTENS, `Kies er hoogstens ${HOOGSTENS}.`),
    ),
  })
  .transform((v) => ({ ...v, trajectIds: v.verdeling.map((d) => d.trajectId) }));

export const caseloadVervangenSchema = z.object({
  teamId: idVeld,
  vanId: idVeld,
  vervangerId: z.uuid({ error: 'Kies wie vervangt.' }),
  van: datumVeld('Vul de eerste dag van de vervanging in.'),
  tot: datumVeld('Vul de laatste dag van de vervanging in.'),
});

export const caseloadTerugdraaienSchema = z.object({ daadId: idVeld });

/** Van wie, wie er gaan en naar wie: zoals het in het adres staat. */
export const overdraagfilterSchema = z.object({
  team: z.uuid().nullable().catch(null),
  begeleider: z
    .union([z.uuid(), z.literal('geen')])
    .nullable()
    .catch(null),
  /** Wie het langst kan wachten, of wie is aangevinkt. */
  wijze: z.enum(['rustig', 'zelf']).catch('zelf'),
  kies: z.coerce.number().int().min(1).max(HOOGSTENS).catch(10),
  t: z.preprocess(alsRij, z.array(z.uuid()).max(HOOGSTENS)).catch([]),
  /** Eén collega, of verdelen over allemaal. */
  naar: z.uuid().nullable().catch(null),
});
