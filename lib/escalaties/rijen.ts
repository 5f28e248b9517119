import 'server-only';
import type { Datum } from '../domain/datum';
import type { Tx } from '../server/db';
import { dag, sql } from '../server/sql';
import { schrijf } from '../server/vraag';

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
