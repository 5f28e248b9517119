import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { Waarden } from '../formulier/formulier';
import { AUDITKOLOMMEN, type Auditfeit, auditrijen } from './audit';
import type { Tx } from './db';
import { noemt, sql } from './sql';
import { schrijf } from './vraag';

// Lang genoeg voor een formulier dat een nacht openstond.
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
  const nieuw = await schrijf(
    tx,
    'formulier.sleutel',
    sql`
    INSERT INTO idempotentie (gebruiker_id, sleutel, actie, inhoud)
    VALUES (${gebruikerId}::uuid, ${sleutel}, ${actie}, ${JSON.stringify(inhoud)}::jsonb) ON CONFLICT DO NOTHING`,
  );
  if (nieuw === 1) return { soort: 'nieuw' };
  const eerder = await tx.idempotentie.findUniqueOrThrow({
    where: { gebruikerId_sleutel: { gebruikerId, sleutel } },
    select: { actie: true, inhoud: true, resultaat: true },
  });
  if (eerder.actie === actie && isDeepStrictEqual(eerder.inhoud, inhoud))
    return { soort: 'zelfde', resultaat: eerder.resultaat };
  return { soort: 'andere_inhoud', inhoud: eerder.inhoud as Waarden };
}

/**
 * Rondt een formulier af in één opdracht: het spoor, de uitkomst bij de sleutel, weg met het concept van wat nu is opgeslagen, en weg met verlopen
 * sleutels, ook van wie er niet meer komt.
 */
export async function rondAf(
  tx: Tx,
  gebruikerId: string,
  sleutel: string,
  resultaat: object,
  sporen: readonly Auditfeit[],
  plek: string,
): Promise<void> {
  await schrijf(
    tx,
    'formulier.afronden',
    sql`WITH spoor AS (INSERT INTO auditregel (${AUDITKOLOMMEN}) ${auditrijen({ gebruikerId }, sporen)}),
      concept AS (DELETE FROM concept WHERE gebruiker_id = ${gebruikerId}::uuid AND plek = ${plek}),
      verlopen AS (DELETE FROM idempotentie WHERE op < ${new Date(Date.now() - BEWAREN_UREN * 3_600_000)}::timestamptz)
    UPDATE idempotentie SET resultaat = ${JSON.stringify(resultaat)}::jsonb
    WHERE gebruiker_id = ${gebruikerId}::uuid AND sleutel = ${sleutel}`,
  );
}

/** Wat er van formulieren bewaard is en een van deze nummers noemt. */
export const vernietigKopieen = (tx: Tx, nummers: readonly string[]): Promise<number> =>
  schrijf(
    tx,
    'formulier.vernietigen',
    sql`DELETE FROM idempotentie i WHERE ${noemt(sql`concat_ws(' ', i.inhoud::text, i.resultaat::text)`, nummers)}`,
  );

/** Wat te oud is gaat weg, ook van wie sindsdien niets meer instuurde. */
export const ruimFormulierenOp = (tx: Tx): Promise<number> =>
  schrijf(
    tx,
    'formulier.opruimen',
    sql`DELETE FROM idempotentie WHERE op < ${new Date(Date.now() - BEWAREN_UREN * 3_600_000)}::timestamptz`,
  );
