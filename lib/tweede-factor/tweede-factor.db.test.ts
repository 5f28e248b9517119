import { generate } from 'otplib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  eenCodeapp,
  eenGebruiker,
  eenSessie,
  type GemaakteGebruiker,
  PROEFGEHEIM,
} from '../../prisma/factories/gebruiker';
import { eenAuthenticator } from '../../prisma/proef/authenticator';
import { spoor } from '../../prisma/proef/stand';
import { alsSysteem, leesGebruiker } from '../server/db';
import { rem } from '../server/rem';
import { SESSIE_COOKIE } from '../server/sessiecookie';
import { startSessieRij } from '../server/sessies';
import { zetWachtwoord } from '../toegang/rijen';
import { beginCodeapp, codeVanNu } from './codeapp';
import { maakHerstelcodes, telHerstelcodes } from './herstelcodes';
import { doeTweedeStap, metTweedeStap, stelEersteIn } from './inloggen';
import { bewaarPasskey, type Passkeysoort, passkeyvraag, type Wie } from './passkeys';
import { getInstelling, getTweedeStap } from './queries';
import { CODE_FOUT, PASSKEY_FOUT, TE_VAAK, TE_VAAK_VANDAAG } from './woorden';

const potje = vi.hoisted(() => new Map<string, string>());
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (naam: string) => ({ value: potje.get(naam) }),
    set: (naam: string, waarde: string) => potje.set(naam, waarde),
  }),
}));
vi.mock('next/navigation', () => ({ redirect: vi.fn(), notFound: vi.fn() }));

const inTx = <T>(werk: Parameters<typeof alsSysteem<T>>[1]) => alsSysteem('proef', werk);
const codeOp = (seconden = 0, geheim = PROEFGEHEIM) =>
  generate({ secret: geheim, epoch: Math.floor(Date.now() / 1000) + seconden });
const half = async (wie: { id: string }) => ({
  gebruikerId: wie.id,
  sessieId: await inTx((tx) => startSessieRij(tx, wie.id, 'Firefox op Windows')),
});
const isIngelogd = async (wie: { id: string }, sessieId: string) => (await leesGebruiker(wie.id, sessieId, 1)) !== null;
const metApp = async () => {
  const wie = await eenGebruiker();
  await eenCodeapp(wie);
  return wie;
};
const post = (gebruikerId: string) =>
  inTx((tx) => tx.accountmail.findMany({ where: { gebruikerId }, orderBy: { id: 'asc' } }));

const soorten = async (wie: { id: string }) => (await post(wie.id)).map((m) => m.soort);

beforeEach(() => potje.clear());

