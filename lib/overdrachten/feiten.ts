import 'server-only';
import { z } from 'zod';
import { BEREIKBAARHEID } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import { ONHOLD_REDENEN } from '../domain/on-hold';
import { KANALEN } from '../domain/tellend-gesprek';
import { PLANRICHTINGEN } from '../plannen/regels';
import type { Tx } from '../server/db';
import { dag, looptNog, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraagJson } from '../server/vraag';

const LAATSTE_GESPREKKEN = 3;

const DOSSIER = rijvorm('overdrachten.dossier', {
  ...BEREIKBAARHEID,
  /** De laatste gevoerde gesprekken, het nieuwste eerst. */
  gesprekken: z.array(z.strictObject({ datum: kolom.datum, kanaal: z.enum(KANALEN), derden: kolom.tekst.nullable() })),
  /** Wat er in het laatste gesprek met een verslag is opgeschreven. */
  laatsteVerslag: z.strictObject({ datum: kolom.datum, tekst: kolom.tekst }).nullable(),
  afspraken: z.array(z.strictObject({ datum: kolom.datum, tijd: kolom.tekst.nullable(), kanaal: z.enum(KANALEN) })),
  plan: z
    .strictObject({
      richting: z.enum(PLANRICHTINGEN).nullable(),
      trede: kolom.getal.nullable(),
      afspraken: kolom.tekst.nullable(),
      evaluatieOp: kolom.datum.nullable(),
      stappen: z.array(z.strictObject({ tekst: kolom.tekst, voor: kolom.datum.nullable() })),
    })
    .nullable(),
  inzetten: z.array(
    z.strictObject({
      instrument: kolom.tekst,
      status: z.enum(['aangemeld', 'gestart']),
      op: kolom.datum,
      trajectbegeleider: kolom.tekst.nullable(),
    }),
  ),
  onHold: z
    .strictObject({
      van: kolom.datum,
      tot: kolom.datum.nullable(),
      reden: z.enum(ONHOLD_REDENEN),
      herzienOp: kolom.datum,
    })
    .nullable(),
  /** Wat beloofd is en nog niet gedaan, of gedaan maar nog niet verteld. */
  toezeggingen: z.array(z.strictObject({ tekst: kolom.tekst, voor: kolom.datum, gedaan: kolom.jaNee })),
  vastContact: z
    .strictObject({
      naam: kolom.tekst,
      organisatie: kolom.tekst.nullable(),
      telefoon: kolom.tekst.nullable(),
    })
    .nullable(),
  ritme: z
    .strictObject({
      weken: kolom.getal,
      kanaal: z.enum(KANALEN).nullable(),
      locatie: kolom.tekst.nullable(),
      momenten: kolom.tekst.nullable(),
    })
    .nullable(),
  ritmeWens: kolom.tekst.nullable(),
});
/** Wat het dossier over een cliënt weet en een volgende begeleider moet weten. */
export type Dossierfeiten = Rij<typeof DOSSIER>;

