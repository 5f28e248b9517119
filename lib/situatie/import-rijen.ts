import 'server-only';
import type { Prisma } from '../../generated/prisma/client';
import type { Tx } from '../server/db';

/** Voegt ingelezen adviezen toe over in welk bestand iemand staat. */
export async function voegAdviezenToe(tx: Tx, data: Prisma.BestandadviesCreateManyInput[]): Promise<void> {
  await tx.bestandadvies.createMany({ data });
}

/** Voegt toe waar iemand op een dag op de ladder stond; wat er op die dag al stond blijft. */
export async function voegLadderstandenToe(tx: Tx, data: Prisma.LadderstandCreateManyInput[]): Promise<void> {
  await tx.ladderstand.createMany({ data, skipDuplicates: true });
}
