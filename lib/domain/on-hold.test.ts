import { describe, expect, it } from 'vitest';
import { type Datum, datum } from './datum';
import { laatsteHerziendatum, lopendOp, overlapt } from './on-hold';

const p = (van: string, tot: string | null) => ({ van: datum(van), tot: tot as Datum | null });

describe('periodes', () => {
  it.each([
    [p('2020-01-01', '2020-01-31'), p('2020-01-31', '2020-02-10'), true],
    [p('2020-01-01', '2020-01-31'), p('2020-02-01', '2020-02-10'), false],
    [p('2020-01-01', '2020-01-31'), p('2020-02-01', null), false],
    [p('2020-01-01', '2020-01-31'), p('2020-01-31', null), true],
    [p('2020-01-01', null), p('2025-02-01', null), true],
    [p('2020-01-01', '2020-12-31'), p('2020-03-01', '2020-03-01'), true],
  ])('%j en %j overlappen: %s', (a, b, ja) => {
    expect(overlapt(a, b)).toBe(ja);
    expect(overlapt(b, a)).toBe(ja);
  });

  it.each([
    ['2019-12-31', undefined],
    ['2020-01-01', 0],
    ['2020-01-31', 0],
    ['2020-02-01', undefined],
    ['2020-03-01', 1],
    ['2029-01-01', 1],
  ])('op %s loopt %s: de eerste en de laatste dag horen erbij', (dag, welke) => {
    const rij = [p('2020-01-01', '2020-01-31'), p('2020-03-01', null)];
    expect(lopendOp(rij, datum(dag))).toBe(welke === undefined ? undefined : rij[welke]);
  });
});

describe('on hold opnieuw bekijken', () => {
  it.each([
    ['2026-11-18', '2027-05-18'],
    ['2026-01-01', '2027-05-18'],
    ['2026-11-19', '2027-05-19'],
    ['2027-08-31', '2028-02-29'],
  ])('met een begin op %s uiterlijk op %s', (van, laatste) =>
    expect(laatsteHerziendatum(datum(van), datum('2026-11-18'))).toBe(laatste),
  );
});
