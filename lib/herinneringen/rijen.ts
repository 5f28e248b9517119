import 'server-only';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';

const BEWAREN_DAGEN = 30;

/** Wat lang genoeg gedaan is gaat weg, en wat is van wie er niet meer in mag; zoals een concept. */
export const ruimHerinneringenOp = (tx: Tx): Promise<number> =>
  schrijf(
    tx,
    'herinneringen.opruimen',
    sql`
    DELETE FROM herinnering h USING gebruiker g
    WHERE g.id = h.gebruiker_id AND (g.geblokkeerd_op IS NOT NULL OR h.gedaan_op <= now() - make_interval(days => ${BEWAREN_DAGEN}::int))`,
  );
