import 'server-only';
import type { z } from 'zod';
import { vindBeeld } from '../beeld/beeld';
import { kiesAanpak } from '../bereik/aanpakken';
import { trajectenInBereik } from '../bereik/scope';
import { eigenTeams } from '../bereik/teams';
import type { Datum } from '../domain/datum';
import { laatsteKwartaaleinde } from '../domain/kwartaal';
import { opSorteernaam } from '../domain/naam';
import { can, type User } from '../policy/policy';
import { alsGebruiker, type Tx } from '../server/db';
import { type Antwoord, defineInzage, type Leesctx, leesNiets } from '../server/inzage';
import { type Sql, sql, teKiezen } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';
import { type Gemisfeit, type Inzetfeit, leesTelbaar } from './aanbod-rijen';
import { aanbodbeelden } from './beelden-woorden';
import { type Aanbodcijfers, type Aanbodfeiten, hoortIn, mistIn, telAanbod } from './cijfers';
import { feitenUit } from './rest-regels';
import type { aanbodfilterSchema, mensenfilterSchema } from './schema';
import { telVanaf } from './venster-regels';

const naam = { id: kolom.id, naam: kolom.tekst };
const INSTRUMENT = rijvorm('instrumenten.namen', naam);
const AANBOD = rijvorm('instrumenten.aanbod', naam);
type Naam = Rij<typeof AANBOD>;

/** Over wie het gaat: de eigen teams of één daarvan, of één aanpak. */
type Blik = {
  soort: 'team' | 'aanpak';
  /** null: alle eigen teams samen. */
  gekozen: Naam | null;
  keuzes: Naam[];
};

export type Aanbod = Blik & Aanbodcijfers & { leeg: boolean };

/**
 * Wie alleen cijfers mag zien kiest één aanpak: uit twee samen zou te rekenen zijn wat er in één verborgen is. null als de keuze niet van deze
 * gebruiker is, of voor wie het aanbod niet mag bekijken.
 */
async function leesBlik(tx: Tx, user: User, f: z.output<typeof aanbodfilterSchema>): Promise<Blik | null> {
  if (!can(user, 'aanbod.bekijken')) return null;
  if (!can(user, 'team.bekijken')) {
    const { aanpakken, gekozen } = await kiesAanpak(tx, user, f.aanpak);
    return gekozen && { soort: 'aanpak', gekozen, keuzes: aanpakken.map(({ id, naam }) => ({ id, naam })) };
  }
  const keuzes = await eigenTeams(tx, user);
  const gekozen = f.team ? keuzes.find((t) => t.id === f.team) : (keuzes.length === 1 && keuzes[0]) || null;
  return gekozen === undefined || keuzes.length === 0 ? null : { soort: 'team', gekozen, keuzes };
}

/** De trajecten waarover geteld wordt, binnen het bereik. */
function mijnTrajecten(user: User, { soort, gekozen }: Blik, vandaag: Datum): Sql {
  const groep = soort === 'team' ? sql`q.team_id` : sql`q.aanpak_id`;
  return sql`SELECT q.id FROM traject q WHERE (${gekozen?.id ?? null}::uuid IS NULL OR ${groep} = ${gekozen?.id ?? null}::uuid)
    AND q.id IN (${trajectenInBereik(user, vandaag)})`;
}

const REST = rijvorm('instrumenten.rest', { maat: kolom.tekst, mens: kolom.id });
type Restrij = Rij<typeof REST>;

/** Wat er van vernietigde dossiers nog meetelt; wie de lijst van mensen opent vindt hen niet. */
const leesRest = (tx: Tx, { soort, gekozen, keuzes }: Blik): Promise<Restrij[]> => {
  const groepen = gekozen ? [gekozen.id] : keuzes.map((k) => k.id);
  const groep = soort === 'team' ? sql`r.team_id` : sql`r.aanpak_id`;
  return vraag(
    tx,
    REST,
    sql`SELECT ${kolommen(REST, 'r')} FROM telrest r WHERE r.cijfers = 'aanbod' AND ${groep} = ANY(${groepen}::uuid[])`,
  );
};

/** Wat nu open is of in de twaalf maanden begon of eindigde; wat langer geleden is doet niet mee. */
async function leesFeiten(
  tx: Tx,
  trajecten: Sql,
  vandaag: Datum,
  { vanaf = telVanaf(vandaag), rest = [] }: { vanaf?: Datum; rest?: readonly Restrij[] } = {},
): Promise<Aanbodfeiten> {
  const over = feitenUit(rest);
  const eigen = await leesTelbaar(tx, trajecten, vanaf);
  const inzetten = [...eigen.inzetten, ...over.inzetten];
  const gemissen = [...eigen.gemissen, ...over.gemissen];
  const inGebruik = (ids: readonly string[]) =>
    sql`${teKiezen('k', vandaag)} OR k.id = ANY(${[...new Set(ids)]}::uuid[]) ORDER BY lower(k.naam)`;
  const gebruikt = inGebruik(inzetten.map((i) => i.instrumentId));
  const gemist = inGebruik(gemissen.map((g) => g.aanbodId));
  return {
    inzetten,
    gemissen,
    instrumenten: await vraag(
      tx,
      INSTRUMENT,
      sql`SELECT ${kolommen(INSTRUMENT, 'k')} FROM instrument k WHERE ${gebruikt}`,
    ),
    aanbod: await vraag(tx, AANBOD, sql`SELECT ${kolommen(AANBOD, 'k')} FROM aanbod k WHERE ${gemist}`),
  };
}

