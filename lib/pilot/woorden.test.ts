import { describe, expect, it } from 'vitest';
import { achtergehoudenTekst, celTekst, grootste, procentTekst } from './woorden';

const cellen = (...aantallen: (number | null)[]) =>
  aantallen.map((aantal, i) => ({ sleutel: 'abcdefgh'.charAt(i), aantal }));

describe('een vak in een tabel', () => {
  it.each([
    [null, 'niet getoond'],
    [0, '0'],
    [5, '5'],
    [134, '134'],
  ])('%s is %s', (aantal, tekst) => expect(celTekst(aantal)).toBe(tekst));
});

describe('een aandeel in woorden', () => {
  it.each([
    [null, 'niemand'],
    [0, '0%'],
    [94, '94%'],
  ])('%j is %s', (procent, tekst) => expect(procentTekst(procent)).toBe(tekst));
});

describe('wat er onder een figuur staat', () => {
  it.each([
    ['niets achtergehouden', cellen(5, 0, 9), 14, ''],
    ['geen vakken', [], 0, ''],
    ['een deel', cellen(null, 20, null, 0), 27, 'Niet getoond: 2 groepen met samen 7 mensen.'],
    ['alles', cellen(null, null, null), 3, 'Niet getoond: 3 groepen met samen 3 mensen.'],
  ])('%s', (_, vakken, totaal, tekst) => expect(achtergehoudenTekst(vakken, totaal)).toBe(tekst));
});

describe('het vak met de meeste mensen', () => {
  it.each([
    ['staat er een bovenaan', cellen(5, 12, 7), { sleutel: 'b', aantal: 12 }],
    ['vijf is genoeg om te noemen', cellen(5, 0), { sleutel: 'a', aantal: 5 }],
    ['met achtergehouden vakken ernaast', cellen(null, 20, null), { sleutel: 'b', aantal: 20 }],
    ['een klein vak wordt niet genoemd', cellen(4, 0, 2), null],
    ['twee even grote', cellen(9, 9, 5), null],
    ['twee even grote onder een grotere', cellen(5, 5, 9), { sleutel: 'c', aantal: 9 }],
    ['alles achtergehouden', cellen(null, null), null],
    ['niemand', cellen(0, 0), null],
    ['geen vakken', [], null],
  ])('%s', (_, vakken, verwacht) => expect(grootste(vakken)).toEqual(verwacht));

  it('verandert de volgorde van de vakken niet', () => {
    const vakken = cellen(5, 12, 7);
    grootste(vakken);
    expect(vakken).toEqual(cellen(5, 12, 7));
  });
});
