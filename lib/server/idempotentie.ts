import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { Prisma } from '../../generated/prisma/client';
import type { Waarden } from '../formulier/formulier';
import type { Tx } from './db';

// Lang genoeg voor een formulier dat een nacht openstond; daarna is de inhoud nergens meer voor nodig.
const BEWAREN_UREN = 48;

export type Eerder =
  | { soort: 'nieuw' }
  | { soort: 'zelfde'; resultaat: unknown }
  | { soort: 'andere_inhoud'; inhoud: Waarden };

/**
 * Legt beslag op de sleutel van een formulier binnen de transactie. Komt hetzelfde formulier tegelijk twee keer binnen, dan wacht de
 * tweede tot de eerste klaar is en krijgt diens uitkomst.
 */
export async function neemSleutel(
  tx: Tx,
  gebruikerId: string,
  sleutel: string,
  actie: string,
  inhoud: Waarden,
): Promise<Eerder> {
  const nieuw = await tx.$executeRaw`
    INSERT INTO idempotentie (gebruiker_id, sleutel, actie, inhoud)
    VALUES (${gebruikerId}::uuid, ${sleutel}, ${actie}, ${JSON.stringify(inhoud)}::jsonb) ON CONFLICT DO NOTHING`;
  if (nieuw === 1) return { soort: 'nieuw' };
  const eerder = await tx.idempotentie.findUniqueOrThrow({
    where: { gebruikerId_sleutel: { gebruikerId, sleutel } },
    select: { actie: true, inhoud: true, resultaat: true },
  });
  if (eerder.actie === actie && isDeepStrictEqual(eerder.inhoud, inhoud))
    return { soort: 'zelfde', resultaat: eerder.resultaat };
  return { soort: 'andere_inhoud', inhoud: eerder.inhoud as Waarden };
}

/** Bewaart de uitkomst bij de sleutel en ruimt verlopen sleutels op, ook van wie er niet meer komt: er staan verslagen in. */
export async function bewaarResultaat(
  tx: Tx,
  gebruikerId: string,
  sleutel: string,
  resultaat: Prisma.InputJsonObject,
): Promise<void> {
  await tx.idempotentie.update({
    where: { gebruikerId_sleutel: { gebruikerId, sleutel } },
    data: { resultaat },
    select: { sleutel: true },
  });
  await tx.idempotentie.deleteMany({
    where: { op: { lt: new Date(Date.now() - BEWAREN_UREN * 3_600_000) } },
  });
}
