import 'server-only';
import type { GesprekkenPerJaar, Normfeiten, Periode } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import type { ContactStatus, Kanaal, Soort } from '../domain/tellend-gesprek';
import type { Tx } from '../server/db';

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

/**
 * De feiten waarop de norm rust, voor deze trajecten: één opdracht, hoeveel het er ook zijn. Alles komt als één JSON-tekst en de contacten
 * daarin als regels van codes: Prisma maakt anders van elke cel een object, en PostgreSQL is met JSON drie keer zo lang bezig.
 */
export async function laadTrajectfeiten(tx: Tx, trajectIds: readonly string[]): Promise<Trajectfeiten[]> {
  const [antwoord] = await tx.$queryRaw<{ alles: string | null }[]>`
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
    FROM traject t JOIN aanpak a ON a.id = t.aanpak_id WHERE t.id = ANY(${[...trajectIds]}::uuid[])) r`;
  const rijen: Rij[] = JSON.parse(antwoord?.alles ?? '[]');
  return rijen.map(maakFeiten);
}

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
  const [datum, tijd, soort, kanaal, status, metDerde, verkeerd, id, ...locatie] = regel.split(',');
  return {
    id: id ?? null,
    datum: datum as Datum,
    tijd: tijd || null,
    soort: soort as Soort,
    kanaal: kanaal as Kanaal,
    metDerde: metDerde === 't',
    status: status as ContactStatus,
    locatie: locatie.join(',') || null,
    verkeerdGeregistreerd: verkeerd === 't',
  };
}
