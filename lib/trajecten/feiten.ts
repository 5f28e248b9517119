import 'server-only';
import type { GesprekkenPerJaar, Normfeiten, Periode } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import type { ContactStatus, Kanaal, Soort } from '../domain/tellend-gesprek';
import type { Tx } from '../server/db';

/** Een contactmoment zonder verslag: genoeg voor de norm, lijsten en afspraken. */
export type KortContact = {
  id: string;
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
  contacten: [
    id: string,
    datum: Datum,
    tijd: string | null,
    soort: Soort,
    kanaal: Kanaal,
    metDerde: boolean,
    status: ContactStatus,
    locatie: string | null,
    verkeerd: boolean,
  ][];
};

/**
 * De feiten waarop de norm rust, voor deze trajecten: één opdracht, hoeveel het er ook zijn. Alles komt als één JSON-tekst met rijtjes
 * zonder namen: Prisma maakt anders van elke cel een object, en PostgreSQL is aan de namen langer bezig dan aan de feiten.
 */
export async function laadTrajectfeiten(tx: Tx, trajectIds: readonly string[]): Promise<Trajectfeiten[]> {
  const [antwoord] = await tx.$queryRaw<{ alles: string | null }[]>`
    SELECT json_agg(r)::text AS alles FROM (SELECT t.id::text, t.client_id::text AS "clientId", a.id::text AS "aanpakId", a.naam AS "aanpakNaam",
      a.gesprekken_per_jaar AS "gesprekkenPerJaar", t.team_id::text AS "teamId", t.groep::text, t.startdatum::text,
      t.einddatum::text, t.uiterlijke_datum::text AS "uiterlijkeDatum", t.ritme_weken AS "ritmeWeken",
      (SELECT coalesce(json_agg(json_build_array(o.van, o.tot, o.reden, o.aanpak_id IS NOT NULL) ORDER BY o.van), '[]')
        FROM opschorting o WHERE o.traject_id = t.id OR o.aanpak_id = t.aanpak_id) AS opschortingen,
      (SELECT coalesce(json_agg(json_build_array(m.id, m.datum, m.tijd, m.soort, m.kanaal, m.met_derde, m.status,
          CASE WHEN m.status = 'gepland' THEN (SELECT l.naam FROM locatie l WHERE l.id = m.locatie_id) END,
          m.verkeerd_op IS NOT NULL) ORDER BY m.datum, m.tijd NULLS FIRST, m.id), '[]')
        FROM contactmoment m WHERE m.client_id = t.client_id) AS contacten
    FROM traject t JOIN aanpak a ON a.id = t.aanpak_id WHERE t.id = ANY(${[...trajectIds]}::uuid[])) r`;
  const rijen: Rij[] = JSON.parse(antwoord?.alles ?? '[]');
  return rijen.map(maakFeiten);
}

function maakFeiten({ aanpakId, aanpakNaam, gesprekkenPerJaar, ...t }: Rij): Trajectfeiten {
  const opschortingen = t.opschortingen.map(([van, tot, reden, vanAanpak]) => ({ van, tot, reden, vanAanpak }));
  const contacten = t.contacten.map(
    ([id, datum, tijd, soort, kanaal, metDerde, status, locatie, verkeerdGeregistreerd]) => ({
      id,
      datum,
      tijd,
      soort,
      kanaal,
      metDerde,
      status,
      locatie,
      verkeerdGeregistreerd,
    }),
  );
  return {
    ...t,
    opschortingen,
    contacten,
    aanpak: { id: aanpakId, naam: aanpakNaam, gesprekkenPerJaar },
    norm: { gesprekkenPerJaar, start: t.startdatum, einddatum: t.einddatum, contacten, opschortingen },
  };
}
