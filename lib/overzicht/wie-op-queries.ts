import 'server-only';
import { momentVan } from '../begeleiding/moment';
import type { Datum } from '../domain/datum';
import { isEenVan, type Welke } from '../norm/feiten';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { kolom, rijvorm, vraagEen } from '../server/vraag';

/** Eén JSON-tekst met rijtjes, om dezelfde reden als de feiten. */
const WIE_OP = rijvorm('overzicht.wie_op', { alles: kolom.tekst.nullable() });

/** Wie elk traject op elk van deze dagen begeleidde (`traject dag` → gebruiker), volgens dezelfde regel als leesTeamrijen. */
export async function leesWieOp(
  tx: Tx,
  welke: Welke,
  dagen: readonly Datum[],
  vandaag: Datum,
): Promise<Map<string, string>> {
  const momenten = dagen.map((dag) => momentVan(dag, vandaag).toISOString());
  const antwoord = await vraagEen(
    tx,
    WIE_OP,
    sql`
    WITH b AS MATERIALIZED (SELECT b.traject_id, b.van, b.tot, g.id, g.geblokkeerd_op
      FROM begeleiding b JOIN gebruiker g ON g.id = b.gebruiker_id WHERE b.traject_id ${isEenVan(welke)})
    SELECT json_agg(json_build_array(b.traject_id, m.dag, b.id))::text AS alles
    FROM b JOIN unnest(${[...dagen]}::text[], ${momenten}::timestamptz[]) m(dag, moment)
      ON b.van <= m.moment AND (b.tot IS NULL OR b.tot > m.moment) AND (b.geblokkeerd_op IS NULL OR b.geblokkeerd_op > m.moment)`,
  );
  const rijen: [traject: string, dag: string, wie: string][] = JSON.parse(antwoord?.alles ?? '[]');
  return new Map(rijen.map(([traject, dag, wie]) => [`${traject} ${dag}`, wie]));
}
