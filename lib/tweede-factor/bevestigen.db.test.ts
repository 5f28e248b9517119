import { randomUUID } from 'node:crypto';
import { generate } from 'otplib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eenCodeapp, eenGebruiker, eenSessie, PROEFGEHEIM } from '../../prisma/factories/gebruiker';
import { spoor, VANDAAG } from '../../prisma/proef/stand';
import { wachtwoordWijzigen } from '../account/actions';
import { gebruikerWijzigen } from '../beheer/actions';
import { META } from '../formulier/formulier';
import { exporteerTeam } from '../overzicht/queries';
import { alsSysteem, leesGebruiker } from '../server/db';
import { metBevestiging } from '../server/met-bevestiging';
import { SESSIE_COOKIE } from '../server/sessiecookie';
import { huidigeUser } from '../server/session';
import { wegenVragen } from './bevestig-actions';
import { CODE_NODIG, FOUT, TE_VAAK, UITGELOGD } from './bevestig-woorden';
import { brengBewijs } from './bewijs-adres';
import { maakHerstelcodes } from './herstelcodes';
import { CODE_FOUT, HERSTELCODE_FOUT } from './woorden';

const browser = vi.hoisted(() => ({ cookies: new Map<string, string>(), koppen: new Headers() }));
vi.mock('next/headers', () => ({
  headers: async () => browser.koppen,
  cookies: async () => ({
    get: (naam: string) => ({ value: browser.cookies.get(naam) }),
    set: (naam: string, waarde: string) => browser.cookies.set(naam, waarde),
    delete: ({ name }: { name: string }) => browser.cookies.delete(name),
  }),
}));
vi.mock('next/cache', () => ({ refresh: vi.fn() }));
vi.mock('next/navigation', () => ({ redirect: vi.fn(), notFound: vi.fn() }));

const WACHTWOORD = 'een goed wachtwoord';
const inTx = <T>(werk: Parameters<typeof alsSysteem<T>>[1]) => alsSysteem('proef', werk);
const geleden = (minuten: number) => new Date(Date.now() - minuten * 60_000);

/** Iemand die is ingelogd en zoveel minuten geleden liet zien dat hij het is. */
async function ingelogd(minuten: number, rol: 'beheerder' | 'teamleider' = 'beheerder') {
  const wie = await eenGebruiker({ rol, wachtwoord: WACHTWOORD });
  const sessieId = await eenSessie(wie, { bevestigdOp: geleden(minuten) });
  const { encode } = await import('next-auth/jwt');
  const token = { sub: wie.id, sessieId, beurt: 0 };
  browser.cookies.set(SESSIE_COOKIE, await encode({ token, secret: process.env.NEXTAUTH_SECRET ?? '' }));
  return { wie, sessieId };
}
beforeEach(() => browser.cookies.clear());

const metWachtwoord = (wachtwoord = WACHTWOORD, erbij: Record<string, string> = {}) => ({ wachtwoord, ...erbij });

/** Naast een formulier dat openstaat. */
const bevestigenErnaast = async (inhoud: unknown) =>
  (
    await brengBewijs(new Request('http://vast.test/api/bewijs', { method: 'POST', body: JSON.stringify(inhoud) }))
  ).json();

const wijzig = (ander: Awaited<ReturnType<typeof eenGebruiker>>, velden: Record<string, string> = {}) => {
  const invoer = new FormData();
  const waarden = {
    gebruikerId: ander.id,
    versie: '1',
    naam: 'Nieuwe Naam',
    email: ander.email,
    rol: 'privacy_officer',
  };
  for (const [naam, waarde] of Object.entries({ ...waarden, ...velden })) invoer.set(naam, waarde);
  invoer.set(META.js, '1');
  invoer.set(META.sleutel, randomUUID());
  return gebruikerWijzigen({}, invoer);
};
const deNaam = ({ id }: { id: string }) =>
  inTx(async (tx) => (await tx.gebruiker.findUniqueOrThrow({ where: { id } })).naam);

describe('rechten wijzigen', () => {
  it('kan wie net bewees dat hij het is; een ander moet dat eerst doen, en er is dan niets veranderd', async () => {
    const ander = await eenGebruiker({ rol: 'privacy_officer' });
    await ingelogd(11);
    const staat = await wijzig(ander);
    expect(staat).toMatchObject({ bevestigOpnieuw: true, values: { naam: 'Nieuwe Naam' } });
    expect(staat.gelukt).toBeUndefined();
    expect(await deNaam(ander)).toBe(ander.naam);
    expect(await bevestigenErnaast(metWachtwoord())).toEqual({ gelukt: true });
    expect(await wijzig(ander)).toMatchObject({ gelukt: true });
    expect(await deNaam(ander)).toBe('Nieuwe Naam');
  });

  it('vraagt er pas om als al het andere klopt', async () => {
    await ingelogd(11);
    const ander = await eenGebruiker({ rol: 'privacy_officer' });
    expect(await wijzig(ander, { rol: 'begeleider' })).toMatchObject({ fieldErrors: { teams: expect.any(String) } });
    expect((await wijzig(ander, { gebruikerId: randomUUID() })).bevestigOpnieuw).toBeUndefined();
  });
});

