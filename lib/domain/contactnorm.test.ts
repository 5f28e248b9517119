import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assessContactnorm,
  assessMetTelling,
  GESPREKKEN_PER_JAAR,
  type GesprekkenPerJaar,
  intervalMaanden,
  kalenderjaar,
  laatsteTwaalfMaanden,
  type Normfeiten,
  type Normstatus,
  normOp,
  type Periode,
  telGesprekken,
  tellendeDagen,
  trajectjaar,
} from './contactnorm';
import { type Datum, dagenTussen, dagnummer, datum, plusDagen, plusMaanden, vanDagnummer } from './datum';
import { CONTACTSTATUSSEN, type Contactfeit, isTellend, KANALEN, SOORTEN } from './tellend-gesprek';

const gesprek = (d: string): Contactfeit => ({
  datum: datum(d),
  soort: 'gesprek',
  kanaal: 'telefonisch',
  metDerde: false,
  status: 'gevoerd',
  verkeerdGeregistreerd: false,
});

type Geval = {
  naam?: string;
  perJaar: GesprekkenPerJaar;
  normen?: [string, GesprekkenPerJaar][];
  start: string;
  eind: string | null;
  gesprekken: string[];
  opschortingen: [string, string | null][];
  peildatum: string;
  verwacht: {
    status: string;
    uiterlijk: string | null;
    trajectjaar: [string, string];
    vereist: number;
    gevoerd: number;
  };
};

const leesGevallen = (bestand: string): Geval[] =>
  JSON.parse(readFileSync(new URL(`../../prisma/demo/via-pilot/${bestand}`, import.meta.url), 'utf8'));
const BESTANDEN = ['norm-gevallen.json', 'norm-historie.json'];
/** Wat een reeks normen met één erbij wordt. */
const met = (f: Normfeiten, vanaf: Datum, perJaar: GesprekkenPerJaar): Normfeiten => ({
  ...f,
  normen: [...f.normen.filter((n) => n.vanaf < vanaf), { vanaf, perJaar }],
});
const woord = (s: string) => s.replaceAll(' ', '_').replaceAll('ë', 'e') as Normstatus;

const feitenVan = (g: Geval): Normfeiten => ({
  perJaar: g.perJaar,
  normen: (g.normen ?? []).map(([vanaf, perJaar]) => ({ vanaf: datum(vanaf), perJaar })),
  start: datum(g.start),
  einddatum: g.eind ? datum(g.eind) : null,
  contacten: g.gesprekken.map(gesprek),
  opschortingen: g.opschortingen.map(([van, tot]) => ({ van: datum(van), tot: tot ? datum(tot) : null })),
});

describe.each(BESTANDEN)('uitgerekende gevallen: %s', (bestand) => {
  const gevallen = leesGevallen(bestand);
  it('leest er minstens 60', () => expect(gevallen.length).toBeGreaterThanOrEqual(60));
  it.each(gevallen.map((g, i) => [g.naam ?? `geval ${i}`, g] as const))('%s', (_naam, g) => {
    const peildatum = datum(g.peildatum);
    const feiten = feitenVan(g);
    const norm = assessContactnorm(feiten, peildatum);
    const venster = trajectjaar(feiten.start, peildatum);
    const telling = telGesprekken(feiten, venster, peildatum);
    expect({
      status: norm.status,
      uiterlijk: norm.uiterlijk,
      trajectjaar: [venster.van, venster.tot],
      vereist: telling.vereist,
      gevoerd: telling.gevoerd,
    }).toEqual({ ...g.verwacht, status: woord(g.verwacht.status) });
  });
});

