import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dagVan, nu, vandaag } from './clock';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** Elk half uur van een winterdag, een zomerdag en de dagen waarop de klok verspringt. */
const MOMENTEN = ['2026-11-30', '2026-07-01', '2026-03-29', '2026-10-25'].flatMap((d) =>
  Array.from({ length: 48 }, (_, i) => new Date(Date.parse(`${d}T00:00:00Z`) + i * 1_800_000 - 3_600_000)),
);

describe('nu', () => {
  it('is zonder vaste dag dit tijdstip', () => {
    vi.setSystemTime('2026-11-30T22:50:00Z');
    expect(nu()).toEqual(new Date('2026-11-30T22:50:00Z'));
  });

  it('heeft op een vaste dag in de zomer dezelfde kloktijd, ook laat op een winteravond', () => {
    vi.stubEnv('VAST_CONTACT_VANDAAG', '2020-06-03');
    vi.setSystemTime('2026-11-30T22:50:00Z');
    expect(nu()).toEqual(new Date('2020-06-03T21:50:00Z'));
  });

  it.each(['2020-01-15', '2020-03-29', '2020-06-03', '2020-10-25'])(
    'valt op elk uur van elk seizoen op %s zelf',
    (dag) => {
      vi.stubEnv('VAST_CONTACT_VANDAAG', dag);
      for (const moment of MOMENTEN) {
        vi.setSystemTime(moment);
        expect(dagVan(nu()), moment.toISOString()).toBe(dag);
        expect(vandaag()).toBe(dag);
      }
    },
  );
});
