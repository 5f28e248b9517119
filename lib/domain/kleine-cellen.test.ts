import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aandeel, houdKleineCellenAchter, KLEINSTE_CEL } from './kleine-cellen';

describe('kleine cellen worden achtergehouden', () => {
  it.each<[string, number[], (number | null)[]]>([
    ['alles groot genoeg', [5, 12, 0], [5, 12, 0]],
    ['één kleine neemt de kleinste van de rest mee', [3, 20, 9, 0], [null, 20, null, 0]],
    ['twee kleine die samen genoeg zijn', [3, 2, 20], [null, null, 20]],
    ['twee van één verraden elkaar', [1, 1, 20, 6], [null, null, 20, null]],
    ['niets om achter te schuilen', [3, 0, 0], [null, null, null]],
    ['leeg', [0, 0], [0, 0]],
  ])('%s', (_, in_, uit) => expect(houdKleineCellenAchter(in_)).toEqual(uit));

  it('nooit één tot en met vier, en nooit één cel die uit het totaal volgt', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 10 }), (aantallen) => {
        const uit = houdKleineCellenAchter(aantallen);
        for (const n of uit) expect(n === null || n === 0 || n >= KLEINSTE_CEL).toBe(true);
        uit.forEach((n, i) => {
          if (n !== null) expect(n).toBe(aantallen[i]);
        });
        const achter = aantallen.filter((_, i) => uit[i] === null);
        const som = achter.reduce((s, n) => s + n, 0);
        const alles = achter.length === aantallen.length;
        expect(achter.length === 0 || alles || (achter.length >= 2 && som >= KLEINSTE_CEL)).toBe(true);
        if (achter.length === 0) expect(aantallen.every((n) => n === 0 || n >= KLEINSTE_CEL)).toBe(true);
      }),
    );
  });
});

describe('een aandeel', () => {
  it.each([
    [0, 4, null],
    [4, 40, null],
    [0, 40, { procent: 0, tenMinste: false }],
    [40, 40, { procent: 100, tenMinste: false }],
    [38, 40, { procent: 95, tenMinste: true }],
    [131, 134, { procent: 95, tenMinste: true }],
    [30, 40, { procent: 75, tenMinste: false }],
  ] as const)('%i van %i', (wel, totaal, uit) => expect(aandeel(wel, totaal)).toEqual(uit));
});
