import { describe, expect, it } from 'vitest';
import { datum } from './datum';
import { laatsteKwartaaleinde } from './kwartaal';

describe('het laatste kwartaaleinde', () => {
  it.each([
    ['2020-12-31', '2026-11-22', '2020-12-31'],
    ['2020-12-30', '2026-11-22', '2020-09-30'],
    ['2021-01-01', '2026-11-22', '2020-12-31'],
    ['2026-11-18', '2026-11-18', '2026-09-30'],
    // De dag zelf is nog niet voorbij.
    ['2026-12-31', '2026-12-31', '2026-09-30'],
    ['2026-12-31', '2027-01-01', '2026-12-31'],
    ['2024-02-29', '2026-01-01', '2023-12-31'],
    ['2024-03-31', '2026-01-01', '2024-03-31'],
    ['2024-06-30', '2024-06-30', '2024-03-31'],
  ])('op %s, gevraagd op %s, is %s', (peildatum, vandaag, einde) =>
    expect(laatsteKwartaaleinde(datum(peildatum), datum(vandaag))).toBe(einde),
  );
});
