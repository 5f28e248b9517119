import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Datum, datum, plusDagen } from '../domain/datum';
import {
  botsendeOntheffing,
  laatsteEindeOntheffing,
  laatsteHerziendatumOntheffing,
  ladderverloop,
  metEinde,
  moetBegeleidingVragen,
  naBijstand,
  nieuwsteEerst,
  type Ontheffingregel,
  ontheffingLooptAf,
  ontheffingOp,
  ontheffingtaak,
  ontheffingtaken,
  opDag,
  type UitkeringSoort,
  uitkeringOp,
  verlaatBijstand,
  zelfdeBuur,
} from './regels';

const VANDAAG = datum('2026-11-18');
const d = datum;

const u = (van: string, soort: UitkeringSoort, begeleidingGaatDoor: boolean | null = null) => ({
  van: d(van),
  soort,
  begeleidingGaatDoor,
});

describe('uitkeringen', () => {
  const regels = [u('2026-09-01', 'ww', true), u('2015-03-01', 'bijstand'), u('2026-12-01', 'wia')];

  it('de volgende beëindigt de vorige, in welke volgorde ze ook zijn vastgelegd', () => {
    expect(metEinde(regels).map((r) => [r.soort, r.van, r.tot])).toEqual([
      ['bijstand', '2015-03-01', '2026-08-31'],
      ['ww', '2026-09-01', '2026-11-30'],
      ['wia', '2026-12-01', null],
    ]);
  });

  it.each([
    ['2015-02-28', undefined],
    ['2015-03-01', 'bijstand'],
    ['2026-08-31', 'bijstand'],
    ['2026-09-01', 'ww'],
    ['2027-01-01', 'wia'],
  ])('op %s is het %s', (dag, soort) => {
    expect(uitkeringOp(regels, d(dag))?.soort).toBe(soort);
  });

  it.each<[string, string, UitkeringSoort, boolean]>([
    ['uit de bijstand naar WW', '2026-08-01', 'ww', true],
    ['uit de bijstand naar niets', '2026-08-01', 'geen', true],
    ['bijstand blijft bijstand', '2026-08-01', 'bijstand', false],
    ['van WW naar WIA', '2026-10-01', 'wia', false],
    ['van WW terug naar bijstand', '2026-10-01', 'bijstand', false],
    ['voor wat er staat: wie begeleid wordt heeft bijstand', '2010-01-01', 'geen', true],
    ['op de dag dat de vorige begint', '2015-03-01', 'ww', true],
  ])('verlaat de bijstand: %s', (_, van, soort, verwacht) => {
    expect(verlaatBijstand(regels, { van: d(van), soort })).toBe(verwacht);
  });

  it.each([
    ['niets vastgelegd', [], null, false],
    ['bijstand', [u('2015-03-01', 'bijstand')], null, false],
    ['WW, antwoord ja', [u('2026-09-01', 'ww', true)], 'ww', false],
    ['WW, antwoord nee', [u('2015-03-01', 'bijstand'), u('2026-09-01', 'ww', false)], 'ww', false],
    ['WW, weet nog niet', [u('2026-09-01', 'ww')], 'ww', true],
    ['WW en daarna WIA: de vraag hoort bij WW', [u('2026-06-01', 'ww'), u('2026-09-01', 'wia')], 'ww', true],
    ['terug in de bijstand', [u('2026-06-01', 'ww'), u('2026-09-01', 'bijstand')], null, false],
    ['pas volgende maand', [u('2026-12-01', 'ww')], null, false],
    ['vandaag', [u('2026-11-18', 'geen')], 'geen', true],
  ] as const)('na de bijstand: %s', (_, r, soort, vragen) => {
    expect(naBijstand([...r], VANDAAG)?.soort ?? null).toBe(soort);
    expect(moetBegeleidingVragen([...r], VANDAAG)).toBe(vragen);
  });

  it('een buur die hetzelfde zegt wordt gevonden, ervoor en erna', () => {
    expect(zelfdeBuur(regels, { van: d('2026-01-01'), soort: 'bijstand' })?.van).toBe('2015-03-01');
    expect(zelfdeBuur(regels, { van: d('2026-01-01'), soort: 'ww' })?.van).toBe('2026-09-01');
    expect(zelfdeBuur(regels, { van: d('2026-01-01'), soort: 'wia' })).toBeUndefined();
  });

  it('elke dag hoort bij precies één uitkering zodra er een is', () => {
    const dagen = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(dagen, fc.integer({ min: 0, max: 500 }), (begin, kijk) => {
        const r = begin.map((n) => ({ van: plusDagen(d('2026-01-01'), n) }));
        const dag = plusDagen(d('2026-01-01'), kijk);
        const raak = metEinde(r).filter((p) => p.van <= dag && (p.tot === null || p.tot >= dag));
        expect(raak.map((p) => p.van)).toEqual(uitkeringOp(r, dag) ? [uitkeringOp(r, dag)?.van] : []);
      }),
    );
  });
});

