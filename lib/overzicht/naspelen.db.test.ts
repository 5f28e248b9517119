/**
 * 2020 dag voor dag nagespeeld op de onverplaatste caseload van de pilot. Wat er verwacht wordt komt uit een tweede, eenvoudige lezing
 * van het domein, rechtstreeks uit de bestanden: van elk anker dag voor dag verder lopen. De norm van het product doet er niet aan mee.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { getJaarverslag, lijstUit } from '../afwijkingen/jaarverslag-queries';
import { JAARUITKOMSTEN, type Jaarlijst } from '../afwijkingen/jaarverslag-regels';
import { type Lijstfilter, leesLijstfilter } from '../clienten/lijstfilter-schema';
import { getClientenlijst } from '../clienten/queries';
import type { Normstatus } from '../domain/contactnorm';
import { type Datum, datum } from '../domain/datum';
import { heeftOpTijd } from '../domain/planning';
import { TEAMLIJSTEN, type Teamlijst, wachtTeLang } from '../domain/teamlijst';
import { leesMap } from '../import/bron';
import { importeer } from '../import/commands';
import type { Normregel } from '../norm/normregel';
import { leesNormrapport, vindAanpak } from '../normrapport/queries';
import { getDeelnemers, getPilot } from '../pilot/queries';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { getVandaag, type VandaagGegevens } from '../vandaag/queries';
import { getTeam, getTeamlijst, type Team } from './queries';
import { teamfilterSchema } from './schema';
import { getVerloop } from './verloop-queries';
import { KENMERKEN } from './verloop-regels';
import { WEEKGROEPEN } from './week-regels';

const MAP = 'prisma/demo/via-pilot';
const EERDER = process.env.VAST_CONTACT_VANDAAG;
type Csvrij = Record<string, string>;
const lees = (bestand: string) =>
  parse(readFileSync(`${MAP}/${bestand}.csv`), { columns: true, bom: true }) as Csvrij[];

const DAG = 86_400_000;
const nummer = (d: string) => Date.parse(`${d}T00:00:00Z`) / DAG;
const tekst = (n: number) => new Date(n * DAG).toISOString().slice(0, 10);
const [VAN, TOT] = ['2020-03-16', '2020-05-31'].map(nummer) as [number, number];
const staatStil = (n: number) => n >= VAN && n <= TOT;

/** Drie maanden later, op de laatste dag van de maand als die dag er niet is. */
function drieMaandenLater(n: number): number {
  const d = new Date(n * DAG);
  const eerste = new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + 3, 1));
  const dagen = new Date(Date.UTC(eerste.getUTCFullYear(), eerste.getUTCMonth() + 1, 0)).getUTCDate();
  return eerste.getTime() / DAG + Math.min(d.getUTCDate(), dagen) - 1;
}

/** Loop verder tot er evenveel dagen zijn geweest als in drie maanden, zonder de dagen waarop alles stilstond. */
function uiterlijkVanaf(anker: number): number {
  let nodig = drieMaandenLater(anker) - anker;
  let dag = anker;
  while (nodig > 0) {
    dag += 1;
    if (!staatStil(dag)) nodig -= 1;
  }
  return dag;
}

const TELT = ['gesprek op locatie', 'huisbezoek', 'telefonisch', 'beeldbellen', 'driegesprek'];

type Mens = {
  clientnummer: string;
  begeleider: string;
  start: number;
  eind: number;
  ankers: { dag: number; uiterlijk: number }[];
};

function leesMensen(): Mens[] {
  const contacten = lees('contactmomenten').filter((c) => c.status === 'gevoerd' && TELT.includes(c.vorm ?? ''));
  return lees('deelnemers')
    .filter((d) => d.groep === 'pilot')
    .map((d) => {
      const start = nummer(d.startdatum ?? '');
      const eind = d.einddatum ? nummer(d.einddatum) : Number.POSITIVE_INFINITY;
      const dagen = contacten
        .filter((c) => c.clientnummer === d.clientnummer)
        .map((c) => nummer(c.datum ?? ''))
        .filter((n) => n >= start && n <= eind);
      const ankers = [...new Set([start, ...dagen])].map((dag) => ({ dag, uiterlijk: uiterlijkVanaf(dag) }));
      return { clientnummer: d.clientnummer ?? '', begeleider: d.begeleider ?? '', start, eind, ankers };
    });
}

