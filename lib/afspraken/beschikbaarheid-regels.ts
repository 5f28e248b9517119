/** Wanneer een begeleider gesprekken kan voeren: zijn vaste werkdagen, zonder feestdagen en de dagen waarop hij er niet is. */
import { type Datum, plusDagen, weekdag } from '../domain/datum';
import { isWerkdag } from '../domain/werkdagen';

/** 1 = maandag … 5 = vrijdag, met zijn uren (UU:MM) en de locatie in de wijk waar hij die dag vast is. */
export type Werkdag = { weekdag: number; van: string; tot: string; locatieId: string | null };

export type Beschikbaarheid = {
  werkdagen: readonly Werkdag[];
  /** Beide dagen tellen mee. */
  afwezig: readonly { van: Datum; tot: Datum }[];
  gesprekkenPerDag: number;
  gesprekMinuten: number;
};

/** Zolang iemand niets heeft ingevuld: elke werkdag van negen tot vijf. */
export const STANDAARD: Beschikbaarheid = {
  werkdagen: [1, 2, 3, 4, 5].map((dag) => ({ weekdag: dag, van: '09:00', tot: '17:00', locatieId: null })),
  afwezig: [],
  gesprekkenPerDag: 4,
  gesprekMinuten: 45,
};

/** Waarom er op een dag geen gesprek kan: weekend of feestdag, geen vaste werkdag, of afwezig; null als het kan. */
export type Belet = 'vrij' | 'geen_werkdag' | 'afwezig';

export function beletOp(b: Beschikbaarheid, dag: Datum): Belet | null {
  if (!isWerkdag(dag)) return 'vrij';
  if (!b.werkdagen.some((w) => w.weekdag === weekdag(dag))) return 'geen_werkdag';
  return b.afwezig.some((a) => a.van <= dag && dag <= a.tot) ? 'afwezig' : null;
}

/** De werkdag die op deze dag geldt; null als er die dag geen gesprek kan. */
export const werkdagOp = (b: Beschikbaarheid, dag: Datum): Werkdag | null =>
  beletOp(b, dag) ? null : (b.werkdagen.find((w) => w.weekdag === weekdag(dag)) ?? null);

/** Elke dag van `van` tot en met `tot` waarop gesprekken kunnen, op volgorde. */
export function werkdagenTussen(b: Beschikbaarheid, van: Datum, tot: Datum): { datum: Datum; werkdag: Werkdag }[] {
  const dagen: { datum: Datum; werkdag: Werkdag }[] = [];
  for (let dag = van; dag <= tot; dag = plusDagen(dag, 1)) {
    const werkdag = werkdagOp(b, dag);
    if (werkdag) dagen.push({ datum: dag, werkdag });
  }
  return dagen;
}
