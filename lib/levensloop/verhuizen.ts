import 'server-only';
import { begeleidOok } from '../begeleiding/rijen';
import { splitsVervangingen } from '../begeleiding/vervanging-rijen';
import type { Datum } from '../domain/datum';
import { verhuisVervolgtaak } from '../opvolging/rijen';
import { OPEN_STATUSSEN } from '../overdrachten/regels';
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

async function splitsOnHold(tx: Tx, oudId: string, nieuwId: string, van: Datum): Promise<void> {
  await tx.$executeRaw`
    UPDATE on_hold SET traject_id = ${nieuwId}::uuid WHERE traject_id = ${oudId}::uuid AND van >= ${van}::text::date`;
  await tx.$executeRaw`
    INSERT INTO on_hold (id, traject_id, van, tot, reden, toelichting, herzien_op)
    SELECT gen_random_uuid(), ${nieuwId}::uuid, ${van}::text::date, tot, reden, toelichting, greatest(herzien_op, ${van}::text::date)
    FROM on_hold WHERE traject_id = ${oudId}::uuid AND (tot IS NULL OR tot >= ${van}::text::date)`;
  await tx.$executeRaw`
    UPDATE on_hold SET tot = ${van}::text::date - 1, versie = versie + 1
    WHERE traject_id = ${oudId}::uuid AND (tot IS NULL OR tot >= ${van}::text::date)`;
}

async function splitsOpschorting(tx: Tx, oudId: string, nieuwId: string, van: Datum): Promise<void> {
  await tx.$executeRaw`
    UPDATE opschorting SET traject_id = ${nieuwId}::uuid WHERE traject_id = ${oudId}::uuid AND van >= ${van}::text::date`;
  await tx.$executeRaw`
    INSERT INTO opschorting (id, traject_id, van, tot, herzien_op, reden)
    SELECT gen_random_uuid(), ${nieuwId}::uuid, ${van}::text::date, tot, herzien_op, reden
    FROM opschorting WHERE traject_id = ${oudId}::uuid AND (tot IS NULL OR tot >= ${van}::text::date)`;
  await tx.$executeRaw`
    UPDATE opschorting SET tot = ${van}::text::date - 1, versie = versie + 1
    WHERE traject_id = ${oudId}::uuid AND (tot IS NULL OR tot >= ${van}::text::date)`;
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
  await tx.overdracht.updateMany({ where: { ...van, status: { in: [...OPEN_STATUSSEN] } }, data: naar });
}
