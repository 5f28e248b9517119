import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bsnUit, isBsn, schoonBsn } from './regels';

describe('de elfproef', () => {
  it.each([
    ['111222333', true],
    ['123456782', true],
    ['010464554', true],
    ['123456789', false],
    ['111222334', false],
    ['000000000', false],
    ['12345678', false],
    ['1234567820', false],
    ['12345678a', false],
    ['', false],
  ])('%s: %s', (bsn, klopt) => expect(isBsn(bsn)).toBe(klopt));

  it('ziet elk verkeerd cijfer, en elke verwisseling van twee naast elkaar', () => {
    const echt = '123456782';
    for (let plek = 0; plek < 9; plek++)
      for (const cijfer of '0123456789')
        if (cijfer !== echt[plek]) expect(isBsn(echt.slice(0, plek) + cijfer + echt.slice(plek + 1))).toBe(false);
    for (let plek = 0; plek < 8; plek++)
      expect(isBsn(`${echt.slice(0, plek)}${echt[plek + 1]}${echt[plek]}${echt.slice(plek + 2)}`)).toBe(false);
  });

  it('geeft op geen enkele tekst een fout, en kent alleen negen cijfers', () => {
    fc.assert(fc.property(fc.string(), (tekst) => !isBsn(tekst) || /^\d{9}$/.test(tekst)));
  });
});

it.each([
  ['123 456 782', '123456782'],
  ['1234.56.782', '123456782'],
  ['10464554', '010464554'],
  ['123', '123'],
])('van %s blijft %s', (getypt, schoon) => expect(schoonBsn(getypt)).toBe(schoon));

it.each([
  ['123456782', '123456782'],
  [' 1234-56-782 ', '123456782'],
  ['123456789', null],
  ['06-12345678', null],
  ['VIA-0001', null],
  ['Wolters', null],
])('zoeken op %s is zoeken op BSN %s', (vraag, bsn) => expect(bsnUit(vraag)).toBe(bsn));
