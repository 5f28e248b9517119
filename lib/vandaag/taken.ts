import 'server-only';
import { momentVan } from '../begeleiding/moment';
import { trajectenInBereik } from '../bereik/scope';
import { type Datum, plusDagen } from '../domain/datum';
import type { VervolgReden } from '../domain/planning';
import type { Aanleidingsoort } from '../opvolging/regels';
import type { User } from '../policy/policy';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';

/** Wat zelf al een record is dat openstaat: een signaal, een belofte, een concept, een overdracht. */
const RECORDS = [
  'signaal',
  'toezegging',
  'toezegging_vertellen',
  'intake_afmaken',
  'overdracht_ontvangen',
  'overdracht_klaarmaken',
] as const;
type Recordsoort = (typeof RECORDS)[number];

export type Taaksoort = 'vervolg_plannen' | Aanleidingsoort | Recordsoort;

/**
 * Iets wat gedaan moet worden. `id` is de taak, of het record als dat zelf de taak is; `tekst` alleen wat de begeleider zelf beloofde,
 * schreef of kreeg.
 */
export type Taak = {
  soort: Taaksoort;
  id: string;
  datum: Datum;
  clientnummer: string;
  naam: string;
  trajectId: string | null;
  reden: VervolgReden | null;
  tekst: string | null;
};

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
  const [antwoord] = await tx.$queryRaw<{ alles: string | null }[]>`
    WITH mijn AS MATERIALIZED (
      SELECT t.id, t.client_id, t.einddatum, c.clientnummer, c.voornaam || ' ' || c.achternaam AS naam
      FROM traject t JOIN client c ON c.id = t.client_id WHERE t.id IN (${trajectenInBereik(user, vandaag)})),
    mensen AS (SELECT DISTINCT client_id, clientnummer, naam FROM mijn WHERE einddatum IS NULL OR einddatum >= ${peildatum}::text::date)
    SELECT json_agg(r ORDER BY r.datum, r.naam)::text AS alles FROM (
      SELECT DISTINCT ON (x.soort, m.clientnummer, x.sleutel) x.soort::text, x.id, x.verloopt_op AS datum, m.clientnummer, m.naam,
          x.traject_id AS "trajectId", x.reden::text, x.toelichting AS tekst
        FROM mijn m JOIN taak x ON x.traject_id = m.id
        WHERE x.gemaakt_op <= ${toen}::timestamptz AND (x.afgedaan_op IS NULL OR x.afgedaan_op > ${toen}::timestamptz)
          AND (x.stil_tot IS NULL OR x.stil_tot <= ${peildatum}::text::date)
          AND (x.soort = 'normafwijking' OR m.einddatum IS NULL OR m.einddatum >= ${peildatum}::text::date)
          AND (x.soort NOT IN ('over_tijd', 'binnenkort_zonder_afspraak') OR NOT EXISTS (SELECT FROM taak v WHERE v.traject_id = x.traject_id
            AND v.soort = 'vervolg_plannen' AND v.reden IS NOT NULL AND v.afgedaan_op IS NULL AND v.verloopt_op >= ${peildatum}::text::date))
      ${peildatum === vandaag ? records(user, vandaag) : sql``}) r`;
  return JSON.parse(antwoord?.alles ?? '[]');
}

/** De records die zelf een taak zijn; ook overdrachten die deze gebruiker zijn aangeboden van cliënten die hij nog niet ziet. */
const records = (user: User, vandaag: Datum) => {
  const tot = (dagen: number) => sql`${plusDagen(vandaag, dagen)}::text::date`;
  return sql`
      UNION ALL SELECT 'signaal', s.id, (s.gestuurd_op AT TIME ZONE 'Europe/Amsterdam')::date, m.clientnummer, m.naam, NULL::uuid, NULL::text, NULL::text
        FROM mensen m JOIN signaal s ON s.client_id = m.client_id WHERE s.afgehandeld_op IS NULL
      UNION ALL SELECT 'toezegging', z.id, z.voor, m.clientnummer, m.naam, NULL, NULL, z.tekst
        FROM mensen m JOIN toezegging z ON z.client_id = m.client_id
        WHERE z.gedaan_op IS NULL AND z.vervallen_op IS NULL AND z.voor <= ${tot(TOEZEGGING_VOORAF)}
      UNION ALL SELECT 'toezegging_vertellen', z.id, coalesce(z.gedaan_op, z.vervallen_op), m.clientnummer, m.naam, NULL, NULL, z.tekst
        FROM mensen m JOIN toezegging z ON z.client_id = m.client_id
        WHERE (z.gedaan_op IS NOT NULL OR z.vervallen_op IS NOT NULL) AND z.verteld_op IS NULL
      UNION ALL SELECT 'intake_afmaken', i.id, (i.begonnen_op AT TIME ZONE 'Europe/Amsterdam')::date, m.clientnummer, m.naam, NULL, NULL, NULL
        FROM mijn m JOIN intake i ON i.traject_id = m.id
        WHERE i.status = 'concept' AND (m.einddatum IS NULL OR m.einddatum >= ${vandaag}::text::date)
          AND (i.begonnen_op AT TIME ZONE 'Europe/Amsterdam')::date <= ${tot(-INTAKE_NA)}
      UNION ALL SELECT CASE WHEN o.status = 'aangeboden' THEN 'overdracht_ontvangen' ELSE 'overdracht_klaarmaken' END, o.id,
          (coalesce(o.aangeboden_op, o.gevraagd_op) AT TIME ZONE 'Europe/Amsterdam')::date, c.clientnummer, c.voornaam || ' ' || c.achternaam,
          NULL, NULL, NULL
        FROM overdracht o JOIN client c ON c.id = o.client_id
        WHERE (o.status = 'aangeboden' AND o.naar_id = ${user.id}::uuid)
          OR (o.status IN ('gevraagd', 'teruggestuurd') AND o.traject_id IN (SELECT m.id FROM mijn m
            WHERE m.einddatum IS NULL OR m.einddatum >= ${vandaag}::text::date))`;
};
