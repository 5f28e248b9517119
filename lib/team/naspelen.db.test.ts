// Het eerste jaar van de pilot, dag voor dag nagespeeld: elke dag staat iedereen op precies de bladzijden waar hij hoort, en zeggen
// Vandaag, Team, Pilot en het rapport van de norm hetzelfde. Wat er hoort te staan komt uit de bestanden, niet uit de app.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { doe } from '../../prisma/proef/stand';
import {
  type Deelnemer,
  leesPilot,
  morgen,
  onHoldOp,
  type Stand,
  type Status,
  speelNa,
} from '../../prisma/proef/tweede-lezing';
import { type Datum, datum } from '../domain/datum';
import { TEAMLIJSTEN, type Teamlijst } from '../domain/teamlijst';
import type { PeriodeKeuze } from '../domain/venster';
import { leesMap } from '../import/bron';
import { importeer } from '../import/commands';
import { leesNormrapport, vindAanpak } from '../normrapport/queries';
import { getPilot, type Pilot } from '../pilot/queries';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { type Normregel, normrapportCsv, normrapportKop } from '../trajecten/normregel';
import type { Teamrij } from '../trajecten/teamrijen';
import type { Werkrij } from '../trajecten/werklijst';
import { getVandaag } from '../vandaag/queries';
import { wijzigBegeleiding } from './commands';
import { exporteerTeam, getTeam, getTeamlijst, type Team } from './queries';
import { begeleidingSchema } from './schema';

const MAP = 'prisma/demo/via-pilot';
const VAN = '2020-01-01';
const TOT = '2020-12-31';
const VOOR_DE_START = datum('2019-12-16');
const LOPEND: readonly Status[] = ['op_schema', 'binnenkort', 'over_tijd', 'opgeschort'];

const pilot = leesPilot(MAP);
const verwacht = speelNa(pilot, VAN, TOT);
const nummers = pilot.deelnemers.map((d) => d.nummer);
const DAGEN = [...verwacht.keys()];
const MAANDEN = [...new Set(DAGEN.map((d) => d.slice(0, 7)))];

/** Afspraken die blijven staan: de bestanden hebben er geen, en zonder zou "niets gepland" iedereen zijn. */
const AFSPRAKEN = new Map(
  nummers.flatMap((nummer, i): [string, string[]][] =>
    i % 3 === 0 ? [[nummer, ['2020-04-15', '2020-09-30']]] : i % 3 === 1 ? [[nummer, ['2020-11-18']]] : [],
  ),
);

/** Wie in de loop van het jaar naar de andere begeleider gaat, en wie een tijd niemand heeft. */
const OVERDRACHTEN = nummers.flatMap((nummer, i) => {
  const d = pilot.deelnemers[i];
  if (!d || d.eind || i % 9 !== 0) return [];
  const ander = d.begeleider === 's.deboer' ? 'b.yildiz' : 's.deboer';
  return i % 2 === 0
    ? [{ dag: '2020-06-15', nummer, naar: ander }]
    : [
        { dag: '2020-01-20', nummer, naar: '' },
        { dag: '2020-04-01', nummer, naar: d.begeleider },
        { dag: '2020-10-05', nummer, naar: '' },
      ];
});

const begeleiderOp = (d: Deelnemer, dag: string) =>
  OVERDRACHTEN.filter((o) => o.nummer === d.nummer && o.dag <= dag).at(-1)?.naar ?? d.begeleider;
const heeftAfspraak = (nummer: string, dag: string) => (AFSPRAKEN.get(nummer) ?? []).some((a) => a >= dag);

let aanpakId: string;
let teamleider: User;
let projectleider: User;
let begeleiders: Map<string, User>;
const opDeDag = process.env.VAST_CONTACT_VANDAAG;
const zetDag = (dag: string) => {
  process.env.VAST_CONTACT_VANDAAG = dag;
  return datum(dag);
};

