import { verify } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { eenCodeapp, eenGebruiker, eenSessie } from '../../prisma/factories/gebruiker';
import { alsSysteem, leesGebruiker as leesSessieVan } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { meldAan } from '../server/inloggen';
import { maakToegangslink } from '../server/toegangslink';
import { wachtwoordKiezen, wachtwoordVergeten } from './commands';
import { maakEersteBeheerder } from './eerste-beheerder';
import { getToegangslink } from './queries';

const WIE = { systeem: 'test' };
const WACHTWOORD = 'een goed te onthouden zin';

const linkVoor = (gebruiker: { id: string }) => alsSysteem('test', (tx) => maakToegangslink(tx, gebruiker.id, WIE));
const leesGebruiker = (id: string) => alsSysteem('test', (tx) => tx.gebruiker.findUniqueOrThrow({ where: { id } }));
const verleden = { verlooptOp: new Date(Date.now() - 1000) };

describe('een toegangslink', () => {
  it('geeft wie hem heeft één keer een eigen wachtwoord, en sluit oude sessies', async () => {
    const gebruiker = await eenGebruiker();
    const sessie = await eenSessie(gebruiker);
    const token = await linkVoor(gebruiker);
    expect(await leesSessieVan(gebruiker.id, sessie)).not.toBeNull();
    expect(await getToegangslink(token)).toEqual({ naam: gebruiker.naam, email: gebruiker.email });
    expect(await wachtwoordKiezen(token, WACHTWOORD)).toEqual({ naam: gebruiker.naam, email: gebruiker.email });
    const na = await leesGebruiker(gebruiker.id);
    expect(await verify(na.wachtwoordHash ?? '', WACHTWOORD)).toBe(true);
    expect(await leesSessieVan(gebruiker.id, sessie)).toBeNull();
    expect(await meldAan(gebruiker.email, WACHTWOORD, 'test')).toMatchObject({ id: gebruiker.id });
    expect(await getToegangslink(token)).toBeNull();
    expect(await wachtwoordKiezen(token, 'een andere lange zin')).toBeNull();
    expect((await leesGebruiker(gebruiker.id)).wachtwoordHash).toBe(na.wachtwoordHash);
  });

  it('staat niet leesbaar in de database en laat een spoor na', async () => {
    const gebruiker = await eenGebruiker();
    const token = await linkVoor(gebruiker);
    await wachtwoordKiezen(token, WACHTWOORD);
    const [links, spoor] = await alsSysteem('test', (tx) =>
      Promise.all([
        tx.toegangslink.findMany({ where: { gebruikerId: gebruiker.id } }),
        tx.auditregel.findMany({ where: { onderwerpId: gebruiker.id }, orderBy: { id: 'asc' } }),
      ]),
    );
    expect(links).toHaveLength(1);
    expect(links[0]?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(spoor.map((s) => s.details))).not.toContain(token);
    expect(spoor.map((s) => [s.actie, s.systeem, s.gebruikerId])).toEqual([
      ['toegangslink.maken', 'test', null],
      ['wachtwoord.kiezen', null, gebruiker.id],
    ]);
  });

  it('wint bij twee tegelijk maar één keer', async () => {
    const token = await linkVoor(await eenGebruiker());
    const uitkomsten = await Promise.all([1, 2, 3, 4].map((n) => wachtwoordKiezen(token, `${WACHTWOORD} ${n}`)));
    expect(uitkomsten.filter(Boolean)).toHaveLength(1);
  });

  it('blijft bruikbaar na een te kort wachtwoord', async () => {
    const gebruiker = await eenGebruiker();
    const token = await linkVoor(gebruiker);
    await expect(wachtwoordKiezen(token, 'elf tekens!')).rejects.toMatchObject({
      fieldErrors: { wachtwoord: expect.any(String) },
    });
    expect((await leesGebruiker(gebruiker.id)).wachtwoordHash).toBeNull();
    expect(await wachtwoordKiezen(token, 'fiets droog kaas')).not.toBeNull();
  });

  it('blijft bruikbaar na een wachtwoord dat veel wordt gebruikt of een eigen naam heeft', async () => {
    const gebruiker = await eenGebruiker({ naam: 'Merel Zonneveld' });
    const token = await linkVoor(gebruiker);
    for (const wachtwoord of ['qwertyuiop123', 'zonneveld fietst snel', 'welkom bij de afdeling'])
      await expect(wachtwoordKiezen(token, wachtwoord), wachtwoord).rejects.toBeInstanceOf(Ongeldig);
    expect((await leesGebruiker(gebruiker.id)).wachtwoordHash).toBeNull();
    expect(await wachtwoordKiezen(token, WACHTWOORD)).not.toBeNull();
  });

  it('laat de tweede stap staan, en wie al een wachtwoord had hoort het', async () => {
    const [nieuw, oud] = [await eenGebruiker(), await eenGebruiker({ wachtwoord: 'het oude wachtwoord' })];
    for (const wie of [nieuw, oud]) {
      await eenCodeapp(wie);
      await alsSysteem('test', (tx) =>
        tx.agenda.create({ data: { gebruikerId: wie.id, feedHash: wie.id, feedGemaaktOp: new Date() } }),
      );
      await wachtwoordKiezen(await linkVoor(wie), WACHTWOORD);
    }
    const na = await alsSysteem('test', async (tx) => ({
      apps: await tx.codeapp.count({ where: { gebruikerId: { in: [nieuw.id, oud.id] }, ingesteldOp: { not: null } } }),
      post: await tx.accountmail.findMany({ where: { gebruikerId: { in: [nieuw.id, oud.id] } } }),
    }));
    expect(na.apps).toBe(2);
    expect(na.post).toMatchObject([{ gebruikerId: oud.id, soort: 'wachtwoord_gewijzigd' }]);
  });

  it('werkt niet als hij verlopen, onbekend of vervangen is, of de gebruiker geblokkeerd', async () => {
    const gebruiker = await eenGebruiker();
    const oud = await linkVoor(gebruiker);
    const verlopen = await linkVoor(gebruiker);
    expect(await wachtwoordKiezen(oud, WACHTWOORD)).toBeNull();
    await alsSysteem('test', (tx) =>
      tx.toegangslink.updateMany({ where: { gebruikerId: gebruiker.id }, data: verleden }),
    );
    expect(await wachtwoordKiezen(verlopen, WACHTWOORD)).toBeNull();
    expect(await wachtwoordKiezen('onbekend', WACHTWOORD)).toBeNull();
    expect(await wachtwoordKiezen(await linkVoor(await eenGebruiker({ geblokkeerd: true })), WACHTWOORD)).toBeNull();
    expect((await leesGebruiker(gebruiker.id)).wachtwoordHash).toBeNull();
  });
});

