import 'server-only';
import type { User } from '../policy/policy';
import { audit } from '../server/audit';
import { alsGebruiker } from '../server/db';
import { env } from '../server/env';
import { controleerWachtwoord } from '../server/inloggen';
import { bevestigHier } from '../server/session';
import { FOUT, TE_VAAK, UITGELOGD } from './woorden';

/** Bewijst met het wachtwoord dat hij het zelf is; geeft wat er misging, of null. Een mislukte poging laat een spoor na. */
export async function bevestigMetWachtwoord(user: User, wachtwoord: string): Promise<string | null> {
  const er = await alsGebruiker(user, (tx) =>
    tx.gebruiker.findUniqueOrThrow({ where: { id: user.id }, select: { id: true, wachtwoordHash: true } }),
  );
  const uitkomst = env().WACHTWOORDEN === 'aan' ? await controleerWachtwoord(er, wachtwoord) : 'fout';
  if (uitkomst === 'klopt') return (await alsGebruiker(user, (tx) => bevestigHier(tx, user))) ? null : UITGELOGD;
  await alsGebruiker(user, (tx) =>
    audit(tx, { gebruikerId: user.id }, { actie: 'sessie.bevestigen', resultaat: 'geweigerd' }),
  );
  return uitkomst === 'te_vaak' ? TE_VAAK : FOUT;
}
