import 'server-only';
import type { GesprekkenPerJaar, Normfeiten, Periode } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import type { ContactStatus, Kanaal, Soort } from '../domain/tellend-gesprek';
import type { Tx } from '../server/db';
import { isSql, type Sql, sql } from '../server/sql';

/** Een contactmoment zonder verslag: genoeg voor de norm, lijsten en afspraken. */
export type KortContact = {
  /** Alleen bij een afspraak die nog komt. */
  id: string | null;
  datum: Datum;
  tijd: string | null;
  soort: Soort;
  kanaal: Kanaal;
  metDerde: boolean;
  status: ContactStatus;
  /** Alleen bij een afspraak die nog komt. */
  locatie: string | null;
  verkeerdGeregistreerd: boolean;
};

/** Een opschorting met haar reden, voor wie haar moet verwoorden. */
export type Stilstand = Periode & { reden: string; vanAanpak: boolean };

export type Trajectfeiten = {
  id: string;
  clientId: string;
  aanpak: { id: string; naam: string; gesprekkenPerJaar: GesprekkenPerJaar };
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

type Rij = Omit<Trajectfeiten, 'aanpak' | 'norm' | 'contacten' | 'opschortingen'> & {
  aanpakId: string;
  aanpakNaam: string;
  gesprekkenPerJaar: GesprekkenPerJaar;
  opschortingen: [van: Datum, tot: Datum | null, reden: string, vanAanpak: boolean][];
  /** Zie leesContact. */
  contacten: string | null;
};

/** Welke trajecten: hun ids, of een deelvraag die ze aanwijst (trajectenInBereik). */
export type Welke = readonly string[] | Sql;

/** Als voorwaarde: `t.id ${isEenVan(welke)}`. */
export const isEenVan = (welke: Welke): Sql => (isSql(welke) ? sql`IN (${welke})` : sql`= ANY(${[...welke]}::uuid[])`);

/**
 * De feiten waarop de norm rust, voor deze trajecten: één opdracht, hoeveel het er ook zijn. Alles komt als één JSON-tekst en de contacten
 * daarin als regels van codes: Prisma maakt anders van elke cel een object, en PostgreSQL is met JSON drie keer zo lang bezig.
 */
export const laadTrajectfeiten = async (tx: Tx, welke: Welke): Promise<Trajectfeiten[]> =>
  maakTrajectfeiten(await leesTrajectfeiten(tx, welke));

/** Wat laadTrajectfeiten leest, nog niet uitgepakt: dat kan terwijl de database al met het volgende bezig is. */
export async function leesTrajectfeiten(tx: Tx, welke: Welke): Promise<string> {
  const [antwoord] = await tx.$queryRaw<{ alles: string | null }[]>(feitenAlsJson(welke));
  return antwoord?.alles ?? '[]';
}

/** De feiten als deelvraag met één JSON-tekst (`alles`), ook om met andere in één opdracht te lezen. */
export const feitenAlsJson = (welke: Welke): Sql => sql`
    SELECT json_agg(r)::text AS alles FROM (SELECT t.id::text, t.client_id::text AS "clientId", a.id::text AS "aanpakId", a.naam AS "aanpakNaam",
      a.gesprekken_per_jaar AS "gesprekkenPerJaar", t.team_id::text AS "teamId", t.groep::text, t.startdatum::text,
      t.einddatum::text, t.uiterlijke_datum::text AS "uiterlijkeDatum", t.ritme_weken AS "ritmeWeken",
      (SELECT coalesce(json_agg(json_build_array(o.van, o.tot, o.reden, o.aanpak_id IS NOT NULL) ORDER BY o.van), '[]')
        FROM opschorting o WHERE o.traject_id = t.id OR o.aanpak_id = t.aanpak_id) AS opschortingen,
      (SELECT string_agg(concat(m.datum, ',', m.tijd, ',', m.soort, ',', m.kanaal, ',', m.status, ',', m.met_derde, ',',
          m.verkeerd_op IS NOT NULL, CASE WHEN m.status = 'gepland' THEN concat(',', m.id, ',',
            (SELECT replace(l.naam, ';', ',') FROM locatie l WHERE l.id = m.locatie_id)) END), ';'
          ORDER BY m.datum, m.tijd NULLS FIRST, m.id)
        FROM contactmoment m WHERE m.client_id = t.client_id) AS contacten
    FROM traject t JOIN aanpak a ON a.id = t.aanpak_id WHERE t.id ${isEenVan(welke)}) r`;

/** De feiten uit wat leesTrajectfeiten las. */
export const maakTrajectfeiten = (gelezen: string): Trajectfeiten[] => (JSON.parse(gelezen) as Rij[]).map(maakFeiten);

function maakFeiten({ aanpakId, aanpakNaam, gesprekkenPerJaar, ...t }: Rij): Trajectfeiten {
  const opschortingen = t.opschortingen.map(([van, tot, reden, vanAanpak]) => ({ van, tot, reden, vanAanpak }));
  const contacten = t.contacten ? t.contacten.split(';').map(leesContact) : [];
  return {
    ...t,
    opschortingen,
    contacten,
    aanpak: { id: aanpakId, naam: aanpakNaam, gesprekkenPerJaar },
    norm: { gesprekkenPerJaar, start: t.startdatum, einddatum: t.einddatum, contacten, opschortingen },
  };
}

/** "2026-01-05,09:30,gesprek,op_locatie,gepland,f,f,id,naam van de locatie"; de naam staat achteraan omdat er een komma in mag. */
function leesContact(regel: string): KortContact {
  // Met nummers in plaats van namen: een overzicht leest er duizend, en uitpakken kost dan het meest.
  const delen = regel.split(',');
  return {
    id: delen[7] ?? null,
    datum: delen[0] as Datum,
    tijd: delen[1] || null,
    soort: delen[2] as Soort,
    kanaal: delen[3] as Kanaal,
    metDerde: delen[5] === 't',
    status: delen[4] as ContactStatus,
    locatie: delen.length > 8 ? delen.slice(8).join(',') || null : null,
    verkeerdGeregistreerd: delen[6] === 't',
  };
}
