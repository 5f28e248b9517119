import 'server-only';
import type { Prisma } from '../../generated/prisma/client';
import type { Tx } from '../server/db';

/** Voegt ingelezen cliënten toe. */
export async function voegClientenToe(tx: Tx, data: Prisma.ClientCreateManyInput[]): Promise<void> {
  await tx.client.createMany({ data });
}
