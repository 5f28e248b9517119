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

type Rij = Omit<Trajectfeiten, 'aanpak' | 'norm'> & {
  aanpakId: string;
  aanpakNaam: string;
  gesprekkenPerJaar: GesprekkenPerJaar;
};

/**
 * De feiten waarop de norm rust, voor deze trajecten: één opdracht, hoeveel het er ook zijn. Alles komt als één JSON-tekst: Prisma
 * maakt anders van elke cel en elk contact een eigen object, en dat kost meer dan de database zelf.
 */
export async function laadTrajectfeiten(tx: Tx, trajectIds: readonly string[]): Promise<Trajectfeiten[]> {
  const [antwoord] = await tx.$queryRaw<{ alles: string | null }[]>`
    SELECT json_agg(r)::text AS alles FROM (SELECT t.id::text, t.client_id::text AS "clientId", a.id::text AS "aanpakId", a.naam AS "aanpakNaam",
      a.gesprekken_per_jaar AS "gesprekkenPerJaar", t.team_id::text AS "teamId", t.groep::text, t.startdatum::text,
      t.einddatum::text, t.uiterlijke_datum::text AS "uiterlijkeDatum", t.ritme_weken AS "ritmeWeken",
      (SELECT coalesce(json_agg(json_build_object('van', o.van, 'tot', o.tot, 'reden', o.reden,
          'vanAanpak', o.aanpak_id IS NOT NULL) ORDER BY o.van), '[]')
        FROM opschorting o WHERE o.traject_id = t.id OR o.aanpak_id = t.aanpak_id) AS opschortingen,
      (SELECT coalesce(json_agg(json_build_object('id', m.id, 'datum', m.datum, 'tijd', m.tijd,
          'soort', m.soort, 'kanaal', m.kanaal, 'metDerde', m.met_derde, 'status', m.status, 'locatie', l.naam,
          'verkeerdGeregistreerd', m.verkeerd_op IS NOT NULL) ORDER BY m.datum, m.tijd NULLS FIRST, m.id), '[]')
        FROM contactmoment m LEFT JOIN locatie l ON l.id = m.locatie_id WHERE m.client_id = t.client_id) AS contacten
    FROM traject t JOIN aanpak a ON a.id = t.aanpak_id WHERE t.id = ANY(${[...trajectIds]}::uuid[])) r`;
  const rijen: Rij[] = JSON.parse(antwoord?.alles ?? '[]');
  return rijen.map(({ aanpakId, aanpakNaam, gesprekkenPerJaar, ...t }) => ({
    ...t,
    aanpak: { id: aanpakId, naam: aanpakNaam, gesprekkenPerJaar },
    norm: {
      gesprekkenPerJaar,
      start: t.startdatum,
      einddatum: t.einddatum,
      contacten: t.contacten,
      opschortingen: t.opschortingen,
    },
  }));
}