describe('bevestigen', () => {
  it('met een verkeerd wachtwoord mislukt, met een spoor, en niet eindeloos', async () => {
    const { wie, sessieId } = await ingelogd(11);
    for (let keer = 0; keer < 5; keer += 1)
      expect(await bevestigenErnaast(metWachtwoord('fout'))).toEqual({ fout: FOUT });
    expect(await bevestigenErnaast(metWachtwoord())).toEqual({ fout: TE_VAAK });
    expect((await spoor())[0]).toMatchObject({
      actie: 'sessie.bevestigen',
      resultaat: 'geweigerd',
      gebruikerId: wie.id,
    });
    expect((await leesGebruiker(wie.id, sessieId))?.bevestigdOp).toEqual(expect.any(Date));
  });

  it('kan niet voor wie niet (meer) is ingelogd, en geeft niet wat er geen is', async () => {
    expect(await bevestigenErnaast(metWachtwoord())).toEqual({ fout: UITGELOGD });
    expect(await bevestigenErnaast({ wachtwoord: { toString: 1 } })).toEqual({ fout: FOUT });
    expect(await wegenVragen()).toEqual({ wachtwoord: true, stap: null, organisatie: null });
    await ingelogd(0);
    expect(await wegenVragen()).toEqual({ wachtwoord: true, stap: null, organisatie: null });
  });

  it('laat een spoor na', async () => {
    const { wie } = await ingelogd(11);
    await bevestigenErnaast(metWachtwoord());
    expect((await spoor())[0]).toMatchObject({ actie: 'sessie.bevestigen', resultaat: 'gelukt', gebruikerId: wie.id });
  });
});

describe('bevestigen met een tweede stap', () => {
  const metApp = async () => {
    const { wie, sessieId } = await ingelogd(11);
    await eenCodeapp(wie);
    const isBevestigd = async () => {
      const { bevestigdOp } = await inTx((tx) => tx.sessie.findUniqueOrThrow({ where: { id: sessieId } }));
      return bevestigdOp !== null && bevestigdOp > geleden(1);
    };
    return { wie, isBevestigd };
  };
  const codeNu = () => generate({ secret: PROEFGEHEIM });

  it('vraagt naast het wachtwoord de code; een code telt één keer', async () => {
    const { isBevestigd } = await metApp();
    expect(await wegenVragen()).toMatchObject({ wachtwoord: true, stap: { app: true, passkeys: false } });
    expect(await bevestigenErnaast(metWachtwoord())).toEqual({ fout: CODE_NODIG });
    expect(await bevestigenErnaast(metWachtwoord(WACHTWOORD, { code: '000' }))).toEqual({ fout: CODE_FOUT.fout });
    expect(await bevestigenErnaast(metWachtwoord('fout', { code: await codeNu() }))).toEqual({ fout: FOUT });
    expect(await isBevestigd()).toBe(false);
    const code = await codeNu();
    expect(await bevestigenErnaast(metWachtwoord(WACHTWOORD, { code }))).toEqual({ gelukt: true });
    expect(await isBevestigd()).toBe(true);
    expect(await bevestigenErnaast(metWachtwoord(WACHTWOORD, { code }))).toEqual({ fout: CODE_FOUT.gebruikt });
  });

  it('neemt ook een herstelcode, één keer, en niet die van een ander', async () => {
    const { wie, isBevestigd } = await metApp();
    const [code = ''] = await inTx((tx) => maakHerstelcodes(tx, wie.id));
    const [vreemd = ''] = await inTx(async (tx) => maakHerstelcodes(tx, (await eenGebruiker()).id));
    expect(await bevestigenErnaast(metWachtwoord(WACHTWOORD, { code: vreemd }))).toEqual({ fout: HERSTELCODE_FOUT });
    expect(await isBevestigd()).toBe(false);
    expect(await bevestigenErnaast(metWachtwoord(WACHTWOORD, { code }))).toEqual({ gelukt: true });
    expect(await isBevestigd()).toBe(true);
    expect(await bevestigenErnaast(metWachtwoord(WACHTWOORD, { code }))).toEqual({ fout: HERSTELCODE_FOUT });
  });
});

it('na een ander wachtwoord werkt een kopie van de cookie niet meer, en deze browser nog wel', async () => {
  await ingelogd(11);
  const kopie = browser.cookies.get(SESSIE_COOKIE) ?? '';
  const invoer = new FormData();
  const nieuw = 'een totaal andere lange zin';
  const waarden = {
    huidig: WACHTWOORD,
    wachtwoord: nieuw,
    herhaling: nieuw,
    [META.js]: '1',
    [META.sleutel]: randomUUID(),
  };
  for (const [naam, waarde] of Object.entries(waarden)) invoer.set(naam, waarde);
  expect(await wachtwoordWijzigen({}, invoer)).toMatchObject({ gelukt: true });
  expect(await huidigeUser()).not.toBeNull();
  browser.cookies.set(SESSIE_COOKIE, kopie);
  expect(await huidigeUser()).toBeNull();
});

describe('gegevens meenemen', () => {
  const alles = { aanpakId: null, alles: true, peildatum: VANDAAG } as unknown as Parameters<typeof exporteerTeam>[1];

  it('stuurt eerst naar de pagina die vraagt of hij het is; wie het toch niet mag ziet niets', async () => {
    const wie = await eenGebruiker({ rol: 'teamleider' });
    const geef = metBevestiging(async () =>
      Response.json(await exporteerTeam({ ...wie, bevestigdOp: geleden(11) }, alles, VANDAAG)),
    );
    const antwoord = await geef(new Request('http://localhost:3000/team/export?soort=csv'));
    expect(antwoord.status).toBe(303);
    expect(antwoord.headers.get('location')).toBe('/bevestigen?terug=%2Fteam%2Fexport%3Fsoort%3Dcsv');
    expect((await spoor(3)).filter((r) => r.gebruikerId === wie.id)).toEqual([]);
    expect(await exporteerTeam(await eenGebruiker({ rol: 'partner' }), alles, VANDAAG)).toBeNull();
  });
});
