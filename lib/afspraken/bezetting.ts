import 'server-only';
import type { Datum } from '../domain/datum';
import type { Tx } from '../server/db';
import { dag, type Sql, sql } from '../server/sql';
import { kolom, kolommen, rijvorm, vraag } from '../server/vraag';
import type { Bezetting } from './aanbod-regels';

const BEZETTING = rijvorm('afspraken.bezetting', {
  id: kolom.id,
  datum: kolom.datum,
  tijd: kolom.tekst.nullable(),
  duurMinuten: kolom.getal,
});

type Wie = {
  houderId: string;
  /** Zonder duur zo lang als gewoonlijk. */
  gewoonlijk: number;
  /** Trajecten waarvan ook telt wat van niemand is. */
  bereik?: Sql;
};

/** Wat er vanaf vandaag in de agenda van deze begeleider staat, ook van wie hij niet meer begeleidt. */
export function leesBezetting(
  tx: Tx,
  { houderId, gewoonlijk, bereik }: Wie,
  vandaag: Datum,
): Promise<(Bezetting & { id: string })[]> {
  const vanNiemand = bereik
    ? sql`OR (m.gehouden_door_id IS NULL AND m.client_id IN (SELECT y.client_id FROM traject y WHERE y.id IN (${bereik})))`
    : sql``;
  return vraag(
    tx,
    BEZETTING,
    sql`
    SELECT ${kolommen(BEZETTING, 'm', { duurMinuten: sql`coalesce(m.duur_minuten, ${gewoonlijk}::int)` })} FROM contactmoment m
    WHERE m.status = 'gepland' AND m.verkeerd_op IS NULL AND m.datum >= ${dag(vandaag)}
      AND (m.gehouden_door_id = ${houderId}::uuid ${vanNiemand})
    ORDER BY m.datum, m.tijd`,
  );
}
