import 'server-only';
import { z } from 'zod';
import { schrijfWeekoverzicht } from '../berichten/rijen';
import { leesTeamrijen } from '../caseload/teamrijen';
import { laatsteTwaalfMaanden } from '../domain/contactnorm';
import { type Datum, maandagVan } from '../domain/datum';
import { hoortIn, isLopend, telMensen } from '../domain/teamlijst';
import { isStil } from '../escalaties/regels';
import { alsSysteem, type Tx } from '../server/db';
import { env } from '../server/env';
import { looptNog, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraag } from '../server/vraag';
import { isZonderBegeleider, metWeek } from './queries';
import { teamweek, tweeWekenEerder } from './week-regels';
import { heeftNieuws, type Teamweek, weekonderwerp, weektekst } from './weekoverzicht-woorden';

const TEAMLEIDER = rijvorm('overzicht.teamleiders', {
  id: kolom.id,
  email: kolom.tekst,
  teams: z.array(z.strictObject({ id: kolom.id, naam: kolom.tekst })),
});
type Teamleider = Rij<typeof TEAMLEIDER>;

/**
 * Zet voor elke teamleider het overzicht van deze week klaar om te versturen, hoogstens één keer per week. Wie niets te melden heeft krijgt er
 * geen; wat al is afgesproken tot een latere dag staat er niet in.
 */
export async function maakWeekoverzichten(dag: Datum): Promise<void> {
  const leiders = await alsSysteem('weekoverzicht', leesTeamleiders);
  for (const leider of leiders) await alsSysteem('weekoverzicht', (tx) => maakOverzicht(tx, leider, dag));
}

const leesTeamleiders = (tx: Tx) =>
  vraag(
    tx,
    TEAMLEIDER,
    sql`
  SELECT g.id::text, g.email::text, json_agg(json_build_object('id', t.id, 'naam', t.naam) ORDER BY t.naam) AS teams
  FROM gebruiker g JOIN gebruiker_team gt ON gt.gebruiker_id = g.id JOIN team t ON t.id = gt.team_id
  WHERE g.rol = 'teamleider' AND g.geblokkeerd_op IS NULL GROUP BY g.id ORDER BY g.id`,
  );

async function maakOverzicht(tx: Tx, leider: Teamleider, dag: Datum): Promise<void> {
  const weken: Teamweek[] = [];
  for (const team of leider.teams) weken.push(await weekVan(tx, team, dag));
  if (!weken.some(heeftNieuws)) return;
  const maandag = maandagVan(dag);
  await schrijfWeekoverzicht(tx, leider, maandag, {
    onderwerp: weekonderwerp(maandag),
    tekst: weektekst(weken, `${env().NEXTAUTH_URL}/team`),
  });
}

async function weekVan(tx: Tx, team: Teamleider['teams'][number], dag: Datum): Promise<Teamweek> {
  const welke = sql`SELECT q.id FROM traject q WHERE q.team_id = ${team.id}::uuid AND q.groep = 'pilot'
    AND ${looptNog('q.einddatum', tweeWekenEerder(dag))}`;
  const gelezen = await leesTeamrijen(tx, welke, dag, laatsteTwaalfMaanden(dag), dag);
  const lopend = gelezen.rijen.filter(isLopend);
  const { te_lang, ...week } = teamweek(metWeek({ ...gelezen, peildatum: dag }));
  const teBesluiten = await tx.normafwijking.count({ where: { status: 'verantwoord', traject: { teamId: team.id } } });
  return {
    id: team.id,
    team: team.naam,
    lopend: lopend.length,
    overTijd: lopend.filter((r) => hoortIn('over_tijd', r)).length,
    zonderBegeleider: telMensen(gelezen.rijen.filter(isZonderBegeleider)),
    teBesluiten,
    week: { ...week, te_lang },
    stil: te_lang.wie.filter((r) => isStil(r.escalatie?.stilTot ?? null, dag)).length,
  };
}
