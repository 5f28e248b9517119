import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datum, plusDagen, vanDagnummer } from './datum';
import {
  heeftOpTijd,
  isVoorzien,
  langsteRitme,
  leesVoorstel,
  ritmedatum,
  streefdatum,
  VERVOLG_DAGEN,
  wensdagen,
} from './planning';
import { feestdagen, feestdagOp, isWerkdag, werkdagenNa, werkdagOpOfVoor } from './werkdagen';

const dag = fc.integer({ min: 18_000, max: 24_000 }).map(vanDagnummer);

describe('feestdagen', () => {
  it('zijn die van date-holidays, behalve Goede Vrijdag en 5 mei, die daar geen algemene feestdag zijn', () => {
    const boek = new Holidays('NL');
    for (let jaar = 2019; jaar <= 2045; jaar += 1) {
      const daar = new Set(
        boek
          .getHolidays(jaar)
          .filter((h) => h.type === 'public')
          .map((h) => h.date.slice(0, 10)),
      );
      for (const d of daar) expect(feestdagen(jaar)).toContain(d);
      const meer = feestdagen(jaar).filter((d) => !daar.has(d));
      expect(meer.length).toBeLessThanOrEqual(2);
      for (const d of meer) expect(d.endsWith('-05-05') || new Date(d).getUTCDay() === 5).toBe(true);
    }
  });
  it.each([
    ['2026-04-03', false],
    ['2026-04-06', false],
    ['2026-04-27', false],
    ['2025-04-26', false],
    ['2026-05-05', false],
    ['2026-12-25', false],
    ['2026-11-21', false],
    ['2026-11-20', true],
  ])('%s is een werkdag: %s', (d, ja) => expect(isWerkdag(datum(d))).toBe(ja));

  it('staan op volgorde, ook als Hemelvaartsdag voor 5 mei valt', () =>
    expect(feestdagen(2008)).toEqual([...feestdagen(2008)].sort()));
  it('heten zoals ze heten', () =>
    expect(feestdagen(2026).map((d) => [d, feestdagOp(d)])).toEqual([
      ['2026-01-01', 'nieuwjaarsdag'],
      ['2026-04-03', 'Goede Vrijdag'],
      ['2026-04-05', 'eerste paasdag'],
      ['2026-04-06', 'tweede paasdag'],
      ['2026-04-27', 'Koningsdag'],
      ['2026-05-05', 'Bevrijdingsdag'],
      ['2026-05-14', 'Hemelvaartsdag'],
      ['2026-05-24', 'eerste pinksterdag'],
      ['2026-05-25', 'tweede pinksterdag'],
      ['2026-12-25', 'eerste kerstdag'],
      ['2026-12-26', 'tweede kerstdag'],
    ]));
  it.each([
    ['2025-04-26', 'Koningsdag'],
    // De vroegste en de laatste paasdagen, en de jaren waarin de gewone rekenregel een week te laat uitkomt.
    ...[
      '1913-03-23',
      '1943-04-25',
      '1954-04-18',
      '1981-04-19',
      '2000-04-23',
      '2008-03-23',
      '2038-04-25',
      '2049-04-18',
    ].map((pasen) => [pasen, 'eerste paasdag']),
    ...['2076-04-19', '2100-03-28', '2160-03-23', '2190-04-25'].map((pasen) => [pasen, 'eerste paasdag']),
    ['2016-05-05', 'Bevrijdingsdag'],
    ['2025-04-27', null],
    ['2026-11-18', null],
  ] as [string, string | null][])('op %s is het %s', (d, naam) => expect(feestdagOp(datum(d))).toBe(naam));
});

describe('de eerste werkdagen', () => {
  it('beginnen morgen', () => expect(werkdagenNa(datum('2026-11-18'), 2)).toEqual(['2026-11-19', '2026-11-20']));
  it('slaan weekend en feestdagen over', () =>
    expect(werkdagenNa(datum('2026-12-24'), 3)).toEqual(['2026-12-28', '2026-12-29', '2026-12-30']));
});

describe('ritme', () => {
  it.each([
    [1, 52],
    [2, 26],
    [3, 17],
    [4, 13],
    [6, 8],
    [12, 4],
  ] as const)('bij %i per jaar hoogstens %i weken', (n, weken) => expect(langsteRitme(n)).toBe(weken));
  it('de vroegste van norm en ritme wint, en zegt welke', () => {
    const norm = datum('2026-12-31');
    expect(streefdatum(norm, ritmedatum(datum('2026-11-18'), 2))).toEqual({ datum: '2026-12-02', volgens: 'ritme' });
    expect(streefdatum(norm, null)).toEqual({ datum: norm, volgens: 'norm' });
    expect(streefdatum(norm, norm)).toEqual({ datum: norm, volgens: 'norm' });
    expect(streefdatum(null, null)).toBeNull();
  });
});

