import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdeel } from './toewijzing-regels';

type Prijs = [zwaar: number, licht: number];
type Tabel = readonly (readonly Prijs[])[];
/** Per dag wat de eerste, de tweede … erbij kost; zonder is er één plek die niets kost. */
type Opslagen = readonly (readonly number[])[];

const verdeelVolgens = (tabel: Tabel, opslagen: Opslagen = (tabel[0] ?? []).map(() => [0])) =>
  verdeel({
    mensen: tabel.length,
    dagen: opslagen.length,
    lagen: 2,
    plekken: (d) => opslagen[d]?.length ?? 0,
    prijs: (i, d, laag) => tabel[i]?.[d]?.[laag] ?? 0,
    opslag: (d, zoveelste) => opslagen[d]?.[zoveelste - 1] ?? 0,
  });
function prijsVan(tabel: Tabel, opslagen: Opslagen, dagen: readonly number[]): Prijs {
  const som = dagen.reduce<Prijs>(
    ([z, l], d, i) => [z + (tabel[i]?.[d]?.[0] ?? 0), l + (tabel[i]?.[d]?.[1] ?? 0)],
    [0, 0],
  );
  const erbij = opslagen.flatMap((prijzen, d) => prijzen.slice(0, dagen.filter((x) => x === d).length));
  return [som[0], som[1] + erbij.reduce((a, b) => a + b, 0)];
}

/** Elke verdeling die er is, de goedkoopste prijs eruit. */
function besteVan(tabel: Tabel, opslagen: Opslagen, dagen: readonly number[] = []): Prijs {
  if (dagen.length === tabel.length) return prijsVan(tabel, opslagen, dagen);
  const mogelijk = opslagen.flatMap((prijzen, d) =>
    dagen.filter((x) => x === d).length >= prijzen.length || tabel[dagen.length]?.[d]?.[0] === Number.POSITIVE_INFINITY
      ? []
      : [besteVan(tabel, opslagen, [...dagen, d])],
  );
  const GEEN: Prijs = [Number.POSITIVE_INFINITY, 0];
  return mogelijk.reduce((a, b) => (b[0] < a[0] || (b[0] === a[0] && b[1] < a[1]) ? b : a), GEEN);
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
  ])('%s', async (_, tabel, dagen) => expect(await verdeelVolgens(tabel)).toEqual(dagen));

  it('van niets is niets, en met te weinig plekken kan het niet', async () => {
    expect(await verdeelVolgens([], [])).toEqual([]);
    await expect(verdeelVolgens([[[0, 0]], [[0, 0]]])).rejects.toThrow(RangeError);
  });

  it('de tweede op een dag wijkt uit als dat minder kost dan erbij komen', async () => {
    const gelijk: Prijs[] = [
      [0, 0],
      [0, 5],
    ];
    expect((await verdeelVolgens([gelijk, gelijk], [[0, 9], [0]])).sort()).toEqual([0, 1]);
    expect(await verdeelVolgens([gelijk, gelijk], [[0, 3], [0]])).toEqual([0, 0]);
  });

  it('kost precies de goedkoopste van alle verdelingen, met op elke dag hoogstens zijn plekken', async () => {
    const cel = fc.oneof(
      { weight: 9, arbitrary: fc.tuple(fc.integer({ min: -3, max: 4 }), fc.integer({ min: -3, max: 6 })) },
      { weight: 1, arbitrary: fc.constant<Prijs>([Number.POSITIVE_INFINITY, 0]) },
    );
    const opslag = fc
      .array(fc.integer({ min: -2, max: 6 }), { maxLength: 3 })
      .map((prijzen) => prijzen.sort((a, b) => a - b));
    const gevallen = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 })).chain(([n, m]) =>
      fc.record({
        tabel: fc.array(fc.array(cel, { minLength: m, maxLength: m }), { minLength: n, maxLength: n }),
        opslagen: fc.array(opslag, { minLength: m, maxLength: m }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(gevallen, async ({ tabel, opslagen }) => {
        const beste = besteVan(tabel, opslagen);
        if (beste[0] === Number.POSITIVE_INFINITY) {
          await expect(verdeelVolgens(tabel, opslagen)).rejects.toThrow(RangeError);
          return;
        }
        const dagen = await verdeelVolgens(tabel, opslagen);
        opslagen.forEach((prijzen, d) => {
          expect(dagen.filter((x) => x === d).length).toBeLessThanOrEqual(prijzen.length);
        });
        expect(prijsVan(tabel, opslagen, dagen)).toEqual(beste);
      }),
      { numRuns: 500 },
    );
  });
});
