import 'server-only';
import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { env } from '../server/env';
import type { Onderweg } from '../server/inlogdienst';
import { COOKIE_OPTIES, OIDC_COOKIE } from '../server/sessiecookie';

/** Zo lang mag iemand bij zijn organisatie bezig zijn. */
const SECONDEN = 600;
const SOORT = 'vast-contact oidc';

/** Binnenkomen, opnieuw laten zien dat hij het is, of zijn account aan dat van de organisatie koppelen. */
export const DOELEN = ['inloggen', 'bevestigen', 'koppelen'] as const;
export type Doel = (typeof DOELEN)[number];

export type Reis = Onderweg & {
  doel: Doel;
  terug: string;
  /** De uitnodiging waarmee dit account aan de organisatie wordt gekoppeld. */
  token?: string | undefined;
  /** Van wie al is ingelogd: in welke sessie. */
  sessieId?: string | undefined;
};

/** Onthoudt in deze browser wat er bij de terugkeer moet kloppen; een volgende aanvraag neemt haar plaats in. */
export async function begin(reis: Reis): Promise<void> {
  const token = await encode({ token: reis, secret: env().NEXTAUTH_SECRET, salt: SOORT, maxAge: SECONDEN });
  (await cookies()).set(OIDC_COOKIE, token, { ...COOKIE_OPTIES, maxAge: SECONDEN });
}

/** Wat er moet kloppen, één keer: een tweede antwoord op dezelfde aanvraag komt nergens meer aan. */
export async function neem(): Promise<Reis | null> {
  const pot = await cookies();
  const token = pot.get(OIDC_COOKIE)?.value;
  pot.delete({ name: OIDC_COOKIE, ...COOKIE_OPTIES });
  const inhoud = await decode({ token, secret: env().NEXTAUTH_SECRET, salt: SOORT }).catch(() => null);
  return inhoud?.state ? (inhoud as unknown as Reis) : null;
}
