import 'server-only';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { kolom, kolommen, rijvorm, vraag } from '../server/vraag';
import type { Jaarrest } from './jaarverslag-regels';

const REST = rijvorm('jaarverslag.rest', {
  aanpakId: kolom.id,
  aanpak: kolom.tekst,
  jaar: kolom.getal,
  maat: kolom.tekst,
  aantal: kolom.getal,
});

/** Wat er van vernietigde dossiers van dit team in de jaarverslagen meetelt. */
export const leesJaarrest = (tx: Tx, teamId: string): Promise<Jaarrest[]> =>
  vraag(
    tx,
    REST,
    sql`SELECT ${kolommen(REST, 'r', { aanpak: 'a.naam', jaar: 'extract(year FROM r.dag)::int' })}
      FROM telrest r JOIN aanpak a ON a.id = r.aanpak_id WHERE r.team_id = ${teamId}::uuid AND r.cijfers = 'jaarverslag'`,
  );
