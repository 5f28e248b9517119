import 'server-only';
import { z } from 'zod';
import { BRIEFTALEN } from '../domain/brieftalen';
import type { Datum } from '../domain/datum';
import { NIVEAUS_NEDERLANDS } from '../domain/nederlands';
import { CONTACTSTATUSSEN, KANALEN } from '../domain/tellend-gesprek';
import { uitDb } from '../server/datums';
import type { Tx } from '../server/db';
import { type Sql, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, schrijf, vraag } from '../server/vraag';
import type { Clientbericht } from './regels';

/**
 * Alles wat een bericht over een afspraak mag weten. Wat er is besproken, waarom iets is afgezegd en hoe het met iemand gaat staat hier niet
 * bij, en wordt dus ook niet gelezen.
 */
const AFSPRAAK = rijvorm('berichten.afspraak', {
  contactmomentId: kolom.id,
  clientId: kolom.id,
  clientnummer: kolom.tekst,
  datum: kolom.datum,
  tijd: kolom.tekst.nullable(),
  kanaal: z.enum(KANALEN),
  status: z.enum(CONTACTSTATUSSEN),
  verkeerd: kolom.jaNee,
  versie: kolom.getal,
  minuten: kolom.getal,
  locatie: z.object({ naam: kolom.tekst, adres: kolom.tekst.nullable() }).nullable(),
  begeleider: kolom.tekst.nullable(),
  begeleiderMail: kolom.tekst.nullable(),
  begeleiderTelefoon: kolom.tekst.nullable(),
  naam: kolom.tekst,
  telefoon: kolom.tekst.nullable(),
  email: kolom.tekst.nullable(),
  emailToestemmingOp: kolom.datum.nullable(),
  emailOnbestelbaarOp: kolom.datum.nullable(),
  adres: kolom.tekst.nullable(),
  postcode: kolom.tekst.nullable(),
  woonplaats: kolom.tekst.nullable(),
  huishoudenId: kolom.id.nullable(),
  laaggeletterd: z.enum(['ja', 'nee', 'onbekend']),
  niveauNederlands: z.enum(NIVEAUS_NEDERLANDS).nullable(),
  /** De taal waarin de cliënt berichten wil, naast het Nederlands. */
  brieftaal: z.enum(BRIEFTALEN).nullable(),
  /** De dag waarop de afspraak is gemaakt of het laatst is verzet. */
  gemaaktOp: kolom.datum,
  /** Er loopt die dag een traject waarin iemand wordt begeleid. */
  loopt: kolom.jaNee,
  overleden: kolom.jaNee,
  /** Is bekend wie er boven een bericht staat? */
  gemeente: kolom.jaNee,
  /** De cliënt hoorde al van deze afspraak. */
  verteld: kolom.jaNee,
  /** Er wacht nog een uitnodiging op een gegeven. */
  uitnodigingWacht: kolom.jaNee,
});
export type Berichtafspraak = Rij<typeof AFSPRAAK>;

