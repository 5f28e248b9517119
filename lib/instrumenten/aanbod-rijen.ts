import 'server-only';
import { z } from 'zod';
import type { Datum } from '../domain/datum';
import { BELEMMERINGEN, INZET_REDENEN, INZET_STATUSSEN, INZET_UITKOMSTEN } from '../inzet/regels';
import type { Tx } from '../server/db';
import { dag, type Sql, sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';

const INZET = rijvorm('instrumenten.inzetten', {
  clientId: kolom.id,
  instrumentId: kolom.id,
  status: z.enum(INZET_STATUSSEN),
  aangemeldOp: kolom.datum,
  gestartOp: kolom.datum.nullable(),
  geeindigdOp: kolom.datum.nullable(),
  reden: z.enum(INZET_REDENEN).nullable(),
  uitkomsten: z.array(z.enum(INZET_UITKOMSTEN)),
});
const GEMIS = rijvorm('instrumenten.gemissen', {
  clientId: kolom.id,
  aanbodId: kolom.id,
  belemmering: z.enum(BELEMMERINGEN).nullable(),
  op: kolom.datum,
  vervuldOp: kolom.datum.nullable(),
});
export type Inzetfeit = Rij<typeof INZET>;
export type Gemisfeit = Rij<typeof GEMIS>;

/** De inzetten en gemissen die meetellen als er vanaf deze dag wordt geteld. */
export async function leesTelbaar(
  tx: Tx,
  trajecten: Sql,
  vanaf: Datum,
): Promise<{ inzetten: Inzetfeit[]; gemissen: Gemisfeit[] }> {
  const inzetten = await vraag(
    tx,
    INZET,
    sql`SELECT ${kolommen(INZET, 'i', {
      uitkomsten:
        'ARRAY(SELECT w.uitkomst::text FROM inzet_wens w WHERE w.inzet_id = i.id AND w.uitkomst IS NOT NULL ORDER BY w.volgorde)',
    })}
    FROM inzet i WHERE i.traject_id IN (${trajecten})
      AND (i.status IN ('aangemeld', 'gestart') OR i.geeindigd_op >= ${dag(vanaf)})`,
  );
  const gemissen = await vraag(
    tx,
    GEMIS,
    sql`SELECT ${kolommen(GEMIS, 'g')} FROM gemis g WHERE g.traject_id IN (${trajecten}) AND (g.vervuld_op IS NULL OR g.op >= ${dag(vanaf)})`,
  );
  return { inzetten, gemissen };
}
