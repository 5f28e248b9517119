import { describe, expect, it } from 'vitest';
import { foutenPerVeld } from '../formulier/formulier';
import { doelBewarenSchema, instrumentenBewarenSchema, richtingUit } from './schema';

const ID = '0198c0de-0000-7000-8000-00000000000a';
const REEKS = (n: number) => `0198c0de-0000-7000-8000-00000000010${n}`;
const kop = { clientnummer: 'VIA-0120', planId: ID, doelId: ID, versie: '3', leefgebied: '4', tekst: 'Weer slapen' };
const rij = (i: number, velden: Record<string, string>) =>
  Object.fromEntries(Object.entries({ reeks: REEKS(i), ...velden }).map(([v, w]) => [`stap${i}${v}`, w]));

describe('een doel met zijn stappen', () => {
  it('leest de rijen op volgorde; een lege rij is geen stap', () => {
    const gelezen = doelBewarenSchema.parse({
      ...kop,
      ...rij(0, { tekst: ' Huisarts bellen ', wie: 'samen', wieNaam: 'blijft niet staan', voor: '24-12-2026' }),
      ...rij(1, { tekst: '  ', wie: 'client', voor: '' }),
      ...rij(2, { tekst: 'Wandelen', wie: 'ander', wieNaam: 'buurvrouw', voor: '' }),
    });
    expect(gelezen).toEqual({
      clientnummer: 'VIA-0120',
      planId: ID,
      doelId: ID,
      versie: 3,
      leefgebied: 4,
      tekst: 'Weer slapen',
      stappen: [
        { reeksId: REEKS(0), tekst: 'Huisarts bellen', wie: 'samen', wieNaam: null, voor: '2026-12-24' },
        { reeksId: REEKS(2), tekst: 'Wandelen', wie: 'ander', wieNaam: 'buurvrouw', voor: null },
      ],
    });
  });

  it.each<[string, Record<string, string>, string]>([
    ['een datum die niet bestaat', rij(1, { tekst: 'x', voor: '2026-02-30' }), 'stap1voor'],
    ['een te lange stap', rij(0, { tekst: 'x'.repeat(501) }), 'stap0tekst'],
    ['een keuze die er niet is', rij(0, { tekst: 'x', wie: 'niemand' }), 'stap0wie'],
    ['een rij zonder kenmerk', { stap0tekst: 'x' }, 'stap0tekst'],
    [
      'twee rijen met hetzelfde kenmerk',
      { ...rij(0, { tekst: 'x' }), stap1tekst: 'y', stap1reeks: REEKS(0) },
      'stap0tekst',
    ],
    ['een leefgebied dat er niet is', { leefgebied: '9' }, 'leefgebied'],
    ['een doel zonder tekst', { tekst: ' ' }, 'tekst'],
  ])('%s wordt bij het veld gezegd', (_, velden, veld) => {
    const uitkomst = doelBewarenSchema.safeParse({ ...kop, ...velden });
    expect(Object.keys(foutenPerVeld(uitkomst.error?.issues ?? []))).toEqual([veld]);
  });
});

it('van de instrumenten telt wat is aangevinkt, met waarvoor', () => {
  const gelezen = instrumentenBewarenSchema.parse({
    clientnummer: 'VIA-0120',
    planId: ID,
    versie: '1',
    [`instrument-${REEKS(1)}`]: 'ja',
    [`waarvoor-${REEKS(1)}`]: ' naar het werk ',
    [`waarvoor-${REEKS(2)}`]: 'niet aangevinkt',
  });
  expect(gelezen.instrumenten).toEqual([{ id: REEKS(1), waarvoor: 'naar het werk' }]);
});

it('de richting is één keuze: rust, of een trede', () => {
  expect(richtingUit('trede_4')).toEqual({ richting: 'ladder', richtingTrede: 4 });
  expect(richtingUit('rust_en_herstel')).toEqual({ richting: 'rust_en_herstel', richtingTrede: null });
  expect(richtingUit(null)).toEqual({ richting: null, richtingTrede: null });
});
