import 'server-only';
import type { Datum } from '../domain/datum';
import type { Tx } from '../server/db';
import { dag, looptNog, sql } from '../server/sql';
import { schrijf } from '../server/vraag';

/** On hold gaat vanaf deze dag verder in het nieuwe traject; wat ervoor was blijft bij het oude. */
export async function splitsOnHold(tx: Tx, oudId: string, nieuwId: string, van: Datum): Promise<void> {
  const vanOud = sql`traject_id = ${oudId}::uuid`;
  await schrijf(
    tx,
    'onhold.verhuizen',
    sql`UPDATE on_hold SET traject_id = ${nieuwId}::uuid WHERE ${vanOud} AND van >= ${dag(van)}`,
  );
  await schrijf(
    tx,
    'onhold.doortrekken',
    sql`INSERT INTO on_hold (id, traject_id, van, tot, reden, toelichting, herzien_op)
    SELECT gen_random_uuid(), ${nieuwId}::uuid, ${dag(van)}, tot, reden, toelichting, greatest(herzien_op, ${dag(van)})
    FROM on_hold WHERE ${vanOud} AND ${looptNog('tot', van)}`,
  );
  await schrijf(
    tx,
    'onhold.afsluiten',
    sql`UPDATE on_hold SET tot = ${dag(van)} - 1, versie = versie + 1 WHERE ${vanOud} AND ${looptNog('tot', van)}`,
  );
}
