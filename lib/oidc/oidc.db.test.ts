import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { eenCodeapp, eenGebruiker, eenSessie } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { CLIENT, startInlogdienst } from '../../prisma/proef/inlogdienst';
import { ruw } from '../../prisma/proef/ruw';
import { spoor } from '../../prisma/proef/stand';
import { OIDC_FOUT, type Oidcreden } from '../copy/inlogfouten';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { OIDC_COOKIE, SESSIE_COOKIE } from '../server/sessiecookie';
import { isBevestigd } from '../server/sessies';
import { maakToegangslink } from '../server/toegangslink';

const browser = vi.hoisted(() => ({ cookies: new Map<string, string>(), koppen: new Headers() }));
vi.mock('next/headers', () => ({
  headers: async () => browser.koppen,
  cookies: async () => ({
    get: (naam: string) => ({ value: browser.cookies.get(naam) }),
    set: (naam: string, waarde: string) => browser.cookies.set(naam, waarde),
    delete: ({ name }: { name: string }) => browser.cookies.delete(name),
  }),
}));
vi.mock('next/navigation', () => ({ redirect: vi.fn(), notFound: vi.fn() }));

const ONS = 'http://localhost:3000';
const KOPPELING = 'vc-noord=begeleider/Noord;vc-tl=teamleider/Noord;vc-weg=begeleider/Opgeheven;vc-beheer=beheerder';
type Dienst = Awaited<ReturnType<typeof startInlogdienst>>;
let dienst: Dienst;
let nummer = 0;

/** Met deze instellingen, en een toepassing die nog niets van de inlogdienst weet. */
async function toepassing(instellingen: Record<string, string> = {}) {
  const alles = { OIDC_NIEUW: 'uitnodiging', WACHTWOORDEN: 'aan', ...instellingen };
  for (const [naam, waarde] of Object.entries(alles)) vi.stubEnv(naam, waarde);
  vi.resetModules();
  return {
    ...(await import('./aanmelden')),
    ...(await import('./wie')),
    ...(await import('../server/session')),
    ...(await import('../server/inlogdienst')),
  };
}
type Toepassing = Awaited<ReturnType<typeof toepassing>>;

const inTx = <T>(werk: Parameters<typeof alsSysteem<T>>[1]) => alsSysteem('proef', werk);
const wens = { doel: 'inloggen', terug: '/vandaag' } as const;
/** Naar de inlogdienst, daar inloggen, en terug; geeft wat er na het vraagteken stond. */
async function daarheen(t: Toepassing, meer: Partial<Parameters<Toepassing['beginAanmelden']>[0]> = {}) {
  const terug = await dienst.reis(await t.beginAanmelden({ ...wens, ...meer }), `${ONS}/inloggen/oidc/terug`);
  return new URL(terug).search;
}
const logIn = async (t: Toepassing, meer: Parameters<typeof daarheen>[1] = {}) =>
  t.rondAanmeldenAf(await daarheen(t, meer));
const gekoppeld = (gebruiker: { id: string }, sub = dienst.wie.sub) =>
  inTx((tx) =>
    tx.inlogkoppeling.create({ data: { uitgever: dienst.uitgever, onderwerp: sub, gebruikerId: gebruiker.id } }),
  );
const deGebruiker = (id: string) => inTx((tx) => tx.gebruiker.findUniqueOrThrow({ where: { id } }));
const sessies = () => inTx((tx) => tx.sessie.count());

beforeAll(async () => {
  dienst = await startInlogdienst(ONS);
  vi.stubEnv('OIDC_UITGEVER', dienst.uitgever);
  vi.stubEnv('OIDC_CLIENT_ID', CLIENT.id);
  vi.stubEnv('OIDC_CLIENT_GEHEIM', CLIENT.geheim);
  vi.stubEnv('OIDC_ROLLEN', KOPPELING);
});
afterAll(() => dienst.stop());
beforeEach(() => {
  browser.cookies.clear();
  nummer += 1;
  dienst.verdraai = undefined;
  const sub = `sub-${nummer}`;
  dienst.wie = { sub, name: 'Sanne de Wit', email: `${sub}@gemeente.nl`, roles: ['iets', 'vc-noord'] };
});

