import type { ReactNode } from 'react';
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

/** Als wie, met een vinkje om er iets mee te doen (zie Samen). */
export const teKiezen = (r: Pick<Teamrij, 'trajectId' | 'clientnummer' | 'naam'>, onder?: ReactNode) => (
  <span className="flex items-start gap-2">
    <label className="niet-afdrukken -m-1 grid min-h-8 min-w-8 place-items-center">
      <span className="sr-only">Kies {r.naam}</span>
      <input type="checkbox" name="t" value={r.trajectId} className="size-4 accent-accent" />
    </label>
    <span>
      {wie(r)}
      {onder}
    </span>
  </span>
);

/** Wat er van wie te lang wacht in de tabel staat; meer hoeft de browser niet te weten. */
export const teLangrij = (telefoons: Readonly<Record<string, string>>) => (r: Teamrij) => ({
  trajectId: r.trajectId,
  clientnummer: r.clientnummer,
  naam: r.naam,
  telefoon: telefoons[r.clientId] ?? null,
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
export type TeLangrij = ReturnType<ReturnType<typeof teLangrij>>;
