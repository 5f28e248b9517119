import { expect, it } from 'vitest';
import { binnenNorm, tussenpoosVan } from './tussenpozen';

it.each([
  [1, 'tm_31'],
  [31, 'tm_31'],
  [32, '32_62'],
  [62, '32_62'],
  [63, '63_92'],
  [92, '63_92'],
  [93, '93_123'],
  [123, '93_123'],
  [124, '124_184'],
  [184, '124_184'],
  [185, 'meer_dan_184'],
  [2000, 'meer_dan_184'],
])('%i dagen ertussen is %s', (dagen, klasse) => expect(tussenpoosVan(dagen)).toBe(klasse));

it.each([
  [12, 1],
  [6, 2],
  [4, 3],
  [3, 4],
  [2, 5],
  [1, null],
])('bij een norm van %i per jaar vallen er %s klassen binnen de norm', (perJaar, klassen) =>
  expect(binnenNorm(perJaar)).toBe(klassen),
);
