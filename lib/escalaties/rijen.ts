import 'server-only';
import { z } from 'zod';
import type { Datum } from '../domain/datum';
import { UITLEGREDENEN, type Uitleg } from '../domain/uitleg';
import { nu } from '../server/clock';
import { naarDb, naarDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import { dag, dagVan, type Sql, sql } from '../server/sql';
import { json, kolom, schrijf } from '../server/vraag';

/** Een uitleg zoals zij overal staat; de tekst alleen waar iemand haar opent. */
export const UITLEG = z.strictObject({
  uiterlijk: kolom.datum.nullable(),
  reden: z.enum(UITLEGREDENEN),
  tot: kolom.datum,
  op: kolom.datum,
});
export const UITLEG_MET_TEKST = UITLEG.extend({ tekst: kolom.tekst.nullable() });

/** Wat er bij traject `t` tot dit moment is uitgelegd, het oudste eerst; `uitlegVan` kiest wat er geldt. */
export const uitlegAlsJson = (vorm: typeof UITLEG | typeof UITLEG_MET_TEKST, moment: Sql): Sql => sql`
  (SELECT coalesce(json_agg(${json(vorm.shape, 'u', { op: dagVan('u.op') })} ORDER BY u.op, u.id), '[]')
    FROM uitleg u WHERE u.traject_id = t.id AND u.op <= ${moment})`;

/** Alles wat er over escalatie `e` is gezegd, als tabel: de uitleg bij haar uiterlijke datum naast wat de teamleider antwoordde. */
export const GEZEGD_OVER_E = sql`(SELECT s.id, s.soort::text AS soort, NULL::text AS reden, s.tekst, s.stil_tot AS tot, s.door_id, s.op
    FROM escalatiestap s WHERE s.escalatie_id = e.id
  UNION ALL SELECT u.id, 'uitleg', u.reden::text, u.tekst, u.tot, u.door_id, u.op
    FROM uitleg u WHERE u.traject_id = e.traject_id AND u.uiterlijk = e.uiterlijk)`;

export type NieuweUitleg = Omit<Uitleg, 'op'> & {
  trajectId: string;
  tekst: string | null;
  doorId: string;
  /** Het contact waarbij zij in het formulier stond. */
  contactmomentId?: string;
};

export async function schrijfUitleg(tx: Tx, { uiterlijk, tot, ...uitleg }: NieuweUitleg): Promise<void> {
  const data = { ...uitleg, uiterlijk: naarDbOfNull(uiterlijk), tot: naarDb(tot), op: nu() };
  await tx.uitleg.create({ data, select: { id: true } });
}

type Wacht = { trajectId: string; uiterlijk: Datum };

/** Eén escalatie per uiterlijke datum die voorbijging; een gesprek dat verkeerd geregistreerd bleek opent haar weer. */
export async function openEscalaties(tx: Tx, wachtend: readonly Wacht[], vandaag: Datum): Promise<void> {
  if (wachtend.length === 0) return;
  await schrijf(
    tx,
    'opvolging.escalaties_openen',
    sql`
    INSERT INTO escalatie (id, traject_id, uiterlijk, geopend_op)
    SELECT gen_random_uuid(), w.traject_id, w.uiterlijk::date, ${dag(vandaag)}
    FROM unnest(${wachtend.map((w) => w.trajectId)}::uuid[], ${wachtend.map((w) => w.uiterlijk)}::text[]) AS w(traject_id, uiterlijk)
    ON CONFLICT (traject_id, uiterlijk) DO UPDATE SET gesloten_op = NULL`,
  );
}

export async function sluitEscalaties(tx: Tx, gesproken: readonly Wacht[], vandaag: Datum): Promise<void> {
  if (gesproken.length === 0) return;
  await schrijf(
    tx,
    'opvolging.escalaties_sluiten',
    sql`
    UPDATE escalatie SET gesloten_op = ${dag(vandaag)}
    FROM unnest(${gesproken.map((w) => w.trajectId)}::uuid[], ${gesproken.map((w) => w.uiterlijk)}::text[]) AS w(traject_id, uiterlijk)
    WHERE escalatie.traject_id = w.traject_id AND escalatie.uiterlijk = w.uiterlijk::date AND escalatie.gesloten_op IS NULL`,
  );
}

const bijContact = (contactmomentId: string) => ({ contactmomentId, tekst: { not: null } });

/** De uitleg die met een contact is opgeschreven dat bij een andere cliënt hoorde. */
export async function leesUitlegErbij(tx: Tx, contactmomentId: string): Promise<string[]> {
  const erbij = await tx.uitleg.findMany({ where: bijContact(contactmomentId), select: { tekst: true } });
  return erbij.flatMap((u) => u.tekst ?? []);
}

/**
 * Haalt deze teksten weg; dat laat de database alleen toe als zij al bij een datalek staan. Ook uit een latere uitleg van deze cliënt: het formulier
 * begint met wat er het laatst stond, en wie alleen de dag verzet schrijft het zo nog eens op.
 */
export async function schermUitlegAf(
  tx: Tx,
  { clientId, contactmomentId, sinds }: { clientId: string; contactmomentId: string; sinds: Date },
  teksten: readonly string[],
  ervoor: string,
): Promise<void> {
  const overgenomen = { traject: { clientId }, tekst: { in: [...teksten] }, op: { gte: sinds } };
  await tx.uitleg.updateMany({ where: { OR: [bijContact(contactmomentId), overgenomen] }, data: { tekst: ervoor } });
}
