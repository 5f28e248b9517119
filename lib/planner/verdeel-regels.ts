/** Wie er het rustigst over kan, en naar welke collega: met ruimte, en liefst met dezelfde taal. Zuiver, en bij gelijke stand altijd hetzelfde. */

import type { Normstatus } from '../domain/contactnorm';
import { type Datum, plusDagen } from '../domain/datum';
import type { Last } from './belasting-regels';

/** Staat er binnen zoveel dagen een afspraak, dan gaat die nog met wie hem maakte. */
export const AFSPRAAK_DICHTBIJ = 14;

type Kandidaat = {
  id: string;
  /** Wanneer de norm of het ritme van deze mens om een gesprek vraagt; null als de klok stilstaat. */
  eerste: Datum | null;
  trajecten: readonly {
    status: Normstatus;
    gepland: { datum: Datum } | null;
    /** Er loopt al een warme overdracht. */
    inOverdracht: boolean;
  }[];
};

/** Kan deze mens nu rustig wachten: niet over tijd, geen afspraak dichtbij en niet al onderweg naar een ander. */
const kanWachten = (k: Kandidaat, vandaag: Datum): boolean =>
  k.trajecten.every(
    (t) =>
      t.status !== 'over_tijd' &&
      !t.inOverdracht &&
      (t.gepland === null || t.gepland.datum > plusDagen(vandaag, AFSPRAAK_DICHTBIJ)),
  );

/** Wie het langst kan wachten: wie het laatst aan de beurt is eerst; staat de klok stil, dan nog eerder. Hoogstens zoveel. */
export const kiesRustigste = <K extends Kandidaat>(mensen: readonly K[], aantal: number, vandaag: Datum): K[] =>
  mensen
    .filter((k) => kanWachten(k, vandaag))
    .sort((a, b) => {
      const [da, db] = [a.eerste ?? '9999', b.eerste ?? '9999'];
      return da === db ? (a.id < b.id ? -1 : 1) : da < db ? 1 : -1;
    })
    .slice(0, aantal);

export type TeVerdelen = {
  id: string;
  /** Hoeveel gesprekken deze mens de komende dertien weken nodig heeft. */
  gesprekken: number;
  /** De talen waarin een gesprek met deze mens gaat; leeg als het ook in het Nederlands kan. */
  talen: readonly string[];
  /** Bij wie hij nu is: die is geen keuze. */
  vanId: string | null;
};
export type Ontvanger = { id: string; talen: readonly string[]; last: Last };
export type Toedeling = {
  id: string;
  naarId: string;
  /** De collega spreekt een taal van deze mens. */
  zelfdeTaal: boolean;
  /** Niemand had hier nog plek voor. */
  bovenRuimte: boolean;
};

const gewoon = (taal: string) => taal.trim().toLocaleLowerCase('nl');

/** In welke talen een gesprek moet, als Nederlands niet gaat. */
export const gesprekstalen = (c: { talen: readonly string[]; niveauNederlands: string | null; tolkNodig: boolean }) =>
  c.tolkNodig || c.niveauNederlands === 'geen' || c.niveauNederlands === 'beginner'
    ? c.talen.filter((t) => gewoon(t) !== 'nederlands')
    : [];

const spreekt = (o: Ontvanger, m: TeVerdelen): boolean =>
  m.talen.some((taal) => o.talen.some((eigen) => gewoon(eigen) === gewoon(taal)));

/**
 * Ieder krijgt een collega. Eerst wie een taal nodig heeft, dan wie de meeste gesprekken vraagt. Plek gaat voor taal, taal voor de meeste plek die er
 * dan nog is. Heeft niemand plek, dan gaat het zo naar wie het minst tekortkomt, en dat staat erbij. Wie nergens heen kan, staat er niet bij.
 */
export function verdeelOver(mensen: readonly TeVerdelen[], collegas: readonly Ontvanger[]): Toedeling[] {
  const over = new Map(collegas.map((c) => [c.id, c.last.ruimte]));
  const volgorde = [...mensen].sort(
    (a, b) =>
      Number(b.talen.length > 0) - Number(a.talen.length > 0) || b.gesprekken - a.gesprekken || (a.id < b.id ? -1 : 1),
  );
  const gekozen = volgorde.flatMap((m): Toedeling[] => {
    const plek = (c: Ontvanger) => over.get(c.id) ?? 0;
    const past = (c: Ontvanger) => plek(c) >= m.gesprekken;
    const [beste] = collegas
      .filter((c) => c.id !== m.vanId)
      .sort(
        (a, b) =>
          Number(past(b)) - Number(past(a)) ||
          Number(spreekt(b, m)) - Number(spreekt(a, m)) ||
          plek(b) - plek(a) ||
          a.last.clienten - b.last.clienten ||
          (a.id < b.id ? -1 : 1),
      );
    if (!beste) return [];
    const bovenRuimte = !past(beste);
    over.set(beste.id, plek(beste) - m.gesprekken);
    return [{ id: m.id, naarId: beste.id, zelfdeTaal: spreekt(beste, m), bovenRuimte }];
  });
  const plaats = new Map(mensen.map((m, i) => [m.id, i]));
  return gekozen.sort((a, b) => (plaats.get(a.id) ?? 0) - (plaats.get(b.id) ?? 0));
}