const o = (wens: Partial<Ontheffingregel>): Ontheffingregel => ({
  van: d('2026-01-01'),
  tot: null,
  aanvraag: 'geen',
  aangevraagdOp: null,
  herzienOp: null,
  ...wens,
});

describe('ontheffing', () => {
  it.each<[string, Partial<Ontheffingregel>, boolean]>([
    ['loopt vandaag af', { tot: VANDAAG }, true],
    ['over 56 dagen', { tot: plusDagen(VANDAAG, 56) }, true],
    ['over 57 dagen', { tot: plusDagen(VANDAAG, 57) }, false],
    ['gisteren voorbij', { tot: plusDagen(VANDAAG, -1) }, false],
    ['zonder einde', {}, false],
    ['begint nog', { van: plusDagen(VANDAAG, 1), tot: plusDagen(VANDAAG, 20) }, false],
    ['alleen aangevraagd', { van: null, aanvraag: 'aanvraag' }, false],
  ])('loopt af: %s', (_, wens, verwacht) => {
    expect(ontheffingLooptAf(o(wens), VANDAAG)).toBe(verwacht);
  });

  it('met een andere termijn', () => {
    expect(ontheffingLooptAf(o({ tot: plusDagen(VANDAAG, 15) }), VANDAAG, 14)).toBe(false);
    expect(ontheffingLooptAf(o({ tot: plusDagen(VANDAAG, 14) }), VANDAAG, 14)).toBe(true);
  });

  const aanvraag = (op: Datum, wens: Partial<Ontheffingregel> = {}) =>
    o({ van: null, aanvraag: 'aanvraag', aangevraagdOp: op, ...wens });

  it.each<[string, Ontheffingregel, ReturnType<typeof ontheffingtaak>]>([
    ['niets aan de hand', o({ tot: d('2027-06-30') }), null],
    ['loopt af', o({ tot: d('2026-12-31') }), { wat: 'loopt_af', datum: d('2026-12-31') }],
    ['opnieuw bekijken over twee weken', o({ herzienOp: d('2026-12-02') }), { wat: 'herzien', datum: d('2026-12-02') }],
    ['opnieuw bekijken later', o({ herzienOp: d('2026-12-03') }), null],
    [
      'opnieuw bekijken is voorbij, maar zij geldt nog',
      o({ herzienOp: d('2026-10-01') }),
      { wat: 'herzien', datum: d('2026-10-01') },
    ],
    ['voorbij', o({ tot: d('2026-10-31'), herzienOp: d('2026-10-01') }), null],
    ['aanvraag van zeven weken', aanvraag(plusDagen(VANDAAG, -55)), null],
    ['aanvraag van acht weken', aanvraag(plusDagen(VANDAAG, -56)), { wat: 'besluit', datum: VANDAAG }],
    [
      'verlenging aangevraagd: over verlengen is gepraat',
      aanvraag(d('2026-11-01'), { van: d('2026-01-01'), tot: d('2026-12-31'), aanvraag: 'verlenging' }),
      null,
    ],
    [
      'verlenging aangevraagd en bijna afgelopen',
      aanvraag(d('2026-11-01'), { van: d('2026-01-01'), tot: d('2026-12-01'), aanvraag: 'verlenging' }),
      { wat: 'besluit', datum: d('2026-12-01') },
    ],
    [
      'verlenging aangevraagd en al afgelopen',
      aanvraag(d('2026-11-01'), { van: d('2026-01-01'), tot: d('2026-11-10'), aanvraag: 'verlenging' }),
      { wat: 'besluit', datum: d('2026-11-10') },
    ],
  ])('wat er te doen is: %s', (_, regel, verwacht) => {
    expect(ontheffingtaak(regel, VANDAAG)).toEqual(verwacht);
  });

  describe('van iemand met meer ontheffingen', () => {
    const v = (n: number) => plusDagen(VANDAAG, n);
    const loopt = o({ tot: v(40) });
    it.each<[string, Ontheffingregel[], [number, string, Datum][]]>([
      ['wat bijna afloopt', [loopt], [[0, 'loopt_af', v(40)]]],
      ['niet als er een volgende is', [loopt, o({ van: v(41) })], []],
      ['wel als de andere al op de laatste dag begint', [loopt, o({ van: v(40) })], [[0, 'loopt_af', v(40)]]],
      ['niet als er een is aangevraagd', [loopt, aanvraag(v(-3))], []],
      ['wel als wat nog niet begon ook niet is aangevraagd', [loopt, o({ van: null })], [[0, 'loopt_af', v(40)]]],
      [
        'een verlenging blijft een besluit vragen, ook met een volgende',
        [o({ tot: v(10), aanvraag: 'verlenging', aangevraagdOp: v(-3) }), o({ van: v(11) })],
        [[0, 'besluit', v(10)]],
      ],
      ['gisteren voorbij', [o({ tot: v(-1) })], [[0, 'loopt_af', v(-1)]]],
      ['zestig dagen voorbij', [o({ tot: v(-60) })], [[0, 'loopt_af', v(-60)]]],
      ['langer voorbij is geschiedenis', [o({ tot: v(-61) })], []],
      ['voorbij en opgevolgd', [o({ tot: v(-5) }), o({ van: v(-4) })], []],
      [
        'elk haar eigen taak',
        [loopt, o({ herzienOp: v(14) })],
        [
          [0, 'loopt_af', v(40)],
          [1, 'herzien', v(14)],
        ],
      ],
      ['over vijftien dagen pas herzien', [o({ herzienOp: v(15) })], []],
      ['zonder einde', [o({})], []],
    ])('%s', (_, regels, verwacht) =>
      expect(ontheffingtaken(regels, VANDAAG).map((t) => [regels.indexOf(t.ontheffing), t.wat, t.datum])).toEqual(
        verwacht,
      ),
    );
  });

  it('geldt van de eerste tot en met de laatste dag', () => {
    const regels = [aanvraag(d('2026-11-01')), o({ van: d('2026-02-01'), tot: d('2026-06-30') })];
    for (const [dag, geldt] of [
      ['2026-01-31', false],
      ['2026-02-01', true],
      ['2026-06-30', true],
      ['2026-07-01', false],
    ] as const)
      expect(ontheffingOp(regels, d(dag)) !== undefined, dag).toBe(geldt);
  });

  it('botst met wie een dag gemeen heeft, niet met een aanvraag', () => {
    const regels = [aanvraag(d('2026-11-01')), o({ van: d('2026-02-01'), tot: d('2026-06-30') })];
    const raakt = (van: string, tot: string | null) =>
      botsendeOntheffing(regels, { van: d(van), tot: tot ? d(tot) : null })?.van;
    expect(raakt('2026-06-30', null)).toBe('2026-02-01');
    expect(raakt('2026-07-01', null)).toBeUndefined();
    expect(raakt('2026-01-01', '2026-01-31')).toBeUndefined();
    expect(raakt('2026-01-01', null)).toBe('2026-02-01');
  });

  it('wordt binnen een jaar opnieuw bekeken, en duurt hoogstens tien jaar', () => {
    expect(laatsteHerziendatumOntheffing(d('2026-01-01'), VANDAAG)).toBe('2027-11-18');
    expect(laatsteHerziendatumOntheffing(d('2027-01-01'), VANDAAG)).toBe('2028-01-01');
    expect(laatsteEindeOntheffing(d('2024-02-29'))).toBe('2034-02-28');
  });
});