beforeAll(async () => {
  // Midden op de dag: rond middernacht zou de tijd van de proef over een daggrens kunnen lopen.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-18T12:00:00Z') });
  await leesIn();
  aanpakId = (await vindAanpak('VIA-pilot'))?.id ?? '';
  teamleider = await eenGebruiker({ rol: 'teamleider', team: 'Noord' });
  projectleider = await eenGebruiker({ rol: 'projectleider', aanpakken: ['VIA-pilot'] });
  begeleiders = await alsSysteem('proef', async (tx) => {
    const rijen = await tx.gebruiker.findMany({ where: { rol: 'begeleider' }, include: { teams: true } });
    return new Map(
      rijen.map(({ id, naam, gebruikersnaam, teams }) => [
        gebruikersnaam,
        { id, naam, rol: 'begeleider' as const, teamIds: teams.map((t) => t.teamId), aanpakIds: [] },
      ]),
    );
  });
  await planAfspraken();
  await draagOver();
});

afterAll(() => {
  vi.useRealTimers();
  process.env.VAST_CONTACT_VANDAAG = opDeDag;
});

/** De mensen een dag voor de eerste start, zodat iedereen vanaf het begin een begeleider heeft; de gesprekken daarna. */
async function leesIn(): Promise<void> {
  const { rijen } = await leesMap(MAP);
  const { onhold, contactmomenten, ...eerst } = rijen;
  await importeer({ rijen: eerst, opmerkingen: [] }, { vandaag: zetDag(VOOR_DE_START) });
  const later = { rijen: { onhold, contactmomenten }, opmerkingen: [] };
  const { perBestand } = await importeer(later, { vandaag: zetDag(TOT) });
  expect(perBestand.contactmomenten).toMatchObject({ afgekeurd: [] });
}

const planAfspraken = () =>
  alsSysteem('proef', async (tx) => {
    const clienten = await tx.client.findMany({ where: { clientnummer: { in: [...AFSPRAKEN.keys()] } } });
    await tx.contactmoment.createMany({
      data: clienten.flatMap((c) =>
        (AFSPRAKEN.get(c.clientnummer) ?? []).map((dag) => ({
          clientId: c.id,
          datum: new Date(dag),
          kanaal: 'telefonisch' as const,
          status: 'gepland' as const,
        })),
      ),
    });
  });

async function draagOver(): Promise<void> {
  const trajecten = await alsSysteem('proef', (tx) =>
    tx.traject.findMany({ where: { aanpakId }, include: { client: true } }),
  );
  const id = new Map(trajecten.map((t) => [t.client.clientnummer, t.id]));
  for (const { dag, nummer, naar } of [...OVERDRACHTEN].sort((a, b) => (a.dag < b.dag ? -1 : 1))) {
    const velden = { trajectId: id.get(nummer), begeleiderId: begeleiders.get(naar)?.id ?? 'geen' };
    await doe(teamleider, wijzigBegeleiding, begeleidingSchema, velden, { vandaag: zetDag(dag), bevestigd: true });
  }
}

// ---- wat er op een dag te zien is ----

type Dagbeeld = {
  dag: Datum;
  team: Team;
  /** Dezelfde dag, met gesprekken geteld over de laatste twaalf maanden. */
  jaar: Team;
  lopend: Teamrij[];
  vandaag: Map<string, Werkrij[]>;
  rapport: Normregel[];
  pilot: Pilot;
};

const er = <T>(waarde: T | null): T => {
  if (waarde === null) throw new Error('Er is niets te zien');
  return waarde;
};

const lijst = async (dag: Datum, filter: Partial<Parameters<typeof getTeamlijst>[1]>) => {
  const vraag = { team: null, periode: 'kalenderjaar', lijst: 'lopend', begeleider: null, gesprekken: null } as const;
  return er(await getTeamlijst(teamleider, { ...vraag, peildatum: dag, ...filter }, dag)).rijen;
};

const teamOp = async (dag: Datum, periode: PeriodeKeuze, vandaag = dag) =>
  er(await getTeam(teamleider, { team: null, periode, peildatum: dag }, vandaag));

async function kijkOp(tekst: string): Promise<Dagbeeld> {
  const dag = zetDag(tekst);
  const vandaag = new Map<string, Werkrij[]>();
  for (const [naam, user] of begeleiders) vandaag.set(naam, (await getVandaag(user, dag, dag)).rijen);
  const rapport: Normregel[] = [];
  for await (const regels of leesNormrapport(aanpakId, dag)) rapport.push(...regels);
  return {
    dag,
    team: await teamOp(dag, 'kalenderjaar'),
    jaar: await teamOp(dag, 'twaalf_maanden'),
    lopend: await lijst(dag, {}),
    vandaag,
    rapport,
    pilot: er(await getPilot(projectleider, { aanpak: aanpakId, periode: 'kalenderjaar', peildatum: dag }, dag)),
  };
}