type Verwacht = { status: Normstatus; dagenTeLaat: number };

function verwacht(m: Mens, dag: number): Verwacht {
  const uiterlijk = Math.max(...m.ankers.filter((a) => a.dag <= dag || a.dag === m.start).map((a) => a.uiterlijk));
  const over = dag - uiterlijk;
  const status = (): Normstatus => {
    if (dag < m.start) return 'nog_niet_gestart';
    if (dag > m.eind) return 'beeindigd';
    if (staatStil(dag)) return 'opgeschort';
    if (over > 0) return 'over_tijd';
    return -over <= 30 ? 'binnenkort' : 'op_schema';
  };
  return { status: status(), dagenTeLaat: over };
}

const LOPEND = ['op_schema', 'binnenkort', 'over_tijd', 'opgeschort'] as const;
const VENSTER = { team: null, periode: 'kalenderjaar' as const };

let mensen: Mens[];
let aanpakId: string;
let teamleider: User;
let projectleider: User;
/** Per gebruikersnaam in het bestand de begeleider zoals het product hem kent. */
const begeleiders = new Map<string, User>();

beforeAll(async () => {
  await importeer(await leesMap(MAP), { vandaag: datum('2026-11-22') });
  mensen = leesMensen();
  aanpakId = (await vindAanpak('VIA-pilot'))?.id ?? '';
  teamleider = await eenGebruiker({ rol: 'teamleider', team: 'Noord' });
  projectleider = await eenGebruiker({ rol: 'projectleider', aanpakken: ['VIA-pilot'] });
  const gevonden = await alsSysteem('proef', (tx) => tx.gebruiker.findMany({ where: { rol: 'begeleider' } }));
  for (const { id, naam, gebruikersnaam } of gevonden)
    begeleiders.set(gebruikersnaam, { id, naam, rol: 'begeleider', teamIds: teamleider.teamIds, aanpakIds: [] });
});
afterAll(() => {
  if (EERDER === undefined) delete process.env.VAST_CONTACT_VANDAAG;
  else process.env.VAST_CONTACT_VANDAAG = EERDER;
});

type Dag = { team: Team; vandaag: Map<string, VandaagGegevens>; rapport: Normregel[] };

async function speel(dag: Datum): Promise<Dag> {
  process.env.VAST_CONTACT_VANDAAG = dag;
  const team = await getTeam(teamleider, { ...VENSTER, peildatum: dag }, dag);
  if (!team) throw new Error('het team is er niet');
  const vandaag = new Map<string, VandaagGegevens>();
  for (const [naam, user] of begeleiders) {
    const gezien = await getVandaag(user, { peildatum: dag }, dag);
    if (gezien) vandaag.set(naam, gezien);
  }
  const rapport: Normregel[] = [];
  for await (const deel of leesNormrapport(aanpakId, dag)) rapport.push(...deel);
  return { team, vandaag, rapport };
}

/** Op welke pagina's iemand die dag staat, als tekst om naast elkaar te leggen. */
function plaatsen({ team, vandaag }: Dag): Map<string, string[]> {
  const plek = new Map<string, string[]>();
  const zet = (clientnummer: string, waar: string) => plek.set(clientnummer, [...(plek.get(clientnummer) ?? []), waar]);
  for (const [naam, { rijen }] of vandaag) for (const r of rijen) zet(r.clientnummer, `${naam}: ${r.status}`);
  for (const r of team.zonderBegeleider) zet(r.clientnummer, `zonder: ${r.status}`);
  for (const r of team.teLang) zet(r.clientnummer, `te lang: ${r.begeleider?.naam}`);
  return plek;
}

function verwachtePlaatsen(m: Mens, { status, dagenTeLaat }: Verwacht): string[] {
  if (status === 'beeindigd') return [];
  // Het bestand laat een begeleiding beginnen op de startdag: tot dan heeft iemand nog niemand.
  if (status === 'nog_niet_gestart') return ['zonder: nog_niet_gestart'];
  const naam = begeleiders.get(m.begeleider)?.naam;
  return [`${m.begeleider}: ${status}`, ...(status === 'over_tijd' && dagenTeLaat > 14 ? [`te lang: ${naam}`] : [])];
}

