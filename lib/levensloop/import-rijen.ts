import 'server-only';
import type { Prisma } from '../../generated/prisma/client';
import type { Tx } from '../server/db';

/** Voegt ingelezen trajecten toe, ook die al zijn geëindigd. */
export async function voegTrajectenToe(tx: Tx, data: Prisma.TrajectCreateManyInput[]): Promise<void> {
  await tx.traject.createMany({ data });
}
