import 'server-only';
import { trajectenInBereik } from '../clienten/scope';
import { type Datum, plusDagen } from '../domain/datum';
import { BESLIS_DAGEN, ONTHEFFING_DAGEN } from '../domain/situatie';
import type { User } from '../policy/policy';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';

const DOSSIERTAKEN = [
  'signaal',
  'toezegging',
  'toezegging_vertellen',
  'ontheffing',
  'ontheffing_besluit',
  'begeleiding_vragen',
  'plan_evaluatie',
  'intake_afmaken',
  'overdracht_ontvangen',
  'overdracht_klaarmaken',
] as const;
export type Dossiertaaksoort = (typeof DOSSIERTAKEN)[number];

/** Iets uit een dossier dat gedaan moet worden. `id` is het record; `tekst` alleen wat de begeleider zelf beloofde of kreeg. */
export type Dossiertaak = {
  soort: Dossiertaaksoort;
  id: string;
  datum: Datum;
  clientnummer: string;
  naam: string;
  tekst: string | null;
};

/**
 * Zoveel dagen van tevoren staat iets op Vandaag: een toezegging, een evaluatie van het plan, een ontheffing die herzien wordt of waarop een
 * besluit nodig is voordat zij eindigt.
 */
const VOORAF = { toezegging: 7, evaluatie: 14, herzien: 14, besluit: 14 };
/** Een ontheffing die langer geleden eindigde is geen taak meer maar geschiedenis. */
const ONTHEFFING_NA = 60;
/** Een intake die na zoveel dagen nog een concept is, is misschien vergeten. */
const INTAKE_NA = 7;

/**
 * Wat er vandaag uit de dossiers van deze begeleider te doen is, van alle cliënten die hij begeleidt of vervangt; en overdrachten die hem zijn
 * aangeboden, van cliënten die hij nog niet ziet. Eén opdracht.
 */
export async function leesDossiertaken(tx: Tx, user: User, vandaag: Datum): Promise<Dossiertaak[]> {
  const dag = sql`${vandaag}::text::date`;
  const tot = (dagen: number) => sql`${plusDagen(vandaag, dagen)}::text::date`;
  const [antwoord] = await tx.$queryRaw<{ alles: string | null }[]>`
    WITH mijn AS MATERIALIZED (
      SELECT t.id, t.client_id, c.clientnummer, c.voornaam || ' ' || c.achternaam AS naam
      FROM traject t JOIN client c ON c.id = t.client_id
      WHERE t.id IN (${trajectenInBereik(user, vandaag)}) AND (t.einddatum IS NULL OR t.einddatum >= ${dag})),
    mensen AS (SELECT DISTINCT client_id, clientnummer, naam FROM mijn)
    SELECT json_agg(r ORDER BY r.datum, r.naam)::text AS alles FROM (
      SELECT 'signaal' AS soort, s.id, (s.gestuurd_op AT TIME ZONE 'Europe/Amsterdam')::date AS datum, m.clientnummer, m.naam,
          NULL::text AS tekst
        FROM mensen m JOIN signaal s ON s.client_id = m.client_id WHERE s.afgehandeld_op IS NULL
      UNION ALL SELECT 'toezegging', z.id, z.voor, m.clientnummer, m.naam, z.tekst
        FROM mensen m JOIN toezegging z ON z.client_id = m.client_id
        WHERE z.gedaan_op IS NULL AND z.vervallen_op IS NULL AND z.voor <= ${tot(VOORAF.toezegging)}
      UNION ALL SELECT 'toezegging_vertellen', z.id, coalesce(z.gedaan_op, z.vervallen_op), m.clientnummer, m.naam, z.tekst
        FROM mensen m JOIN toezegging z ON z.client_id = m.client_id
        WHERE (z.gedaan_op IS NOT NULL OR z.vervallen_op IS NOT NULL) AND z.verteld_op IS NULL
      UNION ALL SELECT 'ontheffing', o.id, coalesce(o.tot, o.herzien_op), m.clientnummer, m.naam, NULL
        FROM mensen m JOIN ontheffing o ON o.client_id = m.client_id
        WHERE o.aanvraag = 'geen' AND (o.tot BETWEEN ${tot(-ONTHEFFING_NA)} AND ${tot(ONTHEFFING_DAGEN)}
          OR (o.tot IS NULL AND o.herzien_op <= ${tot(VOORAF.herzien)}))
          AND NOT EXISTS (SELECT FROM ontheffing l WHERE l.client_id = o.client_id AND l.id <> o.id
            AND (l.van > o.tot OR (l.van IS NULL AND l.aanvraag <> 'geen')))
      UNION ALL SELECT 'ontheffing_besluit', o.id,
          CASE WHEN o.tot <= ${tot(VOORAF.besluit)} THEN o.tot ELSE o.aangevraagd_op + ${BESLIS_DAGEN}::int END, m.clientnummer, m.naam, NULL
        FROM mensen m JOIN ontheffing o ON o.client_id = m.client_id
        WHERE o.aanvraag <> 'geen' AND o.aangevraagd_op IS NOT NULL
          AND (o.tot <= ${tot(VOORAF.besluit)} OR o.aangevraagd_op <= ${tot(-BESLIS_DAGEN)})
      UNION ALL SELECT 'begeleiding_vragen', u.id, u.van, m.clientnummer, m.naam, NULL
        FROM mensen m JOIN uitkering u ON u.client_id = m.client_id
        WHERE u.van <= ${dag} AND u.soort <> 'bijstand' AND u.begeleiding_gaat_door IS NULL
          AND coalesce((SELECT l.soort FROM uitkering l WHERE l.client_id = u.client_id AND l.van < u.van
            ORDER BY l.van DESC LIMIT 1), 'bijstand') = 'bijstand'
          AND NOT EXISTS (SELECT FROM uitkering l WHERE l.client_id = u.client_id AND l.van > u.van AND l.van <= ${dag}
            AND l.soort = 'bijstand')
      UNION ALL SELECT 'plan_evaluatie', p.id, p.evaluatie_op, m.clientnummer, m.naam, NULL
        FROM mijn m JOIN plan p ON p.traject_id = m.id
        WHERE p.status = 'vastgesteld' AND p.evaluatie_op <= ${tot(VOORAF.evaluatie)}
          AND NOT EXISTS (SELECT FROM plan l WHERE l.traject_id = p.traject_id AND l.nummer > p.nummer)
      UNION ALL SELECT 'intake_afmaken', i.id, (i.begonnen_op AT TIME ZONE 'Europe/Amsterdam')::date, m.clientnummer, m.naam, NULL
        FROM mijn m JOIN intake i ON i.traject_id = m.id
        WHERE i.status = 'concept' AND (i.begonnen_op AT TIME ZONE 'Europe/Amsterdam')::date <= ${tot(-INTAKE_NA)}
      UNION ALL SELECT CASE WHEN o.naar_id = ${user.id}::uuid AND o.status = 'aangeboden' THEN 'overdracht_ontvangen'
          ELSE 'overdracht_klaarmaken' END, o.id, (coalesce(o.aangeboden_op, o.gevraagd_op) AT TIME ZONE 'Europe/Amsterdam')::date,
          c.clientnummer, c.voornaam || ' ' || c.achternaam, NULL
        FROM overdracht o JOIN client c ON c.id = o.client_id
        WHERE (o.naar_id = ${user.id}::uuid AND o.status = 'aangeboden')
          OR (o.status IN ('gevraagd', 'teruggestuurd') AND o.traject_id IN (SELECT id FROM mijn))) r`;
  return JSON.parse(antwoord?.alles ?? '[]');
}
