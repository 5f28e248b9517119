import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GEHEIME_VELDEN, isGeheim, PLEK_LENGTE, plekVan, veldInWoorden } from './concept';

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

it('elk wachtwoord, elke code en het BSN op een scherm is geheim', () => {
  const schermen = readdirSync('components', { recursive: true, encoding: 'utf8' })
    .filter((pad) => pad.endsWith('.tsx'))
    .map((pad) => readFileSync(`components/${pad}`, 'utf8'));
  const namen = schermen.flatMap((t) =>
    [...t.matchAll(/<Veld naam="(\w+)" type="password"|<Veld naam="(bsn|telefooncode)"/g)].map(
      (m) => m[1] ?? m[2] ?? '',
    ),
  );
  // Het antwoord van een passkey vult niemand in: het gaat verborgen mee.
  expect([...namen, 'passkeyantwoord'].sort()).toEqual([...GEHEIME_VELDEN].sort());
  expect(namen.every(isGeheim)).toBe(true);
});
