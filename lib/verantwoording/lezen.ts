import 'server-only';
import { z } from 'zod';
import type { Auditactie } from '../domain/auditacties';
import { plusDagen } from '../domain/datum';
import { middernacht } from '../domain/middernacht';
import type { Tx } from '../server/db';
import { isSql, type Sql, samen, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraag } from '../server/vraag';
import type { Spoorfilter } from './schema';

export const PER_BLADZIJDE = 50;

const RIJ = rijvorm('verantwoording.regels', {
  id: z.bigint(),
  op: kolom.tijdstip,
  gebruiker_id: kolom.id.nullable(),
  systeem: kolom.tekst.nullable(),
  /** Ook een naam van vroeger, die nu niet meer bestaat. */
  actie: z.custom<Auditactie>((w) => typeof w === 'string'),
  onderwerp: kolom.tekst.nullable(),
  onderwerp_id: kolom.tekst.nullable(),
  resultaat: z.enum(['gelukt', 'geweigerd']),
  details: z.unknown(),
  clientnummer: kolom.tekst.nullable(),
});
export type Spoorrij = Rij<typeof RIJ>;

type Waarvan = {
  filter: Spoorfilter;
  client: { id: string; clientnummer: string } | null;
  /** Van wie; null voor iedereen. */
  gebruikerIds: readonly string[] | null;
};

// Voluit, niet als waarde: alleen dan ziet PostgreSQL dat de gedeeltelijke index past, en hoe weinig regels er nodig zijn.
const GEWEIGERD = sql`a.resultaat = 'geweigerd'`;
const VOLGORDE = sql`ORDER BY a.op DESC, a.id DESC LIMIT 51`;

function eisenVan({ van, tot, soort, resultaat, voor }: Spoorfilter): Sql[] {
  const tijd = sql`(SELECT op FROM auditregel WHERE id = ${voor}::bigint)`;
  return [
    van && sql`a.op >= ${middernacht(van)}::timestamptz`,
    tot && sql`a.op < ${middernacht(plusDagen(tot, 1))}::timestamptz`,
    soort && sql`a.actie = ${soort}::text`,
    resultaat && (resultaat === 'gelukt' ? sql`a.resultaat = 'gelukt'` : GEWEIGERD),
    voor && sql`a.op <= ${tijd} AND (a.op, a.id) < (${tijd}, ${voor}::bigint)`,
  ].filter((eis) => isSql(eis));
}

/**
 * Eén bladzijde van het spoor, nieuwste eerst, met één regel extra als er oudere zijn. Op tijd geordend, met het volgnummer erachter:
 * zo heeft elk filter een index die al op volgorde staat, ook een week van twee jaar geleden.
 */
export function leesRegels(tx: Tx, { filter, client, gebruikerIds }: Waarvan): Promise<Spoorrij[]> {
  const eisen = eisenVan(filter);
  const deel = (...eigen: Sql[]) =>
    sql`(SELECT a.* FROM auditregel a WHERE ${samen([sql`true`, ...eigen, ...eisen], ' AND ')} ${VOLGORDE})`;
  const bron = () => {
    if (client) {
      const wie = gebruikerIds ? [sql`a.gebruiker_id = ANY(${[...gebruikerIds]}::uuid[])`] : [];
      // Wie het dossier niet kreeg, liet alleen het gevraagde nummer achter.
      const geweigerd = sql`${GEWEIGERD} AND a.client_id IS NULL AND a.onderwerp = 'clientnummer'
        AND a.onderwerp_id = ${client.clientnummer}::text`;
      return [deel(sql`a.client_id = ${client.id}::uuid`, ...wie), deel(geweigerd, ...wie)];
    }
    // Per gebruiker, zodat van ieder alleen het begin van de eigen index wordt gelezen. Als IN-lijst: dan bewaart de verbinding geen plan
    // dat bij de ene gebruiker past en bij de andere het hele spoor leest.
    if (gebruikerIds) return gebruikerIds.map((id) => deel(sql`a.gebruiker_id IN (${id}::uuid)`));
    return [deel()];
  };
  return vraag(
    tx,
    RIJ,
    sql`SELECT a.id, a.op, a.gebruiker_id, a.systeem, a.actie, a.onderwerp, a.onderwerp_id, a.resultaat, a.details, c.clientnummer
      FROM (SELECT a.* FROM (${samen(bron(), ' UNION ALL ')}) a ${VOLGORDE}) a LEFT JOIN client c ON c.id = a.client_id
      ORDER BY a.op DESC, a.id DESC`,
  );
}
