import 'server-only';
import { leesDaden } from '../begeleiding/daad-rijen';
import { trajectenInBereik } from '../bereik/scope';
import { kiesTeam } from '../bereik/teams';
import { leesTeamrijen, type Teamrij } from '../caseload/teamrijen';
import { laatsteTwaalfMaanden } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage, type Leesctx, leesNiets } from '../server/inzage';
import { geldtOp, looptNog, sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';
import { caseloadVan } from './zaak';

/**
 * Wat er over te dragen is: de begeleiders van een team en de trajecten van wie gekozen is. Een begeleider die
 * niet bij dit team hoort is niet gekozen. null als het team niet van deze teamleider is, of voor wie er geen is.
 */
export const getOverdragen = defineInzage({
  naam: 'caseload.openen',
  recht: 'team.bekijken',
  op: leesNiets,
  lees: async (ctx: Leesctx, keuze: { team: string | null; begeleider: string | null }) => {
    const { tx, user, vandaag } = ctx;
    const eigen = await kiesTeam(tx, user, keuze.team);
    if (!eigen) return null;
    const { team } = eigen;
    const begeleiders = await leesBegeleiders(tx, team.id, vandaag);
    const zonder = await leesCaseload(ctx, team.id, null);
    const niemand = { id: 'geen', naam: 'niemand', actief: false, trajecten: zonder.length };
    const gekozen = [...begeleiders, niemand].find((b) => b.id === keuze.begeleider) ?? null;
    return {
      ...eigen,
      begeleiders,
      /** Hoeveel er nu door niemand worden begeleid. */
      zonder: zonder.length,
      gekozen,
      rijen: gekozen && gekozen !== niemand ? await leesCaseload(ctx, team.id, gekozen.id) : gekozen ? zonder : [],
      /** Wat deze teamleider vandaag deed en nog ongedaan kan maken. */
      daden: await leesDaden(tx, team.id, user.id, vandaag),
    };
  },
  spoor: ({ team, rijen }) => ({
    onderwerp: 'team',
    onderwerpId: team.id,
    details: { aantal: new Set(rijen.map((r) => r.clientnummer)).size },
  }),
});
export type Overdragen = Antwoord<typeof getOverdragen>;

const BEGELEIDER = rijvorm('overdragen.begeleiders', {
  id: kolom.id,
  naam: kolom.tekst,
  actief: kolom.jaNee,
  trajecten: kolom.getal,
});

/** Wie er in dit team begeleidt, ook wie geblokkeerd is of elders werkt maar hier nog trajecten heeft. */
async function leesBegeleiders(tx: Tx, teamId: string, vandaag: Datum) {
  const rijen = await vraag(
    tx,
    BEGELEIDER,
    sql`
    SELECT g.id::text, g.naam, g.geblokkeerd_op IS NULL AND m.gebruiker_id IS NOT NULL AS actief,
      (SELECT count(*)::int FROM begeleiding b JOIN traject t ON t.id = b.traject_id
        WHERE b.gebruiker_id = g.id AND t.team_id = ${teamId}::uuid AND t.groep = 'pilot' AND ${geldtOp('b', nu())}
          AND ${looptNog('t.einddatum', vandaag)}) AS trajecten
    FROM gebruiker g LEFT JOIN gebruiker_team m ON m.gebruiker_id = g.id AND m.team_id = ${teamId}::uuid
    WHERE g.rol = 'begeleider' ORDER BY g.sorteernaam, g.id`,
  );
  return rijen.filter((r) => r.actief || r.trajecten > 0);
}

async function leesCaseload(
  { tx, user, vandaag }: Leesctx,
  teamId: string,
  begeleiderId: string | null,
): Promise<Teamrij[]> {
  const welke = sql`SELECT z.id FROM traject z WHERE z.id IN (${caseloadVan(teamId, begeleiderId, vandaag)})
    AND z.id IN (${trajectenInBereik(user, vandaag)})`;
  const { rijen } = await leesTeamrijen(tx, welke, vandaag, laatsteTwaalfMaanden(vandaag), vandaag);
  return rijen;
}
