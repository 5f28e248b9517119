import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { foutenPerVeld, labelsVan, META, waardenUit } from './formulier';

const formulier = (...paren: [string, string | Blob][]) => {
  const invoer = new FormData();
  for (const [naam, waarde] of paren) invoer.append(naam, waarde);
  return invoer;
};

describe('wat er is ingevuld', () => {
  it('is wat er staat, ook leeg; een herhaalde naam wordt een rij', () => {
    expect(waardenUit(formulier(['datum', '2026-11-18'], ['verslag', ''], ['o', 'a'], ['o', 'b'], ['o', 'c']))).toEqual(
      { datum: '2026-11-18', verslag: '', o: ['a', 'b', 'c'] },
    );
  });
  it('is niet wat bij het formulier zelf of bij Next hoort, en geen bestand', () => {
    const meta = Object.values(META).map((naam): [string, string] => [naam, 'x']);
    expect(waardenUit(formulier(...meta, ['$ACTION_ID', 'x'], ['bijlage', new Blob(['x'])]))).toEqual({});
  });
  it('laat het teken weg dat PostgreSQL niet in tekst kent', () => {
    expect(waardenUit(formulier(['verslag', 'geplakt\0uit een pdf']))).toEqual({ verslag: 'geplaktuit een pdf' });
  });
  it('kan de vorm van het antwoord niet veranderen', () => {
    const waarden = waardenUit(formulier(['constructor', 'x'], ['toString', 'y']));
    expect(Object.entries(waarden)).toEqual([
      ['constructor', 'x'],
      ['toString', 'y'],
    ]);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});

describe('fouten per veld', () => {
  it('geeft van elk veld de eerste melding, ook diep in een rij', () => {
    expect(
      foutenPerVeld([
        { path: ['datum'], message: 'eerste' },
        { path: ['datum'], message: 'tweede' },
        { path: ['onderwerpen', 2], message: 'uit de rij' },
        { path: [], message: 'hele formulier' },
      ]),
    ).toEqual({ datum: 'eerste', onderwerpen: 'uit de rij', '': 'hele formulier' });
  });
  it('is leeg zonder fouten', () => expect(foutenPerVeld([])).toEqual({}));
  it('past op wat zod geeft', () => {
    const uitkomst = z.object({ a: z.string('A ontbreekt.') }).safeParse({});
    expect(foutenPerVeld(uitkomst.error?.issues ?? [])).toEqual({ a: 'A ontbreekt.' });
  });
});

describe('hoe een veld buiten zijn formulier heet', () => {
  it('is kort waar het label een vraag is, en niets waar de waarde alleen verwijst', () => {
    expect(
      labelsVan({
        naam: { label: 'Naam', magLeeg: true },
        door: { label: 'Wie zegt af?', kort: 'Wie zegt af' },
        locatieId: { label: 'Locatie', verwijzing: true },
      }),
    ).toEqual({ naam: 'Naam', door: 'Wie zegt af' });
  });
});
