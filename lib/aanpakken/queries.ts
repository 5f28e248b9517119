import 'server-only';
import { kiesAanpak } from '../bereik/aanpakken';
import type { Datum } from '../domain/datum';
import type { User } from '../policy/policy';
import { nu } from '../server/clock';
import { alsGebruiker, type Tx } from '../server/db';
import { sql } from '../server/sql';

export type Aanpakregel = { id: string; naam: string; doel: string | null };

/** De aanpakken die er nu zijn, op naam. Er staat niets over cliënten in: dit is voor iedereen met het recht aanpak.lezen. */
export function getAanpakken(user: User, vandaag: Datum): Promise<Aanpakregel[]> {
  return alsGebruiker(
    user,
    (tx) => tx.$queryRaw<Aanpakregel[]>`
      SELECT id::text, naam, doel FROM aanpak WHERE gesloten_op IS NULL OR gesloten_op > ${vandaag}::text::date ORDER BY lower(naam)`,
  );
}

export type Collega = { naam: string; email: string; teams: string[] };
export type Aanpakbericht = { id: string; op: Datum; tekst: string };

export type Aanpakpagina = {
  id: string;
  naam: string;
  gesprekkenPerJaar: number;
  doel: string | null;
  voorWie: string | null;
  /** De dag waarop de aanpak sloot; null zolang zij er is. */
  geslotenOp: Datum | null;
  begeleiders: Collega[];
  teamleiders: Collega[];
  /** Het nieuwste eerst. */
  berichten: Aanpakbericht[];
};

/** Wie er nu in de aanpak begeleidt, en welke teams daarbij horen; nooit wie er begeleid wordt of hoeveel. */
const lopend = (vandaag: Datum) => sql`SELECT t.id, t.team_id FROM traject t
  WHERE t.aanpak_id = a.id AND t.groep = 'pilot' AND t.startdatum <= ${vandaag}::text::date
    AND (t.einddatum IS NULL OR t.einddatum >= ${vandaag}::text::date)`;

const alsCollega = sql`json_build_object('naam', g.naam, 'email', g.email, 'teams',
  ARRAY(SELECT m.naam FROM gebruiker_team k JOIN team m ON m.id = k.team_id WHERE k.gebruiker_id = g.id ORDER BY m.naam))`;

/** De pagina van één aanpak: waarvoor, voor wie, wie er werken en wat er verandert. null als de aanpak niet bestaat. */
export function getAanpak(user: User, id: string, vandaag: Datum): Promise<Aanpakpagina | null> {
  return alsGebruiker(user, async (tx) => {
    const [rij] = await tx.$queryRaw<Aanpakpagina[]>`
      SELECT a.id::text, a.naam, a.gesprekken_per_jaar AS "gesprekkenPerJaar", a.doel, a.voor_wie AS "voorWie",
        CASE WHEN a.gesloten_op <= ${vandaag}::text::date THEN a.gesloten_op::text END AS "geslotenOp",
        (SELECT coalesce(json_agg(${alsCollega} ORDER BY g.naam), '[]') FROM gebruiker g
          WHERE g.rol = 'begeleider' AND g.geblokkeerd_op IS NULL AND g.id IN (SELECT b.gebruiker_id FROM begeleiding b
            WHERE b.traject_id IN (SELECT x.id FROM (${lopend(vandaag)}) x) AND b.van <= ${nu()}::timestamptz
              AND (b.tot IS NULL OR b.tot > ${nu()}::timestamptz))) AS begeleiders,
        (SELECT coalesce(json_agg(${alsCollega} ORDER BY g.naam), '[]') FROM gebruiker g
          WHERE g.rol = 'teamleider' AND g.geblokkeerd_op IS NULL AND g.id IN (SELECT k.gebruiker_id FROM gebruiker_team k
            WHERE k.team_id IN (SELECT x.team_id FROM (${lopend(vandaag)}) x))) AS teamleiders,
        ${berichtenVan} AS berichten
      FROM aanpak a WHERE a.id = ${id}::uuid`;
    return rij ?? null;
  });
}

const berichtenVan = sql`(SELECT coalesce(json_agg(json_build_object('id', r.id, 'op', r.op, 'tekst', r.tekst) ORDER BY r.op DESC, r.id DESC), '[]')
  FROM aanpak_bericht r WHERE r.aanpak_id = a.id)`;

export type Aanpaktoelichting = {
  aanpak: { id: string; naam: string; versie: number; doel: string | null; voorWie: string | null };
  aanpakken: { id: string; naam: string }[];
  berichten: Aanpakbericht[];
};

/** De uitleg van een aanpak om te wijzigen, voor de projectleider ervan; null als die er voor hem niet is. */
export function getAanpaktoelichting(user: User, aanpakId: string | null): Promise<Aanpaktoelichting | null> {
  return alsGebruiker(user, async (tx) => {
    const { aanpakken, gekozen } = await kiesAanpak(tx, user, aanpakId);
    const uitleg = gekozen && (await leesUitleg(tx, gekozen.id));
    return uitleg ? { ...uitleg, aanpakken: aanpakken.map(({ id, naam }) => ({ id, naam })) } : null;
  });
}

async function leesUitleg(tx: Tx, id: string): Promise<Omit<Aanpaktoelichting, 'aanpakken'> | null> {
  const [rij] = await tx.$queryRaw<(Aanpaktoelichting['aanpak'] & { berichten: Aanpakbericht[] })[]>`
    SELECT a.id::text, a.naam, a.versie, a.doel, a.voor_wie AS "voorWie", ${berichtenVan} AS berichten FROM aanpak a WHERE a.id = ${id}::uuid`;
  if (!rij) return null;
  const { berichten, ...aanpak } = rij;
  return { aanpak, berichten };
}