describe('inloggen bij de organisatie', () => {
  it('laat wie gekoppeld is meteen helemaal in, op dit apparaat, met een spoor', async () => {
    const t = await toepassing();
    const wie = await eenGebruiker();
    await gekoppeld(wie);
    expect(await logIn(t)).toBe('/vandaag');
    expect(await t.huidigeUser()).toMatchObject({ id: wie.id, rol: 'begeleider' });
    expect((await spoor())[0]).toMatchObject({ actie: 'inloggen', gebruikerId: wie.id, details: { wijze: 'oidc' } });
    expect(browser.cookies.has(OIDC_COOKIE)).toBe(false);
    // De rol klopte al: er veranderde niets.
    expect(await deGebruiker(wie.id)).toMatchObject({ versie: 1 });
  });

  it('en uitloggen gaat ook daar', async () => {
    const t = await toepassing();
    const wie = await eenGebruiker();
    await gekoppeld(wie);
    await logIn(t);
    const naar = await t.uitloggenBijUitgever((await t.stopSessie()) ?? '');
    expect(naar).toContain(`${dienst.uitgever}/session/end?`);
    expect(new URL(naar ?? '').searchParams.get('post_logout_redirect_uri')).toBe(`${ONS}/inloggen?uitgelogd=1`);
    expect((await fetch(naar ?? '')).status).toBe(200);
    expect(await inTx((tx) => tx.sessie.count({ where: { gebruikerId: wie.id, idToken: { not: null } } }))).toBe(0);
  });

  it('volgt de groepen bij elke keer opnieuw: een andere rol geldt meteen, en hij hoort ervan', async () => {
    const t = await toepassing();
    const wie = await eenGebruiker();
    await gekoppeld(wie);
    dienst.wie.roles = ['vc-beheer'];
    await logIn(t);
    expect(await t.huidigeUser()).toMatchObject({ id: wie.id, rol: 'beheerder', teamIds: [] });
    expect((await spoor(3)).find((r) => r.actie === 'gebruiker.wijzigen')).toMatchObject({
      systeem: 'inlogdienst',
      onderwerpId: wie.id,
      details: { rolVan: 'begeleider', rolNaar: 'beheerder' },
    });
    expect(await inTx((tx) => tx.accountmail.findFirst({ where: { soort: 'rechten_gewijzigd' } }))).toMatchObject({
      gebruikerId: wie.id,
      wat: 'U bent nu beheerder.',
    });
  });

  it('maakt wie nog niet bekend is meteen aan als dat zo is ingesteld, met zijn rol en team', async () => {
    const t = await toepassing({ OIDC_NIEUW: 'meteen' });
    await eenGebruiker();
    expect(await logIn(t)).toBe('/vandaag');
    const user = await t.huidigeUser();
    expect(user).toMatchObject({ naam: 'Sanne de Wit', rol: 'begeleider' });
    expect(user?.teamIds).toHaveLength(1);
    await logIn(t);
    expect((await t.huidigeUser())?.id).toBe(user?.id);
  });

  it('bevestigt alleen wie daar net liet zien dat hij het is', async () => {
    const t = await toepassing();
    await gekoppeld(await eenGebruiker());
    const gezien = async (op: number | undefined) => {
      dienst.verdraai = (c) => ({ claims: { ...c, auth_time: op } });
      await logIn(t);
      return isBevestigd((await t.huidigeUser()) as User);
    };
    const nu = Math.floor(Date.now() / 1000);
    expect(await gezien(nu - 5)).toBe(true);
    // Hij was daar nog ingelogd van vanmorgen, of dat is niet te zien: hier vroeg niemand hem iets.
    expect(await gezien(nu - 3600)).toBe(false);
    expect(await gezien(undefined)).toBe(false);
  });

  it('koppelt met een uitnodiging niet wie al een tweede stap heeft: een link is er maar één', async () => {
    const wie = await eenGebruiker({ wachtwoord: 'een goed wachtwoord' });
    await eenCodeapp(wie);
    const token = await inTx((tx) => maakToegangslink(tx, wie.id, { systeem: 'proef' }));
    const t = await toepassing();
    expect(await t.isKoppelbaar(token)).toBe(false);
    expect(await logIn(t, { token })).toBe('/inloggen?fout=koppel_bij_account');
    expect(await t.huidigeUser()).toBeNull();
    expect(await inTx((tx) => tx.inlogkoppeling.count({ where: { gebruikerId: wie.id } }))).toBe(0);
    // Zonder wachtwoorden is er geen andere weg, en is de tweede stap niet meer nodig.
    const zonder = await toepassing({ WACHTWOORDEN: 'uit' });
    expect(await zonder.isKoppelbaar(token)).toBe(true);
    expect(await logIn(zonder, { token })).toBe('/vandaag');
    expect(await zonder.isKoppelbaar(token)).toBe(false);
  });

  it('koppelt met een uitnodiging, één keer', async () => {
    const t = await toepassing();
    const wie = await eenGebruiker({ wachtwoord: 'een goed wachtwoord' });
    const token = await inTx((tx) => maakToegangslink(tx, wie.id, { systeem: 'proef' }));
    expect(await logIn(t, { token })).toBe('/vandaag');
    expect(await t.huidigeUser()).toMatchObject({ id: wie.id });
    dienst.wie.sub = 'een ander';
    expect(await logIn(t, { token })).toBe('/inloggen?fout=uitnodiging');
    expect(await logIn(t)).toBe('/inloggen?fout=niet_uitgenodigd');
  });
});