const tel = <T>(rijen: readonly T[], past: (r: T) => boolean) => rijen.filter(past).length;

function vergelijkMetRapport({ team, rapport }: Dag, dag: string): void {
  const lopend = rapport.filter((r) => (LOPEND as readonly string[]).includes(r.status));
  for (const status of [...LOPEND, 'beeindigd'] as const)
    expect(team.aantallen[status], `${dag} ${status}`).toBe(tel(rapport, (r) => r.status === status));
  const som = (n: number) => team.regels.reduce((s, r) => s + (r.verdeling[n] ?? 0), 0);
  for (let n = 0; n <= 6; n += 1)
    expect(som(n), `${dag} ${n} gesprekken`).toBe(tel(lopend, (r) => Math.min(6, r.kalenderjaarGevoerd) === n));
  const gehaald = (r: Normregel) => r.kalenderjaarGevoerd >= r.kalenderjaarVereist;
  expect(team.aantallen.norm_gehaald, `${dag} norm gehaald`).toBe(
    tel(lopend, (r) => r.kalenderjaarVereist > 0 && gehaald(r)),
  );
  // Het kalenderjaar loopt tot 31 december: tot dan is wat er ontbreekt nog te gaan.
  const ontbreekt = tel(lopend, (r) => !gehaald(r));
  const { norm_niet_gehaald: niet, norm_nog_te_gaan: komt } = team.aantallen;
  expect([niet, komt], `${dag} norm niet gehaald`).toEqual(dag.endsWith('-12-31') ? [ontbreekt, 0] : [0, ontbreekt]);
}

function vergelijkMetVandaag({ team, vandaag }: Dag, dag: string): void {
  for (const [naam, user] of begeleiders) {
    const regel = team.regels.find((r) => r.id === user.id);
    const rijen = vandaag.get(naam)?.rijen.filter((r) => (LOPEND as readonly string[]).includes(r.status)) ?? [];
    const eigen = {
      clienten: new Set(rijen.map((r) => r.clientId)).size,
      lopend: rijen.length,
      ...Object.fromEntries(LOPEND.map((s) => [s, tel(rijen, (r) => r.status === s)])),
      te_lang: tel(rijen, (r) => r.status === 'over_tijd' && (r.dagen ?? 0) < -14),
      niets_gepland: tel(rijen, (r) => r.status !== 'opgeschort' && r.gepland === null),
      on_hold: tel(rijen, (r) => r.onHold),
    };
    expect({ clienten: regel?.clienten, ...regel?.aantallen }, `${dag} ${naam}`).toMatchObject(eigen);
  }
}

/** De telling van Vandaag is die van de laatste twaalf maanden; elk getal opent precies zoveel mensen. */
async function vergelijkLijsten({ vandaag }: Dag, dag: Datum): Promise<void> {
  const vraag = { team: null, periode: 'twaalf_maanden' as const, peildatum: dag };
  const team = await getTeam(teamleider, vraag, dag);
  const lengte = async (lijst: Teamlijst, begeleider: string | null) =>
    (await getTeamlijst(teamleider, { ...teamfilterSchema.parse({}), ...vraag, lijst, begeleider }, dag))?.rijen.length;
  for (const [naam, user] of begeleiders) {
    const regel = team?.regels.find((r) => r.id === user.id);
    const rijen = vandaag.get(naam)?.rijen.filter((r) => (LOPEND as readonly string[]).includes(r.status)) ?? [];
    expect(
      [regel?.aantallen.norm_gehaald, regel?.aantallen.norm_niet_gehaald],
      `${dag} ${naam} norm gehaald en niet gehaald`,
    ).toEqual([
      tel(rijen, (r) => r.telling.vereist > 0 && r.telling.gevoerd >= r.telling.vereist),
      tel(rijen, (r) => r.telling.gevoerd < r.telling.vereist),
    ]);
    for (let n = 0; n <= 6; n += 1)
      expect(regel?.verdeling[n], `${dag} ${naam} ${n}`).toBe(tel(rijen, (r) => Math.min(6, r.telling.gevoerd) === n));
    for (const lijst of TEAMLIJSTEN)
      if (lijst !== 'beeindigd')
        expect(await lengte(lijst, user.id), `${dag} ${naam} ${lijst}`).toBe(regel?.aantallen[lijst]);
  }
  // Wie beëindigd is telt Team alleen voor het hele team.
  expect(await lengte('beeindigd', null), `${dag} beëindigd`).toBe(team?.aantallen.beeindigd);
}

