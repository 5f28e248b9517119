import 'server-only';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { decode, encode } from 'next-auth/jwt';
import { cache } from 'react';
import { apparaatTekst } from '../copy/apparaat';
import { stuurAccountmail } from '../mail/accountmail';
import { type Actie, can, type User } from '../policy/policy';
import { adresUit } from './adres';
import { audit, zetHerkomst } from './audit';
import { alsBezoeker, alsGebruiker, type Ingelogde, leesGebruiker, type Tx } from './db';
import { env } from './env';
import { meldAan, verlaatSessie } from './inloggen';
import { isGelezen } from './poort';
import { COOKIE_OPTIES, SESSIE_COOKIE, SESSIE_SECONDEN } from './sessiecookie';
import {
  beeindigSessie,
  bevestigSessie,
  leesIdToken,
  rondSessieAf,
  startSessieRij,
  vernieuwBeurt,
  vindHalveSessie,
} from './sessies';
import { kent, leesToestel, maakBekend } from './toestel';

type Cookie = { gebruikerId?: string; sessieId?: string; beurt: number };

/**
 * Wie het is en in welke sessie, volgens de cookie. Alleen ontcijferd: getServerSession maakt er bij elke blik een nieuw token bij, en dat kan
 * een pagina toch niet bewaren.
 */
const leesCookie = cache(async (): Promise<Cookie> => {
  isGelezen();
  return ontcijfer((await cookies()).get(SESSIE_COOKIE)?.value);
});

async function ontcijfer(token: string | undefined): Promise<Cookie> {
  // Verlopen, of niet van ons.
  const inhoud = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  return {
    gebruikerId: inhoud?.sub,
    sessieId: inhoud?.sessieId as string | undefined,
    beurt: Number(inhoud?.beurt ?? 0),
  };
}

const maakToken = (sub: string, sessieId: string, beurt: number) =>
  encode({ token: { sub, sessieId, beurt }, secret: env().NEXTAUTH_SECRET, maxAge: SESSIE_SECONDEN });

const zetCookie = async (token: string) =>
  (await cookies()).set(SESSIE_COOKIE, token, { ...COOKIE_OPTIES, maxAge: SESSIE_SECONDEN });

/** De sessie die de cookie noemt. Zegt op zichzelf niets: of zij geldt en van wie zij is, weet huidigeUser. */
export const huidigeSessieId = async (): Promise<string | undefined> => (await leesCookie()).sessieId;

/** De hoeveelste cookie van die sessie het is. */
export const huidigeBeurt = async (): Promise<number> => (await leesCookie()).beurt;

/** Van welk internetadres dit verzoek komt; leeg als dat niet te weten is. */
export const huidigAdres = async (): Promise<string> => adresUit(await headers());

/** Wie er is ingelogd, met de rechten van dit moment; null zonder geldige sessie. Eén keer per verzoek gelezen. */
export const huidigeUser = cache(async (): Promise<Ingelogde | null> => {
  const { gebruikerId, sessieId, beurt } = await leesCookie();
  const user = gebruikerId && sessieId ? await leesGebruiker(gebruikerId, sessieId, beurt) : null;
  return user && { ...user, adres: await huidigAdres() };
});

type Halve = { gebruikerId: string; sessieId: string; beurt: number };

/** Wie zijn wachtwoord goed had en nu nog zijn tweede factor moet laten zien, volgens de cookie of wat beginSessie gaf; null als er niemand wacht. */
export async function halveSessie(begonnen = ''): Promise<Halve | null> {
  const { gebruikerId, sessieId, beurt } = begonnen ? await ontcijfer(begonnen) : await leesCookie();
  if (!gebruikerId || !sessieId) return null;
  const wacht = await alsBezoeker('inloggen', (tx) => vindHalveSessie(tx, gebruikerId, sessieId, beurt));
  return wacht ? { gebruikerId, sessieId, beurt } : null;
}

/** Het laatste bewijs is er: zet de cookie waarmee deze sessie van nu af geldt. False als zij intussen niet meer af te ronden is. */
export async function rondInloggenAf(tx: Tx, sessieId: string, bevestigd = true): Promise<boolean> {
  await zetHerkomst(tx, { adres: await huidigAdres() });
  const ronde = await rondSessieAf(tx, sessieId, bevestigd);
  if (!ronde) return false;
  await zetCookie(await maakToken(ronde.gebruikerId, sessieId, ronde.beurt));
  await begroetToestel(tx, ronde.gebruikerId);
  return true;
}

/** Van een apparaat waarop hij nog niet eerder inlogde hoort hij; daarna is het bekend. */
async function begroetToestel(tx: Tx, gebruikerId: string): Promise<void> {
  const wie = await tx.gebruiker.findUniqueOrThrow({
    where: { id: gebruikerId },
    select: { id: true, wachtwoordHash: true },
  });
  const toestel = await leesToestel();
  if (!toestel || !kent(toestel, wie))
    await stuurAccountmail(tx, gebruikerId, 'nieuw_apparaat', apparaatTekst((await headers()).get('user-agent')));
  await maakBekend(toestel, wie);
}

