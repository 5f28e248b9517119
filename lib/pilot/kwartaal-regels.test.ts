import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datum, plusDagen, plusMaanden } from '../domain/datum';
import { rondAf } from '../domain/geheimhouding';
import { EINDEVAKKEN, isAnderKwartaal, type Kwartaaltelling, kwartaalUit } from './kwartaal-regels';

/** Opeenvolgende kwartalen, met van elk wat er tot dan toe geteld is. */
const reeks = (...tellingen: Partial<Kwartaaltelling>[]): Kwartaaltelling[] =>
  tellingen.map((t, i) => ({
    kwartaaleinde: plusDagen(plusMaanden(datum('2024-04-01'), 3 * i), -1),
    begonnen: 200,
    lopend: 150,
    onHold: {},
    einde: {},
    ...t,
  }));
const laatste = (r: Kwartaaltelling[]) => kwartaalUit(r, r.at(-1)?.kwartaaleinde ?? datum('2024-03-31'));
const zichtbaar = (cellen: readonly { sleutel: string; aantal: number | null }[] = []) =>
  Object.fromEntries(cellen.flatMap((c) => (c.aantal === null ? [] : [[c.sleutel, c.aantal]])));

describe('on hold', () => {
  it.each<[string, Partial<Kwartaaltelling>, number | null, Record<string, number>]>([
    [
      'grote groepen',
      {
        onHold: {
          psychische_klachten: 23,
          lichamelijke_klachten: 17,
          anders: 11,
          zorgtaken_thuis: 8,
          medische_behandeling: 6,
        },
      },
      65,
      { psychische_klachten: 25, lichamelijke_klachten: 15, anders: 10, zorgtaken_thuis: 10, medische_behandeling: 5 },
    ],
    ['één kleine', { onHold: { psychische_klachten: 23, anders: 2 } }, 25, { psychische_klachten: 25 }],
    ['allemaal dezelfde', { lopend: 40, onHold: { anders: 5 } }, 5, {}],
    ['iedereen', { lopend: 8, onHold: { anders: 8 } }, null, {}],
    ['bijna iedereen', { lopend: 20, onHold: { anders: 18 } }, null, {}],
    ['niemand', {}, null, {}],
  ])('%s', (_, telling, totaal, redenen) => {
    const uit = laatste(reeks(telling))?.onHold;
    expect([uit?.totaal, zichtbaar(uit?.redenen)]).toEqual([totaal, redenen]);
  });
});

describe('einde', () => {
  const BASIS = { verhuisd: 12, betaald_werk: 21, pensioen: 9 };
  const eindes = (...e: Kwartaaltelling['einde'][]) => laatste(reeks(...e.map((einde) => ({ einde }))))?.einde;

  it('van zeven naar acht met één naam erbij op de lijst verandert niets', () => {
    const toen = eindes({ ...BASIS, overleden: 7 });
    const nu = eindes({ ...BASIS, overleden: 7 }, { ...BASIS, overleden: 8 });
    expect(toen?.redenen.find((c) => c.sleutel === 'overleden')?.aantal).toBe(5);
    expect(nu).toEqual(toen);
  });

  it('zijn er vijf bij, dan is er een nieuwe stand', () => {
    const nu = eindes({ ...BASIS, overleden: 7 }, { ...BASIS, overleden: 8, verhuisd: 14, pensioen: 11 });
    expect(nu).toMatchObject({ kwartaaleinde: '2024-06-30', beeindigd: 54 });
    expect(zichtbaar(nu?.redenen)).toEqual({ verhuisd: 15, betaald_werk: 20, pensioen: 10, overleden: 10 });
  });

  it('een groep met allemaal dezelfde reden komt er niet bij in dat vak', () => {
    const nu = eindes({ ...BASIS, overleden: 7 }, { ...BASIS, overleden: 19 });
    expect(zichtbaar(nu?.redenen).overleden).not.toBe(20);
  });

  it('na een verbetering begint de reeks opnieuw', () =>
    expect(eindes({ ...BASIS, onbekend: 12 }, { ...BASIS, onbekend: 6, verhuisd: 24 })).toMatchObject({
      kwartaaleinde: '2024-06-30',
    }));

  it('een paar mensen is niets', () => expect(eindes({ overleden: 1, verhuisd: 3 })).toBeNull());
});

it('van een kwartaal dat niet is geteld is er niets, en een later kwartaal verandert een eerder niet', () => {
  const r = reeks({ einde: { verhuisd: 12, pensioen: 14 } }, { einde: { verhuisd: 30, pensioen: 30 } });
  expect(kwartaalUit(r, datum('2024-03-31'))).toEqual(kwartaalUit(r.slice(0, 1), datum('2024-03-31')));
  expect(kwartaalUit(r, datum('2023-12-31'))).toBeNull();
  expect(kwartaalUit(r, datum('2025-12-31'))).toBeNull();
});

it.each([
  [100, 109, false],
  [100, 110, true],
  [100, 60, false],
])('van %i naar %i begonnen is een andere caseload: %s', (toen, nu, uit) =>
  expect(isAnderKwartaal({ begonnen: toen }, { begonnen: nu })).toBe(uit),
);

it('wat er per kwartaal bij komt, in welke volgorde ook: een getal is op vijftallen, en hooguit de laatste keer verouderd', () => {
  const groei = fc.array(fc.nat(6), { minLength: EINDEVAKKEN.length, maxLength: EINDEVAKKEN.length });
  fc.assert(
    fc.property(fc.array(groei, { minLength: 1, maxLength: 4 }), (blokken) => {
      const standen = blokken.map((_, i) =>
        EINDEVAKKEN.map((_, r) => blokken.slice(0, i + 1).reduce((s, b) => s + (b[r] ?? 0), 0)),
      );
      const r = reeks(...standen.map((s) => ({ einde: Object.fromEntries(EINDEVAKKEN.map((v, i) => [v, s[i]])) })));
      const uit = laatste(r)?.einde;
      if (!uit) return;
      const bron = standen[r.findIndex((t) => t.kwartaaleinde === uit.kwartaaleinde)] ?? [];
      for (const [i, c] of uit.redenen.entries()) if (c.aantal !== null) expect(c.aantal).toBe(rondAf(bron[i] ?? 0));
    }),
    { numRuns: 60 },
  );
});
