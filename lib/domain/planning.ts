/** Wanneer het volgende gesprek komt: het afgesproken ritme naast de norm, en de datums die een scherm voorstelt. */
import type { GesprekkenPerJaar } from './contactnorm';
import { type Datum, plusDagen, plusMaanden, vroegste } from './datum';
import { werkdagOpOfVoor } from './werkdagen';

export const VERVOLGREDENEN = [
  'client_niet_bereikbaar',
  'client_wil_later',
  'opname_of_ziekte',
  'wacht_op_ander',
  'agenda_niet_bij_de_hand',
  'anders',
] as const;
export type VervolgReden = (typeof VERVOLGREDENEN)[number];

/** Zoveel dagen na het gesprek verloopt de taak "vervolg plannen". */
export const VERVOLG_DAGEN = 7;

/** Het langste ritme in weken dat niet langer is dan de norm (vier per jaar: 13 weken). */
export function langsteRitme(gesprekkenPerJaar: GesprekkenPerJaar): number {
  return Math.floor(365 / gesprekkenPerJaar / 7);
}

/** De dag waarop volgens het ritme het volgende gesprek hoort: zoveel weken na het laatste gesprek, of na de start. */
export function ritmedatum(anker: Datum, weken: number | null): Datum | null {
  return weken ? plusDagen(anker, 7 * weken) : null;
}

export type Streefdatum = { datum: Datum; volgens: 'norm' | 'ritme' };

/** De vroegste van uiterlijke datum en ritme, met welke van de twee het is; null als beide er niet zijn. */
export function streefdatum(uiterlijk: Datum | null, ritme: Datum | null): Streefdatum | null {
  const eerste = vroegste(uiterlijk, ritme);
  if (!eerste) return null;
  return { datum: eerste, volgens: eerste === uiterlijk ? 'norm' : 'ritme' };
}

/**
 * Is met een komende afspraak op deze dag het volgende gesprek geregeld? Op of voor de uiterlijke datum; wie al over tijd is kan niet meer op
 * tijd, dan telt elke komende afspraak.
 */
export const isVoorzien = (uiterlijk: Datum | null, afspraak: Datum | null, vandaag: Datum): boolean =>
  afspraak !== null && (uiterlijk === null || afspraak <= uiterlijk || uiterlijk < vandaag);

/** Staat er een afspraak op of voor de uiterlijke datum? */
export const heeftOpTijd = (r: { gepland: { datum: Datum } | null; uiterlijk: Datum | null }): boolean =>
  r.gepland !== null && (r.uiterlijk === null || r.gepland.datum <= r.uiterlijk);

type Voorstelvraag = {
  /** De dag van het gesprek waarop wordt doorgeteld. */
  anker: Datum;
  vandaag: Datum;
  uiterlijk: Datum | null;
  ritmeWeken: number | null;
  einddatum: Datum | null;
};

/**
 * Hoogstens drie werkdagen na vandaag en na het gesprek, op of voor de uiterlijke datum, het ritme en het einde van het traject;
 * op volgorde, geen twee gelijk. Leeg als er voor de grens geen werkdag meer is.
 */
export function stelDatumsVoor({ anker, vandaag, uiterlijk, ritmeWeken, einddatum }: Voorstelvraag): Datum[] {
  const vanaf = anker > vandaag ? anker : vandaag;
  const ritme = ritmedatum(anker, ritmeWeken);
  const grens = vroegste(uiterlijk, ritme, einddatum) ?? plusMaanden(vanaf, 3);
  const wensen = ritmeWeken
    ? [grens, plusDagen(grens, -7), plusDagen(anker, Math.ceil(ritmeWeken / 2) * 7)]
    : [plusDagen(anker, 28), plusDagen(anker, 56), plusDagen(grens, -7), grens];
  const datums = wensen.map((w) => werkdagOpOfVoor(w > grens ? grens : w)).filter((d) => d > vanaf);
  return [...new Set(datums)].sort().slice(0, 3);
}
