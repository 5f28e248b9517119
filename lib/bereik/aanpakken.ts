import 'server-only';
import type { GesprekkenPerJaar } from '../domain/contactnorm';
import type { User } from '../policy/policy';
import type { Tx } from '../server/db';

export type Aanpak = { id: string; naam: string; gesprekkenPerJaar: GesprekkenPerJaar };

/**
 * De aanpakken van deze projectleider op naam, en welke er is gekozen: `gekozenId` als die van hem is, zonder keuze die met de meeste
 * deelnemers. gekozen is null als er geen is of als het die van een ander is.
 */
export async function kiesAanpak(
  tx: Tx,
  user: User,
  gekozenId: string | null,
): Promise<{ aanpakken: Aanpak[]; gekozen: Aanpak | null }> {
  const rijen = await tx.$queryRaw<(Aanpak & { deelnemers: number })[]>`
    SELECT a.id::text, a.naam, a.gesprekken_per_jaar AS "gesprekkenPerJaar",
      (SELECT count(*)::int FROM traject t WHERE t.aanpak_id = a.id AND t.groep = 'pilot') AS deelnemers
    FROM aanpak a WHERE a.id = ANY(${[...user.aanpakIds]}::uuid[]) ORDER BY a.naam`;
  const grootste = [...rijen].sort((a, b) => b.deelnemers - a.deelnemers)[0];
  const gekozen = gekozenId ? rijen.find((a) => a.id === gekozenId) : grootste;
  return { aanpakken: rijen, gekozen: gekozen ?? null };
}