/** Wat er misgaat, en hoe dat heet. */
const TOKENS: [
  string,
  Oidcreden,
  (claims: Record<string, unknown>) => { claims: Record<string, unknown>; sleutel?: 'vals' },
][] = [
  ['een andere nonce', 'nonce', (c) => ({ claims: { ...c, nonce: 'van een ander' } })],
  ['geen nonce', 'claim_ontbreekt', ({ nonce: _, ...c }) => ({ claims: c })],
  ['een andere uitgever', 'uitgever', (c) => ({ claims: { ...c, iss: 'https://elders.voorbeeld.nl' } })],
  ['een andere ontvanger', 'ontvanger', (c) => ({ claims: { ...c, aud: 'een ander programma' } })],
  ['een valse handtekening', 'handtekening', (c) => ({ claims: c, sleutel: 'vals' })],
  ['een verlopen id_token', 'verlopen', (c) => ({ claims: { ...c, iat: 1, exp: 2 } })],
  ['geen onderwerp', 'claim_ontbreekt', ({ sub: _, ...c }) => ({ claims: c })],
  ['geen groepen', 'rol_ontbreekt', ({ roles: _, ...c }) => ({ claims: c })],
  ['een groep die er niets over zegt', 'rol_onbekend', (c) => ({ claims: { ...c, roles: ['anders'] } })],
  ['geen enkele groep', 'rol_onbekend', (c) => ({ claims: { ...c, roles: [] } })],
  ['twee rollen', 'rol_meer', (c) => ({ claims: { ...c, roles: ['vc-noord', 'vc-beheer'] } })],
  ['een team dat er niet is', 'plek_onbekend', (c) => ({ claims: { ...c, roles: 'vc-weg' } })],
];

