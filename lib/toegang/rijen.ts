import 'server-only';
import { zetFeedUit } from '../agenda/feed-rijen';
import type { Tx } from '../server/db';

/** Zet het wachtwoord, en maakt een einde aan het adres van de agenda dat onder het vorige is gemaakt; met `huidig` alleen als dat nog het huidige is, anders is het intussen elders gewijzigd. */
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
  if (count === 1) await zetFeedUit(tx, gebruikerId);
  return count === 1;
}
