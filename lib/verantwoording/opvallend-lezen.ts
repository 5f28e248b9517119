import 'server-only';
import { z } from 'zod';
import { type Datum, plusDagen } from '../domain/datum';
import { middernacht } from '../domain/middernacht';
import type { Tx } from '../server/db';
import { type Sql, sql } from '../server/sql';
import { kolom, rijvorm, vraagJson } from '../server/vraag';
import { dadenVan } from './groep-regels';
import { type Gebeurtenis, type Signaal, vindOpvallend } from './opvallend-regels';

const GEBEURTENIS = rijvorm('opvallend.gebeurtenissen', {
  soort: z.enum(['gezien', 'geweigerd', 'link', 'ingelogd']),
  wie: kolom.tekst,
  op: kolom.getal,
  dag: kolom.datum,
  uur: kolom.getal,
  weekdag: kolom.getal,
  clientId: kolom.id.nullable(),
  eigen: kolom.jaNee.nullable(),
  voor: kolom.tekst.nullable(),
  adres: kolom.tekst.nullable(),
});

/**
 * Of iemand deze cliënt toen zelf begeleidde of verving, of hem aangeboden kreeg; voor een teamleider of het zijn team was. Wie een beëindigd
 * traject begeleidde houdt het.
 */
const WAS_EIGEN = sql`CASE WHEN g.rol IN ('begeleider', 'teamleider') THEN EXISTS (
    SELECT FROM traject t WHERE t.client_id = x.client_id AND (
      EXISTS (SELECT FROM begeleiding b WHERE b.traject_id = t.id AND b.gebruiker_id = g.id AND b.van <= x.op
        AND (b.tot IS NULL OR b.tot >= x.op OR t.einddatum IS NOT NULL))
      OR EXISTS (SELECT FROM vervanging v WHERE v.traject_id = t.id AND v.gebruiker_id = g.id AND lokaal.dag BETWEEN v.van AND v.tot)
      OR EXISTS (SELECT FROM overdracht o WHERE o.traject_id = t.id AND o.naar_id = g.id AND o.aangeboden_op <= x.op)
      OR g.rol = 'teamleider' AND EXISTS (SELECT FROM gebruiker_team gt WHERE gt.gebruiker_id = g.id AND gt.team_id = t.team_id))) END`;

/** Wat er in deze tijd gebeurde: een dossier dat in dezelfde minuut vaker openging telt één keer. */
function gebeurtenissen(van: Date, tot: Date): Sql {
  const tijd = sql`a.op >= ${van}::timestamptz AND a.op < ${tot}::timestamptz`;
  return sql`
    SELECT 'gezien' AS soort, a.gebruiker_id::text AS wie, min(a.op) AS op, a.client_id, NULL AS voor, min(a.adres) AS adres
    FROM auditregel a WHERE ${tijd} AND a.resultaat = 'gelukt' AND a.gebruiker_id IS NOT NULL AND a.client_id IS NOT NULL
      AND a.actie = ANY(${dadenVan('inzage')}::text[])
    GROUP BY a.gebruiker_id, a.client_id, date_trunc('minute', a.op)
    UNION ALL
    SELECT 'geweigerd', coalesce(a.gebruiker_id::text, a.adres), a.op, a.client_id, NULL, a.adres
    FROM auditregel a WHERE ${tijd} AND a.resultaat = 'geweigerd' AND coalesce(a.gebruiker_id::text, a.adres) IS NOT NULL
    UNION ALL
    SELECT 'link', a.gebruiker_id::text, a.op, NULL, a.onderwerp_id, a.adres
    FROM auditregel a WHERE ${tijd} AND a.resultaat = 'gelukt' AND a.actie = 'toegangslink.maken' AND a.gebruiker_id IS NOT NULL
    UNION ALL
    SELECT 'ingelogd', a.gebruiker_id::text, a.op, NULL, NULL, a.adres
    FROM auditregel a WHERE ${tijd} AND a.resultaat = 'gelukt' AND a.actie IN ('inloggen', 'wachtwoord.kiezen') AND a.gebruiker_id IS NOT NULL`;
}

/** Wat er van dag tot en met dag opviel. Leest een dag verder: wie met een link inlogt, doet dat misschien de volgende ochtend. */
export async function leesOpvallend(tx: Tx, van: Datum, tot: Datum): Promise<Signaal[]> {
  const alles: Gebeurtenis[] = await vraagJson(
    tx,
    GEBEURTENIS,
    sql`SELECT json_agg(r)::text AS alles FROM (
      SELECT x.soort, x.wie, (extract(epoch FROM x.op) * 1000)::float8 AS op, lokaal.dag, extract(hour FROM lokaal.tijd)::int AS uur,
        extract(isodow FROM lokaal.tijd)::int AS weekdag, x.client_id AS "clientId", ${WAS_EIGEN} AS eigen, x.voor, x.adres
      FROM (${gebeurtenissen(middernacht(van), middernacht(plusDagen(tot, 2)))}) x
        CROSS JOIN LATERAL (SELECT x.op AT TIME ZONE 'Europe/Amsterdam' AS tijd, (x.op AT TIME ZONE 'Europe/Amsterdam')::date AS dag) lokaal
        LEFT JOIN gebruiker g ON g.id::text = x.wie) r`,
  );
  return vindOpvallend(alles).filter((s) => s.dag >= van && s.dag <= tot);
}

/** Wat er op die dag bij die mens opviel volgens die regel; null als dat er niet (meer) is. */
export async function vindSignaal(tx: Tx, v: Pick<Signaal, 'regel' | 'wie' | 'dag'>): Promise<Signaal | null> {
  const dag = await leesOpvallend(tx, v.dag, v.dag);
  return dag.find((s) => s.regel === v.regel && s.wie === v.wie) ?? null;
}
