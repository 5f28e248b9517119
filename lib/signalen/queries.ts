import 'server-only';
import { leesgrens, looptElders, openClient, trajectenInBereik } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import { can, type User } from '../policy/policy';
import { audit } from '../server/audit';
import { nu } from '../server/clock';
import { alsGebruiker, type Tx } from '../server/db';
import { sql } from '../server/sql';
import type { SignaalSoort } from './regels';

/** Tijdstippen komen als dag in Nederland: een signaal hoeft niet op de minuut. */
export type Signaalitem = {
  id: string;
  soort: SignaalSoort;
  tekst: string;
  van: string;
  organisatie: string | null;
  gestuurdOp: Datum;
  gelezenOp: Datum | null;
  gelezenDoor: string | null;
  antwoord: string | null;
  afgehandeldOp: Datum | null;
  afgehandeldDoor: string | null;
};

export type Clientsignalen = {
  clientnummer: string;
  naam: string;
  /** Met welke net voor het eerst zijn gelezen. */
  signalen: (Signaalitem & { nieuw: boolean })[];
  /** Hoeveel er in totaal zijn. */
  aantal: number;
  magWijzigen: boolean;
};

const dag = (kolom: string) => sql([`(${kolom} AT TIME ZONE 'Europe/Amsterdam')::date::text`]);

const KOLOMMEN = sql`s.id::text, s.soort::text, s.tekst, v.naam AS van, o.naam AS organisatie,
  ${dag('s.gestuurd_op')} AS "gestuurdOp", ${dag('s.gelezen_op')} AS "gelezenOp", l.naam AS "gelezenDoor", s.antwoord,
  ${dag('s.afgehandeld_op')} AS "afgehandeldOp", a.naam AS "afgehandeldDoor"`;
const BRON = sql`signaal s JOIN gebruiker v ON v.id = s.van_id LEFT JOIN organisatie o ON o.id = v.organisatie_id
  LEFT JOIN gebruiker l ON l.id = s.gelezen_door_id LEFT JOIN gebruiker a ON a.id = s.afgehandeld_door_id`;

/**
 * De signalen over een cliënt voor wie hem begeleidt, het nieuwste eerst; met `hoogstens` alleen zoveel van wie nog op een antwoord wachten.
 * Legt vast dat ze zijn geopend, en wie wat nog niet was gelezen nu leest: openen is lezen. null als deze gebruiker het dossier niet mag lezen.
 */
export function getSignalen(
  user: User,
  clientnummer: string,
  vandaag: Datum,
  hoogstens?: number,
): Promise<Clientsignalen | null> {
  return alsGebruiker(user, async (tx) => {
    const client = await openClient(tx, user, clientnummer, 'signalen.openen', vandaag);
    if (!client) return null;
    const grens = leesgrens(client.subject, user);
    // Een signaal hoort bij geen traject: wie alleen een beëindigd traject leest en de cliënt elders ziet lopen, leest ze niet.
    const teLezen = !grens || !looptElders(client.subject) ? await leesSignalen(tx, client.id, grens) : [];
    const magWijzigen = can(user, 'dossier.bijhouden', client.subject);
    const getoond = hoogstens ? teLezen.filter((s) => !s.afgehandeldOp).slice(0, hoogstens) : teLezen;
    const ongelezen = magWijzigen ? getoond.filter((s) => !s.gelezenOp).map((s) => s.id) : [];
    const nieuw = await markeerGelezen(tx, user, client.id, ongelezen);
    return {
      clientnummer: client.clientnummer,
      naam: `${client.voornaam} ${client.achternaam}`,
      signalen: getoond.map((s) => ({ ...s, nieuw: nieuw.includes(s.id) })),
      aantal: teLezen.length,
      magWijzigen,
    };
  });
}

function leesSignalen(tx: Tx, clientId: string, grens: Datum | null): Promise<Signaalitem[]> {
  return tx.$queryRaw`
    SELECT ${KOLOMMEN} FROM ${BRON}
    WHERE s.client_id = ${clientId}::uuid
      AND (${grens}::text IS NULL OR (s.gestuurd_op AT TIME ZONE 'Europe/Amsterdam')::date <= ${grens}::text::date)
    ORDER BY s.gestuurd_op DESC, s.id DESC`;
}

/** Wie als eerste leest, blijft staan. Geen wijziging van de inhoud, dus de versie blijft gelijk. */
async function markeerGelezen(tx: Tx, user: User, clientId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const gelezen = await tx.$queryRaw<{ id: string }[]>`
    UPDATE signaal SET gelezen_op = ${nu()}::timestamptz, gelezen_door_id = ${user.id}::uuid
    WHERE id = ANY(${[...ids]}::uuid[]) AND gelezen_op IS NULL RETURNING id::text`;
  for (const { id } of gelezen)
    await audit(
      tx,
      { gebruikerId: user.id },
      { actie: 'signaal.lezen', clientId, onderwerp: 'signaal', onderwerpId: id },
    );
  return gelezen.map((s) => s.id);
}

