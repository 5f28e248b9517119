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
  await tx.$executeRaw`
    UPDATE begeleiding SET tot = ${moment}::timestamptz
    WHERE traject_id = ANY(${ids}::uuid[]) AND van < ${moment}::timestamptz AND (tot IS NULL OR tot > ${moment}::timestamptz)`;
  // Wat nog moest ingaan kan niet worden verwijderd: het duurt dan, nu, één milliseconde.
  const vervallen = await tx.$executeRaw`
    UPDATE begeleiding b SET van = ${moment}::timestamptz + (k.nr - 1) * interval '1 millisecond',
      tot = ${moment}::timestamptz + k.nr * interval '1 millisecond'
    FROM (SELECT id, row_number() OVER (ORDER BY van) AS nr FROM begeleiding
      WHERE traject_id = ANY(${ids}::uuid[]) AND van >= ${moment}::timestamptz) k WHERE b.id = k.id`;
  if (!gebruikerId) return;
  const van = new Date(moment.getTime() + vervallen);
  await tx.begeleiding.createMany({ data: ids.map((trajectId) => ({ trajectId, gebruikerId, van })) });
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
