import 'server-only';
import type { Tx } from '../server/db';

/** Een plan dat nog een concept is gaat mee naar het nieuwe traject. */
export async function verhuisPlan(tx: Tx, vanId: string, naarId: string): Promise<void> {
  await tx.plan.updateMany({ where: { trajectId: vanId, status: 'concept' }, data: { trajectId: naarId } });
}
