import 'server-only';
import { REEKSVELDEN, reeksbron } from '../norm/reeks';
import type { User } from '../policy/policy';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';

const AANPAK = rijvorm('bereik.aanpak', {
  id: kolom.id,
  naam: kolom.tekst,
  ...REEKSVELDEN,
  deelnemers: kolom.getal,
});
export type Aanpak = Omit<Rij<typeof AANPAK>, 'deelnemers'>;

/**
 * De aanpakken van deze projectleider op naam, en welke er is gekozen: `gekozenId` als die van hem is, zonder keuze die met de meeste
 * deelnemers. gekozen is null als er geen is of als het die van een ander is.
 */
export async function kiesAanpak(
  tx: Tx,
  user: User,
  gekozenId: string | null,
): Promise<{ aanpakken: Aanpak[]; gekozen: Aanpak | null }> {
  const rijen = await vraag(
    tx,
    AANPAK,
    sql`SELECT ${kolommen(AANPAK, 'a', {
      ...reeksbron('a'),
      deelnemers: `((SELECT count(*) FROM traject t WHERE t.aanpak_id = a.id AND t.groep = 'pilot')
      + (SELECT coalesce(sum(r.aantal), 0) FROM telrest r WHERE r.aanpak_id = a.id AND r.cijfers = 'pilot' AND r.maat = 'begonnen'))::int`,
    })}
    FROM aanpak a WHERE a.id = ANY(${[...user.aanpakIds]}::uuid[]) ORDER BY a.naam`,
  );
  const grootste = [...rijen].sort((a, b) => b.deelnemers - a.deelnemers)[0];
  const gekozen = gekozenId ? rijen.find((a) => a.id === gekozenId) : grootste;
  return { aanpakken: rijen, gekozen: gekozen ?? null };
}
