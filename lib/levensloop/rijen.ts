import 'server-only';
import type { Tx } from '../server/db';

/** Zet een traject in dit team. */
export async function zetTeam(tx: Tx, trajectId: string, teamId: string): Promise<void> {
  await tx.traject.update({
    where: { id: trajectId },
    data: { teamId, versie: { increment: 1 } },
    select: { id: true },
  });
}
