import 'server-only';
import { foutenPerVeld } from '../formulier/formulier';
import { wachtwoordVeld } from '../formulier/velden';
import { audit } from '../server/audit';
import { alsSysteem, type Tx } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { maakHash } from '../server/inloggen';
import { beeindigSessies } from '../server/sessies';
import { maakToegangslink, tokenHashVan } from '../server/toegangslink';
import { geldigeLink } from './queries';
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
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('vast-contact eerste beheerder'))`;
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

function maakBeheerder(tx: Tx, email: string, naam: string) {
  return tx.gebruiker.create({
    data: { gebruikersnaam: email.toLowerCase(), naam, email, rol: 'beheerder' },
    select: { id: true },
  });
}

/**
 * Zet het gekozen wachtwoord en verbruikt de link; open sessies eindigen. Null als de link onbekend, gebruikt of verlopen is; van
 * twee tegelijk wint er één. Gooit Ongeldig bij een te kort wachtwoord, en dan blijft de link bruikbaar.
 */
export async function gebruikToegangslink(
  token: string,
  wachtwoord: string,
): Promise<{ naam: string; email: string } | null> {
  const gelezen = wachtwoordVeld.safeParse(wachtwoord);
  if (!gelezen.success) throw new Ongeldig({ wachtwoord: gelezen.error.issues[0]?.message ?? '' });
  if (!(await alsSysteem('toegangslink', (tx) => geldigeLink(tx, token)))) return null;
  const wachtwoordHash = await maakHash(gelezen.data);
  return alsSysteem('toegangslink', async (tx) => {
    const gebruiker = await geldigeLink(tx, token);
    if (!gebruiker) return null;
    const { count } = await tx.toegangslink.updateMany({
      where: { tokenHash: tokenHashVan(token), gebruiktOp: null },
      data: { gebruiktOp: new Date() },
    });
    if (count !== 1) return null;
    await tx.gebruiker.update({
      where: { id: gebruiker.id },
      data: { wachtwoordHash },
      select: { id: true },
    });
    await beeindigSessies(tx, gebruiker.id);
    await audit(
      tx,
      { gebruikerId: gebruiker.id },
      { actie: 'wachtwoord.kiezen', onderwerp: 'gebruiker', onderwerpId: gebruiker.id },
    );
    return { naam: gebruiker.naam, email: gebruiker.email };
  });
}
