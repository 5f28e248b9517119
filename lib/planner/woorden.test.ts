import { describe, expect, it } from 'vitest';
import { datum } from '../domain/datum';
import { pastTekst, waaromTekst, zorgen } from './woorden';

const rij = {
  waarom: 'norm' as const,
  uiterlijk: datum('2027-01-17'),
  ritme: null,
  ritmeWeken: null,
  ritmeMomenten: null,
  nooitGesproken: false,
};
const goed = { overTijd: false, teLaat: null, naRitme: null, plaatsLosgelaten: false, tijd: '09:00', verzet: null };

describe('waarom deze datum', () => {
  it.each([
    [rij, 'norm: uiterlijk 17 januari 2027'],
    [{ ...rij, nooitGesproken: true }, 'norm: uiterlijk 17 januari 2027 · nog niet gesproken'],
    [
      { ...rij, waarom: 'ritme' as const, ritme: datum('2026-11-24'), ritmeWeken: 3, ritmeMomenten: 'ochtend' },
      'ritme: elke 3 weken, rond 24 november 2026 · uiterlijk 17 januari 2027 · afgesproken: ochtend',
    ],
    [
      { ...rij, uiterlijk: null, waarom: 'ritme' as const, ritme: datum('2026-11-24'), ritmeWeken: 1 },
      'ritme: elke week, rond 24 november 2026',
    ],
  ])('%#', (r, tekst) => expect(waaromTekst(r)).toBe(tekst));
});

describe('waar op te letten', () => {
  const teksten = (r: object) => zorgen({ ...goed, ...r }).map((z) => z.tekst);
  it.each([
    [{}, []],
    [{ teLaat: 1 }, ['1 dag te laat']],
    [{ teLaat: 40, overTijd: true }, ['al over tijd']],
    [{ naRitme: 6 }, ['6 dagen na het ritme']],
    [{ naRitme: 6, teLaat: 2 }, ['2 dagen te laat']],
    [
      { plaatsLosgelaten: true, tijd: null },
      ['niet op de afgesproken plaats: daar bent u dan niet', 'geen vrij uur die dag: kies zelf een tijd'],
    ],
    [
      { verzet: { datum: datum('2027-02-01'), tijd: '10:00', waarom: 'te_laat' } },
      ['verzet: was 1 februari 2027 om 10:00, na de uiterlijke datum'],
    ],
    [
      { verzet: { datum: datum('2026-12-29'), tijd: null, waarom: 'afwezig' } },
      ['verzet: was 29 december 2026, dan bent u er niet'],
    ],
  ])('%#', (r, verwacht) => expect(teksten(r)).toEqual(verwacht));
});

it.each([
  [0, 0, 4, 4, ['Iedereen die nog op tijd kan, komt op tijd.']],
  [
    1,
    0,
    4,
    5,
    [
      '1 cliënt haalt de uiterlijke datum niet.',
      '1 gesprek is te veel voor uw agenda van 4 per dag. Met 5 gesprekken per dag lukt het wel.',
    ],
  ],
  [
    3,
    1,
    2,
    null,
    [
      '3 cliënten halen de uiterlijke datum niet.',
      'Voor 1 van hen is er voor die datum geen werkdag van u meer. Kan het vandaag nog?',
      '2 gesprekken zijn te veel voor uw agenda van 2 per dag. Ook met twaalf per dag lukt het niet.',
    ],
  ],
])('past het: %i, %i zonder werkdag, met %i', (nietOpTijd, zonderWerkdag, gesprekkenPerDag, genoegPerDag, zinnen) => {
  expect(pastTekst({ nietOpTijd, zonderWerkdag, gesprekkenPerDag, genoegPerDag })).toEqual(zinnen);
});
