import { expect, it } from 'vitest';
import { leesRolkoppeling, rolUitGroepen } from './rolkoppeling';

const KOPPELING = 'vc-noord=begeleider/Team Noord; vc-zuid = begeleider/Team Zuid;3f2b-aa=beheerder;vc-tl=teamleider;';

it('leest per groep een rol, met of zonder naam', () => {
  expect([...(leesRolkoppeling(KOPPELING) ?? [])]).toEqual([
    ['vc-noord', { rol: 'begeleider', namen: ['Team Noord'] }],
    ['vc-zuid', { rol: 'begeleider', namen: ['Team Zuid'] }],
    ['3f2b-aa', { rol: 'beheerder', namen: [] }],
    ['vc-tl', { rol: 'teamleider', namen: [] }],
  ]);
});

it.each([
  '',
  ' ; ',
  'vc',
  'vc=',
  'vc=baas',
  '=begeleider',
  'a=begeleider;a=beheerder',
  'a=begeleider/',
  'a=Begeleider',
])('weigert "%s"', (tekst) => expect(leesRolkoppeling(tekst)).toBeNull());

it.each([
  [['vc-noord'], { rol: 'begeleider', namen: ['Team Noord'] }],
  [['vc-noord', 'iets anders', 'vc-zuid'], { rol: 'begeleider', namen: ['Team Noord', 'Team Zuid'] }],
  [['3f2b-aa', '3f2b-aa'], { rol: 'beheerder', namen: [] }],
  [['vc-noord', '3f2b-aa'], 'meer'],
  [['iets anders'], 'onbekend'],
  [[], 'onbekend'],
])('uit %j volgt %j', (groepen, rol) => {
  expect(rolUitGroepen(groepen, leesRolkoppeling(KOPPELING) ?? new Map())).toEqual(rol);
});
