import 'server-only';
import type { Prisma } from '../../generated/prisma/client';
import type { User } from '../policy/policy';
import type { Tx } from '../server/db';

/** De teams van deze teamleider, op naam. */
export const eigenTeams = (tx: Tx, user: User, waar: Prisma.TeamWhereInput = {}) =>
  tx.team.findMany({
    where: { id: { in: [...user.teamIds] }, ...waar },
    orderBy: { naam: 'asc' },
    select: { id: true, naam: true },
  });

/** Zijn teams, en welk er is gekozen (anders het eerste); null als dat team er voor hem niet is. */
export async function kiesTeam(tx: Tx, user: User, gekozenId: string | null) {
  const teams = await eigenTeams(tx, user);
  const team = gekozenId ? teams.find((t) => t.id === gekozenId) : teams[0];
  return team ? { team, teams } : null;
}
