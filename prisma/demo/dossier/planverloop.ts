/** Wanneer iemands plan is gemaakt en veranderd, en waarom: bij het eerste of tweede gesprek, bij on hold, en na een half jaar. Zuiver. */
import { type Datum, dagenTussen, plusDagen } from '../../../lib/domain/datum';
import { werkdagOpOfVoor } from '../../../lib/domain/werkdagen';
import { gesprekNa, type Mens, onHoldRond } from './mens';

export type Versie = { dag: Datum; waarom: 'eerste' | 'rust' | 'weer' | 'geevalueerd'; rust: boolean };

const MEESTE_VERSIES = 3;
/** Zo lang na het eerste gesprek kan het plan nog bij het tweede zijn gemaakt. */
const TWEEDE_BINNEN = 75;

/** De versies van het plan, oudste eerst; elk op een dag in het traject die er al is geweest. */
export function planverloop(m: Mens): Versie[] {
  const [een, twee] = m.gesprekken;
  if (!een) return [];
  const dag = twee && dagenTussen(een.dag, twee.dag) <= TWEEDE_BINNEN ? twee.dag : een.dag;
  const versies: Versie[] = [{ dag, waarom: 'eerste', rust: onHoldRond(m, dag) !== undefined }];
  const later = [...onHoldWissels(m), ...evaluaties(m, dag)].sort((a, b) => (a.dag < b.dag ? -1 : 1));
  for (const versie of later) {
    const vorige = versies.at(-1) as Versie;
    if (versie.dag <= vorige.dag || versies.length === MEESTE_VERSIES) continue;
    if (versie.waarom === 'geevalueerd') versies.push({ ...versie, rust: vorige.rust });
    else if (versie.rust !== vorige.rust) versies.push(versie);
  }
  return versies;
}

/** Begint of eindigt on hold, dan verandert het plan bij het eerstvolgende gesprek; laat dat op zich wachten, dan op de dag zelf. */
function onHoldWissels(m: Mens): Versie[] {
  return m.onHold.flatMap(({ van, tot }) => {
    const wissels: Versie[] = [];
    const gesprek = gesprekNa(m, van);
    const begin = gesprek && dagenTussen(van, gesprek.dag) <= 45 ? gesprek.dag : werkdagOpOfVoor(plusDagen(van, 2));
    if (begin <= m.laatst && begin >= m.start) wissels.push({ dag: begin, waarom: 'rust', rust: true });
    const weer = tot && tot < m.laatst ? gesprekNa(m, plusDagen(tot, 1)) : undefined;
    if (weer) wissels.push({ dag: weer.dag, waarom: 'weer', rust: false });
    return wissels;
  });
}

function evaluaties(m: Mens, eerste: Datum): Versie[] {
  if (!m.kies.kans(45, 'evaluatie')) return [];
  const gesprek = gesprekNa(m, plusDagen(eerste, 165));
  return gesprek ? [{ dag: gesprek.dag, waarom: 'geevalueerd', rust: false }] : [];
}
