import { z } from 'zod';
import { KANALEN } from '../domain/tellend-gesprek';
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

export const zoekSchema = z.object({
  vraag: z
    .string({ error: 'Vul een naam of nummer in.' })
    .max(80, 'Zoek met hoogstens 80 tekens.')
    .transform((t) => t.replaceAll('\0', '')),
});

export const persoonSchema = z.object({
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

export const PERSOON_LABELS = {
  voornaam: 'Voornaam',
  achternaam: 'Achternaam',
  geboortedatum: 'Geboortedatum',
  telefoon: 'Telefoon',
  email: 'E-mail',
  emailToestemmingOp: 'E-mail mag, sinds',
  adres: 'Straat en huisnummer',
  postcode: 'Postcode',
  woonplaats: 'Woonplaats',
  wijk: 'Wijk',
};

export const NIVEAUS = ['geen', 'beginner', 'redelijk', 'goed'] as const;

export const taalSchema = z.object({
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
  niveauNederlands: optioneleKeuze(NIVEAUS),
  laaggeletterd: keuze(['ja', 'nee', 'onbekend'], 'Kies een antwoord.').default('onbekend'),
  tolkNodig: jaNee,
  bereikbaarheid: optioneleTekst(300),
});

export const TAAL_LABELS = {
  talen: 'Talen',
  niveauNederlands: 'Nederlands',
  laaggeletterd: 'Moeite met lezen en schrijven',
  tolkNodig: 'Tolk nodig',
  bereikbaarheid: 'Bereikbaarheid',
};

export const ritmeSchema = z.object({
  clientnummer: clientnummerVeld,
  trajectId: idVeld,
  versie: versieVeld,
  ritmeWeken: optioneelGetal(1, 52, 'weken'),
  ritmeKanaal: optioneleKeuze(KANALEN),
  ritmeLocatieId: optioneelId,
  ritmeMomenten: optioneleTekst(200),
  ritmeWens: optioneleTekst(500),
});

export const RITME_LABELS = {
  ritmeWeken: 'Om de hoeveel weken',
  ritmeKanaal: 'Hoe',
  ritmeMomenten: 'Dagen en tijden',
  ritmeWens: 'Wens voor minder contact',
};
