import 'server-only';
import { type Blad, type Kolom, maakBlad } from '../excel/excel';
import type { Belasting } from './belasting-queries';
import type { Weeklast } from './belasting-regels';

const KOLOMMEN: readonly Kolom<Weeklast & { naam: string }>[] = [
  { kop: 'Begeleider', soort: 'tekst', cel: (w) => w.naam },
  { kop: 'Week vanaf', soort: 'datum', cel: (w) => w.maandag },
  { kop: 'Nodig', soort: 'getal', cel: (w) => w.nodig },
  { kop: 'Gepland', soort: 'getal', cel: (w) => w.gepland },
  { kop: 'Ruimte', soort: 'getal', cel: (w) => w.capaciteit },
  { kop: 'Over', soort: 'getal', cel: (w) => w.capaciteit - w.nodig },
  { kop: 'Te veel', soort: 'getal', cel: (w) => w.tekort },
];

/** De belasting van elke begeleider per week. */
export const belastingblad = (b: Belasting): Blad =>
  maakBlad(
    'Belasting',
    KOLOMMEN,
    b.begeleiders.flatMap(({ naam, weken }) => weken.map((w) => ({ naam, ...w }))),
  );
