import 'server-only';
import { meldAfspraak } from '../afspraken/afspraken';
import type { Datum } from '../domain/datum';
import { nu } from '../server/clock';
import { naarDb, uitDb } from '../server/datums';
import type { Tx } from '../server/db';

/** Wat er bij een afspraak of inzet staat die met het traject is gesloten; daaraan is te zien dat een heropening hem weer opent. */
const MET_TRAJECT = 'Het traject is beëindigd.';

/**
 * Sluit de inzetten van dit traject die nog openstaan: een aanmelding is afgewezen, wat liep is gestopt, op `op` of op de dag waarop het
 * begon als dat later was. Geeft welke het waren.
 */
export async function sluitInzetten(tx: Tx, trajectId: string, op: Datum): Promise<string[]> {
  const rijen = await tx.$queryRaw<{ id: string }[]>`
    UPDATE inzet SET status = (CASE status WHEN 'gestart' THEN 'gestopt' ELSE 'afgewezen' END)::"InzetStatus", reden = 'anders',
      geeindigd_op = greatest(${op}::text::date, coalesce(gestart_op, aangemeld_op)),
      toelichting = concat_ws(E'\n', toelichting, ${MET_TRAJECT}::text), versie = versie + 1
    WHERE traject_id = ${trajectId}::uuid AND status IN ('aangemeld', 'gestart') RETURNING id::text`;
  return rijen.map((r) => r.id);
}

/** Opent deze inzetten weer zoals ze waren; wat iemand er intussen zelf van maakte, of waarvoor de cliënt opnieuw is aangemeld, blijft. */
export async function heropenInzetten(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE inzet i SET status = (CASE status WHEN 'gestopt' THEN 'gestart' ELSE 'aangemeld' END)::"InzetStatus", reden = NULL,
      geeindigd_op = NULL, toelichting = nullif(rtrim(left(toelichting, -length(${MET_TRAJECT}::text)), E'\n'), ''), versie = versie + 1
    WHERE id = ANY(${[...ids]}::uuid[]) AND status IN ('gestopt', 'afgewezen') AND right(toelichting, length(${MET_TRAJECT}::text)) = ${MET_TRAJECT}
      AND NOT EXISTS (SELECT FROM inzet a WHERE a.client_id = i.client_id AND a.instrument_id = i.instrument_id AND a.id <> i.id
        AND a.status IN ('aangemeld', 'gestart'))`;
}

type Geraakt = { id: string; versie: number };

/** Zegt deze afspraken af omdat het traject eindigt; de cliënt hoort het. */
export async function zegAf(tx: Tx, ids: readonly string[]): Promise<void> {
  const geraakt = await tx.$queryRaw<Geraakt[]>`
    UPDATE contactmoment SET status = 'afgezegd', afgezegd_door = 'begeleider', afgezegd_reden = ${MET_TRAJECT}, versie = versie + 1
    WHERE id = ANY(${[...ids]}::uuid[]) RETURNING id::text, versie`;
  for (const { id, versie } of geraakt) await meldAfspraak(tx, { contactmomentId: id, soort: 'afgezegd', versie });
}

/** Zet deze afspraken weer zoals ze waren; wat iemand er intussen zelf van maakte blijft. De cliënt krijgt weer een uitnodiging. */
export async function planWeer(tx: Tx, ids: readonly string[]): Promise<void> {
  const geraakt = await tx.$queryRaw<Geraakt[]>`
    UPDATE contactmoment SET status = 'gepland', afgezegd_door = NULL, afgezegd_reden = NULL, versie = versie + 1
    WHERE id = ANY(${[...ids]}::uuid[]) AND status = 'afgezegd' AND afgezegd_reden = ${MET_TRAJECT} RETURNING id::text, versie`;
  for (const { id, versie } of geraakt) await meldAfspraak(tx, { contactmomentId: id, soort: 'uitnodiging', versie });
}

/** Doet de open taak "vervolg plannen" van dit traject af; geeft welke het was. De andere volgen uit de feiten. */
export async function sluitTaken(tx: Tx, trajectId: string): Promise<string[]> {
  const where = { trajectId, soort: 'vervolg_plannen' as const, afgedaanOp: null };
  const taken = await tx.taak.findMany({ where, select: { id: true } });
  await tx.taak.updateMany({ where, data: { afgedaanOp: nu() } });
  return taken.map((t) => t.id);
}

/** Opent deze taken weer, tenzij er intussen een andere open staat. */
export async function heropenTaken(tx: Tx, trajectId: string, ids: readonly string[]): Promise<void> {
  const open = await tx.taak.count({ where: { trajectId, soort: 'vervolg_plannen', afgedaanOp: null } });
  if (open === 0) await tx.taak.updateMany({ where: { id: { in: [...ids] } }, data: { afgedaanOp: null } });
}

/** Een vervanging zoals zij was voordat een einde haar inkortte. */
export type BewaardeVervanging = { id: string; gebruikerId: string; van: Datum; tot: Datum };

/** De vervangingen van dit traject die na deze dag nog duren of beginnen. */
export async function vervangingenNa(tx: Tx, trajectId: string, dag: Datum): Promise<BewaardeVervanging[]> {
  const rijen = await tx.vervanging.findMany({
    where: { trajectId, tot: { gt: naarDb(dag) } },
    orderBy: { van: 'asc' },
    select: { id: true, gebruikerId: true, van: true, tot: true },
  });
  return rijen.map((v) => ({ ...v, van: uitDb(v.van), tot: uitDb(v.tot) }));
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
  for (const { id, gebruikerId, van, tot } of bewaard) {
    if (!actief.some((g) => g.id === gebruikerId)) continue;
    const data = { trajectId, gebruikerId, van: naarDb(van), tot: naarDb(tot) };
    await tx.vervanging.upsert({ where: { id }, create: { id, ...data }, update: data, select: { id: true } });
  }
}
