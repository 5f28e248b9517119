import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eenGebruiker, eenSessie } from '../../prisma/factories/gebruiker';
import { spoor } from '../../prisma/proef/stand';
import { telOpdrachten } from '../../prisma/proef/tel-opdrachten';
import { alsSysteem, leesGebruiker } from './db';
import { SESSIE_COOKIE, SESSIE_SECONDEN } from './sessiecookie';
import { beeindigSessie, beeindigSessies, startSessieRij } from './sessies';
import { huidigeSessieId, huidigeUser, startSessie, stopSessie } from './session';

// De browser: één pot cookies, en de koppen van een verzoek.
const browser = vi.hoisted(() => ({ cookies: new Map<string, string>(), koppen: new Headers() }));
vi.mock('next/headers', () => ({
  headers: async () => browser.koppen,
  cookies: async () => ({
    get: (naam: string) => ({ value: browser.cookies.get(naam) }),
    set: (naam: string, waarde: string) => browser.cookies.set(naam, waarde),
    delete: ({ name }: { name: string }) => browser.cookies.delete(name),
  }),
}));
// Naar een andere pagina sturen wordt hier niet beproefd, en laadt buiten Next niet.
vi.mock('next/navigation', () => ({ redirect: vi.fn(), notFound: vi.fn() }));

const WACHTWOORD = 'een goed wachtwoord';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0';
const eenAccount = () => eenGebruiker({ wachtwoord: WACHTWOORD });
type Wie = Awaited<ReturnType<typeof eenAccount>>;

const logIn = async (wie: Wie) => {
  expect(await startSessie(wie.email, WACHTWOORD)).toBe(true);
  return browser.cookies.get(SESSIE_COOKIE) ?? '';
};
/** Een andere browser met deze cookie; zonder cookie een lege. */
const inBrowser = (cookie?: string) => {
  browser.cookies.clear();
  if (cookie) browser.cookies.set(SESSIE_COOKIE, cookie);
};
const rijen = (wie: { id: string }) =>
  alsSysteem('proef', (tx) => tx.sessie.findMany({ where: { gebruikerId: wie.id }, orderBy: { begonnenOp: 'asc' } }));
const inTx = <T>(werk: Parameters<typeof alsSysteem<T>>[1]) => alsSysteem('proef', werk);
const maakToken = async (token: Record<string, unknown>) =>
  (await import('next-auth/jwt')).encode({ token, secret: process.env.NEXTAUTH_SECRET ?? '' });

beforeEach(() => {
  inBrowser();
  browser.koppen = new Headers({ 'user-agent': WINDOWS });
});

describe('inloggen', () => {
  it('maakt een rij met het apparaat die na een werkdag verloopt, en de cookie noemt alleen wie en welke sessie', async () => {
    const wie = await eenAccount();
    const cookie = await logIn(wie);
    const [rij] = await rijen(wie);
    expect(rij).toMatchObject({ apparaat: 'Firefox op Windows', beeindigdOp: null });
    const duurt = (Number(rij?.verlooptOp) - Date.now()) / 1000;
    expect(Math.abs(duurt - SESSIE_SECONDEN)).toBeLessThan(30);
    const { decode } = await import('next-auth/jwt');
    const inhoud = await decode({ token: cookie, secret: process.env.NEXTAUTH_SECRET ?? '' });
    expect(Object.keys(inhoud ?? {}).sort()).toEqual(['exp', 'iat', 'jti', 'sessieId', 'sub']);
    expect(inhoud).toMatchObject({ sub: wie.id, sessieId: rij?.id });
    expect(await huidigeSessieId()).toBe(rij?.id);
    expect(await huidigeUser()).toEqual({
      id: wie.id,
      naam: wie.naam,
      gemeente: 'gemeente Enschede',
      rol: 'begeleider',
      teamIds: wie.teamIds,
      aanpakIds: [],
    });
  });

  it('zonder herkenbare browser is een onbekend apparaat', async () => {
    browser.koppen = new Headers();
    const wie = await eenAccount();
    await logIn(wie);
    expect((await rijen(wie))[0]?.apparaat).toBe('onbekend apparaat');
  });

  it('dat mislukt maakt geen rij en laat de sessie die er was staan', async () => {
    const wie = await eenAccount();
    await logIn(wie);
    expect(await startSessie(wie.email, 'fout wachtwoord')).toBe(false);
    expect(await rijen(wie)).toHaveLength(1);
    expect(await huidigeUser()).toMatchObject({ id: wie.id });
  });

  it('naast een formulier vervangt de sessie van deze cookie, niet die van een ander apparaat', async () => {
    const wie = await eenAccount();
    const thuis = await logIn(wie);
    inBrowser();
    const oud = await logIn(wie);
    const nieuw = await logIn(wie);
    expect((await rijen(wie)).map((r) => r.beeindigdOp !== null)).toEqual([false, true, false]);
    const kan = async (cookie: string) => {
      inBrowser(cookie);
      return (await huidigeUser()) !== null;
    };
    expect([await kan(thuis), await kan(oud), await kan(nieuw)]).toEqual([true, false, true]);
  });

  it('als een ander in dezelfde browser laat de sessie van de eerste met rust', async () => {
    const [een, twee] = [await eenAccount(), await eenAccount()];
    await logIn(een);
    await logIn(twee);
    expect((await rijen(een))[0]?.beeindigdOp).toBeNull();
    expect(await huidigeUser()).toMatchObject({ id: twee.id });
  });

  it('tegelijk met een nieuw wachtwoord laat geen sessie met het oude achter', async () => {
    const wie = await eenAccount();
    let begonnen: Promise<boolean> | undefined;
    await inTx(async (tx) => {
      await tx.gebruiker.update({ where: { id: wie.id }, data: { wachtwoordHash: 'nieuw' } });
      // Leest het oude wachtwoord, keurt het goed, en wacht dan op deze transactie.
      begonnen = startSessie(wie.email, WACHTWOORD);
      await new Promise((klaar) => setTimeout(klaar, 400));
      await beeindigSessies(tx, wie.id);
    });
    expect(await begonnen).toBe(false);
    expect(await rijen(wie)).toEqual([]);
    expect((await spoor())[0]).toMatchObject({ actie: 'inloggen', gebruikerId: wie.id, resultaat: 'geweigerd' });
  });
});

