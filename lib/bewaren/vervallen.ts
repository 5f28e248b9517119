import 'server-only';
import { z } from 'zod';
import type { Datum } from '../domain/datum';
import type { Tx } from '../server/db';
import { dag, rauw, type Sql, samen, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraag } from '../server/vraag';
import { beschrijving, TABELLEN, type Tabelnaam, voorwaarde } from './register-regels';
import { GEGEVENSSOORT_KORT, GEGEVENSSOORTEN, type Gegevenssoort } from './soorten-woorden';

/** De tabellen die met deze soort weggaan; met het dossier gaat alles. */
export const tabellenVan = (soorten: readonly Gegevenssoort[]): Tabelnaam[] =>
  TABELLEN.filter((t) => soorten.includes('dossier') || soorten.includes(beschrijving(t).soort));

/** Is er van deze soort iets? Voor een cliënt die in de opdracht `c` heet. */
const isEr = (soort: Gegevenssoort): Sql =>
  samen(
    tabellenVan([soort]).map(
      (t) => sql`EXISTS (SELECT FROM ${rauw(t)} x WHERE ${rauw(voorwaarde(t).replaceAll('$', 'c.id'))})`,
    ),
    ' OR ',
  );

const VERVALLEN = rijvorm('bewaren.vervallen', {
  clientId: kolom.id,
  /** Per soort waarvan de termijn voorbij is: welke aanpak, en hoeveel maanden. */
  voorbij: z.array(z.object({ soort: z.enum(GEGEVENSSOORTEN), grond: kolom.tekst })),
  /** Wat er is, en nog bewaard moet worden. */
  blijft: z.array(z.enum(GEGEVENSSOORTEN)),
});

export type Vervallen = { clientId: string; soorten: Gegevenssoort[]; grond: string };

/**
 * Van welke cliënten er iets weg kan: elke aanpak waaraan iemand meedeed heeft een vastgestelde termijn voor die soort, en de langste is voorbij. De
 * termijn begint bij het einde van het laatste traject; bij selectiegegevens bij het einde van het onderzoek. Wie een bewaarplicht heeft staat er niet bij.
 */
export async function leesVervallen(tx: Tx, vandaag: Datum, clientId: string | null = null): Promise<Vervallen[]> {
  const bestaat = samen(
    GEGEVENSSOORTEN.map((s) => sql`WHEN ${rauw(`'${s}'`)} THEN ${isEr(s)}`),
    ' ',
  );
  const rijen = await vraag(
    tx,
    VERVALLEN,
    sql`WITH geldt AS (SELECT DISTINCT ON (aanpak_id, soort) * FROM bewaartermijn ORDER BY aanpak_id, soort, op DESC, id DESC),
    c AS (SELECT k.id, max(t.einddatum) AS eind, bool_and(t.einddatum IS NOT NULL AND t.einddatum < ${dag(vandaag)}) AS klaar
      FROM client k JOIN traject t ON t.client_id = k.id WHERE ${clientId}::uuid IS NULL OR k.id = ${clientId}::uuid GROUP BY k.id),
    per AS (SELECT c.id, s.soort, string_agg(DISTINCT a.naam || ', ' || g.maanden || ' maanden', '; ') AS grond,
        bool_and(g.id IS NOT NULL AND CASE WHEN s.soort = 'selectie' THEN g.onderzoek_eindigt IS NOT NULL ELSE c.klaar END) AND
        max((CASE WHEN s.soort = 'selectie' THEN g.onderzoek_eindigt ELSE c.eind END + make_interval(months => g.maanden))::date) < ${dag(vandaag)} AS voorbij
      FROM c JOIN traject t ON t.client_id = c.id JOIN aanpak a ON a.id = t.aanpak_id CROSS JOIN unnest(enum_range(NULL::"Gegevenssoort")) s(soort)
        LEFT JOIN geldt g ON g.aanpak_id = t.aanpak_id AND g.soort = s.soort GROUP BY c.id, s.soort),
    kan AS (SELECT id FROM per WHERE voorbij GROUP BY id)
    SELECT c.id::text AS "clientId",
      coalesce(json_agg(json_build_object('soort', p.soort, 'grond', p.grond) ORDER BY p.soort) FILTER (WHERE p.voorbij), '[]') AS voorbij,
      coalesce(json_agg(p.soort) FILTER (WHERE p.voorbij IS NOT TRUE), '[]') AS blijft
    FROM c JOIN kan USING (id) JOIN per p ON p.id = c.id
    WHERE CASE p.soort ${bestaat} END
      AND NOT EXISTS (SELECT FROM bewaarplicht b WHERE b.client_id = c.id AND b.opgeheven_op IS NULL
        AND ${dag(vandaag)} BETWEEN b.van AND coalesce(b.tot, 'infinity'))
    GROUP BY c.id`,
  );
  return rijen.flatMap(naarVervallen);
}

/** Het dossier zelf gaat pas als er niets anders meer bij hoort te blijven. */
function naarVervallen({ clientId, voorbij, blijft }: Rij<typeof VERVALLEN>): Vervallen[] {
  const mag = voorbij.filter(({ soort }) => soort !== 'dossier' || blijft.length === 0);
  if (mag.length === 0) return [];
  const dossier = mag.find(({ soort }) => soort === 'dossier');
  const gronden = dossier ? [dossier] : mag;
  return [
    {
      clientId,
      soorten: mag.map(({ soort }) => soort),
      grond: gronden
        .map(({ soort, grond }) => `Bewaartermijn van ${GEGEVENSSOORT_KORT[soort]} voorbij (${grond})`)
        .join('. '),
    },
  ];
}
