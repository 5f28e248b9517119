import { z } from 'zod';
import { NIVEAUS_NEDERLANDS } from '../domain/nederlands';
import { KANALEN } from '../domain/tellend-gesprek';
import { labelsVan } from '../formulier/formulier';
import {
  clientnummerVeld,
  idVeld,
  jaNee,
  keuze,
  optioneelGetal,
  optioneelId,
  optioneleDatum,
  optioneleKeuze,
  optioneleTekst,
  verplichteTekst,
  versieVeld,
} from '../formulier/velden';
import { PERSOON_VELDEN, RITME_VELDEN, TAAL_VELDEN } from './woorden';

export const zoekSchema = z.object({
  vraag: z
    .string({ error: 'Vul een naam of nummer in.' })
    .max(80, 'Zoek met hoogstens 80 tekens.')
    .transform((t) => t.replaceAll('\0', '')),
});

export const persoonWijzigenSchema = z.object({
  clientnummer: clientnummerVeld,
  versie: versieVeld,
  voornaam: verplichteTekst('Vul de voornaam in.', 200),
  achternaam: verplichteTekst('Vul de achternaam in.', 200),
  geboortedatum: optioneleDatum,
  telefoon: optioneleTekst(50).refine(
    (t) => t === null || (t.match(/\d/g)?.length ?? 0) >= 6,
    'Vul een telefoonnummer in, bijvoorbeeld 06-0000 1234.',
  ),
  email: optioneleTekst(200).refine(
    (t) => t === null || z.email().safeParse(t).success,
    'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.',
  ),
  emailToestemmingOp: optioneleDatum,
  adres: optioneleTekst(200),
  postcode: optioneleTekst(20),
  woonplaats: optioneleTekst(100),
  wijk: optioneleTekst(100),
});

export const PERSOON_LABELS = labelsVan(PERSOON_VELDEN);

export const taalWijzigenSchema = z.object({
  clientnummer: clientnummerVeld,
  versie: versieVeld,
  talen: z
    .string({ error: 'Vul hier één tekst in.' })
    .max(200, 'Dit is te lang: hoogstens 200 tekens.')
    .default('')
    .transform((t) => [
      ...new Set(
        t
          .split(',')
          .map((x) => x.trim())
          .filter(Boolean),
      ),
    ]),
  niveauNederlands: optioneleKeuze(NIVEAUS_NEDERLANDS),
  laaggeletterd: keuze(['ja', 'nee', 'onbekend'], 'Kies een antwoord.').default('onbekend'),
  tolkNodig: jaNee,
  bereikbaarheid: optioneleTekst(300),
});

export const TAAL_LABELS = labelsVan(TAAL_VELDEN);

export const ritmeWijzigenSchema = z.object({
  clientnummer: clientnummerVeld,
  trajectId: idVeld,
  versie: versieVeld,
  ritmeWeken: optioneelGetal(1, 52, 'weken'),
  ritmeKanaal: optioneleKeuze(KANALEN),
  ritmeLocatieId: optioneelId,
  ritmeMomenten: optioneleTekst(200),
  ritmeWens: optioneleTekst(500),
});

export const RITME_LABELS = labelsVan(RITME_VELDEN);
