import 'server-only';
import { z } from 'zod';
import type { Auditactie } from '../domain/auditacties';
import { plusDagen } from '../domain/datum';
import { middernacht } from '../domain/middernacht';
import type { Tx } from '../server/db';
import { isSql, rauw, type Sql, samen, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraag } from '../server/vraag';
import { dadenVan, type Groep } from './groep-regels';
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
  sessie_id: kolom.id.nullable(),
  apparaat: kolom.tekst.nullable(),
  adres: kolom.tekst.nullable(),
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
const NIEUWSTE = sql`ORDER BY a.op DESC, a.id DESC`;
const OUDSTE = sql`ORDER BY a.op, a.id`;

/** Waar de bladzijde begint: na de laatste regel van de vorige, in de volgorde waarin zij staan. */
function vanaf({ voor, volgorde }: Spoorfilter): Sql | null {
  if (!voor) return null;
  const tijd = sql`(SELECT op FROM auditregel WHERE id = ${voor}::bigint)`;
  return volgorde === 'oudste'
    ? sql`a.op >= ${tijd} AND (a.op, a.id) > (${tijd}, ${voor}::bigint)`
    : sql`a.op <= ${tijd} AND (a.op, a.id) < (${tijd}, ${voor}::bigint)`;
}

function eisenVan(filter: Spoorfilter): Sql[] {
  const { van, tot, soort, groep, resultaat, sessie, apparaat } = filter;
  return [
    van && sql`a.op >= ${middernacht(van)}::timestamptz`,
    tot && sql`a.op < ${middernacht(plusDagen(tot, 1))}::timestamptz`,
    soort && sql`a.actie = ${soort}::text`,
    groep && sql`a.actie = ANY(${dadenVan(groep)}::text[])`,
    resultaat && (resultaat === 'gelukt' ? sql`a.resultaat = 'gelukt'` : GEWEIGERD),
    // Als IN-lijst, om dezelfde reden als een gebruiker hieronder: een zeldzaam apparaat leest anders het hele spoor.
    sessie && sql`a.sessie_id IN (${sessie}::uuid)`,
    apparaat && sql`a.apparaat IN (${apparaat}::text)`,
    vanaf(filter),
  ].filter((eis) => isSql(eis));
}

/** Deze daden komen zo weinig voor dat hun eigen index vlugger is dan het hele spoor op tijd. */
const ZELDZAAM: readonly (Groep | null)[] = ['toegang', 'bestand'];

/**
 * Eén bladzijde van het spoor, nieuwste eerst of andersom, met één regel extra als er meer zijn. Op tijd geordend, met het volgnummer erachter:
 * zo heeft elk filter een index die al op volgorde staat, ook een week van twee jaar geleden.
 */
export function leesRegels(
  tx: Tx,
  { filter, client, gebruikerIds }: Waarvan,
  hoeveel = PER_BLADZIJDE + 1,
): Promise<Spoorrij[]> {
  const eisen = eisenVan(filter);
  const opVolgorde = filter.volgorde === 'oudste' ? OUDSTE : NIEUWSTE;
  const eerste = sql`${opVolgorde} LIMIT ${rauw(String(hoeveel))}`;
  const deel = (...eigen: Sql[]) =>
    sql`(SELECT a.* FROM auditregel a WHERE ${samen([sql`true`, ...eigen, ...eisen], ' AND ')} ${eerste})`;
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
    const { groep, sessie, apparaat } = filter;
    if (groep && ZELDZAAM.includes(groep) && !sessie && !apparaat)
      return dadenVan(groep).map((actie) => deel(sql`a.actie IN (${actie}::text)`));
    return [deel()];
  };
  return vraag(
    tx,
    RIJ,
    sql`SELECT a.id, a.op, a.gebruiker_id, a.systeem, a.actie, a.onderwerp, a.onderwerp_id, a.resultaat, a.details, c.clientnummer,
        a.sessie_id::text, a.apparaat, a.adres
      FROM (SELECT a.* FROM (${samen(bron(), ' UNION ALL ')}) a ${eerste}) a LEFT JOIN client c ON c.id = a.client_id
      ${opVolgorde}`,
  );
}

const APPARAAT = rijvorm('verantwoording.apparaten', { apparaat: kolom.tekst });

/** De apparaten die in het spoor voorkomen: van de ene naar de volgende door de index, niet door alle regels. */
export const leesApparaten = (tx: Tx) =>
  vraag(
    tx,
    APPARAAT,
    sql`WITH RECURSIVE er AS (
        (SELECT a.apparaat FROM auditregel a WHERE a.apparaat IS NOT NULL ORDER BY a.apparaat LIMIT 1)
        UNION ALL
        SELECT (SELECT a.apparaat FROM auditregel a WHERE a.apparaat > er.apparaat ORDER BY a.apparaat LIMIT 1) FROM er WHERE er.apparaat IS NOT NULL
      ) SELECT apparaat FROM er WHERE apparaat IS NOT NULL LIMIT 100`,
  );
