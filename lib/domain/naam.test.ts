import { describe, expect, it } from 'vitest';
import { opNaam, opSorteernaam, sorteernaam, vouw } from './naam';

describe('op naam', () => {
  it('gaat op achternaam zonder tussenvoegsel, en dan op voornaam', () => {
    const juist = [
      ...[
        'Zoë Bakker',
        'A van der Berg',
        'B van der Berg',
        'D ter Braak',
        'M El Amrani',
        "C 't Hof",
        "N d'Hondt",
        'F de Jong',
        'Sulaiman',
      ],
      ...['Şule van den Uçar', 'Y in ’t Veld', 'E Visser'],
    ];
    expect(
      [...juist]
        .reverse()
        .map((naam) => ({ naam }))
        .sort(opNaam)
        .map((r) => r.naam),
    ).toEqual(juist);
  });

  it('en een langere achternaam komt na de kortere', () =>
    expect([{ naam: 'A Bakker Smit' }, { naam: 'Z Bakker' }].sort(opNaam)[0]?.naam).toBe('Z Bakker'));

  it('vergelijkt teken voor teken wat de database uitrekende', () => {
    const [a, b] = [{ sorteernaam: 'berg  a' }, { sorteernaam: 'berg  b' }];
    expect([opSorteernaam(a, b), opSorteernaam(b, a), opSorteernaam(a, { ...a })]).toEqual([-1, 1, 0]);
  });

  it.each([
    ['Quint van', 'van  quint'],
    ['Quint van de', 'de  quint'],
    ['Jan Over', 'over  jan'],
    ["Jan 's-Gravesande", 'gravesande  jan'],
  ])('%s houdt iets over: %s', (naam, sleutel) => expect(sorteernaam(naam)).toBe(sleutel));
});

it.each([
  ['Gülşah IŞIK', 'gulsah isik'],
  ['’t Łukasz', "'t lukasz"],
  ['Straße', 'strasse'],
])('%s zonder accenten en hoofdletters', (tekst, gevouwen) => expect(vouw(tekst)).toBe(gevouwen));
