import 'server-only';
import { randomUUID } from 'node:crypto';
import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { env } from './env';
import { COOKIE_OPTIES, TOESTEL_COOKIE } from './sessiecookie';
import { wachtwoordafdruk } from './wachtwoordafdruk';

/** Zo lang kennen wij een apparaat waarop iemand inlogde; elke keer inloggen begint opnieuw. */
const DAGEN = 180;
/** Op een gedeelde computer loggen er meer in; wie het langst niet kwam valt af. */
const HOOGSTENS = 8;
/** Anders versleuteld dan de sessie: de ene cookie is nooit voor de andere te gebruiken. */
const SOORT = 'vast-contact toestel';

type Wie = { id: string; wachtwoordHash: string | null };
/** Een browser waarop is ingelogd, en van wie hij bekend is: per gebruiker een afdruk van het wachtwoord van toen. */
export type Toestel = { id: string; van: Readonly<Record<string, string>> };

export const kent = (toestel: Toestel | null, wie: Wie): boolean => toestel?.van[wie.id] === wachtwoordafdruk(wie);

/** Dit apparaat volgens zijn cookie; null als er nooit iemand helemaal inlogde. */
export async function leesToestel(): Promise<Toestel | null> {
  const token = (await cookies()).get(TOESTEL_COOKIE)?.value;
  const inhoud = await decode({ token, secret: env().NEXTAUTH_SECRET, salt: SOORT }).catch(() => null);
  return inhoud?.sub ? { id: inhoud.sub, van: (inhoud.van ?? {}) as Toestel['van'] } : null;
}

/** Van nu af kent dit apparaat deze gebruiker. */
export async function maakBekend(toestel: Toestel | null, wie: Wie): Promise<void> {
  const { [wie.id]: _, ...anderen } = toestel?.van ?? {};
  const van = Object.fromEntries([...Object.entries(anderen), [wie.id, wachtwoordafdruk(wie)]].slice(-HOOGSTENS));
  const maxAge = DAGEN * 86_400;
  const token = await encode({
    token: { sub: toestel?.id ?? randomUUID(), van },
    secret: env().NEXTAUTH_SECRET,
    salt: SOORT,
    maxAge,
  });
  (await cookies()).set(TOESTEL_COOKIE, token, { ...COOKIE_OPTIES, maxAge });
}