/** Alles wat een partner van een cliënt ziet. Wat hier niet staat, bestaat voor hem niet. */
export type Partnerclient = {
  clientnummer: string;
  naam: string;
  begeleiders: { naam: string; email: string }[];
  inzetten: { instrument: string; sinds: Datum }[];
};

const partnerkolommen = (user: User, vandaag: Datum) => sql`
  c.clientnummer, c.voornaam || ' ' || c.achternaam AS naam,
  (SELECT coalesce(json_agg(json_build_object('naam', w.naam, 'email', w.email) ORDER BY w.naam), '[]') FROM (
    SELECT DISTINCT g.naam, g.email::text AS email FROM traject t JOIN begeleiding b ON b.traject_id = t.id
      JOIN gebruiker g ON g.id = b.gebruiker_id
    WHERE t.client_id = c.id AND t.id IN (${trajectenInBereik(user, vandaag)})
      AND b.van <= ${nu()}::timestamptz AND (b.tot IS NULL OR b.tot > ${nu()}::timestamptz)) w) AS begeleiders,
  (SELECT coalesce(json_agg(json_build_object('instrument', i.naam, 'sinds', z.gestart_op) ORDER BY z.gestart_op, i.naam), '[]')
    FROM inzet z JOIN instrument i ON i.id = z.instrument_id
    WHERE z.client_id = c.id AND z.status = 'gestart' AND i.organisatie_id = ${user.organisatieId ?? null}::uuid) AS inzetten`;

export type Partnerregel = Partnerclient & {
  /** Het laatste signaal dat deze partner zelf stuurde. */
  laatste: Pick<Signaalitem, 'soort' | 'gestuurdOp' | 'gelezenOp' | 'afgehandeldOp' | 'antwoord'> | null;
};

/** De cliënten bij wie deze partner vandaag betrokken is, op achternaam. Eén opdracht. */
export function getPartnerlijst(user: User, vandaag: Datum): Promise<Partnerregel[]> {
  return alsGebruiker(
    user,
    (tx) => tx.$queryRaw<Partnerregel[]>`
      SELECT ${partnerkolommen(user, vandaag)},
        (SELECT json_build_object('soort', s.soort, 'gestuurdOp', ${dag('s.gestuurd_op')}, 'gelezenOp', ${dag('s.gelezen_op')},
            'afgehandeldOp', ${dag('s.afgehandeld_op')}, 'antwoord', s.antwoord)
          FROM signaal s WHERE s.client_id = c.id AND s.van_id = ${user.id}::uuid
          ORDER BY s.gestuurd_op DESC, s.id DESC LIMIT 1) AS laatste
      FROM client c WHERE EXISTS (SELECT FROM traject x0 WHERE x0.client_id = c.id AND x0.id IN (${trajectenInBereik(user, vandaag)}))
      ORDER BY lower(c.achternaam), lower(c.voornaam), c.clientnummer`,
  );
}

export type Partnerpagina = Partnerclient & { signalen: Omit<Signaalitem, 'van' | 'organisatie' | 'gelezenDoor'>[] };

/**
 * Wat een partner van één cliënt ziet, met de signalen die hij zelf stuurde; legt vast dat ze zijn geopend. null, met een spoor, als de cliënt
 * niet (meer) in zijn bereik is: dan zijn ook zijn oude signalen niet meer te lezen.
 */
export function getPartnersignalen(user: User, clientnummer: string, vandaag: Datum): Promise<Partnerpagina | null> {
  return alsGebruiker(user, async (tx) => {
    const client = await openClient(tx, user, clientnummer, 'signalen.openen', vandaag, { recht: 'signaal.sturen' });
    if (!client) return null;
    const [rij] = await tx.$queryRaw<Partnerclient[]>`
      SELECT ${partnerkolommen(user, vandaag)} FROM client c WHERE c.id = ${client.id}::uuid`;
    const signalen = await tx.$queryRaw<Partnerpagina['signalen']>`
      SELECT s.id::text, s.soort::text, s.tekst, ${dag('s.gestuurd_op')} AS "gestuurdOp",
        ${dag('s.gelezen_op')} AS "gelezenOp", s.antwoord, ${dag('s.afgehandeld_op')} AS "afgehandeldOp", a.naam AS "afgehandeldDoor"
      FROM signaal s LEFT JOIN gebruiker a ON a.id = s.afgehandeld_door_id
      WHERE s.client_id = ${client.id}::uuid AND s.van_id = ${user.id}::uuid ORDER BY s.gestuurd_op DESC, s.id DESC`;
    return rij ? { ...rij, signalen } : null;
  });
}
