import 'server-only';
import type { Prisma } from '../../generated/prisma/client';
import type { Tx } from '../server/db';

/** Zet bij ingelezen trajecten wie er begeleidt. */
export async function voegBegeleidingenToe(tx: Tx, data: Prisma.BegeleidingCreateManyInput[]): Promise<void> {
  await tx.begeleiding.createMany({ data });
}