/** De pilot van die dag telt dezelfde mensen als het rapport van de norm; uitsplitsingen houden kleine groepen achter en staan hier niet. */
async function vergelijkPilot({ rapport }: Dag, dag: Datum): Promise<void> {
  const pilot = await getPilot(projectleider, { aanpak: aanpakId, periode: 'kalenderjaar', peildatum: dag }, dag);
  const { begonnen, lopend, beeindigd, nogNietGestart } = pilot ?? {};
  expect({ begonnen, lopend, beeindigd, nogNietGestart }, `${dag} pilot`).toEqual({
    begonnen: rapport.length,
    lopend: tel(rapport, (r) => (LOPEND as readonly string[]).includes(r.status)),
    beeindigd: tel(rapport, (r) => r.status === 'beeindigd'),
    nogNietGestart: mensen.length - rapport.length,
  });
}

describe('2020, dag voor dag', () => {
  it('heeft een caseload om na te spelen', () => {
    expect(mensen).toHaveLength(134);
    expect([...begeleiders.keys()].sort()).toEqual(['b.yildiz', 's.deboer']);
  });

  it.each(Array.from({ length: 12 }, (_, i) => `2020-${String(i + 1).padStart(2, '0')}`))(
    'in %s staat elke dag iedereen precies waar hij hoort',
    { timeout: 60_000 },
    async (maand) => {
      const eerste = nummer(`${maand}-01`);
      let overTijd = 0;
      for (let n = eerste; tekst(n).startsWith(maand); n += 1) {
        const dag = datum(tekst(n));
        const gespeeld = await speel(dag);
        const plek = plaatsen(gespeeld);
        const namen = new Set(mensen.map((m) => m.clientnummer));
        expect(
          [...plek.keys()].filter((c) => !namen.has(c)),
          `${dag}: niemand van buiten de pilot`,
        ).toEqual([]);
        for (const m of mensen) {
          const hoort = verwacht(m, n);
          if (hoort.status === 'over_tijd') overTijd += 1;
          expect(plek.get(m.clientnummer) ?? [], `${dag} ${m.clientnummer}`).toEqual(verwachtePlaatsen(m, hoort));
        }
        vergelijkMetRapport(gespeeld, dag);
        vergelijkMetVandaag(gespeeld, dag);
        if (dag.endsWith('-01')) {
          await vergelijkLijsten(gespeeld, dag);
          await vergelijkPilot(gespeeld, dag);
        }
      }
      // Een maand waarin niemand ooit over tijd was zou weinig bewijzen; in de lockdown stond alles stil.
      if (maand >= '2020-09') expect(overTijd).toBeGreaterThan(0);
    },
  );
});

/** Tien dagen: begin en eind van het jaar, midden in de stilstand, schrikkeldag, en een jaar later. */
const TIEN = [
  '2020-01-06',
  '2020-02-29',
  '2020-03-15',
  '2020-04-30',
  '2020-06-01',
  '2020-08-31',
  '2020-10-15',
  '2020-12-31',
  '2021-03-31',
  '2021-06-30',
].map(datum);
const LATER = datum('2021-07-15');

type Filter = Parameters<typeof getTeamlijst>[1];
const KLEINST = teamfilterSchema.parse({});

/**
 * Achter elk getal van Team en Verloop staan precies zijn mensen; `vandaag` is de dag waarop wordt gekeken. Wat van een begeleider is op Verloop
 * proeft verloop.db.test.ts.
 */
