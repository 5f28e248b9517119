/** De plaatjes van Belasting en Plan mijn gesprekken: wat er nodig is, wat er kan, en wat dat overlaat. */
import type { Beeld, Punt, Reeks } from '../beeld/beeld';
import { datumMetDag } from '../copy/datums';
import { aantal } from '../copy/woorden';
import { type Datum, plusDagen, weeknummer } from '../domain/datum';
import type { Begeleiderlast } from './belasting-queries';
import type { Planvoorstel } from './queries';

const LAST: readonly Reeks[] = [
  { naam: 'nodig, en daar is ruimte voor', kleur: 'accent' },
  { naam: 'nodig, zonder ruimte', kleur: 'laat', gearceerd: true },
];
const PLAN: readonly Reeks[] = [
  { naam: 'staat al gepland', kleur: 'accent' },
  { naam: 'voorstel', kleur: 'bijna', gearceerd: true },
];
const ONDER = 'Zwarte streep: zoveel kunnen er die week. Onder elke staaf het weeknummer, en wat de ruimte overlaat.';

/** Een week hoort bij het jaar waarin haar donderdag valt. */
const week = (maandag: Datum): Pick<Punt, 'label' | 'kort' | 'jaar'> => ({
  label: datumMetDag(maandag),
  kort: String(weeknummer(maandag)),
  jaar: plusDagen(maandag, 3).slice(0, 4),
});

const getal = (n: number) => ({ tekst: String(n).replace('-', '−'), getal: n });

/** "ruimte 12, nodig 9, over 3" */
const ruimteTekst = ({ capaciteit, nodig }: Pick<Begeleiderlast['som'], 'capaciteit' | 'nodig'>): string =>
  `ruimte ${capaciteit}, nodig ${nodig}, ${nodig > capaciteit ? `${nodig - capaciteit} te weinig` : `over ${capaciteit - nodig}`}`;

/** Tot waar de schaal loopt om deze naast elkaar te leggen. */
export const hoogsteLast = (lasten: readonly Begeleiderlast[]): number =>
  Math.max(1, ...lasten.flatMap((b) => b.weken.flatMap((w) => [w.nodig, w.capaciteit])));

/** Een begeleider (met `wanneer`: nu of daarna) met elke week een staaf. */
export function lastbeeld(b: Begeleiderlast, hoogste: number, wanneer = ''): Beeld {
  return {
    naam: 'belasting',
    vorm: 'weken',
    hoogste,
    titel: `${b.naam}${wanneer && `, ${wanneer}`}: ${ruimteTekst(b.som)}`,
    uitleg: `${aantal(b.clienten, 'cliënt', 'cliënten')} · ${b.som.tekort > 0 ? `${aantal(b.som.tekort, 'gesprek', 'gesprekken')} niet op tijd in te plannen` : 'alles is op tijd in te plannen'}`,
    voet: ONDER,
    koppen: ['Week vanaf', 'Nodig', 'Gepland', 'Ruimte', 'Over', 'Te veel'],
    reeksen: LAST,
    punten: b.weken.map((w) => ({
      ...week(w.maandag),
      waarde: w.nodig,
      tekst: String(w.nodig),
      delen: [Math.max(0, w.nodig - w.tekort), Math.min(w.nodig, w.tekort)],
      ruimte: w.capaciteit,
      cellen: [w.nodig, w.gepland, w.capaciteit, w.capaciteit - w.nodig, w.tekort].map(getal),
    })),
  };
}

/** Hoe vol de weken worden als het voorstel doorgaat. */
export function planbeeld(weken: Planvoorstel['weken']): Beeld {
  const nieuw = weken.reduce((n, w) => n + w.voorgesteld, 0);
  const vol = (w: Planvoorstel['weken'][number]) => w.gepland + w.voorgesteld;
  const [drukste] = [...weken].sort((a, b) => vol(b) - vol(a));
  return {
    naam: 'plan',
    vorm: 'weken',
    titel: drukste
      ? `Drukste week: week ${weeknummer(drukste.maandag)}, ${vol(drukste)} van ${drukste.capaciteit} plekken`
      : 'Geen weken',
    uitleg: `${aantal(nieuw, 'gesprek', 'gesprekken')} erbij`,
    voet: ONDER,
    koppen: ['Week vanaf', 'Gepland', 'Voorgesteld', 'Ruimte', 'Over'],
    reeksen: PLAN,
    punten: weken.map((w) => ({
      ...week(w.maandag),
      waarde: vol(w),
      tekst: String(vol(w)),
      delen: [w.gepland, w.voorgesteld],
      ruimte: w.capaciteit,
      cellen: [w.gepland, w.voorgesteld, w.capaciteit, w.capaciteit - vol(w)].map(getal),
    })),
  };
}
