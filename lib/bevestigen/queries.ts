import 'server-only';
import type { User } from '../policy/policy';
import { alsGebruiker } from '../server/db';
import { env } from '../server/env';

/** Waarmee deze gebruiker kan laten zien dat hij het zelf is. */
export type Wegen = { wachtwoord: boolean; organisatie: string | null };

export function leesWegen(user: User): Promise<Wegen> {
  return alsGebruiker(user, async (tx) => {
    const er = await tx.gebruiker.findUniqueOrThrow({
      where: { id: user.id },
      select: { wachtwoordHash: true, inlogkoppelingen: { select: { uitgever: true } } },
    });
    const { OIDC_UITGEVER, OIDC_NAAM, WACHTWOORDEN } = env();
    const gekoppeld = OIDC_UITGEVER && er.inlogkoppelingen.length > 0;
    return {
      wachtwoord: WACHTWOORDEN === 'aan' && er.wachtwoordHash !== null,
      organisatie: gekoppeld ? OIDC_NAAM : null,
    };
  });
}