async function elkGetalVanHetTeam(peildatum: Datum, vandaag: Datum, periode: Filter['periode']): Promise<Team> {
  const vraag = { team: null, periode, peildatum };
  const team = await getTeam(teamleider, vraag, vandaag);
  const verloop = await getVerloop(teamleider, { ...vraag, begeleider: null }, vandaag);
  if (!team || !verloop) throw new Error('het team is er niet');
  const achter = async (wens: Partial<Filter>) =>
    (await getTeamlijst(teamleider, { ...KLEINST, periode, peildatum, ...wens }, vandaag))?.rijen ?? [];
  const wat = (naam: string) => `${peildatum} gezien op ${vandaag}, ${periode}: ${naam}`;
  for (const lijst of TEAMLIJSTEN) expect(await achter({ lijst }), wat(lijst)).toHaveLength(team.aantallen[lijst]);
  for (const week of WEEKGROEPEN) expect(await achter({ week }), wat(week)).toHaveLength(team.week[week].aantal);
  expect(team.week.te_lang.aantal, wat('te lang')).toBe(team.aantallen.te_lang);
  expect(new Set((await achter({})).map((r) => r.clientId)).size, wat('cliënten')).toBe(team.clienten);
  expect(await achter({ begeleider: 'geen' }), wat('zonder')).toHaveLength(team.zonderBegeleider.length);
  expect(await achter({ lijst: 'te_lang' }), wat('te lang')).toHaveLength(team.teLang.length);
  for (const r of team.regels)
    for (const [n, aantal] of r.verdeling.entries())
      expect(await achter({ begeleider: r.id, gesprekken: n }), wat(`${r.naam} ${n}`)).toHaveLength(aantal);
  const { kenmerken } = verloop.totaal;
  for (const kenmerk of KENMERKEN) {
    const rijen = await achter({ kenmerk });
    expect(
      [rijen.reduce((som, r) => som + (r.verloop?.aantal ?? 0), 0), new Set(rijen.map((r) => r.clientId)).size],
      wat(kenmerk),
    ).toEqual([kenmerken[kenmerk].aantal, kenmerken[kenmerk].mensen]);
  }
  // Verloop en Team tellen dezelfde mensen, en de laatste dag van de trend is de peildatum zelf.
  expect(verloop.totaal.lopend, wat('lopend')).toEqual({ aantal: team.aantallen.lopend, mensen: team.clienten });
  expect(verloop.trend.at(-1), wat('trend')).toMatchObject(
    Object.fromEntries(LOPEND.map((s) => [s, team.aantallen[s]])),
  );
  return team;
}

/** Wat Vandaag telt is wat Mijn cliënten toont, en samen zijn de begeleiders het team. */
async function elkGetalVanVandaag(dag: Datum, team: Team): Promise<void> {
  const samen = { lopend: 0, over_tijd: 0, te_lang: 0 };
  for (const [naam, user] of begeleiders) {
    const rijen = (await getVandaag(user, { peildatum: dag }, dag))?.rijen ?? [];
    const lijst = (wens: Partial<Lijstfilter>) => getClientenlijst(user, leesLijstfilter(wens), dag);
    const alle = await lijst({});
    for (const status of LOPEND) {
      const met = rijen.filter((r) => r.status === status).length;
      expect((await lijst({ status }))?.rijen, `${dag} ${naam} ${status}`).toHaveLength(met);
      expect(alle?.perStatus[status] ?? 0, `${dag} ${naam} ${status}`).toBe(met);
    }
    const teLang = rijen.filter(wachtTeLang).length;
    expect([(await lijst({ status: 'te_lang' }))?.rijen.length, alle?.perStatus.te_lang]).toEqual([teLang, teLang]);
    const zonder = rijen.filter((r) => r.status === 'binnenkort' && !heeftOpTijd(r)).length;
    expect((await lijst({ status: 'binnenkort', gepland: 'niet_op_tijd' }))?.rijen).toHaveLength(zonder);
    samen.lopend += alle?.lopend.length ?? 0;
    samen.over_tijd += alle?.perStatus.over_tijd ?? 0;
    samen.te_lang += teLang;
  }
  const { lopend, over_tijd, te_lang } = team.aantallen;
  expect(samen, `${dag} samen`).toEqual({ lopend, over_tijd, te_lang });
}

