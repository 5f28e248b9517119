/**
 * 2020 dag voor dag, met de caseload van de pilot zoals de feiten toen binnenkwamen, op een vijfde na dat niemand meer sprak: elke dag de gesprekken van die dag, en 's nachts het werk
 * uit de wachtrij, op woensdag twee keer. Niemand die over tijd is valt buiten beeld, geen bericht gaat twee keer weg en elk tekort heeft één
 * normafwijking.
 */
import { Logger, runTaskListOnce } from 'graphile-worker';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenMailserver, type Mailserver } from '../../prisma/proef/mailserver';
import { ruw } from '../../prisma/proef/ruw';
import { doeActie } from '../../prisma/proef/stand';
import { geslotenTrajectjaren } from '../afwijkingen/regels';
import { assessContactnorm } from '../domain/contactnorm';
import { type Datum, datum, plusDagen, weekdag } from '../domain/datum';
import { TE_LANG_DAGEN } from '../domain/teamlijst';
import { isWerkdag } from '../domain/werkdagen';
import { contactmomentVastleggen } from '../gesprek/actions';
import { type Bronrij, leesMap } from '../import/bron';
import { importeer } from '../import/commands';
import { laadTrajectfeiten, type Trajectfeiten } from '../norm/feiten';
import { getTeam } from '../overzicht/queries';
import type { User } from '../policy/policy';
import { alsSysteem, type Tx } from '../server/db';
import { getVandaag } from '../vandaag/queries';
import { takenlijst } from './werker';

vi.setConfig({ testTimeout: 900_000, hookTimeout: 60_000 });

const [EERSTE, LAATSTE] = [datum('2020-01-02'), datum('2020-12-31')];
const EERDER = process.env.VAST_CONTACT_VANDAAG;
const STIL = new Logger(() => () => {});
const lees = <T>(werk: (tx: Tx) => Promise<T>) => alsSysteem('proef', werk);

let contacten: Map<Datum, Bronrij[]>;
let mail: Mailserver;
let pool: pg.Pool;
let verbinding: pg.PoolClient;
let leider: User;
const begeleiders = new Map<string, User>();

/** De pilot haalde de norm bij iedereen; deze mensen worden na de jaarwisseling door niemand meer gesproken. */
const raaktUitBeeld = (rij: Bronrij) => /[35]$/.test(rij.velden.clientnummer ?? '');

beforeAll(async () => {
  mail = await eenMailserver();
  await mail.start();
  pool = new pg.Pool({ connectionString: process.env.DATABASE_URL_WERKER, max: 1 });
  verbinding = await pool.connect();
  process.env.VAST_CONTACT_VANDAAG = plusDagen(EERSTE, -1);
  const { rijen } = await leesMap('prisma/demo/via-pilot');
  contacten = new Map();
  const eerder: Bronrij[] = [];
  for await (const rij of rijen.contactmomenten ?? []) {
    const dag = datum(rij.velden.datum ?? '');
    if (dag < EERSTE) eerder.push(rij);
    else if (!raaktUitBeeld(rij)) contacten.set(dag, [...(contacten.get(dag) ?? []), rij]);
  }
  const { perBestand } = await importeer(
    { rijen: { ...rijen, contactmomenten: eerder }, opmerkingen: [] },
    { vandaag: plusDagen(EERSTE, -1) },
  );
  expect(Object.values(perBestand).flatMap((u) => u.afgekeurd)).toEqual([]);
  leider = await eenGebruiker({ rol: 'teamleider', team: 'Noord' });
  for (const { id, naam, gebruikersnaam } of await lees((tx) =>
    tx.gebruiker.findMany({ where: { rol: 'begeleider' } }),
  ))
    begeleiders.set(gebruikersnaam, { id, naam, rol: 'begeleider', teamIds: leider.teamIds, aanpakIds: [] });
  // De helft krijgt bericht per e-mail.
  await lees(
    (tx) => ruw(tx)
      .$executeRaw`UPDATE client SET email = lower(clientnummer) || '@voorbeeld.nl', email_toestemming_op = '2019-01-01'
      WHERE right(clientnummer, 1) IN ('0', '2', '4', '6', '8')`,
  );
});
afterAll(async () => {
  await mail.stop();
  verbinding.release();
  await pool.end();
  if (EERDER === undefined) delete process.env.VAST_CONTACT_VANDAAG;
  else process.env.VAST_CONTACT_VANDAAG = EERDER;
});

