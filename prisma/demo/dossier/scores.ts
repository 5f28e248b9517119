/** Een score per leefgebied die past bij wat iemand zelf invulde en bij waarom hij on hold is. */
import type { Datum } from '../../../lib/domain/datum';
import type { Leefgebied, Score } from '../../../lib/domain/leefgebieden';
import type { Mens } from './mens';
import { heeftKlachten, heeftTaal, heeftVervoer, heeftZorg, krijgtZorg, type Meting } from './metingen';

export type Scores = Record<Leefgebied, Score | null>;

const PSYCHISCH = ['psychische_klachten'];
const LICHAMELIJK = ['lichamelijke_klachten', 'medische_behandeling'];

const binnen = (n: number): Score => Math.max(1, Math.min(5, Math.round(n))) as Score;

/** Wie om deze reden on hold is (geweest) heeft grote zorgen; is het voorbij, dan kan het iets beter gaan. */
function hoogstens(m: Mens, redenen: readonly string[], dag: Datum): number {
  const periodes = m.onHold.filter((o) => redenen.includes(o.reden));
  if (periodes.length === 0) return 5;
  return periodes.every((o) => o.tot !== null && o.tot < dag) ? 3 : 2;
}

/** De scores bij een intake op deze dag. Wat gezondheid is komt altijd aan de orde; de rest soms een andere keer. */
export function scoresOp(m: Mens, meting: Meting, dag: Datum, keer: 1 | 2): Scores {
  const { kies } = m;
  const psycholoog = krijgtZorg(meting, 'psycholoog');
  const schulden = krijgtZorg(meting, 'schuldhulp');
  const cijfer = (meting.gezondheid + 1) / 2;
  const klachten = heeftKlachten(meting);
  const lichamelijk = psycholoog ? cijfer + 1 : klachten ? cijfer : cijfer + 0.6;
  const psychisch = psycholoog ? cijfer - 0.5 : klachten ? cijfer + 0.7 : cijfer + 1.4;
  const beslommeringen = [heeftTaal(meting), heeftVervoer(meting), heeftZorg(meting)].filter(Boolean).length;
  const scores: Scores = {
    1: binnen(
      kies.tussen(3, 5, 'wonen') -
        (schulden && kies.kans(40, 'woonschuld') ? 1 : 0) -
        (kies.kans(6, 'woonnood') ? 1 : 0),
    ),
    2: binnen(schulden ? (keer === 2 ? 3 : 2) : kies.tussen(3, 5, 'geld') - (kies.kans(12, 'geldnood') ? 1 : 0)),
    3: binnen(Math.max(2, 6 - meting.contact - (meting.samenDoen - 1) / 3)),
    4: binnen(Math.min(lichamelijk, hoogstens(m, LICHAMELIJK, dag), krijgtZorg(meting, 'medisch') ? 3 : 5)),
    5: binnen(Math.min(psychisch, hoogstens(m, PSYCHISCH, dag), psycholoog ? 3 : 5)),
    6: binnen(2.4 + (18 - meting.maatschappelijk) / 2 + (meting.arbeid <= 2 ? 1 : 0) + (meting.geloof ? 0.5 : 0)),
    7: binnen((kies.kans(35, 'praktisch') ? 4.6 : 4.2) - beslommeringen),
    8: binnen([5, 4.4, 3.4, meting.zoektWerk ? 3 : klachten ? 2 : 3][meting.arbeid - 1] ?? 3),
  };
  for (const gebied of [1, 2, 6] as const)
    if (!schulden && kies.kans(keer === 1 ? 9 : 3, `niet besproken ${keer} ${gebied}`)) scores[gebied] = null;
  return scores;
}
