import 'server-only';
import { z } from 'zod';
import type { Clientblik } from '../bereik/blik';
import { trajectenInBereik, wieIs } from '../bereik/scope';
import { can } from '../policy/policy';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import type { Antwoord } from '../server/inzage';
import { dag, dagVan, geldtOp, looptNog, type Sql, sql } from '../server/sql';
import { json, kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';
import { PLANAKKOORDEN, PLANRICHTINGEN } from './regels';
import { leefgebied, STAPKOLOMMEN, trede } from './rijvormen';

const doel = z.strictObject({
  id: kolom.id,
  reeksId: kolom.id,
  versie: kolom.getal,
  leefgebied,
  tekst: kolom.tekst,
  stappen: z.array(z.strictObject(STAPKOLOMMEN)),
});
const instrument = z.strictObject({ id: kolom.id, naam: kolom.tekst, waarvoor: kolom.tekst.nullable() });
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
  doelen: z.array(doel),
  instrumenten: z.array(instrument),
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
  /** Waarom deze stap niet meer hoeft; null als hij is gelukt. */
  hoeftNietReden: kolom.tekst.nullable(),
});
/** Iets dat lukte: een stap uit het plan, of (zonder reeks) iets wat de cliënt uit zichzelf deed. Of een stap die niet meer hoeft. */
export type Resultaat = Rij<typeof RESULTAAT>;

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
    SELECT ${kolommen(PLAN, 'p', {
      trede: 'p.richting_trede',
      begonnenOp: dagVan('p.begonnen_op'),
      vastgesteldOp: dagVan('p.vastgesteld_op'),
      vastgesteldDoor: 'g.naam',
      intakeOp: sql`coalesce(m.datum, ${dagVan('i.vastgesteld_op')})`,
      doelen: sql`(SELECT coalesce(json_agg(${json(doel.shape, 'd', {
        stappen: sql`(SELECT coalesce(json_agg(${json(STAPKOLOMMEN, 's')} ORDER BY s.volgorde), '[]') FROM stap s WHERE s.doel_id = d.id)`,
      })} ORDER BY d.volgorde, d.id), '[]') FROM doel d WHERE d.plan_id = p.id)`,
      instrumenten: sql`(SELECT coalesce(json_agg(${json(instrument.shape, 'n', { waarvoor: 'k.waarvoor' })} ORDER BY n.naam), '[]')
        FROM plan_instrument k JOIN instrument n ON n.id = k.instrument_id WHERE k.plan_id = p.id)`,
    })}
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
    SELECT ${kolommen(TRAJECT, 't', {
      aanpak: 'a.naam',
      start: 't.startdatum',
      begeleider: 'g.naam',
      eigen: sql`t.id IN (${trajectenInBereik(user, vandaag)})`,
      loopt: looptNog('t.einddatum', vandaag),
    })}
    FROM traject t JOIN aanpak a ON a.id = t.aanpak_id
      LEFT JOIN begeleiding b ON b.traject_id = t.id AND ${geldtOp('b', nu())}
      LEFT JOIN gebruiker g ON g.id = b.gebruiker_id
    WHERE t.client_id = ${client.id}::uuid AND t.groep = 'pilot'
      AND ${leesbaar(blik, sql`t.id`, sql`t.einddatum`)}
    ORDER BY loopt DESC, eigen DESC, t.startdatum DESC`,
  );
}

function leesResultaten(blik: Clientblik): Promise<Resultaat[]> {
  const wanneer = sql`greatest(r.op, ${dagVan('r.gemaakt_op')})`;
  return vraag(
    blik.tx,
    RESULTAAT,
    sql`
    SELECT ${kolommen(RESULTAAT, 'r')} FROM resultaat r WHERE r.client_id = ${blik.client.id}::uuid AND r.vervallen_op IS NULL
      AND ${leesbaar(blik, sql`r.traject_id`, wanneer)}
    ORDER BY r.op DESC, r.gemaakt_op DESC, r.id DESC`,
  );
}

/** Alles van plannen en resultaten wat deze gebruiker van deze cliënt mag lezen: drie opdrachten, hoeveel versies er ook zijn. */
export async function leesPlandossier(blik: Clientblik) {
  const { tx, user, client, vandaag } = blik;
  const wanneer = dagVan('coalesce(p.vastgesteld_op, p.begonnen_op)');
  const afgesloten = await leesResultaten(blik);
  return {
    ...wieIs(client),
    vandaag,
    trajecten: await leesTrajecten(blik),
    plannen: await leesPlannen(
      tx,
      sql`p.client_id = ${client.id}::uuid AND ${leesbaar(blik, sql`p.traject_id`, wanneer)}`,
    ),
    /** Elke stap die niet meer openstaat, gelukt of niet meer nodig. */
    afgesloten,
    resultaten: afgesloten.filter((r) => r.hoeftNietReden === null),
    magBijhouden: can(user, 'dossier.bijhouden', client.subject),
  };
}
export type Plandossier = Antwoord<typeof leesPlandossier>;
