import 'server-only';
import type { Auditactie } from '../domain/auditacties';
import { plusDagen } from '../domain/datum';
import { middernacht } from '../domain/middernacht';
import type { Tx } from '../server/db';
import type { Spoorfilter } from './schema';

export const PER_BLADZIJDE = 50;

export type Spoorrij = {
  id: bigint;
  op: Date;
  gebruiker_id: string | null;
  systeem: string | null;
  actie: Auditactie;
  onderwerp: string | null;
  onderwerp_id: string | null;
  resultaat: 'gelukt' | 'geweigerd';
  details: unknown;
  clientnummer: string | null;
};

type Waarvan = {
  filter: Spoorfilter;
  client: { id: string; clientnummer: string } | null;
  /** Van wie; null voor iedereen. */
  gebruikerIds: readonly string[] | null;
};

/** Wat naast elkaar in de voorwaarden staat, met de waarden apart: in de tekst van de opdracht komt alleen wat hier staat. */
function opdracht() {
  const waarden: unknown[] = [];
  const w = (waarde: unknown, type: string) => {
    waarden.push(waarde);
    return `$${waarden.length}::${type}`;
  };
  return { waarden, w };
}

/**
 * Eén bladzijde van het spoor, nieuwste eerst, met één regel extra als er oudere zijn. Op tijd geordend, met het volgnummer erachter:
 * zo heeft elk filter een index die al op volgorde staat, ook een week van twee jaar geleden.
 */
export function leesRegels(tx: Tx, { filter, client, gebruikerIds }: Waarvan): Promise<Spoorrij[]> {
  const { waarden, w } = opdracht();
  const eisen: string[] = [];
  if (filter.van) eisen.push(`a.op >= ${w(middernacht(filter.van).toISOString(), 'timestamptz')}`);
  if (filter.tot) eisen.push(`a.op < ${w(middernacht(plusDagen(filter.tot, 1)).toISOString(), 'timestamptz')}`);
  if (filter.soort) eisen.push(`a.actie = ${w(filter.soort, 'text')}`);
  // Voluit, niet als waarde: alleen dan ziet PostgreSQL dat de gedeeltelijke index past.
  if (filter.resultaat) eisen.push(filter.resultaat === 'gelukt' ? `a.resultaat = 'gelukt'` : GEWEIGERD);
  if (filter.voor) {
    const voor = w(filter.voor, 'bigint');
    const tijd = `(SELECT op FROM auditregel WHERE id = ${voor})`;
    eisen.push(`a.op <= ${tijd}`, `(a.op, a.id) < (${tijd}, ${voor})`);
  }
  const deel = (eigen: string[]) =>
    `(SELECT a.* FROM auditregel a WHERE ${[...eigen, ...eisen].join(' AND ') || 'true'} ${VOLGORDE})`;

  const bron = () => {
    if (client) {
      const wie = gebruikerIds ? [`a.gebruiker_id = ANY(${w([...gebruikerIds], 'uuid[]')})`] : [];
      const nummer = w(client.clientnummer, 'text');
      // Wie het dossier niet kreeg, liet alleen het gevraagde nummer achter.
      const geweigerd = [
        GEWEIGERD,
        'a.client_id IS NULL',
        `a.onderwerp = 'clientnummer'`,
        `a.onderwerp_id = ${nummer}`,
      ];
      return `(${deel([`a.client_id = ${w(client.id, 'uuid')}`, ...wie])} UNION ALL ${deel([...geweigerd, ...wie])}) a`;
    }
    // Per gebruiker, zodat van ieder alleen het begin van de eigen index wordt gelezen. Als IN-lijst: dan bewaart de verbinding geen plan
    // dat bij de ene gebruiker past en bij de andere het hele spoor leest.
    if (gebruikerIds) {
      const delen = gebruikerIds.map((id) => deel([`a.gebruiker_id IN (${w(id, 'uuid')})`]));
      return `(${delen.join(' UNION ALL ')}) a`;
    }
    return `${deel([])} a`;
  };
  return tx.$queryRawUnsafe<Spoorrij[]>(
    `SELECT a.id, a.op, a.gebruiker_id, a.systeem, a.actie, a.onderwerp, a.onderwerp_id, a.resultaat, a.details, c.clientnummer
     FROM (SELECT a.* FROM ${bron()} ${VOLGORDE}) a LEFT JOIN client c ON c.id = a.client_id
     ORDER BY a.op DESC, a.id DESC`,
    ...waarden,
  );
}

const GEWEIGERD = `a.resultaat = 'geweigerd'`;
const VOLGORDE = `ORDER BY a.op DESC, a.id DESC LIMIT ${PER_BLADZIJDE + 1}`;
