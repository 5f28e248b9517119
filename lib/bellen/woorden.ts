import { CONTACTMOMENT_VELDEN } from '../contactmomenten/woorden';
import { langeDatum } from '../copy/datums';
import { vormInZin } from '../copy/woorden';
import type { Datum } from '../domain/datum';
import type { Vorm } from '../domain/tellend-gesprek';
import type { Velden } from '../formulier/formulier';
import { type Belrondesoort, type Belstand, MEESTE_KEUZE } from './regels';

export const BELRONDE: Record<Belrondesoort, string> = {
  over_tijd: 'Over tijd',
  zonder_afspraak: 'Zonder afspraak',
  keuze: 'Mijn keuze',
};

export const BELSTAND: Record<Belstand, string> = {
  open: 'nog te bellen',
  gesproken: 'gesproken',
  geen_gehoor: 'geen gehoor',
  voicemail: 'voicemail ingesproken',
  overgeslagen: 'overgeslagen',
  intussen_gesproken: 'intussen gesproken',
  intussen_afspraak: 'intussen een afspraak',
  weg: 'hoort niet meer bij u',
};

export const BELRONDE_VELDEN = {
  soort: { label: 'Wie wilt u bellen?', woorden: BELRONDE },
  clientIds: { label: 'Uw cliënten', hint: `Kies er hoogstens ${MEESTE_KEUZE}.` },
} satisfies Velden;

const { vervolg, vervolgReden, vervolgUitleg } = CONTACTMOMENT_VELDEN;

export const BELBEURT_VELDEN = {
  vervolg,
  vervolgReden,
  vervolgUitleg,
  verslag: { label: 'Kort verslag', magLeeg: true },
} satisfies Velden;

type Afspraak = { vorm: Vorm; datum: Datum; tijd: string | null; locatie: string | null };

/** "gesprek op locatie op 25 november 2026 om 10:00, servicecentrum Noord" */
export const afspraakTekst = (a: Afspraak): string =>
  `${vormInZin(a.vorm)} op ${langeDatum(a.datum)}${a.tijd ? ` om ${a.tijd}` : ''}${a.locatie ? `, ${a.locatie}` : ''}`;
