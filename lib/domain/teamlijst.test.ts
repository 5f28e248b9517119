import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NORMSTATUSSEN, type Normstatus } from './contactnorm';
import { datum } from './datum';
import {
  gesprekkenvak,
  hoortIn,
  isLopend,
  MEESTE_GESPREKKEN,
  TE_LANG_DAGEN,
  TEAMLIJSTEN,
  type Teamlijst,
  type Telbaar,
  telLijsten,
  telMensen,
  verdeling,
  wachtTeLang,
} from './teamlijst';
import { vensterVan } from './venster';

type Wens = Partial<Omit<Telbaar, 'telling'>> & { gevoerd?: number; vereist?: number; loopt?: boolean };

/** Een rij zonder bijzonderheden: op schema, vier van vier gevoerd, met een afspraak. */
const rij = ({ gevoerd = 4, vereist = 4, loopt = false, ...wens }: Wens = {}): Telbaar => ({
  status: 'op_schema',
  dagen: 40,
  gepland: {},
  onHold: false,
  telling: {
    van: datum('2025-11-19'),
    tot: datum('2026-11-18'),
    gevoerd,
    vereist,
    zonderOpschorting: vereist,
    opgeschorteDagen: 0,
    gehaald: gevoerd >= vereist,
    loopt,
  },
  ...wens,
});

const lijstenVan = (r: Telbaar) => TEAMLIJSTEN.filter((lijst) => hoortIn(lijst, r));

describe('in welke lijsten iemand staat', () => {
  it.each<[string, Wens, Teamlijst[]]>([
    ['wie op schema ligt', {}, ['lopend', 'op_schema', 'norm_gehaald']],
    ['wie binnenkort aan de beurt is', { status: 'binnenkort' }, ['lopend', 'binnenkort', 'norm_gehaald']],
    ['wie over tijd is', { status: 'over_tijd', dagen: -1 }, ['lopend', 'over_tijd', 'norm_gehaald']],
    ['wie 14 dagen over tijd is', { status: 'over_tijd', dagen: -14 }, ['lopend', 'over_tijd', 'norm_gehaald']],
    [
      'wie 15 dagen over tijd is',
      { status: 'over_tijd', dagen: -15 },
      ['lopend', 'over_tijd', 'te_lang', 'norm_gehaald'],
    ],
    ['wie is opgeschort', { status: 'opgeschort' }, ['lopend', 'opgeschort', 'norm_gehaald']],
    [
      'wie is opgeschort, lang na de uiterlijke datum en zonder afspraak',
      { status: 'opgeschort', dagen: -60, gepland: null },
      ['lopend', 'opgeschort', 'norm_gehaald'],
    ],
    [
      'wie op schema ligt zonder uiterlijke datum, door een open opschorting die nog komt',
      { dagen: null, gepland: null },
      ['lopend', 'op_schema', 'niets_gepland', 'norm_gehaald'],
    ],
    [
      'wie over tijd is zonder afspraak',
      { status: 'over_tijd', dagen: -3, gepland: null },
      ['lopend', 'over_tijd', 'niets_gepland', 'norm_gehaald'],
    ],
    [
      'wie een keer had moeten worden gesproken',
      { gevoerd: 0, vereist: 1 },
      ['lopend', 'op_schema', 'norm_niet_gehaald'],
    ],
    [
      'wie straks nergens terechtkan',
      { vervolgcontact: false },
      ['lopend', 'op_schema', 'norm_gehaald', 'zonder_vervolgcontact'],
    ],
    ['wie straks ergens terechtkan', { vervolgcontact: true }, ['lopend', 'op_schema', 'norm_gehaald']],
    ['wie te weinig is gesproken', { gevoerd: 3 }, ['lopend', 'op_schema', 'norm_niet_gehaald']],
    [
      'wie nog niet genoeg is gesproken in een jaar dat loopt',
      { gevoerd: 3, loopt: true },
      ['lopend', 'op_schema', 'norm_nog_te_gaan'],
    ],
    ['wie vaker is gesproken dan moest', { gevoerd: 9 }, ['lopend', 'op_schema', 'norm_gehaald']],
    ['wie niet gesproken hoefde te worden', { gevoerd: 0, vereist: 0 }, ['lopend', 'op_schema']],
    ['wie is gesproken zonder dat het hoefde', { gevoerd: 2, vereist: 0 }, ['lopend', 'op_schema']],
    ['wie on hold staat', { onHold: true }, ['lopend', 'op_schema', 'norm_gehaald', 'on_hold']],
    [
      'wie nog niet is gestart, ook on hold en zonder afspraak',
      { status: 'nog_niet_gestart', onHold: true, gepland: null, gevoerd: 0 },
      ['nog_niet_gestart'],
    ],
    [
      'wie is beëindigd, ook met een oude uiterlijke datum',
      { status: 'beeindigd', dagen: -400, onHold: true, gepland: null, gevoerd: 0 },
      ['beeindigd'],
    ],
  ])('%s', (_, wens, lijsten) => expect(lijstenVan(rij(wens))).toEqual(lijsten));

  it('meer dan veertien dagen is te lang', () => expect(TE_LANG_DAGEN).toBe(14));
});

