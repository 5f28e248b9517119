import 'server-only';
import { z } from 'zod';
import { namenInBereik } from '../bereik/namen';
import { trajectenInBereik } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import { CONTACTSTATUSSEN, KANALEN } from '../domain/tellend-gesprek';
import type { User } from '../policy/policy';
import type { Tx } from '../server/db';
import { dag, looptNog, sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';
import { sindsWanneer } from './wijkdag-regels';

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
  telefoon: kolom.tekst.nullable(),
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
      mijn.naam, CASE WHEN mijn.client_id IS NOT NULL THEN c.telefoon END AS telefoon,
      m.locatie_id::text AS "locatieId", l.naam AS locatie, l.adres,
      (m.gehouden_door_id IS NULL OR m.gehouden_door_id = ${user.id}::uuid OR EXISTS (
        SELECT FROM vervanging v JOIN traject t ON t.id = v.traject_id
        WHERE v.gebruiker_id = ${user.id}::uuid AND t.client_id = m.client_id AND m.datum BETWEEN v.van AND v.tot)) AS eigen,
      CASE WHEN m.gehouden_door_id <> ${user.id}::uuid THEN g.naam END AS houder
    FROM deze JOIN contactmoment m ON m.id = deze.id LEFT JOIN client c ON c.id = m.client_id LEFT JOIN mijn ON mijn.client_id = m.client_id
      LEFT JOIN locatie l ON l.id = m.locatie_id LEFT JOIN gebruiker g ON g.id = m.gehouden_door_id
    WHERE m.soort = 'gesprek' AND m.verkeerd_op IS NULL
      AND m.kanaal IN ('op_locatie', 'huisbezoek', 'telefonisch', 'beeldbellen')
    ORDER BY m.datum, m.tijd NULLS FIRST, m.id`,
  );
}

const PLEK = rijvorm('agenda.plekken', {
  id: kolom.id,
  naam: kolom.tekst,
  wijk: kolom.tekst.nullable(),
  organisatieId: kolom.id.nullable(),
});

const WIJKFEIT = rijvorm('agenda.wijkfeiten', {
  clientnummer: kolom.tekst,
  naam: kolom.tekst,
  wijk: kolom.tekst.nullable(),
  ritmeLocatieIds: z.array(kolom.id),
  gesprekken: z.array(z.object({ locatieId: kolom.id, datum: kolom.datum })),
  inzetten: z.array(z.object({ organisatieId: kolom.id, instrument: kolom.tekst })),
  gepland: kolom.datum.nullable(),
  gezien: kolom.jaNee,
});

/** Deze plekken, en wat er van de eigen cliënten bekend is over waar zij komen; wie nog geen afspraak heeft eerst. Twee opdrachten. */
export async function leesWijk(tx: Tx, user: User, locatieIds: readonly string[], vandaag: Datum) {
  if (locatieIds.length === 0) return { plekken: [], feiten: [] };
  const ids = sql`ANY(${[...locatieIds]}::uuid[])`;
  const plekken = await vraag(tx, PLEK, sql`SELECT ${kolommen(PLEK, 'l')} FROM locatie l WHERE l.id = ${ids}`);
  const feiten = await vraag(
    tx,
    WIJKFEIT,
    sql`
    -- Elk deel één keer: wat PostgreSQL van de eigen cliënten schat is te weinig, en dan leest het per cliënt alles opnieuw.
    WITH mijn AS MATERIALIZED (SELECT t.client_id, array_remove(array_agg(t.ritme_locatie_id::text), NULL) AS ritmes FROM traject t
        WHERE t.id IN (${trajectenInBereik(user, vandaag)}) AND ${looptNog('t.einddatum', vandaag)} GROUP BY t.client_id),
      namen AS MATERIALIZED (${namenInBereik(user, vandaag)}),
      gesprek AS MATERIALIZED (SELECT m.client_id, json_agg(json_build_object('locatieId', m.locatie_id, 'datum', m.datum)) AS rijen
        FROM mijn JOIN contactmoment m ON m.client_id = mijn.client_id
        WHERE m.locatie_id = ${ids} AND m.verkeerd_op IS NULL AND m.soort = 'gesprek' AND m.status IN ('gepland', 'gevoerd')
          AND m.datum >= ${dag(sindsWanneer(vandaag))} GROUP BY m.client_id),
      loopt AS MATERIALIZED (SELECT i.client_id, json_agg(json_build_object('organisatieId', s.organisatie_id, 'instrument', s.naam) ORDER BY s.naam) AS rijen
        FROM mijn JOIN inzet i ON i.client_id = mijn.client_id AND i.status = 'gestart' JOIN instrument s ON s.id = i.instrument_id
        WHERE s.organisatie_id IS NOT NULL GROUP BY i.client_id),
      rij AS (SELECT c.clientnummer, w.naam, c.sorteernaam, c.wijk, mijn.ritmes AS "ritmeLocatieIds",
          coalesce(gesprek.rijen, '[]') AS gesprekken, coalesce(loopt.rijen, '[]') AS inzetten,
          (SELECT min(m.datum)::text FROM contactmoment m WHERE m.client_id = c.id AND m.status = 'gepland' AND m.verkeerd_op IS NULL
            AND m.datum >= ${dag(vandaag)}) AS gepland,
          EXISTS (SELECT FROM contactmoment m WHERE m.client_id = c.id AND m.soort = 'ontmoeting' AND m.verkeerd_op IS NULL
            AND m.datum = ${dag(vandaag)} AND m.vastgelegd_door_id = ${user.id}::uuid) AS gezien
        FROM mijn JOIN client c ON c.id = mijn.client_id JOIN namen w ON w.client_id = c.id
          LEFT JOIN gesprek ON gesprek.client_id = c.id LEFT JOIN loopt ON loopt.client_id = c.id)
    SELECT clientnummer, naam, wijk, "ritmeLocatieIds", gesprekken, inzetten, gepland, gezien FROM rij
    ORDER BY gepland NULLS FIRST, sorteernaam`,
  );
  return { plekken, feiten };
}

/** Voor het spoor van een blik: over hoeveel cliënten zij ging. */
export const aantalMensen = (rijen: readonly { clientnummer: string | null }[]) => ({
  details: { aantal: new Set(rijen.flatMap((r) => r.clientnummer ?? [])).size },
});
