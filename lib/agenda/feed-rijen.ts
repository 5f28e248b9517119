import 'server-only';
import type { Tx } from '../server/db';

/** Het geheime adres van de agenda werkt niet meer: wie een nieuw wachtwoord kiest, kan het oude kwijt zijn aan een ander. */
export async function zetFeedUit(tx: Tx, gebruikerId: string): Promise<void> {
  await tx.agenda.updateMany({
    where: { gebruikerId, feedHash: { not: null } },
    data: { feedHash: null, feedMetNamen: false, feedGemaaktOp: null, feedGelezenOp: null },
  });
}