// ---- wat er hoort te zijn ----

type Verwacht = Stand & { d: Deelnemer; begeleider: string };

const verwachtOp = (dag: string): Verwacht[] =>
  pilot.deelnemers.map((d) => {
    const stand = verwacht.get(dag)?.get(d.nummer);
    if (!stand) throw new Error(`${d.nummer} heeft op ${dag} geen stand`);
    return { ...stand, d, begeleider: begeleiderOp(d, dag) };
  });

const loopt = (v: { status: Status }) => LOPEND.includes(v.status);
const tel = <T>(rijen: readonly T[], past: (rij: T) => boolean) => rijen.filter(past).length;
const gesorteerd = (regels: readonly string[]) => [...regels].sort();
const som = (getallen: readonly number[]) => getallen.reduce((s, n) => s + n, 0);

/** Gesprekken per lopend traject, in zeven vakken: zes is ook meer. */
const vakken = (gevoerd: readonly number[]) =>
  [0, 1, 2, 3, 4, 5, 6].map((vak) => tel(gevoerd, (n) => (vak === 6 ? n >= 6 : n === vak)));

/** a. Iedereen op precies de bladzijden waar hij hoort, bij wie hem die dag begeleidt. */
function controleerPlaatsen({ dag, team, lopend, vandaag }: Dagbeeld): void {
  const allen = verwachtOp(dag);
  const regel = (v: Verwacht) => `${v.d.nummer} ${v.status}`;
  for (const [naam, rijen] of vandaag) {
    const eigen = allen.filter((v) => v.begeleider === naam && v.status !== 'beeindigd');
    expect(gesorteerd(rijen.map((r) => `${r.clientnummer} ${r.status}`))).toEqual(gesorteerd(eigen.map(regel)));
  }
  const bijWie = (v: Verwacht) => `${regel(v)} ${begeleiders.get(v.begeleider)?.id}`;
  expect(gesorteerd(lopend.map((r) => `${r.clientnummer} ${r.status} ${r.begeleider?.id}`))).toEqual(
    gesorteerd(allen.filter(loopt).map(bijWie)),
  );
  const zonder = allen.filter((v) => v.begeleider === '' && v.status !== 'beeindigd');
  expect(gesorteerd(team.zonderBegeleider.map((r) => `${r.clientnummer} ${r.status}`))).toEqual(
    gesorteerd(zonder.map(regel)),
  );
  const teLang = allen.filter((v) => v.status === 'over_tijd' && v.teLaat > 14);
  expect(gesorteerd(team.teLang.map((r) => `${r.clientnummer} ${-(r.dagen ?? 0)}`))).toEqual(
    gesorteerd(teLang.map((v) => `${v.d.nummer} ${v.teLaat}`)),
  );
  expect(team.aantallen).toMatchObject(verwachteAantallen(dag, allen));
  for (const [naam, user] of begeleiders) {
    const eigen = allen.filter((v) => v.begeleider === naam);
    expect(regelVan(team, user)).toMatchObject({
      clienten: tel(eigen, loopt),
      aantallen: verwachteAantallen(dag, eigen),
    });
  }
  expect(team.regels).toHaveLength(begeleiders.size);
}

function verwachteAantallen(dag: string, rijen: readonly Verwacht[]): Partial<Record<Teamlijst, number>> {
  const met = (status: Status) => tel(rijen, (v) => v.status === status);
  return {
    lopend: tel(rijen, loopt),
    op_schema: met('op_schema'),
    binnenkort: met('binnenkort'),
    over_tijd: met('over_tijd'),
    opgeschort: met('opgeschort'),
    nog_niet_gestart: met('nog_niet_gestart'),
    beeindigd: met('beeindigd'),
    te_lang: tel(rijen, (v) => v.status === 'over_tijd' && v.teLaat > 14),
    niets_gepland: tel(rijen, (v) => loopt(v) && v.status !== 'opgeschort' && !heeftAfspraak(v.d.nummer, dag)),
    on_hold: tel(rijen, (v) => loopt(v) && onHoldOp(v.d, dag) !== null),
  };
}

const regelVan = (team: Team, { id }: User) => er(team.regels.find((r) => r.id === id) ?? null);

