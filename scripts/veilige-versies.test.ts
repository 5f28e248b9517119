import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isOuder, MINSTENS, oordeel } from './veilige-versies';

const slot = (versies: Record<string, string>) => ({
  packages: Object.fromEntries(Object.entries(versies).map(([pad, version]) => [pad, { version }])),
});
const rij = (pakket: string, minstens: string) => ({
  pakket,
  minstens,
  gat: 'een gat',
  bron: 'https://voorbeeld.nl/gat',
});

describe('een versie naast een andere', () => {
  it.each([
    ['16.3.2', '16.3.3', true],
    ['16.3.3', '16.3.3', false],
    ['16.10.0', '16.9.9', false],
    ['9.9.9', '10.0.0', true],
    ['18.4.0-beta.17', '18.2.0', false],
    ['0.34.9', '0.35.4', true],
  ])('%s is ouder dan %s: %s', (a, b, uit) => expect(isOuder(a, b)).toBe(uit));
});

describe('onderdelen met een bekend gat', () => {
  it('wat er nu wordt geïnstalleerd is nieuw genoeg', () =>
    expect(oordeel(JSON.parse(readFileSync('package-lock.json', 'utf8')))).toEqual([]));

  it('elke rij zegt wat er mis was en waar dat staat, en elk pakket staat er één keer', () => {
    for (const { gat, bron, minstens } of MINSTENS) {
      expect(gat).toMatch(/^\p{Ll}/u);
      expect(bron).toMatch(/^https:\/\/\S+$/);
      expect(minstens).toMatch(/^\d+\.\d+\.\d+$/);
    }
    expect(new Set(MINSTENS.map((r) => r.pakket)).size).toBe(MINSTENS.length);
  });

  it('een oude versie valt op, ook onder een ander pakket, en een rij over niets ook', () => {
    const rijen = [rij('next', '16.3.3'), rij('nodemailer', '9.1.0'), rij('weg', '1.0.0')];
    const uit = oordeel(
      slot({
        'node_modules/next': '16.3.2',
        'node_modules/nodemailer': '10.6.0',
        'node_modules/next-auth/node_modules/nodemailer': '7.0.13',
        'node_modules/next-auth': '1.0.0',
      }),
      rijen,
    );
    expect(uit).toEqual([
      'node_modules/next is 16.3.2, en moet minstens 16.3.3 zijn: een gat (https://voorbeeld.nl/gat)',
      'node_modules/next-auth/node_modules/nodemailer is 7.0.13, en moet minstens 9.1.0 zijn: een gat (https://voorbeeld.nl/gat)',
      'weg wordt niet meer geïnstalleerd: haal de rij weg',
    ]);
  });
});