describe('uitloggen', () => {
  it('maakt een kopie van de cookie meteen waardeloos; andere sessies leven door', async () => {
    const wie = await eenAccount();
    const elders = await logIn(wie);
    inBrowser();
    const kopie = await logIn(wie);
    await stopSessie();
    expect(browser.cookies.has(SESSIE_COOKIE)).toBe(false);
    expect((await spoor())[0]).toMatchObject({ actie: 'uitloggen', gebruikerId: wie.id, resultaat: 'gelukt' });
    inBrowser(kopie);
    expect(await huidigeUser()).toBeNull();
    inBrowser(elders);
    expect(await huidigeUser()).toMatchObject({ id: wie.id });
  });

  it('zonder sessie, of met een die al beëindigd is, laat geen spoor na', async () => {
    const wie = await eenAccount();
    await logIn(wie);
    await inTx((tx) => beeindigSessies(tx, wie.id));
    const voor = (await spoor())[0]?.id;
    await stopSessie();
    await stopSessie();
    expect((await spoor())[0]?.id).toBe(voor);
  });
});

describe('een sessie geldt niet', () => {
  const GEVALLEN: Record<string, (wie: Wie) => Promise<string>> = {
    'als zij is beëindigd': (wie) => eenSessie(wie, { beeindigdOp: new Date() }),
    'als zij is verlopen': (wie) =>
      eenSessie(wie, { begonnenOp: new Date(Date.now() - 7_200_000), verlooptOp: new Date(Date.now() - 1000) }),
    'als zij van een ander is': async () => eenSessie(await eenGebruiker()),
    'als zij er niet is': async () => crypto.randomUUID(),
    'als de gebruiker is geblokkeerd': async (wie) => {
      await inTx((tx) => tx.gebruiker.update({ where: { id: wie.id }, data: { geblokkeerdOp: new Date() } }));
      return eenSessie(wie);
    },
  };
  it.each(Object.entries(GEVALLEN))('%s', async (_, geval) => {
    const wie = await eenAccount();
    expect(await leesGebruiker(wie.id, await eenSessie(wie))).not.toBeNull();
    const sessieId = await geval(wie);
    expect(await leesGebruiker(wie.id, sessieId)).toBeNull();
    inBrowser(await maakToken({ sub: wie.id, sessieId }));
    expect(await huidigeUser()).toBeNull();
  });

  it('als de cookie geen sessie noemt, zoals een oude cookie', async () => {
    const wie = await eenAccount();
    inBrowser(await maakToken({ sub: wie.id, sessieVersie: 1 }));
    expect(await huidigeUser()).toBeNull();
  });
});

// De transactie begint, zegt waarvoor, leest en eindigt.
it('wie er is leest één opdracht', async () => {
  const wie = await eenAccount();
  await logIn(wie);
  expect(await telOpdrachten(huidigeUser)).toBe(4);
});

describe('sessies beëindigen', () => {
  it('overal, of overal behalve hier, en nooit die van een ander', async () => {
    const [wie, ander] = [await eenGebruiker(), await eenGebruiker()];
    const hier = await eenSessie(wie);
    await eenSessie(wie);
    const vanAnder = await eenSessie(ander);
    const eerder = new Date('2026-01-01T12:00:00Z');
    await eenSessie(wie, { beeindigdOp: eerder });
    expect(await inTx((tx) => beeindigSessies(tx, wie.id, hier))).toBe(1);
    expect(await leesGebruiker(wie.id, hier)).not.toBeNull();
    expect(await leesGebruiker(ander.id, vanAnder)).not.toBeNull();
    expect(await inTx((tx) => beeindigSessies(tx, wie.id))).toBe(1);
    expect(await leesGebruiker(wie.id, hier)).toBeNull();
    expect((await rijen(wie)).filter((r) => r.beeindigdOp?.getTime() === eerder.getTime())).toHaveLength(1);
  });

  it('één lukt één keer, en alleen bij wie zij hoort', async () => {
    const [wie, ander] = [await eenGebruiker(), await eenGebruiker()];
    const sessie = await eenSessie(wie);
    expect(await inTx((tx) => beeindigSessie(tx, ander.id, sessie))).toBe(false);
    expect(await leesGebruiker(wie.id, sessie)).not.toBeNull();
    expect(await inTx((tx) => beeindigSessie(tx, wie.id, sessie))).toBe(true);
    expect(await inTx((tx) => beeindigSessie(tx, wie.id, sessie))).toBe(false);
  });

  it('ruimt bij het inloggen op wat meer dan negentig dagen geleden verliep, alleen van wie inlogt', async () => {
    const [wie, ander] = [await eenGebruiker(), await eenGebruiker()];
    const geleden = (dagen: number) => new Date(Date.now() - dagen * 86_400_000);
    for (const van of [wie, ander])
      for (const dagen of [89, 91])
        await eenSessie(van, { begonnenOp: geleden(dagen + 1), verlooptOp: geleden(dagen) });
    await inTx((tx) => startSessieRij(tx, wie.id, 'Chrome op Android'));
    expect(await rijen(wie)).toHaveLength(2);
    expect(await rijen(ander)).toHaveLength(2);
  });
});
