import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eenClient } from '../../prisma/factories/client';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { ruw } from '../../prisma/proef/ruw';
import { VANDAAG } from '../../prisma/proef/stand';
import { namenInBereik } from '../bereik/namen';
import { sorteernaam } from '../domain/naam';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { sql } from '../server/sql';

const uitDatabase = (functie: 'sorteernaam' | 'herkenning', namen: readonly string[]) =>
  alsSysteem('proef', async (tx) =>
    (
      await ruw(tx).$queryRawUnsafe<{ k: string }[]>(
        `SELECT ${functie}(naam) AS k FROM unnest($1::text[]) WITH ORDINALITY AS x(naam, nr) ORDER BY nr`,
        namen,
      )
    ).map((r) => r.k),
  );

describe('de database en de code', () => {
  it('sorteren een naam op hetzelfde', async () => {
    const delen = [
      'van',
      'de',
      'Berg',
      'Şahin',
      "d'Hondt",
      "'t",
      'Hof',
      '’s-Gravesande',
      'Łukasz',
      'Işık',
      'İnan',
      'Øye',
      'El',
      'Weiß',
      'in',
      'op den',
    ];
    const namen = fc
      .sample(fc.array(fc.constantFrom(...delen), { minLength: 1, maxLength: 5 }), 200)
      .map((d) => d.join(' '));
    expect(await uitDatabase('sorteernaam', namen)).toEqual(namen.map(sorteernaam));
  });

  it.each([
    ['Gülşah Işık', 'Gulsah Isik'],
    ['İnan Ağaoğlu', 'Inan Agaoglu'],
    ['Sjoerd van  der Berg', 'sjoerd VAN DER BERG'],
    ['Anneke Jansen - de Vries', 'Anneke Jansen-de Vries'],
    ['Anneke Jansen‑de Vries', 'Anneke Jansen de Vries'],
    ["N d'Hondt", 'N d’Hondt'],
    ['N dʼHondt', 'N d Hondt'],
    ['Łukasz Øye-Đorđe Weiß', 'Lukasz Oye Dorde Weiss'],
    ['Anne\u200Dke J.', 'Anneke J'],
  ])('%s wordt herkend als %s', async (een, ander) => {
    const [a, b] = await uitDatabase('herkenning', [een, ander]);
    expect(a).toBe(b);
  });

  it('bewaren een naam die uit één woord bestaat', async () => {
    const { id } = await eenClient({ voornaam: null, achternaam: 'Sulaiman' });
    const client = await alsSysteem('proef', (tx) => tx.client.findUniqueOrThrow({ where: { id } }));
    expect(client).toMatchObject({ naam: 'Sulaiman', sorteernaam: 'sulaiman  ', herkenning: 'sulaiman' });
  });
});

describe('naamgenoten', () => {
  const toon = (user: User) =>
    alsSysteem('proef', async (tx) =>
      (
        await ruw(tx).$queryRaw<{ naam: string }[]>(
          sql`SELECT w.naam FROM client c JOIN (${namenInBereik(user, VANDAAG)}) w ON w.client_id = c.id
            WHERE c.herkenning = 'fatmayilmaz' ORDER BY c.clientnummer`,
        )
      ).map((r) => r.naam),
    );

  it('krijgen hun geboortedatum erachter, of hun nummer als die niets onderscheidt; alleen voor wie ze allebei tegenkomt', async () => {
    const begeleider = await eenGebruiker();
    const leider = await eenGebruiker({ rol: 'teamleider' });
    const ander = await eenGebruiker();
    const mens = (clientnummer: string, geboortedatum: string | null, wie = begeleider, voornaam = 'Fatma') =>
      eenTraject({ begeleider: wie, client: { clientnummer, voornaam, achternaam: 'Yılmaz', geboortedatum } });
    await mens('FY-1', '1975');
    await mens('FY-4', '1990-01-02', ander);
    expect(await toon(begeleider)).toEqual(['Fatma Yılmaz']);
    await mens('FY-2', '1975-07-14', begeleider, 'Fátma');
    await mens('FY-3', null);
    expect(await toon(begeleider)).toEqual([
      ...['Fatma Yılmaz (1975)', 'Fátma Yılmaz (14-07-1975)', 'Fatma Yılmaz (FY-3)'],
    ]);
    expect((await toon(leider)).slice(0, 2)).toEqual(['Fatma Yılmaz (FY-1)', 'Fátma Yılmaz (FY-2)']);
  });
});
