import 'server-only';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { encode } from 'next-auth/jwt';
import { cache } from 'react';
import { type Actie, can, type User } from '../policy/policy';
import { authOpties } from './auth-opties';
import { leesGebruiker } from './db';
import { env } from './env';
import { meldAan } from './inloggen';
import { COOKIE_OPTIES, SESSIE_COOKIE, SESSIE_SECONDEN } from './sessiecookie';

type Sessie = { gebruikerId?: string; sessieVersie?: number } | null;

/** Wie er is ingelogd, met de rechten van dit moment; null zonder geldige sessie. Eén keer per verzoek gelezen. */
export const huidigeUser = cache(async (): Promise<User | null> => {
  const sessie = (await getServerSession(authOpties)) as Sessie;
  if (!sessie?.gebruikerId) return null;
  const gebruiker = await leesGebruiker(sessie.gebruikerId);
  if (!gebruiker || gebruiker.sessieVersie !== sessie.sessieVersie) return null;
  const { sessieVersie: _, ...user } = gebruiker;
  return user;
});

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

/** De ingelogde gebruiker die deze pagina mag zien; voor een ander bestaat de pagina niet. */
export async function requireRecht(actie: Actie): Promise<User> {
  const user = await requireUser();
  if (!can(user, actie)) notFound();
  return user;
}

/** Logt in en zet de sessiecookie van next-auth; false bij elke mislukking. Werkt ook als gewone formulierpost. */
export async function startSessie(email: string, wachtwoord: string): Promise<boolean> {
  const gebruiker = await meldAan(email, wachtwoord, herkomstVan((await headers()).get('x-forwarded-for')));
  if (!gebruiker) return false;
  const token = await encode({
    token: { sub: gebruiker.id, sessieVersie: gebruiker.sessieVersie },
    secret: env().NEXTAUTH_SECRET,
    maxAge: SESSIE_SECONDEN,
  });
  (await cookies()).set(SESSIE_COOKIE, token, { ...COOKIE_OPTIES, maxAge: SESSIE_SECONDEN });
  return true;
}

/** Het adres dat de buitenste vertrouwde proxy zag: van rechts geteld, want links kan de bezoeker er alles voor zetten. */
function herkomstVan(doorgegeven: string | null): string {
  const proxies = env().VERTROUWDE_PROXIES;
  return proxies === 0 ? '' : (doorgegeven?.split(',').at(-proxies)?.trim() ?? '');
}

export async function stopSessie(): Promise<void> {
  (await cookies()).delete({ name: SESSIE_COOKIE, ...COOKIE_OPTIES });
}
