import 'server-only';
import { maakBeheerder } from '../beheer/gebruiker-rijen';
import { foutenPerVeld } from '../formulier/formulier';
import { audit } from '../server/audit';
import { alsSysteem } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { sql } from '../server/sql';
import { maakToegangslink } from '../server/toegangslink';
import { schrijf } from '../server/vraag';
import { eersteBeheerderSchema } from './schema';

/**
 * De eerste beheerder van een installatie, met het token van zijn link. Een beheerder die nog nooit een wachtwoord koos krijgt een
 * nieuwe link. Gooit Ongeldig als er al een beheerder is die kan inloggen, of als het e-mailadres van iemand anders is.
 */
export function maakEersteBeheerder(invoer: {
  email?: string;
  naam?: string;
}): Promise<{ token: string; nieuw: boolean }> {
  const gelezen = eersteBeheerderSchema.safeParse(invoer);
  if (!gelezen.success) throw new Ongeldig(foutenPerVeld(gelezen.error.issues));
  const { email, naam } = gelezen.data;
  const wie = { systeem: 'beheerder-commando' };
  return alsSysteem('eerste beheerder', async (tx) => {
    // Twee keer tegelijk mag er niet twee maken.
    await schrijf(
      tx,
      'toegang.eerste-beheerder',
      sql`SELECT pg_advisory_xact_lock(hashtext('vast-contact eerste beheerder'))`,
    );
    const actief = await tx.gebruiker.findFirst({
      where: { rol: 'beheerder', geblokkeerdOp: null, wachtwoordHash: { not: null } },
      select: { id: true },
    });
    if (actief)
      throw new Ongeldig({}, 'Er is al een beheerder die kan inloggen. Die kan in Beheer een gebruiker toevoegen.');
    const bestaand = await tx.gebruiker.findUnique({
      where: { email },
      select: { id: true, rol: true, geblokkeerdOp: true },
    });
    if (bestaand && (bestaand.rol !== 'beheerder' || bestaand.geblokkeerdOp))
      throw new Ongeldig({ email: 'Dit e-mailadres is van een gebruiker die geen actieve beheerder is.' });
    const gebruiker = bestaand ?? (await maakBeheerder(tx, email, naam));
    if (!bestaand)
      await audit(tx, wie, { actie: 'gebruiker.aanmaken', onderwerp: 'gebruiker', onderwerpId: gebruiker.id });
    return { token: await maakToegangslink(tx, gebruiker.id, wie), nieuw: !bestaand };
  });
}