describe('de reden in feiten', () => {
  const feiten: Normfeiten = {
    perJaar: 4,
    normen: [],
    start: datum('2020-01-06'),
    einddatum: null,
    contacten: [gesprek('2020-01-20')],
    opschortingen: [{ van: datum('2020-03-16'), tot: datum('2020-05-31') }],
  };
  it('noemt gesprek, maanden en stilstand', () => {
    const norm = assessContactnorm(feiten, datum('2020-06-15'));
    expect(norm.uiterlijk).toBe('2020-07-06');
    expect(norm.reden).toEqual({
      anker: 'gesprek',
      ankerdatum: '2020-01-20',
      intervalMaanden: 3,
      opgeschorteDagen: 77,
      opschortingen: [{ van: '2020-03-16', tot: '2020-05-31' }],
    });
    expect(norm.dagen).toBe(21);
  });
  it('noemt het eerdere gesprek dat meer tijd gaf dan het laatste', () => {
    const f = { ...met(feiten, datum('2020-02-01'), 12), opschortingen: [] };
    const norm = assessContactnorm(
      { ...f, contacten: [gesprek('2020-01-20'), gesprek('2020-02-03')] },
      datum('2020-02-10'),
    );
    expect(norm).toMatchObject({ uiterlijk: '2020-04-20', laatsteGesprek: '2020-02-03' });
    expect(norm.reden).toMatchObject({ anker: 'eerder_gesprek', ankerdatum: '2020-01-20', intervalMaanden: 3 });
  });
  it('rekent vanaf de start als er nog geen gesprek was', () => {
    const norm = assessContactnorm({ ...feiten, contacten: [] }, datum('2020-01-20'));
    expect(norm.reden).toMatchObject({ anker: 'start', ankerdatum: '2020-01-06' });
    expect(norm.laatsteGesprek).toBeNull();
  });
});

describe('welk anker het is', () => {
  const feiten = (start: string, gesprekken: string[], opschortingen: [string, string][] = []): Normfeiten => ({
    perJaar: 4,
    normen: [],
    start: datum(start),
    einddatum: null,
    contacten: gesprekken.map(gesprek),
    opschortingen: opschortingen.map(([van, tot]) => ({ van: datum(van), tot: datum(tot) })),
  });
  // Drie maanden na 28, 29 en 30 november is het 28 februari: dan is het laatste gesprek de reden, niet het eerste anker.
  it.each([
    ['start en gesprek komen op dezelfde dag uit', feiten('2020-11-29', ['2020-11-30']), 'gesprek', '2020-11-30'],
    ['twee gesprekken ook', feiten('2020-11-28', ['2020-11-29', '2020-11-30']), 'gesprek', '2020-11-30'],
    [
      'met een opschorting na de uiterlijke datum',
      feiten('2020-11-28', ['2020-11-29', '2020-11-30'], [['2021-05-01', '2021-05-31']]),
      'gesprek',
      '2020-11-30',
    ],
    ['het gesprek is op de startdag', feiten('2020-11-28', ['2020-11-28']), 'gesprek', '2020-11-28'],
    ['er was geen gesprek', feiten('2020-11-28', []), 'start', '2020-11-28'],
  ] as const)('%s', (_, f, anker, ankerdatum) =>
    expect(assessContactnorm(f, datum('2020-12-31'))).toMatchObject({
      uiterlijk: '2021-02-28',
      reden: { anker, ankerdatum },
    }),
  );
  it('noemt alleen de opschortingen tussen anker en uiterlijke datum, die op de randen ook', () => {
    const rand: [string, string][] = [
      ['2020-11-01', '2020-12-01'],
      ['2020-12-10', '2020-12-10'],
      ['2021-03-03', '2021-03-03'],
      ['2021-06-01', '2021-06-30'],
    ];
    const { uiterlijk, reden } = assessContactnorm(feiten('2020-12-01', [], rand), datum('2020-12-31'));
    expect([uiterlijk, reden?.opgeschorteDagen, reden?.opschortingen]).toEqual([
      '2021-03-02',
      1,
      [{ van: '2020-12-10', tot: '2020-12-10' }],
    ]);
    const later = assessContactnorm(feiten('2020-11-30', [], rand), datum('2020-12-31')).reden;
    expect([later?.opgeschorteDagen, later?.opschortingen.map((o) => o.van)]).toEqual([
      2,
      ['2020-11-01', '2020-12-10'],
    ]);
  });
  it('een open opschorting die nog komt laat de klok stilstaan voor wie haar raakt', () => {
    const f = { ...feiten('2020-12-01', ['2020-12-15']), opschortingen: [{ van: datum('2021-03-10'), tot: null }] };
    expect(assessContactnorm({ ...f, contacten: [] }, datum('2020-12-31')).uiterlijk).toBe('2021-03-01');
    expect(assessContactnorm(f, datum('2020-12-31'))).toMatchObject({
      uiterlijk: null,
      reden: null,
      dagen: null,
      status: 'op_schema',
    });
  });
});

