/** Het weekoverzicht dat een teamleider per e-mail krijgt: alleen aantallen en cliëntnummers, want een mailbox is geen dossier. */

import { aantalDagen, langeDatum } from '../copy/datums';
import { aantal } from '../copy/woorden';
import type { Datum } from '../domain/datum';

export type Teamweek = {
  team: string;
  lopend: number;
  overTijd: number;
  zonderBegeleider: number;
  /** Wie langer dan 14 dagen wacht zonder dat daar al iets over is afgesproken. */
  wachten: readonly { clientnummer: string; dagen: number; uitleg: boolean }[];
  teBesluiten: number;
};

/** Is er iets om over te schrijven? Een overzicht waarin niets staat leest niemand meer. */
export const heeftNieuws = (t: Teamweek): boolean =>
  t.wachten.length > 0 || t.zonderBegeleider > 0 || t.teBesluiten > 0;

export const weekonderwerp = (maandag: Datum): string => `Vast Contact: uw team op ${langeDatum(maandag)}`;

/** De tekst van het weekoverzicht, met het adres van Team. */
export function weektekst(teams: readonly Teamweek[], adres: string): string {
  const delen = teams
    .filter(heeftNieuws)
    .map((t) =>
      [
        `Team ${t.team}: ${aantal(t.lopend, 'lopend traject', 'lopende trajecten')}, ${t.overTijd} over tijd.`,
        t.zonderBegeleider > 0 && `${aantal(t.zonderBegeleider, 'cliënt heeft', 'cliënten hebben')} geen begeleider.`,
        t.teBesluiten > 0 &&
          `${aantal(t.teBesluiten, 'verantwoording wacht', 'verantwoordingen wachten')} op uw besluit.`,
        t.wachten.length > 0 &&
          `Wachten langer dan 14 dagen:\n${t.wachten
            .map(
              (w) =>
                `- ${w.clientnummer}: ${aantalDagen(w.dagen)} over tijd, ${w.uitleg ? 'met uitleg' : 'nog geen uitleg'}`,
            )
            .join('\n')}`,
      ]
        .filter(Boolean)
        .join('\n'),
    );
  return `${delen.join('\n\n')}\n\nBekijk uw team: ${adres}`;
}