describe('mensen tellen', () => {
  it.each<[clienten: string[], mensen: number]>([
    [[], 0],
    [['a'], 1],
    [['a', 'b', 'a'], 2],
  ])('%j zijn er %i', (clienten, mensen) => expect(telMensen(clienten.map((clientId) => ({ clientId })))).toBe(mensen));
});

describe('de verdeling van gesprekken', () => {
  it.each([
    [0, 0],
    [5, 5],
    [6, 6],
    [7, 6],
    [40, 6],
  ])('%i gesprekken staat bij %i', (gevoerd, vak) => expect(gesprekkenvak(rij({ gevoerd }))).toBe(vak));

  it('telt alleen wie loopt, en heeft altijd zeven vakken', () => {
    expect(verdeling([])).toEqual([0, 0, 0, 0, 0, 0, 0]);
    const rijen = [
      rij({ gevoerd: 0 }),
      rij({ gevoerd: 6, status: 'opgeschort' }),
      rij({ gevoerd: 8 }),
      rij({ gevoerd: 3, status: 'beeindigd' }),
      rij({ gevoerd: 0, status: 'nog_niet_gestart' }),
    ];
    expect(verdeling(rijen)).toEqual([1, 0, 0, 0, 0, 0, 2]);
  });
});

describe('te lang', () => {
  it.each([
    ['over_tijd', -15, true],
    ['over_tijd', -14, false],
    ['over_tijd', null, false],
    ['opgeschort', -15, false],
    ['over_tijd', 15, false],
  ] as const)('%s met %s dagen: %s', (status, dagen, lang) => expect(wachtTeLang({ status, dagen })).toBe(lang));
});

describe('de gekozen periode', () => {
  it.each([
    ['twaalf_maanden', '2026-11-18', '2025-11-19', '2026-11-18'],
    ['twaalf_maanden', '2024-02-29', '2023-03-01', '2024-02-29'],
    ['kalenderjaar', '2026-11-18', '2026-01-01', '2026-12-31'],
    ['kalenderjaar', '2026-01-01', '2026-01-01', '2026-12-31'],
  ] as const)('%s op %s is %s tot en met %s', (keuze, peildatum, van, tot) =>
    expect(vensterVan(keuze, datum(peildatum))).toEqual({ van, tot }),
  );
});

/** Elke rij die de norm kan opleveren: over tijd heeft een uiterlijke datum die voorbij is. */
const willekeurig: fc.Arbitrary<Telbaar> = fc
  .record({
    status: fc.constantFrom<Normstatus>(...NORMSTATUSSEN),
    dagen: fc.oneof(fc.integer({ min: -40, max: 40 }), fc.constant(null)),
    gevoerd: fc.nat(9),
    vereist: fc.nat(6),
    onHold: fc.boolean(),
    gepland: fc.option(fc.constant({})),
  })
  .map((w) => rij(w.status === 'over_tijd' ? { ...w, dagen: -Math.abs(w.dagen ?? 1) || -1 } : w));

const LOPENDE: readonly Teamlijst[] = ['op_schema', 'binnenkort', 'over_tijd', 'opgeschort'];

describe('altijd', () => {
  it('staat wie loopt in precies een van de vier groepen, en wie niet loopt alleen in zijn eigen lijst', () =>
    fc.assert(
      fc.property(willekeurig, (r) => {
        const lijsten = lijstenVan(r);
        expect(lijsten.includes('lopend')).toBe(isLopend(r));
        expect(lijsten.filter((l) => LOPENDE.includes(l))).toHaveLength(isLopend(r) ? 1 : 0);
        if (!isLopend(r)) expect(lijsten).toEqual([r.status]);
      }),
    ));

  it('is wie te lang over tijd is ook over tijd', () =>
    fc.assert(fc.property(willekeurig, (r) => !hoortIn('te_lang', r) || hoortIn('over_tijd', r))));

  it('heeft niemand de norm gehaald en gemist tegelijk, en wie iets hoefde een van beide', () =>
    fc.assert(
      fc.property(willekeurig, (r) => {
        const uitslagen = [hoortIn('norm_gehaald', r), hoortIn('norm_niet_gehaald', r)].filter(Boolean);
        expect(uitslagen).toHaveLength(isLopend(r) && r.telling.vereist > 0 ? 1 : 0);
      }),
    ));

  it('is elk getal de lengte van zijn lijst, en de verdeling samen wie er loopt', () =>
    fc.assert(
      fc.property(fc.array(willekeurig, { maxLength: 40 }), (rijen) => {
        const aantallen = telLijsten(rijen);
        for (const lijst of TEAMLIJSTEN) expect(aantallen[lijst]).toBe(rijen.filter((r) => hoortIn(lijst, r)).length);
        expect(LOPENDE.reduce((som, lijst) => som + aantallen[lijst], 0)).toBe(aantallen.lopend);
        const vakken = verdeling(rijen);
        expect(vakken).toHaveLength(MEESTE_GESPREKKEN + 1);
        expect(vakken.reduce((som, n) => som + n, 0)).toBe(aantallen.lopend);
        for (const [vak, aantal] of vakken.entries())
          expect(rijen.filter((r) => isLopend(r) && gesprekkenvak(r) === vak)).toHaveLength(aantal);
      }),
    ));
});
