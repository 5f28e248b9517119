/** Wanneer het volgende gesprek komt: het afgesproken ritme naast de norm, en de dagen waar een voorstel omheen wordt gezocht. */
import type { GesprekkenPerJaar } from './contactnorm';
import { type Datum, isDatum, plusDagen, plusMaanden, vroegste } from './datum';

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

type Wensvraag = {
  /** De dag van het gesprek waarop wordt doorgeteld. */
  anker: Datum;
  vandaag: Datum;
  uiterlijk: Datum | null;
  ritmeWeken: number | null;
  einddatum: Datum | null;
};

/**
 * Wanneer het volgende gesprek het liefst is, nog zonder agenda: de eerste dag die kan, de dagen waar het rond mag liggen, de dag waarop het volgens
 * het ritme moet en de laatste dag die op tijd is. Die laatste twee kunnen al voorbij zijn.
 */
export function wensdagen({ anker, vandaag, uiterlijk, ritmeWeken, einddatum }: Wensvraag) {
  const vanaf = anker > vandaag ? anker : vandaag;
  const opTijd = vroegste(uiterlijk, einddatum) ?? plusMaanden(vanaf, 3);
  const streef = vroegste(opTijd, ritmedatum(anker, ritmeWeken)) as Datum;
  const wensen = ritmeWeken
    ? [streef, plusDagen(streef, -7), plusDagen(anker, Math.ceil(ritmeWeken / 2) * 7)]
    : [plusDagen(anker, 28), plusDagen(anker, 56), plusDagen(streef, -7), streef];
  return {
    vanaf: plusDagen(vanaf, 1),
    wensen: [...new Set(wensen.filter((d) => d > vanaf && d <= streef))].sort(),
    streef,
    opTijd,
  };
}

/** Een voorgesteld moment in een formulier: `datum:2026-12-16T10:00`, of `laat:` als het na de uiterlijke datum is. De tijd mag ontbreken. */
export function leesVoorstel(waarde: string): { datum: Datum; tijd: string | null } | null {
  const delen = /^(?:datum|laat):(\d{4}-\d\d-\d\d)(?:T((?:[01]\d|2[0-3]):[0-5]\d))?$/.exec(waarde);
  return delen?.[1] && isDatum(delen[1]) ? { datum: delen[1], tijd: delen[2] ?? null } : null;
}
