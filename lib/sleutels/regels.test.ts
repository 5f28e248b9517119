import { expect, it } from 'vitest';
import { magWeg, sleutelstanden } from './regels';

const STANDEN = sleutelstanden(
  ['nieuw', 'oud', 'leeg'],
  [
    { sleutelId: 'oud', aantal: 1 },
    { sleutelId: 'nieuw', aantal: 3 },
    { sleutelId: 'oud', aantal: 1 },
    { sleutelId: 'kwijt', aantal: 4 },
  ],
);

it('telt per sleutel over alle onderdelen, en noemt ook een die ontbreekt', () =>
  expect(STANDEN).toEqual([
    { sleutelId: 'nieuw', aantal: 3, rol: 'schrijft' },
    { sleutelId: 'oud', aantal: 2, rol: 'leest' },
    { sleutelId: 'leeg', aantal: 0, rol: 'leest' },
    { sleutelId: 'kwijt', aantal: 4, rol: 'ontbreekt' },
  ]));

it.each([
  ['nieuw', /3 gegevens hebben hem nodig/],
  ['oud', /2 gegevens hebben hem nodig/],
  ['kwijt', /4 gegevens/],
  ['onbekend', /kent geen sleutel onbekend/],
])('%s mag niet weg', (naam, waarom) => expect(magWeg(naam, STANDEN)).toMatch(waarom));

it('wat niemand nodig heeft mag weg, behalve wie schrijft', () => {
  expect(magWeg('leeg', STANDEN)).toBeNull();
  expect(magWeg('alleen', sleutelstanden(['alleen'], []))).toMatch(/hij schrijft/);
});