/** Alles waaruit een samenvatting van dit traject wordt opgesteld, in één opdracht. */
export async function leesDossierfeiten(tx: Tx, trajectId: string, vandaag: Datum): Promise<Dossierfeiten> {
  const nu = dag(vandaag);
  const gevoerd = sql`m.client_id = t.client_id AND m.soort = 'gesprek' AND m.status = 'gevoerd' AND m.verkeerd_op IS NULL AND m.datum <= ${nu}`;
  const [feiten] = await vraagJson(
    tx,
    DOSSIER,
    sql`
    SELECT json_agg(r)::text AS alles FROM (
      SELECT c.telefoon, c.email, coalesce(c.talen, '{}') AS talen, c.niveau_nederlands AS "niveauNederlands", c.laaggeletterd, c.tolk_nodig AS "tolkNodig",
        c.bereikbaarheid, t.ritme_wens AS "ritmeWens",
        CASE WHEN t.ritme_weken IS NOT NULL THEN json_build_object('weken', t.ritme_weken, 'kanaal', t.ritme_kanaal,
          'locatie', l.naam, 'momenten', t.ritme_momenten) END AS ritme,
        (SELECT coalesce(json_agg(g), '[]') FROM (SELECT m.datum, m.kanaal, CASE WHEN m.met_derde THEN m.derden END AS derden
          FROM contactmoment m WHERE ${gevoerd} AND m.kanaal IN ('op_locatie', 'huisbezoek', 'telefonisch', 'beeldbellen')
          ORDER BY m.datum DESC, m.id DESC LIMIT ${LAATSTE_GESPREKKEN}) g) AS gesprekken,
        (SELECT json_build_object('datum', m.datum, 'tekst', m.verslag) FROM contactmoment m
          WHERE ${gevoerd} AND m.verslag IS NOT NULL ORDER BY m.datum DESC, m.id DESC LIMIT 1) AS "laatsteVerslag",
        (SELECT coalesce(json_agg(json_build_object('datum', m.datum, 'tijd', m.tijd, 'kanaal', m.kanaal) ORDER BY m.datum, m.tijd), '[]')
          FROM contactmoment m WHERE m.client_id = t.client_id AND m.status = 'gepland' AND m.verkeerd_op IS NULL AND m.datum >= ${nu}) AS afspraken,
        (SELECT json_build_object('richting', p.richting, 'trede', p.richting_trede, 'afspraken', p.afspraken, 'evaluatieOp', p.evaluatie_op,
            'stappen', (SELECT coalesce(json_agg(json_build_object('tekst', s.tekst, 'voor', s.voor) ORDER BY d.volgorde, s.volgorde), '[]')
              FROM doel d JOIN stap s ON s.doel_id = d.id WHERE d.plan_id = p.id
                AND NOT EXISTS (SELECT FROM resultaat u WHERE u.stap_reeks_id = s.reeks_id AND u.vervallen_op IS NULL)))
          FROM plan p WHERE p.client_id = t.client_id AND p.status = 'vastgesteld' ORDER BY p.vastgesteld_op DESC, p.nummer DESC LIMIT 1) AS plan,
        (SELECT coalesce(json_agg(json_build_object('instrument', k.naam, 'status', i.status, 'op', coalesce(i.gestart_op, i.aangemeld_op),
            'trajectbegeleider', i.trajectbegeleider) ORDER BY i.aangemeld_op), '[]')
          FROM inzet i JOIN instrument k ON k.id = i.instrument_id
          WHERE i.client_id = t.client_id AND i.status IN ('aangemeld', 'gestart')) AS inzetten,
        (SELECT json_build_object('van', o.van, 'tot', o.tot, 'reden', o.reden, 'herzienOp', o.herzien_op) FROM on_hold o
          WHERE o.traject_id = t.id AND o.van <= ${nu} AND ${looptNog('o.tot', vandaag)}) AS "onHold",
        (SELECT coalesce(json_agg(json_build_object('tekst', z.tekst, 'voor', z.voor, 'gedaan', z.gedaan_op IS NOT NULL) ORDER BY z.voor), '[]')
          FROM toezegging z WHERE z.client_id = t.client_id AND z.vervallen_op IS NULL AND z.verteld_op IS NULL) AS toezeggingen,
        (SELECT json_build_object('naam', b.naam, 'organisatie', org.naam, 'telefoon', b.telefoon)
          FROM betrokkene b LEFT JOIN organisatie org ON org.id = b.organisatie_id
          WHERE b.client_id = t.client_id AND b.vast_contact AND ${looptNog('b.tot', vandaag)} ORDER BY b.van DESC LIMIT 1) AS "vastContact"
      FROM traject t JOIN client c ON c.id = t.client_id LEFT JOIN locatie l ON l.id = t.ritme_locatie_id
      WHERE t.id = ${trajectId}::uuid) r`,
  );
  if (!feiten) throw new Error('Het traject is er niet');
  return feiten;
}
