import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { houdAchter, houdRijAchter, houdTabelAchter, rondAf, type Vak } from './geheimhouding';

/** Wat een getal kan zijn voor wie het ziet staan, tot een grens; wie achter null kijkt weet niets, ook niet dat het klein is. */
function mogelijk(getoond: number | null, hoogste: number): number[] {
  const alle = Array.from({ length: hoogste + 1 }, (_, n) => n);
  return getoond === null ? alle : alle.filter((n) => rondAf(n) === getoond);
}

describe('een getal op vijftallen', () => {
  it.each([
    [0, null],
    [4, null],
    [5, 5],
    [7, 5],
    [8, 10],
    [12, 10],
    [13, 15],
    [134, 135],
  ])('%i is %s', (n, uit) => expect(rondAf(n)).toBe(uit));
});

describe('een uitsplitsing', () => {
  it.each<[string, number[], 'bekend' | 'afgerond', (number | null)[], number | null]>([
    ['alles groot', [12, 9, 31], 'bekend', [10, 10, 30], 52],
    ['zeven en acht zien er anders uit, maar het totaal zegt niet wie', [7, 20, 6], 'afgerond', [5, 20, 5], 35],
    ['een kleine verbergt zich achter de afronding van de rest', [3, 20, 9], 'afgerond', [null, 20, 10], 30],
    ['een kleine naast een bekend totaal', [3, 20, 9], 'bekend', [null, 20, 10], 32],
    ['een nul is ook klein', [0, 20, 9], 'bekend', [null, 20, null], 29],
    ['wie het totaal kent weet anders dat allen hetzelfde hebben', [9, 0, 0], 'bekend', [null, null, null], 9],
    ['vijf van vijf', [5, 0], 'bekend', [null, null], 5],
    ['vier kleine die samen alles zijn wat er kan', [4, 4, 4, 20], 'bekend', [null, null, null, null], 32],
    ['een handvol mensen', [1, 2, 0], 'bekend', [null, null, null], 3],
    ['niemand', [0, 0], 'afgerond', [null, null], null],
    ['geen vakken', [], 'afgerond', [], null],
  ])('%s', (_, in_, totaal, cellen, som) => expect(houdRijAchter(in_, totaal)).toEqual({ cellen, totaal: som }));
});

describe('een kruistabel', () => {
  it('verbergt wat uit een rij, een kolom of het geheel zou volgen', () => {
    const uit = houdTabelAchter([
      [30, 2, 18],
      [25, 40, 5],
    ]);
    expect(uit.rijen[0]?.cellen[1]).toBeNull();
    expect(uit.rijen.flatMap((r) => r.cellen).filter((n) => n !== null).length).toBeGreaterThan(2);
  });

  it('laat zonder kleine vakken alles zien, afgerond', () =>
    expect(
      houdTabelAchter([
        [30, 12],
        [25, 41],
      ]),
    ).toEqual({
      rijen: [
        { cellen: [30, 10], totaal: 40 },
        { cellen: [25, 40], totaal: 65 },
      ],
      kolommen: [55, 55],
      totaal: 110,
    }));
});

const klein = fc.oneof(fc.nat(4), fc.nat(14));

