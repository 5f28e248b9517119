import 'server-only';
import { z } from 'zod';
import type { Clientblik } from '../bereik/blik';
import { trajectenInBereik } from '../bereik/scope';
import { can } from '../policy/policy';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import type { Antwoord } from '../server/inzage';
import { dag, geldtOp, looptNog, type Sql, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraag } from '../server/vraag';
import { PLANAKKOORDEN, PLANRICHTINGEN } from './regels';
import { leefgebied, STAPKOLOMMEN, trede } from './rijvormen';

const PLAN = rijvorm('plannen.plan', {
  id: kolom.id,
  trajectId: kolom.id,
  nummer: kolom.getal,
  status: z.enum(['concept', 'vastgesteld']),
  richting: z.enum(PLANRICHTINGEN).nullable(),
  trede: trede.nullable(),
  afspraken: kolom.tekst.nullable(),
  evaluatieOp: kolom.datum.nullable(),
  watVeranderde: kolom.tekst.nullable(),
  versie: kolom.getal,
  intakeId: kolom.id.nullable(),
  zonderIntakeReden: kolom.tekst.nullable(),
  akkoord: z.enum(PLANAKKOORDEN).nullable(),
  akkoordOp: kolom.datum.nullable(),
  begonnenOp: kolom.datum,
  vastgesteldOp: kolom.datum.nullable(),
  vastgesteldDoor: kolom.tekst.nullable(),
  intakeOp: kolom.datum.nullable(),
  doelen: z.array(
    z.strictObject({
      id: kolom.id,
      reeksId: kolom.id,
      versie: kolom.getal,
      leefgebied,
      tekst: kolom.tekst,
      stappen: z.array(z.strictObject(STAPKOLOMMEN)),
    }),
  ),
  instrumenten: z.array(z.strictObject({ id: kolom.id, naam: kolom.tekst, waarvoor: kolom.tekst.nullable() })),
});
export type Plan = Rij<typeof PLAN>;

const TRAJECT = rijvorm('plannen.traject', {
  id: kolom.id,
  aanpak: kolom.tekst,
  start: kolom.datum,
  einddatum: kolom.datum.nullable(),
  begeleider: kolom.tekst.nullable(),
  /** Begeleidt of vervangt deze gebruiker hier? */
  eigen: kolom.jaNee,
  loopt: kolom.jaNee,
});
export type Plantraject = Rij<typeof TRAJECT>;

const RESULTAAT = rijvorm('plannen.resultaat', {
  id: kolom.id,
  trajectId: kolom.id,
  stapReeksId: kolom.id.nullable(),
  tekst: kolom.tekst,
  leefgebied: leefgebied.nullable(),
  op: kolom.datum,
});
/** Iets dat lukte: een stap uit het plan, of (zonder reeks) iets wat de cliënt uit zichzelf deed. */
export type Resultaat = Rij<typeof RESULTAAT>;

const dagVan = (tijdstip: Sql) => sql`(${tijdstip} AT TIME ZONE 'Europe/Amsterdam')::date`;

/** Alleen een eigen, beëindigd traject tot zijn leesgrens; zonder grens alles van de cliënt. */
const leesbaar = ({ user, grens, vandaag }: Clientblik, trajectId: Sql, wanneer: Sql): Sql =>
  grens === null
    ? sql`true`
    : sql`(${trajectId} IN (${trajectenInBereik(user, vandaag)}) AND ${wanneer} <= ${dag(grens)})`;

