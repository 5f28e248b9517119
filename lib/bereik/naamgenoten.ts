import 'server-only';
import type { Geboortedatum } from '../domain/geboortedatum';
import type { Tx } from '../server/db';
import { type Sql, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraag } from '../server/vraag';

const VOORNAAM_ACHTER = sql`herkenning(c.achternaam || coalesce(c.voornaam, ''))`;
/** Kunnen dit dezelfde dag zijn? Wat onbekend is past overal bij. */
const past = (a: Sql, b: Sql) =>
  sql`(${a} IS NULL OR ${b} IS NULL OR starts_with(${a}, ${b}) OR starts_with(${b}, ${a}))`;

const NAAMGENOOT = rijvorm('bereik.naamgenoot', {
  clientnummer: kolom.tekst,
  naam: kolom.tekst,
  gelijk: kolom.jaNee,
});
export type Naamgenoot = Rij<typeof NAAMGENOOT>;

type Mens = { voornaam: string | null; achternaam: string; geboortedatum: Geboortedatum | null };

/**
 * Wie dezelfde persoon kan zijn, onder de cliënten die aan `waar` voldoen (c is de cliënt): dezelfde naam over accenten, hoofdletters, apostrofs, streepjes
 * en spaties heen, ook met voor- en achternaam verwisseld, en geen andere geboortedatum. `gelijk`: de hele geboortedatum is dezelfde.
 */
export const leesNaamgenoten = (
  tx: Tx,
  { voornaam, achternaam, geboortedatum: g }: Mens,
  waar: Sql,
): Promise<Naamgenoot[]> =>
  vraag(
    tx,
    NAAMGENOOT,
    sql`SELECT c.clientnummer, c.naam, c.geboortedatum IS NOT DISTINCT FROM ${g}::text AND c.geboortedatum IS NOT NULL AS gelijk
    FROM client c
    WHERE c.herkenning IN (herkenning(${`${voornaam ?? ''}${achternaam}`}::text), herkenning(${`${achternaam}${voornaam ?? ''}`}::text))
      AND ${past(sql`c.geboortedatum`, sql`${g}::text`)} AND ${waar}
    ORDER BY gelijk DESC, c.clientnummer LIMIT 5`,
  );

const DUBBEL = rijvorm('bereik.dubbel', { clientnummer: kolom.tekst, ander: kolom.tekst, naam: kolom.tekst });

/** Van deze nieuwe cliënten: wie dezelfde persoon kan zijn als iemand die er al was, of als een andere nieuwe. */
export const leesDubbelen = (tx: Tx, clientIds: readonly string[]): Promise<Rij<typeof DUBBEL>[]> =>
  vraag(
    tx,
    DUBBEL,
    sql`SELECT c.clientnummer, d.clientnummer AS ander, d.naam FROM client c
      JOIN client d ON d.herkenning IN (c.herkenning, ${VOORNAAM_ACHTER}) AND ${past(sql`c.geboortedatum`, sql`d.geboortedatum`)}
    WHERE c.id = ANY(${[...clientIds]}::uuid[]) AND d.id <> c.id
      AND (d.clientnummer < c.clientnummer OR NOT d.id = ANY(${[...clientIds]}::uuid[]))
    ORDER BY c.clientnummer, d.clientnummer`,
  );
