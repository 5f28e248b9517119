import 'server-only';
import { z } from 'zod';
import { kiesAanpak } from '../bereik/aanpakken';
import type { Datum } from '../domain/datum';
import type { User } from '../policy/policy';
import { nu } from '../server/clock';
import { alsGebruiker } from '../server/db';
import { dag, geldtOp, looptNog, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraag, vraagEen } from '../server/vraag';

const AANPAKREGEL = rijvorm('aanpakken.lijst', { id: kolom.id, naam: kolom.tekst, doel: kolom.tekst.nullable() });

/** De aanpakken die er nu zijn, op naam. Er staat niets over cliënten in: dit is voor iedereen met het recht aanpak.lezen. */
export const getAanpakken = (user: User, vandaag: Datum) =>
  alsGebruiker(user, (tx) =>
    vraag(
      tx,
      AANPAKREGEL,
      sql`SELECT id::text, naam, doel FROM aanpak WHERE gesloten_op IS NULL OR gesloten_op > ${dag(vandaag)} ORDER BY lower(naam)`,
    ),
  );

const collega = z.object({ naam: kolom.tekst, email: kolom.tekst, teams: z.array(kolom.tekst) });
export type Collega = z.output<typeof collega>;
const bericht = z.object({ id: kolom.id, op: kolom.datum, tekst: kolom.tekst });
export type Aanpakbericht = z.output<typeof bericht>;

const AANPAK = rijvorm('aanpakken.pagina', {
  id: kolom.id,
  naam: kolom.tekst,
  gesprekkenPerJaar: kolom.getal,
  doel: kolom.tekst.nullable(),
  voorWie: kolom.tekst.nullable(),
  /** De dag waarop de aanpak sloot; null zolang zij er is. */
  geslotenOp: kolom.datum.nullable(),
  begeleiders: z.array(collega),
  teamleiders: z.array(collega),
  /** Het nieuwste eerst. */
  berichten: z.array(bericht),
});
export type Aanpakpagina = Rij<typeof AANPAK>;

/** Wie er nu in de aanpak begeleidt, en welke teams daarbij horen; nooit wie er begeleid wordt of hoeveel. */
const lopend = (vandaag: Datum) => sql`SELECT t.id, t.team_id FROM traject t
  WHERE t.aanpak_id = a.id AND t.groep = 'pilot' AND t.startdatum <= ${dag(vandaag)}
    AND ${looptNog('t.einddatum', vandaag)}`;

const alsCollega = sql`json_build_object('naam', g.naam, 'email', g.email, 'teams',
  ARRAY(SELECT m.naam FROM gebruiker_team k JOIN team m ON m.id = k.team_id WHERE k.gebruiker_id = g.id ORDER BY m.naam))`;

/** De pagina van één aanpak: waarvoor, voor wie, wie er werken en wat er verandert. null als de aanpak niet bestaat. */
export const getAanpak = (user: User, id: string, vandaag: Datum): Promise<Aanpakpagina | null> =>
  alsGebruiker(user, (tx) =>
    vraagEen(
      tx,
      AANPAK,
      sql`SELECT a.id::text, a.naam, a.gesprekken_per_jaar AS "gesprekkenPerJaar", a.doel, a.voor_wie AS "voorWie",
        CASE WHEN a.gesloten_op <= ${dag(vandaag)} THEN a.gesloten_op::text END AS "geslotenOp",
        (SELECT coalesce(json_agg(${alsCollega} ORDER BY g.naam), '[]') FROM gebruiker g
          WHERE g.rol = 'begeleider' AND g.geblokkeerd_op IS NULL AND g.id IN (SELECT b.gebruiker_id FROM begeleiding b
            WHERE b.traject_id IN (SELECT x.id FROM (${lopend(vandaag)}) x) AND ${geldtOp('b', nu())})) AS begeleiders,
        (SELECT coalesce(json_agg(${alsCollega} ORDER BY g.naam), '[]') FROM gebruiker g
          WHERE g.rol = 'teamleider' AND g.geblokkeerd_op IS NULL AND g.id IN (SELECT k.gebruiker_id FROM gebruiker_team k
            WHERE k.team_id IN (SELECT x.team_id FROM (${lopend(vandaag)}) x))) AS teamleiders,
        ${berichtenVan} AS berichten
      FROM aanpak a WHERE a.id = ${id}::uuid`,
    ),
  );

const berichtenVan = sql`(SELECT coalesce(json_agg(json_build_object('id', r.id, 'op', r.op, 'tekst', r.tekst) ORDER BY r.op DESC, r.id DESC), '[]')
  FROM aanpak_bericht r WHERE r.aanpak_id = a.id)`;

const UITLEG = rijvorm('aanpakken.uitleg', {
  id: kolom.id,
  naam: kolom.tekst,
  versie: kolom.getal,
  doel: kolom.tekst.nullable(),
  voorWie: kolom.tekst.nullable(),
  berichten: z.array(bericht),
});
export type Aanpaktoelichting = {
  aanpak: Omit<Rij<typeof UITLEG>, 'berichten'>;
  aanpakken: { id: string; naam: string }[];
  berichten: Aanpakbericht[];
};

/** De uitleg van een aanpak om te wijzigen, voor de projectleider ervan; null als die er voor hem niet is. */
export function getAanpaktoelichting(user: User, aanpakId: string | null): Promise<Aanpaktoelichting | null> {
  return alsGebruiker(user, async (tx) => {
    const { aanpakken, gekozen } = await kiesAanpak(tx, user, aanpakId);
    const uitleg =
      gekozen &&
      (await vraagEen(
        tx,
        UITLEG,
        sql`SELECT a.id::text, a.naam, a.versie, a.doel, a.voor_wie AS "voorWie", ${berichtenVan} AS berichten
          FROM aanpak a WHERE a.id = ${gekozen.id}::uuid`,
      ));
    if (!uitleg) return null;
    const { berichten, ...aanpak } = uitleg;
    return { aanpak, aanpakken: aanpakken.map(({ id, naam }) => ({ id, naam })), berichten };
  });
}
