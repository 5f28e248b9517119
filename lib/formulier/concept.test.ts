import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GEHEIME_VELDEN, isGeheim, momentTekst, PLEK_LENGTE, plekVan, veldInWoorden } from './concept';

describe('wanneer iemand bezig was', () => {
  it.each([
    ['2026-11-18T09:42:00Z', '2026-11-18T15:00:00Z', '10:42'],
    ['2026-11-17T15:05:00Z', '2026-11-18T15:00:00Z', 'gisteren 16:05'],
    ['2026-11-03T15:05:00Z', '2026-11-18T15:00:00Z', '3 november 16:05'],
    // In Nederland al de volgende dag.
    ['2026-11-17T23:30:00Z', '2026-11-18T08:00:00Z', '00:30'],
    ['2026-11-17T22:30:00Z', '2026-11-17T23:30:00Z', 'gisteren 23:30'],
    ['2026-12-31T22:59:00Z', '2027-01-01T10:00:00Z', 'gisteren 23:59'],
    ['2026-07-01T08:00:00Z', '2026-07-01T09:00:00Z', '10:00'],
  ])('%s, gezien op %s: %s', (op, nu, tekst) => {
    expect(momentTekst(new Date(op), new Date(nu))).toBe(tekst);
  });
});

describe('waar een concept bij hoort', () => {
  it('is het adres en het formulier, en past in de database', () => {
    expect(plekVan('/account', 'naam')).toBe('/account#naam');
    expect(plekVan('/x', 'gesprek', undefined)).toBe('/x#gesprek');
    expect(plekVan('/x', 'gesprek', 'a1')).toBe('/x#gesprek a1');
    expect(plekVan(`/${'x'.repeat(400)}`, 'y')).toHaveLength(PLEK_LENGTE);
  });
});

it('de naam van een veld is te lezen', () => {
  expect(['verslag', 'vervolgToelichting', 'doel_1'].map(veldInWoorden)).toEqual([
    'Verslag',
    'Vervolg toelichting',
    'Doel 1',
  ]);
});

it('elk wachtwoordveld op een scherm is geheim', () => {
  const schermen = readdirSync('components', { recursive: true, encoding: 'utf8' })
    .filter((pad) => pad.endsWith('.tsx'))
    .map((pad) => readFileSync(`components/${pad}`, 'utf8'));
  const namen = schermen.flatMap((t) => [...t.matchAll(/<Veld naam="(\w+)" type="password"/g)].map((m) => m[1] ?? ''));
  expect(namen.sort()).toEqual([...GEHEIME_VELDEN].sort());
  expect(namen.every(isGeheim)).toBe(true);
});
