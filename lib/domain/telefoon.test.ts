import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eersteNummer, isTelefoonveld, kiesnummer, telefoondelen } from './telefoon';

const kiest = (veld: string) => telefoondelen(veld).flatMap((d) => d.tel ?? []);

describe('wat er te bellen is', () => {
  it.each([
    ['053-0000119 tst 12', ['0530000119']],
    ['053-0000119 toestel: 123456', ['0530000119']],
    ['053-0000119x12', ['0530000119']],
    ['+49 (0)151 00000003', ['+4915100000003']],
    ['+31 6 00000004', ['+31600000004']],
    ['0031 6 00000004', ['+31600000004']],
    ['06-00000001 / 053-0000119', ['0600000001', '0530000119']],
    ['06-00000001/053-0000119', ['0600000001', '0530000119']],
    ['06-00000001 of 053-0000119', ['0600000001', '0530000119']],
    ['06 00000001 053 0000119', ['0600000001', '0530000119']],
    ['053/0000119', ['0530000119']],
    ['(053) 0000119', ['0530000119']],
    ['06.00.00.00.01', ['0600000001']],
    ['14 053', ['14053']],
    ['0900-1234', ['09001234']],
    ['via zus 06-00000001 (na 18 uur)', ['0600000001']],
    ['geheim', []],
    ['via zus', []],
  ])('%s', (veld, nummers) => expect(kiest(veld)).toEqual(nummers));

  it('verliest geen teken van wat er staat', () => {
    fc.assert(
      fc.property(fc.string(), (veld) => {
        expect(
          telefoondelen(veld)
            .map((d) => d.tekst)
            .join(''),
        ).toBe(veld);
      }),
    );
  });

  it('noemt het eerste nummer, of niets', () => {
    expect(eersteNummer('via zus 06-00000001 / 06-00000002')).toBe('06-00000001');
    expect(eersteNummer('geheim')).toBeNull();
  });
});

it.each([
  ['06-00000001', true],
  ['geheim', true],
  ['06', false],
  ['06-12', false],
  ['0'.repeat(40), false],
])('in een telefoonveld mag "%s": %s', (veld, mag) => expect(isTelefoonveld(veld)).toBe(mag));

it.each([
  ['06-12345678', '0612345678'],
  ['geheim, 053-4815 000', '0534815000'],
  ['geheim', null],
  [null, null],
])('het nummer achter Bel bij %s', (veld, nummer) => expect(kiesnummer(veld)).toBe(nummer));
