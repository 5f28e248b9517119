import { describe, expect, it } from 'vitest';
import { eigenWoordIn } from './wachtwoord-regels';
import { waaromNiet } from './wachtwoord-rijen';

const WIE = ['Zoë van den Berg-Özdemir', 'z.ozdemir@almelo.voorbeeld.nl', 'Gemeente Almelo'];

describe('woorden die iemand het eerst probeert', () => {
  it.each([
    ['mijn VastContact zin', 'vastcontact'],
    ['vast contact is fijn', 'vast contact'],
    ['Welkom bij ons op kantoor', 'welkom'],
    ['de hond van ÖZDEMIR blaft', 'ozdemir'],
    ['ozdemir fietst naar huis', 'ozdemir'],
    ['onder de bergen door', 'berg'],
    ['almelo heeft regen vandaag', 'almelo'],
  ])('%s', (wachtwoord, woord) => expect(eigenWoordIn(wachtwoord, WIE)).toBe(woord));

  it.each(['een goed te onthouden zin', 'de van den zin telt niet mee', 'zoemende bijen in april'])(
    'niet in: %s',
    (goed) => expect(eigenWoordIn(goed, WIE)).toBeNull(),
  );
});

describe('een wachtwoord', () => {
  it.each([
    ['qwertyuiop123', 'zwak'],
    ['aaaaaaaaaaaaaaaa', 'zwak'],
    ['123456789012', 'zwak'],
    ['password1234', '"password"'],
    ['Iloveyou1234', 'zwak'],
    ['Welkom2026!!', '"welkom"'],
  ])('%s kan niet', (wachtwoord, waarom) => expect(waaromNiet(wachtwoord, WIE)).toContain(waarom));

  it.each(['een goed te onthouden zin', 'een heel andere lange zin', 'x7Kq!m2Vz9rL', `${'lange zin '.repeat(19)}slot`])(
    '%s kan wel, zonder eisen aan tekens',
    (wachtwoord) => expect(waaromNiet(wachtwoord, WIE)).toBeNull(),
  );
});
