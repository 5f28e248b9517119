import 'server-only';
import { z } from 'zod';
import { trajectenInBereik } from '../bereik/scope';
import { leesWerklijst, type Werkrij } from '../caseload/werklijst';
import { NORMSTATUSSEN } from '../domain/contactnorm';
import { defineInzage, type Leesctx, leesNiets } from '../server/inzage';
import { looptNog, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraag } from '../server/vraag';

const SORTERINGEN = ['aan_de_beurt', 'naam', 'laatste_gesprek', 'gepland'] as const;

/** Filter en volgorde zoals ze in de URL staan; wat niet klopt wordt de standaard. Namen staan er nooit in. */
export const lijstfilterSchema = z.object({
  status: z.enum(NORMSTATUSSEN).nullable().catch(null),
  onhold: z.enum(['ja', 'nee']).nullable().catch(null),
  gepland: z.enum(['ja', 'nee']).nullable().catch(null),
  sorteer: z.enum(SORTERINGEN).catch('aan_de_beurt'),
});
export type Lijstfilter = z.output<typeof lijstfilterSchema>;

const past = (filter: Lijstfilter) => (r: Werkrij) =>
  (filter.status === null ? r.status !== 'beeindigd' : r.status === filter.status) &&
  (filter.onhold === null || r.onHold === (filter.onhold === 'ja')) &&
  (filter.gepland === null || (r.gepland !== null) === (filter.gepland === 'ja'));

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
  /** De rijen van deze pagina, en hoeveel er bij de keuze passen. */
  rijen: Werkrij[];
  gekozen: number;
  pagina: number;
  paginas: number;
  meerAanpakken: boolean;
  totaal: number;
  perStatus: Partial<Record<Werkrij['status'], number>>;
};

type Lijstvraag = Lijstfilter & {
  pagina?: number;
  /** Voor een nieuwe afspraak: wie nog niets heeft staan eerst, en daarvan eerst deze cliëntnummers. */
  voorAfspraak?: readonly string[] | null;
};

const PER_PAGINA = 100;

/** De cliënten van deze begeleider, gefilterd, op volgorde en per pagina; beëindigde trajecten alleen als ernaar gevraagd wordt. */
export const getClientenlijst = defineInzage({
  naam: 'clienten.openen',
  recht: 'clienten.bekijken',
  op: leesNiets,
  lees: async (
    { tx, user, vandaag },
    { pagina: gevraagd = 1, voorAfspraak = null, ...filter }: Lijstvraag,
  ): Promise<Clientenlijst> => {
    const { rijen } = await leesWerklijst(tx, user, vandaag, vandaag);
    const perStatus: Clientenlijst['perStatus'] = {};
    for (const r of rijen) perStatus[r.status] = (perStatus[r.status] ?? 0) + 1;
    const gekozen = rijen.filter(past(filter));
    const volgorde = VOLGORDE[filter.sorteer];
    if (volgorde) gekozen.sort(volgorde);
    if (voorAfspraak) {
      const hier = new Set(voorAfspraak);
      const rang = (r: Werkrij) => (r.gepland ? 2 : hier.has(r.clientnummer) ? 0 : 1);
      gekozen.sort((a, b) => rang(a) - rang(b));
    }
    const paginas = Math.max(1, Math.ceil(gekozen.length / PER_PAGINA));
    const pagina = Math.min(Math.max(1, Math.trunc(gevraagd)), paginas);
    return {
      rijen: gekozen.slice((pagina - 1) * PER_PAGINA, pagina * PER_PAGINA),
      gekozen: gekozen.length,
      pagina,
      paginas,
      meerAanpakken: new Set(gekozen.map((r) => r.aanpak)).size > 1,
      totaal: rijen.filter((r) => r.status !== 'beeindigd').length,
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