describe('een nieuw wachtwoord vragen', () => {
  const links = (id: string) =>
    alsSysteem('test', (tx) =>
      tx.accountmail.count({ where: { gebruikerId: id, soort: 'herstellink', status: 'wacht' } }),
    );

  it('stuurt een link, en zegt nooit of een adres bekend is', async () => {
    const wie = await eenGebruiker({ wachtwoord: WACHTWOORD });
    const duur = async (email: string) => {
      const begin = performance.now();
      expect(await wachtwoordVergeten(email, '')).toBeUndefined();
      return performance.now() - begin;
    };
    for (const email of [` ${wie.email.toUpperCase()} `, 'niemand@voorbeeld.nl'])
      expect(await duur(email)).toBeGreaterThanOrEqual(395);
    expect(await links(wie.id)).toBe(1);
  });

  it('stuurt niets aan wie geblokkeerd is of nog nooit een wachtwoord koos, en niet eindeloos', async () => {
    const stil = [await eenGebruiker({ geblokkeerd: true, wachtwoord: WACHTWOORD }), await eenGebruiker()];
    const wie = await eenGebruiker({ wachtwoord: WACHTWOORD });
    await Promise.all([...stil, wie, wie, wie, wie, wie].map((g) => wachtwoordVergeten(g.email, '')));
    expect(await Promise.all(stil.map((g) => links(g.id)))).toEqual([0, 0]);
    const alle = await alsSysteem('test', (tx) => tx.accountmail.count({ where: { gebruikerId: wie.id } }));
    expect([alle, await links(wie.id)]).toEqual([3, 1]);
  });
});

describe('de eerste beheerder', () => {
  const an = { email: 'an@gemeente.nl', naam: 'An Bee' };

  it('krijgt een link, en een nieuwe zolang hij geen wachtwoord koos; daarna is die weg dicht', async () => {
    const eerste = await maakEersteBeheerder(an);
    const tweede = await maakEersteBeheerder({ ...an, email: 'AN@gemeente.nl' });
    expect([eerste.nieuw, tweede.nieuw]).toEqual([true, false]);
    expect(await getToegangslink(eerste.token)).toBeNull();
    await eenGebruiker({ email: 'bea@gemeente.nl' });
    await expect(maakEersteBeheerder({ ...an, email: 'bea@gemeente.nl' })).rejects.toMatchObject({
      fieldErrors: { email: expect.any(String) },
    });
    expect(await wachtwoordKiezen(tweede.token, WACHTWOORD)).toMatchObject({ email: an.email });
    await expect(maakEersteBeheerder(an)).rejects.toMatchObject({
      formError: expect.stringContaining('al een beheerder'),
    });
    await expect(maakEersteBeheerder({ ...an, email: 'nog@gemeente.nl' })).rejects.toMatchObject({
      formError: expect.any(String),
    });
    expect(await alsSysteem('test', (tx) => tx.gebruiker.count({ where: { rol: 'beheerder' } }))).toBe(1);
  });

  it('kan niet zonder e-mailadres of naam', () => {
    expect(() => maakEersteBeheerder({ email: 'geen adres', naam: ' ' })).toThrow();
  });
});
