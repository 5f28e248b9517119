import 'server-only';
import { z } from 'zod';
import { type Datum, plusDagen } from '../domain/datum';
import { middernacht } from '../domain/middernacht';
import { OVERDRACHTSTATUSSEN } from '../overdrachten/regels';
import { leesOpenOverdrachten, zetOverdrachtenTerug } from '../overdrachten/rijen';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';
import { draagOver, sluitVervangingen } from './rijen';
import { vervangingenNa, voegVervangingenToe, zetVervangingenTerug } from './vervanging-rijen';

const moment = z.coerce.date();
/** Wat een overdracht bij één traject afsloot, zoals het ervoor was. */
const VOOR = z.object({
  tot: moment.nullable(),
  overdracht: z
    .object({
      id: z.string(),
      status: z.enum(OVERDRACHTSTATUSSEN),
      besluitOp: moment.nullable(),
      besluitReden: z.string().nullable(),
    })
    .nullable(),
  vervangingen: z.array(z.object({ vervangingId: z.string(), gebruikerId: z.string(), van: moment, tot: moment })),
});

type Wie = { teamId: string; vanId: string | null; naarId: string; doorId: string };
type Deel = { trajectId: string; begeleidingId?: string; vervangingId?: string; voor?: z.output<typeof VOOR> };

async function bewaarDaad(tx: Tx, wie: Wie, delen: readonly Deel[]): Promise<void> {
  const data = delen.map((d) => ({ ...d, voor: d.voor && JSON.parse(JSON.stringify(d.voor)) }));
  await tx.caseloaddaad.create({
    data: { ...wie, gedaanOp: nu(), delen: { createMany: { data } } },
    select: { id: true },
  });
}

/** Als draagOver, en onthoudt hoe het was: wie het deed kan het die dag ongedaan maken. */
export async function draagCaseloadOver(tx: Tx, wie: Wie, trajectIds: readonly string[], vandaag: Datum) {
  const ids = [...trajectIds];
  const open = { trajectId: { in: ids }, van: { lte: nu() }, OR: [{ tot: null }, { tot: { gt: nu() } }] };
  const was = await tx.begeleiding.findMany({ where: open, select: { trajectId: true, tot: true } });
  const overdrachten = await leesOpenOverdrachten(tx, ids);
  const vervangingen = await vervangingenNa(tx, ids, plusDagen(vandaag, -1), wie.naarId);
  await draagOver(tx, ids, wie.naarId, vandaag);
  const nieuw = await tx.begeleiding.findMany({
    where: { trajectId: { in: ids }, gebruikerId: wie.naarId, tot: null },
    select: { id: true, trajectId: true },
  });
  await bewaarDaad(
    tx,
    wie,
    nieuw.map(({ id, trajectId }) => ({
      trajectId,
      begeleidingId: id,
      voor: {
        tot: was.find((b) => b.trajectId === trajectId)?.tot ?? null,
        overdracht: overdrachten.find((o) => o.trajectId === trajectId) ?? null,
        vervangingen: vervangingen.filter((v) => v.trajectId === trajectId),
      },
    })),
  );
}

/** Laat een collega een hele caseload waarnemen, en onthoudt welke vervangingen dat werden. */
export async function vervangCaseload(
  tx: Tx,
  wie: Wie,
  perioden: readonly { trajectId: string; van: Datum; tot: Datum }[],
): Promise<void> {
  const gemaakt = await voegVervangingenToe(
    tx,
    perioden.map((p) => ({ ...p, gebruikerId: wie.naarId })),
  );
  await bewaarDaad(
    tx,
    wie,
    gemaakt.map(({ id, trajectId }) => ({ trajectId, vervangingId: id })),
  );
}

/** Wat deze gebruiker vandaag deed en nog ongedaan kan maken. */
const vanVandaag = (doorId: string, vandaag: Datum) => ({
  doorId,
  ongedaanOp: null,
  gedaanOp: { gte: middernacht(vandaag) },
});

const WIE = { select: { naam: true } } as const;

export async function leesDaden(tx: Tx, teamId: string, doorId: string, vandaag: Datum) {
  const daden = await tx.caseloaddaad.findMany({
    where: { ...vanVandaag(doorId, vandaag), teamId },
    orderBy: { gedaanOp: 'desc' },
    select: { id: true, gedaanOp: true, van: WIE, naar: WIE, delen: { select: { vervangingId: true } } },
  });
  return daden.map(({ van, naar, delen, ...d }) => ({
    ...d,
    van: van?.naam ?? null,
    naar: naar.naam,
    vervanging: delen.some((x) => x.vervangingId !== null),
    trajecten: delen.length,
  }));
}

/** De daad met haar delen, op slot; null als zij van een ander is, van een andere dag, of al ongedaan is gemaakt. */
export async function lockDaad(tx: Tx, id: string, doorId: string, vandaag: Datum) {
  await schrijf(tx, 'begeleiding.daadslot', sql`SELECT id FROM caseloaddaad WHERE id = ${id}::uuid FOR UPDATE`);
  return tx.caseloaddaad.findFirst({
    where: { ...vanVandaag(doorId, vandaag), id },
    include: { van: WIE, naar: WIE, delen: { include: { begeleiding: { select: { tot: true } } } } },
  });
}
export type Caseloaddaad = NonNullable<Awaited<ReturnType<typeof lockDaad>>>;

/** De delen die nog zo staan als de daad ze achterliet. Een vervanging die intussen is gestopt staat er niet meer. */
export async function staatNogZo(tx: Tx, { delen }: Caseloaddaad): Promise<Caseloaddaad['delen']> {
  const ids = delen.flatMap((d) => d.vervangingId ?? []);
  const er = await tx.vervanging.findMany({ where: { id: { in: ids } }, select: { id: true } });
  return delen.filter((d) =>
    d.vervangingId ? er.some((v) => v.id === d.vervangingId) : d.begeleiding !== null && d.begeleiding.tot === null,
  );
}

/**
 * Zet terug wat de daad bij deze trajecten deed. Wie ze had krijgt ze vanaf nu weer; dat een ander ze even had blijft staan. Een overdracht die
 * verviel staat weer open, en wie opvolgde vervangt weer. De aanroeper heeft de trajecten op slot.
 */
export async function draaiDaadTerug(tx: Tx, daad: Caseloaddaad, delen: Caseloaddaad['delen'], vandaag: Datum) {
  for (const id of delen.flatMap((d) => d.vervangingId ?? []))
    await sluitVervangingen(tx, { id }, plusDagen(vandaag, -1));
  const over = delen.flatMap(({ trajectId, voor }) => (voor ? [{ trajectId, ...VOOR.parse(voor) }] : []));
  if (over.length > 0) {
    const trajectIds = over.map((d) => d.trajectId);
    await draagOver(tx, trajectIds, daad.vanId, vandaag);
    for (const { trajectId, tot } of over)
      if (tot) await tx.begeleiding.updateMany({ where: { trajectId, tot: null }, data: { tot } });
  }
  await zetOverdrachtenTerug(
    tx,
    over.flatMap((d) => d.overdracht ?? []),
  );
  for (const { trajectId, vervangingen } of over) await zetVervangingenTerug(tx, trajectId, vervangingen);
  await tx.caseloaddaad.update({ where: { id: daad.id }, data: { ongedaanOp: nu() }, select: { id: true } });
}
