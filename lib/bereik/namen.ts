import 'server-only';
import type { Datum } from '../domain/datum';
import { can, type User } from '../policy/policy';
import { type Sql, sql } from '../server/sql';
import { trajectenInBereik } from './scope';

/**
 * De namen van wie deze gebruiker tegenkomt (client_id, naam), voor waar een naam alleen staat: `JOIN (${namenInBereik(user, vandaag)}) w ON …`. Naamgenoten
 * krijgen hun geboortedatum erachter (14-07-1975, 07-1975, 1975), of hun nummer als die niets onderscheidt of deze gebruiker haar niet mag zien. Een
 * naamgenoot buiten het bereik wordt niet verraden.
 */
export function namenInBereik(user: User, vandaag: Datum): Sql {
  const geboren = sql`concat_ws('-', nullif(split_part(c.geboortedatum, '-', 3), ''), nullif(split_part(c.geboortedatum, '-', 2), ''),
    split_part(c.geboortedatum, '-', 1))`;
  const onderscheid = can(user, 'clienten.bekijken')
    ? sql`CASE WHEN c.geboortedatum IS NULL OR count(*) OVER (PARTITION BY c.herkenning, c.geboortedatum) > 1 THEN c.clientnummer ELSE ${geboren} END`
    : sql`c.clientnummer`;
  return sql`SELECT c.id AS client_id,
      c.naam || CASE WHEN count(*) OVER (PARTITION BY c.herkenning) > 1 THEN ' (' || ${onderscheid} || ')' ELSE '' END AS naam
    FROM client c WHERE c.id IN (SELECT z.client_id FROM traject z WHERE z.id IN (${trajectenInBereik(user, vandaag)}))`;
}
