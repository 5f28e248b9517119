import 'server-only';
import type { Prisma } from '../../generated/prisma/client';
import type { Tx } from '../server/db';

/** Voegt ingelezen opschortingen toe. Wie aanroept heeft op slot wat zij raken, en rekent daarna de norm na. */
export async function voegOpschortingenToe(tx: Tx, data: Prisma.OpschortingCreateManyInput[]): Promise<void> {
  await tx.opschorting.createMany({ data });
}
