import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { datum, vanDagnummer } from './datum';
import { middernacht } from './middernacht';

describe('de dag begint in Nederland', () => {
  it.each([
    ['2026-01-15', '2026-01-14T23:00:00.000Z'],
    ['2026-07-15', '2026-07-14T22:00:00.000Z'],
    // De klok gaat om twee uur vooruit en om drie uur terug: die dag zelf begint nog op de oude tijd.
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', '2026-10-25T23:00:00.000Z'],
    ['2026-01-01', '2025-12-31T23:00:00.000Z'],
  ])('%s op %s', (dag, tijdstip) => expect(middernacht(datum(dag)).toISOString()).toBe(tijdstip));

  it('zoals Temporal het zegt', () =>
    fc.assert(
      fc.property(fc.integer({ min: 11_000, max: 30_000 }).map(vanDagnummer), (dag) => {
        const begin = Temporal.PlainDate.from(dag).toZonedDateTime('Europe/Amsterdam');
        expect(middernacht(dag).getTime()).toBe(begin.epochMilliseconds);
      }),
    ));
});
