import { expect, it } from 'vitest';
import { isEmail } from './email';

it.each([
  ['naam@voorbeeld.nl', true],
  ["o'neil+werk@sub.voorbeeld.ie", true],
  ['info@müller-voorbeeld.de', true],
  ['ivo@voorbeeld.xn--p1ai', true],
  ['иво@пример.рф', true],
  ['jan.@voorbeeld.nl', false],
  ['.jan@voorbeeld.nl', false],
  ['jan..p@voorbeeld.nl', false],
  ['iemand@', false],
  ['@voorbeeld.nl', false],
  ['a@b', false],
  ['a b@voorbeeld.nl', false],
  ['a@b@voorbeeld.nl', false],
  ['a@voorbeeld..nl', false],
  ['a@-voorbeeld.nl', false],
  ['a@1.2.3.4', false],
  ['a@voorbeeld.nl/x', false],
  ['a@voorbeeld.nl, b@voorbeeld.nl', false],
])('%s: %s', (adres, is) => expect(isEmail(adres)).toBe(is));
