import 'server-only';
import { z } from 'zod';
import { kiesAanpak } from '../bereik/aanpakken';
import type { Datum } from '../domain/datum';
import { REEKSVELDEN, reeksbron } from '../norm/reeks';
import type { User } from '../policy/policy';
import { nu } from '../server/clock';
import { alsGebruiker } from '../server/db';
import type { Antwoord } from '../server/inzage';
import { ruimer } from '../server/ruimer';
import { dag, geldtOp, looptNog, type Sql, sql, teKiezen } from '../server/sql';
import { json, kolom, kolommen, type Rij, rijvorm, vraag, vraagEen } from '../server/vraag';

const AANPAKREGEL = rijvorm('aanpakken.lijst', { id: kolom.id, naam: kolom.tekst, doel: kolom.tekst.nullable() });

/** De aanpakken die er nu zijn, op naam. Er staat niets over cliënten in: dit is voor iedereen met het recht aanpak.lezen. */
export const getAanpakken = (user: User, vandaag: Datum) =>
  alsGebruiker(user, (tx) =>
    vraag(
      tx,
      AANPAKREGEL,
      sql`SELECT ${kolommen(AANPAKREGEL, 'a')} FROM aanpak a WHERE ${teKiezen('a', vandaag)} ORDER BY lower(a.naam)`,
    ),
  );

const collega = z.object({ naam: kolom.tekst, email: kolom.tekst, teams: z.array(kolom.tekst) });
export type Collega = z.output<typeof collega>;
const bericht = z.object({ id: kolom.id, op: kolom.datum, tekst: kolom.tekst });
export type Aanpakbericht = z.output<typeof bericht>;

const AANPAK = rijvorm('aanpakken.pagina', {
  id: kolom.id,
  naam: kolom.tekst,
  ...REEKSVELDEN,
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

const collegas = (rol: 'begeleider' | 'teamleider', welke: Sql) => sql`(
  SELECT coalesce(json_agg(${json(collega.shape, 'g', {
    teams:
      'ARRAY(SELECT m.naam FROM gebruiker_team k JOIN team m ON m.id = k.team_id WHERE k.gebruiker_id = g.id ORDER BY m.naam)',
  })} ORDER BY g.sorteernaam), '[]')
  FROM gebruiker g WHERE g.rol = ${rol}::text::"Rol" AND g.geblokkeerd_op IS NULL AND g.id IN (${welke}))`;

/** De pagina van één aanpak: waarvoor, voor wie, wie er werken en wat er verandert. null als de aanpak niet bestaat. */
export const getAanpak = (user: User, id: string, vandaag: Datum): Promise<Aanpakpagina | null> =>
  alsGebruiker(user, async (tx) => {
    await ruimer(tx, 'contactpersonen', [id]);
    return vraagEen(
      tx,
      AANPAK,
      sql`SELECT ${kolommen(AANPAK, 'a', {
        ...reeksbron('a'),
        geslotenOp: sql`CASE WHEN a.gesloten_op <= ${dag(vandaag)} THEN a.gesloten_op END`,
        begeleiders: collegas(
          'begeleider',
          sql`SELECT b.gebruiker_id FROM begeleiding b
          WHERE b.traject_id IN (SELECT x.id FROM (${lopend(vandaag)}) x) AND ${geldtOp('b', nu())}`,
        ),
        teamleiders: collegas(
          'teamleider',
          sql`SELECT k.gebruiker_id FROM gebruiker_team k
          WHERE k.team_id IN (SELECT x.team_id FROM (${lopend(vandaag)}) x)`,
        ),
        berichten: berichtenVan,
      })}
      FROM aanpak a WHERE a.id = ${id}::uuid`,
    );
  });

const berichtenVan = sql`(SELECT coalesce(json_agg(${json(bericht.shape, 'r')} ORDER BY r.op DESC, r.id DESC), '[]')
  FROM aanpak_bericht r WHERE r.aanpak_id = a.id)`;

const UITLEG = rijvorm('aanpakken.uitleg', {
  id: kolom.id,
  naam: kolom.tekst,
  versie: kolom.getal,
  ...REEKSVELDEN,
  doel: kolom.tekst.nullable(),
  voorWie: kolom.tekst.nullable(),
  berichten: z.array(bericht),
});

/** De uitleg van een aanpak om te wijzigen, voor de projectleider ervan; null als die er voor hem niet is. */
export function getAanpaktoelichting(user: User, aanpakId: string | null) {
  return alsGebruiker(user, async (tx) => {
    const { aanpakken, gekozen } = await kiesAanpak(tx, user, aanpakId);
    const uitleg =
      gekozen &&
      (await vraagEen(
        tx,
        UITLEG,
        sql`SELECT ${kolommen(UITLEG, 'a', { ...reeksbron('a'), berichten: berichtenVan })}
          FROM aanpak a WHERE a.id = ${gekozen.id}::uuid`,
      ));
    if (!uitleg) return null;
    const { berichten, ...aanpak } = uitleg;
    return { aanpak, aanpakken: aanpakken.map(({ id, naam }) => ({ id, naam })), berichten };
  });
}
export type Aanpaktoelichting = Antwoord<typeof getAanpaktoelichting>;
