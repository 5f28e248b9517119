import 'server-only';
import { zetFeedUit } from '../agenda/feed-rijen';
import type { Tx } from '../server/db';
import { vergeetCodes } from '../server/rem';

/**
 * Zet het wachtwoord. Het adres van de agenda dat onder het vorige is gemaakt werkt niet meer, en verkeerde codes tellen opnieuw; met `huidig` alleen als
 * dat nog het huidige is, anders is het intussen elders gewijzigd.
 */
export async function zetWachtwoord(
  tx: Tx,
  gebruikerId: string,
  wachtwoordHash: string,
  huidig?: string | null,
): Promise<boolean> {
  const { count } = await tx.gebruiker.updateMany({
    where: { id: gebruikerId, wachtwoordHash: huidig },
    data: { wachtwoordHash },
  });
  if (count === 1) {
    await zetFeedUit(tx, gebruikerId);
    await vergeetCodes(tx, gebruikerId);
  }
  return count === 1;
}
