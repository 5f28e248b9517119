import 'server-only';
import type { User } from '../policy/policy';
import { alsGebruiker, type Tx } from '../server/db';
import { sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';

const FILTER = rijvorm('clienten.filters', { id: kolom.id, naam: kolom.tekst, zoek: kolom.tekst });

/** Een bewaard filter: hoe het heet, en wat er in het adres komt. */
export type Filter = Rij<typeof FILTER>;

/** De filters die iemand bewaarde, op naam; nooit die van een ander. */
export const leesFilters = (tx: Tx, user: User): Promise<Filter[]> =>
  vraag(
    tx,
    FILTER,
    sql`SELECT ${kolommen(FILTER, 'f')} FROM bewaard_filter f WHERE f.gebruiker_id = ${user.id}::uuid ORDER BY lower(f.naam)`,
  );

/** De eigen filters om te wijzigen; er staat niets van een cliënt in. */
export const getFilters = (user: User): Promise<Filter[]> => alsGebruiker(user, (tx) => leesFilters(tx, user));
