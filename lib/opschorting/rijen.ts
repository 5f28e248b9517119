import 'server-only';
import type { Datum } from '../domain/datum';
import type { Tx } from '../server/db';
import { dag, looptNog, sql } from '../server/sql';
import { schrijf } from '../server/vraag';

/** Een opschorting gaat vanaf deze dag verder in het nieuwe traject; wat ervoor was blijft bij het oude. */
export async function splitsOpschorting(tx: Tx, oudId: string, nieuwId: string, van: Datum): Promise<void> {
  const vanOud = sql`traject_id = ${oudId}::uuid`;
  await schrijf(
    tx,
    'opschorting.verhuizen',
    sql`UPDATE opschorting SET traject_id = ${nieuwId}::uuid WHERE ${vanOud} AND van >= ${dag(van)}`,
  );
  await schrijf(
    tx,
    'opschorting.doortrekken',
    sql`INSERT INTO opschorting (id, traject_id, van, tot, herzien_op, reden)
    SELECT gen_random_uuid(), ${nieuwId}::uuid, ${dag(van)}, tot, herzien_op, reden
    FROM opschorting WHERE ${vanOud} AND ${looptNog('tot', van)}`,
  );
  await schrijf(
    tx,
    'opschorting.afsluiten',
    sql`UPDATE opschorting SET tot = ${dag(van)} - 1, versie = versie + 1 WHERE ${vanOud} AND ${looptNog('tot', van)}`,
  );
}
