import 'server-only';
import type { Datum } from '../domain/datum';
import { naarDb } from '../server/datums';
import type { Tx } from '../server/db';

/** Waar iemand volgens een intake op een dag stond; wat er voor die dag al stond vervalt. */
export async function zetTrede(tx: Tx, clientId: string, op: Datum, stand: { trede: number; doorId: string }) {
  const sleutel = { clientId, op: naarDb(op) };
  await tx.ladderstand.upsert({
    where: { clientId_op: sleutel },
    create: { ...sleutel, ...stand },
    update: stand,
    select: { id: true },
  });
}