/** De pilot telt wie de deelnemerslijst toont. */
async function elkGetalVanDePilot(dag: Datum, team: Team): Promise<void> {
  const keuze = { aanpak: aanpakId, periode: 'kalenderjaar' as const, peildatum: dag };
  const pilot = await getPilot(projectleider, keuze, dag);
  const lengte = async (wens: { status?: Normstatus }) =>
    (await getDeelnemers(projectleider, { ...keuze, status: null, pagina: 1, ...wens }, dag))?.totaal;
  expect([pilot?.lopend, pilot?.beeindigd], `${dag} pilot`).toEqual([
    team.aantallen.lopend,
    await lengte({ status: 'beeindigd' }),
  ]);
  expect((await lengte({})) ?? 0, `${dag} deelnemers`).toBe((pilot?.lopend ?? 0) + (pilot?.nogNietGestart ?? 0));
  for (const { sleutel, aantal } of pilot?.status ?? [])
    if (aantal !== null) expect(await lengte({ status: sleutel }), `${dag} pilot ${sleutel}`).toBe(aantal);
}

/** Elk getal van het jaarverslag is de lengte van zijn lijst, en gehaald is wat het rapport van de norm zegt. */
async function elkGetalVanHetJaarverslag(dag: Datum): Promise<void> {
  const v = await getJaarverslag(teamleider, { team: null, aanpak: null, jaar: Number(dag.slice(0, 4)) }, dag);
  if (!v) throw new Error('er is geen jaarverslag');
  const lengte = (lijst: Jaarlijst) => lijstUit(v, lijst).length;
  expect(lengte('alle'), `${dag} jaren`).toBe(v.totaal.trajectjaren);
  for (const u of JAARUITKOMSTEN) expect(lengte(u), `${dag} ${u}`).toBe(v.totaal.uitkomst[u]);
  const rapporten = new Map<Datum, Normregel[]>();
  for (const r of v.regels.slice(0, 20)) {
    const rapport = rapporten.get(r.jaarTot) ?? [];
    if (rapport.length === 0) for await (const deel of leesNormrapport(aanpakId, r.jaarTot)) rapport.push(...deel);
    rapporten.set(r.jaarTot, rapport);
    const zelfde = rapport.find((x) => x.clientnummer === r.clientnummer);
    expect([r.gevoerd, r.vereist], `${dag} ${r.clientnummer}`).toEqual([
      zelfde?.trajectjaarGevoerd,
      zelfde?.trajectjaarVereist,
    ]);
  }
}

describe('elk getal van elke pagina, op tien peildata', () => {
  it.each(TIEN)('%s', { timeout: 120_000 }, async (dag) => {
    process.env.VAST_CONTACT_VANDAAG = dag;
    const rapport: Normregel[] = [];
    for await (const deel of leesNormrapport(aanpakId, dag)) rapport.push(...deel);
    const nu = await elkGetalVanHetTeam(dag, dag, 'twaalf_maanden');
    for (const status of [...LOPEND, 'beeindigd'] as const)
      expect(nu.aantallen[status], `${dag} ${status}`).toBe(tel(rapport, (r) => r.status === status));
    expect(nu.teLang.map((r) => r.clientnummer).sort(), `${dag} te lang`).toEqual(
      rapport
        .filter((r) => r.status === 'over_tijd' && nummer(dag) - nummer(r.uiterlijk ?? dag) > 14)
        .map((r) => r.clientnummer),
    );
    await elkGetalVanVandaag(dag, nu);
    await elkGetalVanDePilot(dag, nu);
    await elkGetalVanHetJaarverslag(dag);
    // Dezelfde dag later bekeken: wie toen nog niet was begonnen telt niet mee, de rest staat er net zo.
    process.env.VAST_CONTACT_VANDAAG = LATER;
    const later = await elkGetalVanHetTeam(dag, LATER, 'kalenderjaar');
    for (const status of LOPEND) expect(later.aantallen[status], `${dag} later ${status}`).toBe(nu.aantallen[status]);
    expect([later.aantallen.nog_niet_gestart, later.zonderBegeleider.length], `${dag} later`).toEqual([0, 0]);
  });
});
