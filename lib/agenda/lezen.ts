import 'server-only';
import { z } from 'zod';
import { namenInBereik } from '../bereik/namen';
import { trajectenInBereik } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import { CONTACTSTATUSSEN, KANALEN } from '../domain/tellend-gesprek';
import type { User } from '../policy/policy';
import type { Tx } from '../server/db';
import { dag, looptNog, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraag } from '../server/vraag';

const FEIT = rijvorm('agenda.feiten', {
  id: kolom.id,
  versie: kolom.getal,
  datum: kolom.datum,
  tijd: kolom.tekst.nullable(),
  duurMinuten: kolom.getal.nullable(),
  kanaal: z.enum(KANALEN),
  metDerde: kolom.jaNee,
  status: z.enum(CONTACTSTATUSSEN),
  clientnummer: kolom.tekst.nullable(),
  naam: kolom.tekst.nullable(),
  locatieId: kolom.id.nullable(),
  locatie: kolom.tekst.nullable(),
  adres: kolom.tekst.nullable(),
  /** Voert deze gebruiker het zelf, of neemt hij het waar voor wie hij vervangt? */
  eigen: kolom.jaNee,
  /** Wie het voert, als dat een ander is. */
  houder: kolom.tekst.nullable(),
});
/** Een gesprek in de agenda, gepland of geweest. `clientnummer` en `naam` zijn er alleen als de cliënt nu bij deze gebruiker hoort. */
export type Agendafeit = Rij<typeof FEIT>;

/**
 * De gesprekken van `van` tot en met `tot` die deze begeleider aangaan: wat hij zelf voert, en wat een ander met zijn cliënten heeft
 * afgesproken. Eén opdracht. Brieven, mails en wat verkeerd geregistreerd is horen niet in een agenda.
 */
export function leesAgendafeiten(tx: Tx, user: User, van: Datum, tot: Datum, vandaag: Datum): Promise<Agendafeit[]> {
  return vraag(
    tx,
    FEIT,
    sql`
    WITH mijn AS MATERIALIZED (${namenInBereik(user, vandaag)}),
      -- Langs twee indexen; met een OR leest PostgreSQL de gesprekken van iedereen.
      deze AS (SELECT m.id FROM contactmoment m WHERE m.gehouden_door_id = ${user.id}::uuid
          AND m.datum BETWEEN ${dag(van)} AND ${dag(tot)}
        UNION SELECT m.id FROM mijn JOIN contactmoment m ON m.client_id = mijn.client_id
          AND m.datum BETWEEN ${dag(van)} AND ${dag(tot)})
    SELECT m.id::text, m.versie, m.datum::text, m.tijd, m.duur_minuten AS "duurMinuten", m.kanaal::text, m.met_derde AS "metDerde",
      m.status::text, CASE WHEN mijn.client_id IS NOT NULL THEN c.clientnummer END AS clientnummer,
      mijn.naam,
      m.locatie_id::text AS "locatieId", l.naam AS locatie, l.adres,
      (m.gehouden_door_id IS NULL OR m.gehouden_door_id = ${user.id}::uuid OR EXISTS (
        SELECT FROM vervanging v JOIN traject t ON t.id = v.traject_id
        WHERE v.gebruiker_id = ${user.id}::uuid AND t.client_id = m.client_id AND m.datum BETWEEN v.van AND v.tot)) AS eigen,
      CASE WHEN m.gehouden_door_id <> ${user.id}::uuid THEN g.naam END AS houder
    FROM deze JOIN contactmoment m ON m.id = deze.id JOIN client c ON c.id = m.client_id LEFT JOIN mijn ON mijn.client_id = m.client_id
      LEFT JOIN locatie l ON l.id = m.locatie_id LEFT JOIN gebruiker g ON g.id = m.gehouden_door_id
    WHERE m.soort = 'gesprek' AND m.verkeerd_op IS NULL
      AND m.kanaal IN ('op_locatie', 'huisbezoek', 'telefonisch', 'beeldbellen')
    ORDER BY m.datum, m.tijd NULLS FIRST, m.id`,
  );
}

const ACTIEF = rijvorm('agenda.actief', {
  locatieId: kolom.id,
  clientnummer: kolom.tekst,
  naam: kolom.tekst,
  /** De eerste afspraak die nog komt, waar dan ook. */
  gepland: kolom.datum.nullable(),
});
export type Actief = Rij<typeof ACTIEF>;

/**
 * Welke van de cliënten van deze begeleider op deze locaties te vinden zijn: wie daar volgens het ritme wordt gesproken, of er in de laatste
 * zes maanden een gesprek had of er een heeft staan. Wie nog geen afspraak heeft komt eerst.
 */
export async function leesActief(tx: Tx, user: User, locatieIds: readonly string[], vandaag: Datum): Promise<Actief[]> {
  if (locatieIds.length === 0) return [];
  const bereik = trajectenInBereik(user, vandaag);
  return vraag(
    tx,
    ACTIEF,
    sql`
    WITH mijn AS (SELECT t.client_id, t.ritme_locatie_id FROM traject t WHERE t.id IN (${bereik})
        AND ${looptNog('t.einddatum', vandaag)}),
      hier AS (
        SELECT client_id, ritme_locatie_id AS locatie_id FROM mijn WHERE ritme_locatie_id = ANY(${[...locatieIds]}::uuid[])
        UNION SELECT m.client_id, m.locatie_id FROM mijn JOIN contactmoment m ON m.client_id = mijn.client_id
        WHERE m.locatie_id = ANY(${[...locatieIds]}::uuid[]) AND m.verkeerd_op IS NULL AND m.status IN ('gepland', 'gevoerd')
          AND m.datum >= ${dag(vandaag)} - interval '6 months'),
      rij AS (SELECT hier.locatie_id::text AS "locatieId", c.clientnummer, w.naam, c.sorteernaam,
          (SELECT min(m.datum)::text FROM contactmoment m WHERE m.client_id = c.id AND m.status = 'gepland' AND m.verkeerd_op IS NULL
            AND m.datum >= ${dag(vandaag)}) AS gepland
        FROM hier JOIN client c ON c.id = hier.client_id JOIN (${namenInBereik(user, vandaag)}) w ON w.client_id = c.id)
    SELECT "locatieId", clientnummer, naam, gepland FROM rij ORDER BY gepland NULLS FIRST, sorteernaam`,
  );
}

/** Voor het spoor van een blik: over hoeveel cliënten zij ging. */
export const aantalMensen = (rijen: readonly { clientnummer: string | null }[]) => ({
  details: { aantal: new Set(rijen.flatMap((r) => r.clientnummer ?? [])).size },
});