/** b. De sommen van Team zijn die van het rapport van de norm. */
function controleerRapport({ dag, team, rapport }: Dagbeeld): void {
  const begonnen = verwachtOp(dag).filter((v) => v.status !== 'nog_niet_gestart');
  expect(rapport.map((r) => `${r.clientnummer} ${r.status}`)).toEqual(
    gesorteerd(begonnen.map((v) => `${v.d.nummer} ${v.status}`)),
  );
  for (const status of [...LOPEND, 'beeindigd'] as const)
    expect([status, team.aantallen[status]]).toEqual([status, tel(rapport, (r) => r.status === status)]);
  const lopend = rapport.filter(loopt);
  const zonder = team.zonderBegeleider.filter(loopt).map((r) => r.telling.gevoerd);
  const perVak = [team.regels.map((r) => r.verdeling), [vakken(zonder)]].flat();
  expect([0, 1, 2, 3, 4, 5, 6].map((vak) => som(perVak.map((v) => v[vak] ?? 0)))).toEqual(
    vakken(lopend.map((r) => r.kalenderjaarGevoerd)),
  );
  const moest = lopend.filter((r) => r.kalenderjaarVereist > 0);
  const gehaald = tel(moest, (r) => r.kalenderjaarGevoerd >= r.kalenderjaarVereist);
  expect([team.aantallen.norm_gehaald, team.aantallen.norm_niet_gehaald]).toEqual([gehaald, moest.length - gehaald]);
}

/** c. Wat een begeleider op Vandaag telt, is wat de teamleider bij hem ziet. */
function controleerVandaag({ jaar, vandaag }: Dagbeeld): void {
  for (const [naam, user] of begeleiders) {
    const rijen = vandaag.get(naam) ?? [];
    const lopend = rijen.filter(loopt);
    const moest = lopend.filter((r) => r.telling.vereist > 0);
    const regel = regelVan(jaar, user);
    const met = (status: Status) => tel(rijen, (r) => r.status === status);
    expect({ ...regel, aantallen: { ...regel.aantallen, beeindigd: 0 } }).toEqual({
      id: user.id,
      naam: user.naam,
      clienten: new Set(lopend.map((r) => r.clientnummer)).size,
      verdeling: vakken(lopend.map((r) => r.telling.gevoerd)),
      aantallen: {
        lopend: lopend.length,
        op_schema: met('op_schema'),
        binnenkort: met('binnenkort'),
        over_tijd: met('over_tijd'),
        opgeschort: met('opgeschort'),
        te_lang: tel(rijen, (r) => r.status === 'over_tijd' && (r.dagen ?? 0) < -14),
        niets_gepland: tel(lopend, (r) => r.status !== 'opgeschort' && r.gepland === null),
        norm_gehaald: tel(moest, (r) => r.telling.gevoerd >= r.telling.vereist),
        norm_niet_gehaald: tel(moest, (r) => r.telling.gevoerd < r.telling.vereist),
        on_hold: tel(lopend, (r) => r.onHold),
        nog_niet_gestart: met('nog_niet_gestart'),
        beeindigd: 0,
      },
    });
  }
}

/** e. Pilot telt dezelfde mensen; wat niet getoond wordt is samen wat er overblijft, en nooit van een of een paar. */
function controleerPilot({ dag, pilot: p, rapport }: Dagbeeld): void {
  const lopend = rapport.filter(loopt);
  const nummersOnHold = new Set(pilot.deelnemers.filter((d) => onHoldOp(d, dag) !== null).map((d) => d.nummer));
  expect(p).toMatchObject({
    begonnen: rapport.length,
    lopend: lopend.length,
    beeindigd: rapport.length - lopend.length,
    nogNietGestart: nummers.length - rapport.length,
    onHold: tel(lopend, (r) => nummersOnHold.has(r.clientnummer)),
  });
  const status = LOPEND.map((s) => tel(rapport, (r) => r.status === s));
  controleerCellen(p.status, status);
  controleerCellen(p.gesprekken, vakken(lopend.map((r) => r.kalenderjaarGevoerd)));
  controleerCellen(
    p.instroom,
    p.instroom.map(({ sleutel }) =>
      tel(pilot.deelnemers, (d) => d.start <= dag && d.start.slice(0, 7) === sleutel.slice(0, 7)),
    ),
  );
  expect(p.instroom.map((c) => c.sleutel)).not.toContain('eerder');
}

