import 'server-only';
import { stuurAccountmail } from '../mail/accountmail';
import { audit } from '../server/audit';
import { alsSysteem } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { beeindigSessies } from '../server/sessies';
import { herstel, overGebruiker, vindOpen } from './herstel-commands';
import { omBeurt, wisMiddelen } from './rijen';

/**
 * Wie de server beheert is de tweede persoon als er maar één beheerder is: hij keurt goed wat die vroeg. Is die ene beheerder zelf zijn telefoon
 * kwijt, dan kan er niemand vragen, en gaat het zonder verzoek. Gooit Ongeldig als het niet kan.
 */
export function herstelOpServer(email: string): Promise<{ naam: string }> {
  return alsSysteem('herstel op de server', async (tx) => {
    const er = await tx.gebruiker.findFirst({
      where: { email, geblokkeerdOp: null },
      select: { id: true, naam: true, rol: true },
    });
    if (!er) throw new Ongeldig({ email: 'Er is geen gebruiker met dit e-mailadres die kan inloggen.' });
    await omBeurt(tx, er.id);
    const verzoek = await vindOpen(tx, { gebruikerId: er.id });
    const anderen = await tx.gebruiker.count({
      where: { rol: 'beheerder', geblokkeerdOp: null, wachtwoordHash: { not: null }, id: { not: er.id } },
    });
    if (!verzoek && (er.rol !== 'beheerder' || anderen > 0))
      throw new Ongeldig({}, 'Laat een beheerder eerst in Beheer, bij deze gebruiker, om herstel vragen.');
    if (verzoek) await herstel(tx, verzoek, null);
    else {
      await wisMiddelen(tx, er.id);
      await beeindigSessies(tx, er.id);
      await stuurAccountmail(tx, er.id, 'herstel_gedaan');
    }
    await audit(
      tx,
      { systeem: 'beheerder-commando' },
      { actie: 'herstel.goedkeuren', ...overGebruiker({ gebruikerId: er.id }) },
    );
    return { naam: er.naam };
  });
}