/** De afspraken die aan `waar` voldoen (m is het contactmoment, c de cliënt). Eén opdracht. */
export function leesAfspraken(tx: Tx, waar: Sql): Promise<Berichtafspraak[]> {
  return vraag(
    tx,
    AFSPRAAK,
    sql`
    SELECT m.id::text AS "contactmomentId", c.id::text AS "clientId", c.clientnummer, m.datum::text, m.tijd, m.kanaal::text, m.status::text,
      m.verkeerd_op IS NOT NULL AS verkeerd, m.versie, coalesce(m.duur_minuten, a.gesprek_minuten, 45) AS minuten,
      CASE WHEN l.id IS NOT NULL THEN json_build_object('naam', l.naam, 'adres', l.adres) END AS locatie,
      coalesce(h.naam, b.naam) AS begeleider, coalesce(h.email, b.email)::text AS "begeleiderMail",
      CASE WHEN h.id IS NULL THEN b.telefoon ELSE h.telefoon END AS "begeleiderTelefoon", c.naam, c.telefoon, c.email, c.email_toestemming_op::text AS "emailToestemmingOp",
      c.email_onbestelbaar_op::text AS "emailOnbestelbaarOp", c.adres, c.postcode, c.woonplaats, c.huishouden_id::text AS "huishoudenId",
      c.laaggeletterd::text, c.niveau_nederlands::text AS "niveauNederlands", c.brieftaal,
      (greatest(m.vastgelegd_op, (SELECT max(w.op) FROM contactmoment_wijziging w
        WHERE w.contactmoment_id = m.id AND w.soort = 'verplaatst')) AT TIME ZONE 'Europe/Amsterdam')::date::text AS "gemaaktOp",
      t.loopt IS TRUE AS loopt, t.overleden IS TRUE AS overleden, EXISTS (SELECT FROM gemeente) AS gemeente,
      EXISTS (SELECT FROM bericht x WHERE x.contactmoment_id = m.id AND x.status IN ('verzonden', 'afgedrukt', 'bezig')) AS verteld,
      EXISTS (SELECT FROM bericht x WHERE x.contactmoment_id = m.id AND x.status = 'onvolledig' AND x.soort = 'uitnodiging') AS "uitnodigingWacht"
    FROM contactmoment m JOIN client c ON c.id = m.client_id
    LEFT JOIN locatie l ON l.id = m.locatie_id
    LEFT JOIN gebruiker h ON h.id = m.gehouden_door_id
    LEFT JOIN agenda a ON a.gebruiker_id = m.gehouden_door_id
    LEFT JOIN LATERAL (
      SELECT bool_or(z.groep = 'pilot' AND m.datum BETWEEN z.startdatum AND coalesce(z.einddatum, 'infinity')) AS loopt,
        bool_or(z.uitstroomreden = 'overleden') AS overleden
      FROM traject z WHERE z.client_id = m.client_id) t ON true
    LEFT JOIN LATERAL (
      SELECT g.naam, g.email, g.telefoon FROM begeleiding k JOIN traject z ON z.id = k.traject_id JOIN gebruiker g ON g.id = k.gebruiker_id
      WHERE z.client_id = m.client_id AND z.groep = 'pilot' ORDER BY k.van DESC LIMIT 1) b ON true
    WHERE ${waar}`,
  );
}

/** Eén afspraak, op slot: wie er tegelijk een bericht over maakt wacht. */
export async function lockAfspraak(tx: Tx, contactmomentId: string): Promise<Berichtafspraak | null> {
  await schrijf(
    tx,
    'berichten.afspraakslot',
    sql`SELECT id FROM contactmoment WHERE id = ${contactmomentId}::uuid FOR NO KEY UPDATE`,
  );
  const [afspraak] = await leesAfspraken(tx, sql`m.id = ${contactmomentId}::uuid`);
  return afspraak ?? null;
}

/** Hoort dit soort bericht bij hoe de afspraak er nu voor staat? */
export function pastBij(soort: Clientbericht, a: Berichtafspraak, vandaag: Datum): boolean {
  if (a.datum < vandaag || a.overleden) return false;
  if (soort === 'afgezegd') return a.status === 'afgezegd' || (a.verkeerd && a.verteld);
  return a.status === 'gepland' && !a.verkeerd && a.loopt;
}

/** Wie alleen de ontbrekende tijd of plaats invult verzet niets: de cliënt wist nog van geen afspraak. */
export const soortBij = <S extends Clientbericht>(soort: S, a: Berichtafspraak): S | 'uitnodiging' =>
  soort === 'verplaatst' && a.uitnodigingWacht && !a.verteld ? 'uitnodiging' : soort;

export type Klaarliggend = { soort: string; afspraakDatum: Date | null; afspraakTijd: string | null };

/** Mag dit bericht dat klaarligt nog weg? Niet als de afspraak intussen een andere dag of tijd heeft, of niet meer doorgaat. */
export const magNogWeg = (b: Klaarliggend, a: Berichtafspraak, vandaag: Datum): boolean =>
  b.afspraakDatum !== null &&
  uitDb(b.afspraakDatum) === a.datum &&
  b.afspraakTijd === a.tijd &&
  pastBij(b.soort as Clientbericht, a, vandaag);
