import 'server-only';
import type { AuthOptions } from 'next-auth';
import { COOKIE_OPTIES, SESSIE_COOKIE, SESSIE_SECONDEN } from './sessiecookie';

/**
 * next-auth bewaart alleen wie het is en in welke sessie; of die nog openstaat, rol en rechten komen bij elk verzoek uit de database
 * (lib/server/session.ts), zodat uitloggen en blokkeren bij de volgende klik werken.
 */
export const authOpties: AuthOptions = {
  session: { strategy: 'jwt', maxAge: SESSIE_SECONDEN },
  pages: { signIn: '/inloggen', error: '/inloggen' },
  cookies: { sessionToken: { name: SESSIE_COOKIE, options: COOKIE_OPTIES } },
  // Inloggen gaat door lib/server/session.ts; hier komt later single sign-on bij.
  providers: [],
  callbacks: {
    session: ({ session, token }) => ({ ...session, gebruikerId: token.sub, sessieId: token.sessieId }),
  },
};