describe('wie alles optelt en aftrekt', () => {
  // De tegenspeler rekent niet met de regel: hij loopt elk stel getallen af dat bij het getoonde past.
  it('vindt van geen achtergehouden vak van een uitsplitsing minder dan vijf antwoorden, tenzij er niets te zien is', () => {
    fc.assert(
      fc.property(fc.array(klein, { minLength: 1, maxLength: 3 }), fc.boolean(), (aantallen, bekend) => {
        const { cellen, totaal } = houdRijAchter(aantallen, bekend ? 'bekend' : 'afgerond');
        if (cellen.every((c) => c === null)) return;
        const hoogste = aantallen.reduce((s, n) => s + n, 0) + 6;
        let sommen: number[][] = [[]];
        for (const cel of cellen)
          sommen = sommen
            .flatMap((rij) => mogelijk(cel, hoogste).map((n) => [...rij, n]))
            .filter((r) => op(r) <= hoogste);
        const past = sommen.filter((r) => (bekend ? op(r) === totaal : totaal === null || rondAf(op(r)) === totaal));
        for (const [i, cel] of cellen.entries())
          if (cel === null) expect(new Set(past.map((r) => r[i])).size).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 300 },
    );
  });

  it('vindt in een kruistabel van twee bij twee evenmin iets', () => {
    const rij = fc.tuple(fc.nat(12), klein);
    fc.assert(
      fc.property(fc.tuple(rij, rij), (tabel) => {
        const uit = houdTabelAchter(tabel);
        const cellen = uit.rijen.flatMap((r) => r.cellen);
        if ([...cellen, ...uit.rijen.map((r) => r.totaal), ...uit.kolommen, uit.totaal].every((n) => n === null))
          return;
        const klopt = (n: number, staat: number | null | undefined) => staat === null || rondAf(n) === staat;
        const gevonden = cellen.map(() => new Set<number>());
        const bereik = cellen.map((c) => mogelijk(c, 20));
        for (const a of bereik[0] ?? [])
          for (const b of bereik[1] ?? [])
            if (klopt(a + b, uit.rijen[0]?.totaal))
              for (const c of bereik[2] ?? [])
                if (klopt(a + c, uit.kolommen[0]))
                  for (const d of bereik[3] ?? [])
                    if (
                      klopt(c + d, uit.rijen[1]?.totaal) &&
                      klopt(b + d, uit.kolommen[1]) &&
                      klopt(a + b + c + d, uit.totaal)
                    )
                      for (const [i, n] of [a, b, c, d].entries()) gevonden[i]?.add(n);
        for (const [i, cel] of cellen.entries()) if (cel === null) expect(gevonden[i]?.size).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 25 },
    );
  }, 20_000);

  it('krijgt nooit een getal onder de vijf, en nooit een dat meer dan twee afwijkt', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { maxLength: 8 }), (aantallen) => {
        const { cellen } = houdRijAchter(aantallen, 'bekend');
        for (const [i, cel] of cellen.entries()) {
          if (cel === null) continue;
          expect(cel % 5).toBe(0);
          expect(cel).toBeGreaterThanOrEqual(5);
          expect(Math.abs(cel - (aantallen[i] ?? 0))).toBeLessThanOrEqual(2);
        }
      }),
    );
  });
});

describe('een net met wat al bekend is', () => {
  const vak = (van: string, naar: string, aantal: number, verder: Partial<Vak> = {}): Vak => ({
    van,
    naar,
    aantal,
    ...verder,
  });

  it('neemt wat eerder te zien was niet terug, en houdt dan het nieuwe achter', () => {
    // Vijf waren er; een blok van acht erbij dat allemaal hetzelfde heeft zou uit vijf en vijftien volgen.
    const uit = houdAchter([
      vak('bron', 'eerste', 7, { soort: 'bekend' }),
      vak('bron', 'tweede', 8, { soort: 'bekend' }),
      vak('eerste', 'a1', 5, { soort: 'verborgen' }),
      vak('eerste', 'b1', 2, { soort: 'verborgen' }),
      vak('tweede', 'a2', 8, { soort: 'verborgen' }),
      vak('tweede', 'b2', 0, { soort: 'verborgen' }),
      vak('a1', 'a2', 5, { eerder: 5 }),
      vak('b1', 'b2', 2, { eerder: null }),
      vak('a2', 'bron', 13),
      vak('b2', 'bron', 2),
    ]);
    expect(uit.slice(6)).toEqual([5, null, null, null]);
  });

  it('laat een groep die groot is maar niemand overlaat niet zien', () => {
    const net = (rust: number, niet: number) => [
      vak('boven', 'rust', rust),
      vak('rust', 'onder', rust),
      vak('boven', 'onder', niet, { soort: 'verborgen' }),
      vak('onder', 'boven', rust + niet, { soort: 'bekend' }),
    ];
    expect(houdAchter(net(8, 0)).slice(0, 2)).toEqual([null, null]);
    expect(houdAchter(net(8, 12)).slice(0, 2)).toEqual([10, 10]);
  });
});

const op = (rij: readonly number[]) => rij.reduce((s, n) => s + n, 0);
