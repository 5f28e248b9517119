import 'server-only';
import { z } from 'zod';
import { trajectenInBereik } from '../bereik/scope';
import { leesWerklijst, type Werkrij } from '../caseload/werklijst';
import { NORMSTATUSSEN } from '../domain/contactnorm';
import { heeftOpTijd } from '../domain/planning';
import { isLopend, wachtTeLang } from '../domain/teamlijst';
import { defineInzage, type Leesctx, leesNiets } from '../server/inzage';
import { looptNog, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraag } from '../server/vraag';

const SORTERINGEN = ['aan_de_beurt', 'naam', 'laatste_gesprek', 'gepland'] as const;

/** Filter en volgorde zoals ze in de URL staan; wat niet klopt wordt de standaard. Namen staan er nooit in. */
export const lijstfilterSchema = z.object({
  status: z
    .enum([...NORMSTATUSSEN, 'te_lang'])
    .nullable()
    .catch(null),
  onhold: z.enum(['ja', 'nee']).nullable().catch(null),
  gepland: z.enum(['ja', 'nee', 'niet_op_tijd']).nullable().catch(null),
  sorteer: z.enum(SORTERINGEN).catch('aan_de_beurt'),
});
export type Lijstfilter = z.output<typeof lijstfilterSchema>;

const past = (filter: Lijstfilter) => (r: Werkrij) =>
  (filter.status === null
    ? r.status !== 'beeindigd'
    : filter.status === 'te_lang'
      ? wachtTeLang(r)
      : r.status === filter.status) &&
  (filter.onhold === null || r.onHold === (filter.onhold === 'ja')) &&
  (filter.gepland === null ||
    (filter.gepland === 'niet_op_tijd' ? !heeftOpTijd(r) : (r.gepland !== null) === (filter.gepland === 'ja')));

const opNaam = (a: Werkrij, b: Werkrij) =>
  a.achternaam.localeCompare(b.achternaam, 'nl') || a.naam.localeCompare(b.naam, 'nl');

const VOLGORDE: Record<Lijstfilter['sorteer'], ((a: Werkrij, b: Werkrij) => number) | null> = {
  aan_de_beurt: null,
  naam: opNaam,
  laatste_gesprek: (a, b) =>
    (a.laatsteGesprek ?? '') < (b.laatsteGesprek ?? '')
      ? -1
      : (a.laatsteGesprek ?? '') > (b.laatsteGesprek ?? '')
        ? 1
        : opNaam(a, b),
  gepland: (a, b) => {
    const [da, db] = [a.gepland?.datum ?? '9999', b.gepland?.datum ?? '9999'];
    return da < db ? -1 : da > db ? 1 : opNaam(a, b);
  },
};

export type Clientenlijst = {
  rijen: Werkrij[];
  /** Iedereen van wie het traject loopt, en wie nog begint. */
  lopend: Werkrij[];
  perStatus: Partial<Record<Werkrij['status'] | 'te_lang', number>>;
};

/** De cliënten van deze begeleider, gefilterd en op volgorde; beëindigde trajecten alleen als ernaar gevraagd wordt. */
export const getClientenlijst = defineInzage({
  naam: 'clienten.openen',
  recht: 'clienten.bekijken',
  op: leesNiets,
  lees: async ({ tx, user, vandaag }, filter: Lijstfilter): Promise<Clientenlijst> => {
    const { rijen } = await leesWerklijst(tx, user, vandaag, vandaag);
    const perStatus: Clientenlijst['perStatus'] = {};
    for (const r of rijen) perStatus[r.status] = (perStatus[r.status] ?? 0) + 1;
    perStatus.te_lang = rijen.filter(wachtTeLang).length;
    const gekozen = rijen.filter(past(filter));
    const volgorde = VOLGORDE[filter.sorteer];
    return {
      rijen: volgorde ? gekozen.sort(volgorde) : gekozen,
      lopend: rijen.filter(isLopend),
      perStatus,
    };
  },
  spoor: ({ rijen }) => ({ details: { aantal: new Set(rijen.map((r) => r.clientnummer)).size } }),
});

const GEVONDEN = rijvorm('clienten.zoeken', {
  clientnummer: kolom.tekst,
  naam: kolom.tekst,
  wijk: kolom.tekst.nullable(),
  lopend: kolom.jaNee,
});
export type Zoekresultaat = Rij<typeof GEVONDEN>;

const MAX_RESULTATEN = 8;

/** Wie er bij een naam of nummer past, binnen het bereik. Wie geen cliënten mag bekijken vindt niemand: hier staan namen in. */
export const getZoekresultaten = defineInzage({
  naam: 'clienten.zoeken',
  recht: 'clienten.bekijken',
  op: leesNiets,
  lees: (ctx, v: { vraag: string }) => zoekClienten(ctx, v.vraag),
  spoor: (lijst) => ({ details: { aantal: lijst.length } }),
});

/**
 * Cliënten bij een (deel van een) naam of nummer; accenten en tikfouten worden vergeven. Het bereik komt uit dezelfde scope als elke lijst, de
 * gelijkenis uit pg_trgm.
 */
async function zoekClienten({ tx, user, vandaag }: Leesctx, gevraagd: string): Promise<Zoekresultaat[]> {
  const tekst = gevraagd.trim().slice(0, 80);
  if (tekst.length < 2) return [];
  // Een nummer is een woord van letters, cijfers en streepjes met een cijfer erin: het begin ervan, of zonder nullen ("via12").
  const isNummer = /^[a-z\d-]*\d[a-z\d-]*$/i.test(tekst);
  const kort = /^([a-z]*)-?(\d+)$/i.exec(tekst);
  const begin = isNummer ? `${tekst.toUpperCase().replaceAll('-', '')}%` : null;
  const einde = kort ? `%${kort[1]?.toUpperCase()}%${kort[2]}` : null;
  return vraag(
    tx,
    GEVONDEN,
    sql`
    SELECT clientnummer, voornaam || ' ' || achternaam AS naam, wijk,
      EXISTS (SELECT FROM traject t WHERE t.client_id = gezocht.id AND t.groep = 'pilot'
        AND ${looptNog('t.einddatum', vandaag)}) AS lopend
    FROM (
      SELECT c.*, zoeknaam(voornaam, achternaam) AS z, lower(public.unaccent('public.unaccent', ${tekst})) AS v
      FROM client c WHERE id IN (SELECT t.client_id FROM traject t WHERE t.id IN (${trajectenInBereik(user, vandaag)}))) AS gezocht
    WHERE clientnummer LIKE ${einde}::text OR replace(clientnummer, '-', '') LIKE ${begin}::text
      OR (${begin}::text IS NULL AND (position(v in z) > 0 OR word_similarity(v, z) > 0.45 OR similarity(v, z) > 0.35))
    ORDER BY (clientnummer LIKE ${einde}::text) DESC NULLS LAST, (starts_with(z, v) OR position(' ' || v in z) > 0) DESC,
      word_similarity(v, z) DESC, similarity(v, z) DESC, clientnummer LIMIT ${MAX_RESULTATEN}`,
  );
}
