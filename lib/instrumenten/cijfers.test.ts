import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datum } from '../domain/datum';
import { INZET_REDENEN, INZET_STATUSSEN, INZET_UITKOMSTEN } from '../inzet/regels';
import type { Gemisfeit, Inzetfeit } from './aanbod-rijen';
import { type Aanbodfeiten, hoortIn, KOLOMMEN, mistIn, telAanbod } from './cijfers';
import { telVanaf } from './venster-regels';

const VANDAAG = datum('2026-11-18');
const VANAF = telVanaf(VANDAAG);
const KWARTAAL = datum('2026-09-30');
const inzet = (clientId: string, wens: Partial<Inzetfeit> = {}): Inzetfeit => ({
  clientId,
  instrumentId: 'power',
  status: 'gestart',
  aangemeldOp: datum('2026-09-01'),
  gestartOp: datum('2026-09-15'),
  geeindigdOp: null,
  reden: null,
  uitkomsten: [],
  ...wens,
});
const gemis = (clientId: string, wens: Partial<Gemisfeit> = {}): Gemisfeit => ({
  clientId,
  aanbodId: 'taal',
  belemmering: null,
  op: datum('2026-09-01'),
  vervuldOp: null,
  ...wens,
});
const feiten = (inzetten: Inzetfeit[], gemissen: Gemisfeit[] = []): Aanbodfeiten => ({
  inzetten,
  gemissen,
  instrumenten: [
    { id: 'dcw', naam: 'DCW' },
    { id: 'fiets', naam: 'Fietslessen' },
    { id: 'power', naam: 'Power' },
  ],
  aanbod: [
    { id: 'opvang', naam: 'Kinderopvang' },
    { id: 'taal', naam: 'Meer uren taalles' },
  ],
});
const klaar = (wens: Partial<Inzetfeit>): Partial<Inzetfeit> => ({ geeindigdOp: datum('2026-10-15'), ...wens });

it('telt over twaalf maanden, met de lopende maand als laatste', () => {
  expect(VANAF).toBe('2025-12-01');
  expect(telVanaf(datum('2026-01-31'))).toBe('2025-02-01');
});

describe('exact', () => {
  const alles = [
    inzet('a'),
    inzet('b'),
    inzet('b', { instrumentId: 'dcw', gestartOp: datum('2026-03-31') }),
    inzet('c', { status: 'aangemeld', gestartOp: null }),
    inzet('d', klaar({ status: 'afgerond', uitkomsten: ['bereikt', 'bereikt', 'niet'] })),
    inzet('e', klaar({ status: 'gestopt', reden: 'geen_tijd', uitkomsten: ['deels'] })),
    inzet('e', klaar({ status: 'gestopt', reden: 'geen_tijd', aangemeldOp: datum('2026-02-01'), gestartOp: VANAF })),
    inzet('f', klaar({ status: 'afgewezen', gestartOp: null, reden: 'wachtlijst' })),
    inzet('g', { status: 'afgerond', gestartOp: datum('2025-10-01'), geeindigdOp: datum('2025-12-01') }),
  ];
  const c = telAanbod(
    feiten(alles, [
      gemis('a'),
      gemis('a', { aanbodId: 'opvang', belemmering: 'vervoer' }),
      gemis('b', { belemmering: 'vervoer', op: datum('2024-01-01') }),
      gemis('c', { vervuldOp: datum('2026-10-01') }),
      gemis('d', { op: datum('2025-11-30'), vervuldOp: datum('2026-10-01') }),
    ]),
    VANDAAG,
    null,
  );

  it('telt mensen per instrument, het meest gebruikte eerst', () => {
    expect(c.instrumenten.map((i) => [i.naam, ...KOLOMMEN.map((k) => i.aantallen[k])])).toEqual([
      ['Power', 2, 1, 4, 2, 1, 1],
      ['DCW', 1, 0, 1, 0, 0, 0],
      ['Fietslessen', 0, 0, 0, 0, 0, 0],
    ]);
    expect(c.totalen).toEqual({ nu: 3, aangemeld: 1, gestart: 5, afgerond: 2, gestopt: 1, afgewezen: 1 });
  });

  it('telt wie in een maand begon; wat voor de twaalf maanden begon niet', () => {
    expect(c.starts.filter((m) => m.aantal)).toEqual([
      { sleutel: '2025-12-01', aantal: 1 },
      { sleutel: '2026-03-01', aantal: 1 },
      { sleutel: '2026-09-01', aantal: 4 },
    ]);
    expect(c.starts).toHaveLength(12);
  });

  it('telt waarom het stopte of niet doorging, en wat het opleverde', () => {
    expect(c.gestopt.filter((r) => r.aantal)).toEqual([{ sleutel: 'geen_tijd', aantal: 1 }]);
    expect(c.afgewezen.filter((r) => r.aantal)).toEqual([{ sleutel: 'wachtlijst', aantal: 1 }]);
    expect(c.uitkomsten).toEqual([
      { sleutel: 'bereikt', aantal: 1 },
      { sleutel: 'deels', aantal: 1 },
      { sleutel: 'niet', aantal: 1 },
    ]);
    expect(c.wensen).toEqual({ bereikt: 2, deels: 1, niet: 1 });
  });

  it('telt wat nog gemist wordt, ook van lang geleden, en wat dit jaar kwam en vervuld is', () => {
    expect(c.gemissen.map((g) => [g.naam, g.mensen, g.open])).toEqual([
      ['Meer uren taalles', 3, 2],
      ['Kinderopvang', 1, 1],
    ]);
    expect(c.gemissen[0]?.belemmeringen).toMatchObject({ vervoer: 1, onbekend: 2 });
    expect(c.belemmeringen.filter((b) => b.aantal)).toEqual([
      { sleutel: 'vervoer', aantal: 2 },
      { sleutel: 'onbekend', aantal: 2 },
    ]);
  });

  it('opent elk getal naar precies zoveel mensen', () => {
    for (const i of c.instrumenten)
      for (const lijst of KOLOMMEN) {
        const wie = alles.filter(hoortIn({ lijst, instrument: i.id }, VANAF)).map((f) => f.clientId);
        expect(new Set(wie).size).toBe(i.aantallen[lijst]);
      }
    expect(alles.filter(hoortIn({ lijst: 'gemis' }, VANAF))).toEqual([]);
    expect([gemis('a')].filter(mistIn({ lijst: 'nu' }, VANAF))).toEqual([]);
  });
});

