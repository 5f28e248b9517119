import 'server-only';
import type { Datum } from '../domain/datum';
import type { Tx } from '../server/db';
import { dagVan, looptNog, sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';
import { leefgebied, STAPKOLOMMEN } from './rijvormen';

const STAP = rijvorm('plannen.stappen', {
  ...STAPKOLOMMEN,
  trajectId: kolom.id,
  leefgebied,
  /** De dag waarop hij voor het eerst is afgesproken. */
  sinds: kolom.datum,
  gezet: kolom.jaNee,
});
export type StapNu = Rij<typeof STAP>;

/** Elke stap van het plan dat nu geldt (het laatst vastgestelde) van de lopende trajecten van deze cliënt, in volgorde. Eén opdracht. */
export const leesStappenNu = (tx: Tx, clientId: string, vandaag: Datum): Promise<StapNu[]> =>
  vraag(
    tx,
    STAP,
    sql`
    SELECT ${kolommen(STAP, 's', {
      trajectId: 'p.traject_id',
      leefgebied: 'd.leefgebied',
      sinds: sql`(SELECT min(least(e.akkoord_op, ${dagVan('e.vastgesteld_op')}))
        FROM stap es JOIN doel ed ON ed.id = es.doel_id JOIN plan e ON e.id = ed.plan_id
        WHERE es.reeks_id = s.reeks_id AND e.status = 'vastgesteld')`,
      gezet: 'EXISTS (SELECT FROM resultaat r WHERE r.stap_reeks_id = s.reeks_id AND r.vervallen_op IS NULL)',
    })}
    FROM traject t
      JOIN LATERAL (SELECT x.* FROM plan x WHERE x.traject_id = t.id AND x.status = 'vastgesteld' ORDER BY x.nummer DESC LIMIT 1) p ON true
      JOIN doel d ON d.plan_id = p.id JOIN stap s ON s.doel_id = d.id
    WHERE t.client_id = ${clientId}::uuid AND t.groep = 'pilot' AND ${looptNog('t.einddatum', vandaag)}
    ORDER BY t.startdatum DESC, d.volgorde, d.id, s.volgorde`,
  );
