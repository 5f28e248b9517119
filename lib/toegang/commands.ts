import 'server-only';
import { wachtwoordVeld } from '../formulier/velden';
import { audit } from '../server/audit';
import { alsBezoeker } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { maakHash } from '../server/inloggen';
import { beeindigSessies } from '../server/sessies';
import { verbruikToegangslink } from '../server/toegangslink';
import { vindGeldigeLink } from './queries';
import { zetWachtwoord } from './rijen';

/**
 * Zet het gekozen wachtwoord en verbruikt de link; open sessies eindigen. Null als de link onbekend, gebruikt of verlopen is; van
 * twee tegelijk wint er één. Gooit Ongeldig bij een te kort wachtwoord, en dan blijft de link bruikbaar.
 */
export async function wachtwoordKiezen(
  token: string,
  wachtwoord: string,
): Promise<{ naam: string; email: string } | null> {
  const gelezen = wachtwoordVeld.safeParse(wachtwoord);
  if (!gelezen.success) throw new Ongeldig({ wachtwoord: gelezen.error.issues[0]?.message ?? '' });
  if (!(await alsBezoeker('toegangslink', (tx) => vindGeldigeLink(tx, token)))) return null;
  const wachtwoordHash = await maakHash(gelezen.data);
  return alsBezoeker('toegangslink', async (tx) => {
    const gebruiker = await vindGeldigeLink(tx, token);
    if (!gebruiker) return null;
    if (!(await verbruikToegangslink(tx, token))) return null;
    await zetWachtwoord(tx, gebruiker.id, wachtwoordHash);
    await beeindigSessies(tx, gebruiker.id);
    await audit(
      tx,
      { gebruikerId: gebruiker.id },
      { actie: 'wachtwoord.kiezen', onderwerp: 'gebruiker', onderwerpId: gebruiker.id },
    );
    return { naam: gebruiker.naam, email: gebruiker.email };
  });
}
