import 'server-only';
import { z } from 'zod';
import type { Normfeiten, Normreeks, Periode } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import { CONTACTSTATUSSEN, type Contactfeit, KANALEN, SOORTEN } from '../domain/tellend-gesprek';
import type { Tx } from '../server/db';
import { isSql, rauw, type Sql, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, uitJson, vraagEen } from '../server/vraag';
import { REEKSVELDEN, reeksbron } from './reeks';

/** Een contactmoment zonder verslag: genoeg voor de norm, lijsten en afspraken. */
export type KortContact = Contactfeit & {
  tijd: string | null;
  /** Met de locatie alleen bij een afspraak die nog komt. */
  id: string | null;
  locatie: string | null;
  /** Wie het voerde; alleen gelezen als daarom is gevraagd. */
  houderId: string | null;
};

/** Een opschorting met haar reden, voor wie haar moet verwoorden. */
export type Stilstand = Periode & { reden: string; vanAanpak: boolean };

export type Trajectfeiten = {
  id: string;
  clientId: string;
  aanpak: Normreeks & { id: string; naam: string };
  teamId: string | null;
  groep: 'pilot' | 'controle';
  startdatum: Datum;
  einddatum: Datum | null;
  uiterlijkeDatum: Datum | null;
  ritmeWeken: number | null;
  contacten: KortContact[];
  opschortingen: Stilstand[];
  norm: Normfeiten;
};

const datum = kolom.datum.nullable();
const jaNee = z.enum(['true', 'false']);
/** Datum, tijd, soort, kanaal, status, met een derde, verkeerd geregistreerd; bij een afspraak die nog komt ook id en locatie; op verzoek wie het voerde. */
const contact = z.tuple([
  kolom.datum,
  kolom.tekst.nullable(),
  z.enum(SOORTEN),
  z.enum(KANALEN),
  z.enum(CONTACTSTATUSSEN),
  jaNee,
  jaNee,
  kolom.id.nullable().optional(),
  kolom.tekst.nullable().optional(),
  kolom.id.nullable().optional(),
]);
const FEITEN = rijvorm('norm.feiten', {
  id: kolom.id,
  clientId: kolom.id,
  aanpakId: kolom.id,
  aanpakNaam: kolom.tekst,
  ...REEKSVELDEN,
  teamId: kolom.id.nullable(),
  groep: z.enum(['pilot', 'controle']),
  startdatum: kolom.datum,
  einddatum: datum,
  uiterlijkeDatum: datum,
  ritmeWeken: kolom.getal.nullable(),
  /** Van, tot, reden, van de aanpak. */
  opschortingen: z.array(z.tuple([kolom.datum, datum, kolom.tekst, kolom.jaNee])),
  contacten: z.array(contact).nullable(),
});
type Gelezen = Rij<typeof FEITEN>;

/** De feiten zoals zij reizen: als één JSON-tekst, die maakTrajectfeiten uitpakt. */
const TEKST = rijvorm('norm.feiten_lezen', { alles: kolom.tekst.nullable() });

/** Welke trajecten: hun ids, of een deelvraag die ze aanwijst (trajectenInBereik). */
export type Welke = readonly string[] | Sql;

/** Als voorwaarde: `t.id ${isEenVan(welke)}`. */
export const isEenVan = (welke: Welke): Sql => (isSql(welke) ? sql`IN (${welke})` : sql`= ANY(${[...welke]}::uuid[])`);

/**
 * De feiten waarop de norm rust, voor deze trajecten: één opdracht, hoeveel het er ook zijn. Alles komt als één JSON-tekst, want Prisma maakt
 * anders van elke cel een object. De contacten daarin zijn rijtjes van tekst zonder namen: een overzicht leest er duizend, en een rijtje van
 * verschillende soorten maakt PostgreSQL trager.
 */
export const laadTrajectfeiten = async (tx: Tx, welke: Welke): Promise<Trajectfeiten[]> =>
  maakTrajectfeiten(await leesTrajectfeiten(tx, welke));

/**
 * Wat laadTrajectfeiten leest, nog niet uitgepakt: dat kan terwijl de database al met het volgende bezig is. Met `houders` ook wie elk contact
 * voerde: dat maakt de tekst de helft langer, en alleen Verloop telt het.
 */
export async function leesTrajectfeiten(tx: Tx, welke: Welke, houders = false): Promise<string> {
  const antwoord = await vraagEen(tx, TEKST, feitenAlsJson(welke, houders));
  return antwoord?.alles ?? '[]';
}

const bron = reeksbron('a');
const REEKS = rauw(`${bron.perJaar} AS "perJaar", ${bron.normen} AS normen`);

/** De feiten als deelvraag met één JSON-tekst (`alles`), ook om met andere in één opdracht te lezen. */
export const feitenAlsJson = (welke: Welke, houders = false): Sql => sql`
    SELECT json_agg(r)::text AS alles FROM (SELECT t.id::text, t.client_id::text AS "clientId", a.id::text AS "aanpakId", a.naam AS "aanpakNaam",
      ${REEKS}, t.team_id::text AS "teamId", t.groep::text, t.startdatum::text,
      t.einddatum::text, t.uiterlijke_datum::text AS "uiterlijkeDatum", t.ritme_weken AS "ritmeWeken",
      (SELECT coalesce(json_agg(json_build_array(o.van, o.tot, o.reden, o.aanpak_id IS NOT NULL) ORDER BY o.van), '[]')
        FROM opschorting o WHERE o.traject_id = t.id OR o.aanpak_id = t.aanpak_id) AS opschortingen,
      (SELECT json_agg(ARRAY[m.datum::text, m.tijd, m.soort::text, m.kanaal::text, m.status::text, m.met_derde::text, (m.verkeerd_op IS NOT NULL)::text]
          || CASE WHEN m.status = 'gepland' THEN ARRAY[m.id::text, (SELECT l.naam FROM locatie l WHERE l.id = m.locatie_id)]
            ${houders ? sql`ELSE ARRAY[NULL, NULL] END || ARRAY[m.gehouden_door_id::text]` : sql`END`}
          ORDER BY m.datum, m.tijd NULLS FIRST, m.id)
        FROM contactmoment m WHERE m.client_id = t.client_id) AS contacten
    FROM traject t JOIN aanpak a ON a.id = t.aanpak_id WHERE t.id ${isEenVan(welke)}) r`;

/** De feiten uit wat leesTrajectfeiten las. */
export const maakTrajectfeiten = (gelezen: string): Trajectfeiten[] => uitJson(FEITEN, gelezen).map(maakFeiten);

function maakFeiten({ aanpakId, aanpakNaam, perJaar, normen, ...t }: Gelezen): Trajectfeiten {
  const opschortingen = t.opschortingen.map(([van, tot, reden, vanAanpak]) => ({ van, tot, reden, vanAanpak }));
  const contacten = t.contacten ? t.contacten.map(leesContact) : [];
  return {
    ...t,
    opschortingen,
    contacten,
    aanpak: { id: aanpakId, naam: aanpakNaam, perJaar, normen },
    norm: { perJaar, normen, start: t.startdatum, einddatum: t.einddatum, contacten, opschortingen },
  };
}

const leesContact = (c: z.output<typeof contact>): KortContact => ({
  id: c[7] ?? null,
  datum: c[0],
  tijd: c[1],
  soort: c[2],
  kanaal: c[3],
  metDerde: c[5] === 'true',
  status: c[4],
  locatie: c[8] ?? null,
  houderId: c[9] ?? null,
  verkeerdGeregistreerd: c[6] === 'true',
});
