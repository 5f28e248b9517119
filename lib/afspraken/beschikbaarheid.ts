import 'server-only';
import { z } from 'zod';
import type { Datum } from '../domain/datum';
import type { Tx } from '../server/db';
import { dag, sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';
import { type Beschikbaarheid, STANDAARD } from './beschikbaarheid-regels';

const BESCHIKBAAR = rijvorm('afspraken.beschikbaarheid', {
  id: kolom.id,
  gesprekkenPerDag: kolom.getal.nullable(),
  gesprekMinuten: kolom.getal.nullable(),
  werkdagen: z.array(
    z.object({ weekdag: kolom.getal, van: kolom.tekst, tot: kolom.tekst, locatieId: kolom.id.nullable() }),
  ),
  afwezig: z.array(z.object({ van: kolom.datum, tot: kolom.datum })),
});

/**
 * De beschikbaarheid van deze begeleiders, met hun afwezigheid die `van` tot en met `tot` raakt. Wie nog niets invulde krijgt de standaard.
 * Eén opdracht.
 */
export async function leesBeschikbaarheid(
  tx: Tx,
  gebruikerIds: readonly string[],
  van: Datum,
  tot: Datum,
): Promise<Map<string, Beschikbaarheid>> {
  const rijen = await vraag(
    tx,
    BESCHIKBAAR,
    sql`SELECT g.id::text, a.gesprekken_per_dag AS "gesprekkenPerDag", a.gesprek_minuten AS "gesprekMinuten",
      (SELECT coalesce(json_agg(json_build_object('weekdag', w.weekdag, 'van', w.van, 'tot', w.tot, 'locatieId', w.locatie_id)
        ORDER BY w.weekdag), '[]') FROM werkdag w WHERE w.gebruiker_id = g.id) AS werkdagen,
      (SELECT coalesce(json_agg(json_build_object('van', v.van, 'tot', v.tot) ORDER BY v.van), '[]') FROM afwezig v
        WHERE v.gebruiker_id = g.id AND v.tot >= ${dag(van)} AND v.van <= ${dag(tot)}) AS afwezig
    FROM gebruiker g LEFT JOIN agenda a ON a.gebruiker_id = g.id WHERE g.id = ANY(${[...gebruikerIds]}::uuid[])`,
  );
  return new Map(
    rijen.map((r) => [
      r.id,
      {
        werkdagen: r.werkdagen.length > 0 ? r.werkdagen : STANDAARD.werkdagen,
        afwezig: r.afwezig,
        gesprekkenPerDag: r.gesprekkenPerDag ?? STANDAARD.gesprekkenPerDag,
        gesprekMinuten: r.gesprekMinuten ?? STANDAARD.gesprekMinuten,
      },
    ]),
  );
}
