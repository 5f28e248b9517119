import 'server-only';
import { type Datum, plusDagen } from '../domain/datum';
import { nu } from '../server/clock';
import { naarDb } from '../server/datums';
import type { Tx } from '../server/db';

/**
 * Sluit op dit moment wie deze trajecten begeleidt, en laat `gebruikerId` (of niemand) volgen. Wie er was houdt zijn periode; de
 * toegang gaat op hetzelfde moment over. Wie opvolgt is geen vervanger meer. De aanroeper heeft de trajecten op slot.
 */
export async function draagOver(
  tx: Tx,
  trajectIds: readonly string[],
  gebruikerId: string | null,
  vandaag: Datum,
): Promise<void> {
  const moment = nu();
  const ids = [...trajectIds];
  // Een begeleiding die nog moest ingaan kan niet worden verwijderd: zij duurt dan geen merkbare tijd.
  await tx.$executeRaw`
    UPDATE begeleiding SET tot = greatest(${moment}::timestamptz, van + interval '1 millisecond')
    WHERE traject_id = ANY(${ids}::uuid[]) AND (tot IS NULL OR tot > ${moment}::timestamptz)`;
  if (!gebruikerId) return;
  await tx.begeleiding.createMany({ data: ids.map((trajectId) => ({ trajectId, gebruikerId, van: moment })) });
  await sluitVervangingen(tx, { trajectIds: ids, gebruikerId }, plusDagen(vandaag, -1));
}

type Welke = { trajectIds?: readonly string[]; gebruikerId?: string; id?: string };

/** Laat vervangingen niet langer duren dan tot en met deze dag; wat daarna zou beginnen gaat niet door. Geeft hoeveel het er waren. */
export async function sluitVervangingen(
  tx: Tx,
  { trajectIds, gebruikerId, id }: Welke,
  laatsteDag: Datum,
): Promise<number> {
  const dag = naarDb(laatsteDag);
  const where = { id, gebruikerId, trajectId: trajectIds && { in: [...trajectIds] } };
  const vervallen = await tx.vervanging.deleteMany({ where: { ...where, van: { gt: dag } } });
  const korter = await tx.vervanging.updateMany({
    where: { ...where, van: { lte: dag }, tot: { gt: dag } },
    data: { tot: dag },
  });
  return vervallen.count + korter.count;
}
