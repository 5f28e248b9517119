import { describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import {
  berichtenVan,
  eenAfspraakMet,
  hetBericht,
  meld,
  zetAfspraak,
  zetBericht,
} from '../../prisma/proef/berichtsituatie';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, gelezen, spoor, VANDAAG } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsGebruiker, alsSysteem } from '../server/db';
import { Bevestig, Geweigerd, Ongeldig } from '../server/fouten';
import { brievenAfdrukken, brievenKlaarleggen, brievenTerughalen, brievenTerugleggen } from './actions';
import { getBrieven, getPrintbrieven, telBrieven } from './queries';

const neem = (wie: User) => doeActie(wie, brievenKlaarleggen, {});
const klaar = (wie: User) => doeActie(wie, brievenAfdrukken, {});
const haal = (wie: User, bevestigd = false) => doeActie(wie, brievenTerughalen, {}, { bevestigd });
const terug = (wie: User) => doeActie(wie, brievenTerugleggen, {});

const lijst = (wie: User) => gelezen(getBrieven(wie, {}, VANDAAG));
/** Wat er voor hem op de printer ligt; ligt er niets, dan is er ook niets te halen. */
const printer = async (wie: User) => (await getPrintbrieven(wie, {}, VANDAAG)) ?? [];
const tel = (wie: User) => alsGebruiker(wie, (tx) => telBrieven(tx, wie, VANDAAG));

/** Een begeleider met zoveel brieven die klaarliggen. */
async function eenStapel(n: number) {
  const begeleider = await eenGebruiker();
  const gevallen = [];
  for (let i = 0; i < n; i++) {
    const geval = await eenAfspraakMet({
      client: { voornaam: `Noor${i}`, achternaam: `Voorbeeld${i}` },
      traject: { begeleider },
    });
    await meld(geval.afspraakId);
    gevallen.push(geval);
  }
  return { begeleider, gevallen };
}

