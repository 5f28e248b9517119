import 'server-only';
import type { Tx } from '../server/db';

/** Zet het wachtwoord; met `huidig` alleen als dat nog het huidige is, anders is het intussen elders gewijzigd. */
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
  return count === 1;
}
