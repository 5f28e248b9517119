import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datum, plusMaanden, vanDagnummer } from '../domain/datum';
import { isIntrekbaar, laatsteHerziening } from './regels';

const dag = fc.integer({ min: 18_000, max: 24_000 }).map(vanDagnummer);

describe('een opschorting wordt opnieuw bekeken', () => {
  it.each([
    ['begint zij vandaag', '2026-11-18', '2026-11-18', '2027-02-18'],
    ['begint zij later', '2026-12-15', '2026-11-18', '2027-03-15'],
    ['begon zij lang geleden', '2026-01-05', '2026-11-18', '2027-02-18'],
    ['valt het op een dag die de maand niet heeft', '2026-11-30', '2026-11-18', '2027-02-28'],
    ['en in een schrikkeljaar', '2027-11-30', '2027-11-30', '2028-02-29'],
  ])('binnen drie maanden: %s', (_, van, vandaag, laatste) =>
    expect(laatsteHerziening(datum(van), datum(vandaag))).toBe(laatste),
  );

  it('nooit meer dan drie maanden na vandaag of na het begin, wat het laatst komt', () =>
    fc.assert(
      fc.property(dag, dag, (van, vandaag) => {
        expect(laatsteHerziening(van, vandaag)).toBe(plusMaanden(van > vandaag ? van : vandaag, 3));
        expect(laatsteHerziening(van, vandaag) > vandaag).toBe(true);
      }),
    ));
});

it.each([
  ['die nog moet beginnen', '2026-11-19', null, true],
  ['die vandaag is ingevoerd', '2026-11-01', '2026-11-18T08:00:00Z', true],
  ['die gisteravond is ingevoerd', '2026-11-01', '2026-11-17T22:59:00Z', false],
  ['van wie weet wanneer', '2026-11-18', null, false],
])('een opschorting %s is in te trekken: %s %s %s', (_, van, gemaaktOp, verwacht) =>
  expect(isIntrekbaar(datum(van), gemaaktOp === null ? null : new Date(gemaaktOp), datum('2026-11-18'))).toBe(verwacht),
);