/** Elke versie van elk plan die bij `waar` hoort, met doelen, stappen en instrumenten: één opdracht, nieuwste eerst. */
const leesPlannen = (tx: Tx, waar: Sql): Promise<Plan[]> =>
  vraag(
    tx,
    PLAN,
    sql`
    SELECT p.id::text, p.traject_id::text AS "trajectId", p.nummer, p.status::text, p.richting::text, p.richting_trede AS trede,
      p.afspraken, p.evaluatie_op::text AS "evaluatieOp", p.wat_veranderde AS "watVeranderde", p.versie,
      p.intake_id::text AS "intakeId", p.zonder_intake_reden AS "zonderIntakeReden", p.akkoord::text,
      p.akkoord_op::text AS "akkoordOp", ${dagVan(sql`p.begonnen_op`)}::text AS "begonnenOp",
      ${dagVan(sql`p.vastgesteld_op`)}::text AS "vastgesteldOp", g.naam AS "vastgesteldDoor",
      coalesce(m.datum, ${dagVan(sql`i.vastgesteld_op`)})::text AS "intakeOp",
      (SELECT coalesce(json_agg(json_build_object('id', d.id, 'reeksId', d.reeks_id, 'versie', d.versie,
          'leefgebied', d.leefgebied, 'tekst', d.tekst, 'stappen',
          (SELECT coalesce(json_agg(json_build_object('reeksId', s.reeks_id, 'tekst', s.tekst, 'wie', s.wie,
              'wieNaam', s.wie_naam, 'voor', s.voor) ORDER BY s.volgorde), '[]') FROM stap s WHERE s.doel_id = d.id)
        ) ORDER BY d.volgorde, d.id), '[]') FROM doel d WHERE d.plan_id = p.id) AS doelen,
      (SELECT coalesce(json_agg(json_build_object('id', n.id, 'naam', n.naam, 'waarvoor', k.waarvoor) ORDER BY n.naam), '[]')
        FROM plan_instrument k JOIN instrument n ON n.id = k.instrument_id WHERE k.plan_id = p.id) AS instrumenten
    FROM plan p LEFT JOIN gebruiker g ON g.id = p.vastgesteld_door_id LEFT JOIN intake i ON i.id = p.intake_id
      LEFT JOIN contactmoment m ON m.id = i.contactmoment_id
    WHERE ${waar} ORDER BY p.nummer DESC`,
  );

/** Eén plan zoals het nu is, voor een command dat het zelf al op slot heeft. */
export async function leesPlan(tx: Tx, id: string): Promise<Plan | null> {
  return (await leesPlannen(tx, sql`p.id = ${id}::uuid`))[0] ?? null;
}

function leesTrajecten(blik: Clientblik): Promise<Plantraject[]> {
  const { tx, client, user, vandaag } = blik;
  return vraag(
    tx,
    TRAJECT,
    sql`
    SELECT t.id::text, a.naam AS aanpak, t.startdatum::text AS start, t.einddatum::text, g.naam AS begeleider,
      t.id IN (${trajectenInBereik(user, vandaag)}) AS eigen,
      ${looptNog('t.einddatum', vandaag)} AS loopt
    FROM traject t JOIN aanpak a ON a.id = t.aanpak_id
      LEFT JOIN begeleiding b ON b.traject_id = t.id AND ${geldtOp('b', nu())}
      LEFT JOIN gebruiker g ON g.id = b.gebruiker_id
    WHERE t.client_id = ${client.id}::uuid AND t.groep = 'pilot'
      AND ${leesbaar(blik, sql`t.id`, sql`t.einddatum`)}
    ORDER BY loopt DESC, eigen DESC, t.startdatum DESC`,
  );
}

function leesResultaten(blik: Clientblik): Promise<Resultaat[]> {
  const wanneer = sql`greatest(r.op, ${dagVan(sql`r.gemaakt_op`)})`;
  return vraag(
    blik.tx,
    RESULTAAT,
    sql`
    SELECT r.id::text, r.traject_id::text AS "trajectId", r.stap_reeks_id::text AS "stapReeksId", r.tekst, r.leefgebied, r.op::text
    FROM resultaat r WHERE r.client_id = ${blik.client.id}::uuid AND r.vervallen_op IS NULL
      AND ${leesbaar(blik, sql`r.traject_id`, wanneer)}
    ORDER BY r.op DESC, r.gemaakt_op DESC, r.id DESC`,
  );
}

/** Alles van plannen en resultaten wat deze gebruiker van deze cliënt mag lezen: drie opdrachten, hoeveel versies er ook zijn. */
export async function leesPlandossier(blik: Clientblik) {
  const { tx, user, client, vandaag } = blik;
  const wanneer = dagVan(sql`coalesce(p.vastgesteld_op, p.begonnen_op)`);
  return {
    clientnummer: client.clientnummer,
    naam: `${client.voornaam} ${client.achternaam}`,
    vandaag,
    trajecten: await leesTrajecten(blik),
    plannen: await leesPlannen(
      tx,
      sql`p.client_id = ${client.id}::uuid AND ${leesbaar(blik, sql`p.traject_id`, wanneer)}`,
    ),
    resultaten: await leesResultaten(blik),
    magBijhouden: can(user, 'dossier.bijhouden', client.subject),
  };
}
export type Plandossier = Antwoord<typeof leesPlandossier>;