function controleerCellen(cellen: readonly { aantal: number | null }[], echt: readonly number[]): void {
  expect(cellen.map((c, i) => c.aantal ?? echt[i])).toEqual(echt);
  const achter = cellen.flatMap((c, i) => (c.aantal === null ? [echt[i] ?? 0] : []));
  const getoond = cellen.flatMap((c) => (c.aantal === null ? [] : [c.aantal]));
  expect(getoond.filter((n) => n > 0 && n < 5)).toEqual([]);
  expect(achter.length === 0 || achter.length === cellen.length || (achter.length >= 2 && som(achter) >= 5)).toBe(true);
}

/** d. Achter elk getal op Team staan zoveel mensen. */
async function controleerLijsten({ dag, team }: Dagbeeld): Promise<void> {
  const delen = [
    { begeleider: null, aantallen: team.aantallen, verdeling: null },
    ...team.regels.map((r) => ({ begeleider: r.id, aantallen: r.aantallen, verdeling: r.verdeling })),
  ];
  for (const { begeleider, aantallen, verdeling } of delen) {
    const lengtes: [string, number][] = [];
    for (const naam of TEAMLIJSTEN) lengtes.push([naam, (await lijst(dag, { begeleider, lijst: naam })).length]);
    expect(Object.fromEntries(lengtes)).toEqual(aantallen);
    for (const [gesprekken, aantal] of (verdeling ?? []).entries())
      expect(await lijst(dag, { begeleider, gesprekken })).toHaveLength(aantal);
  }
  expect(await lijst(dag, { begeleider: 'geen' })).toEqual(team.zonderBegeleider);
  expect(await lijst(dag, { lijst: 'te_lang' })).toEqual(team.teLang);
}

describe('het jaar 2020, dag voor dag', () => {
  it('gaat over de hele pilotgroep, met wie begint, stilstaat, te lang wacht, stopt en even niemand heeft', () => {
    expect(pilot.deelnemers).toHaveLength(134);
    expect(pilot.controle).toBe(131);
    expect(DAGEN).toHaveLength(366);
    expect([DAGEN[0], DAGEN.at(-1)]).toEqual([VAN, TOT]);
    const gezien = new Set(DAGEN.flatMap((dag) => verwachtOp(dag).map((v) => v.status)));
    expect(gezien.size).toBe(6);
    const teLaat = new Set(DAGEN.flatMap((dag) => verwachtOp(dag).map((v) => v.status === 'over_tijd' && v.teLaat)));
    expect([14, 15].every((n) => teLaat.has(n))).toBe(true);
    expect(OVERDRACHTEN.length).toBeGreaterThan(20);
    expect([...begeleiders.keys()].sort()).toEqual(['b.yildiz', 's.deboer']);
  });

  it.each(MAANDEN)(
    '%s: iedereen staat waar hij hoort, en elke bladzijde zegt hetzelfde',
    { timeout: 60_000 },
    async (maand) => {
      for (const dag of DAGEN.filter((d) => d.startsWith(maand))) {
        try {
          const beeld = await kijkOp(dag);
          controleerPlaatsen(beeld);
          controleerRapport(beeld);
          controleerVandaag(beeld);
          controleerPilot(beeld);
          if (dag.endsWith('-01')) await controleerLijsten(beeld);
        } catch (fout) {
          if (fout instanceof Error) fout.message = `Op ${dag}: ${fout.message}`;
          throw fout;
        }
      }
    },
  );

  it('achteraf ziet de teamleider elke eerste van de maand zoals die toen was', async () => {
    for (const maand of MAANDEN) {
      const dag = datum(`${maand}-01`);
      zetDag(dag);
      const toen = await teamOp(dag, 'twaalf_maanden');
      expect(toen.nu).toBe(true);
      expect(await teamOp(dag, 'twaalf_maanden', zetDag(morgen(TOT)))).toEqual({ ...toen, nu: false });
    }
  });

  it('de export van Team op de laatste dag is het rapport dat een onafhankelijk programma uitrekende', async () => {
    const dag = zetDag(TOT);
    const vraag = { team: null, periode: 'twaalf_maanden', peildatum: dag, aanpakId: null } as const;
    const { regels } = er(await exporteerTeam(teamleider, vraag, dag));
    expect(normrapportKop() + normrapportCsv(regels)).toBe(readFileSync(`${MAP}/verwacht-norm-2020-12-31.csv`, 'utf8'));
  });
});
