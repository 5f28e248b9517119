import 'server-only';
import { can, type User } from '../policy/policy';
import type { Tx } from '../server/db';
import { Geweigerd, Ongeldig } from '../server/fouten';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';

/** Beheer is van de beheerder, en van niemand anders. */
export function eisBeheer(user: User): void {
  if (!can(user, 'beheer.wijzigen')) throw new Geweigerd();
}

export type Afgeschermd =
  | 'gebruikers'
  | 'team'
  | 'locatie'
  | 'onderwerp'
  | 'aanpak'
  | 'organisatie'
  | 'aanbod'
  | 'instrument'
  | 'gemeente';

/**
 * Laat twee beheerders op elkaar wachten: anders blokkeren zij elkaar tegelijk en blijft er niemand over, of staat een naam die alleen
 * in hoofdletters verschilt twee keer in een lijst.
 */
export async function omBeurten(tx: Tx, wat: Afgeschermd): Promise<void> {
  await schrijf(tx, 'beheer.beurt', sql`SELECT pg_advisory_xact_lock(hashtext(${`vast-contact beheer ${wat}`}))`);
}

const isDubbel = (fout: unknown) => fout instanceof Error && (fout as { code?: string }).code === 'P2002';

/** Ook wie niet via beheer schrijft (een import) kan een naam net eerder hebben toegevoegd: dan dezelfde melding. */
export async function zonderDubbel<T>(werk: Promise<T>, melding: Record<string, string>): Promise<T> {
  return werk.catch((fout: unknown) => {
    throw isDubbel(fout) ? new Ongeldig(melding) : fout;
  });
}
