import 'server-only';
import { z } from 'zod';
import type { Datum } from '../domain/datum';
import { LEEFGEBIEDEN, SCORES } from '../domain/leefgebieden';
import { STAPWIE } from '../plannen/regels';
import type { Tx } from '../server/db';
import { dag, dagVan, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraagJson } from '../server/vraag';

const feit = z.strictObject({
  soort: z.enum(['intake', 'plan', 'resultaat', 'inzet', 'ladder', 'uitkering']),
  id: kolom.id,
  datum: kolom.datum,
  woord: kolom.tekst.nullable(),
  nummer: kolom.getal.nullable(),
  tekst: kolom.tekst.nullable(),
});
/** Iets uit het dossier dat op een dag gebeurde en geen contact was. `woord` zegt wat (een status, een soort), `tekst` is vrije tekst. */
export type Feit = z.output<typeof feit>;

const oordeel = z.strictObject({
  gebied: z.literal(LEEFGEBIEDEN),
  score: z.literal(SCORES).nullable(),
  nietBesproken: kolom.jaNee,
});
const NAAST = rijvorm('dossier.naast', {
  feiten: z.array(feit),
  /** De laatste twee treden, nieuwste eerst. */
  ladder: z.array(z.strictObject({ trede: kolom.getal, op: kolom.datum })),
  /** De laatste twee vastgestelde intakes, nieuwste eerst. */
  intakes: z.array(z.strictObject({ id: kolom.id, datum: kolom.datum, gebieden: z.array(oordeel) })),
  /** Open stappen van het plan dat nu geldt, wat het eerst moet bovenaan. */
  stappen: z.array(
    z.strictObject({
      reeksId: kolom.id,
      tekst: kolom.tekst,
      wie: z.enum(STAPWIE),
      wieNaam: kolom.tekst.nullable(),
      voor: kolom.datum.nullable(),
    }),
  ),
  inzetten: z.array(
    z.strictObject({
      id: kolom.id,
      instrument: kolom.tekst,
      status: z.enum(['aangemeld', 'gestart']),
      sinds: kolom.datum,
    }),
  ),
  toezeggingen: z.array(z.strictObject({ id: kolom.id, tekst: kolom.tekst, voor: kolom.datum })),
  signalen: kolom.getal,
  /** Wanneer een teamleider de notities las en waarom, nieuwste eerst. */
  inzagen: z.array(z.strictObject({ id: kolom.id, wie: kolom.tekst, op: kolom.datum, reden: kolom.tekst })),
});
/** Wat er naast de tijdlijn staat: waar de cliënt nu staat en wat er loopt. */
export type Naast = Omit<Rij<typeof NAAST>, 'feiten'>;

/**
 * Wat er gebeurde (voor de tijdlijn) en wat er naast hoort, in één opdracht. Alleen wat bij deze trajecten hoort; met een leesgrens niets van
 * daarna, en niets dat bij de cliënt hoort in plaats van bij een traject.
 */