describe('een code van de app', () => {
  it('rondt het inloggen af, één keer; dezelfde code telt in geen ander venster nog eens', async () => {
    const wie = await metApp();
    const [hier, elders] = [await half(wie), await half(wie)];
    const telefooncode = await codeOp();
    expect(await isIngelogd(wie, hier.sessieId)).toBe(false);
    expect(await doeTweedeStap(hier, { telefooncode: telefooncode.replace(/(...)/, '$1 ') })).toEqual({ gelukt: true });
    expect(await isIngelogd(wie, hier.sessieId)).toBe(true);
    expect(potje.get(SESSIE_COOKIE)).toBeTruthy();
    expect(await doeTweedeStap(elders, { telefooncode })).toEqual({ gelukt: false, fout: CODE_FOUT.gebruikt });
    expect(await isIngelogd(wie, elders.sessieId)).toBe(false);
    const gezien = (await spoor(20)).filter((s) => s.onderwerpId === wie.id).map((s) => [s.actie, s.resultaat]);
    expect(gezien).toContainEqual(['tweede_stap.bewijzen', 'gelukt']);
    expect(gezien).toContainEqual(['tweede_stap.bewijzen', 'geweigerd']);
  });

  it('van twee tegelijk met dezelfde code komt er één binnen', async () => {
    const wie = await metApp();
    const vensters = [await half(wie), await half(wie), await half(wie)];
    const telefooncode = await codeOp();
    const uitslagen = await Promise.all(vensters.map((v) => doeTweedeStap(v, { telefooncode })));
    expect(uitslagen.filter((u) => u.gelukt)).toHaveLength(1);
  });

  it.each([
    ['van een klok die 90 seconden achterloopt, of te laat getypt', -90, CODE_FOUT.loopt_achter],
    // Dat zij straks klopt zou een goede gok verklappen.
    ['van een klok die 90 seconden voorloopt', 90, CODE_FOUT.fout],
    ['van een uur geleden', -3600, CODE_FOUT.fout],
  ])('%s zegt wat te doen', async (_, seconden, zin) => {
    const wie = await metApp();
    const venster = await half(wie);
    expect(await doeTweedeStap(venster, { telefooncode: await codeOp(seconden) })).toEqual({
      gelukt: false,
      fout: zin,
    });
    expect(await isIngelogd(wie, venster.sessieId)).toBe(false);
    // Met de klok weer goed gaat het gewoon.
    expect(await doeTweedeStap(venster, { telefooncode: await codeOp() })).toEqual({ gelukt: true });
  });

  it.each([-29, 29])('mag %i seconden uit de pas lopen', async (seconden) => {
    const venster = await half(await metApp());
    expect((await doeTweedeStap(venster, { telefooncode: await codeOp(seconden) })).gelukt).toBe(true);
  });

  it.each(['', '12345', '1234567', 'abcdef', '\0\0\0\0\0\0', '-12345'])('%j is er geen', async (telefooncode) => {
    const venster = await half(await metApp());
    expect(await doeTweedeStap(venster, { telefooncode })).toEqual({ gelukt: false, fout: CODE_FOUT.fout });
  });

  it('is niet eindeloos te raden, en van een ander werkt zij niet', async () => {
    const wie = await metApp();
    await inTx((tx) => beginCodeapp(tx, wie.id));
    const venster = await half(wie);
    const vanEenAnder = await codeOp(0, 'KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU');
    for (let keer = 0; keer < 8; keer++) await doeTweedeStap(venster, { telefooncode: vanEenAnder });
    expect(await doeTweedeStap(venster, { telefooncode: await codeOp() })).toEqual({ gelukt: false, fout: TE_VAAK });
    expect(await isIngelogd(wie, venster.sessieId)).toBe(false);
  });

  it('mag op een dag veertig keer mis gaan; daarna hoort hij het, en een nieuw wachtwoord laat hem weer toe', async () => {
    const wie = await metApp();
    const venster = await half(wie);
    const mis = async () => {
      await rem('tweede', 8).delete(wie.id);
      return doeTweedeStap(venster, { telefooncode: '12345' });
    };
    // Wat lukt telt niet mee.
    await rem('tweede', 8).delete(wie.id);
    expect(await doeTweedeStap(await half(wie), { telefooncode: await codeOp(-29) })).toEqual({ gelukt: true });
    for (let keer = 0; keer < 39; keer++) await mis();
    expect(await soorten(wie)).not.toContain('codes_geraden');
    expect(await mis()).toEqual({ gelukt: false, fout: CODE_FOUT.fout });
    expect(await mis()).toEqual({ gelukt: false, fout: TE_VAAK_VANDAAG });
    expect((await soorten(wie)).filter((s) => s === 'codes_geraden')).toHaveLength(1);
    await rem('tweede', 8).delete(wie.id);
    expect(await doeTweedeStap(venster, { telefooncode: await codeOp() })).toMatchObject({ fout: TE_VAAK_VANDAAG });
    await inTx((tx) => zetWachtwoord(tx, wie.id, 'een andere hash'));
    await rem('tweede', 8).delete(wie.id);
    expect(await doeTweedeStap(venster, { telefooncode: await codeOp() })).toEqual({ gelukt: true });
  });

  it('staat versleuteld, voor deze gebruiker', async () => {
    const [wie, ander] = [await metApp(), await eenGebruiker()];
    const rij = await inTx((tx) => tx.codeapp.findUniqueOrThrow({ where: { gebruikerId: wie.id } }));
    expect(JSON.stringify(rij)).not.toContain(PROEFGEHEIM);
    const { cijfertekst, sleutelId, ingesteldOp } = rij;
    await inTx((tx) => tx.codeapp.create({ data: { gebruikerId: ander.id, cijfertekst, sleutelId, ingesteldOp } }));
    await expect(inTx((tx) => codeVanNu(tx, ander.id))).rejects.toThrow('gaan niet open');
  });

  it('van wie intussen is geblokkeerd laat niemand binnen', async () => {
    const wie = await metApp();
    const venster = await half(wie);
    await inTx((tx) => tx.gebruiker.update({ where: { id: wie.id }, data: { geblokkeerdOp: new Date() } }));
    expect((await doeTweedeStap(venster, { telefooncode: await codeOp() })).gelukt).toBe(false);
    expect(await isIngelogd(wie, venster.sessieId)).toBe(false);
  });
});

