import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEEFGEBIEDEN, SCORES } from '../domain/leefgebieden';
import {
  GEBIEDVELDEN,
  type Gebiedantwoord,
  gebiedstand,
  intakedelen,
  nogLeeg,
  persoonstand,
  taalstand,
  telBesproken,
  verandering,
} from './regels';
import { DEELSTAND, INVULSTAND, scoreTekst, VERANDERING } from './woorden';

const LEEG: Gebiedantwoord = {
  gebied: 1,
  beeld: null,
  wens: null,
  goed: null,
  hulp: null,
  notitie: null,
  score: null,
  nietBesproken: false,
};

describe('hoe het met een leefgebied staat', () => {
  it.each([
    ['niets', {}, 'leeg'],
    ['alleen lege woorden', { beeld: '' }, 'leeg'],
    ['woorden zonder score', { notitie: 'x' }, 'bezig'],
    ['een score zonder woorden', { score: 1 }, 'besproken'],
    ['een score met woorden', { score: 5, wens: 'x' }, 'besproken'],
    ['niet besproken', { nietBesproken: true }, 'niet_besproken'],
    ['niet besproken, met waarom', { nietBesproken: true, notitie: 'x' }, 'niet_besproken'],
  ] as const)('%s', (_, wat, stand) => expect(gebiedstand({ ...LEEG, ...wat })).toBe(stand));

  const antwoord = fc.record({
    gebied: fc.constantFrom(...LEEFGEBIEDEN),
    ...Object.fromEntries(GEBIEDVELDEN.map((veld) => [veld, fc.option(fc.string({ maxLength: 3 }))])),
    score: fc.option(fc.constantFrom(...SCORES)),
    nietBesproken: fc.boolean(),
  }) as fc.Arbitrary<Gebiedantwoord>;

  it('is leeg precies als er niets van te lezen is, en alleen dat houdt vaststellen tegen', () =>
    fc.assert(
      fc.property(fc.array(antwoord, { maxLength: 8 }), (alle) => {
        const iets = (a: Gebiedantwoord) =>
          a.nietBesproken || a.score !== null || GEBIEDVELDEN.some((veld) => Boolean(a[veld]));
        expect(nogLeeg(alle)).toEqual(alle.filter((a) => !iets(a)));
      }),
    ));
  it('telt vastgesteld nooit minder besproken dan ervoor, en nooit meer dan er zijn', () =>
    fc.assert(
      fc.property(fc.array(antwoord, { maxLength: 8 }), (alle) => {
        expect(telBesproken(alle, true)).toBeGreaterThanOrEqual(telBesproken(alle, false));
        expect(telBesproken(alle, true)).toBeLessThanOrEqual(alle.length);
      }),
    ));
});

describe('hoe het met de persoon en taal staat', () => {
  const niets = { achtergrond: null, werkOpleiding: null, wensen: null, mogelijkheden: null, trede: null };
  it.each([
    [{}, 'leeg'],
    [{ trede: 1 }, 'bezig'],
    [{ achtergrond: 'a', werkOpleiding: 'b', wensen: 'c', mogelijkheden: 'd' }, 'bezig'],
    [{ achtergrond: 'a', werkOpleiding: 'b', wensen: 'c', mogelijkheden: 'd', trede: 6 }, 'besproken'],
    // Wie niets over discriminatie zegt heeft niets overgeslagen.
    [{ discriminatie: 'x' }, 'leeg'],
  ])('persoon %j: %s', (wat, stand) => expect(persoonstand({ ...niets, ...wat })).toBe(stand));
  it.each([
    [{ talen: [], niveauNederlands: null, bereikbaarheid: null }, 'leeg'],
    [{ talen: ['Fries'], niveauNederlands: null, bereikbaarheid: null }, 'bezig'],
    [{ talen: ['Fries'], niveauNederlands: 'goed', bereikbaarheid: 'belt' }, 'besproken'],
  ])('taal %j: %s', (wat, stand) => expect(taalstand(wat)).toBe(stand));
});

describe('wat er veranderde', () => {
  it.each([
    [1, 2, 'beter'],
    [5, 1, 'minder'],
    [3, 3, 'gelijk'],
    [null, 3, 'alleen_nu'],
    [3, null, 'alleen_toen'],
    [null, null, 'geen'],
  ] as const)('van %s naar %s: %s', (toen, nu, uitkomst) => expect(verandering(toen, nu)).toBe(uitkomst));
  it('keert om als toen en nu worden verwisseld', () => {
    const om = { beter: 'minder', minder: 'beter', alleen_nu: 'alleen_toen', alleen_toen: 'alleen_nu' } as const;
    for (const a of [null, ...SCORES])
      for (const b of [null, ...SCORES]) {
        const heen = verandering(a, b);
        expect(verandering(b, a)).toBe(om[heen as keyof typeof om] ?? heen);
      }
  });
});

it('de delen staan op volgorde van het gesprek, elk met een eigen adres', () => {
  const delen = intakedelen(LEEFGEBIEDEN);
  expect(delen.map((d) => d.adres)).toEqual([
    'persoon',
    'taal',
    'wonen',
    'financien',
    'relaties',
    'lichamelijk',
    'psychisch',
    'zingeving',
    'praktisch',
    'werk',
    'afronden',
  ]);
});

it('elke stand, score en verandering heeft een woord', () => {
  expect(Object.values({ ...DEELSTAND, ...INVULSTAND, ...VERANDERING }).every(Boolean)).toBe(true);
  expect(SCORES.map(scoreTekst)).toEqual([
    '1 · acuut probleem',
    '2 · grote zorgen',
    '3 · aandacht nodig',
    '4 · gaat voldoende',
    '5 · gaat goed',
  ]);
});
