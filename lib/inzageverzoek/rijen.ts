import 'server-only';
import type { Tx } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';

const GEVONDEN = rijvorm('inzage.client', { id: kolom.id, clientnummer: kolom.tekst });

/** Waaraan een privacy officer een cliënt aanwijst: het nummer, of anders precies deze achternaam en geboortedatum. */
export type Aanwijzing = { clientnummer: string | null; achternaam?: string | null; geboortedatum?: string | null };

/** De ene cliënt die zo is aangewezen; anders bij het veld wat er niet klopt. Nooit een lijst: wie mag zoeken, mag nog niet bladeren. */
export async function eisAangewezen(
  tx: Tx,
  { clientnummer, achternaam = null, geboortedatum = null }: Aanwijzing,
): Promise<{ id: string; clientnummer: string }> {
  const rijen = await vraag(
    tx,
    GEVONDEN,
    sql`SELECT c.id::text, c.clientnummer FROM client c WHERE CASE WHEN ${clientnummer}::text IS NOT NULL
        THEN c.clientnummer = upper(${clientnummer}::text)
        ELSE herkenning(c.achternaam) = herkenning(${achternaam}::text) AND c.geboortedatum = ${geboortedatum}::text END LIMIT 2`,
  );
  const [client] = rijen;
  if (!client)
    throw new Ongeldig({
      [clientnummer ? 'clientnummer' : 'achternaam']: clientnummer
        ? 'Er is geen cliënt met dit nummer.'
        : 'Er is geen cliënt met deze achternaam en geboortedatum.',
    });
  if (rijen.length > 1)
    throw new Ongeldig({
      clientnummer: 'Er is meer dan één cliënt met deze naam en geboortedatum. Vul het cliëntnummer in.',
    });
  return client;
}
