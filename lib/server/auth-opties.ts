import 'server-only';
import type { AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { meldAan } from './inloggen';
import { COOKIE_OPTIES, SESSIE_COOKIE, SESSIE_SECONDEN } from './sessiecookie';

/**
 * next-auth bewaart alleen wie het is en welke sessieversie gold; rol en rechten komen bij elk verzoek uit de database
 * (lib/server/session.ts), zodat blokkeren bij de volgende klik werkt.
 */
export const authOpties: AuthOptions = {
  session: { strategy: 'jwt', maxAge: SESSIE_SECONDEN },
  pages: { signIn: '/inloggen', error: '/inloggen' },
  cookies: { sessionToken: { name: SESSIE_COOKIE, options: COOKIE_OPTIES } },
  providers: [
    Credentials({
      credentials: { email: {}, wachtwoord: {} },
      authorize: async (invoer, verzoek) => {
        const uitkomst = await meldAan(
          invoer?.email ?? '',
          invoer?.wachtwoord ?? '',
          String(verzoek.headers?.['x-forwarded-for'] ?? ''),
        );
        return uitkomst && { id: uitkomst.id, sessieVersie: uitkomst.sessieVersie };
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) =>
      user ? { sub: user.id, sessieVersie: (user as { sessieVersie?: number }).sessieVersie } : token,
    session: ({ session, token }) => ({ ...session, gebruikerId: token.sub, sessieVersie: token.sessieVersie }),
  },
};
