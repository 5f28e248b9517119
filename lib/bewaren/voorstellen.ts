import 'server-only';
import type { Datum } from '../domain/datum';
import { audit } from '../server/audit';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';
import { leesVervallen } from './vervallen';

/** Na uitstel wordt hetzelfde pas na zoveel maanden weer voorgesteld. */
const UITSTEL_MAANDEN = 12;

/**
 * Stelt voor wat er weg kan, en haalt een voorstel terug dat niet meer klopt: er is een traject heropend, een termijn verlengd of een bewaarplicht
 * bij gekomen. Er gaat nog niets weg: dat beslist een mens.
 */
export async function stelVernietigingVoor(tx: Tx, vandaag: Datum): Promise<number> {
  const vervallen = await leesVervallen(tx, vandaag);
  const rijen = JSON.stringify(vervallen);
  await schrijf(
    tx,
    'vernietiging.terugnemen',
    sql`DELETE FROM vernietiging v WHERE v.goedgekeurd IS NULL AND NOT EXISTS (
      SELECT FROM jsonb_to_recordset(${rijen}::jsonb) AS r("clientId" uuid, soorten text[])
      WHERE r."clientId" = v.client_id AND r.soorten::"Gegevenssoort"[] = v.soorten)`,
  );
  const open = await tx.vernietiging.findMany({
    where: { uitgevoerdOp: null },
    select: { clientId: true, goedgekeurd: true, beslotenOp: true },
  });
  const sinds = new Date(nu().getTime() - UITSTEL_MAANDEN * 30 * 86_400_000);
  const bezet = new Set(
    open.filter((o) => o.goedgekeurd !== false || (o.beslotenOp ?? sinds) > sinds).map((o) => o.clientId),
  );
  const nieuw = vervallen.filter((v) => !bezet.has(v.clientId));
  if (nieuw.length === 0) return 0;
  await tx.vernietiging.createMany({ data: nieuw.map((v) => ({ ...v, voorgesteldOp: nu() })) });
  await audit(
    tx,
    { systeem: 'bewaartermijnen' },
    ...nieuw.map(({ clientId, soorten }) => ({
      actie: 'vernietiging.voorstellen' as const,
      ...{ clientId, onderwerp: 'vernietiging', details: { soorten } },
    })),
  );
  return nieuw.length;
}