/** Het gesprek van over een week als afspraak, en op zijn dag ingevuld: zo krijgt de cliënt bericht. */
async function plan(dag: Datum): Promise<void> {
  const straks = plusDagen(dag, 7);
  for (const rij of contacten.get(straks) ?? []) {
    const { clientnummer = '', begeleider = '', vorm, status } = rij.velden;
    const user = begeleiders.get(begeleider);
    if (!user || vorm !== 'telefonisch' || status !== 'gevoerd' || !isWerkdag(straks)) continue;
    await doe(user, dag, { clientnummer, plannen: 'ja', datum: straks, tijd: '10:00', kanaal: 'telefonisch' });
    gepland.set(`${clientnummer} ${straks}`, user);
  }
}
const gepland = new Map<string, User>();

const doe = (user: User, vandaag: Datum, velden: Record<string, unknown>) =>
  doeActie(user, contactmomentVastleggen, velden, { vandaag, bevestigd: true });

/** Wat er die dag gebeurde: wat gepland was wordt ingevuld, de rest komt binnen zoals in het bestand. */
async function beleef(dag: Datum): Promise<void> {
  const rest: Bronrij[] = [];
  for (const rij of contacten.get(dag) ?? []) {
    const { clientnummer = '', vorm, status } = rij.velden;
    const user = vorm === 'telefonisch' && status === 'gevoerd' && gepland.get(`${clientnummer} ${dag}`);
    if (!user) {
      rest.push(rij);
      continue;
    }
    gepland.delete(`${clientnummer} ${dag}`);
    const afspraak = await lees((tx) =>
      tx.contactmoment.findFirstOrThrow({
        where: { client: { clientnummer }, status: 'gepland', datum: new Date(dag) },
      }),
    );
    await doe(user, dag, {
      clientnummer,
      afspraakId: afspraak.id,
      versie: afspraak.versie,
      datum: dag,
      kanaal: 'telefonisch',
      vervolg: 'later',
      vervolgReden: 'agenda_niet_bij_de_hand',
    });
  }
  if (rest.length > 0) await importeer({ rijen: { contactmomenten: rest }, opmerkingen: [] }, { vandaag: dag });
}

