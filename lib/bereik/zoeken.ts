import 'server-only';
import type { Zoekvraag } from '../clienten/zoek-regels';
import { can } from '../policy/policy';
import type { Leesctx } from '../server/inzage';
import { sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraag } from '../server/vraag';
import { HERKEND, herkenbaarAan, mensenInBereik } from './herkend';

const GEVONDEN = rijvorm('clienten.zoeken', { ...HERKEND, totaal: kolom.getal });
export type Gevonden = Rij<typeof GEVONDEN>;

const MAX_RESULTATEN = 20;

/**
 * Accenten, apostrofs, streepjes, spaties, een verwisselde voor- en achternaam en tikfouten worden vergeven: de gelijkenis komt uit pg_trgm, het bereik uit
 * dezelfde scope als elke lijst. Wie nog loopt gaat voor. Eén opdracht.
 */
export function zoekClienten({ tx, user, vandaag }: Leesctx, q: Zoekvraag, alleenLopend: boolean) {
  const gegevens = can(user, 'clienten.bekijken');
  const geboren = gegevens ? q.geboren : null;
  const cijfers = gegevens ? q.cijfers : [];
  // Een paar letters komen overal voor als de spaties eruit zijn.
  const sleutel = q.naam && q.naam.length > 3 ? q.naam : null;
  return vraag(
    tx,
    GEVONDEN,
    sql`
    WITH mijn AS (${mensenInBereik(user, vandaag)}),
      gezocht AS (SELECT c.*, mijn.lopend, vouw(c.naam) AS z, vouw(${q.naam}::text) AS v,
          c.clientnummer LIKE ${q.einde}::text OR replace(c.clientnummer, '-', '') LIKE ${q.begin}::text AS op_nummer
        FROM mijn JOIN client c ON c.id = mijn.client_id WHERE mijn.lopend OR NOT ${alleenLopend}::boolean)
    SELECT clientnummer, naam, ${herkenbaarAan(user)}, lopend,
      count(*) OVER ()::int AS totaal
    FROM gezocht
    WHERE op_nummer OR position(v in z) > 0 OR word_similarity(v, z) > 0.45 OR similarity(v, z) > 0.35
      OR position(herkenning(${sleutel}::text) in herkenning || herkenning) > 0
      OR starts_with(geboortedatum, ${geboren}::text) OR starts_with(${geboren}::text, geboortedatum)
      OR EXISTS (SELECT FROM unnest(${cijfers}::text[]) r
        WHERE position(r in regexp_replace(replace(telefoon, '(0)', ''), '[^0-9]', '', 'g')) > 0)
      OR EXISTS (SELECT FROM bsn b WHERE b.client_id = gezocht.id AND b.vinger = ANY(${q.vingers}::text[]))
    ORDER BY (clientnummer LIKE ${q.einde}::text) DESC NULLS LAST, op_nummer DESC NULLS LAST,
      (starts_with(z, v) OR position(' ' || v in z) > 0 OR position(herkenning(${sleutel}::text) in herkenning || herkenning) > 0) DESC NULLS LAST,
      lopend DESC, word_similarity(v, z) DESC NULLS LAST, similarity(v, z) DESC NULLS LAST, sorteernaam, clientnummer
    LIMIT ${MAX_RESULTATEN}`,
  );
}