export async function leesNaast(
  tx: Tx,
  clientId: string,
  trajectIds: readonly string[],
  grens: Datum | null,
): Promise<{ feiten: Feit[]; naast: Naast }> {
  const [gelezen] = await vraagJson(
    tx,
    NAAST,
    sql`
    WITH p AS (SELECT ${clientId}::uuid AS client, ${[...trajectIds]}::uuid[] AS trajecten, ${dag(grens)} AS grens),
    laatste_plan AS (SELECT DISTINCT ON (l.traject_id) l.id FROM plan l, p
      WHERE l.traject_id = ANY(p.trajecten) AND l.status = 'vastgesteld' ORDER BY l.traject_id, l.nummer DESC),
    gemaakt AS (SELECT i.id, coalesce(m.datum, ${dagVan('i.vastgesteld_op')}) AS datum
      FROM p JOIN intake i ON i.traject_id = ANY(p.trajecten) LEFT JOIN contactmoment m ON m.id = i.contactmoment_id
      WHERE i.status = 'vastgesteld')
    SELECT json_agg(r)::text AS alles FROM (SELECT (SELECT coalesce(json_agg(f), '[]') FROM (
        SELECT 'intake' AS soort, g.id, g.datum, NULL::text AS woord, NULL::int AS nummer, NULL::text AS tekst FROM gemaakt g
        UNION ALL SELECT 'plan', l.id, ${dagVan('l.vastgesteld_op')}, l.richting::text, l.nummer, l.wat_veranderde
          FROM plan l, p WHERE l.traject_id = ANY(p.trajecten) AND l.status = 'vastgesteld'
        UNION ALL SELECT 'resultaat', r.id, r.op, CASE WHEN r.stap_reeks_id IS NULL THEN 'ongevraagd' ELSE 'stap' END, NULL, r.tekst
          FROM resultaat r, p WHERE r.traject_id = ANY(p.trajecten) AND r.vervallen_op IS NULL AND r.hoeft_niet_reden IS NULL
        UNION ALL SELECT 'inzet', i.id, d.op, d.woord, NULL, s.naam
          FROM p JOIN inzet i ON i.traject_id = ANY(p.trajecten) JOIN instrument s ON s.id = i.instrument_id,
            LATERAL (VALUES (i.aangemeld_op, 'aangemeld'), (i.gestart_op, 'gestart'),
              (i.geeindigd_op, CASE WHEN i.geeindigd_op IS NOT NULL THEN i.status::text END)) d(op, woord)
          WHERE d.op IS NOT NULL
        UNION ALL SELECT 'ladder', s.id, s.op, NULL, s.trede, s.toelichting
          FROM ladderstand s, p WHERE s.client_id = p.client AND p.grens IS NULL
        UNION ALL SELECT 'uitkering', u.id, u.van, u.soort::text, NULL, NULL
          FROM uitkering u, p WHERE u.client_id = p.client AND p.grens IS NULL) f, p
        WHERE p.grens IS NULL OR f.datum <= p.grens) AS feiten,
      (SELECT coalesce(json_agg(x), '[]') FROM (SELECT trede, op FROM ladderstand WHERE client_id = p.client ORDER BY op DESC LIMIT 2) x) AS ladder,
      (SELECT coalesce(json_agg(x), '[]') FROM (SELECT g.id, g.datum,
            (SELECT coalesce(json_agg(json_build_object('gebied', b.gebied, 'score', b.score, 'nietBesproken', b.niet_besproken) ORDER BY b.gebied), '[]')
              FROM intake_leefgebied b WHERE b.intake_id = g.id) AS gebieden
          FROM gemaakt g ORDER BY g.datum DESC, g.id DESC LIMIT 2) x) AS intakes,
      (SELECT coalesce(json_agg(x), '[]') FROM (SELECT s.reeks_id AS "reeksId", s.tekst, s.wie, s.wie_naam AS "wieNaam", s.voor
          FROM stap s JOIN doel d ON d.id = s.doel_id WHERE d.plan_id IN (SELECT id FROM laatste_plan)
            AND NOT EXISTS (SELECT FROM resultaat r WHERE r.stap_reeks_id = s.reeks_id AND r.vervallen_op IS NULL)
          ORDER BY s.voor NULLS LAST, d.volgorde, s.volgorde) x) AS stappen,
      (SELECT coalesce(json_agg(x), '[]') FROM (SELECT i.id, s.naam AS instrument, i.status, coalesce(i.gestart_op, i.aangemeld_op) AS sinds
          FROM inzet i JOIN instrument s ON s.id = i.instrument_id
          WHERE i.traject_id = ANY(p.trajecten) AND i.status IN ('aangemeld', 'gestart') ORDER BY sinds DESC) x) AS inzetten,
      (SELECT coalesce(json_agg(x), '[]') FROM (SELECT z.id, z.tekst, z.voor FROM toezegging z
          WHERE z.traject_id = ANY(p.trajecten) AND z.gedaan_op IS NULL AND z.vervallen_op IS NULL ORDER BY z.voor) x) AS toezeggingen,
      (SELECT count(*) FROM signaal WHERE client_id = p.client AND afgehandeld_op IS NULL) AS signalen,
      (SELECT coalesce(json_agg(x), '[]') FROM (SELECT n.id, g.naam AS wie,
            ${dagVan('n.op')} AS op, n.reden
          FROM notitieinzage n JOIN gebruiker g ON g.id = n.gebruiker_id
          WHERE n.client_id = p.client ORDER BY n.op DESC LIMIT 3) x) AS inzagen
    FROM p) r`,
  );
  if (!gelezen) throw new Error('De opdracht voor het dossier gaf geen rij.');
  const { feiten, ...naast } = gelezen;
  return { feiten, naast };
}
