import 'server-only';
import { leesBeschikbaarheid } from '../afspraken/beschikbaarheid';
import { leesTeamrijen } from '../caseload/teamrijen';
import { laatsteTwaalfMaanden } from '../domain/contactnorm';
import { type Datum, plusDagen } from '../domain/datum';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { geldtOp, looptNog, sql } from '../server/sql';
import { maakMensen } from './belasting-queries';
import { LAST_WEKEN, type Last, lastVan, totaal, weeklasten } from './belasting-regels';

/**
 * Wat elk van deze begeleiders nu heeft en hoeveel er nog bij kan, over al zijn teams: alleen aantallen, dus ook voor wie die cliënten niet ziet. Drie
 * opdrachten, hoeveel het er ook zijn.
 */
export async function leesLasten(tx: Tx, begeleiderIds: readonly string[], vandaag: Datum): Promise<Map<string, Last>> {
  if (begeleiderIds.length === 0) return new Map();
  const ids = [...new Set(begeleiderIds)];
  const welke = sql`SELECT q.id FROM traject q JOIN begeleiding k ON k.traject_id = q.id WHERE k.gebruiker_id = ANY(${ids}::uuid[])
    AND ${geldtOp('k', nu())} AND q.groep = 'pilot' AND ${looptNog('q.einddatum', vandaag)}`;
  const { rijen, feiten } = await leesTeamrijen(tx, welke, vandaag, laatsteTwaalfMaanden(vandaag), vandaag);
  const agendas = await leesBeschikbaarheid(tx, ids, vandaag, plusDagen(vandaag, 7 * LAST_WEKEN));
  const mensen = maakMensen(rijen, feiten, vandaag);
  return new Map(
    ids.map((id) => {
      const van = mensen.filter((m) => m.begeleiderId === id);
      return [id, lastVan(van.length, totaal(weeklasten(van, agendas.get(id) ?? null, vandaag)))];
    }),
  );
}

/** Uit wie er te kiezen is, met zijn last erbij. */
export async function metLast<B extends { id: string }>(tx: Tx, begeleiders: readonly B[], vandaag: Datum) {
  const ids = begeleiders.map((b) => b.id);
  const lasten = await leesLasten(tx, ids, vandaag);
  return begeleiders.map((b) => ({ ...b, last: lasten.get(b.id) ?? { clienten: 0, ruimte: 0 } }));
}
