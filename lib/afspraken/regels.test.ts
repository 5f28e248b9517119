import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datum } from '../domain/datum';
import { type Beschikbaarheid, STANDAARD } from './beschikbaarheid-regels';
import {
  botsendMet,
  deelIn,
  minutenVan,
  overlapt,
  type Tijdplek,
  type Tijdvak,
  tijdVan,
  tijdvakVan,
  vrijePlekken,
  waarschuwingenBij,
} from './regels';

const plek = (tijd: string | null, duurMinuten: number | null = null, dag = '2026-11-24'): Tijdplek => ({
  datum: datum(dag),
  tijd,
  duurMinuten,
});

describe('overlappen', () => {
  it.each([
    ['op hetzelfde moment', plek('10:00'), plek('10:00'), true],
    ['een minuut voor het einde', plek('10:00', 60), plek('10:59', 30), true],
    ['direct erna niet', plek('10:00', 60), plek('11:00', 30), false],
    ['direct ervoor niet', plek('10:00', 60), plek('09:30', 30), false],
    ['binnen een langere', plek('09:00', 240), plek('10:00', 30), true],
    ['zonder duur: zo lang als een gesprek (45)', plek('10:00'), plek('10:44'), true],
    ['zonder duur: daarna niet', plek('10:00'), plek('10:45'), false],
    ['zonder tijd ligt nergens vast', plek(null, 600), plek('10:00'), false],
    ['op een andere dag niet', plek('10:00'), plek('10:00', null, '2026-11-25'), false],
    ['over middernacht heen alleen op de dag zelf', plek('23:30', 120), plek('23:50'), true],
  ] as const)('%s', (_, a, b, verwacht) => {
    expect(overlapt(a, b, 45)).toBe(verwacht);
    expect(overlapt(b, a, 45)).toBe(verwacht);
  });

  it('noemt alles wat botst, op volgorde van begin', () => {
    const andere = [plek('10:15'), plek('09:30', 60), plek(null), plek('11:00', 30), plek('10:00', 10)];
    expect(botsendMet(plek('10:00', 75), andere, 45).map((a) => a.tijd)).toEqual(['09:30', '10:00', '10:15', '11:00']);
  });
});

describe('tijd in minuten', () => {
  it.each([
    ['00:00', 0],
    ['09:30', 570],
    ['23:59', 1439],
  ] as const)('%s is %i', (tijd, minuten) => {
    expect(minutenVan(tijd)).toBe(minuten);
    expect(tijdVan(minuten)).toBe(tijd);
  });
  it('loopt niet door na middernacht', () => expect(tijdVan(1500)).toBe('23:59'));
});

const POWER = 'power';
const b: Beschikbaarheid = {
  ...STANDAARD,
  werkdagen: [
    { weekdag: 1, van: '09:00', tot: '17:00', locatieId: null },
    { weekdag: 2, van: '09:30', tot: '15:00', locatieId: POWER },
    { weekdag: 5, van: '09:00', tot: '12:00', locatieId: null },
  ],
  afwezig: [{ van: datum('2026-12-07'), tot: datum('2026-12-08') }],
};

