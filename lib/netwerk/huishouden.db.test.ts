import { describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { ruw } from '../../prisma/proef/ruw';
import { MAG_NIET } from '../../prisma/proef/situaties';
import { doeActie, spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Bevestig, Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import { huisgenootToevoegen, huishoudenVerlaten } from './actions';
import { getNetwerk } from './queries';

type Wie = { client: { id: string; clientnummer: string; voornaam: string; achternaam: string }; begeleider: User };

const eenClient = (begeleider?: User, wens: Trajectwens<User> = {}) =>
  eenTraject<User>({ start: '2026-01-05', ...(begeleider && { begeleider }), ...wens });

const koppel = (wie: Wie, huisgenoot: string) =>
  doeActie(wie.begeleider, huisgenootToevoegen, {
    clientnummer: wie.client.clientnummer,
    huisgenoot,
  });
const verlaat = (wie: Wie, bevestigd = true) =>
  doeActie(wie.begeleider, huishoudenVerlaten, { clientnummer: wie.client.clientnummer }, { bevestigd });
const huishouden = ({ client }: Pick<Wie, 'client'>) =>
  alsSysteem('proef', async (tx) => (await tx.client.findUniqueOrThrow({ where: { id: client.id } })).huishoudenId);
const zie = async (wie: Wie) => {
  const n = await getNetwerk(wie.begeleider, wie.client, VANDAAG);
  return n && { huisgenoten: n.huisgenoten.map((h) => h.clientnummer), anderen: n.andereHuisgenoten };
};

async function eenGezin() {
  const begeleider = await eenGebruiker();
  const [a, b, c] = [await eenClient(begeleider), await eenClient(begeleider), await eenClient(begeleider)];
  return { a, b, c };
}

describe('een huisgenoot toevoegen', () => {
  it('zet twee cliënten bij elkaar, en een derde erbij; bij ieder staat een spoor', async () => {
    const { a, b, c } = await eenGezin();
    await koppel(a, b.client.clientnummer.toLowerCase());
    expect(await huishouden(a)).toBe(await huishouden(b));
    expect((await spoor(2)).map((r) => [r.actie, r.clientId])).toEqual([
      ['huisgenoot.toevoegen', a.client.id],
      ['huisgenoot.toevoegen', b.client.id],
    ]);
    await koppel(c, b.client.clientnummer);
    expect(await huishouden(c)).toBe(await huishouden(a));
    expect(await zie(a)).toEqual({
      huisgenoten: expect.arrayContaining([b.client.clientnummer, c.client.clientnummer]),
      anderen: 0,
    });
  });

  it('laat van wie een collega begeleidt alleen zien dat die er is', async () => {
    const { a, b } = await eenGezin();
    await koppel(a, b.client.clientnummer);
    const collega = await eenGebruiker();
    await alsSysteem('proef', async (tx) => {
      await tx.begeleiding.updateMany({
        where: { trajectId: b.id },
        data: { tot: new Date(Date.now() - 400 * 86_400_000), van: new Date('2020-01-01') },
      });
      await tx.begeleiding.create({
        data: { trajectId: b.id, gebruikerId: collega.id, van: new Date(Date.now() - 399 * 86_400_000) },
      });
    });
    expect(await zie(a)).toEqual({ huisgenoten: [], anderen: 1 });
    const tekst = JSON.stringify(await getNetwerk(a.begeleider, a.client, VANDAAG));
    expect(tekst).not.toContain(b.client.clientnummer);
    expect(await zie({ ...b, begeleider: collega })).toEqual({ huisgenoten: [], anderen: 1 });
  });

  it('kan niet met zichzelf, wie er al bij hoort, of wie bij een ander huishouden hoort', async () => {
    const { a, b, c } = await eenGezin();
    const d = await eenClient(a.begeleider);
    await koppel(a, b.client.clientnummer);
    await koppel(c, d.client.clientnummer);
    for (const [nummer, zin] of [
      [a.client.clientnummer, 'Dit is deze cliënt zelf.'],
      [b.client.clientnummer, 'hoort al bij dit huishouden'],
      [c.client.clientnummer, 'hoort al bij een ander huishouden'],
    ]) {
      const fout = await blijft(() => koppel(a, nummer as string), Ongeldig);
      expect(fout.fieldErrors.huisgenoot).toContain(zin);
    }
  });

  it('zegt hetzelfde van een nummer dat niet bestaat, van een collega is, of van wie beëindigd is', async () => {
    const { a } = await eenGezin();
    const vreemd = await eenClient();
    const klaar = await eenClient(a.begeleider, { eind: '2026-11-17' });
    for (const nummer of ['PRF-BESTAATNIET', vreemd.client.clientnummer, klaar.client.clientnummer]) {
      const fout = await blijft(() => koppel(a, nummer), Ongeldig);
      expect(fout.fieldErrors.huisgenoot).toBe(
        'U begeleidt niemand met deze naam of dit nummer. Kijk het na bij Mijn cliënten.',
      );
    }
  });

  it('tegelijk over en weer: samen in één huishouden', async () => {
    const { a, b } = await eenGezin();
    const uitkomsten = await Promise.allSettled([koppel(a, b.client.clientnummer), koppel(b, a.client.clientnummer)]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(uitkomsten.find((u) => u.status === 'rejected')?.reason).toBeInstanceOf(Ongeldig);
    expect(await huishouden(a)).toBe(await huishouden(b));
  });
});

describe('niet meer samenwonen', () => {
  it('vraagt eerst of het klopt', async () => {
    const { a, b } = await eenGezin();
    await koppel(a, b.client.clientnummer);
    const fout = await blijft(() => verlaat(a, false), Bevestig);
    expect(fout.vraag).toContain('niet meer samenwonen');
  });

  it('laat de anderen bij elkaar; van twee blijft geen huishouden over', async () => {
    const { a, b, c } = await eenGezin();
    await koppel(a, b.client.clientnummer);
    await koppel(a, c.client.clientnummer);
    const samen = await huishouden(a);
    await verlaat(a);
    expect([await huishouden(a), await huishouden(b), await huishouden(c)]).toEqual([null, samen, samen]);
    expect((await spoor())[0]).toMatchObject({ actie: 'huishouden.verlaten', clientId: a.client.id });
    await verlaat(b);
    expect([await huishouden(b), await huishouden(c)]).toEqual([null, null]);
    expect(await alsSysteem('proef', (tx) => tx.huishouden.count({ where: { id: samen ?? '' } }))).toBe(0);
    expect((await spoor(2)).map((r) => r.clientId)).toEqual([b.client.id, c.client.id]);
  });

  it('kan niet voor wie nergens bij hoort', async () => {
    const { a } = await eenGezin();
    const fout = await blijft(() => verlaat(a), Ongeldig);
    expect(fout.formError).toContain('hoort niet (meer) bij een huishouden');
  });

  it('terwijl er iemand bij komt: er blijft niemand alleen in een huishouden achter', async () => {
    const { a, b, c } = await eenGezin();
    await koppel(a, b.client.clientnummer);
    const samen = await huishouden(a);
    let weg: Promise<unknown> = Promise.resolve();
    await alsSysteem('proef', async (tx) => {
      await ruw(tx).$queryRaw`SELECT id FROM client WHERE id = ${b.client.id}::uuid FOR NO KEY UPDATE`;
      await tx.client.update({ where: { id: c.client.id }, data: { huishoudenId: samen }, select: { id: true } });
      weg = verlaat(a);
      await ruw(tx).$queryRaw`SELECT pg_sleep(0.3)::text`;
    });
    await weg;
    expect([await huishouden(a), await huishouden(b), await huishouden(c)]).toEqual([null, samen, samen]);
  });
});

it.each(Object.entries(MAG_NIET))('%s voegt geen huisgenoot toe, en er verandert niets', async (_, situatie) => {
  const { user, dossier } = await situatie();
  const { client } = await eenClient();
  const velden = { clientnummer: dossier.client.clientnummer, huisgenoot: client.clientnummer };
  const voor = await stand();
  const fout = await doeActie(user, huisgenootToevoegen, velden).catch((f: unknown) => f);
  expect(fout instanceof NietGevonden || fout instanceof Geweigerd).toBe(true);
  expect(await stand()).toEqual(voor);
});
