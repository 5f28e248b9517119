import 'server-only';
import { randomUUID } from 'node:crypto';
import { leesTeamrijen } from '../caseload/teamrijen';
import { laatsteTwaalfMaanden } from '../domain/contactnorm';
import { type Datum, maandagVan } from '../domain/datum';
import { hoortIn, isLopend } from '../domain/teamlijst';
import { isStil } from '../escalaties/regels';
import { nu } from '../server/clock';
import { alsSysteem, type Tx } from '../server/db';
import { env } from '../server/env';
import { sql } from '../server/sql';
import { voegJobToe } from '../wachtrij/jobs';
import { heeftNieuws, type Teamweek, weekonderwerp, weektekst } from './weekoverzicht-woorden';

type Teamleider = { id: string; email: string; teams: { id: string; naam: string }[] };

/**
 * Zet voor elke teamleider het overzicht van deze week klaar om te versturen, hoogstens één keer per week. Wie niets te melden heeft krijgt er
 * geen; wat al is afgesproken tot een latere dag staat er niet in.
 */
export async function maakWeekoverzichten(dag: Datum): Promise<void> {
  const leiders = await alsSysteem('weekoverzicht', leesTeamleiders);
  for (const leider of leiders) await alsSysteem('weekoverzicht', (tx) => maakOverzicht(tx, leider, dag));
}

const leesTeamleiders = (tx: Tx): Promise<Teamleider[]> => tx.$queryRaw`
  SELECT g.id::text, g.email::text, json_agg(json_build_object('id', t.id, 'naam', t.naam) ORDER BY t.naam) AS teams
  FROM gebruiker g JOIN gebruiker_team gt ON gt.gebruiker_id = g.id JOIN team t ON t.id = gt.team_id
  WHERE g.rol = 'teamleider' AND g.geblokkeerd_op IS NULL GROUP BY g.id ORDER BY g.id`;

async function maakOverzicht(tx: Tx, leider: Teamleider, dag: Datum): Promise<void> {
  const weken: Teamweek[] = [];
  for (const team of leider.teams) weken.push(await weekVan(tx, team, dag));
  if (!weken.some(heeftNieuws)) return;
  const maandag = maandagVan(dag);
  const id = randomUUID();
  const nieuw = await tx.bericht.createMany({
    data: [
      {
        id,
        soort: 'weekoverzicht',
        kanaal: 'e_mail',
        gebruikerId: leider.id,
        sleutel: `week:${leider.id}:${maandag}`,
        aan: leider.email,
        onderwerp: weekonderwerp(maandag),
        tekst: weektekst(weken, `${env().NEXTAUTH_URL}/team`),
        gemaaktOp: nu(),
      },
    ],
    skipDuplicates: true,
  });
  if (nieuw.count === 1)
    await voegJobToe(tx, 'bericht.verzenden', { berichtId: id }, { sleutel: `bericht.verzenden:${id}` });
}

async function weekVan(tx: Tx, team: { id: string; naam: string }, dag: Datum): Promise<Teamweek> {
  const welke = sql`SELECT q.id FROM traject q WHERE q.team_id = ${team.id}::uuid AND q.groep = 'pilot'
    AND (q.einddatum IS NULL OR q.einddatum >= ${dag}::text::date)`;
  const { rijen } = await leesTeamrijen(tx, welke, dag, laatsteTwaalfMaanden(dag), dag);
  const lopend = rijen.filter(isLopend);
  const teBesluiten = await tx.normafwijking.count({ where: { status: 'verantwoord', traject: { teamId: team.id } } });
  return {
    team: team.naam,
    lopend: lopend.length,
    overTijd: lopend.filter((r) => hoortIn('over_tijd', r)).length,
    zonderBegeleider: lopend.filter((r) => r.begeleider === null).length,
    teBesluiten,
    wachten: lopend
      .filter((r) => hoortIn('te_lang', r) && !isStil(r.escalatie?.stilTot ?? null, dag))
      .map((r) => ({
        clientnummer: r.clientnummer,
        dagen: -(r.dagen ?? 0),
        uitleg: r.toelichting !== null || r.escalatie?.laatste === 'uitleg',
      })),
  };
}