describe('wat niet in de werktijd past', () => {
  const bij = (dag: string, tijd: string | null, meer: object = {}) =>
    waarschuwingenBij(b, { ...plek(tijd, null, dag), opLocatie: true, locatieId: POWER, ...meer });
  it.each([
    ['gewoon', '2026-11-24', '10:00', {}, []],
    ['zonder tijd', '2026-11-24', null, {}, []],
    ['precies tot het einde', '2026-11-24', '14:15', {}, []],
    ['een minuut te lang', '2026-11-24', '14:16', {}, [{ soort: 'buiten_uren', van: '09:30', tot: '15:00' }]],
    ['te vroeg', '2026-11-24', '09:00', {}, [{ soort: 'buiten_uren', van: '09:30', tot: '15:00' }]],
    ['een vrije woensdag', '2026-11-25', '10:00', {}, [{ soort: 'geen_werkdag' }]],
    ['zaterdag', '2026-11-28', '10:00', {}, [{ soort: 'weekend' }]],
    ['afwezig', '2026-12-08', '10:00', {}, [{ soort: 'afwezig' }]],
    ['eerste kerstdag, een vrijdag', '2026-12-25', '10:00', {}, [{ soort: 'feestdag', feestdag: 'eerste kerstdag' }]],
    ['tweede kerstdag op zaterdag is weekend', '2026-12-26', '10:00', {}, [{ soort: 'weekend' }]],
    ['ergens anders', '2026-11-24', '10:00', { locatieId: 'stad' }, [{ soort: 'andere_locatie', vast: POWER }]],
    ['een huisbezoek op zo’n dag', '2026-11-24', '10:00', { locatieId: null, opLocatie: false }, []],
    ['nog zonder locatie', '2026-11-24', '10:00', { locatieId: null }, []],
    ['op een dag zonder vaste locatie', '2026-11-23', '10:00', { locatieId: 'stad' }, []],
  ] as const)('%s', (_, dag, tijd, meer, verwacht) => {
    expect(bij(dag, tijd, meer)).toEqual(verwacht);
  });

  it('wie zijn werkdagen niet invulde hoort alleen van weekend, feestdag en afwezigheid', () => {
    const zonder = { ...b, werkdagen: STANDAARD.werkdagen };
    const bijZonder = (dag: string, tijd: string) =>
      waarschuwingenBij(zonder, { ...plek(tijd, null, dag), opLocatie: true, locatieId: POWER }).map((w) => w.soort);
    expect(bijZonder('2026-11-25', '18:30')).toEqual([]);
    expect(bijZonder('2026-11-29', '10:00')).toEqual(['weekend']);
    expect(bijZonder('2027-03-26', '10:00')).toEqual(['feestdag']);
    expect(bijZonder('2026-12-07', '10:00')).toEqual(['afwezig']);
  });
});

const vak = fc
  .tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 1, max: 240 }))
  .map(([begin, duur]): Tijdvak => ({ begin, einde: begin + duur }));
const vakken = fc.array(vak, { maxLength: 12 });
const raakt = (x: Tijdvak, y: Tijdvak) => x.begin < y.einde && y.begin < x.einde;

