/** Het voorstel van Plan mijn gesprekken in woorden: waarom een datum, wat eraan schort, en of het past. */

import { aantalDagen, langeDatum } from '../copy/datums';
import { aantal } from '../copy/woorden';
import type { Datum } from '../domain/datum';
import { type Last, ruimtePerWeek } from './belasting-regels';

type Rij = {
  waarom: 'ritme' | 'norm';
  uiterlijk: Datum | null;
  ritme: Datum | null;
  ritmeWeken: number | null;
  ritmeMomenten: string | null;
  nooitGesproken: boolean;
};

const weken = (n: number) => (n === 1 ? 'elke week' : `elke ${n} weken`);

/** "ritme: elke 3 weken, rond 24 november 2026 · uiterlijk 17 januari 2027" */
export function waaromTekst(r: Rij): string {
  const ritme =
    r.waarom === 'ritme' && r.ritme && r.ritmeWeken
      ? `ritme: ${weken(r.ritmeWeken)}, rond ${langeDatum(r.ritme)}`
      : null;
  const norm = r.uiterlijk ? `${ritme ? '' : 'norm: '}uiterlijk ${langeDatum(r.uiterlijk)}` : null;
  const momenten = r.ritmeMomenten && `afgesproken: ${r.ritmeMomenten}`;
  return [ritme, norm, r.nooitGesproken && 'nog niet gesproken', momenten].filter(Boolean).join(' · ');
}

type Zorg = {
  overTijd: boolean;
  teLaat: number | null;
  naRitme: number | null;
  plaatsLosgelaten: boolean;
  tijd: string | null;
  verzet: { datum: Datum; tijd: string | null; waarom: 'te_laat' | 'afwezig' } | null;
};

/** "was 14 december 2026 om 10:00, na de uiterlijke datum" */
export const wasTekst = ({ datum, tijd, waarom }: NonNullable<Zorg['verzet']>): string =>
  `was ${langeDatum(datum)}${tijd ? ` om ${tijd}` : ''}, ${waarom === 'te_laat' ? 'na de uiterlijke datum' : 'dan bent u er niet'}`;

/** Waar de begeleider op moet letten; het ernstigste eerst. */
export function zorgen(r: Zorg): { tekst: string; laat: boolean }[] {
  const lijst: { tekst: string; laat: boolean }[] = [];
  if (r.teLaat) lijst.push({ tekst: r.overTijd ? 'al over tijd' : `${aantalDagen(r.teLaat)} te laat`, laat: true });
  else if (r.naRitme) lijst.push({ tekst: `${aantalDagen(r.naRitme)} na het ritme`, laat: false });
  if (r.plaatsLosgelaten) lijst.push({ tekst: 'niet op de afgesproken plaats: daar bent u dan niet', laat: false });
  if (!r.tijd) lijst.push({ tekst: 'geen vrij uur die dag: kies zelf een tijd', laat: false });
  if (r.verzet) lijst.push({ tekst: `verzet: ${wasTekst(r.verzet)}`, laat: false });
  return lijst;
}

type Past = {
  /** Wie de uiterlijke datum niet haalt, en hoeveel daarvan er geen werkdag meer voor hebben. */
  nietOpTijd: number;
  zonderWerkdag: number;
  gesprekkenPerDag: number;
  genoegPerDag: number | null;
};

/** Of de norm te halen is met deze agenda, en wat er anders nodig is; een zin per regel. */
export function pastTekst({ nietOpTijd, zonderWerkdag, gesprekkenPerDag, genoegPerDag }: Past): string[] {
  if (nietOpTijd === 0) return ['Iedereen die nog op tijd kan, komt op tijd.'];
  const zinnen = [
    aantal(nietOpTijd, 'cliënt haalt de uiterlijke datum niet.', 'cliënten halen de uiterlijke datum niet.'),
  ];
  if (zonderWerkdag > 0)
    zinnen.push(`Voor ${zonderWerkdag} van hen is er voor die datum geen werkdag van u meer. Kan het vandaag nog?`);
  const teVeel = nietOpTijd - zonderWerkdag;
  if (teVeel > 0)
    zinnen.push(
      `${aantal(teVeel, 'gesprek is', 'gesprekken zijn')} te veel voor uw agenda van ${gesprekkenPerDag} per dag. ${
        genoegPerDag === null
          ? 'Ook met twaalf per dag lukt het niet.'
          : `Met ${aantal(genoegPerDag, 'gesprek', 'gesprekken')} per dag lukt het wel.`
      }`,
    );
  return zinnen;
}

/** Wat een begeleider kan doen als er voor niemand plek is. */
export function raadBijGeenPlek({ gesprekkenPerDag, genoegPerDag }: Pick<Past, 'gesprekkenPerDag' | 'genoegPerDag'>) {
  return genoegPerDag !== null && genoegPerDag > gesprekkenPerDag
    ? `Met ${genoegPerDag} gesprekken per dag in plaats van ${gesprekkenPerDag} is er voor iedereen een plek op tijd.`
    : 'Meer gesprekken op een dag helpen hier niet genoeg.';
}

/** "62 cliënten, ruimte 3 gesprekken per week" */
export function lastTekst(last: Last): string {
  const perWeek = ruimtePerWeek(last);
  const ruimte =
    perWeek > 0
      ? `ruimte ${aantal(perWeek, 'gesprek', 'gesprekken')} per week`
      : last.ruimte > 0
        ? 'ruimte minder dan 1 gesprek per week'
        : 'geen ruimte';
  return `${aantal(last.clienten, 'cliënt', 'cliënten')}, ${ruimte}`;
}
