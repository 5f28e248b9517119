import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { houdKleineCellenAchter, KLEINSTE_CEL, procentVan } from './kleine-cellen';

const isKlein = (n: number) => n > 0 && n < KLEINSTE_CEL;
/** Een uitsplitsing met vooral kleine aantallen, want daar gaat het om. */
const aantallenVan = (max: number) =>
  fc.array(fc.oneof(fc.nat(4), fc.integer({ min: 0, max }), fc.constantFrom(0, 1)), { maxLength: 10 });

describe('kleine cellen worden achtergehouden', () => {
  it.each<[string, number[], (number | null)[]]>([
    ['alles groot genoeg', [5, 12, 0], [5, 12, 0]],
    ['één kleine neemt de kleinste van de rest mee', [3, 20, 9, 0], [null, 20, null, 0]],
    ['twee kleine die samen genoeg zijn', [3, 2, 20], [null, null, 20]],
    ['twee van één verraden elkaar', [1, 1, 20, 6], [null, null, 20, null]],
    ['vijf van één ook: er gaat een grote mee', [1, 1, 1, 1, 1, 30, 7], [null, null, null, null, null, 30, null]],
    ['niets om achter te schuilen', [3, 0, 0], [null, null, null]],
    ['leeg', [0, 0], [0, 0]],
    ['geen vakken', [], []],
    ['vier is klein, vijf niet', [4, 5, 6], [null, null, 6]],
    ['een kleine naast genoeg anderen neemt er een mee, niet meer', [4, 6, 7, 8], [null, null, 7, 8]],
    ['bij gelijke aantallen de eerste', [9, 2, 9], [null, null, 9]],
    ['twee kleine die samen te weinig zijn, zonder ander', [1, 3], [null, null]],
    ['samen te weinig: ook de nullen niet, want dan zou blijken wie het waren', [1, 3, 0, 0], [null, null, null, null]],
    ['een enkel vak', [3], [null]],
    ['een enkel groot vak', [5], [5]],
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

  it('een nul blijft staan zolang er iets anders te zien blijft, en zonder kleine groep verandert er niets', () => {
    fc.assert(
      fc.property(aantallenVan(40), (aantallen) => {
        const uit = houdKleineCellenAchter(aantallen);
        if (uit.some((n) => n !== null)) for (const [i, n] of aantallen.entries()) if (n === 0) expect(uit[i]).toBe(0);
        if (!aantallen.some(isKlein)) expect(uit).toEqual(aantallen);
      }),
    );
  });

  it('welk vak waar staat maakt niet uit voor wat er te zien is', () => {
    const opGrootte = (uit: readonly (number | null)[]) => uit.map((n) => n ?? -1).sort((a, b) => a - b);
    const paar = aantallenVan(12).chain((a) =>
      fc.tuple(fc.constant(a), fc.shuffledSubarray(a, { minLength: a.length, maxLength: a.length })),
    );
    fc.assert(
      fc.property(paar, ([aantallen, geschud]) => {
        expect(opGrootte(houdKleineCellenAchter(geschud))).toEqual(opGrootte(houdKleineCellenAchter(aantallen)));
      }),
    );
  });

  it('uit het totaal en wat er wel staat volgt van geen enkel vak hoeveel het er zijn', () => {
    fc.assert(
      fc.property(aantallenVan(7), (aantallen) => {
        const uit = houdKleineCellenAchter(aantallen);
        const achter = aantallen.filter((_, i) => uit[i] === null);
        // Met één vak is het totaal het vak; zonder mensen is er niets te verbergen.
        if (achter.length === 0 || aantallen.length === 1) return;
        // Staat er ergens een getal, dan bleven de nullen staan: in een achtergehouden vak zit dan minstens één mens.
        const minst = uit.some((n) => n !== null) ? 1 : 0;
        const samen = achter.reduce((som, n) => som + n, 0);
        const mogelijk = samen - minst * (achter.length - 1);
        expect([achter, mogelijk > minst || minst === 0]).toEqual([achter, true]);
      }),
      { numRuns: 2000, examples: [[[1, 1, 1, 1, 1, 0, 0, 0, 0, 0]], [[1, 1, 1, 1, 1, 7]]] },
    );
  });
});

it.each([
  [0, 0, null],
  [0, 4, 0],
  [131, 134, 98],
  [1, 3, 33],
  [199, 200, 100],
  [4, 4, 100],
])('%i van %i is %s procent', (wel, totaal, procent) => expect(procentVan(wel, totaal)).toBe(procent));