describe('het volgende gesprek', () => {
  const vandaag = datum('2026-11-18');
  it.each([
    ['geen afspraak', '2026-12-01', null, false],
    ['voor de uiterlijke datum', '2026-12-01', '2026-11-30', true],
    ['op de uiterlijke datum', '2026-12-01', '2026-12-01', true],
    ['een dag te laat', '2026-12-01', '2026-12-02', false],
    ['de uiterlijke datum is vandaag, de afspraak morgen', '2026-11-18', '2026-11-19', false],
    ['al over tijd: elke komende afspraak', '2026-11-17', '2027-01-31', true],
    ['over tijd zonder afspraak', '2026-11-17', null, false],
    ['de klok staat stil', null, '2027-12-31', true],
    ['de klok staat stil en er is geen afspraak', null, null, false],
  ])('%s', (_, uiterlijk, afspraak, geregeld) =>
    expect(isVoorzien(uiterlijk ? datum(uiterlijk) : null, afspraak ? datum(afspraak) : null, vandaag)).toBe(geregeld),
  );
  it('heeft zeven dagen om gepland te worden', () => expect(VERVOLG_DAGEN).toBe(7));
});

describe('de dagen waar een voorstel omheen wordt gezocht', () => {
  const vraag = {
    anker: datum('2026-11-18'),
    vandaag: datum('2026-11-18'),
    uiterlijk: null,
    ritmeWeken: null,
    einddatum: null,
  };
  it.each([
    ['zonder grens binnen drie maanden', {}, ['2026-12-16', '2027-01-13', '2027-02-11', '2027-02-18']],
    [
      'drie maanden na vandaag als het gesprek eerder was',
      { anker: datum('2026-10-01') },
      ['2026-11-26', '2027-02-11', '2027-02-18'],
    ],
    [
      'halverwege het ritme, een week ervoor en op de dag zelf',
      { ritmeWeken: 8 },
      ['2026-12-16', '2027-01-06', '2027-01-13'],
    ],
    ['bij een oneven ritme de langste helft', { ritmeWeken: 5 }, ['2026-12-09', '2026-12-16', '2026-12-23']],
    ['niet na het einde', { einddatum: datum('2026-12-01') }, ['2026-11-24', '2026-12-01']],
    ['nooit vandaag zelf', { uiterlijk: datum('2026-11-18') }, []],
  ])('%s', (_, anders, verwacht) => expect(wensdagen({ ...vraag, ...anders }).wensen).toEqual(verwacht));

  it('blijven na vandaag en het gesprek, en binnen ritme en norm', () => {
    const misschien = <T>(a: fc.Arbitrary<T>) => fc.option(a, { nil: null });
    fc.assert(
      fc.property(
        dag,
        dag,
        misschien(dag),
        misschien(fc.integer({ min: 1, max: 52 })),
        misschien(dag),
        (anker, vandaag, uiterlijk, ritmeWeken, einddatum) => {
          const w = wensdagen({ anker, vandaag, uiterlijk, ritmeWeken, einddatum });
          expect(w.vanaf > anker && w.vanaf > vandaag && w.streef <= w.opTijd).toBe(true);
          for (const d of w.wensen) expect(d >= w.vanaf && d <= w.streef).toBe(true);
          for (const grens of [uiterlijk, einddatum]) if (grens) expect(w.opTijd <= grens).toBe(true);
          expect([...new Set(w.wensen)].sort()).toEqual(w.wensen);
        },
      ),
    );
  });

  it.each([
    ['datum:2026-12-16', { datum: '2026-12-16', tijd: null }],
    ['datum:2026-12-16T10:00', { datum: '2026-12-16', tijd: '10:00' }],
    ['laat:2027-02-19T09:15', { datum: '2027-02-19', tijd: '09:15' }],
    ['datum:2026-02-30T10:00', null],
    ['datum:2026-12-16T24:00', null],
    ['datum:2026-12-16T10:00:00', null],
    ['datum:', null],
    ['later', null],
    ['xdatum:2026-12-16', null],
  ])('het voorstel %s', (waarde, verwacht) => expect(leesVoorstel(waarde)).toEqual(verwacht));
  it('werkdagOpOfVoor gaat nooit vooruit', () => {
    fc.assert(fc.property(dag, (d) => werkdagOpOfVoor(d) <= d && werkdagOpOfVoor(d) >= plusDagen(d, -5)));
  });
});

it.each([
  [null, '2026-12-01', false],
  ['2026-11-30', '2026-12-01', true],
  ['2026-12-01', '2026-12-01', true],
  ['2026-12-02', '2026-12-01', false],
  ['2026-12-02', null, true],
])('een afspraak op %s bij uiterlijk %s is op tijd: %s', (op, uiterlijk, verwacht) =>
  expect(
    heeftOpTijd({
      gepland: op === null ? null : { datum: datum(op) },
      uiterlijk: uiterlijk === null ? null : datum(uiterlijk),
    }),
  ).toBe(verwacht),
);