describe('de ladder', () => {
  it('staat op volgorde van dag, de invoer blijft zoals zij is', () => {
    const standen = ['2026-03-01', '2026-01-01', '2026-02-01', '2026-01-01'].map((op, trede) => ({ op: d(op), trede }));
    expect(opDag(standen).map((s) => s.trede)).toEqual([1, 3, 2, 0]);
    expect(standen.map((s) => s.trede)).toEqual([0, 1, 2, 3]);
  });
  it.each([
    [[], { soort: 'geen' }],
    [[2], { soort: 'een', trede: 2 }],
    [[2, 2], { soort: 'gelijk', trede: 2 }],
    [[2, 3, 2], { soort: 'terug', trede: 2 }],
    [[1, 2], { soort: 'omhoog', van: 1, trede: 2 }],
    [[3, 4, 2], { soort: 'omlaag', van: 3, trede: 2 }],
  ])('%j', (treden, verwacht) => {
    const standen = treden.map((trede, i) => ({ trede, op: plusDagen(d('2026-02-03'), i * 30) })).reverse();
    expect(ladderverloop(standen)).toMatchObject(verwacht);
    if (treden.length > 0) expect(ladderverloop(standen)).toMatchObject({ sinds: '2026-02-03' });
  });
});

it('het nieuwste advies staat vooraan; zonder datum is het oudste', () => {
  const adviezen = [
    { datum: d('2026-01-01'), bestand: 'wijkbestand' as const },
    { datum: null, bestand: 'wijkbestand' as const },
    { datum: d('2026-06-01'), bestand: 'werkpleinbestand' as const },
  ];
  expect(nieuwsteEerst(adviezen).map((a) => a.datum)).toEqual(['2026-06-01', '2026-01-01', null]);
});
