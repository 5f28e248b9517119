import { describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { spoor, VANDAAG } from '../../prisma/proef/stand';
import { telOpdrachten } from '../../prisma/proef/tel-opdrachten';
import { getDossier } from '../dossier/queries';
import { getPlanning } from '../levensloop/queries';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { getZoekbegin } from './queries';

const begin = (user: User) => getZoekbegin(user, {}, VANDAAG);
const namen = async (user: User) => (await begin(user)).groepen.map((g) => [g.titel, g.mensen.map((p) => p.naam)]);
const bekijk = (user: User, clientnummer: string) => getDossier(user, { clientnummer }, VANDAAG);
const heet = (achternaam: string) => ({ client: { voornaam: 'Bea', achternaam } });

describe('waarmee het zoeken begint', () => {
  it('wie er het laatst is opgezocht, de laatste eerst, en wie er het langst over tijd is', async () => {
    const begeleider = await eenGebruiker();
    const a = await eenTraject({ begeleider, ...heet('Appel'), laatsteGesprek: '2026-11-02' });
    const b = await eenTraject({ begeleider, ...heet('Berk'), laatsteGesprek: '2026-07-20' });
    await eenTraject({ begeleider, ...heet('Cipres'), laatsteGesprek: '2026-06-01' });
    expect(await namen(begeleider)).toEqual([
      ['Laatst bekeken', []],
      ['Over tijd', ['Bea Cipres', 'Bea Berk']],
    ]);
    for (const t of [b, a, b, a]) await bekijk(begeleider, t.client.clientnummer);
    expect((await namen(begeleider))[0]).toEqual(['Laatst bekeken', ['Bea Appel', 'Bea Berk']]);
    const [laatst, overTijd] = (await begin(begeleider)).groepen;
    expect(laatst?.mensen.map((p) => p.merk)).toEqual([undefined, '29 dagen over tijd']);
    expect(overTijd?.mensen[0]).toMatchObject({ merk: '78 dagen over tijd', lopend: true });
  });

  it('een collega ziet niet wat een ander opzocht, en wie er niet meer bij hoort staat er niet', async () => {
    const begeleider = await eenGebruiker();
    const collega = await eenGebruiker();
    const t = await eenTraject({ begeleider, ...heet('Weg'), laatsteGesprek: '2026-11-02' });
    await bekijk(begeleider, t.client.clientnummer);
    expect((await namen(collega))[0]).toEqual(['Laatst bekeken', []]);
    await alsSysteem('proef', (tx) =>
      tx.begeleiding.updateMany({ where: { trajectId: t.id }, data: { tot: new Date('2026-11-17T10:00:00Z') } }),
    );
    expect((await namen(begeleider))[0]).toEqual(['Laatst bekeken', []]);
  });

  it('hoogstens vijf, en zegt hoeveel er over tijd zijn', async () => {
    const begeleider = await eenGebruiker();
    for (let i = 0; i < 7; i += 1) {
      const t = await eenTraject({ begeleider, laatsteGesprek: '2026-06-01' });
      await bekijk(begeleider, t.client.clientnummer);
    }
    expect((await begin(begeleider)).groepen.map((g) => [g.titel, g.mensen.length])).toEqual([
      ['Laatst bekeken', 5],
      ['Over tijd: 5 van 7', 5],
    ]);
  });

  it('een teamleider ziet van zijn mensen naam en nummer, en niet meer', async () => {
    const team = 'Zoekteam';
    const leider = await eenGebruiker({ rol: 'teamleider', team });
    const begeleider = await eenGebruiker({ team });
    const { client } = await eenTraject({
      ...{ team, begeleider, laatsteGesprek: '2026-06-01' },
      client: { geboortedatum: '1975-07-14' },
    });
    expect(await getPlanning(leider, { clientnummer: client.clientnummer }, VANDAAG)).not.toBeNull();
    const gezien = await begin(leider);
    expect(gezien.zoekt).toBe('team');
    for (const g of gezien.groepen)
      expect(g.mensen).toMatchObject([{ clientnummer: client.clientnummer, geboortedatum: null, wijk: null }]);
  });

  it('laat na hoeveel mensen er te zien waren', async () => {
    const begeleider = await eenGebruiker();
    const t = await eenTraject({ begeleider, laatsteGesprek: '2026-06-01' });
    await bekijk(begeleider, t.client.clientnummer);
    await begin(begeleider);
    expect((await spoor())[0]).toMatchObject({
      ...{ gebruikerId: begeleider.id, actie: 'zoeken.openen', details: { aantal: 1 } },
    });
  });

  it.each(['projectleider', 'partner', 'beheerder', 'privacy_officer'] as const)(
    'een %s vindt pagina’s, geen mensen, en laat daarbij niets na',
    async (rol) => {
      const user = await eenGebruiker({ rol });
      const voor = (await spoor())[0]?.id;
      const gezien = await begin(user);
      expect(gezien).toMatchObject({ groepen: [], zoekt: null });
      expect(gezien.plekken.length).toBeGreaterThan(2);
      expect((await spoor())[0]?.id).toBe(voor);
    },
  );

  it('kost niet meer opdrachten met meer mensen', async () => {
    const een = await eenGebruiker();
    await eenTraject({ begeleider: een, laatsteGesprek: '2026-06-01' });
    const veel = await eenGebruiker();
    for (let i = 0; i < 12; i += 1) await eenTraject({ begeleider: veel, laatsteGesprek: '2026-06-01' });
    expect(await telOpdrachten(() => begin(veel))).toBe(await telOpdrachten(() => begin(een)));
  });
});