describe('opschortingen samen', () => {
  const met = (opschortingen: [string, string][], gesprekken: string[] = []) =>
    assessContactnorm(
      {
        perJaar: 4,
        normen: [],
        start: datum('2020-11-27'),
        einddatum: null,
        contacten: gesprekken.map(gesprek),
        opschortingen: opschortingen.map(([van, tot]) => ({ van: datum(van), tot: datum(tot) })),
      },
      datum('2020-12-31'),
    );
  it('zijn er een als ze op elkaar aansluiten, en twee met een dag ertussen', () => {
    const aan = met([
      ['2020-12-10', '2020-12-12'],
      ['2020-12-13', '2020-12-14'],
      ['2020-12-16', '2020-12-16'],
    ]);
    expect(aan.reden?.opschortingen).toEqual([
      { van: '2020-12-10', tot: '2020-12-14' },
      { van: '2020-12-16', tot: '2020-12-16' },
    ]);
  });
  it('zonder dagen tellen niet mee', () => {
    expect(met([['2020-12-12', '2020-12-10']])).toEqual(met([]));
    expect(met([['2020-12-12', '2020-12-12']]).uiterlijk).toBe('2021-02-28');
  });
  it('laten een eerder gesprek soms later uitkomen: 28 november plus drie maanden is meer dagen dan 30 november', () =>
    expect(met([['2020-11-29', '2020-12-10']], ['2020-11-28', '2020-11-30'])).toMatchObject({
      uiterlijk: '2021-03-12',
      laatsteGesprek: '2020-11-30',
      reden: { ankerdatum: '2020-11-28' },
    }));
});

describe('vereist', () => {
  const jaar = { van: datum('2021-01-01'), tot: datum('2021-12-31') };
  const schrikkeljaar = { van: datum('2020-01-01'), tot: datum('2020-12-31') };
  // Naar boven vanaf een half gesprek, op de dag nauwkeurig.
  it.each([
    [4, jaar, 45, 0],
    [4, jaar, 46, 1],
    [2, jaar, 91, 0],
    [2, jaar, 92, 1],
    [1, schrikkeljaar, 182, 0],
    [1, schrikkeljaar, 183, 1],
    [12, jaar, 365, 12],
  ] as const)('%i per jaar, in %j %i dagen: %i', (perJaar, venster, dagen, vereist) => {
    const start = plusDagen(venster.tot, 1 - dagen);
    const f = { perJaar, normen: [], start, einddatum: null, contacten: [], opschortingen: [] };
    expect(telGesprekken(f, venster, venster.tot)).toMatchObject({ vereist, zonderOpschorting: vereist });
  });
  it('gevoerd zijn de gesprekken in het venster, de eerste en de laatste dag mee', () => {
    const contacten = ['2020-12-31', '2021-01-01', '2021-12-31', '2022-01-01'].map(gesprek);
    const f = {
      perJaar: 4,
      normen: [],
      start: datum('2020-01-01'),
      einddatum: null,
      contacten,
      opschortingen: [],
    } as const;
    expect(telGesprekken(f, jaar, datum('2022-06-01')).gevoerd).toBe(2);
  });
});

describe('tellende dagen', () => {
  const f: Normfeiten = {
    perJaar: 4,
    normen: [],
    start: datum('2020-01-06'),
    einddatum: datum('2020-06-30'),
    contacten: ['2020-07-01', '2020-06-30', '2020-03-02', '2020-01-05', '2020-01-06', '2020-03-02'].map(gesprek),
    opschortingen: [],
  };
  it.each([
    ['2020-12-31', ['2020-01-06', '2020-03-02', '2020-06-30']],
    ['2020-06-29', ['2020-01-06', '2020-03-02']],
    ['2020-03-02', ['2020-01-06', '2020-03-02']],
    ['2020-01-05', []],
  ])('op %s: van de start tot en met het einde en de peildatum, elke dag een keer', (op, dagen) =>
    expect(tellendeDagen(f, datum(op))).toEqual(dagen),
  );
  it('zonder einddatum tot de peildatum', () =>
    expect(tellendeDagen({ ...f, einddatum: null }, datum('2020-07-01'))).toHaveLength(4));
});

