import 'server-only';
import { trajectenInBereik } from '../bereik/scope';
import { leesTeamrijen, type Teamrij } from '../caseload/teamrijen';
import { laatsteTwaalfMaanden } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import type { Naam } from '../overzicht/queries';
import { can, type User } from '../policy/policy';
import { nu } from '../server/clock';
import { alsGebruiker, type Tx } from '../server/db';
import { sql } from '../server/sql';

export type Overdragen = {
  team: Naam;
  teams: Naam[];
  /** Wie er in dit team begeleidt, ook wie geblokkeerd is of elders werkt maar hier nog trajecten heeft. */
  begeleiders: (Naam & { trajecten: number; actief: boolean })[];
  gekozen: Naam | null;
  /** De trajecten van wie gekozen is die niet beëindigd zijn. */
  rijen: Teamrij[];
};

type Vraag = { team: string | null; begeleider: string | null };

/**
 * Wat er over te dragen is: de begeleiders van een team en de trajecten van wie gekozen is. Een begeleider die
 * niet bij dit team hoort is niet gekozen. null als het team niet van deze teamleider is, of voor wie er geen is.
 */
export function getOverdragen(user: User, vraag: Vraag, vandaag: Datum): Promise<Overdragen | null> {
  if (!can(user, 'team.bekijken')) return Promise.resolve(null);
  return alsGebruiker(user, async (tx) => {
    const teams = await tx.team.findMany({
      where: { id: { in: [...user.teamIds] } },
      orderBy: { naam: 'asc' },
      select: { id: true, naam: true },
    });
    const team = vraag.team ? teams.find((t) => t.id === vraag.team) : teams[0];
    if (!team) return null;
    const begeleiders = await leesBegeleiders(tx, team.id, vandaag);
    const gekozen = begeleiders.find((b) => b.id === vraag.begeleider) ?? null;
    return {
      team,
      teams,
      begeleiders,
      gekozen,
      rijen: gekozen ? await leesCaseload(tx, user, team.id, gekozen.id, vandaag) : [],
    };
  });
}

async function leesBegeleiders(tx: Tx, teamId: string, vandaag: Datum): Promise<Overdragen['begeleiders']> {
  const moment = nu();
  const rijen = await tx.$queryRaw<(Overdragen['begeleiders'][number] & { lid: boolean })[]>`
    SELECT g.id::text, g.naam, g.geblokkeerd_op IS NULL AND m.gebruiker_id IS NOT NULL AS actief,
      (SELECT count(*)::int FROM begeleiding b JOIN traject t ON t.id = b.traject_id
        WHERE b.gebruiker_id = g.id AND t.team_id = ${teamId}::uuid AND t.groep = 'pilot' AND b.van <= ${moment}::timestamptz
          AND (b.tot IS NULL OR b.tot > ${moment}::timestamptz) AND (t.einddatum IS NULL OR t.einddatum >= ${vandaag}::text::date)) AS trajecten
    FROM gebruiker g LEFT JOIN gebruiker_team m ON m.gebruiker_id = g.id AND m.team_id = ${teamId}::uuid
    WHERE g.rol = 'begeleider' ORDER BY g.naam, g.id`;
  return rijen
    .filter((r) => r.actief || r.trajecten > 0)
    .map(({ id, naam, trajecten, actief }) => ({ id, naam, trajecten, actief }));
}

async function leesCaseload(
  tx: Tx,
  user: User,
  teamId: string,
  gebruikerId: string,
  vandaag: Datum,
): Promise<Teamrij[]> {
  const moment = nu();
  const welke = sql`SELECT q.id FROM traject q JOIN begeleiding k ON k.traject_id = q.id
    WHERE q.team_id = ${teamId}::uuid AND k.gebruiker_id = ${gebruikerId}::uuid AND k.van <= ${moment}::timestamptz
      AND (k.tot IS NULL OR k.tot > ${moment}::timestamptz) AND (q.einddatum IS NULL OR q.einddatum >= ${vandaag}::text::date)
      AND q.id IN (${trajectenInBereik(user, vandaag)})`;
  const { rijen } = await leesTeamrijen(tx, welke, vandaag, laatsteTwaalfMaanden(vandaag), vandaag);
  return rijen;
}
