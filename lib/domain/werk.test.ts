import { expect, it } from 'vitest';
import { volgendeNacht } from './werk';

it.each([
  ['2026-11-30T02:59:59Z', '2026-11-30T03:00:00Z'],
  ['2026-11-30T03:00:00Z', '2026-12-01T03:00:00Z'],
  ['2026-12-31T23:30:00Z', '2027-01-01T03:00:00Z'],
  ['2028-02-28T12:00:00Z', '2028-02-29T03:00:00Z'],
])('na %s begint het nachtwerk op %s', (nu, volgende) =>
  expect(volgendeNacht(new Date(nu))).toEqual(new Date(volgende)),
);
