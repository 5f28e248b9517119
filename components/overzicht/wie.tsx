import type { Teamrij } from '@/lib/caseload/teamrijen';
import { langeDatum } from '@/lib/copy/datums';

/** Wat er op een eerdere dag gepland stond, is later verplaatst of ingevuld. */
export const NietBewaard = () => (
  <span title="Wat er toen gepland stond is niet bewaard">
    –<span className="sr-only"> (niet bewaard voor een eerdere dag)</span>
  </span>
);

/** Cellen die meer tabellen van Team delen. */
export const wie = (r: Pick<Teamrij, 'clientnummer' | 'naam'>) => (
  <>
    <a href={`/team/clienten/${r.clientnummer}`} className="text-ink">
      {r.naam}
    </a>
    <span className="klein block font-normal">{r.clientnummer}</span>
  </>
);

export const begeleider = (r: Pick<Teamrij, 'begeleider' | 'vervanger'>) => (
  <span>
    {r.begeleider?.naam ?? <span className="text-laat">niemand</span>}
    {r.vervanger && <span className="klein block">vervangen door {r.vervanger}</span>}
  </span>
);

export const laatsteGesprek = (r: Pick<Teamrij, 'laatsteGesprek'>) =>
  r.laatsteGesprek ? langeDatum(r.laatsteGesprek) : 'nog niet gesproken';

/** Wat er van wie te lang wacht in de tabel staat; meer hoeft de browser niet te weten. */
export const teLangrij = (r: Teamrij) => ({
  trajectId: r.trajectId,
  clientnummer: r.clientnummer,
  naam: r.naam,
  begeleider: r.begeleider,
  vervanger: r.vervanger,
  uiterlijk: r.uiterlijk,
  dagen: r.dagen,
  laatsteGesprek: r.laatsteGesprek,
  laatsteVorm: r.laatsteVorm,
  pogingen: r.pogingen,
  gepland: r.gepland,
  uitleg: r.uitleg,
  escalatie: r.escalatie,
});
export type TeLangrij = ReturnType<typeof teLangrij>;
