import 'server-only';
import { alsSysteem } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { maakToegangslink } from '../server/toegangslink';

/**
 * Een link voor wie geen e-mail kan krijgen, alleen op de server zelf te maken. De tweede stap blijft zoals hij is: wie de link heeft is daarmee nog
 * niet binnen. Gooit Ongeldig als er niemand met dit adres kan inloggen.
 */
export function maakLinkOpServer(email: string): Promise<{ token: string; naam: string }> {
  return alsSysteem('link op de server', async (tx) => {
    const er = await tx.gebruiker.findFirst({
      where: { email, geblokkeerdOp: null },
      select: { id: true, naam: true },
    });
    if (!er) throw new Ongeldig({ email: 'Er is geen gebruiker met dit e-mailadres die kan inloggen.' });
    return { token: await maakToegangslink(tx, er.id, { systeem: 'beheerder-commando' }), naam: er.naam };
  });
}