describe('niemand komt erin, er verandert niets en er is een spoor', () => {
  /** Doet het, en kijkt na dat er niemand in kwam. */
  async function faalt(reden: Oidcreden, doe: () => Promise<string>): Promise<void> {
    const voor = await sessies();
    expect(await doe()).toBe(`/inloggen?fout=${reden}`);
    expect(OIDC_FOUT[reden]).toMatch(/^[A-Z].*\.$/);
    expect(await sessies()).toBe(voor);
    expect(browser.cookies.has(SESSIE_COOKIE)).toBe(false);
    expect((await spoor())[0]).toMatchObject({
      actie: 'inloggen',
      resultaat: 'geweigerd',
      details: expect.objectContaining({ reden }),
    });
  }
  const opnieuwGeteld = () => inTx((tx) => ruw(tx).$executeRawUnsafe('DELETE FROM inlogpoging'));
  beforeEach(opnieuwGeteld);

  it.each(TOKENS)('met %s', async (_, reden, verdraai) => {
    const t = await toepassing();
    const wie = await eenGebruiker();
    await gekoppeld(wie);
    const voor = await deGebruiker(wie.id);
    dienst.verdraai = verdraai;
    await faalt(reden, () => logIn(t));
    expect(await deGebruiker(wie.id)).toEqual(voor);
    dienst.verdraai = undefined;
    expect(await logIn(t)).toBe('/vandaag');
  });

  it('met een code die al gebruikt is, ook in dezelfde browser', async () => {
    const t = await toepassing();
    await gekoppeld(await eenGebruiker());
    const zoek = await daarheen(t);
    const reis = browser.cookies.get(OIDC_COOKIE) ?? '';
    expect(await t.rondAanmeldenAf(zoek)).toBe('/vandaag');
    browser.cookies.clear();
    await faalt('andere_browser', () => t.rondAanmeldenAf(zoek));
    browser.cookies.set(OIDC_COOKIE, reis);
    await faalt('gebruikt', () => t.rondAanmeldenAf(zoek));
  });

  it('met de state van een andere browser', async () => {
    const t = await toepassing();
    await gekoppeld(await eenGebruiker());
    const vanAnder = await daarheen(t);
    browser.cookies.clear();
    await faalt('andere_browser', () => t.rondAanmeldenAf(vanAnder));
    await opnieuwGeteld();
    await daarheen(t);
    await faalt('andere_browser', () => t.rondAanmeldenAf(vanAnder));
  });

  it('als hij het bij de organisatie afbreekt', async () => {
    const t = await toepassing();
    const url = new URL(await t.beginAanmelden(wens));
    const zoek = new URLSearchParams({ error: 'access_denied', state: url.searchParams.get('state') ?? '' });
    zoek.set('iss', dienst.uitgever);
    await faalt('afgebroken', () => t.rondAanmeldenAf(`?${zoek}`));
  });

  it('als de inlogdienst er niet is, bij het begin en bij de terugkeer', async () => {
    const ander = await startInlogdienst(ONS);
    const t = await toepassing({ OIDC_UITGEVER: ander.uitgever });
    const terug = await ander.reis(await t.beginAanmelden(wens), `${ONS}/inloggen/oidc/terug`);
    await ander.stop();
    await faalt('storing', () => t.rondAanmeldenAf(new URL(terug).search));
    await opnieuwGeteld();
    const weg = await toepassing({ OIDC_UITGEVER: ander.uitgever });
    await faalt('storing', () => weg.beginAanmelden(wens));
    vi.stubEnv('OIDC_UITGEVER', dienst.uitgever);
  });

  it('in het account van wie hetzelfde e-mailadres heeft', async () => {
    const t = await toepassing({ OIDC_NIEUW: 'meteen' });
    const wie = await eenGebruiker({ rol: 'beheerder' });
    dienst.wie.email = wie.email.toUpperCase();
    await faalt('adres_bezet', () => logIn(t));
  });

  it('als nieuwe zonder naam of e-mailadres', async () => {
    const t = await toepassing({ OIDC_NIEUW: 'meteen' });
    dienst.wie.email = undefined;
    await faalt('claim_ontbreekt', () => logIn(t));
  });

  it('als hij geblokkeerd is', async () => {
    const t = await toepassing();
    await gekoppeld(await eenGebruiker({ geblokkeerd: true }));
    await faalt('geblokkeerd', () => logIn(t));
  });

  it('met de uitnodiging van een ander', async () => {
    const t = await toepassing();
    const [wie, ander] = [await eenGebruiker(), await eenGebruiker()];
    await gekoppeld(wie);
    const token = await inTx((tx) => maakToegangslink(tx, ander.id, { systeem: 'proef' }));
    await faalt('al_gekoppeld', () => logIn(t, { token }));
  });

  it('met een andere rol zolang hij nog cliënten begeleidt', async () => {
    const t = await toepassing();
    const wie = await eenGebruiker();
    await eenTraject({ begeleider: wie });
    await gekoppeld(wie);
    dienst.wie.roles = ['vc-tl'];
    await faalt('rol_met_clienten', () => logIn(t));
    expect(await deGebruiker(wie.id)).toMatchObject({ rol: 'begeleider' });
  });
});

it('mislukte aanmeldingen van niemand tellen, en vullen het spoor niet', async () => {
  const t = await toepassing();
  await inTx((tx) => ruw(tx).$executeRawUnsafe('DELETE FROM inlogpoging'));
  const voor = (await spoor())[0]?.id ?? 0n;
  for (let keer = 0; keer < 12; keer += 1) await t.rondAanmeldenAf('?code=x&state=y');
  const aantallen = (await spoor(20)).filter((r) => r.id > voor).map((r) => (r.details as { aantal: number }).aantal);
  expect(aantallen).toEqual([10, 1]);
});

describe('bevestigen bij de organisatie', () => {
  const begin = async () => {
    const t = await toepassing();
    const wie = await eenGebruiker();
    await gekoppeld(wie);
    await logIn(t);
    await inTx((tx) => tx.sessie.updateMany({ where: { gebruikerId: wie.id }, data: { bevestigdOp: new Date(0) } }));
    return { t, wie };
  };
  const bevestigd = async (t: Toepassing) => isBevestigd((await t.huidigeUser()) as User);

  it('geldt na opnieuw inloggen daar', async () => {
    const { t } = await begin();
    expect(await bevestigd(t)).toBe(false);
    const naar = await t.beginAanmelden({ doel: 'bevestigen', terug: '/bevestigd' });
    expect(new URL(naar).searchParams.get('prompt')).toBe('login');
    const terug = await dienst.reis(naar, `${ONS}/inloggen/oidc/terug`);
    expect(await t.rondAanmeldenAf(new URL(terug).search)).toBe('/bevestigd');
    expect(await bevestigd(t)).toBe(true);
  });

  it.each([
    ['als iemand anders', 'iemand_anders', (c: Record<string, unknown>) => ({ claims: { ...c, sub: 'een ander' } })],
    ['lang geleden', 'verlopen', (c: Record<string, unknown>) => ({ claims: { ...c, auth_time: 1000 } })],
  ] as const)('geldt niet %s', async (_, reden, verdraai) => {
    const { t } = await begin();
    dienst.verdraai = verdraai;
    expect(await logIn(t, { doel: 'bevestigen' })).toBe(`/bevestigen?fout=${reden}`);
    expect(await bevestigd(t)).toBe(false);
  });

  it('geldt niet in een andere sessie dan waarin het begon', async () => {
    const { t, wie } = await begin();
    const zoek = await daarheen(t, { doel: 'bevestigen' });
    const { encode } = await import('next-auth/jwt');
    const sessieId = await eenSessie(wie);
    const token = { sub: wie.id, sessieId, beurt: 0 };
    browser.cookies.set(SESSIE_COOKIE, await encode({ token, secret: process.env.NEXTAUTH_SECRET ?? '' }));
    expect(await t.rondAanmeldenAf(zoek)).toBe('/bevestigen?fout=andere_browser');
  });
});