/** De ingelogde gebruiker; anders naar inloggen, en daarna terug naar deze pagina. */
export async function requireUser(): Promise<User> {
  const user = await huidigeUser();
  if (user) return user;
  redirect(await inlogadres());
}

/** Waar iemand inlogt om daarna hier terug te komen. */
export async function inlogadres(): Promise<string> {
  const pad = (await headers()).get('x-pad');
  return pad && pad !== '/' ? `/inloggen?terug=${encodeURIComponent(pad)}` : '/inloggen';
}

/** De ingelogde gebruiker die deze pagina mag zien; voor een ander bestaat de pagina niet, en zijn poging laat een spoor na. */
export async function requireRecht(actie: Actie): Promise<User> {
  const user = await requireUser();
  if (can(user, actie)) return user;
  // Zonder wat erachter staat: in een zoekvraag kan van alles staan.
  const pad = (await headers()).get('x-pad')?.split('?')[0]?.slice(0, 200) ?? '';
  await alsGebruiker(user, (tx) =>
    audit(
      tx,
      { gebruikerId: user.id },
      { actie: 'pagina.openen', resultaat: 'geweigerd', onderwerp: 'pagina', onderwerpId: pad },
    ),
  );
  notFound();
}

/**
 * Begint een halve sessie en geeft wat er in haar cookie hoort; null bij elke mislukking. Wie het is, is pas zeker na rondInloggenAf. Naast een
 * formulier komt die cookie er nog niet: Next tekent na een cookie de pagina opnieuw, en wie half is ingelogd mag haar niet zien.
 */
export async function beginSessie(email: string, wachtwoord: string): Promise<string | null> {
  const { gebruikerId, sessieId } = await leesCookie();
  const begonnen = await meldAan(email, wachtwoord, await huidigAdres(), {
    apparaat: apparaatTekst((await headers()).get('user-agent')),
    toestel: await leesToestel(),
    vorige: gebruikerId && sessieId ? { gebruikerId, sessieId } : null,
  });
  return begonnen && maakToken(begonnen.id, begonnen.sessieId, 0);
}

/** Begint een halve sessie en zet haar cookie; false bij elke mislukking. */
export async function startSessie(email: string, wachtwoord: string): Promise<boolean> {
  const begonnen = await beginSessie(email, wachtwoord);
  if (begonnen) await zetCookie(begonnen);
  return begonnen !== null;
}

/** Logt in wie zijn organisatie aanwijst: de tweede factor vroeg zij, dus de sessie is meteen af. Bevestigd is hij alleen als dat nu was. */
export async function startOidcSessie(gebruikerId: string, idToken: string, bevestigd: boolean): Promise<void> {
  const vorige = await leesCookie();
  const apparaat = apparaatTekst((await headers()).get('user-agent'));
  await alsBezoeker('inloggen', async (tx) => {
    if (vorige.gebruikerId && vorige.sessieId)
      await verlaatSessie(tx, { gebruikerId: vorige.gebruikerId, sessieId: vorige.sessieId }, gebruikerId);
    await rondInloggenAf(tx, await startSessieRij(tx, gebruikerId, apparaat, idToken), bevestigd);
  });
}

/** De cookie van ervoor werkt niet meer, deze sessie wel. */
export async function vernieuwCookie(tx: Tx, sessieId: string): Promise<void> {
  const ronde = await vernieuwBeurt(tx, sessieId);
  if (ronde) await zetCookie(await maakToken(ronde.gebruikerId, sessieId, ronde.beurt));
}

/** Hij bewees opnieuw dat hij het zelf is: dat geldt even, en de cookie van ervoor werkt niet meer. False als de sessie er niet meer is. */
export async function bevestigHier(tx: Tx, { sessieId }: Pick<User, 'sessieId'>): Promise<boolean> {
  const ronde = sessieId ? await bevestigSessie(tx, sessieId) : null;
  if (!ronde || !sessieId) return false;
  await zetCookie(await maakToken(ronde.gebruikerId, sessieId, ronde.beurt));
  await audit(tx, { gebruikerId: ronde.gebruikerId }, { actie: 'sessie.bevestigen' });
  return true;
}

/**
 * Logt uit: de cookie is weg, en de sessie eindigt zodat ook een kopie van de cookie niet meer werkt. Geeft waarmee hij ook bij de inlogdienst van zijn
 * organisatie uit te loggen is, als hij daarlangs kwam.
 */
export async function stopSessie(): Promise<string | null> {
  const { gebruikerId, sessieId, beurt } = await leesCookie();
  (await cookies()).delete({ name: SESSIE_COOKIE, ...COOKIE_OPTIES });
  if (!gebruikerId || !sessieId) return null;
  return alsGebruiker({ id: gebruikerId, sessieId, adres: await huidigAdres() }, async (tx) => {
    const idToken = await leesIdToken(tx, gebruikerId, sessieId, beurt);
    if (await beeindigSessie(tx, gebruikerId, sessieId, beurt))
      await audit(tx, { gebruikerId }, { actie: 'uitloggen' });
    return idToken;
  });
}