type Vraag = z.output<typeof aanbodfilterSchema>;

async function leesAanbod({ tx, user, vandaag }: Leesctx, filter: Vraag): Promise<Aanbod | null> {
  const blik = await leesBlik(tx, user, filter);
  if (!blik) return null;
  // De redenen van een kwartaal gaan over een jaar dat eerder begon.
  const redenenOp = blik.soort === 'aanpak' ? laatsteKwartaaleinde(vandaag, vandaag) : null;
  const feiten = await leesFeiten(tx, mijnTrajecten(user, blik, vandaag), vandaag, {
    vanaf: telVanaf(redenenOp ?? vandaag),
    rest: await leesRest(tx, blik),
  });
  return {
    ...blik,
    ...telAanbod(feiten, vandaag, redenenOp),
    leeg: feiten.inzetten.length + feiten.gemissen.length === 0,
  };
}

/** Het aanbod in cijfers: exact voor een teamleider, zonder kleine groepen voor een projectleider. null als het niet te bekijken is. */
export const getAanbod = (user: User, filter: Vraag, vandaag: Datum): Promise<Aanbod | null> =>
  alsGebruiker(user, (tx) => leesAanbod({ tx, user, vandaag }, filter));

/** De cijfers onder een plaatje, om mee te nemen als bestand. */
export const getAanbodbestand = defineInzage({
  naam: 'beeld.exporteren',
  recht: 'aanbod.bekijken',
  op: leesNiets,
  lees: async (ctx, v: Vraag & { beeld: string }) => {
    const a = await leesAanbod(ctx, v);
    const beeld = a && vindBeeld(aanbodbeelden(a), v.beeld);
    return (
      beeld && {
        over: a.gekozen?.naam ?? 'alle teams',
        id: a.gekozen?.id,
        soort: a.soort,
        kwartaal: a.redenenOp,
        beeld,
      }
    );
  },
  spoor: ({ id, soort, kwartaal, beeld }) => ({
    onderwerp: soort,
    onderwerpId: id,
    details: { beeld: beeld.naam, ...(kwartaal && { kwartaal }) },
  }),
});

const WIE = rijvorm('instrumenten.mensen', {
  clientId: kolom.id,
  clientnummer: kolom.tekst,
  naam: kolom.tekst,
  sorteernaam: kolom.tekst,
});
export type Mens = {
  clientnummer: string;
  naam: string;
  inzetten: (Omit<Inzetfeit, 'clientId'> & { instrument: string })[];
  gemissen: (Omit<Gemisfeit, 'clientId'> & { aanbod: string })[];
};
/** De mensen achter een getal bij Aanbod: dezelfde regel als waarmee is geteld. null voor wie geen teamleider is. */
export const getAanbodmensen = defineInzage({
  naam: 'aanbodmensen.openen',
  recht: 'aanbod.bekijken',
  op: leesNiets,
  lees: async ({ tx, user, vandaag }, keuze: z.output<typeof mensenfilterSchema>) => {
    const blik = can(user, 'team.bekijken') ? await leesBlik(tx, user, { team: keuze.team, aanpak: null }) : null;
    if (!blik) return null;
    const feiten = await leesFeiten(tx, mijnTrajecten(user, blik, vandaag), vandaag);
    const vanaf = telVanaf(vandaag);
    const inzetten = feiten.inzetten.filter(hoortIn(keuze, vanaf));
    const gemissen = feiten.gemissen.filter(mistIn(keuze, vanaf));
    const ids = [...new Set([...inzetten, ...gemissen].map((f) => f.clientId))];
    const wie = await vraag(
      tx,
      WIE,
      sql`SELECT ${kolommen(WIE, 'c', { clientId: 'c.id' })} FROM client c WHERE c.id = ANY(${ids}::uuid[])`,
    );
    const naamVan = (lijstje: readonly Naam[], id: string) => lijstje.find((n) => n.id === id)?.naam ?? '';
    return {
      keuze,
      gekozen: blik.gekozen,
      vanaf,
      onderwerp:
        (keuze.instrument && naamVan(feiten.instrumenten, keuze.instrument)) ||
        (keuze.aanbod && naamVan(feiten.aanbod, keuze.aanbod)) ||
        null,
      mensen: wie.sort(opSorteernaam).map(({ clientId, clientnummer, naam }) => ({
        clientnummer,
        naam,
        inzetten: inzetten
          .filter((f) => f.clientId === clientId)
          .map((f) => ({ ...f, instrument: naamVan(feiten.instrumenten, f.instrumentId) })),
        gemissen: gemissen
          .filter((g) => g.clientId === clientId)
          .map((g) => ({ ...g, aanbod: naamVan(feiten.aanbod, g.aanbodId) })),
      })),
    };
  },
  spoor: ({ mensen }) => ({ details: { aantal: mensen.length } }),
});
export type Mensen = Antwoord<typeof getAanbodmensen>;
