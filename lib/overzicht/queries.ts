import 'server-only';
import { z } from 'zod';
import { trajectenInBereik } from '../bereik/scope';
import { leesTeamrijen, type Teamrij } from '../caseload/teamrijen';
import { normVerloop } from '../copy/norm';
import { normOp } from '../domain/contactnorm';
import { type Datum, plusDagen } from '../domain/datum';
import { opNaam } from '../domain/naam';
import { gesprekkenvak, hoortIn, isLopend, telLijsten, telMensen, verdeling } from '../domain/teamlijst';
import { vensterVan } from '../domain/venster';
import { maakNormregel } from '../norm/normregel';
import { can, type User } from '../policy/policy';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage, type Leesctx, leesNiets } from '../server/inzage';
import { dag, looptNog, sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';
import type { Teamfilter } from './schema';
import { type Sortering, sorteerBegeleiders, sorteerClienten } from './sorteer-regels';
import type { Exportregel } from './teambestand';
import { bepaalVerloop, GEEN, type Trajectverloop, telKenmerk, tussenpozenVan } from './verloop-regels';
import { eenWeekEerder, type Trajectweek, teamweek, tweeWekenEerder, weekVan } from './week-regels';
import { leesWieOp } from './wie-op-queries';

export type Naam = { id: string; naam: string };
export type Norm = { aanpakId: string; aanpak: string; vraagt: string; perJaar: number };

type Vraag = Pick<Teamfilter, 'team' | 'periode'> & { peildatum: Datum };
type Teamvraag = Vraag & Partial<Sortering>;

/** Zoveel dagen van tevoren staat een opschorting klaar om opnieuw te bekijken. */
const HERZIEN_DAGEN = 14;

/** Wie loopt of nog begint, en wie niemand begeleidt. */
export const isZonderBegeleider = (r: Teamrij) => r.begeleider === null && r.status !== 'beeindigd';

/** Het team op de peildatum; null als het team niet van deze teamleider is, als hij er geen heeft, of voor wie geen teamleider is. */
export const getTeam = defineInzage({
  naam: 'team.openen',
  recht: 'team.bekijken',
  op: leesNiets,
  lees: async ({ tx, user, vandaag }, { sorteer = null, richting = null, ...vraag }: Teamvraag) => {
    const sinds = tweeWekenEerder(vraag.peildatum);
    const gelezen = await leesTeam(tx, user, vraag, vandaag, { sinds });
    if (!gelezen) return null;
    const { rijen: alle, begeleiders, beeindigd, feiten: _, uitleg: __, welke: ___, ...team } = gelezen;
    const weken = metWeek(gelezen);
    const toen = eenWeekEerder(vraag.peildatum);
    const wieToen = await leesWieOp(tx, gelezen.welke, [toen], vandaag);
    // Wie intussen beëindigd is telt alleen nog mee in vorige week.
    const rijen = alle.filter((r) => r.status !== 'beeindigd');
    const sortering = { sorteer, richting };
    const teLang = rijen.filter((r) => hoortIn('te_lang', r));
    return {
      ...team,
      aantallen: { ...telLijsten(rijen), beeindigd },
      /** Mensen met een lopend traject; wie in twee aanpakken loopt is er een. */
      clienten: telMensen(rijen.filter(isLopend)),
      zonderBegeleider: rijen.filter(isZonderBegeleider),
      sortering,
      week: teamweek(weken),
      regels: sorteerBegeleiders(
        maakRegels(weken, begeleiders, (r) => wieToen.get(`${r.trajectId} ${toen}`)),
        sortering,
      ),
      teLang: sorteerClienten(teLang, sortering),
      /** Om te bellen: wie het langst wacht is zo te spreken. */
      telefoons: gelezen.nu ? await leesTelefoons({ tx, user, vandaag }, gelezen.team.id, teLang) : {},
      /** Opschortingen van een traject die (bijna) opnieuw bekeken moeten worden. */
      herzien: rijen.filter((r) => r.herzienOp !== null && r.herzienOp <= plusDagen(vraag.peildatum, HERZIEN_DAGEN)),
    };
  },
  spoor: ({ team, zonderBegeleider, teLang, herzien, week }) =>
    overTeam(team, [...zonderBegeleider, ...teLang, ...herzien, ...Object.values(week).flatMap((deel) => deel.wie)]),
});
export type Team = Antwoord<typeof getTeam>;

/** Over welk team, en van hoeveel mensen er een naam stond. */
const overTeam = ({ id }: Naam, rijen: readonly Pick<Teamrij, 'clientId'>[]) => ({
  onderwerp: 'team',
  onderwerpId: id,
  details: { aantal: telMensen(rijen) },
});

type Leeswens = { sinds?: Datum; houders?: boolean };

/**
 * Het team met zijn trajecten; op een eerdere peildatum alleen wie toen al begonnen was, want wie er later bij zou komen was er niet. Met `sinds`
 * zonder wie daarvoor al beëindigd was: hun feiten lezen kost jaar na jaar meer, en Team toont alleen hoeveel het er zijn. Met `houders` staat
 * bij elk contact wie het voerde.
 */
export async function leesTeam(
  tx: Tx,
  user: User,
  { team: teamId, periode, peildatum }: Vraag,
  vandaag: Datum,
  { sinds, houders }: Leeswens = {},
) {
  const { teams, begeleiders, beeindigd } = await leesTeams(tx, user, peildatum, vandaag);
  const team = teamId ? teams.find((t) => t.id === teamId) : teams[0];
  if (!team) return null;
  const venster = vensterVan(periode, peildatum);
  const alle = sql`SELECT q.id FROM traject q WHERE q.team_id = ${team.id}::uuid AND q.id IN (${trajectenInBereik(user, vandaag)})`;
  const begonnen = peildatum < vandaag ? sql`${alle} AND q.startdatum <= ${dag(peildatum)}` : alle;
  const welke = sinds ? sql`${begonnen} AND ${looptNog('q.einddatum', sinds)}` : begonnen;
  const { rijen, feiten, uitleg } = await leesTeamrijen(tx, welke, peildatum, venster, vandaag, houders);
  const normen = new Map<string, Norm>();
  for (const { aanpak: a, einddatum } of feiten)
    if (einddatum === null || einddatum >= peildatum)
      normen.set(a.id, {
        aanpakId: a.id,
        aanpak: a.naam,
        vraagt: normVerloop(a, peildatum),
        perJaar: normOp(a, peildatum),
      });
  return {
    team,
    teams,
    begeleiders: begeleiders.filter((b) => b.teamId === team.id),
    peildatum,
    nu: peildatum === vandaag,
    periode,
    venster,
    normen: [...normen.values()].sort((a, b) => a.aanpak.localeCompare(b.aanpak, 'nl')),
    welke,
    rijen,
    feiten,
    uitleg,
    beeindigd: beeindigd.get(team.id) ?? 0,
  };
}

type Teamlid = Naam & { teamId: string };

const TEAM = rijvorm('overzicht.teams', {
  id: kolom.id,
  naam: kolom.tekst,
  beeindigd: kolom.getal,
  leden: z.array(z.strictObject({ id: kolom.id, naam: kolom.tekst })),
});

/** De teams van deze teamleider, wie daarin begeleiden en hoeveel trajecten er op de peildatum beëindigd zijn, in één opdracht. */
async function leesTeams(tx: Tx, user: User, peildatum: Datum, vandaag: Datum) {
  const teams = await vraag(
    tx,
    TEAM,
    sql`
    SELECT t.id::text, t.naam,
      (SELECT count(*)::int FROM traject e WHERE e.team_id = t.id AND e.einddatum < ${dag(peildatum)}
        AND e.id IN (${trajectenInBereik(user, vandaag)})) AS beeindigd,
      (SELECT coalesce(json_agg(json_build_object('id', g.id, 'naam', g.naam) ORDER BY g.sorteernaam), '[]')
        FROM gebruiker_team gt JOIN gebruiker g ON g.id = gt.gebruiker_id
        WHERE gt.team_id = t.id AND g.rol = 'begeleider' AND g.geblokkeerd_op IS NULL) AS leden
    FROM team t WHERE t.id = ANY(${[...user.teamIds]}::uuid[]) ORDER BY t.naam`,
  );
  return {
    teams: teams.map(({ id, naam }) => ({ id, naam })),
    begeleiders: teams.flatMap((t) => t.leden.map((g): Teamlid => ({ ...g, teamId: t.id }))),
    beeindigd: new Map(teams.map((t) => [t.id, t.beeindigd])),
  };
}

type Weekrij = Teamrij & { week: Trajectweek };

/** Elke rij met wat er die week veranderde. */
export function metWeek({
  rijen,
  feiten,
  uitleg,
  peildatum,
}: Pick<Gelezen, 'rijen' | 'feiten' | 'uitleg' | 'peildatum'>): Weekrij[] {
  const normen = new Map(feiten.map((t) => [t.id, t.norm]));
  return rijen.flatMap((r) => {
    const norm = normen.get(r.trajectId);
    return norm ? [{ ...r, week: weekVan({ norm, uitleg: uitleg(r.trajectId) }, peildatum) }] : [];
  });
}

const TELEFOON = rijvorm('overzicht.telefoons', { id: kolom.id, telefoon: kolom.tekst });

/** Het nummer van deze mensen, op cliënt; niets voor wie hun gegevens niet mag lezen. */
async function leesTelefoons(
  { tx, user, vandaag }: Leesctx,
  teamId: string,
  rijen: readonly Teamrij[],
): Promise<Record<string, string>> {
  const traject = {
    groep: 'pilot',
    teamId,
    aanpakId: '',
    begeleiderId: null,
    vervangerIds: [],
    einddatum: null,
  } as const;
  if (rijen.length === 0 || !can(user, 'gegevens.lezen', { trajecten: [traject], vandaag })) return {};
  const ids = rijen.map((r) => r.clientId);
  const met = await vraag(
    tx,
    TELEFOON,
    sql`SELECT id::text, telefoon FROM client WHERE id = ANY(${ids}::uuid[]) AND telefoon IS NOT NULL`,
  );
  return Object.fromEntries(met.map((c) => [c.id, c.telefoon]));
}

/** Een regel per begeleider van die dag, en voor wie in het team nog ruimte heeft; vorige week telt bij wie er toen begeleidde. */
function maakRegels(
  rijen: readonly Weekrij[],
  begeleiders: readonly Naam[],
  wieToen: (r: Weekrij) => string | undefined,
) {
  const perBegeleider = new Map<string, { naam: string; rijen: Weekrij[] }>();
  for (const b of begeleiders) perBegeleider.set(b.id, { naam: b.naam, rijen: [] });
  for (const rij of rijen) {
    if (!rij.begeleider) continue;
    const { id, naam } = rij.begeleider;
    const groep = perBegeleider.get(id) ?? { naam, rijen: [] };
    groep.rijen.push(rij);
    perBegeleider.set(id, groep);
  }
  const inTeam = new Set(begeleiders.map((b) => b.id));
  return [...perBegeleider]
    .filter(([id, { rijen: van }]) => inTeam.has(id) || van.some(isLopend))
    .map(([id, { naam, rijen: van }]) => {
      // Van wie beëindigd is telt Team alleen hoeveel het er in het hele team zijn.
      const { beeindigd: _, ...aantallen } = telLijsten(van);
      /** Mensen; wie in twee aanpakken loopt is er een. */
      const clienten = telMensen(van.filter(isLopend));
      const had = rijen.filter((r) => wieToen(r) === id);
      const meer = (welk: 'over_tijd' | 'te_lang') => aantallen[welk] - had.filter((r) => r.week.toen[welk]).length;
      const verschil = { over_tijd: meer('over_tijd'), te_lang: meer('te_lang') };
      return { id, naam, clienten, aantallen, verschil, verdeling: verdeling(van) };
    })
    .sort(opNaam);
}
export type Begeleiderregel = ReturnType<typeof maakRegels>[number];

/** Bij een kenmerk: hoeveel gesprekken of pogingen van dit traject eronder vallen, welke tussenpozen, en wanneer men elkaar het laatst zag. */
export type Lijstrij = Teamrij & {
  verloop: (Pick<Trajectverloop, 'gezienOp'> & { aantal: number; tussenpozen: number[] }) | null;
};

type Gelezen = NonNullable<Awaited<ReturnType<typeof leesTeam>>>;

/** Wie er bij deze keuze staat: op het scherm, en in het bestand ervan. */
function kies(gelezen: Gelezen, filter: Teamfilter & { peildatum: Datum }): Lijstrij[] {
  const { feiten, venster } = gelezen;
  const { week } = filter;
  const rijen = week ? metWeek(gelezen).filter((r) => r.week.nu[week]) : gelezen.rijen;
  const { kenmerk } = filter;
  const normen = new Map(feiten.map((t) => [t.id, t.norm]));
  const verloopVan = (r: Teamrij): Lijstrij['verloop'] => {
    const norm = kenmerk && normen.get(r.trajectId);
    if (!norm) return null;
    const verloop = bepaalVerloop(norm, filter.peildatum, venster);
    const rij = { status: r.status, begeleiderId: r.begeleider?.id ?? GEEN, verloop };
    const aantal = telKenmerk(kenmerk, rij, filter.begeleider);
    return { gezienOp: verloop.gezienOp, aantal, tussenpozen: tussenpozenVan(kenmerk, verloop) };
  };
  const past = (r: Teamrij) =>
    // Wie nog niet is gestart heeft nog geen verloop.
    (filter.begeleider === GEEN && filter.lijst === 'lopend' && !kenmerk
      ? isZonderBegeleider(r)
      : hoortIn(filter.lijst, r)) &&
    // Bij een kenmerk zegt de telling zelf wat van wie is.
    (filter.begeleider === null || kenmerk !== null || (r.begeleider?.id ?? GEEN) === filter.begeleider) &&
    (filter.gesprekken === null || gesprekkenvak(r) === filter.gesprekken);
  const gekozen = rijen
    .filter(past)
    .map((r): Lijstrij => ({ ...r, verloop: verloopVan(r) }))
    .filter((r) => r.verloop === null || r.verloop.aantal > 0);
  return sorteerClienten(gekozen, filter);
}

/** De mensen achter een getal: dezelfde regels als waarmee is geteld. Zonder lijst iedereen die loopt. */
export const getTeamlijst = defineInzage({
  naam: 'team.openen',
  recht: 'team.bekijken',
  op: leesNiets,
  lees: async ({ tx, user, vandaag }, filter: Teamfilter & { peildatum: Datum }) => {
    const { kenmerk } = filter;
    const gelezen = await leesTeam(tx, user, filter, vandaag, { houders: kenmerk !== null });
    if (!gelezen) return null;
    const { team, teams, rijen, venster, nu } = gelezen;
    const begeleiders = new Map(gelezen.begeleiders.map((b) => [b.id, { id: b.id, naam: b.naam }]));
    for (const { begeleider: b } of rijen) if (b) begeleiders.set(b.id, b);
    return {
      team,
      teams,
      begeleiders: [...begeleiders.values()].sort(opNaam),
      rijen: kies(gelezen, filter),
      venster,
      nu,
    };
  },
  spoor: ({ team, rijen }) => overTeam(team, rijen),
});
export type Lijst = Antwoord<typeof getTeamlijst>;

/**
 * Het team om mee te nemen, op cliëntnummer: de lijst die op het scherm staat, of zonder lijst iedereen die op de peildatum begonnen is, zoals in
 * het normrapport. Legt vast dat het is meegenomen.
 */
export const exporteerTeam = defineInzage({
  naam: 'team.exporteren',
  bevestiging: true,
  recht: 'team.bekijken',
  op: leesNiets,
  lees: async (
    { tx, user, vandaag },
    vraag: Teamfilter & { peildatum: Datum; aanpakId: string | null; alles: boolean; vorm?: 'csv' | 'xlsx' },
  ): Promise<{ team: Naam; regels: Exportregel[] } | null> => {
    const gelezen = await leesTeam(tx, user, vraag, vandaag, { houders: vraag.kenmerk !== null });
    if (!gelezen) return null;
    const { peildatum } = vraag;
    const feiten = new Map(gelezen.feiten.map((t) => [t.id, t]));
    const gekozen = vraag.alles ? gelezen.rijen.filter((r) => r.status !== 'nog_niet_gestart') : kies(gelezen, vraag);
    const regels = gekozen.flatMap((r): Exportregel[] => {
      const t = feiten.get(r.trajectId);
      if (!t || (vraag.aanpakId !== null && t.aanpak.id !== vraag.aanpakId)) return [];
      const { aanpak, begeleider, gepland, laatsteGesprek, uitleg } = r;
      return [{ ...maakNormregel(r.clientnummer, t, peildatum), aanpak, begeleider, gepland, laatsteGesprek, uitleg }];
    });
    // Gesorteerd zoals op het scherm, en anders op cliëntnummer.
    if (!vraag.sorteer)
      regels.sort((a, b) => (a.clientnummer < b.clientnummer ? -1 : a.clientnummer > b.clientnummer ? 1 : 0));
    return { team: gelezen.team, regels };
  },
  spoor: ({ team, regels }) => ({
    onderwerp: 'team',
    onderwerpId: team.id,
    details: { trajecten: regels.length, aantal: new Set(regels.map((r) => r.clientnummer)).size },
  }),
});
