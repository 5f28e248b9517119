import 'server-only';
import type { Tx } from '../server/db';

/** Wat nog niet is verteld, ook al is het gedaan, gaat mee naar het nieuwe traject. */
export async function verhuisToezeggingen(tx: Tx, vanId: string, naarId: string): Promise<void> {
  await tx.toezegging.updateMany({ where: { trajectId: vanId, verteldOp: null }, data: { trajectId: naarId } });
}
