import 'server-only';
import type { Tx } from '../server/db';

/** Een intake die nog niet is vastgesteld en wat nog wordt gevraagd gaan mee naar het nieuwe traject. */
export async function verhuisIntake(tx: Tx, vanId: string, naarId: string): Promise<void> {
  const [van, data] = [{ trajectId: vanId }, { trajectId: naarId }];
  await tx.intake.updateMany({ where: { ...van, status: 'concept' }, data });
  await tx.voorinformatie.updateMany({ where: { ...van, ontvangenOp: null }, data });
}