describe('vensters', () => {
  it('de norm kent zes maten', () => expect(GESPREKKEN_PER_JAAR).toEqual([1, 2, 3, 4, 6, 12]));
  it.each([
    ['2020-02-29', '2021-02-27', '2020-02-29', '2021-02-27'],
    ['2020-02-29', '2021-02-28', '2021-02-28', '2022-02-27'],
    ['2020-02-29', '2024-02-28', '2023-02-28', '2024-02-28'],
    ['2020-02-29', '2024-02-29', '2024-02-29', '2025-02-27'],
    ['2020-06-01', '2020-01-01', '2020-06-01', '2021-05-31'],
    ['2020-06-01', '2018-01-01', '2020-06-01', '2021-05-31'],
  ])('trajectjaar van start %s op %s', (start, op, van, tot) => {
    expect(trajectjaar(datum(start), datum(op))).toEqual({ van, tot });
  });
  it.each(['2020-01-01', '2020-02-29', '2020-12-31'])('het kalenderjaar van %s', (op) =>
    expect(kalenderjaar(datum(op))).toEqual({ van: '2020-01-01', tot: '2020-12-31' }),
  );
  it.each([
    [1, 12],
    [2, 6],
    [3, 4],
    [4, 3],
    [6, 2],
    [12, 1],
  ] as const)('bij %i gesprekken per jaar zitten er %i maanden tussen', (n, maanden) =>
    expect(intervalMaanden(n)).toBe(maanden),
  );
  it('laatste twaalf maanden rond schrikkeldag', () => {
    expect(laatsteTwaalfMaanden(datum('2020-02-29'))).toEqual({ van: '2019-03-01', tot: '2020-02-29' });
    expect(laatsteTwaalfMaanden(datum('2021-02-28'))).toEqual({ van: '2020-02-29', tot: '2021-02-28' });
  });
});

// ---- eigenschappen ----
const BASIS = dagnummer(datum('2019-01-01'));
const dag = fc.integer({ min: 0, max: 1500 }).map((n) => vanDagnummer(BASIS + n));
const periode: fc.Arbitrary<Periode> = fc
  .tuple(dag, fc.option(fc.integer({ min: 0, max: 200 }), { nil: null, freq: 6 }))
  .map(([van, lengte]) => ({ van, tot: lengte === null ? null : plusDagen(van, lengte) }));
const contact: fc.Arbitrary<Contactfeit> = fc.record({
  datum: dag,
  soort: fc.constantFrom(...SOORTEN),
  kanaal: fc.constantFrom(...KANALEN),
  metDerde: fc.boolean(),
  status: fc.constantFrom(...CONTACTSTATUSSEN),
  verkeerdGeregistreerd: fc.boolean(),
});
const tellend = dag.map((d) => gesprek(d));
const norm = fc.constantFrom(...GESPREKKEN_PER_JAAR);
const opVolgorde = (normen: { vanaf: Datum; perJaar: GesprekkenPerJaar }[]) =>
  [...new Map(normen.map((n) => [n.vanaf, n])).values()].sort((a, b) => (a.vanaf < b.vanaf ? -1 : 1));
const feiten: fc.Arbitrary<Normfeiten> = fc
  .record({
    perJaar: norm,
    normen: fc.array(fc.record({ vanaf: dag, perJaar: norm }), { maxLength: 3 }).map(opVolgorde),
    start: dag,
    duur: fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
    contacten: fc.array(fc.oneof(tellend, contact), { maxLength: 12 }),
    opschortingen: fc.array(periode, { maxLength: 4 }),
  })
  .map(({ duur, ...f }) => ({ ...f, einddatum: duur === null ? null : plusDagen(f.start, duur) }));

/** Geen datum is later dan elke datum: dan staat de klok stil. */
const laat = (d: Datum | null) => d ?? '9999-12-31';

