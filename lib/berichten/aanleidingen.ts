import 'server-only';
import { begrepenVragenVanaf } from '../domain/berichten';
import type { Datum } from '../domain/datum';
import { dagVan } from '../server/clock';
import type { Tx } from '../server/db';
import { isEenVan, type Welke } from '../trajecten/feiten';

export type Berichtaanleiding = {
  trajectId: string;
  soort: 'brief_begrepen' | 'adres_nodig';
  sleutel: string;
  /** Vanaf wanneer dit te doen is. */
  datum: Datum;
};

type Rij = {
  trajectId: string;
  soort: Berichtaanleiding['soort'];
  sleutel: string;
  op: Date | null;
  dag: Datum | null;
};

/**
 * Wat er door berichten te doen is bij deze trajecten, zolang ze lopen. Vragen of een brief begrepen is: van drie werkdagen na het afdrukken tot
 * het is gevraagd of het gesprek er is geweest. Een adres vragen: zolang een brief nergens heen kan, of e-mail niet aankomt. Een nieuw probleem
 * heeft een nieuwe sleutel. Twee trajecten van dezelfde cliënt geven elk een aanleiding. Eén opdracht.
 */
export async function berichtaanleidingen(tx: Tx, welke: Welke, vandaag: Datum): Promise<Berichtaanleiding[]> {
  const rijen = await tx.$queryRaw<Rij[]>`
    WITH mijn AS (SELECT t.id, t.client_id FROM traject t WHERE t.id ${isEenVan(welke)} AND t.groep = 'pilot'
      AND t.startdatum <= ${vandaag}::text::date AND (t.einddatum IS NULL OR t.einddatum >= ${vandaag}::text::date))
    SELECT mijn.id::text AS "trajectId", 'brief_begrepen' AS soort, b.id::text AS sleutel, b.verzonden_op AS op, NULL::text AS dag
      FROM mijn JOIN bericht b ON b.client_id = mijn.client_id LEFT JOIN contactmoment m ON m.id = b.contactmoment_id
      WHERE b.status = 'afgedrukt' AND b.begrepen_vragen AND b.begrepen_op IS NULL
        AND (b.soort = 'afgezegd' OR m.status = 'gepland') AND m.datum >= ${vandaag}::text::date
    UNION ALL SELECT mijn.id::text, 'adres_nodig', min(b.id::text), min(b.gemaakt_op), NULL
      FROM mijn JOIN client c ON c.id = mijn.client_id JOIN bericht b ON b.client_id = c.id
      JOIN contactmoment m ON m.id = b.contactmoment_id
      WHERE b.kanaal = 'brief' AND b.status = 'wacht' AND m.datum >= ${vandaag}::text::date
        AND (coalesce(btrim(c.adres), '') = '' OR coalesce(btrim(c.postcode), '') = '' OR coalesce(btrim(c.woonplaats), '') = '')
      GROUP BY mijn.id
    UNION ALL SELECT mijn.id::text, 'adres_nodig', 'e-mail:' || c.email_onbestelbaar_op, NULL, c.email_onbestelbaar_op::text
      FROM mijn JOIN client c ON c.id = mijn.client_id
      WHERE c.email_onbestelbaar_op IS NOT NULL AND c.email IS NOT NULL`;
  return rijen
    .map(({ op, dag, ...r }) => {
      const sinds = dag ?? dagVan(op ?? new Date());
      return { ...r, datum: r.soort === 'brief_begrepen' ? begrepenVragenVanaf(sinds) : sinds };
    })
    .filter((r) => r.soort === 'adres_nodig' || r.datum <= vandaag);
}
