import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  dagenTussen,
  datum,
  isDatum,
  maandagVan,
  plusDagen,
  plusMaanden,
  vanDagnummer,
  vroegste,
  weekdag,
  weeknummer,
} from './datum';

const dag = fc.integer({ min: -20_000, max: 60_000 }).map(vanDagnummer);

describe('burgerlijke datums', () => {
  it.each([1900, 2000, 2023, 2024, 2100, 2199])('de maanden van %i zijn zo lang als bij Temporal', (jaar) => {
    for (let maand = 1; maand <= 12; maand += 1) {
      const { daysInMonth } = Temporal.PlainYearMonth.from({ year: jaar, month: maand });
      const op = (dag: number) => `${jaar}-${String(maand).padStart(2, '0')}-${String(dag).padStart(2, '0')}`;
      expect([0, 1, daysInMonth, daysInMonth + 1].map((dag) => isDatum(op(dag)))).toEqual([false, true, true, false]);
    }
  });
  it.each(['2020-02-29', '1999-12-31', '2026-11-22'])('%s bestaat', (d) => expect(isDatum(d)).toBe(true));
  it.each([
    '2021-02-29',
    '1899-12-31',
    '2200-01-01',
    '2020-13-01',
    '2020-00-10',
    '2020-1-1',
    '31-12-2020',
    '',
    '0020-01-01',
    '2020-04-31',
    '2020-01-01T00:00',
  ])('%s bestaat niet', (d) => {
    expect(isDatum(d)).toBe(false);
    expect(() => datum(d)).toThrow(RangeError);
  });
  it('rekent als Temporal', () => {
    fc.assert(
      fc.property(dag, fc.integer({ min: -60, max: 60 }), fc.integer({ min: -900, max: 900 }), (d, maanden, dagen) => {
        const t = Temporal.PlainDate.from(d);
        expect(plusMaanden(d, maanden)).toBe(t.add({ months: maanden }).toString());
        expect(plusDagen(d, dagen)).toBe(t.add({ days: dagen }).toString());
        expect(weekdag(d)).toBe(t.dayOfWeek);
        expect(weeknummer(d)).toBe(t.weekOfYear);
        expect(dagenTussen(d, plusDagen(d, dagen))).toBe(dagen);
        expect(weekdag(maandagVan(d))).toBe(1);
      }),
    );
  });
  it('vroegste slaat ontbrekende datums over', () => {
    expect(vroegste(null, datum('2020-02-01'), datum('2020-01-01'), undefined)).toBe('2020-01-01');
    expect(vroegste(datum('2020-01-01'), datum('2020-02-01'))).toBe('2020-01-01');
    expect(vroegste(null, undefined)).toBeNull();
  });
});
