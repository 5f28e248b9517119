import { generate } from 'otplib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eenCodeapp, eenGebruiker, eenSessie, type GemaakteGebruiker } from '../../prisma/factories/gebruiker';
import { eenAuthenticator } from '../../prisma/proef/authenticator';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, gelezen, spoor, VANDAAG } from '../../prisma/proef/stand';
import { alsSysteem, leesGebruiker } from '../server/db';
import { Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import * as acties from './actions';
import { beginCodeapp } from './codeapp';
import * as commands from './commands';
import * as herstel from './herstel-commands';
import { passkeyvraag } from './passkeys';
import { getHerstel, getHerstelverzoeken } from './queries';
import { isIngesteld, leesMiddelen } from './rijen';
import { herstelOpServer } from './server-commands';
import { LAATSTE } from './woorden';

const venster = vi.hoisted(() => ({ sessieId: '' }));
vi.mock('../server/session', () => ({
  huidigeUser: vi.fn(),
  halveSessie: vi.fn(),
  rondInloggenAf: vi.fn(),
  huidigeSessieId: async () => venster.sessieId,
}));

const inTx = <T>(werk: Parameters<typeof alsSysteem<T>>[1]) => alsSysteem('proef', werk);
const middelen = (wie: { id: string }) => inTx((tx) => leesMiddelen(tx, wie.id));
const post = async (wie: { id: string }) =>
  (await inTx((tx) => tx.accountmail.findMany({ where: { gebruikerId: wie.id }, orderBy: { id: 'asc' } }))).map(
    (m) => m.soort,
  );
const metApp = async (wens: Parameters<typeof eenGebruiker>[0] = {}) => {
  const wie = await eenGebruiker(wens);
  await eenCodeapp(wie);
  return wie;
};
async function voegToe(wie: GemaakteGebruiker, naam = 'laptop') {
  venster.sessieId = await eenSessie(wie);
  const vraag = await inTx((tx) =>
    passkeyvraag(tx, 'registreren', { gebruikerId: wie.id, sessieId: venster.sessieId }),
  );
  const passkeyantwoord = eenAuthenticator().registreer(vraag);
  return doeActie(wie, acties.passkeyToevoegen, { naam, passkeyantwoord });
}

describe('de eigen tweede stap', () => {
  it('wijzigen vraagt een vers bewijs; een naam niet, en herstel vragen en goedkeuren wel', () => {
    const gevraagd = Object.entries({ ...commands, ...herstel }).filter(([, c]) => 'bevestiging' in c && c.bevestiging);
    expect(gevraagd.map(([naam]) => naam).sort()).toEqual([
      'codeappInstellen',
      'codeappVerwijderen',
      'herstelGoedkeuren',
      'herstelVragen',
      'herstelcodesMaken',
      'passkeyToevoegen',
      'passkeyVerwijderen',
    ]);
  });

  it('een passkey erbij, een andere naam, en weer weg; de gebruiker hoort elke wijziging', async () => {
    const wie = await metApp();
    await voegToe(wie, 'laptop werk');
    const [passkey] = (await middelen(wie)).passkeys;
    expect(passkey).toMatchObject({ naam: 'laptop werk' });
    expect((await spoor())[0]).toMatchObject({ actie: 'passkey.toevoegen', gebruikerId: wie.id, onderwerpId: wie.id });
    await doeActie(wie, acties.passkeyHernoemen, { passkeyId: passkey?.id, naam: 'oude laptop' });
    expect((await middelen(wie)).passkeys[0]?.naam).toBe('oude laptop');
    await doeActie(wie, acties.passkeyVerwijderen, { passkeyId: passkey?.id });
    expect((await middelen(wie)).passkeys).toEqual([]);
    expect(await post(wie)).toEqual(['tweede_stap_gewijzigd', 'tweede_stap_gewijzigd']);
  });

  it('de laatste gaat niet weg, en die van een ander is er niet', async () => {
    const [wie, ander] = [await metApp(), await eenGebruiker()];
    const fout = await blijft(() => doeActie(wie, acties.codeappVerwijderen, {}), Ongeldig);
    expect(fout.formError).toBe(LAATSTE);
    await voegToe(ander);
    const passkeyId = (await middelen(ander)).passkeys[0]?.id;
    await blijft(() => doeActie(ander, acties.passkeyVerwijderen, { passkeyId }), Ongeldig);
    await blijft(() => doeActie(wie, acties.passkeyVerwijderen, { passkeyId }), NietGevonden);
    await blijft(() => doeActie(wie, acties.passkeyHernoemen, { passkeyId, naam: 'van mij' }), NietGevonden);
    await blijft(() => doeActie(ander, acties.codeappVerwijderen, {}), NietGevonden);
  });

  it('een app gaat weg als er nog een passkey is, en een nieuwe app neemt de plaats van de oude in', async () => {
    const wie = await metApp();
    const { geheim } = await inTx((tx) => beginCodeapp(tx, wie.id));
    await blijft(() => doeActie(wie, acties.codeappInstellen, { telefooncode: '12345' }), Ongeldig);
    await doeActie(wie, acties.codeappInstellen, { telefooncode: await generate({ secret: geheim }) });
    expect((await spoor())[0]).toMatchObject({ actie: 'codeapp.instellen', resultaat: 'gelukt' });
    await voegToe(wie);
    await doeActie(wie, acties.codeappVerwijderen, {});
    expect(await middelen(wie)).toMatchObject({ app: null, passkeys: [{ naam: 'laptop' }] });
  });

  it('een antwoord op een vraag uit een ander venster telt niet', async () => {
    const wie = await metApp();
    const elders = { gebruikerId: wie.id, sessieId: await eenSessie(wie) };
    const passkeyantwoord = eenAuthenticator().registreer(await inTx((tx) => passkeyvraag(tx, 'registreren', elders)));
    venster.sessieId = await eenSessie(wie);
    await blijft(() => doeActie(wie, acties.passkeyToevoegen, { naam: 'x', passkeyantwoord }), Ongeldig);
  });

  it('nieuwe herstelcodes staan alleen in het antwoord', async () => {
    const wie = await metApp();
    const { eenmalig } = await doeActie(wie, acties.herstelcodesMaken, {});
    const { codes } = JSON.parse(eenmalig ?? '{}') as { codes: string[] };
    expect(codes).toHaveLength(10);
    expect(JSON.stringify((await spoor())[0]?.details ?? {})).not.toContain(codes[0]);
    expect(await middelen(wie)).toMatchObject({ codesOver: 10 });
  });
});

describe('herstel door twee mensen', () => {
  let [vraagt, keurt, wie]: GemaakteGebruiker[] = [];
  beforeEach(async () => {
    vraagt = await metApp({ rol: 'beheerder', wachtwoord: 'een goede lange zin' });
    keurt = await metApp({ rol: 'beheerder', wachtwoord: 'een goede lange zin' });
    wie = await metApp();
  });
  const vraagHerstel = (door = vraagt, over = wie) =>
    doeActie(door as GemaakteGebruiker, acties.herstelVragen, { gebruikerId: over?.id });
  const openVerzoek = async () =>
    (await inTx((tx) => tx.herstelverzoek.findFirst({ where: { gebruikerId: wie?.id, besluit: null } })))?.id;

  it('haalt na het ja van een ander alles weg, logt overal uit, en de gebruiker hoort het twee keer', async () => {
    if (!vraagt || !keurt || !wie) return;
    const sessie = await eenSessie(wie);
    await vraagHerstel();
    expect(isIngesteld(await middelen(wie))).toBe(true);
    expect((await getHerstelverzoeken(keurt)).map((v) => v.gebruiker.id)).toContain(wie.id);
    expect((await getHerstelverzoeken(vraagt)).map((v) => v.gebruiker.id)).not.toContain(wie.id);
    expect((await gelezen(getHerstel(keurt, { gebruikerId: wie.id }, VANDAAG))).verzoek).toMatchObject({
      vanMij: false,
    });
    await doeActie(keurt, acties.herstelGoedkeuren, { verzoekId: await openVerzoek() });
    expect(isIngesteld(await middelen(wie))).toBe(false);
    expect(await leesGebruiker(wie.id, sessie)).toBeNull();
    expect(await post(wie)).toEqual(['herstel_gevraagd', 'herstel_gedaan']);
    expect((await spoor(5)).map((s) => [s.actie, s.gebruikerId])).toContainEqual(['herstel.goedkeuren', keurt.id]);
  });

  it('keurt niemand zijn eigen verzoek goed, of een verzoek over zichzelf', async () => {
    if (!vraagt || !keurt || !wie) return;
    await vraagHerstel();
    const verzoekId = await openVerzoek();
    await blijft(() => doeActie(vraagt as GemaakteGebruiker, acties.herstelGoedkeuren, { verzoekId }), Ongeldig);
    await blijft(() => doeActie(wie as GemaakteGebruiker, acties.herstelGoedkeuren, { verzoekId }), Geweigerd);
    await blijft(() => vraagHerstel(vraagt, vraagt), Ongeldig);
    await vraagHerstel(vraagt, keurt);
    const overKeurt = (
      await inTx((tx) => tx.herstelverzoek.findFirstOrThrow({ where: { gebruikerId: keurt?.id, besluit: null } }))
    ).id;
    await blijft(
      () => doeActie(keurt as GemaakteGebruiker, acties.herstelGoedkeuren, { verzoekId: overKeurt }),
      Ongeldig,
    );
    // Ook de database laat het niet toe.
    await expect(
      inTx((tx) =>
        tx.herstelverzoek.update({
          where: { id: verzoekId },
          data: { besluit: 'goedgekeurd', beslistDoorId: vraagt?.id, beslistOp: new Date() },
        }),
      ),
    ).rejects.toThrow();
  });

  it('is alleen van beheer, en kan niet voor wie er niet is of geen tweede stap heeft', async () => {
    if (!vraagt || !wie) return;
    const gebruikerId = wie.id;
    for (const rol of ['begeleider', 'teamleider', 'projectleider', 'partner', 'privacy_officer'] as const) {
      const ander = await eenGebruiker({ rol });
      await blijft(() => doeActie(ander, acties.herstelVragen, { gebruikerId }), Geweigerd);
      expect(await getHerstel(ander, { gebruikerId }, VANDAAG)).toBeNull();
      expect(() => getHerstelverzoeken(ander)).toThrow(Geweigerd);
    }
    const geblokkeerd = await metApp({ geblokkeerd: true });
    await blijft(() => vraagHerstel(vraagt, geblokkeerd), NietGevonden);
    const zonder = await eenGebruiker();
    await blijft(() => vraagHerstel(vraagt, zonder), Ongeldig);
  });

  it('is af te wijzen en in te trekken, geldt een dag, en twee keer tegelijk wordt het één keer goedgekeurd', async () => {
    if (!vraagt || !keurt || !wie) return;
    await vraagHerstel();
    await blijft(() => vraagHerstel(keurt), Ongeldig);
    await doeActie(vraagt, acties.herstelAfwijzen, { verzoekId: await openVerzoek() });
    await vraagHerstel();
    const verzoekId = await openVerzoek();
    await inTx((tx) =>
      tx.herstelverzoek.update({
        where: { id: verzoekId },
        data: { gevraagdOp: new Date(Date.now() - 25 * 3_600_000) },
      }),
    );
    await blijft(() => doeActie(keurt as GemaakteGebruiker, acties.herstelGoedkeuren, { verzoekId }), Ongeldig);
    await vraagHerstel();
    const vers = { verzoekId: await openVerzoek() };
    const derde = await metApp({ rol: 'beheerder' });
    const tegelijk = await Promise.allSettled([keurt, derde].map((k) => doeActie(k, acties.herstelGoedkeuren, vers)));
    expect(tegelijk.filter((t) => t.status === 'fulfilled')).toHaveLength(1);
    const besluiten = await inTx((tx) => tx.herstelverzoek.findMany({ where: { gebruikerId: wie?.id } }));
    expect(besluiten.map((b) => b.besluit).sort()).toEqual(['goedgekeurd', 'ingetrokken', 'ingetrokken']);
  });

  it('op de server is wie haar beheert de tweede persoon, maar niet de eerste', async () => {
    if (!wie) return;
    const { email } = wie;
    await expect(herstelOpServer(email)).rejects.toBeInstanceOf(Ongeldig);
    await vraagHerstel();
    expect(await herstelOpServer(email)).toEqual({ naam: wie.naam });
    expect(isIngesteld(await middelen(wie))).toBe(false);
    expect((await spoor(10)).find((s) => s.actie === 'herstel.goedkeuren')).toMatchObject({
      systeem: 'beheerder-commando',
    });
    await expect(herstelOpServer('niemand@voorbeeld.nl')).rejects.toBeInstanceOf(Ongeldig);
  });
});
