import { langeDatum } from '@/lib/copy/datums';
import type { Stap } from '@/lib/escalaties/queries';
import type { Escalatiestapsoort } from '@/lib/escalaties/regels';

const WAT: Record<Escalatiestapsoort, string> = {
  vraag: 'vroeg',
  uitleg: 'legde uit',
  antwoord: 'liet het voorlopig zo',
};

/** Wat er is gevraagd, uitgelegd en afgesproken, het oudste eerst. */
export function Verloop({ stappen }: { stappen: readonly Stap[] }) {
  if (stappen.length === 0) return <p className="klein">Er is nog niets over gevraagd of uitgelegd.</p>;
  return (
    <ol className="grid gap-3">
      {stappen.map((s) => (
        <li key={`${s.op}${s.soort}${s.tekst}`}>
          <span className="klein block">
            {langeDatum(s.op)}: {s.door} {WAT[s.soort]}
            {s.stilTot && `, tot ${langeDatum(s.stilTot)}`}
          </span>
          <span className="whitespace-pre-line">{s.tekst}</span>
        </li>
      ))}
    </ol>
  );
}
