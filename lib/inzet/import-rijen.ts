import 'server-only';
import type { Prisma } from '../../generated/prisma/client';
import type { Datum } from '../domain/datum';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';

/** Voegt ingelezen inzetten toe. `begonnen`: bij wie er een instrument begon, en wanneer. */
export async function voegInzettenToe(
  tx: Tx,
  data: Prisma.InzetCreateManyInput[],
  begonnen: readonly { clientId: string; op: Datum }[],
): Promise<void> {
  await tx.inzet.createMany({ data });
  // Wie een instrument heeft, heeft geen reden meer waarom er geen is.
  await schrijf(
    tx,
    'inzet.inlezen',
    sql`
    UPDATE geen_instrument g SET tot = greatest(g.op, b.dag)
    FROM unnest(${begonnen.map((b) => b.clientId)}::uuid[], ${begonnen.map((b) => b.op)}::text[]::date[]) AS b(client_id, dag)
    WHERE g.client_id = b.client_id AND g.tot IS NULL AND b.dag >= g.op`,
  );
}