describe('naast elkaar', () => {
  it('wat alleen staat houdt de hele breedte', () => {
    expect(
      deelIn([
        { begin: 540, einde: 600 },
        { begin: 600, einde: 660 },
      ]),
    ).toEqual([
      { kolom: 0, kolommen: 1 },
      { kolom: 0, kolommen: 1 },
    ]);
  });

  it('geeft wat erna alleen staat weer de hele breedte, en een kolom die net vrij is opnieuw uit', () => {
    const v = (begin: number, einde: number) => ({ begin, einde });
    const in_ = (lijst: Tijdvak[]) => deelIn(lijst).map((p) => [p.kolom, p.kolommen]);
    expect(in_([v(540, 600), v(570, 630), v(630, 660)])).toEqual([
      [0, 2],
      [1, 2],
      [0, 1],
    ]);
    expect(in_([v(540, 600), v(600, 660)])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(in_([v(540, 600), v(540, 660), v(600, 660)])).toEqual([
      [0, 2],
      [1, 2],
      [0, 2],
    ]);
  });

  it('eigenschap: wat overlapt staat in een andere kolom van dezelfde verdeling, met niet meer kolommen dan nodig', () => {
    fc.assert(
      fc.property(vakken, (lijst) => {
        const plaatsen = deelIn(lijst);
        const meesteTegelijk = Math.max(
          1,
          ...lijst.map((v) => lijst.filter((w) => w.begin <= v.begin && v.begin < w.einde).length),
        );
        for (const [i, p] of plaatsen.entries()) {
          expect(p.kolom).toBeLessThan(p.kolommen);
          expect(p.kolommen).toBeLessThanOrEqual(meesteTegelijk);
          for (const [j, q] of plaatsen.entries()) {
            if (i === j || !raakt(lijst[i] as Tijdvak, lijst[j] as Tijdvak)) continue;
            expect(q.kolom).not.toBe(p.kolom);
            expect(q.kolommen).toBe(p.kolommen);
          }
        }
      }),
    );
  });
});

describe('vrije plekken', () => {
  it('beginnen op het hele uur, en zijn minstens een half uur hoog', () => {
    const vanaf = (begin: number) => vrijePlekken({ begin, einde: 720 }, [], 45).map((p) => [p.begin, p.einde]);
    expect(vanaf(570)).toEqual([
      [570, 600],
      [600, 660],
      [660, 720],
    ]);
    expect(vanaf(571)).toEqual([
      [571, 660],
      [660, 720],
    ]);
  });
  const tijden = (lijst: Tijdvak[]) => lijst.map((v) => `${tijdVan(v.begin)}-${tijdVan(v.einde)}`);
  const dag = { begin: 540, einde: 720 };
  it.each([
    ['een lege ochtend', [], ['09:00-10:00', '10:00-11:00', '11:00-12:00']],
    ['na een gesprek van drie kwartier', [{ begin: 600, einde: 645 }], ['09:00-10:00', '10:45-12:00']],
    ['geen plek voor minder dan een gesprek', [{ begin: 570, einde: 690 }], []],
    [
      'een gesprek dat voor de werktijd begint',
      [{ begin: 480, einde: 555 }],
      ['09:15-10:00', '10:00-11:00', '11:00-12:00'],
    ],
    ['precies genoeg voor een laatste gesprek', [{ begin: 540, einde: 675 }], ['11:15-12:00']],
    ['een minuut te weinig', [{ begin: 540, einde: 676 }], []],
    ['precies genoeg na een heel uur', [{ begin: 705, einde: 720 }], ['09:00-10:00', '10:00-11:00', '11:00-11:45']],
    ['een minuut te weinig na een heel uur', [{ begin: 704, einde: 720 }], ['09:00-10:00', '10:00-11:44']],
    ['een gesprek na de werktijd', [{ begin: 780, einde: 840 }], ['09:00-10:00', '10:00-11:00', '11:00-12:00']],
  ] as const)('%s', (_, bezet, verwacht) => {
    expect(tijden(vrijePlekken(dag, bezet, 45))).toEqual(verwacht);
  });

  it('eigenschap: op elke plek past een heel gesprek, binnen de werktijd en zonder botsing; en wat past heeft een plek', () => {
    fc.assert(
      fc.property(vak, vakken, fc.integer({ min: 10, max: 120 }), (werktijd, bezet, minuten) => {
        const plekken = vrijePlekken(werktijd, bezet, minuten);
        for (const [i, p] of plekken.entries()) {
          const gesprek = { begin: p.begin, einde: p.begin + minuten };
          expect(gesprek.begin).toBeGreaterThanOrEqual(werktijd.begin);
          expect(gesprek.einde).toBeLessThanOrEqual(werktijd.einde);
          expect(bezet.some((v) => raakt(v, gesprek) || raakt(v, p))).toBe(false);
          expect(p.einde).toBeGreaterThan(p.begin);
          expect(p.begin).toBeGreaterThanOrEqual(plekken[i - 1]?.einde ?? 0);
        }
        const past = (begin: number) =>
          begin + minuten <= werktijd.einde && !bezet.some((v) => raakt(v, { begin, einde: begin + minuten }));
        if (past(werktijd.begin)) expect(plekken[0]?.begin).toBe(werktijd.begin);
      }),
    );
  });

  it('eigenschap: een afspraak in zijn tijdvak botst met niets op een vrije plek', () => {
    fc.assert(
      fc.property(vakken, (bezet) => {
        const werktijd = { begin: 540, einde: 1020 };
        const afspraken = bezet.map((v) => plek(tijdVan(v.begin), v.einde - v.begin));
        for (const p of vrijePlekken(werktijd, bezet, 45))
          expect(botsendMet(plek(tijdVan(p.begin)), afspraken, 45)).toEqual([]);
      }),
    );
  });

  it('de duur van de begeleider geldt als er geen is opgeschreven', () => {
    expect(tijdvakVan(plek('09:00'), 30)).toEqual({ begin: 540, einde: 570 });
    expect(tijdvakVan(plek('09:00', 90), 30)).toEqual({ begin: 540, einde: 630 });
    expect(tijdvakVan(plek(null, 90), 30)).toBeNull();
  });
});
