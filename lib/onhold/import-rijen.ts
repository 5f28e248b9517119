import 'server-only';
import type { Prisma } from '../../generated/prisma/client';
import type { Tx } from '../server/db';

/** Voegt ingelezen periodes on hold toe. */
export async function voegOnHoldToe(tx: Tx, data: Prisma.OnHoldCreateManyInput[]): Promise<void> {
  await tx.onHold.createMany({ data });
}
