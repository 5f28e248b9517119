import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wijsToe } from './toewijzing-regels';

type Prijs = [zwaar: number, licht: number];
const wijsToeVolgens = (tabel: readonly (readonly Prijs[])[], kolommen = tabel[0]?.length ?? 0) =>
  wijsToe({
    rijen: tabel.length,
    kolommen,
    zwaar: (i, j) => tabel[i]?.[j]?.[0] ?? 0,
    licht: (i, j) => tabel[i]?.[j]?.[1] ?? 0,
  });
const prijsVan = (tabel: readonly (readonly Prijs[])[], kolom: readonly number[]): Prijs =>
  kolom.reduce<Prijs>(([z, l], j, i) => [z + (tabel[i]?.[j]?.[0] ?? 0), l + (tabel[i]?.[j]?.[1] ?? 0)], [0, 0]);

/** Elke toewijzing die er is, de goedkoopste prijs eruit. */
function besteVan(tabel: readonly (readonly Prijs[])[], rij = 0, bezet: readonly number[] = []): Prijs {
  const rest = tabel[rij];
  if (!rest) return prijsVan(tabel, bezet);
  const mogelijk = rest.flatMap((_, j) => (bezet.includes(j) ? [] : [besteVan(tabel, rij + 1, [...bezet, j])]));
  return mogelijk.reduce((a, b) => (b[0] < a[0] || (b[0] === a[0] && b[1] < a[1]) ? b : a));
}

describe('de goedkoopste toewijzing', () => {
  it.each<[string, Prijs[][], number[]]>([
    [
      'ieder zijn eigen voorkeur',
      [
        [
          [0, 0],
          [5, 0],
        ],
        [
          [5, 0],
          [0, 0],
        ],
      ],
      [0, 1],
    ],
    [
      'wie het minst verliest wijkt uit',
      [
        [
          [0, 0],
          [1, 0],
        ],
        [
          [0, 0],
          [9, 0],
        ],
      ],
      [1, 0],
    ],
    [
      'licht beslist bij gelijk zwaar',
      [
        [
          [1, 7],
          [1, 2],
        ],
        [
          [1, 2],
          [1, 7],
        ],
      ],
      [1, 0],
    ],
    [
      'licht koopt nooit zwaar, hoe groot ook',
      [
        [
          [1, 0],
          [0, 999],
        ],
        [
          [0, 999],
          [1, 0],
        ],
      ],
      [1, 0],
    ],
    [
      'meer kolommen dan rijen',
      [
        [
          [4, 0],
          [3, 0],
          [2, 0],
        ],
      ],
      [2],
    ],
  ])('%s', (_, tabel, kolom) => expect(wijsToeVolgens(tabel)).toEqual(kolom));

  it('van niets is niets, en met te weinig kolommen kan het niet', () => {
    expect(wijsToeVolgens([], 0)).toEqual([]);
    expect(() => wijsToeVolgens([[[0, 0]], [[0, 0]]], 1)).toThrow(RangeError);
  });

  it('kost precies de goedkoopste van alle toewijzingen, elke kolom hoogstens een keer', () => {
    const tabellen = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 })).chain(([n, meer]) =>
      fc.array(
        fc.array(fc.tuple(fc.integer({ min: -3, max: 4 }), fc.integer({ min: -3, max: 6 })), {
          minLength: n + meer,
          maxLength: n + meer,
        }),
        { minLength: n, maxLength: n },
      ),
    );
    fc.assert(
      fc.property(tabellen, (tabel) => {
        const kolom = wijsToeVolgens(tabel);
        expect(new Set(kolom).size).toBe(tabel.length);
        expect(prijsVan(tabel, kolom)).toEqual(besteVan(tabel));
      }),
      { numRuns: 300 },
    );
  });
});
