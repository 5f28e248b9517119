import 'server-only';
import type { Tx } from '../server/db';

/** Wat nog niet is verteld, ook al is het gedaan, gaat mee naar het nieuwe traject. */
export async function verhuisToezeggingen(tx: Tx, vanId: string, naarId: string): Promise<void> {
  await tx.toezegging.updateMany({ where: { trajectId: vanId, verteldOp: null }, data: { trajectId: naarId } });
}

/** Haalt weg welke betrokkenen er bij een contact waren, omdat het bij een andere cliënt hoorde; geeft hun namen. */
export async function haalAanwezigenWeg(tx: Tx, contactmomentId: string): Promise<string[]> {
  const aanwezig = await tx.contactmomentBetrokkene.findMany({
    where: { contactmomentId },
    orderBy: { betrokkene: { naam: 'asc' } },
    select: { betrokkene: { select: { naam: true } } },
  });
  await tx.contactmomentBetrokkene.deleteMany({ where: { contactmomentId } });
  return aanwezig.map((a) => a.betrokkene.naam);
}

/** Een huishouden waar niemand meer in zit. */
export async function vernietigLeegHuishouden(tx: Tx, id: string): Promise<void> {
  await tx.huishouden.deleteMany({ where: { id, clienten: { none: {} } } });
}
