import { expect, it } from 'vitest';
import { bewaarbareTekst, schoneRegel, schoneTekst } from './tekst';

it.each([
  [' Anne\tMarie ', 'Anne Marie'],
  ['van  der\nBerg', 'van der Berg'],
  ['\u200EWolters\u202C\uFEFF', 'Wolters'],
  ['Wol\u0000t\u007Fers', 'Wolters'],
  ['\u00A0Jansen\u00A0de\u00A0Vries', 'Jansen de Vries'],
])('een regel %j wordt %j', (vuil, schoon) => expect(schoneRegel(vuil)).toBe(schoon));

it('tekst van meer regels houdt haar regels, en verder niets onzichtbaars', () => {
  expect(schoneTekst(' een\r\ntwee\u200F\tdrie\rvier\u0007\n')).toBe('een\ntwee drie\nvier');
});

it('wat niet te bewaren is gaat eruit, en een heel teken blijft heel', () => {
  expect(bewaarbareTekst('a\0b')).toBe('ab');
  expect(bewaarbareTekst('\ud83d half \ude00')).toBe('\ufffd half \ufffd');
  expect(bewaarbareTekst('Ayşe 🙂 é')).toBe('Ayşe 🙂 é');
});