/** De definitie letterlijk, dag voor dag: een onafhankelijk tweede antwoord. */
function uiterlijkDagVoorDag(f: Normfeiten, peildatum: Datum): Datum | null {
  const stil = (d: Datum) => f.opschortingen.some((p) => p.van <= d && (p.tot === null || d <= p.tot));
  const ankers = [
    f.start,
    ...f.contacten
      .filter(
        (c) => isTellend(c) && c.datum >= f.start && c.datum <= peildatum && (!f.einddatum || c.datum <= f.einddatum),
      )
      .map((c) => c.datum),
  ];
  const uitkomsten = ankers.map((anker) => {
    const nodig = dagnummer(plusMaanden(anker, 12 / normOp(f, anker))) - dagnummer(anker);
    let over = nodig;
    let d = anker;
    for (let i = 0; i < 8000; i += 1) {
      d = plusDagen(d, 1);
      if (!stil(d)) over -= 1;
      if (over === 0) return d;
    }
    return null;
  });
  if (uitkomsten.some((u) => u === null)) return null;
  return uitkomsten.sort().at(-1) ?? null;
}

describe('eigenschappen', () => {
  it('is gelijk aan de definitie, dag voor dag geteld', () => {
    fc.assert(
      fc.property(feiten, dag, (f, t) => {
        expect(assessContactnorm(f, t)).toMatchObject({
          uiterlijk: uiterlijkDagVoorDag(f, t),
          laatsteGesprek: tellendeDagen(f, t).at(-1) ?? null,
        });
      }),
      { numRuns: 250 },
    );
  });
  it('norm en telling samen zijn dezelfde als apart', () => {
    fc.assert(
      fc.property(feiten, dag, (f, t) => {
        const venster = laatsteTwaalfMaanden(t);
        expect(assessMetTelling(f, t, venster)).toEqual({
          norm: assessContactnorm(f, t),
          telling: telGesprekken(f, venster, t),
        });
      }),
    );
  });
  it('vereist en opgeschort zijn die van de definitie, dag voor dag geteld', () => {
    fc.assert(
      fc.property(feiten, dag, fc.constantFrom(kalenderjaar, laatsteTwaalfMaanden), (f, t, kies) => {
        const venster = kies(t);
        const dagen = Array.from({ length: dagenTussen(venster.van, venster.tot) + 1 }, (_, i) =>
          plusDagen(venster.van, i),
        );
        const loopt = dagen.filter((d) => d >= f.start && (f.einddatum === null || d <= f.einddatum));
        const stil = loopt.filter((d) => f.opschortingen.some((p) => p.van <= d && (p.tot === null || d <= p.tot)));
        const afgerond = (welke: Datum[]) =>
          Math.floor(welke.reduce((som, d) => som + normOp(f, d), 0) / dagen.length + 0.5);
        const telling = telGesprekken(f, venster, t);
        expect(telling).toMatchObject({
          ...venster,
          vereist: afgerond(loopt.filter((d) => !stil.includes(d))),
          zonderOpschorting: afgerond(loopt),
          opgeschorteDagen: stil.length,
          gehaald: telling.gevoerd >= telling.vereist,
        });
      }),
      { numRuns: 60 },
    );
  });
  it('een tellend gesprek erbij brengt de uiterlijke datum nooit naar voren', () => {
    fc.assert(
      fc.property(feiten, tellend, dag, (f, g, t) => {
        const met = assessContactnorm({ ...f, contacten: [...f.contacten, g] }, t);
        expect(laat(met.uiterlijk) >= laat(assessContactnorm(f, t).uiterlijk)).toBe(true);
      }),
    );
  });
  it('een norm die begint verandert niets aan een dag ervoor: geen status, geen datum, en geen gesloten jaar', () => {
    fc.assert(
      fc.property(feiten, dag, norm, dag, (f, vanaf, n, t) => {
        const erna = met(f, vanaf, n);
        const erbij = { ...f, normen: f.normen.filter((x) => x.vanaf < vanaf) };
        const eerder = t < vanaf && f.start < vanaf;
        if (eerder) expect(assessContactnorm(erna, t)).toEqual(assessContactnorm(erbij, t));
        const jaar = trajectjaar(f.start, t);
        if (jaar.tot < vanaf || (f.einddatum && f.einddatum < vanaf))
          expect(telGesprekken(erna, jaar, t)).toEqual(telGesprekken(erbij, jaar, t));
      }),
      { numRuns: 300 },
    );
  });
  it('en brengt een datum die was toegezegd nooit naar voren, ook niet met een gesprek erna', () => {
    fc.assert(
      fc.property(feiten, dag, norm, dag, (f, vanaf, n, t) => {
        fc.pre(f.start < vanaf);
        const beloofd = assessContactnorm(
          { ...f, normen: f.normen.filter((x) => x.vanaf < vanaf) },
          plusDagen(vanaf, -1),
        );
        const later = assessContactnorm(met(f, vanaf, n), t < vanaf ? vanaf : t);
        expect(laat(later.uiterlijk) >= laat(beloofd.uiterlijk)).toBe(true);
        const zonderLater = { ...met(f, vanaf, n), contacten: f.contacten.filter((c) => c.datum < vanaf) };
        expect(assessContactnorm(zonderLater, t < vanaf ? vanaf : t).uiterlijk).toBe(beloofd.uiterlijk);
      }),
      { numRuns: 300 },
    );
  });
  it('een opschorting erbij brengt de uiterlijke datum nooit naar voren', () => {
    fc.assert(
      fc.property(feiten, periode, dag, (f, p, t) => {
        const met = assessContactnorm({ ...f, opschortingen: [...f.opschortingen, p] }, t);
        expect(laat(met.uiterlijk) >= laat(assessContactnorm(f, t).uiterlijk)).toBe(true);
      }),
    );
  });
  it('de volgorde van de feiten doet er niet toe', () => {
    fc.assert(
      fc.property(feiten, dag, fc.infiniteStream(fc.nat()), (f, t, toeval) => {
        const schud = <T>(rij: readonly T[]) =>
          rij
            .map((x) => [toeval.next().value, x] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, x]) => x);
        const geschud = { ...f, contacten: schud(f.contacten), opschortingen: schud(f.opschortingen) };
        expect(assessContactnorm(geschud, t)).toEqual(assessContactnorm(f, t));
      }),
    );
  });
  it('wat niet telt verandert niets', () => {
    fc.assert(
      fc.property(
        feiten,
        contact.filter((c) => !isTellend(c)),
        dag,
        (f, c, t) => {
          const met = { ...f, contacten: [...f.contacten, c] };
          expect(assessContactnorm(met, t)).toEqual(assessContactnorm(f, t));
          const jaar = trajectjaar(f.start, t);
          expect(telGesprekken(met, jaar, t)).toEqual(telGesprekken(f, jaar, t));
        },
      ),
    );
  });
  it('twee gesprekken op een dag tellen als een', () => {
    fc.assert(
      fc.property(feiten, dag, (f, t) => {
        const dubbel = { ...f, contacten: [...f.contacten, ...f.contacten] };
        const jaar = trajectjaar(f.start, t);
        expect(telGesprekken(dubbel, jaar, t)).toEqual(telGesprekken(f, jaar, t));
      }),
    );
  });
  it('status en datum kloppen met elkaar op elke dag van een traject', () => {
    fc.assert(
      fc.property(feiten, (f) => {
        const laatste = f.einddatum ? plusDagen(f.einddatum, 2) : plusDagen(f.start, 500);
        for (let t = plusDagen(f.start, -2); t <= laatste; t = plusDagen(t, 1)) {
          const { status, uiterlijk, dagen } = assessContactnorm(f, t);
          const stil = f.opschortingen.some((p) => p.van <= t && (p.tot === null || t <= p.tot));
          const verwacht: Normstatus =
            t < f.start
              ? 'nog_niet_gestart'
              : f.einddatum && t > f.einddatum
                ? 'beeindigd'
                : stil
                  ? 'opgeschort'
                  : uiterlijk && t > uiterlijk
                    ? 'over_tijd'
                    : uiterlijk && dagen !== null && dagen <= 30
                      ? 'binnenkort'
                      : 'op_schema';
          if (status !== verwacht) expect({ t, status }).toEqual({ t, status: verwacht });
        }
      }),
      { numRuns: 60 },
    );
  });
});
