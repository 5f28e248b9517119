import type { Begeleiderlast } from '@/lib/planner/belasting-queries';
import { Legenda, type Weekstaaf } from './weekbeeld';

const PAST = 'var(--color-accent)';
const TEKORT = 'var(--color-laat)';

/** Elke week een staaf: wat past, en daarboven wat er niet meer bij past. */
export const staven = (b: Begeleiderlast): Weekstaaf[] =>
  b.weken.map((w) => ({
    maandag: w.maandag,
    delen: [
      { aantal: Math.max(0, w.nodig - w.tekort), kleur: PAST },
      { aantal: Math.min(w.nodig, w.tekort), kleur: TEKORT },
    ],
    ruimte: w.capaciteit,
  }));

export const hoogsteVan = (lasten: readonly Begeleiderlast[]) =>
  Math.max(1, ...lasten.flatMap((b) => b.weken.flatMap((w) => [w.nodig, w.capaciteit])));

export const Uitleg = () => (
  <Legenda
    regels={[
      [PAST, 'nodig, en daar is ruimte voor'],
      [TEKORT, 'nodig, en daar is geen ruimte meer voor'],
      ['streep', 'zoveel kunnen er die week'],
    ]}
  />
);
