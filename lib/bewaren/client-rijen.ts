import 'server-only';
import { rauw, type Sql, samen, sql } from '../server/sql';
import { type Tabelnaam, voorwaarde } from './register-regels';

/** De rijen van deze cliënt, als voorwaarde. Het register kent alleen vaste namen; het id blijft een waarde. */
export const vanClient = (tabel: Tabelnaam, clientId: string): Sql =>
  samen(
    voorwaarde(tabel)
      .split('$')
      .flatMap((stuk, i) => (i === 0 ? [rauw(stuk)] : [sql`${clientId}::uuid`, rauw(stuk)])),
    '',
  );
