import 'server-only';
import { type GevondenClient, leesgrens, trajectenInBereik } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import { can, type User } from '../policy/policy';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { type Sql, sql } from '../server/sql';
import type { Opstelling, Planakkoord, Plandoel, Planinhoud } from './regels';

export type Plan = Omit<Planinhoud, 'doelen'> & {
  id: string;
  trajectId: string;
  status: Opstelling;
  versie: number;
  doelen: (Plandoel & { id: string; versie: number })[];
  intakeId: string | null;
  intakeOp: Datum | null;
  zonderIntakeReden: string | null;
  akkoord: Planakkoord | null;
  akkoordOp: Datum | null;
  begonnenOp: Datum;
  vastgesteldOp: Datum | null;
  vastgesteldDoor: string | null;
};

export type Plantraject = {
  id: string;
  aanpak: string;
  start: Datum;
  einddatum: Datum | null;
  begeleider: string | null;
  /** Begeleidt of vervangt deze gebruiker hier? */
  eigen: boolean;
  loopt: boolean;
};

/** Iets dat lukte: een stap uit het plan, of (zonder reeks) iets wat de cliënt uit zichzelf deed. */
export type Resultaat = {
  id: string;
  trajectId: string;
  stapReeksId: string | null;
  tekst: string;
  leefgebied: number | null;
  op: Datum;
};

const dagVan = (tijdstip: Sql) => sql`(${tijdstip} AT TIME ZONE 'Europe/Amsterdam')::date`;

/** Alleen een eigen, beëindigd traject tot zijn leesgrens; zonder grens alles van de cliënt. */
const leesbaar = (user: User, grens: Datum | null, vandaag: Datum, trajectId: Sql, wanneer: Sql): Sql =>
  grens === null
    ? sql`true`
    : sql`(${trajectId} IN (${trajectenInBereik(user, vandaag)}) AND ${wanneer} <= ${grens}::text::date)`;

/** Elke versie van elk plan die bij `waar` hoort, met doelen, stappen en instrumenten: één opdracht, nieuwste eerst. */
function leesPlannen(tx: Tx, waar: Sql): Promise<Plan[]> {
  return tx.$queryRaw<Plan[]>`
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
    WHERE ${waar} ORDER BY p.nummer DESC`;
}

/** Eén plan zoals het nu is, voor een command dat het zelf al op slot heeft. */
export async function leesPlan(tx: Tx, id: string): Promise<Plan | null> {
  return (await leesPlannen(tx, sql`p.id = ${id}::uuid`))[0] ?? null;
}

function leesTrajecten(tx: Tx, client: GevondenClient, user: User, grens: Datum | null, vandaag: Datum) {
  const moment = nu();
  return tx.$queryRaw<Plantraject[]>`
    SELECT t.id::text, a.naam AS aanpak, t.startdatum::text AS start, t.einddatum::text, g.naam AS begeleider,
      t.id IN (${trajectenInBereik(user, vandaag)}) AS eigen,
      (t.einddatum IS NULL OR t.einddatum >= ${vandaag}::text::date) AS loopt
    FROM traject t JOIN aanpak a ON a.id = t.aanpak_id
      LEFT JOIN begeleiding b ON b.traject_id = t.id AND b.van <= ${moment}::timestamptz AND (b.tot IS NULL OR b.tot > ${moment}::timestamptz)
      LEFT JOIN gebruiker g ON g.id = b.gebruiker_id
    WHERE t.client_id = ${client.id}::uuid AND t.groep = 'pilot'
      AND ${leesbaar(user, grens, vandaag, sql`t.id`, sql`t.einddatum`)}
    ORDER BY loopt DESC, eigen DESC, t.startdatum DESC`;
}

function leesResultaten(tx: Tx, client: GevondenClient, user: User, grens: Datum | null, vandaag: Datum) {
  const wanneer = sql`greatest(r.op, ${dagVan(sql`r.gemaakt_op`)})`;
  return tx.$queryRaw<Resultaat[]>`
    SELECT r.id::text, r.traject_id::text AS "trajectId", r.stap_reeks_id::text AS "stapReeksId", r.tekst, r.leefgebied, r.op::text
    FROM resultaat r WHERE r.client_id = ${client.id}::uuid AND r.vervallen_op IS NULL
      AND ${leesbaar(user, grens, vandaag, sql`r.traject_id`, wanneer)}
    ORDER BY r.op DESC, r.gemaakt_op DESC, r.id DESC`;
}

export type Plandossier = {
  clientnummer: string;
  naam: string;
  vandaag: Datum;
  trajecten: Plantraject[];
  plannen: Plan[];
  resultaten: Resultaat[];
  magBijhouden: boolean;
};

/** Alles van plannen en resultaten wat deze gebruiker van deze cliënt mag lezen: drie opdrachten, hoeveel versies er ook zijn. */
export async function leesPlandossier(
  tx: Tx,
  user: User,
  client: GevondenClient,
  vandaag: Datum,
): Promise<Plandossier> {
  const grens = leesgrens(client.subject, user);
  const wanneer = dagVan(sql`coalesce(p.vastgesteld_op, p.begonnen_op)`);
  return {
    clientnummer: client.clientnummer,
    naam: `${client.voornaam} ${client.achternaam}`,
    vandaag,
    trajecten: await leesTrajecten(tx, client, user, grens, vandaag),
    plannen: await leesPlannen(
      tx,
      sql`p.client_id = ${client.id}::uuid AND ${leesbaar(user, grens, vandaag, sql`p.traject_id`, wanneer)}`,
    ),
    resultaten: await leesResultaten(tx, client, user, grens, vandaag),
    magBijhouden: can(user, 'dossier.bijhouden', client.subject),
  };
}