describe('koppelen bij Account', () => {
  /** Wie met zijn wachtwoord is ingelogd en zoveel minuten geleden liet zien dat hij het is. */
  async function ingelogd(minuten: number) {
    const wie = await eenGebruiker({ wachtwoord: 'een goed wachtwoord' });
    await eenCodeapp(wie);
    const sessieId = await eenSessie(wie, { bevestigdOp: new Date(Date.now() - minuten * 60_000) });
    const { encode } = await import('next-auth/jwt');
    const token = { sub: wie.id, sessieId, beurt: 0 };
    browser.cookies.set(SESSIE_COOKIE, await encode({ token, secret: process.env.NEXTAUTH_SECRET ?? '' }));
    return { wie, t: await toepassing() };
  }
  const koppel = { doel: 'koppelen', terug: '/account' } as const;
  const koppelingen = (wie: { id: string }) =>
    inTx((tx) => tx.inlogkoppeling.findMany({ where: { gebruikerId: wie.id } }));

  it('kan wie net liet zien dat hij het is; hij hoort het, en logt daarna zo in', async () => {
    const { wie, t } = await ingelogd(1);
    expect(await logIn(t, koppel)).toBe('/account');
    expect(await koppelingen(wie)).toMatchObject([{ onderwerp: dienst.wie.sub }]);
    expect((await spoor())[0]).toMatchObject({ actie: 'organisatie.koppelen', gebruikerId: wie.id });
    expect(await inTx((tx) => tx.accountmail.findMany({ where: { gebruikerId: wie.id } }))).toMatchObject([
      { soort: 'organisatie_gekoppeld', wat: 'uw organisatie' },
    ]);
    browser.cookies.clear();
    expect(await logIn(t)).toBe('/vandaag');
    expect((await t.huidigeUser())?.id).toBe(wie.id);
  });

  it('begint voor wie dat niet net deed bij die vraag, ook voor wie niet is ingelogd', async () => {
    const { t } = await ingelogd(11);
    const vraag = `/bevestigen?terug=${encodeURIComponent('/inloggen/oidc?doel=koppelen&terug=/account')}`;
    expect(await t.beginAanmelden(koppel)).toBe(vraag);
    browser.cookies.clear();
    expect(await t.beginAanmelden(koppel)).toBe(vraag);
  });

  it('gaat niet door in een andere sessie, of als er van alles al een is', async () => {
    const { wie, t } = await ingelogd(1);
    const cookie = browser.cookies.get(SESSIE_COOKIE) ?? '';
    const zoek = await daarheen(t, koppel);
    await ingelogd(1);
    expect(await t.rondAanmeldenAf(zoek)).toBe('/account?fout=andere_browser');
    await gekoppeld(await eenGebruiker());
    browser.cookies.set(SESSIE_COOKIE, cookie);
    expect(await logIn(t, koppel)).toBe('/account?fout=al_gekoppeld');
    dienst.wie.roles = ['iets'];
    dienst.wie.sub = 'nog vrij';
    expect(await logIn(t, koppel)).toBe('/account?fout=rol_onbekend');
    expect(await koppelingen(wie)).toEqual([]);
  });
});

it('met wachtwoorden uit komt niemand er met een wachtwoord in', async () => {
  const t = await toepassing({ WACHTWOORDEN: 'uit' });
  const wie = await eenGebruiker({ wachtwoord: 'een goed wachtwoord' });
  expect(await t.startSessie(wie.email, 'een goed wachtwoord')).toBe(false);
  await toepassing();
});
