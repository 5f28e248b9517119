import { expect, it } from 'vitest';
import { datum } from '../domain/datum';
import { driegesprekTekst, gemisTekst, wisselTekst } from './woorden';

const VANDAAG = datum('2026-11-18');

it.each([
  [1, '2020-01-06', true, ''],
  [2, '2025-11-18', true, '2e begeleider in 12 maanden'],
  [3, '2025-09-18', true, '3e begeleider in 14 maanden'],
  [3, '2025-09-18', false, '3 begeleiders in 14 maanden'],
  [2, '2026-11-17', true, '2e begeleider in 1 maand'],
] as const)('%s begeleiders sinds %s', (aantal, sinds, heeftNu, tekst) =>
  expect(wisselTekst({ aantal, sinds: datum(sinds) }, VANDAAG, heeftNu)).toBe(tekst),
);

it('zegt in één zin wat er nog moet', () =>
  expect(gemisTekst(['samenvatting', 'verteld', 'driegesprek'])).toBe(
    'Nog niet aan te bieden: schrijf een samenvatting, vul in wanneer de cliënt het heeft gehoord en kies hoe het met het driegesprek staat.',
  ));

it('noemt de dag van een driegesprek, en niet als het niet mogelijk is', () => {
  expect(driegesprekTekst('gepland', datum('2026-11-24'))).toBe('gepland op 24 november 2026');
  expect(driegesprekTekst('niet_mogelijk', datum('2026-11-24'))).toBe('niet mogelijk');
  expect(driegesprekTekst('gevoerd', null)).toBe('gevoerd');
});
