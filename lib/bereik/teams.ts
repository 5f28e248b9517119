import 'server-only';
import type { User } from '../policy/policy';
import type { Tx } from '../server/db';

/** De teams van deze teamleider op naam, en welk er is gekozen (anders het eerste); null als dat team er voor hem niet is. */
export async function kiesTeam(tx: Tx, user: User, gekozenId: string | null) {
  const teams = await tx.team.findMany({
    where: { id: { in: [...user.teamIds] } },
    orderBy: { naam: 'asc' },
    select: { id: true, naam: true },
  });
  const team = gekozenId ? teams.find((t) => t.id === gekozenId) : teams[0];
  return team ? { team, teams } : null;
}
