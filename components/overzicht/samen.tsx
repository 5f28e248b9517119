import type { ReactNode } from 'react';
import { SAMEN, SAMENDADEN } from '@/lib/overzicht/samen-woorden';

type Props = { label: string; team: string; aan?: boolean; children: ReactNode };

/** Een lijst waarin mensen te kiezen zijn, met onderaan wat er met hen samen kan. Een gewone GET: daarna staat er wie het zijn, en wat er gebeurt. */
export function Samen({ label, team, aan = true, children }: Props) {
  if (!aan) return children;
  return (
    <form method="get" action="/team/clienten/samen" aria-label={label}>
      <input type="hidden" name="team" value={team} />
      {children}
      <div className="niet-afdrukken sticky bottom-[var(--balk-onder,0px)] mt-2 flex flex-wrap items-center gap-2 rounded-basis border border-line bg-paper px-3 py-2">
        <span className="klein mr-1">Met wie is aangevinkt:</span>
        {SAMENDADEN.map((daad) => (
          <button key={daad} type="submit" name="daad" value={daad} className="knop knop-stil knop-klein">
            {SAMEN[daad].knop}
          </button>
        ))}
        <button type="submit" formAction="/team/overdragen" className="knop knop-stil knop-klein">
          Zet over
        </button>
      </div>
    </form>
  );
}
