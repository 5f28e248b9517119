/** Wie er rond een cliënt staan, en wat de begeleider beloofde te doen. */
import type { Datum } from '../domain/datum';

export const BETROKKENE_ROLLEN = [
  'trajectbegeleider',
  'inkomensconsulent',
  'rap_consulent',
  'adviseur_werk',
  'wijkcoach',
  'wmo',
  'psycholoog',
  'anders',
] as const;
export type BetrokkeneRol = (typeof BETROKKENE_ROLLEN)[number];

type Betrokkenheid = { van: Datum; tot: Datum | null };

/** Is iemand op deze dag (nog) betrokken? De laatste dag hoort erbij. */
export const isBetrokken = ({ tot }: Pick<Betrokkenheid, 'tot'>, dag: Datum): boolean => tot === null || tot >= dag;

export type Betrokkenefout = 'van_in_toekomst' | 'tot_voor_van';

/**
 * Wat er niet klopt aan wanneer iemand betrokken is, per veld. Een eerste dag die nog komt kan niet: met een grond ziet een partner de
 * cliënt meteen.
 */
export function toetsBetrokkenheid(
  b: Betrokkenheid,
  vandaag: Datum,
): Partial<Record<keyof Betrokkenheid, Betrokkenefout>> {
  return {
    ...(b.van > vandaag && { van: 'van_in_toekomst' as const }),
    ...(b.tot !== null && b.tot < b.van && { tot: 'tot_voor_van' as const }),
  };
}

export type Toezeggingfeiten = {
  voor: Datum;
  gedaanOp: Datum | null;
  vervallenOp: Datum | null;
  verteldOp: Datum | null;
};

/** Open: nog te doen. Te vertellen: gedaan of vervallen, en de cliënt weet het nog niet. Verteld: klaar. */
export type Toezeggingstand = 'open' | 'te_vertellen' | 'verteld';

/** De dag waarop een toezegging gedaan was of verviel; null zolang zij openstaat. */
export const klaarOp = (t: Pick<Toezeggingfeiten, 'gedaanOp' | 'vervallenOp'>): Datum | null =>
  t.gedaanOp ?? t.vervallenOp;

export function toezeggingstand(t: Toezeggingfeiten): Toezeggingstand {
  if (klaarOp(t) === null) return 'open';
  return t.verteldOp === null ? 'te_vertellen' : 'verteld';
}

const RANG: Record<Toezeggingstand, number> = { open: 0, te_vertellen: 1, verteld: 2 };

/** De dag waarop een toezegging in haar stand op volgorde staat. */
const DAG: Record<Toezeggingstand, (t: Toezeggingfeiten) => Datum> = {
  open: (t) => t.voor,
  te_vertellen: (t) => klaarOp(t) ?? t.voor,
  verteld: (t) => t.verteldOp ?? t.voor,
};

/** Wat nog moet gebeuren eerst, op datum; wat verteld is onderaan, het laatste eerst. */
export function sorteerToezeggingen<T extends Toezeggingfeiten>(toezeggingen: readonly T[]): T[] {
  return [...toezeggingen].sort((a, b) => {
    const stand = toezeggingstand(a);
    const verschil = RANG[stand] - RANG[toezeggingstand(b)];
    if (verschil !== 0) return verschil;
    const [x, y] = [DAG[stand](a), DAG[stand](b)];
    const volgorde = x < y ? -1 : x > y ? 1 : 0;
    return stand === 'verteld' ? -volgorde : volgorde;
  });
}

export type Toezeggingfout = 'in_toekomst' | 'voor_belofte' | 'voor_klaar' | 'nog_niet_klaar';

/** Kan een toezegging op deze dag gedaan (of vervallen) zijn? Niet voor zij is gedaan, en niet op een dag die nog komt. */
export function toetsKlaar(beloofdOp: Datum, op: Datum, vandaag: Datum): Toezeggingfout | null {
  if (op > vandaag) return 'in_toekomst';
  return op < beloofdOp ? 'voor_belofte' : null;
}

/** Kan de cliënt op deze dag gehoord hebben hoe het ging? Pas als het klaar is. */
export function toetsVerteld(klaar: Datum | null, op: Datum, vandaag: Datum): Toezeggingfout | null {
  if (klaar === null) return 'nog_niet_klaar';
  if (op > vandaag) return 'in_toekomst';
  return op < klaar ? 'voor_klaar' : null;
}
