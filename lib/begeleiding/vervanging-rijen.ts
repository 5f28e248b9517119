import 'server-only';
import type { Datum } from '../domain/datum';
import { naarDb } from '../server/datums';
import type { Tx } from '../server/db';
import { dag, sql } from '../server/sql';
import { schrijf } from '../server/vraag';

/** Een vervanging zoals zij was voordat een einde haar inkortte of wegnam. */
export type BewaardeVervanging = { vervangingId: string; gebruikerId: string; van: Date; tot: Date };

/** De vervangingen van deze trajecten (door deze gebruiker) die na deze dag nog duren of beginnen. */
export async function vervangingenNa(
  tx: Tx,
  trajectIds: readonly string[],
  dag: Datum,
  gebruikerId?: string,
): Promise<(BewaardeVervanging & { trajectId: string })[]> {
  const rijen = await tx.vervanging.findMany({
    where: { trajectId: { in: [...trajectIds] }, gebruikerId, tot: { gt: naarDb(dag) } },
    select: { id: true, trajectId: true, gebruikerId: true, van: true, tot: true },
  });
  return rijen.map(({ id, ...rest }) => ({ vervangingId: id, ...rest }));
}

/** Zet vervangingen terug zoals ze waren; wie intussen is geblokkeerd vervangt niet meer. */
export async function zetVervangingenTerug(
  tx: Tx,
  trajectId: string,
  bewaard: readonly BewaardeVervanging[],
): Promise<void> {
  const actief = await tx.gebruiker.findMany({
    where: { id: { in: bewaard.map((v) => v.gebruikerId) }, geblokkeerdOp: null },
    select: { id: true },
  });
  for (const { vervangingId: id, gebruikerId, van, tot } of bewaard) {
    if (!actief.some((g) => g.id === gebruikerId)) continue;
    const data = { trajectId, gebruikerId, van, tot };
    await tx.vervanging.upsert({ where: { id }, create: { id, ...data }, update: data, select: { id: true } });
  }
}

/** Laat een collega waarnemen, van dag tot en met dag. */
export async function voegVervangingenToe(
  tx: Tx,
  vervangingen: readonly { trajectId: string; gebruikerId: string; van: Datum; tot: Datum }[],
): Promise<{ id: string; trajectId: string }[]> {
  return tx.vervanging.createManyAndReturn({
    data: vervangingen.map((v) => ({ ...v, van: naarDb(v.van), tot: naarDb(v.tot) })),
    select: { id: true, trajectId: true },
  });
}

/** De vervangingen gaan vanaf deze dag verder in het nieuwe traject; wat ervoor was blijft bij het oude. */
export async function splitsVervangingen(tx: Tx, oudId: string, nieuwId: string, van: Datum): Promise<void> {
  await schrijf(
    tx,
    'vervanging.verhuizen',
    sql`
    UPDATE vervanging SET traject_id = ${nieuwId}::uuid WHERE traject_id = ${oudId}::uuid AND van >= ${dag(van)}`,
  );
  await schrijf(
    tx,
    'vervanging.doortrekken',
    sql`
    INSERT INTO vervanging (id, traject_id, gebruiker_id, van, tot)
    SELECT gen_random_uuid(), ${nieuwId}::uuid, gebruiker_id, ${dag(van)}, tot FROM vervanging
    WHERE traject_id = ${oudId}::uuid AND tot >= ${dag(van)}`,
  );
  await schrijf(
    tx,
    'vervanging.afsluiten',
    sql`
    UPDATE vervanging SET tot = ${dag(van)} - 1 WHERE traject_id = ${oudId}::uuid AND tot >= ${dag(van)}`,
  );
}
