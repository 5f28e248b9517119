import 'server-only';
import { begeleidOok } from '../begeleiding/rijen';
import { splitsVervangingen } from '../begeleiding/vervanging-rijen';
import type { Datum } from '../domain/datum';
import { splitsOnHold } from '../onhold/rijen';
import { splitsOpschorting } from '../opschorting/rijen';
import { verhuisVervolgtaak } from '../opvolging/rijen';
import { verhuisOverdracht } from '../overdrachten/rijen';
import type { Tx } from '../server/db';

/**
 * Begeleiding, vervanging, on hold en opschorting gaan vanaf deze dag verder in het nieuwe traject; wat ervoor was blijft bij het oude. Wie
 * begeleidt houdt ook dat: het blijft te lezen, zoals na elk einde.
 */
export async function splitsPerioden(tx: Tx, oudId: string, nieuwId: string, van: Datum): Promise<void> {
  await begeleidOok(tx, oudId, nieuwId, van);
  await splitsVervangingen(tx, oudId, nieuwId, van);
  await splitsOnHold(tx, oudId, nieuwId, van);
  await splitsOpschorting(tx, oudId, nieuwId, van);
}

/** Wat loopt, open staat of nog een concept is hoort voortaan bij het nieuwe traject. */
export async function neemMee(tx: Tx, oudId: string, nieuwId: string): Promise<void> {
  const naar = { trajectId: nieuwId };
  const van = { trajectId: oudId };
  await tx.inzet.updateMany({ where: { ...van, status: { in: ['aangemeld', 'gestart'] } }, data: naar });
  await tx.geenInstrument.updateMany({ where: { ...van, tot: null }, data: naar });
  await tx.gemis.updateMany({ where: { ...van, vervuldOp: null }, data: naar });
  // Ook wat gedaan is maar nog verteld moet worden.
  await tx.toezegging.updateMany({ where: { ...van, verteldOp: null }, data: naar });
  await tx.intake.updateMany({ where: { ...van, status: 'concept' }, data: naar });
  await tx.plan.updateMany({ where: { ...van, status: 'concept' }, data: naar });
  await tx.voorinformatie.updateMany({ where: { ...van, ontvangenOp: null }, data: naar });
  await verhuisVervolgtaak(tx, oudId, nieuwId);
  await verhuisOverdracht(tx, oudId, nieuwId);
}
