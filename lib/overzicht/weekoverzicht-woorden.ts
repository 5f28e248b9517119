/** Het weekoverzicht dat een teamleider per e-mail krijgt: alleen aantallen, met waar de mensen staan. Een mailbox is geen dossier. */

import { langeDatum } from '../copy/datums';
import { aantal } from '../copy/woorden';
import type { Datum } from '../domain/datum';
import { WEEKGROEPEN, type Weekgroep } from './week-regels';
import { WEEKGROEP, weekTekst } from './week-woorden';

type Getal = { aantal: number; verschil: number; wie: readonly { clientId: string }[] };

export type Teamweek = {
  id: string;
  team: string;
  lopend: number;
  overTijd: number;
  zonderBegeleider: number;
  /** Wat er ook bovenaan Team staat. */
  week: Record<Weekgroep | 'te_lang', Getal>;
  /** Wie langer dan 14 dagen wacht, en over wie al is afgesproken tot wanneer dat kan. */
  stil: number;
  teBesluiten: number;
};

/** Is er iets om over te schrijven? Een overzicht waarin niets staat leest niemand meer. */
export const heeftNieuws = (t: Teamweek): boolean =>
  t.week.te_lang.aantal > t.stil ||
  t.week.kwam_over_tijd.aantal > 0 ||
  t.week.uitgelegd.aantal > 0 ||
  t.zonderBegeleider > 0 ||
  t.teBesluiten > 0;

export const weekonderwerp = (maandag: Datum): string => `Vast Contact: uw team op ${langeDatum(maandag)}`;

/** De tekst van het weekoverzicht, met bij elk getal het adres van zijn lijst. */
export function weektekst(teams: readonly Teamweek[], adres: string): string {
  const delen = teams.filter(heeftNieuws).map((t) => {
    const lijst = (zoek: string) => `${adres}/clienten?team=${t.id}&${zoek}`;
    const regel = (groep: Weekgroep | 'te_lang', zoek: string, erbij = '') =>
      `${WEEKGROEP[groep]}: ${weekTekst(t.week[groep])}${erbij}.${t.week[groep].aantal > 0 ? `\n${lijst(zoek)}` : ''}`;
    return [
      `Team ${t.team}: ${aantal(t.lopend, 'lopend traject', 'lopende trajecten')}, ${t.overTijd} over tijd.`,
      t.zonderBegeleider > 0 && `${aantal(t.zonderBegeleider, 'cliënt heeft', 'cliënten hebben')} geen begeleider.`,
      t.teBesluiten > 0 &&
        `${aantal(t.teBesluiten, 'verantwoording wacht', 'verantwoordingen wachten')} op uw besluit.`,
      'Sinds vorige week:',
      ...WEEKGROEPEN.map((groep) => regel(groep, `week=${groep}`)),
      regel('te_lang', 'lijst=te_lang', t.stil > 0 ? `, ${t.stil} daarvan tot een afgesproken dag` : ''),
    ]
      .filter(Boolean)
      .join('\n');
  });
  return `${delen.join('\n\n')}\n\nBekijk uw team: ${adres}`;
}