describe('zonder kleine groepen', () => {
  const zoveel = (n: number, voor: string, wens: Partial<Inzetfeit> = {}) =>
    Array.from({ length: n }, (_, i) => inzet(`${voor}${i}`, wens));

  it('houdt minder dan vijf achter, met wat nodig is om ze niet te laten uitrekenen; totalen blijven', () => {
    const c = telAanbod(
      feiten([
        ...zoveel(12, 'p'),
        ...zoveel(6, 'd', { instrumentId: 'dcw' }),
        ...zoveel(2, 'f', { instrumentId: 'fiets' }),
      ]),
      VANDAAG,
      KWARTAAL,
    );
    expect(c.instrumenten.map((i) => [i.naam, i.aantallen.nu])).toEqual([
      ['Power', 12],
      ['DCW', null],
      ['Fietslessen', null],
    ]);
    expect(c.totalen.nu).toBe(20);
    expect(c.instrumenten.every((i) => i.aantallen.gestopt === 0)).toBe(true);
  });

  it('geeft redenen zoals zij aan het eind van het kwartaal waren, op vijftallen en niet onder de vijf', () => {
    const einde = (dag: string, reden: Inzetfeit['reden']): Partial<Inzetfeit> => ({
      status: 'gestopt',
      geeindigdOp: datum(dag),
      reden,
    });
    const c = telAanbod(
      feiten([
        ...zoveel(13, 'w', einde('2026-09-30', 'wachtlijst')),
        ...zoveel(8, 't', einde('2025-10-01', 'geen_tijd')),
        ...zoveel(3, 'g', einde('2026-03-02', 'gezondheidsklachten')),
        ...zoveel(3, 'c', einde('2026-03-02', 'corona')),
        ...zoveel(9, 'l', einde('2026-10-01', 'gezondheidsklachten')),
      ]),
      VANDAAG,
      KWARTAAL,
    );
    expect(c.gestopt.filter((r) => r.aantal !== null)).toEqual([
      { sleutel: 'geen_tijd', aantal: 10 },
      { sleutel: 'wachtlijst', aantal: 15 },
    ]);
    expect([c.sommen.gestopt, c.redenenVanaf, c.totalen.gestopt]).toEqual([27, '2025-10-01', 28]);
  });

  it('laat de volgorde niets verraden over wat achtergehouden is', () => {
    const c = telAanbod(feiten([...zoveel(1, 'd', { instrumentId: 'dcw' }), ...zoveel(4, 'p')]), VANDAAG, KWARTAAL);
    expect(c.instrumenten.map((i) => i.naam)).toEqual(['DCW', 'Power', 'Fietslessen']);
  });

  it('toont geen aantallen wensen, geen kruising en niet bij hoe weinig iets toch kwam', () => {
    const gemissen = Array.from({ length: 9 }, (_, i) => gemis(`g${i}`, i < 2 ? { vervuldOp: VANDAAG } : {}));
    const c = telAanbod(feiten([], gemissen), VANDAAG, KWARTAAL);
    expect(c.wensen).toBeNull();
    expect(c.gemissen[0]).toEqual({
      id: 'taal',
      naam: 'Meer uren taalles',
      mensen: 9,
      open: null,
      belemmeringen: null,
    });
  });

  it('toont nooit een vak van een tot vier mensen', () => {
    const feit = fc.record({
      clientId: fc.integer({ min: 0, max: 30 }).map(String),
      instrumentId: fc.constantFrom('dcw', 'fiets', 'power'),
      status: fc.constantFrom(...INZET_STATUSSEN),
      aangemeldOp: fc.constant(datum('2026-01-05')),
      gestartOp: fc.constantFrom(datum('2026-02-02'), datum('2026-05-04'), null),
      geeindigdOp: fc.constantFrom(datum('2026-08-03'), null),
      reden: fc.constantFrom(...INZET_REDENEN, null),
      uitkomsten: fc.array(fc.constantFrom(...INZET_UITKOMSTEN), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(feit, { maxLength: 120 }), (inzetten) => {
        const c = telAanbod(feiten(inzetten), VANDAAG, KWARTAAL);
        const vakken = [
          ...c.instrumenten.flatMap((i) => Object.values(i.aantallen)),
          ...[...c.starts, ...c.gestopt, ...c.afgewezen, ...c.uitkomsten].map((cel) => cel.aantal),
        ];
        expect(vakken.every((n) => n === null || n === 0 || n >= 5)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
