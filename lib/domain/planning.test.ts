import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Datum, datum, plusDagen, vanDagnummer } from './datum';
import { lopendOp, overlapt } from './on-hold';
import { langsteRitme, ritmedatum, stelDatumsVoor, streefdatum } from './planning';
import { feestdagen, isWerkdag, werkdagenNa, werkdagOpOfVoor } from './werkdagen';

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
});

describe('de eerste werkdagen', () => {
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

describe('voorgestelde datums', () => {
  it('noemt werkdagen binnen de norm', () => {
    const uiterlijk = datum('2027-02-18');
    expect(
      stelDatumsVoor({
        anker: datum('2026-11-18'),
        vandaag: datum('2026-11-18'),
        uiterlijk,
        ritmeWeken: null,
        einddatum: null,
      }),
    ).toEqual(['2026-12-16', '2027-01-13', '2027-02-11']);
  });
  it('volgt het ritme waar dat om meer vraagt', () => {
    expect(
      stelDatumsVoor({
        anker: datum('2026-11-18'),
        vandaag: datum('2026-11-18'),
        uiterlijk: datum('2027-02-18'),
        ritmeWeken: 3,
        einddatum: null,
      }),
    ).toEqual(['2026-12-02', '2026-12-09']);
  });
  it('blijft altijd na vandaag en het gesprek, op een werkdag en binnen elke grens', () => {
    const misschien = <T>(a: fc.Arbitrary<T>) => fc.option(a, { nil: null });
    fc.assert(
      fc.property(
        dag,
        dag,
        misschien(dag),
        misschien(fc.integer({ min: 1, max: 52 })),
        misschien(dag),
        (anker, vandaag, uiterlijk, ritmeWeken, einddatum) => {
          const lijst = stelDatumsVoor({ anker, vandaag, uiterlijk, ritmeWeken, einddatum });
          expect(lijst.length).toBeLessThanOrEqual(3);
          for (const d of lijst) {
            expect(isWerkdag(d)).toBe(true);
            expect(d > anker && d > vandaag).toBe(true);
            for (const grens of [uiterlijk, einddatum, ritmedatum(anker, ritmeWeken)])
              if (grens) expect(d <= grens).toBe(true);
          }
          expect([...new Set(lijst)].sort()).toEqual(lijst);
        },
      ),
    );
  });
  it('werkdagOpOfVoor gaat nooit vooruit', () => {
    fc.assert(fc.property(dag, (d) => werkdagOpOfVoor(d) <= d && werkdagOpOfVoor(d) >= plusDagen(d, -5)));
  });
});

describe('periodes', () => {
  const p = (van: string, tot: string | null) => ({ van: datum(van), tot: tot as Datum | null });
  it.each([
    [p('2020-01-01', '2020-01-31'), p('2020-01-31', '2020-02-10'), true],
    [p('2020-01-01', '2020-01-31'), p('2020-02-01', null), false],
    [p('2020-01-01', null), p('2025-02-01', null), true],
  ])('%j en %j overlappen: %s', (a, b, ja) => {
    expect(overlapt(a, b)).toBe(ja);
    expect(overlapt(b, a)).toBe(ja);
  });
  it('lopendOp telt beide dagen mee', () => {
    const rij = [p('2020-01-01', '2020-01-31')];
    expect(lopendOp(rij, datum('2020-01-31'))).toBe(rij[0]);
    expect(lopendOp(rij, datum('2020-02-01'))).toBeUndefined();
  });
});
