import { describe, expect, it } from 'vitest';
import { afdrukVan, BEGIN, kopregel, leesKoppen, rekenNa, type Schakel, vergelijkKop } from './keten-regels';

/** Een gave keten van zoveel regels, met steeds één veld. */
function keten(aantal: number): Schakel[] {
  const schakels: Schakel[] = [];
  for (let i = 1; i <= aantal; i += 1) {
    const [nr, velden] = [BigInt(i), [String(i * 10), `regel ${i}`, null]];
    const schakel = afdrukVan(schakels.at(-1)?.schakel ?? '', nr, velden);
    schakels.push({ nr, regelId: BigInt(i * 10), schakel, velden });
  }
  return schakels;
}

/** De keten met een andere schakel op deze plaats. */
const met = (nr: number, anders: Partial<Schakel>) =>
  keten(5).map((s) => (s.nr === BigInt(nr) ? { ...s, ...anders } : s));

describe('narekenen', () => {
  it.each<[string, Schakel[], string[]]>([
    ['een gave keten', keten(5), []],
    ['een lege', [], []],
    [
      'een gewijzigde regel: één fout, en niet alles erna',
      met(3, { velden: ['30', 'anders', null] }),
      ['Schakel 3: regel 30 is gewijzigd, verwisseld of ertussen gezet.'],
    ],
    ['leeg is iets anders dan niets', met(3, { velden: ['30', 'regel 3', ''] }), [expect.stringContaining('regel 30')]],
    ['een regel die weg is', met(3, { velden: null }), ['Schakel 3: regel 30 is verwijderd.']],
    ['een schakel die weg is', keten(5).filter((s) => s.nr !== 3n), ['Schakel 3 is verwijderd.']],
    ['het begin is weg', keten(5).filter((s) => s.nr > 2n), ['De schakels 1 tot en met 2 zijn verwijderd.']],
  ])('%s', (_, schakels, fouten) => expect(rekenNa(BEGIN, schakels).fouten).toEqual(fouten));

  it('gaat in partijen verder waar het was', () => {
    const alles = keten(5);
    const half = rekenNa(BEGIN, alles.slice(0, 3));
    expect(rekenNa(half.kop, alles.slice(3))).toEqual({ kop: { nr: 5n, schakel: alles[4]?.schakel }, fouten: [] });
  });

  it('een teken dat naar het veld ernaast schuift geeft een andere afdruk', () => {
    expect(afdrukVan('', 1n, ['a', 'bc'])).not.toBe(afdrukVan('', 1n, ['ab', 'c']));
    expect(afdrukVan('', 1n, ['a,1:b'])).not.toBe(afdrukVan('', 1n, ['a', 'b']));
  });
});

describe('koppen', () => {
  const kop = { nr: 12n, schakel: 'a'.repeat(64) };
  it('staan elk op een regel, en zijn zo weer te lezen', () => {
    expect(kopregel(kop)).toBe(`spoor 12 ${'a'.repeat(64)}`);
    expect(leesKoppen(`# juni\r\n${kopregel(kop)}\n\n${kopregel({ ...kop, nr: 13n })}\n`)).toEqual([
      kop,
      { ...kop, nr: 13n },
    ]);
  });
  it.each(['', '# niets', 'spoor 12', `spoor x ${'a'.repeat(64)}`, `${kopregel(kop)}\niets anders`])(
    'in %j staan ze niet',
    (tekst) => expect(leesKoppen(tekst)).toBeNull(),
  );
  it.each([
    ['staat er nog', kop.schakel, null],
    ['is een andere', 'b'.repeat(64), expect.stringContaining('herschreven')],
    ['is er niet meer', null, expect.stringContaining('einde van het spoor is verwijderd')],
  ])('%s', (_, er, fout) => expect(vergelijkKop(kop, er)).toEqual(fout));
});
