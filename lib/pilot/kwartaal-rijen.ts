import 'server-only';
import { z } from 'zod';
import { trajectenInBereik } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import { laatsteKwartaaleinde } from '../domain/kwartaal';
import { ONHOLD_REDENEN } from '../domain/on-hold';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import type { Leesctx } from '../server/inzage';
import { dag, rauw, type Sql, samen, sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, schrijf, vraag } from '../server/vraag';
import { EINDEVAKKEN, isAnderKwartaal, type Kwartaal, kwartaalUit } from './kwartaal-regels';

const TELLING = {
  begonnen: kolom.getal,
  lopend: kolom.getal,
  onHold: z.partialRecord(z.enum(ONHOLD_REDENEN), kolom.getal),
  einde: z.partialRecord(z.enum(EINDEVAKKEN), kolom.getal),
};
const KWARTAAL = rijvorm('pilot.kwartalen', {
  kwartaaleinde: kolom.datum,
  ...TELLING,
  vast: z.object(TELLING).nullable(),
});

/** Hoeveel er per reden aan voldoen, als JSON. */
const perReden = (redenen: readonly string[], bij: (reden: string) => Sql): Sql =>
  sql`json_build_object(${samen(redenen.map((r) => sql`${rauw(`'${r}'`)}, count(*) FILTER (WHERE ${bij(r)})::int`))})`;

/** Elk kwartaaleinde dat voorbij is sinds de eerste begon: wat er nu te tellen is, en wat er toen is geteld. */
const leesKwartalen = (tx: Tx, aanpakId: string, trajecten: Sql, vandaag: Datum): Promise<Rij<typeof KWARTAAL>[]> =>
  vraag(
    tx,
    KWARTAAL,
    sql`WITH t AS MATERIALIZED (SELECT q.id, q.startdatum, q.einddatum, q.uitstroomreden FROM traject q
      WHERE q.aanpak_id = ${aanpakId}::uuid AND q.id IN (${trajecten})),
    k AS (SELECT (g + interval '3 months' - interval '1 day')::date AS einde FROM generate_series(
      date_trunc('quarter', (SELECT min(startdatum) FROM t)::timestamp), ${dag(laatsteKwartaaleinde(vandaag, vandaag))}::timestamp, interval '3 months') g)
    SELECT k.einde::text AS kwartaaleinde, count(*)::int AS begonnen, count(*) FILTER (WHERE loopt)::int AS lopend,
      ${perReden(ONHOLD_REDENEN, (r) => sql`loopt AND o.reden = ${rauw(`'${r}'`)}`)} AS "onHold",
      ${perReden(EINDEVAKKEN, (r) => sql`NOT loopt AND coalesce(t.uitstroomreden::text, 'onbekend') = ${rauw(`'${r}'`)}`)} AS einde,
      (SELECT json_build_object('begonnen', v.begonnen, 'lopend', v.lopend, 'onHold', v.on_hold, 'einde', v.einde) FROM kwartaaltelling v
        WHERE v.aanpak_id = ${aanpakId}::uuid AND v.kwartaaleinde = k.einde) AS vast
    FROM k JOIN t ON t.startdatum <= k.einde CROSS JOIN LATERAL (SELECT (t.einddatum IS NULL OR t.einddatum >= k.einde) AS loopt) l
      LEFT JOIN on_hold o ON o.traject_id = t.id AND o.van <= k.einde AND (o.tot IS NULL OR o.tot >= k.einde)
    GROUP BY k.einde ORDER BY k.einde`,
  );

const zet = (tx: Tx, aanpakId: string, rijen: readonly object[], opnieuw: boolean) =>
  schrijf(
    tx,
    'pilot.kwartaal.tel',
    sql`INSERT INTO kwartaaltelling (aanpak_id, kwartaaleinde, begonnen, lopend, on_hold, einde, geteld_op)
    SELECT ${aanpakId}::uuid, r."kwartaaleinde", r."begonnen", r."lopend", r."onHold", r."einde", ${nu()}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rijen)}::jsonb) AS r("kwartaaleinde" date, "begonnen" int, "lopend" int, "onHold" jsonb, "einde" jsonb)
    ON CONFLICT (aanpak_id, kwartaaleinde) DO UPDATE SET begonnen = excluded.begonnen, lopend = excluded.lopend, on_hold = excluded.on_hold,
      einde = excluded.einde, geteld_op = excluded.geteld_op WHERE ${opnieuw}::boolean`,
  );

/** Telt elk kwartaal dat nog niet geteld is; daarna staat het vast. */
export async function stelKwartalenVast(tx: Tx, aanpakId: string, trajecten: Sql, vandaag: Datum): Promise<void> {
  const kwartalen = await leesKwartalen(tx, aanpakId, trajecten, vandaag);
  const opnieuw = kwartalen.some((k) => k.vast && isAnderKwartaal(k.vast, k));
  const tellen = kwartalen.filter((k) => opnieuw || !k.vast);
  if (tellen.length > 0)
    await zet(
      tx,
      aanpakId,
      tellen.map(({ vast: _, ...nieuw }) => nieuw),
      opnieuw,
    );
}

const VAST = rijvorm('pilot.kwartalen_vast', { kwartaaleinde: kolom.datum, ...TELLING });

/**
 * Wat er over het laatste kwartaal voor deze peildatum te zien is. Wie als eerste na een kwartaal kijkt, telt het; een ander kan voor zijn geweest:
 * wat er staat geldt, ook van een kwartaal waarvan de dossiers intussen vernietigd zijn.
 */
export async function leesKwartaal(
  { tx, user, vandaag }: Leesctx,
  aanpakId: string,
  peildatum: Datum,
): Promise<Kwartaal | null> {
  await stelKwartalenVast(tx, aanpakId, trajectenInBereik(user, vandaag), vandaag);
  const reeks = await vraag(
    tx,
    VAST,
    sql`SELECT ${kolommen(VAST, 'v')} FROM kwartaaltelling v WHERE v.aanpak_id = ${aanpakId}::uuid ORDER BY v.kwartaaleinde`,
  );
  return kwartaalUit(reeks, laatsteKwartaaleinde(peildatum, vandaag));
}
