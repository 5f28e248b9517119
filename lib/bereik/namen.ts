import 'server-only';
import type { Datum } from '../domain/datum';
import { can, type User } from '../policy/policy';
import { rauw, type Sql, sql } from '../server/sql';
import { trajectenInBereik } from './scope';

/**
 * De naam van een cliënt waar die alleen staat: heeft hij een naamgenoot onder wie deze gebruiker tegenkomt, dan met zijn geboortedatum (14-07-1975,
 * 07-1975, 1975), en met zijn nummer als die niets onderscheidt of deze gebruiker haar niet mag zien. Een naamgenoot daarbuiten wordt niet verraden.
 */
export function naamInLijst(user: User, vandaag: Datum, client = 'c'): Sql {
  const c = rauw(client);
  const nummer = sql`${c}.clientnummer`;
  const geboren = sql`concat_ws('-', nullif(split_part(${c}.geboortedatum, '-', 3), ''), nullif(split_part(${c}.geboortedatum, '-', 2), ''),
    split_part(${c}.geboortedatum, '-', 1))`;
  const onderscheid = can(user, 'clienten.bekijken')
    ? sql`CASE WHEN ${c}.geboortedatum IS NULL OR bool_or(n.geboortedatum = ${c}.geboortedatum) THEN ${nummer} ELSE ${geboren} END`
    : nummer;
  return sql`(SELECT ${c}.naam || CASE WHEN count(*) > 0 THEN ' (' || ${onderscheid} || ')' ELSE '' END FROM client n
    WHERE n.herkenning = ${c}.herkenning AND n.id <> ${c}.id AND EXISTS (
      SELECT FROM traject z WHERE z.client_id = n.id AND z.id IN (${trajectenInBereik(user, vandaag)})))`;
}
