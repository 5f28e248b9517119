import fc from 'fast-check';
import { expect, it } from 'vitest';
import { filterZoek, leesLijstfilter, schoneFilterZoek } from './lijstfilter-schema';

it.each([
  ['', ''],
  ['status=over_tijd', 'status=over_tijd'],
  ['sorteer=aan_de_beurt', ''],
  ['sorteer=naam&status=te_lang', 'status=te_lang&sorteer=naam'],
  ['gepland=niet_op_tijd&onhold=nee', 'onhold=nee&gepland=niet_op_tijd'],
  ['status=bestaat_niet&onhold=misschien', ''],
  ['naam=Jansen&pagina=3&status=binnenkort', 'status=binnenkort'],
  ['status=over_tijd&status=binnenkort', 'status=binnenkort'],
])('uit "%s" blijft "%s"', (zoek, schoon) => expect(schoneFilterZoek(zoek)).toBe(schoon));

it('wat er ook in een adres staat, het wordt een filter dat zichzelf teruggeeft', () =>
  fc.assert(
    fc.property(fc.webQueryParameters(), (zoek) => {
      const schoon = schoneFilterZoek(zoek);
      expect(schoneFilterZoek(schoon)).toBe(schoon);
      const filter = leesLijstfilter(Object.fromEntries(new URLSearchParams(schoon)));
      expect(filterZoek(filter)).toBe(schoon);
    }),
    { numRuns: 40 },
  ));
