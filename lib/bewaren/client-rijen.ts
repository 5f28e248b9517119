import 'server-only';
import { rauw, type Sql, samen, sql } from '../server/sql';
import { eigenVoorwaarde, type Tabelnaam, voorwaarde } from './register-regels';

/** Het register kent alleen vaste namen; het id blijft een waarde. */
const metId = (waar: string, clientId: string): Sql =>
  samen(
    waar.split('$').flatMap((stuk, i) => (i === 0 ? [rauw(stuk)] : [sql`${clientId}::uuid`, rauw(stuk)])),
    '',
  );

/** De rijen over deze cliënt, als voorwaarde. */
export const vanClient = (tabel: Tabelnaam, clientId: string): Sql => metId(voorwaarde(tabel), clientId);

/** Daarvan wat bij zijn dossier hoort en met hem weggaat. */
export const eigenVanClient = (tabel: Tabelnaam, clientId: string): Sql => metId(eigenVoorwaarde(tabel), clientId);
