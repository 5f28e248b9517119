import { describe, expect, it } from 'vitest';
import { bezwaren, opdrachtnamen } from './opdrachten';

const bron = (tekst: string, pad = 'lib/a/queries.ts') => ({ pad, tekst });
const goed = bron(
  "const R = rijvorm('a.lijst', {});\nawait schrijf(tx, 'a.weg', sql`DELETE`); await schrijf(\n  ctx.tx,\n  'a.nieuw', sql``)",
);

describe('de opdrachten van het product', () => {
  it('hebben elk een naam', () => {
    expect([...opdrachtnamen([goed]).keys()]).toEqual(['a.lijst', 'a.weg', 'a.nieuw']);
    expect(bezwaren([goed], null)).toEqual([]);
  });

  it.each([
    ['een opdracht zonder vorm', [bron('await tx.$queryRaw<Rij[]>`SELECT 1`')], null],
    ['een opdracht die niets teruggeeft', [bron('await tx.$executeRawUnsafe(tekst)')], null],
    ['twee keer dezelfde naam', [goed, bron("rijvorm('a.lijst', {})", 'lib/b/queries.ts')], null],
    ['een opdracht die geen proef draait', [goed], new Set(['a.lijst', 'a.weg'])],
  ])('mist %s niet', (_, bronnen, gedraaid) => {
    expect(bezwaren(bronnen, gedraaid)).toHaveLength(1);
  });

  it('mogen kaal zijn in de deur zelf', () => {
    expect(bezwaren([bron('tx.$queryRaw(opdracht)', 'lib/server/vraag.ts')], null)).toEqual([]);
  });
});
