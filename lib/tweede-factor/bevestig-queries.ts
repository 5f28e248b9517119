import 'server-only';
import type { User } from '../policy/policy';
import { alsGebruiker } from '../server/db';
import { env } from '../server/env';
import { getTweedeStap, type TweedeStap } from './queries';

/** Waarmee deze gebruiker kan laten zien dat hij het zelf is. `stap` is wat er bij zijn wachtwoord hoort. */
export type Wegen = { wachtwoord: boolean; stap: TweedeStap | null; organisatie: string | null };

export async function leesWegen(user: User): Promise<Wegen> {
  const { OIDC_UITGEVER, OIDC_NAAM, WACHTWOORDEN } = env();
  const er = await alsGebruiker(user, (tx) =>
    tx.gebruiker.findUniqueOrThrow({
      where: { id: user.id },
      select: { wachtwoordHash: true, inlogkoppelingen: { select: { uitgever: true } } },
    }),
  );
  const stap = await getTweedeStap({ gebruikerId: user.id });
  return {
    wachtwoord: WACHTWOORDEN === 'aan' && er.wachtwoordHash !== null,
    stap: stap.ingesteld ? stap : null,
    organisatie: OIDC_UITGEVER && er.inlogkoppelingen.length > 0 ? OIDC_NAAM : null,
  };
}
