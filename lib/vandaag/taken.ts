import 'server-only';
import { z } from 'zod';
import { momentVan } from '../begeleiding/moment';
import { namenInBereik } from '../bereik/namen';
import { trajectenInBereik } from '../bereik/scope';
import { type Datum, plusDagen } from '../domain/datum';
import { AANLEIDINGEN } from '../opvolging/regels';
import type { User } from '../policy/policy';
import type { Tx } from '../server/db';
import { dag, dagVan, looptNog, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraagJson } from '../server/vraag';

/** Wat zelf al een record is dat openstaat: een signaal, een belofte, een concept, een overdracht. */
const RECORDS = [
  'signaal',
  'toezegging',
  'toezegging_vertellen',
  'intake_afmaken',
  'overdracht_ontvangen',
  'overdracht_klaarmaken',
] as const;

const TAAK = rijvorm('vandaag.taken', {
  soort: z.enum(['vervolg_plannen', ...AANLEIDINGEN, ...RECORDS]),
  id: kolom.id,
  datum: kolom.datum,
  clientnummer: kolom.tekst,
  naam: kolom.tekst,
  trajectId: kolom.id.nullable(),
  tekst: kolom.tekst.nullable(),
  telefoon: kolom.tekst.nullable(),
});
/**
 * Iets wat gedaan moet worden. `id` is de taak, of het record als dat zelf de taak is; `tekst` alleen wat de begeleider zelf beloofde,
 * schreef of kreeg, `telefoon` alleen bij wie hij zelf moet bellen.
 */
export type Taak = Rij<typeof TAAK>;
export type Taaksoort = Taak['soort'];

/** Zoveel dagen van tevoren staat een toezegging op Vandaag. */
const TOEZEGGING_VOORAF = 7;
/** Een intake die na zoveel dagen nog een concept is, is misschien vergeten. */
const INTAKE_NA = 7;

/**
 * Wat er op de peildatum te doen was voor deze begeleider, van alle cliënten die hij nu begeleidt of vervangt. Wat al een antwoord heeft is stil tot
 * zijn dag. Wie in twee trajecten loopt staat er één keer. Van een record op een eerdere dag is niet bewaard of het toen openstond. Eén opdracht.
 */
export async function leesTaken(tx: Tx, user: User, peildatum: Datum, vandaag: Datum): Promise<Taak[]> {
  const toen = momentVan(peildatum, vandaag);
  return vraagJson(
    tx,
    TAAK,
    sql`
    WITH mijn AS MATERIALIZED (
      SELECT t.id, t.client_id, t.einddatum, c.clientnummer, w.naam, c.telefoon
      FROM traject t JOIN client c ON c.id = t.client_id JOIN (${namenInBereik(user, vandaag)}) w ON w.client_id = c.id WHERE t.id IN (${trajectenInBereik(user, vandaag)})),
    mensen AS (SELECT DISTINCT client_id, clientnummer, naam FROM mijn WHERE ${looptNog('einddatum', peildatum)})
    SELECT json_agg(r ORDER BY r.datum, r.naam)::text AS alles FROM (
      SELECT DISTINCT ON (x.soort, m.clientnummer, x.sleutel) x.soort::text, x.id, x.verloopt_op AS datum, m.clientnummer, m.naam,
          x.traject_id AS "trajectId", x.tekst, CASE x.soort WHEN 'bel_zelf' THEN m.telefoon END AS telefoon
        FROM mijn m JOIN taak x ON x.traject_id = m.id
        WHERE x.gemaakt_op <= ${toen}::timestamptz AND (x.afgedaan_op IS NULL OR x.afgedaan_op > ${toen}::timestamptz)
          AND (x.stil_tot IS NULL OR x.stil_tot <= ${dag(peildatum)})
          AND (x.soort = 'normafwijking' OR ${looptNog('m.einddatum', peildatum)})
          -- Wie is uitgelegd is stil tot de dag die daarbij hoort; de sleutel van deze taken is de uiterlijke datum.
          AND (x.soort NOT IN ('over_tijd', 'binnenkort_zonder_afspraak') OR (SELECT u.tot <= ${dag(peildatum)} FROM uitleg u
            WHERE u.traject_id = x.traject_id AND u.uiterlijk::text = x.sleutel AND u.op <= ${toen}::timestamptz
            ORDER BY u.op DESC, u.id DESC LIMIT 1) IS NOT FALSE)
      ${peildatum === vandaag ? records(user, vandaag) : sql``}) r`,
  );
}

/** De records die zelf een taak zijn; ook overdrachten die deze gebruiker zijn aangeboden van cliënten die hij nog niet ziet. */
const records = (user: User, vandaag: Datum) => {
  const tot = (dagen: number) => dag(plusDagen(vandaag, dagen));
  return sql`
      UNION ALL SELECT 'signaal', s.id, ${dagVan('s.gestuurd_op')}, m.clientnummer, m.naam, NULL::uuid, NULL::text, NULL::text
        FROM mensen m JOIN signaal s ON s.client_id = m.client_id WHERE s.afgehandeld_op IS NULL
      UNION ALL SELECT 'toezegging', z.id, z.voor, m.clientnummer, m.naam, NULL, z.tekst, NULL
        FROM mensen m JOIN toezegging z ON z.client_id = m.client_id
        WHERE z.gedaan_op IS NULL AND z.vervallen_op IS NULL AND z.voor <= ${tot(TOEZEGGING_VOORAF)}
      UNION ALL SELECT 'toezegging_vertellen', z.id, coalesce(z.gedaan_op, z.vervallen_op), m.clientnummer, m.naam, NULL, z.tekst, NULL
        FROM mensen m JOIN toezegging z ON z.client_id = m.client_id
        WHERE (z.gedaan_op IS NOT NULL OR z.vervallen_op IS NOT NULL) AND z.verteld_op IS NULL
      UNION ALL SELECT 'intake_afmaken', i.id, ${dagVan('i.begonnen_op')}, m.clientnummer, m.naam, NULL, NULL, NULL
        FROM mijn m JOIN intake i ON i.traject_id = m.id
        WHERE i.status = 'concept' AND ${looptNog('m.einddatum', vandaag)}
          AND ${dagVan('i.begonnen_op')} <= ${tot(-INTAKE_NA)}
      UNION ALL SELECT CASE WHEN o.status = 'aangeboden' THEN 'overdracht_ontvangen' ELSE 'overdracht_klaarmaken' END, o.id,
          ${dagVan('coalesce(o.aangeboden_op, o.gevraagd_op)')}, c.clientnummer, c.naam,
          NULL, NULL, NULL
        FROM overdracht o JOIN client c ON c.id = o.client_id
        WHERE (o.status = 'aangeboden' AND o.naar_id = ${user.id}::uuid)
          OR (o.status IN ('gevraagd', 'teruggestuurd') AND o.traject_id IN (SELECT m.id FROM mijn m
            WHERE ${looptNog('m.einddatum', vandaag)}))`;
};