describe('een herstelcode', () => {
  it('werkt één keer, zegt hoeveel er over zijn, en de gebruiker hoort het', async () => {
    const wie = await metApp();
    const codes = await inTx((tx) => maakHerstelcodes(tx, wie.id));
    expect(new Set(codes).size).toBe(10);
    const herstelcode = (codes[0] ?? '').toUpperCase().replaceAll('-', ' ');
    expect(await doeTweedeStap(await half(wie), { herstelcode })).toEqual({ gelukt: true });
    expect((await doeTweedeStap(await half(wie), { herstelcode })).gelukt).toBe(false);
    expect((await getTweedeStap(await half(wie))).codesOver).toBe(9);
    expect((await post(wie.id))[0]).toMatchObject({
      soort: 'herstelcode_gebruikt',
      wat: 'U hebt nog 9 herstelcodes over.',
    });
    const rijen = await inTx((tx) => tx.herstelcode.findMany({ where: { gebruikerId: wie.id } }));
    expect(JSON.stringify(rijen)).not.toContain((codes[0] ?? '').replaceAll('-', ''));
  });

  it('van een ander werkt niet, en nieuwe maken de vorige ongeldig', async () => {
    const [wie, ander] = [await metApp(), await metApp()];
    const [oude] = await inTx((tx) => maakHerstelcodes(tx, wie.id));
    expect((await doeTweedeStap(await half(ander), { herstelcode: oude ?? '' })).gelukt).toBe(false);
    await inTx((tx) => maakHerstelcodes(tx, wie.id));
    expect((await doeTweedeStap(await half(wie), { herstelcode: oude ?? '' })).gelukt).toBe(false);
    expect(await inTx((tx) => telHerstelcodes(tx, wie.id))).toBe(10);
  });

  it('twee keer tegelijk telt één keer', async () => {
    const wie = await metApp();
    const [herstelcode = ''] = await inTx((tx) => maakHerstelcodes(tx, wie.id));
    const vensters = [await half(wie), await half(wie)];
    const uitslagen = await Promise.all(vensters.map((v) => doeTweedeStap(v, { herstelcode })));
    expect(uitslagen.filter((u) => u.gelukt)).toHaveLength(1);
  });
});

const vraag = async (soort: Passkeysoort, wie: Wie) => inTx((tx) => passkeyvraag(tx, soort, wie));
async function metPasskey(wie: GemaakteGebruiker) {
  const apparaat = eenAuthenticator();
  const venster = await half(wie);
  const antwoord = apparaat.registreer(await vraag('registreren', venster));
  expect(await inTx((tx) => bewaarPasskey(tx, venster, antwoord, 'laptop'))).toBe(true);
  return apparaat;
}

describe('een passkey', () => {
  it('rondt het inloggen af in het venster waar zij werd gevraagd', async () => {
    const wie = await eenGebruiker();
    const apparaat = await metPasskey(wie);
    const venster = await half(wie);
    const passkeyantwoord = apparaat.logIn(await vraag('inloggen', venster));
    expect(await doeTweedeStap(venster, { passkeyantwoord })).toEqual({ gelukt: true });
    expect(await isIngelogd(wie, venster.sessieId)).toBe(true);
  });

  it('op een vraag uit een ander venster, of een vraag om te registreren, telt niet', async () => {
    const wie = await eenGebruiker();
    const apparaat = await metPasskey(wie);
    const [hier, elders] = [await half(wie), await half(wie)];
    for (const gesteld of [await vraag('inloggen', elders), await vraag('registreren', hier)]) {
      const passkeyantwoord = apparaat.logIn(gesteld);
      expect((await doeTweedeStap(hier, { passkeyantwoord })).gelukt).toBe(false);
    }
    expect(await isIngelogd(wie, hier.sessieId)).toBe(false);
  });

  it('van een ander, van een andere website of zonder inhoud telt niet', async () => {
    const [wie, ander] = [await eenGebruiker(), await eenGebruiker()];
    await metPasskey(wie);
    const vanAnder = await metPasskey(ander);
    const venster = await half(wie);
    const nagemaakt = eenAuthenticator('https://vast-contact.example');
    for (const passkeyantwoord of [
      vanAnder.logIn(await vraag('inloggen', venster)),
      nagemaakt.logIn(await vraag('inloggen', venster)),
      '{}',
      'null',
      'geen json',
      '{"id":"\\u0000"}',
    ])
      expect((await doeTweedeStap(venster, { passkeyantwoord })).gelukt, passkeyantwoord).toBe(false);
    expect(await isIngelogd(wie, venster.sessieId)).toBe(false);
  });

  it('telt in dezelfde sessie niet nog eens: na een bewijs is er een andere beurt', async () => {
    const wie = await eenGebruiker();
    const apparaat = await metPasskey(wie);
    const sessie = { gebruikerId: wie.id, sessieId: await eenSessie(wie) };
    const passkeyantwoord = apparaat.logIn(await vraag('inloggen', { ...sessie, beurt: 1 }));
    // Een passkey zonder teller, zoals die van een telefoon.
    await inTx((tx) => tx.passkey.updateMany({ where: { gebruikerId: wie.id }, data: { teller: 0 } }));
    const opnieuw = (beurt: number) => metTweedeStap({ ...sessie, beurt }, { passkeyantwoord }, async () => null);
    expect(await opnieuw(2)).toEqual({ gelukt: false, fout: PASSKEY_FOUT });
    expect(await opnieuw(1)).toEqual({ gelukt: true });
  });

  it('na tien minuten is de vraag voorbij', async () => {
    const wie = await eenGebruiker();
    const apparaat = await metPasskey(wie);
    const venster = await half(wie);
    const passkeyantwoord = apparaat.logIn(await vraag('inloggen', venster));
    const straks = Date.now() + 10 * 60_000;
    const klok = vi.spyOn(Date, 'now').mockReturnValue(straks);
    expect((await doeTweedeStap(venster, { passkeyantwoord })).gelukt).toBe(false);
    klok.mockRestore();
  });
});

