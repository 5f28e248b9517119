import { describe, expect, it } from 'vitest';
import { HUIDIGE_LIJST, LEEFGEBIEDEN, leefgebiedenVan, SCORES, vraagtOmDoel } from './leefgebieden';

describe('leefgebieden', () => {
  it('zijn er acht in de eerste lijst, en dat blijft zo', () =>
    expect(leefgebiedenVan(1)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]));
  it('van vandaag zijn die van de huidige lijst', () => expect(LEEFGEBIEDEN).toBe(leefgebiedenVan(HUIDIGE_LIJST)));
  it.each([0, 2, 1.5])('lijst %d is er niet', (versie) => expect(() => leefgebiedenVan(versie)).toThrow(RangeError));
  it('krijgen een score van een tot en met vijf', () => expect(SCORES).toEqual([1, 2, 3, 4, 5]));
  it('vragen om een doel bij een acuut probleem en bij grote zorgen, niet als het niet besproken is', () =>
    expect([null, ...SCORES].filter(vraagtOmDoel)).toEqual([1, 2]));
});
