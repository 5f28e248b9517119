import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenMailserver, type Mailserver } from '../../prisma/proef/mailserver';
import { alsSysteem } from '../server/db';
import { WerkMislukt } from '../server/fouten';
import { tokenHashVan } from '../server/toegangslink';
import { laatLinkmailVervallen, stuurAccountmail } from './accountmail';
import { ruimAccountmailOp, verzendAccountmail } from './accountmail-verzenden';

let mail: Mailserver;
beforeAll(async () => {
  mail = await eenMailserver();
  await mail.start();
});
afterAll(() => mail.stop());
beforeEach(() => {
  mail.antwoordt('neemt_aan');
  mail.ontvangen.length = 0;
});

const van = (gebruikerId: string) =>
  alsSysteem('test', (tx) => tx.accountmail.findMany({ where: { gebruikerId }, orderBy: { id: 'asc' } }));
const links = (gebruikerId: string) => alsSysteem('test', (tx) => tx.toegangslink.findMany({ where: { gebruikerId } }));
async function laatste(gebruikerId: string) {
  const rij = (await van(gebruikerId)).at(-1);
  if (!rij) throw new Error('er staat geen e-mail klaar');
  return rij;
}
/** Zonder de regels die een mail in stukken breekt. */
const leesbaar = (ruw = '') => ruw.replace(/=\r\n/g, '').replaceAll('=3D', '=');

describe('een e-mail over het account', () => {
  it('gaat naar wie het aangaat, één keer, en laat een spoor na', async () => {
    const wie = await eenGebruiker();
    await alsSysteem('test', (tx) => stuurAccountmail(tx, wie.id, 'nieuw_apparaat', 'Firefox op Windows'));
    const { id, status } = await laatste(wie.id);
    expect(status).toBe('wacht');
    await verzendAccountmail(id);
    await verzendAccountmail(id);
    expect(mail.ontvangen.map((m) => m.aan)).toEqual([[wie.email]]);
    expect(leesbaar(mail.ontvangen[0]?.ruw)).toContain('Firefox op Windows');
    expect(await laatste(wie.id)).toMatchObject({ status: 'verzonden', fout: null });
    const spoor = await alsSysteem('test', (tx) => tx.auditregel.findMany({ where: { onderwerpId: wie.id } }));
    expect(spoor).toMatchObject([{ actie: 'accountmail.verzenden', systeem: 'accountmail', resultaat: 'gelukt' }]);
  });

  it('draagt een link die nergens in de database te lezen is', async () => {
    const wie = await eenGebruiker();
    await alsSysteem('test', (tx) => stuurAccountmail(tx, wie.id, 'herstellink'));
    expect(await links(wie.id)).toHaveLength(0);
    await verzendAccountmail((await laatste(wie.id)).id);
    const token = /\/toegang\/([\w-]+)/.exec(leesbaar(mail.ontvangen[0]?.ruw))?.[1] ?? '';
    const [link] = await links(wie.id);
    expect(link?.tokenHash).toBe(tokenHashVan(token));
    expect((link?.verlooptOp.getTime() ?? 0) - Date.now()).toBeLessThanOrEqual(30 * 60_000);
    expect(JSON.stringify(await van(wie.id))).not.toContain(token);
  });

  it('gaat naar het adres van toen, ook als dat daarna wijzigt', async () => {
    const wie = await eenGebruiker();
    await alsSysteem('test', async (tx) => {
      await stuurAccountmail(tx, wie.id, 'adres_gewijzigd');
      await tx.gebruiker.update({ where: { id: wie.id }, data: { email: `nieuw.${wie.email}` } });
    });
    await verzendAccountmail((await laatste(wie.id)).id);
    expect(mail.ontvangen[0]?.aan).toEqual([wie.email]);
  });

  it('wacht als de mailserver even niet kan, en geeft een adres dat niet bestaat op', async () => {
    const wie = await eenGebruiker();
    await alsSysteem('test', (tx) => stuurAccountmail(tx, wie.id, 'wachtwoord_gewijzigd'));
    const { id } = await laatste(wie.id);
    mail.antwoordt('even_niet');
    await expect(verzendAccountmail(id)).rejects.toBeInstanceOf(WerkMislukt);
    expect(await laatste(wie.id)).toMatchObject({ status: 'wacht', fout: 'tijdelijk_geweigerd' });
    mail.antwoordt('kent_adres_niet');
    await verzendAccountmail(id);
    expect(await laatste(wie.id)).toMatchObject({ status: 'mislukt', fout: 'adres_geweigerd' });
  });

  it('stuurt geen link meer als die intussen niet meer hoort', async () => {
    const [gekozen, geblokkeerd] = [await eenGebruiker(), await eenGebruiker({ geblokkeerd: true })];
    for (const wie of [gekozen, geblokkeerd])
      await alsSysteem('test', (tx) => stuurAccountmail(tx, wie.id, 'uitnodiging'));
    await alsSysteem('test', (tx) => laatLinkmailVervallen(tx, gekozen.id));
    for (const wie of [gekozen, geblokkeerd]) await verzendAccountmail((await laatste(wie.id)).id);
    expect(mail.ontvangen).toHaveLength(0);
    expect([await links(gekozen.id), await links(geblokkeerd.id)]).toEqual([[], []]);
    expect((await laatste(geblokkeerd.id)).status).toBe('vervallen');
  });

  it('verdwijnt na negentig dagen, en verrast na drie dagen niemand meer', async () => {
    const wie = await eenGebruiker();
    const dagenTerug = (dagen: number) => new Date(Date.now() - dagen * 86_400_000);
    await alsSysteem('test', async (tx) => {
      for (const dagen of [91, 4, 1])
        await tx.accountmail.create({
          data: { gebruikerId: wie.id, soort: 'wachtwoord_gewijzigd', aan: wie.email, gemaaktOp: dagenTerug(dagen) },
        });
      await ruimAccountmailOp(tx);
    });
    expect((await van(wie.id)).map((m) => m.status)).toEqual(['vervallen', 'wacht']);
  });
});
