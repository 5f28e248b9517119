/** De intakes van de demo: een bij het eerste gesprek van iedereen, en bij een deel een latere ernaast. */
import { type Datum, plusDagen } from '../../../lib/domain/datum';
import { LEEFGEBIEDEN, type Leefgebied } from '../../../lib/domain/leefgebieden';
import type { Tx } from '../../../lib/server/db';
import { eenIntake, type GemaakteIntake, type Intakewens } from '../../factories/intake';
import { gesprekNa, type Mens } from './mens';
import { type Meting, tredeUit } from './metingen';
import { scoresOp } from './scores';
import { spreek } from './woorden';
import { overDePersoon } from './woorden-persoon';

export type Intakes = { eerste: GemaakteIntake & { dag: Datum }; later: (GemaakteIntake & { dag: Datum }) | null };

/** Deze cliënten zijn bezig met een tweede intake die nog niet is vastgesteld, met op hoeveel dagen geleden zij begon. */
const CONCEPT = new Map([
  [31, 2],
  [56, 12],
  [65, 9],
]);

/** De dagen waarop intakes zijn vastgesteld: het eerste gesprek, en voor bijna de helft een gesprek van een half jaar later. */
function intakedagen(m: Mens) {
  const eerste = m.gesprekken[0] as Mens['gesprekken'][number];
  const heeftTweede = m.t1 && !CONCEPT.has(m.nummer) && m.kies.kans(48, 'tweede intake');
  const later = heeftTweede && m.t1 ? gesprekNa(m, plusDagen(m.t1.datum, -21)) : undefined;
  return { eerste, later: later && later.id !== eerste.id ? later : undefined };
}

export async function voegIntakesToe(tx: Tx, m: Mens, vandaag: Datum): Promise<Intakes> {
  const dagen = intakedagen(m);
  const eerste = await eenIntake(intakewens(m, m.t0, dagen.eerste, 1), tx);
  const later = dagen.later && m.t1 ? await eenIntake(intakewens(m, m.t1, dagen.later, 2), tx) : null;
  const geleden = CONCEPT.get(m.nummer);
  if (geleden !== undefined && m.einddatum === null) await eenIntake(conceptwens(m, plusDagen(vandaag, -geleden)), tx);
  return {
    eerste: { ...eerste, dag: dagen.eerste.dag },
    later: later && dagen.later ? { ...later, dag: dagen.later.dag } : null,
  };
}

function intakewens(m: Mens, meting: Meting, gesprek: { id: string; dag: Datum }, keer: 1 | 2): Intakewens {
  return {
    traject: m.traject,
    door: m.begeleider,
    datum: gesprek.dag,
    contactmoment: { id: gesprek.id },
    trede: tredeUit(meting),
    gebieden: gebieden(m, meting, gesprek.dag, keer, LEEFGEBIEDEN),
    ...overDePersoon(m, meting, keer),
  };
}

/** Een tweede intake die onderbroken is: een paar leefgebieden besproken, de rest komt nog. */
function conceptwens(m: Mens, begonnen: Datum): Intakewens {
  const deel = m.kies.enkele(LEEFGEBIEDEN, 4, 'concept');
  return {
    traject: m.traject,
    door: m.begeleider,
    status: 'concept',
    datum: begonnen,
    gebieden: gebieden(m, m.t1 ?? m.t0, begonnen, 2, deel),
    wensen: overDePersoon(m, m.t1 ?? m.t0, 2).wensen,
  };
}

function gebieden(
  m: Mens,
  meting: Meting,
  dag: Datum,
  keer: 1 | 2,
  welke: readonly Leefgebied[],
): Intakewens['gebieden'] {
  const scores = scoresOp(m, meting, dag, keer);
  return Object.fromEntries(
    welke.map((gebied) => {
      const score = scores[gebied];
      return [gebied, score === null ? { score: 'niet' } : { score, ...spreek(m, gebied, score, meting, keer) }];
    }),
  );
}