/** Alles wat in de wachtrij staat, zonder op de klok van de machine te wachten. */
async function werkAf(dag: Datum): Promise<void> {
  // Op woensdag nog eens: dan verandert er niets meer, en gaat er niets nog een keer weg.
  for (const _ of weekdag(dag) === 3 ? ['een keer', 'en nog eens'] : ['een keer']) {
    await lees(
      (tx) => ruw(tx).$executeRaw`SELECT graphile_worker.add_job('dagelijks', json_build_object('dag', ${dag}::text))`,
    );
    await lees((tx) => ruw(tx).$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`);
    await runTaskListOnce({ logger: STIL, noHandleSignals: true }, takenlijst(), verbinding);
  }
  const over = await lees(
    (tx) =>
      ruw(tx).$queryRaw<
        unknown[]
      >`SELECT task_identifier, last_error FROM graphile_worker.jobs WHERE last_error IS NOT NULL`,
  );
  expect(over, dag).toEqual([]);
}

type Stand = { feiten: Trajectfeiten[]; taken: Set<string>; escalaties: Set<string>; gevolgd: Set<string> };

/** De feiten van alle trajecten, en wat er die avond openstaat. `gevolgd` is wie een begeleider heeft die hem ziet. */
const leesStand = () =>
  lees(async (tx): Promise<Stand> => {
    const trajecten = await tx.traject.findMany({ where: { groep: 'pilot' }, select: { id: true } });
    const open = await tx.taak.findMany({
      where: { soort: 'over_tijd', afgedaanOp: null },
      select: { trajectId: true },
    });
    const wachtend = await tx.escalatie.findMany({ where: { geslotenOp: null }, select: { trajectId: true } });
    const nu = await tx.begeleiding.findMany({ where: { tot: null }, select: { trajectId: true } });
    const ids = (rijen: { trajectId: string }[]) => new Set(rijen.map((r) => r.trajectId));
    const feiten = await laadTrajectfeiten(
      tx,
      trajecten.map((t) => t.id),
    );
    return { feiten, taken: ids(open), escalaties: ids(wachtend), gevolgd: ids(nu) };
  });

/** Wie er op de pagina's staat waar iemand hem ziet die er iets aan kan doen. */
async function opEenPagina(dag: Datum): Promise<Set<string>> {
  const team = await getTeam(leider, { team: null, periode: 'kalenderjaar', peildatum: dag }, dag);
  const ids = [...(team?.zonderBegeleider ?? []), ...(team?.teLang ?? [])].map((r) => r.trajectId);
  for (const user of begeleiders.values())
    for (const r of (await getVandaag(user, { peildatum: dag }, dag))?.rijen ?? [])
      if (r.status === 'over_tijd') ids.push(r.trajectId);
  return new Set(ids);
}

async function controleer(dag: Datum): Promise<number> {
  const { feiten, taken, escalaties, gevolgd } = await leesStand();
  const overTijd = feiten.filter((t) => assessContactnorm(t.norm, dag).status === 'over_tijd');
  expect(new Set(overTijd.map((t) => t.id)), `${dag}: wie over tijd is heeft een taak, en niemand anders`).toEqual(
    taken,
  );
  for (const t of overTijd) expect(gevolgd.has(t.id) || t.teamId !== null, `${dag}: iemand ziet ${t.id}`).toBe(true);
  const teLang = overTijd.filter((t) => -(assessContactnorm(t.norm, dag).dagen ?? 0) > TE_LANG_DAGEN);
  expect(new Set(teLang.map((t) => t.id)), `${dag}: wie te lang wacht staat bij de teamleider`).toEqual(escalaties);
  if (weekdag(dag) === 3) {
    const getoond = await opEenPagina(dag);
    expect(
      overTijd.filter((t) => !getoond.has(t.id)),
      `${dag}: niemand valt buiten beeld`,
    ).toEqual([]);
  }
  return overTijd.length;
}

it('niemand raakt uit beeld, geen bericht gaat twee keer weg, en elk tekort heeft één normafwijking', async () => {
  let meeste = 0;
  for (let dag = EERSTE; dag <= LAATSTE; dag = plusDagen(dag, 1)) {
    process.env.VAST_CONTACT_VANDAAG = dag;
    await beleef(dag);
    await plan(dag);
    await werkAf(dag);
    meeste = Math.max(meeste, await controleer(dag));
  }
  expect(meeste).toBeGreaterThan(10);
  expect(await lees((tx) => tx.escalatie.count())).toBeGreaterThan(3);
  await controleerBerichten();
  await controleerAfwijkingen();
});

async function controleerBerichten(): Promise<void> {
  const berichten = await lees((tx) => tx.bericht.findMany());
  const soort = (s: string) => berichten.filter((b) => b.soort === s);
  expect(soort('uitnodiging').length).toBeGreaterThan(50);
  expect(soort('herinnering').length).toBeGreaterThan(20);
  expect(soort('weekoverzicht').length).toBeGreaterThan(20);
  // Per afspraak en moment één bericht van elke soort langs elke weg, en per week één overzicht.
  const waarover = berichten.map(
    (b) => `${b.soort} ${b.kanaal} ${b.contactmomentId ?? b.sleutel} ${b.afspraakDatum?.toISOString()}`,
  );
  expect(new Set(waarover).size).toBe(waarover.length);
  const verzonden = berichten
    .filter((b) => b.status === 'verzonden' && b.kanaal === 'e_mail')
    .map((b) => `<${b.id}@gemeente.voorbeeld.nl>`);
  const aangekomen = mail.ontvangen.map((m) => /^Message-ID: (.*)$/im.exec(m.ruw)?.[1]?.trim());
  expect([...aangekomen].sort()).toEqual([...verzonden].sort());
  expect(berichten.filter((b) => ['bezig', 'mislukt', 'onbestelbaar'].includes(b.status))).toEqual([]);
}

async function controleerAfwijkingen(): Promise<void> {
  const { feiten } = await leesStand();
  const rijen = await lees((tx) => tx.normafwijking.findMany({ include: { stappen: true } }));
  const tekort = feiten.flatMap((t) =>
    geslotenTrajectjaren(t, LAATSTE)
      .filter((j) => j.gevoerd < j.vereist)
      .map((j) => `${t.id} ${j.van}`),
  );
  expect(tekort.length).toBeGreaterThan(2);
  const geldig = rijen.filter((r) => r.status !== 'ingetrokken');
  expect(geldig.map((r) => `${r.trajectId} ${r.jaarVan.toISOString().slice(0, 10)}`).sort()).toEqual(
    [...tekort].sort(),
  );
  for (const r of rijen) expect(r.stappen.filter((s) => s.soort === 'geopend')).toHaveLength(1);
}
