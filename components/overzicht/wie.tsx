import type { Teamrij } from '@/lib/caseload/teamrijen';

/** Wat er op een eerdere dag gepland stond, is later verplaatst of ingevuld. */
export const NietBewaard = () => (
  <span title="Wat er toen gepland stond is niet bewaard">
    –<span className="sr-only"> (niet bewaard voor een eerdere dag)</span>
  </span>
);

export function Wie({ r }: { r: Pick<Teamrij, 'clientnummer' | 'naam'> }) {
  return (
    <>
      <a href={`/team/clienten/${r.clientnummer}`} className="text-ink">
        {r.naam}
      </a>
      <span className="klein block font-normal">{r.clientnummer}</span>
    </>
  );
}
