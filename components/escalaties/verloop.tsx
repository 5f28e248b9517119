import { langeDatum } from '@/lib/copy/datums';
import { UITLEG_REDEN } from '@/lib/copy/woorden';
import type { Stap } from '@/lib/escalaties/queries';
import type { Gezegd as Soort } from '@/lib/escalaties/regels';

const WAT: Record<Soort, string> = { vraag: 'vroeg', uitleg: 'legde uit', akkoord: 'is akkoord' };

/** Eén keer iets dat is gevraagd, uitgelegd of afgesproken: wie, wanneer, tot wanneer. */
export const Gezegd = ({ op, door, soort, reden, tekst, tot }: Stap) => (
  <li>
    <span className="klein block">
      {langeDatum(op)}: {door} {WAT[soort]}
      {tot && `, tot ${langeDatum(tot)}`}
    </span>
    {reden && <span className="block font-semibold">{UITLEG_REDEN[reden]}</span>}
    <span className="whitespace-pre-line">{tekst}</span>
  </li>
);

/** Alles wat er over dit wachten is gezegd, het oudste eerst. */
export function Verloop({ stappen }: { stappen: readonly Stap[] }) {
  if (stappen.length === 0) return <p className="klein">Er is nog niets over gevraagd of uitgelegd.</p>;
  return (
    <ol className="grid gap-3">
      {stappen.map((s) => (
        <Gezegd key={s.id} {...s} />
      ))}
    </ol>
  );
}
