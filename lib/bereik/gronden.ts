import 'server-only';
import type { Datum } from '../domain/datum';
import { dag, looptNog, type Sql, sql } from '../server/sql';

export type Partner = { gebruikerId: Sql; organisatieId: Sql };

/** Geldt deze grond, of is zij van voor gronden werden vastgelegd? De regel zelf staat in de database: grond_geldt. */
const inzetGeldt = (vandaag: Datum) =>
  sql`(i.grond IS NULL OR grond_geldt(i.grond, i.toestemming_op, i.grond_tot, ${dag(vandaag)}))`;

/** De lopende inzetten `i` bij een instrument `s` van deze organisatie waarvoor een grond geldt. */
export const gedekteInzet = (organisatieId: Sql, vandaag: Datum): Sql =>
  sql`s.organisatie_id = ${organisatieId} AND i.status = 'gestart' AND ${inzetGeldt(vandaag)}`;

/**
 * Op welke gronden een partner nu iets van wie mag zien, en wat elke grond dekt. De ene plaats: het bereik zoekt erin, en zijn pagina leest eruit wat
 * er te zien is.
 */
export const grondenVan = ({ gebruikerId, organisatieId }: Partner, vandaag: Datum): Sql => sql`
  SELECT k.client_id, k.grond, k.grond_waarop, k.toestemming_op, k.grond_tot, k.deelt FROM betrokkene k
  WHERE k.gebruiker_id = ${gebruikerId} AND ${looptNog('k.tot', vandaag)}
    AND grond_geldt(k.grond, k.toestemming_op, k.grond_tot, ${dag(vandaag)})
  UNION ALL SELECT i.client_id, i.grond, i.grond_waarop, i.toestemming_op, i.grond_tot,
    CASE WHEN i.grond IS NULL THEN '{signalen}'::"Deelbaar"[] ELSE i.deelt END
  FROM inzet i JOIN instrument s ON s.id = i.instrument_id WHERE ${gedekteInzet(organisatieId, vandaag)}`;
