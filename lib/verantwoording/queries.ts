import 'server-only';
import { ROL } from '../copy/woorden';
import { foutenPerVeld } from '../formulier/formulier';
import { can } from '../policy/policy';
import type { Spoor } from '../server/audit';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage, type Leesctx, type Leesop } from '../server/inzage';
import { snelleDagen } from './dagen-regels';
import { leesWachtend } from './datalek-queries';
import { leesApparaten, leesRegels, PER_BLADZIJDE } from './lezen';
import { type Gebruiker, leesNamen, naarRegel } from './regel';
import { type Spoorfilter, verantwoordingSchema } from './schema';

/** Meer dan zoveel gebruikers tegelijk is geen antwoord op de vraag wie. */
const MEESTE_GEBRUIKERS = 20;

type Zoek = Record<string, unknown>;
type Client = { id: string; clientnummer: string };
/** Waarnaar wordt gezocht; zonder filter klopt het niet wat er in het adres staat. */
type Zoekblik = Leesctx & {
  /** Zoals het in het adres stond, om in het filter terug te zetten. */
  ingevuld: Record<keyof Spoorfilter, string>;
  fouten: Record<string, string>;
  gebruikers: Gebruiker[];
  filter: Spoorfilter | null;
  client: Client | null;
  gebruikerIds: string[] | null;
};

export const blikOpSpoor: Leesop<Zoek, Zoekblik> = {
  vind: async (ctx, zoek, recht) => {
    if (!can(ctx.user, recht)) return null;
    const schoon = Object.fromEntries(
      Object.entries(zoek).map(([naam, w]) => [naam, typeof w === 'string' ? w.replaceAll('\0', '') : w]),
    );
    const gelezen = verantwoordingSchema.safeParse(schoon);
    const gebruikers = await ctx.tx.gebruiker.findMany({
      orderBy: { sorteernaam: 'asc' },
      select: { id: true, naam: true, email: true, rol: true },
    });
    // Gelezen datums staan zoals een datumveld ze wil, ook als iemand 24-12-2026 in het adres schreef.
    const basis = { ...ctx, ingevuld: terugInFilter(gelezen.success ? gelezen.data : schoon), gebruikers };
    const niets = { filter: null, client: null, gebruikerIds: null };
    if (!gelezen.success) return { ...basis, ...niets, fouten: foutenPerVeld(gelezen.error.issues) };
    const filter = gelezen.data;
    const client = await vindClient(ctx.tx, filter.client);
    const wie = filter.wie ? vindGebruikers(gebruikers, filter.wie) : null;
    const fouten = {
      ...(filter.client && !client ? { client: `Er is geen cliënt met nummer ${filter.client}.` } : {}),
      ...(wie && (wie.length === 0 || wie.length > MEESTE_GEBRUIKERS) ? { wie: wieFout(wie, filter.wie ?? '') } : {}),
    };
    if (Object.keys(fouten).length > 0) return { ...basis, ...niets, fouten };
    return { ...basis, fouten, filter, client, gebruikerIds: wie?.map((g) => g.id) ?? null };
  },
};

/** Het spoor van wie wat zag en wijzigde, volgens het filter in het adres. Wie het leest, laat zelf ook een regel na. */
export const getVerantwoording = defineInzage({
  naam: 'verantwoording.lezen',
  recht: 'verantwoording.lezen',
  op: blikOpSpoor,
  lees: async ({ tx, vandaag, ingevuld, fouten, gebruikers, filter, client, gebruikerIds }) => {
    const basis = {
      ...{ ingevuld, fouten, regels: [], ouder: null, gebruikers: keuzes(gebruikers) },
      ...{ nu: nu(), datalekken: await leesWachtend(tx), dagen: snelleDagen(vandaag) },
      apparaten: (await leesApparaten(tx)).map((a) => a.apparaat),
    };
    if (!filter) return basis;
    const rijen = await leesRegels(tx, { filter, client, gebruikerIds });
    const namen = await leesNamen(tx, gebruikers);
    const perId = new Map(gebruikers.map((g) => [g.id, g]));
    const regels = rijen.slice(0, PER_BLADZIJDE);
    return {
      ...basis,
      regels: regels.map((r) => naarRegel(r, perId, namen)),
      /** Waar de volgende bladzijde begint; null als dit de laatste is. */
      ouder: rijen.length > PER_BLADZIJDE ? String(regels.at(-1)?.id) : null,
    };
  },
  spoor: ({ regels }, zaak) => filterspoor(zaak, regels.length),
});
export type Verantwoording = Antwoord<typeof getVerantwoording>;

/** Waar in het spoor is gezocht. De cliënt staat bij de regel zelf, en wat er over wie werd getypt nergens: alleen wie dat bleken te zijn. */
export function filterspoor({ filter, client, gebruikerIds: gebruikers }: Zoekblik, aantal: number): Spoor | null {
  if (!filter) return null;
  const { client: _, wie: __, ...keuze } = filter;
  const gekozen = Object.entries({ ...keuze, gebruikers }).filter(([, w]) => w !== null);
  return { clientId: client?.id ?? null, details: { ...Object.fromEntries(gekozen), aantal } };
}

function terugInFilter(zoek: Record<string, unknown>): Zoekblik['ingevuld'] {
  const tekst = (naam: keyof Spoorfilter) => {
    const waarde = zoek[naam];
    return typeof waarde === 'string' ? waarde.slice(0, 100) : '';
  };
  return {
    client: tekst('client'),
    wie: tekst('wie'),
    van: tekst('van'),
    tot: tekst('tot'),
    soort: tekst('soort'),
    groep: tekst('groep'),
    sessie: tekst('sessie'),
    apparaat: tekst('apparaat'),
    volgorde: tekst('volgorde'),
    resultaat: tekst('resultaat'),
    voor: tekst('voor'),
  };
}

// Een lijst van duizenden namen helpt niemand kiezen; dan is een deel van de naam typen vlugger.
const MEESTE_KEUZES = 200;
const keuzes = (gebruikers: readonly Gebruiker[]) =>
  gebruikers.length > MEESTE_KEUZES
    ? []
    : gebruikers.map((g) => ({ email: g.email, label: `${g.naam}, ${ROL[g.rol]}` }));

const plat = (tekst: string) => tekst.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Precies dit e-mailadres, of anders ieder die dit in naam of e-mailadres heeft. */
function vindGebruikers(gebruikers: readonly Gebruiker[], tekst: string): Gebruiker[] {
  const gezocht = plat(tekst);
  const precies = gebruikers.filter((g) => plat(g.email) === gezocht);
  return precies.length > 0
    ? precies
    : gebruikers.filter((g) => plat(g.naam).includes(gezocht) || plat(g.email).includes(gezocht));
}

const wieFout = (gevonden: readonly unknown[], tekst: string) =>
  gevonden.length === 0
    ? `Er is geen gebruiker met ‘${tekst}’ in naam of e-mailadres.`
    : `Er zijn ${gevonden.length} gebruikers met ‘${tekst}’ in naam of e-mailadres. Vul meer in, of het hele e-mailadres.`;

export const vindClient = (tx: Tx, nummer: string | null) =>
  tx.client.findFirst({
    where: { clientnummer: { in: nummer ? [nummer, nummer.toUpperCase()] : [] } },
    select: { id: true, clientnummer: true, naam: true },
  });