describe('de eerste keer', () => {
  it('geeft tien herstelcodes, en pas dan is er iemand ingelogd', async () => {
    const wie = await eenGebruiker();
    const venster = await half(wie);
    const instelling = await getInstelling(venster);
    expect((await getInstelling(venster))?.geheim).toBe(instelling?.geheim);
    expect(await stelEersteIn(venster, { telefooncode: '000000' })).toMatchObject({ gelukt: false });
    const uitslag = await stelEersteIn(venster, { telefooncode: await codeOp(0, instelling?.geheim) });
    expect(uitslag).toMatchObject({ gelukt: true, codes: expect.arrayContaining([expect.any(String)]) });
    expect(await isIngelogd(wie, venster.sessieId)).toBe(true);
    expect(await getTweedeStap(venster)).toMatchObject({ ingesteld: true, app: true, codesOver: 10, demo: null });
  });

  it('met een QR-code van een uur geleden niet: dan staat er wat te doen is', async () => {
    const wie = await eenGebruiker();
    const venster = await half(wie);
    const { geheim = '' } = (await getInstelling(venster)) ?? {};
    const sinds = (minuten: number) =>
      inTx((tx) =>
        tx.codeapp.update({
          where: { gebruikerId: wie.id },
          data: { nieuwSinds: new Date(Date.now() - minuten * 60_000) },
        }),
      );
    const telefooncode = await codeOp(0, geheim);
    await sinds(60);
    expect(await stelEersteIn(venster, { telefooncode })).toEqual({ gelukt: false, fout: CODE_FOUT.verlopen });
    await sinds(59);
    expect(await stelEersteIn(venster, { telefooncode })).toMatchObject({ gelukt: true });
  });

  it('kan ook met een passkey', async () => {
    const wie = await eenGebruiker();
    const venster = await half(wie);
    const passkeyantwoord = eenAuthenticator().registreer(await vraag('registreren', venster));
    expect(await stelEersteIn(venster, { passkeyantwoord, naam: 'laptop' })).toMatchObject({ gelukt: true });
    expect(await isIngelogd(wie, venster.sessieId)).toBe(true);
  });

  it('kan niet als er al een tweede stap is: wie alleen het wachtwoord heeft maakt er geen bij', async () => {
    const wie = await metApp();
    const venster = await half(wie);
    const { geheim } = await inTx((tx) => beginCodeapp(tx, wie.id));
    expect((await stelEersteIn(venster, { telefooncode: await codeOp(0, geheim) })).gelukt).toBe(false);
    expect(await isIngelogd(wie, venster.sessieId)).toBe(false);
    // De app van eerst werkt nog.
    expect((await doeTweedeStap(venster, { telefooncode: await codeOp() })).gelukt).toBe(true);
  });

  it('in twee vensters tegelijk wint er één', async () => {
    const wie = await eenGebruiker();
    const vensters = [await half(wie), await half(wie)];
    const { geheim } = await inTx((tx) => beginCodeapp(tx, wie.id));
    const telefooncode = await codeOp(0, geheim);
    const uitslagen = await Promise.all(vensters.map((v) => stelEersteIn(v, { telefooncode })));
    expect(uitslagen.filter((u) => u.gelukt)).toHaveLength(1);
  });

  it('in een sessie die al te lang duurt verandert er niets', async () => {
    const wie = await eenGebruiker();
    const sessieId = await eenSessie(wie, { tweedeFactorOp: null, begonnenOp: new Date(Date.now() - 11 * 60_000) });
    const venster = { gebruikerId: wie.id, sessieId };
    const instelling = await getInstelling(venster);
    expect((await stelEersteIn(venster, { telefooncode: await codeOp(0, instelling?.geheim) })).gelukt).toBe(false);
    expect((await getTweedeStap(venster)).ingesteld).toBe(false);
  });
});
