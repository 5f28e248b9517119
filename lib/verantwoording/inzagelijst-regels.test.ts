import { describe, expect, it } from 'vitest';
import { datum } from '../domain/datum';
import { aanduidingen, type Gezien, type Medewerker, perDag } from './inzagelijst-regels';

const mens = (id: string, functie: string, bekend = false): Medewerker => ({
  ...{ id, naam: `Naam ${id}`, functie, bekend },
  bij: functie === 'teamleider' ? 'team Noord' : null,
});
const MENSEN = [
  mens('a', 'begeleider', true),
  mens('b', 'begeleider'),
  mens('c', 'begeleider'),
  mens('d', 'teamleider'),
];

describe('hoe iemand heet', () => {
  it.each([
    ['zonder namen', false, ['Naam a (begeleider)', 'begeleider 1', 'begeleider 2', 'teamleider 1 (team Noord)']],
    [
      'met namen',
      true,
      ['Naam a (begeleider)', 'Naam b (begeleider)', 'Naam c (begeleider)', 'Naam d (teamleider, team Noord)'],
    ],
  ])('%s', (_, metNamen, namen) => expect([...aanduidingen(MENSEN, metNamen).values()]).toEqual(namen));
});

describe('per dag', () => {
  const wie = aanduidingen(MENSEN, false);
  const g = (dag: string, gebruikerId: string | null, actie: string): Gezien => ({
    dag: datum(dag),
    gebruikerId,
    actie,
  });
  const kort = (alles: Gezien[]) =>
    perDag(alles, wie).map(({ dag, mensen }) => [
      dag,
      ...mensen.map((m) => `${m.wie}: ${m.wat.inzage.length}/${m.wat.wijziging.length}/${m.wat.bestand.length}`),
    ]);

  it.each<[string, Gezien[], string[][]]>([
    ['niets', [], []],
    [
      'dezelfde mens, elke daad één keer',
      [
        g('2026-03-02', 'b', 'dossier.openen'),
        g('2026-03-02', 'b', 'dossier.openen'),
        g('2026-03-02', 'b', 'persoon.wijzigen'),
      ],
      [['2026-03-02', 'begeleider 1: 1/1/0']],
    ],
    [
      'de oudste dag eerst',
      [g('2026-03-03', 'd', 'plan.downloaden'), g('2026-03-02', 'a', 'dossier.openen')],
      [
        ['2026-03-02', 'Naam a (begeleider): 1/0/0'],
        ['2026-03-03', 'teamleider 1 (team Noord): 0/0/1'],
      ],
    ],
    ['het systeem', [g('2026-03-02', null, 'bericht.maken')], [['2026-03-02', 'de computer, vanzelf: 0/1/0']]],
    [
      'wie er niet meer is',
      [g('2026-03-02', 'weg', 'dossier.openen')],
      [['2026-03-02', 'een medewerker die er niet meer is: 1/0/0']],
    ],
    ['rechten en inloggen niet', [g('2026-03-02', 'b', 'inloggen')], []],
  ])('%s', (_, alles, dagen) => expect(kort(alles)).toEqual(dagen));
});
