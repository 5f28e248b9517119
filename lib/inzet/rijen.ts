import 'server-only';
import type { Datum } from '../domain/datum';
import { MET_TRAJECT } from '../levensloop/woorden';
import type { Tx } from '../server/db';
import { dag, sql } from '../server/sql';
import { kolom, rijvorm, schrijf, vraag } from '../server/vraag';

const GESLOTEN = rijvorm('inzet.sluiten', { id: kolom.id });

/**
 * Sluit de inzetten van dit traject die nog openstaan: een aanmelding is afgewezen, wat liep is gestopt, op `op` of op de dag waarop het
 * begon als dat later was. Geeft welke het waren.
 */
export async function sluitInzetten(tx: Tx, trajectId: string, op: Datum): Promise<string[]> {
  const rijen = await vraag(
    tx,
    GESLOTEN,
    sql`UPDATE inzet SET status = (CASE status WHEN 'gestart' THEN 'gestopt' ELSE 'afgewezen' END)::"InzetStatus", reden = 'anders',
      geeindigd_op = greatest(${dag(op)}, coalesce(gestart_op, aangemeld_op)),
      toelichting = concat_ws(E'\n', toelichting, ${MET_TRAJECT}::text), versie = versie + 1
    WHERE traject_id = ${trajectId}::uuid AND status IN ('aangemeld', 'gestart') RETURNING id::text`,
  );
  return rijen.map((r) => r.id);
}

/** Opent deze inzetten weer zoals ze waren; wat iemand er intussen zelf van maakte, of waarvoor de cliënt opnieuw is aangemeld, blijft. */
export async function heropenInzetten(tx: Tx, ids: readonly string[]): Promise<void> {
  await schrijf(
    tx,
    'inzet.heropenen',
    sql`UPDATE inzet i SET status = (CASE status WHEN 'gestopt' THEN 'gestart' ELSE 'aangemeld' END)::"InzetStatus", reden = NULL,
      geeindigd_op = NULL, toelichting = nullif(rtrim(left(toelichting, -length(${MET_TRAJECT}::text)), E'\n'), ''), versie = versie + 1
    WHERE id = ANY(${[...ids]}::uuid[]) AND status IN ('gestopt', 'afgewezen') AND right(toelichting, length(${MET_TRAJECT}::text)) = ${MET_TRAJECT}
      AND NOT EXISTS (SELECT FROM inzet a WHERE a.client_id = i.client_id AND a.instrument_id = i.instrument_id AND a.id <> i.id
        AND a.status IN ('aangemeld', 'gestart'))`,
  );
}

/** Wat loopt, waarom er geen instrument is, en wat er gewenst maar niet beschikbaar is gaat mee naar het nieuwe traject. */
export async function verhuisInzetten(tx: Tx, vanId: string, naarId: string): Promise<void> {
  const [van, data] = [{ trajectId: vanId }, { trajectId: naarId }];
  await tx.inzet.updateMany({ where: { ...van, status: { in: ['aangemeld', 'gestart'] } }, data });
  await tx.geenInstrument.updateMany({ where: { ...van, tot: null }, data });
  await tx.gemis.updateMany({ where: { ...van, vervuldOp: null }, data });
}
