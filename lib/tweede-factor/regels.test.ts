import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { herstelcodeUit, inGroepen, leesCode, leesHerstelcode } from './regels';

describe('een herstelcode', () => {
  it('is terug te lezen zoals iemand haar overtypt', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 24, maxLength: 24 }), (bytes) => {
        const code = herstelcodeUit(bytes);
        expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){5}[0-9a-hjkmnp-tv-z]{4}$/);
        const kaal = code.replaceAll('-', '');
        expect(leesHerstelcode(code)).toBe(kaal);
        expect(leesHerstelcode(` ${code.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O')} `)).toBe(kaal);
      }),
    );
  });

  it.each(['', 'abcd', 'k7f2-9m4q-x8dp-00u0-k7f2-9m4q', 'k7f2-9m4q-x8dp-0000-k7f2-9m4q-1', '\0'.repeat(24)])(
    '%j is er geen',
    (tekst) => expect(leesHerstelcode(tekst)).toBeNull(),
  );
});

it.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['12345', null],
  ['1234567', null],
  ['12345a', null],
  ['١٢٣٤٥٦', null],
  ['', null],
])('de code %j is %j', (getypt, code) => expect(leesCode(getypt)).toBe(code));

it('een geheim is in groepen over te typen', () => expect(inGroepen('ABCDEFGHIJ')).toBe('ABCD EFGH IJ'));
