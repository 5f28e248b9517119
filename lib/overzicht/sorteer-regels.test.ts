import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gesorteerd,
  richtingVan,
  type Sortering,
  sorteerBegeleiders,
  sorteerClienten,
  volgendeRichting,
} from './sorteer-regels';

describe('sorteren', () => {
  it('wat geen waarde heeft staat in beide richtingen achteraan, en gelijk houdt zijn volgorde', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 5 }))),
        fc.constantFrom('op', 'af'),
        (waarden, richting) => {
          const rijen = waarden.map((w, i) => ({ w, i }));
          const uit = gesorteerd(rijen, (r) => r.w, richting as 'op' | 'af');
          const leeg = uit.findIndex((r) => r.w === null);
          expect(leeg === -1 || uit.slice(leeg).every((r) => r.w === null)).toBe(true);
          for (const [k, b] of uit.slice(1).entries()) {
            const a = uit[k];
            if (!a || a.w === null || b.w === null) continue;
            if (a.w === b.w) expect(a.i).toBeLessThan(b.i);
            else expect(a.w < b.w).toBe(richting === 'op');
          }
        },
      ),
    );
  });

  it.each<[Sortering, 'op' | 'af' | null, 'op' | 'af']>([
    [{ sorteer: null, richting: null }, null, 'af'],
    [{ sorteer: 'pogingen', richting: null }, 'af', 'op'],
    [{ sorteer: 'pogingen', richting: 'op' }, 'op', 'af'],
    [{ sorteer: 'naam', richting: 'af' }, null, 'af'],
  ])('de kop van pogingen bij %j', (nu, richting, volgende) => {
    expect(richtingVan(nu, 'pogingen')).toBe(richting);
    expect(volgendeRichting(nu, 'pogingen')).toBe(volgende);
  });

  const geen = { geen_gehoor: 0, niet_verschenen: 0, voicemail: 0 };
  const rij = (sorteernaam: string, anders: object = {}) => ({
    sorteernaam,
    begeleider: null,
    uiterlijk: null,
    laatsteGesprek: null,
    telling: { gevoerd: 0 },
    gepland: null,
    pogingen: geen,
    ...anders,
  });
  const rijen = [
    rij('b', { uiterlijk: '2026-12-01', laatsteGesprek: '2026-01-01', pogingen: { ...geen, voicemail: 2 } }),
    rij('a', { uiterlijk: '2026-11-01', pogingen: { ...geen, geen_gehoor: 1 } }),
    rij('c'),
  ];
  it.each<[Sortering, string]>([
    [{ sorteer: null, richting: null }, 'bac'],
    [{ sorteer: 'naam', richting: null }, 'abc'],
    [{ sorteer: 'naam', richting: 'af' }, 'cba'],
    [{ sorteer: 'uiterlijk', richting: null }, 'abc'],
    [{ sorteer: 'uiterlijk', richting: 'af' }, 'bac'],
    [{ sorteer: 'laatste_gesprek', richting: null }, 'acb'],
    [{ sorteer: 'pogingen', richting: null }, 'bac'],
    // Een kop van de andere tabel laat deze staan.
    [{ sorteer: 'on_hold', richting: null }, 'bac'],
  ])('cliënten op %j', (nu, volgorde) => {
    expect(
      sorteerClienten(rijen, nu)
        .map((r) => r.sorteernaam)
        .join(''),
    ).toBe(volgorde);
  });

  it('begeleiders op een getal', () => {
    const een = (naam: string, over_tijd: number) => ({
      naam,
      clienten: 1,
      aantallen: { over_tijd, te_lang: 0, niets_gepland: 0, norm_gehaald: 0, on_hold: 0 },
    });
    const uit = sorteerBegeleiders([een('A', 1), een('B', 3)], { sorteer: 'over_tijd', richting: null });
    expect(uit.map((r) => r.naam)).toEqual(['B', 'A']);
  });
});
