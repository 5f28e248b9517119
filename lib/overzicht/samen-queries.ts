import 'server-only';
import { trajectenInBereik } from '../bereik/scope';
import { leesTeamrijen } from '../caseload/teamrijen';
import { laatsteTwaalfMaanden } from '../domain/contactnorm';
import { telMensen } from '../domain/teamlijst';
import { defineInzage, leesNiets } from '../server/inzage';
import { sql } from '../server/sql';

/** Wie er is aangevinkt, voor zover van deze teamleider. */
export const getSamen = defineInzage({
  naam: 'team.openen',
  recht: 'team.bekijken',
  op: leesNiets,
  lees: async ({ tx, user, vandaag }, trajectIds: readonly string[]) => {
    const welke = sql`SELECT q.id FROM traject q WHERE q.id = ANY(${[...trajectIds]}::uuid[])
      AND q.id IN (${trajectenInBereik(user, vandaag)})`;
    return (await leesTeamrijen(tx, welke, vandaag, laatsteTwaalfMaanden(vandaag), vandaag)).rijen;
  },
  spoor: (rijen) => ({ details: { aantal: telMensen(rijen) } }),
});
