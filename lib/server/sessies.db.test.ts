import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eenGebruiker, eenSessie } from '../../prisma/factories/gebruiker';
import { spoor } from '../../prisma/proef/stand';
import { telOpdrachten } from '../../prisma/proef/tel-opdrachten';
import { alsSysteem, leesGebruiker } from './db';
import { SESSIE_COOKIE, SESSIE_SECONDEN, TOESTEL_COOKIE } from './sessiecookie';
import { beeindigSessie, beeindigSessies, bevestigSessie, isBevestigd, rondSessieAf, startSessieRij } from './sessies';
import { halveSessie, huidigeSessieId, huidigeUser, rondInloggenAf, startSessie, stopSessie } from './session';

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

/** Het wachtwoord, en daarna het bewijs van de tweede factor. */
const logInMet = async (email: string, wachtwoord: string) => {
  if (!(await startSessie(email, wachtwoord))) return false;
  const sessieId = (await huidigeSessieId()) ?? '';
  return inTx((tx) => rondInloggenAf(tx, sessieId));
};
const logIn = async (wie: Wie) => {
  expect(await logInMet(wie.email, WACHTWOORD)).toBe(true);
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
    expect(Object.keys(inhoud ?? {}).sort()).toEqual(['beurt', 'exp', 'iat', 'jti', 'sessieId', 'sub']);
    expect(inhoud).toMatchObject({ sub: wie.id, sessieId: rij?.id });
    expect(await huidigeSessieId()).toBe(rij?.id);
    expect(await huidigeUser()).toEqual({
      id: wie.id,
      naam: wie.naam,
      gemeente: 'gemeente Enschede',
      rol: 'begeleider',
      teamIds: wie.teamIds,
      aanpakIds: [],
      sessieId: rij?.id,
      adres: '',
      bevestigdOp: rij?.bevestigdOp,
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
    expect(await logInMet(wie.email, 'fout wachtwoord')).toBe(false);
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

  it('als een ander in dezelfde browser beëindigt de sessie van de eerste', async () => {
    const [een, twee] = [await eenAccount(), await eenAccount()];
    await logIn(een);
    await logIn(twee);
    expect((await rijen(een))[0]?.beeindigdOp).not.toBeNull();
    expect(await huidigeUser()).toMatchObject({ id: twee.id });
  });

  it('op een nieuw apparaat stuurt een e-mail, daarna niet meer, tot het wachtwoord verandert', async () => {
    const [wie, ander] = [await eenAccount(), await eenAccount()];
    const mails = async (van: Wie) =>
      (await inTx((tx) => tx.accountmail.findMany({ where: { gebruikerId: van.id } }))).map((m) => [m.soort, m.wat]);
    const NIEUW = ['nieuw_apparaat', 'Firefox op Windows'];
    await logIn(wie);
    expect(await mails(wie)).toEqual([NIEUW]);
    await logIn(ander);
    await logIn(wie);
    expect(await mails(wie)).toEqual([NIEUW]);
    expect(await mails(ander)).toEqual([NIEUW]);
    const toestel = browser.cookies.get(TOESTEL_COOKIE) ?? '';
    // De ene cookie is nooit voor de andere te gebruiken.
    inBrowser(toestel);
    expect(await huidigeUser()).toBeNull();
    inBrowser();
    await logIn(wie);
    expect(await mails(wie)).toEqual([NIEUW, NIEUW]);
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
    'als zij een half uur stil was': (wie) => eenSessie(wie, { laatstGezienOp: new Date(Date.now() - 30 * 60_000) }),
    'als er nog een tweede factor wordt gevraagd': (wie) => eenSessie(wie, { tweedeFactorOp: null }),
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

it('wie er is leest één opdracht, in een eigen transactie', async () => {
  const wie = await eenAccount();
  await logIn(wie);
  expect(await telOpdrachten(huidigeUser)).toBe(4);
});

it('een geldige sessie is gezien, hoogstens eens per minuut opgeschreven; een die niet geldt niet', async () => {
  const wie = await eenAccount();
  const geleden = (seconden: number) => new Date(Date.now() - seconden * 1000);
  const gezienNa = async (wens: Parameters<typeof eenSessie>[1]) => {
    const id = await eenSessie(wie, wens);
    await leesGebruiker(wie.id, id);
    const na = await inTx((tx) => tx.sessie.findUniqueOrThrow({ where: { id } }));
    return na.laatstGezienOp.getTime() !== wens?.laatstGezienOp?.getTime();
  };
  expect(await gezienNa({ laatstGezienOp: geleden(29 * 60) })).toBe(true);
  expect(await gezienNa({ laatstGezienOp: geleden(50) })).toBe(false);
  expect(await gezienNa({ laatstGezienOp: geleden(31 * 60) })).toBe(false);
  expect(await gezienNa({ laatstGezienOp: geleden(29 * 60), tweedeFactorOp: null })).toBe(false);
});

describe('een halve sessie', () => {
  const begin = async () => {
    const wie = await eenAccount();
    const sessieId = await inTx((tx) => startSessieRij(tx, wie.id, 'Firefox op Windows'));
    inBrowser(await maakToken({ sub: wie.id, sessieId, beurt: 0 }));
    return { wie, sessieId };
  };

  it('is nog niemand, en na het laatste bewijs iemand met een nieuwe cookie', async () => {
    const { wie, sessieId } = await begin();
    const eerst = browser.cookies.get(SESSIE_COOKIE);
    expect(await huidigeUser()).toBeNull();
    expect(await halveSessie()).toEqual({ gebruikerId: wie.id, sessieId, beurt: 0 });
    expect(await inTx((tx) => rondInloggenAf(tx, sessieId))).toBe(true);
    expect(await huidigeUser()).toMatchObject({ id: wie.id, sessieId });
    expect(await halveSessie()).toBeNull();
    expect((await spoor())[0]).toMatchObject({ actie: 'inloggen', gebruikerId: wie.id, resultaat: 'gelukt' });
    expect(await inTx((tx) => rondInloggenAf(tx, sessieId))).toBe(false);
    inBrowser(eerst);
    expect(await huidigeUser()).toBeNull();
  });

  it('van twee bewijzen tegelijk telt er één', async () => {
    const { sessieId } = await begin();
    const twee = await Promise.all([1, 2].map(() => inTx((tx) => rondSessieAf(tx, sessieId))));
    expect(twee.filter(Boolean)).toHaveLength(1);
  });

  it.each([
    ['die te lang duurt', { begonnenOp: new Date(Date.now() - 11 * 60_000) }],
    ['die is beëindigd', { beeindigdOp: new Date() }],
  ])('%s is niet meer af te ronden', async (_, wens) => {
    const wie = await eenAccount();
    const sessieId = await eenSessie(wie, { tweedeFactorOp: null, ...wens });
    inBrowser(await maakToken({ sub: wie.id, sessieId }));
    expect(await halveSessie()).toBeNull();
    expect(await inTx((tx) => rondInloggenAf(tx, sessieId))).toBe(false);
  });

  it('van wie intussen is geblokkeerd wacht op niets', async () => {
    const { wie } = await begin();
    await inTx((tx) => tx.gebruiker.update({ where: { id: wie.id }, data: { geblokkeerdOp: new Date() } }));
    expect(await halveSessie()).toBeNull();
  });
});

describe('opnieuw bevestigen', () => {
  it('geldt tien minuten, en maakt de cookie van ervoor waardeloos', async () => {
    const wie = await eenAccount();
    const geleden = (minuten: number) => new Date(Date.now() - minuten * 60_000);
    const id = await eenSessie(wie, { bevestigdOp: geleden(11) });
    expect(isBevestigd((await leesGebruiker(wie.id, id)) ?? {})).toBe(false);
    expect(await inTx((tx) => bevestigSessie(tx, id))).toEqual({ gebruikerId: wie.id, beurt: 1 });
    expect(await leesGebruiker(wie.id, id, 0)).toBeNull();
    expect(isBevestigd((await leesGebruiker(wie.id, id, 1)) ?? {})).toBe(true);
    expect(isBevestigd({ bevestigdOp: geleden(9) })).toBe(true);
    expect(isBevestigd({})).toBe(false);
  });

  it('kan niet in een sessie die niet (meer) geldt', async () => {
    const wie = await eenAccount();
    for (const wens of [{ tweedeFactorOp: null }, { beeindigdOp: new Date() }])
      expect(await inTx(async (tx) => bevestigSessie(tx, await eenSessie(wie, wens)))).toBeNull();
  });
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
    // Een cookie van een eerdere beurt is niet meer van wie er is ingelogd.
    expect(await inTx((tx) => beeindigSessie(tx, wie.id, sessie, 7))).toBe(false);
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
