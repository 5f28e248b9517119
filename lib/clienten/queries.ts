import 'server-only';
import type { z } from 'zod';
import { type Gevonden, zoekClienten } from '../bereik/zoeken';
import { bsnUit } from '../bsn/regels';
import { bsnVingers } from '../bsn/rijen';
import { leesWerklijst, type Werkrij } from '../caseload/werklijst';
import { opSorteernaam } from '../domain/naam';
import { heeftOpTijd } from '../domain/planning';
import { isLopend, telMensen, wachtTeLang } from '../domain/teamlijst';
import { can } from '../policy/policy';
import { defineInzage, type Leesctx, leesNiets } from '../server/inzage';
import { Versleutelfout } from '../server/versleuteling';
import { type Filter, leesFilters } from './filters';
import type { Lijstfilter } from './lijstfilter-schema';
import type { zoekSchema } from './schema';
import { leesZoekvraag } from './zoek-regels';

const past = (filter: Lijstfilter) => (r: Werkrij) =>
  (filter.status === null
    ? r.status !== 'beeindigd'
    : filter.status === 'te_lang'
      ? wachtTeLang(r)
      : r.status === filter.status) &&
  (filter.onhold === null || r.onHold === (filter.onhold === 'ja')) &&
  (filter.gepland === null ||
    (filter.gepland === 'niet_op_tijd' ? !heeftOpTijd(r) : (r.gepland !== null) === (filter.gepland === 'ja')));

const VOLGORDE: Record<Lijstfilter['sorteer'], ((a: Werkrij, b: Werkrij) => number) | null> = {
  aan_de_beurt: null,
  naam: opSorteernaam,
  laatste_gesprek: (a, b) =>
    (a.laatsteGesprek ?? '') < (b.laatsteGesprek ?? '')
      ? -1
      : (a.laatsteGesprek ?? '') > (b.laatsteGesprek ?? '')
        ? 1
        : opSorteernaam(a, b),
  gepland: (a, b) => {
    const [da, db] = [a.gepland?.datum ?? '9999', b.gepland?.datum ?? '9999'];
    return da < db ? -1 : da > db ? 1 : opSorteernaam(a, b);
  },
};

export type Clientenlijst = {
  /** De rijen van deze pagina, en hoeveel trajecten en mensen er bij de keuze passen. */
  rijen: Werkrij[];
  gekozen: number;
  mensen: number;
  pagina: number;
  paginas: number;
  meerAanpakken: boolean;
  /** Wie nu loopt; wie nog begint staat er niet bij. */
  lopend: Werkrij[];
  perStatus: Partial<Record<Werkrij['status'] | 'te_lang', number>>;
  /** De filters die deze gebruiker onder een naam bewaarde. */
  filters: Filter[];
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
    perStatus.te_lang = rijen.filter(wachtTeLang).length;
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
      mensen: telMensen(gekozen),
      pagina,
      paginas,
      meerAanpakken: new Set(gekozen.map((r) => r.aanpak)).size > 1,
      lopend: rijen.filter(isLopend),
      perStatus,
      filters: await leesFilters(tx, user),
    };
  },
  spoor: ({ rijen }) => ({ details: { aantal: new Set(rijen.map((r) => r.clientnummer)).size } }),
});

export type Zoekresultaat = Omit<Gevonden, 'totaal'>;
/** `melding`: waarom er op iets nu niet te zoeken is. */
export type Zoeklijst = { lijst: Zoekresultaat[]; totaal: number; melding?: string };

/** Wie een BSN typt zoekt daarop, als de gemeente het vastlegt en deze gebruiker het mag. */
async function leesVingers({ tx, user }: Leesctx, gevraagd: string): Promise<{ vingers: string[]; melding?: string }> {
  const bsn = can(user, 'bsn.zoeken') ? bsnUit(gevraagd) : null;
  if (!bsn) return { vingers: [] };
  try {
    return { vingers: await bsnVingers(tx, bsn) };
  } catch (fout) {
    if (!(fout instanceof Versleutelfout)) throw fout;
    return { vingers: [], melding: 'Zoeken op BSN kan nu niet: de sleutel ontbreekt op de server.' };
  }
}

/**
 * Wie er bij een naam of nummer past, binnen het bereik. Een begeleider zoekt ook op telefoonnummer, geboortedatum en BSN; een teamleider ziet van zijn
 * mensen naam en nummer, en zoekt daarop. Wie geen cliënten met naam kent vindt niemand.
 */
export const getZoekresultaten = defineInzage({
  naam: 'clienten.zoeken',
  recht: 'clienten.zoeken',
  op: leesNiets,
  lees: async (ctx, v: z.output<typeof zoekSchema>): Promise<Zoeklijst> => {
    if (v.vraag.trim().length < 2) return { lijst: [], totaal: 0 };
    const { vingers, melding } = await leesVingers(ctx, v.vraag);
    const rijen = await zoekClienten(ctx, { ...leesZoekvraag(v.vraag), vingers }, v.doel === 'vastleggen');
    const gevonden = { lijst: rijen.map(({ totaal: _, ...r }) => r), totaal: rijen[0]?.totaal ?? 0 };
    return melding ? { ...gevonden, melding } : gevonden;
  },
  // Wat er is gezocht staat nergens, ook een BSN niet: alleen dat het er een was.
  spoor: ({ lijst }, { user }, { vraag }) => ({
    ...(can(user, 'bsn.zoeken') && bsnUit(vraag) && { actie: 'bsn.zoeken' as const }),
    details: { aantal: lijst.length },
  }),
});
