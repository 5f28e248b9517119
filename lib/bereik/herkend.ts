import 'server-only';
import type { Datum } from '../domain/datum';
import { can, type User } from '../policy/policy';
import { looptNog, type Sql, sql } from '../server/sql';
import { kolom } from '../server/vraag';
import { trajectenInBereik } from './scope';

/** Wat van een mens te weten is om hem te herkennen in een lijst waaruit iemand kiest. */
export const HERKEND = {
  clientnummer: kolom.tekst,
  naam: kolom.tekst,
  geboortedatum: kolom.geboortedatum.nullable(),
  wijk: kolom.tekst.nullable(),
  lopend: kolom.jaNee,
};

/** Wie deze gebruiker tegenkomt, en of er nog iets loopt (client_id, lopend). */
export const mensenInBereik = (user: User, vandaag: Datum): Sql =>
  sql`SELECT t.client_id, bool_or(${looptNog('t.einddatum', vandaag)}) AS lopend
    FROM traject t WHERE t.id IN (${trajectenInBereik(user, vandaag)}) GROUP BY t.client_id`;

/** De kolommen om naamgenoten uit elkaar te houden; leeg voor wie van zijn mensen naam en nummer ziet. */
export const herkenbaarAan = (user: User): Sql =>
  can(user, 'clienten.bekijken') ? sql`geboortedatum, wijk` : sql`NULL::text AS geboortedatum, NULL::text AS wijk`;
