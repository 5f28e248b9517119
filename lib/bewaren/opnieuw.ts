import 'server-only';
import { z } from 'zod';
import type { Datum } from '../domain/datum';
import { nu } from '../server/clock';
import { alsSysteem, type Tx } from '../server/db';
import { sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';
import { GEGEVENSSOORTEN } from './soorten-woorden';
import { kenmerk, voerVernietigingUit } from './vernietigen';

/** Eén verklaring, zoals zij buiten de database bewaard wordt: genoeg om het over te doen, en zonder gegevens van iemand. */
export const verklaringSchema = z.strictObject({
  nummer: z.int().min(1),
  kenmerk: z.string().regex(/^[0-9a-f]{64}$/),
  soorten: z.array(z.enum(GEGEVENSSOORTEN)).min(1),
});
export type Verklaring = z.output<typeof verklaringSchema>;

const LIJST = rijvorm('vernietiging.lijst', {
  nummer: kolom.getal,
  kenmerk: kolom.tekst,
  soorten: z.array(z.enum(GEGEVENSSOORTEN)),
});

/** Elke vernietiging die is uitgevoerd, nieuwste eerst. */
export const leesVernietiglijst = (tx: Tx): Promise<Verklaring[]> =>
  vraag(
    tx,
    LIJST,
    sql`SELECT v.nummer, v.kenmerk, v.soorten::text[] AS soorten FROM vernietiging v WHERE v.uitgevoerd_op IS NOT NULL ORDER BY v.nummer DESC`,
  );

const TERUG = rijvorm('vernietiging.terug', { clientId: kolom.id, kenmerk: kolom.tekst });

/**
 * Na het terugzetten van een reservekopie: wat volgens deze lijst al vernietigd was gaat opnieuw weg, elk in een eigen transactie. Wat er niet meer is
 * telt als al weg. Zet de kopie nog een bewaarplicht terug die intussen was opgeheven, dan houdt die dit niet tegen.
 */
export async function vernietigOpnieuw(
  lijst: readonly Verklaring[],
  vandaag: Datum,
): Promise<{ opnieuw: number; alWeg: number }> {
  let opnieuw = 0;
  for (const v of [...lijst].sort((a, b) => a.nummer - b.nummer))
    opnieuw += await alsSysteem('vernietiging opnieuw', (tx) => doeOver(tx, v, vandaag), { timeout: 600_000 });
  return { opnieuw, alWeg: lijst.length - opnieuw };
}

async function doeOver(tx: Tx, v: Verklaring, vandaag: Datum): Promise<number> {
  const bekend = await tx.vernietiging.findUnique({ where: { nummer: v.nummer }, select: { kenmerk: true } });
  if (bekend) return 0;
  const [terug] = await vraag(
    tx,
    TERUG,
    sql`SELECT c.id::text AS "clientId", k.kenmerk FROM client c CROSS JOIN LATERAL (SELECT ${kenmerk(sql`c.id`)} AS kenmerk) k
      WHERE k.kenmerk = ${v.kenmerk}::text`,
  );
  if (!terug) return 0;
  // Wat de kopie nog had openstaan over dezelfde cliënt maakt plaats.
  await tx.vernietiging.deleteMany({ where: { clientId: terug.clientId, uitgevoerdOp: null } });
  const { id } = await tx.vernietiging.create({
    data: {
      ...{ clientId: terug.clientId, soorten: v.soorten, nummer: v.nummer, goedgekeurd: true, beslotenOp: nu() },
      grond: `Al vernietigd volgens verklaring ${v.nummer}, en teruggekomen uit een reservekopie`,
    },
    select: { id: true },
  });
  return (await voerVernietigingUit(tx, id, vandaag)) === 'uitgevoerd' ? 1 : 0;
}
