import { describe, expect, it } from 'vitest';
import { datum } from '../domain/datum';
import { type Grond, grondfouten, grondstand, schoneGrond, spoorVanGrond, watDekt } from './regels';
import { grondTekst, grondwaarschuwing } from './woorden';

const VANDAAG = datum('2026-11-18');
const [GISTEREN, MORGEN] = [datum('2026-11-17'), datum('2026-11-19')];
const grond = (g: Partial<Grond>): Grond => ({
  ...{ grond: 'taak', grondWaarop: 'Wmo 2015, artikel 5.2.1', toestemmingOp: null, grondTot: null, deelt: ['plan'] },
  ...g,
});
const toestemming = (g: Partial<Grond>) =>
  grond({ grond: 'toestemming', grondWaarop: null, toestemmingOp: GISTEREN, grondTot: MORGEN, ...g });

/** Wat dekt deze grond: op de dag zelf, met zijn stand en wat er bij staat. */
const GEVALLEN: [string, Grond, string, readonly string[] | null, string | null][] = [
  ['een taak', grond({}), 'geldt', ['plan'], null],
  ['een taak die niets extra deelt', grond({ deelt: [] }), 'geldt', [], null],
  ['een overeenkomst', grond({ grond: 'overeenkomst', grondWaarop: 'DCW 2026' }), 'geldt', ['plan'], null],
  ['een taak op haar laatste dag', grond({ grondTot: VANDAAG }), 'geldt', ['plan'], null],
  ['een taak die gisteren eindigde', grond({ grondTot: GISTEREN }), 'voorbij', null, 'de grond is voorbij: deel niets'],
  ['toestemming', toestemming({}), 'geldt', ['plan'], null],
  [
    'toestemming van vandaag, tot en met vandaag',
    toestemming({ toestemmingOp: VANDAAG, grondTot: VANDAAG }),
    'geldt',
    ['plan'],
    null,
  ],
  [
    'toestemming vanaf morgen',
    toestemming({ toestemmingOp: MORGEN }),
    'nog_niet',
    null,
    'de toestemming geldt nog niet: deel niets',
  ],
  [
    'toestemming zonder dag',
    toestemming({ toestemmingOp: null }),
    'nog_niet',
    null,
    'de toestemming geldt nog niet: deel niets',
  ],
  ['toestemming die afliep', toestemming({ grondTot: GISTEREN }), 'voorbij', null, 'de grond is voorbij: deel niets'],
  [
    'toestemming van vroeger, zonder einde',
    toestemming({ grondTot: null }),
    'geldt',
    ['plan'],
    'toestemming: leg het einde vast',
  ],
  ['niets', grond({ grond: 'geen', grondWaarop: null, deelt: [] }), 'geen', null, 'geen grond: deel niets'],
  [
    'nog niet vastgelegd',
    grond({ grond: null, grondWaarop: null, deelt: [] }),
    'nog_vast_te_leggen',
    ['signalen'],
    'delen: leg de grond vast',
  ],
];

describe.each(GEVALLEN)('%s', (_, g, stand, dekt, zin) => {
  it(`${stand}: dekt ${dekt?.join(', ') ?? 'niets, ook de naam niet'}`, () => {
    expect(grondstand(g, VANDAAG)).toBe(stand);
    expect(watDekt(g, VANDAAG)).toEqual(dekt);
    expect(grondwaarschuwing(g, VANDAAG)).toBe(zin);
  });
});

it.each<[string, Grond, object]>([
  ['een taak zonder artikel', grond({ grondWaarop: null }), { grondWaarop: 'waarop_ontbreekt' }],
  [
    'een overeenkomst zonder naam',
    grond({ grond: 'overeenkomst', grondWaarop: null }),
    { grondWaarop: 'waarop_ontbreekt' },
  ],
  [
    'toestemming zonder dag en einde',
    toestemming({ toestemmingOp: null, grondTot: null }),
    { toestemmingOp: 'dag_ontbreekt', grondTot: 'einde_ontbreekt' },
  ],
  [
    'toestemming van morgen',
    toestemming({ toestemmingOp: MORGEN, grondTot: MORGEN }),
    { toestemmingOp: 'dag_in_toekomst' },
  ],
  ['een einde voor het begin', toestemming({ grondTot: datum('2026-11-01') }), { grondTot: 'einde_voor_begin' }],
  ['toestemming van een jaar', toestemming({ grondTot: datum('2027-11-17') }), {}],
  ['toestemming van langer dan een jaar', toestemming({ grondTot: datum('2027-11-18') }), { grondTot: 'einde_te_ver' }],
  ['niets delen', grond({ grond: 'geen', grondWaarop: null }), {}],
])('%s', (_, g, fouten) => expect(grondfouten(g, VANDAAG)).toEqual(fouten));

it('houdt alleen wat bij de gekozen grond hoort', () => {
  const alles = toestemming({ grondWaarop: 'DCW', deelt: ['signalen', 'plan'] });
  expect(schoneGrond(alles)).toEqual({ ...alles, grondWaarop: null, deelt: ['plan', 'signalen'] });
  expect(schoneGrond({ ...alles, grond: 'taak' })).toMatchObject({ grondWaarop: 'DCW', toestemmingOp: null });
  const geen = { grondWaarop: null, toestemmingOp: null, grondTot: null, deelt: [] };
  expect(schoneGrond({ ...alles, grond: 'geen' })).toMatchObject(geen);
});

it('is te lezen', () => {
  expect(grondTekst(grond({ grondTot: MORGEN }))).toBe(
    'een taak uit de wet (Wmo 2015, artikel 5.2.1), tot en met 19 november 2026',
  );
  expect(grondTekst(toestemming({}))).toBe(
    'toestemming van de cliënt van 17 november 2026, tot en met 19 november 2026',
  );
  expect(grondTekst(grond({ grond: 'geen' }))).toBeNull();
  expect(grondTekst(grond({ grond: null }))).toBe('de grond is nog niet vastgelegd');
});

it('laat in het spoor geen vrije tekst achter', () =>
  expect(spoorVanGrond(grond({ grondTot: MORGEN }))).toEqual({ grond: 'taak', grondTot: MORGEN, deelt: ['plan'] }));