describe('brieven voor de printer', () => {
  it('worden genomen, staan in de PDF, en zijn daarna afgedrukt met een regel in het spoor', async () => {
    const { begeleider, gevallen } = await eenStapel(2);
    expect(await tel(begeleider)).toBe(2);
    expect(await neem(begeleider)).toEqual({ naar: '/brieven' });
    expect((await spoor(2)).map((r) => r.actie)).toEqual(['brieven.klaarleggen', 'brieven.klaarleggen']);
    expect((await printer(begeleider)).map((b) => b.adres?.[0])).toEqual(['Noor0 Voorbeeld0', 'Noor1 Voorbeeld1']);
    expect((await spoor())[0]).toMatchObject({ actie: 'brieven.downloaden', details: { aantal: 2 } });
    const { melding } = await klaar(begeleider);
    expect(melding).toBe('2 brieven zijn afgedrukt. Doe ze vandaag nog op de post.');
    for (const { client } of gevallen) {
      expect(await hetBericht(client)).toMatchObject({ status: 'afgedrukt', bezigSinds: null, bezigDoorId: null });
      expect((await hetBericht(client)).verzondenOp).not.toBeNull();
    }
    expect((await spoor(2)).map((r) => [r.actie, r.gebruikerId])).toEqual([
      ['brieven.afdrukken', begeleider.id],
      ['brieven.afdrukken', begeleider.id],
    ]);
    await blijft(() => klaar(begeleider), Ongeldig);
    await blijft(() => neem(begeleider), Ongeldig);
  });

  it('neemt van twee mensen tegelijk er maar één', async () => {
    const vervanger = await eenGebruiker();
    const begeleider = await eenGebruiker();
    const { afspraakId, client } = await eenAfspraakMet({
      traject: { begeleider, vervanging: { door: vervanger, van: '2026-11-16', tot: '2026-11-20' } },
    });
    await meld(afspraakId);
    const uitkomsten = await Promise.allSettled([neem(begeleider), neem(vervanger)]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    const [een, ander] = uitkomsten[0]?.status === 'fulfilled' ? [begeleider, vervanger] : [vervanger, begeleider];
    expect(await printer(een)).toHaveLength(1);
    expect(await printer(ander)).toEqual([]);
    expect(await lijst(ander)).toMatchObject({ klaar: [], vanMij: [], bijAnder: 1 });
    await blijft(() => klaar(ander), Ongeldig);
    await klaar(een);
    expect((await hetBericht(client)).status).toBe('afgedrukt');
  });

  it('die een collega vergat haalt een ander na een dag terug, en niet eerder of ongevraagd', async () => {
    const begeleider = await eenGebruiker();
    const { afspraakId, client } = await eenAfspraakMet({ traject: { begeleider } });
    await meld(afspraakId);
    const collega = await eenGebruiker();
    const { id } = await hetBericht(client);
    await zetBericht(id, { status: 'bezig', bezigDoorId: collega.id, bezigSinds: new Date() });
    await blijft(() => haal(begeleider, true), Ongeldig);
    await zetBericht(id, { bezigSinds: new Date(Date.now() - 13 * 3_600_000) });
    expect(await lijst(begeleider)).toMatchObject({ bijAnder: 1, blijvenLiggen: 1 });
    await blijft(() => haal(begeleider), Bevestig);
    await blijft(() => haal(collega, true), Ongeldig);
    await haal(begeleider, true);
    expect(await tel(begeleider)).toBe(1);
  });

  it('telt wat intussen verviel niet mee, en zegt welke brief opzij moet', async () => {
    const { begeleider, gevallen } = await eenStapel(2);
    await neem(begeleider);
    const [weg] = gevallen;
    await zetAfspraak(weg?.afspraakId ?? '', { datum: new Date('2026-12-02T00:00:00Z'), versie: 2 });
    expect(await printer(begeleider)).toHaveLength(1);
    expect((await klaar(begeleider)).melding).toBe(
      '1 brief is afgedrukt. Doe hem vandaag nog op de post. Leg de brief aan Noor0 Voorbeeld0 opzij: die afspraak is intussen anders.',
    );
    expect(await hetBericht(weg?.client ?? { id: '' })).toMatchObject({ status: 'vervallen', verzondenOp: null });
  });

  it('waarover intussen een nieuwer bericht is, ook met dezelfde dag en tijd, gaan niet meer weg', async () => {
    const { begeleider, gevallen } = await eenStapel(1);
    const [{ afspraakId, client } = { afspraakId: '', client: { id: '' } }] = gevallen;
    await neem(begeleider);
    await meld(afspraakId, 'verplaatst', 2);
    expect(await printer(begeleider)).toEqual([]);
    await klaar(begeleider);
    expect((await berichtenVan(client)).map((b) => `${b.soort} ${b.status}`)).toEqual([
      'uitnodiging vervallen',
      'verplaatst wacht',
    ]);
  });

  it('kunnen terug, en het adres is dat van het moment van afdrukken', async () => {
    const { begeleider, gevallen } = await eenStapel(1);
    const client = gevallen[0]?.client ?? { id: '' };
    await neem(begeleider);
    await terug(begeleider);
    expect(await hetBericht(client)).toMatchObject({ status: 'wacht', bezigDoorId: null });
    await alsSysteem('proef', (tx) =>
      tx.client.update({ where: { id: client.id }, data: { adres: 'Nieuwstraat 2' }, select: { id: true } }),
    );
    await neem(begeleider);
    expect((await hetBericht(client)).aan).toContain('Nieuwstraat 2');
  });

  it('zonder adres liggen niet klaar, en wel zodra het adres er is', async () => {
    const { afspraakId, client, begeleider } = await eenAfspraakMet({ client: { woonplaats: null } });
    await meld(afspraakId);
    expect(await lijst(begeleider)).toMatchObject({
      klaar: [],
      zonderAdres: [{ naam: 'Noor Voorbeeld' }],
    });
    await blijft(() => neem(begeleider), Ongeldig);
    await alsSysteem('proef', (tx) =>
      tx.client.update({ where: { id: client.id }, data: { woonplaats: 'Enschede' }, select: { id: true } }),
    );
    expect(await tel(begeleider)).toBe(1);
    await neem(begeleider);
  });

  it('van een ander, of voor een afspraak die voorbij is, zijn er niet', async () => {
    const { afspraakId, client, begeleider } = await eenAfspraakMet();
    await meld(afspraakId);
    const ander = await eenGebruiker();
    expect(await lijst(ander)).toEqual({
      gemeente: true,
      klaar: [],
      zonderAdres: [],
      teLaat: [],
      onvolledig: [],
      vanMij: [],
      bijAnder: 0,
      blijvenLiggen: 0,
    });
    await blijft(() => neem(ander), Ongeldig);
    await zetAfspraak(afspraakId, { status: 'afgezegd', afgezegdDoor: 'client' });
    expect(await tel(begeleider)).toBe(0);
    expect((await berichtenVan(client)).map((b) => b.status)).toEqual(['wacht']);
  });

  it.each(['teamleider', 'projectleider', 'partner', 'beheerder', 'privacy_officer'] as const)(
    'een %s drukt niets af',
    async (rol) => {
      const wie = await eenGebruiker({ rol });
      for (const doen of [neem, klaar, terug, haal]) await blijft(() => doen(wie), Geweigerd);
      expect(await getBrieven(wie, {}, VANDAAG)).toBeNull();
    },
  );
});
