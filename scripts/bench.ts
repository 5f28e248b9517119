// Vandaag, het dossier en Team naast dezelfde opmaak uit constanten, om en om in één proces gemeten: het verschil is wat database, rechten
// en norm kosten. Bouwt een kopie met drie meetpagina's erbij, zodat het product zelf er geen heeft.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { User } from '../lib/policy/policy';
import { findFreePort } from './app.mjs';
import { type Meting, meet, toon, toonGroei } from './bench/meten';
import { dataMap, wortel } from './plaatsen.mjs';
import { migreer } from './prisma-offline';
import { stopGroup, waitUntil } from './processen.mjs';
import { startProefcluster } from './proefcluster.mjs';

const GRENS = 2;
/** Zoveel cliënten van andere teams mogen Team niet merkbaar trager maken. */
const ANDEREN = 10_000;
const GROEI = 1.25;
const kopie = join(dataMap, 'bench');
const next = join(wortel, 'node_modules/next/dist/bin/next');

const cluster = await startProefcluster();
let stopServer = async () => {};
try {
  await cluster.maakDatabase('bench');
  process.env.DATABASE_URL = cluster.url('bench');
  process.env.NEXTAUTH_SECRET = 'alleen-voor-de-meting-alleen-voor-de-meting';
  await migreer(cluster.url('bench'));
  const { begeleider, teamleider, dossierpad } = await maakGegevens();
  await werkStatistiekBij();
  await bouw();
  const basis = await start();
  const team = () => meet('Team', `${basis}/team`, `${basis}/meetlat/team`, teamleider);
  const metingen: Meting[] = [
    await meet('Vandaag', `${basis}/vandaag`, `${basis}/meetlat/vandaag`, begeleider),
    await meet('Dossier', basis + dossierpad, `${basis}/meetlat/dossier`, begeleider),
    await team(),
  ];
  const { voegAndereTeamsToe } = await import('../prisma/proef/andere-teams');
  await voegAndereTeamsToe(ANDEREN);
  await werkStatistiekBij();
  metingen.push({ ...(await team()), naam: 'Team +10k' });
  toon(metingen, GRENS);
  const groei = toonGroei(metingen.at(-2), metingen.at(-1), ANDEREN);
  process.exitCode = metingen.every((m) => m.verhouding <= GRENS) && groei <= GROEI ? 0 : 1;
} finally {
  await stopServer();
  const { sluitAf } = await import('../lib/server/db');
  await sluitAf();
  await cluster.stop();
}

/** Wat PostgreSQL anders zelf doet (autovacuum), maar niet binnen een minuut na het laden. */
async function werkStatistiekBij(): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.url('bench') });
  await client.connect();
  await client.query('VACUUM ANALYZE');
  await client.end();
}

/** De demo-caseload; Sanne's dag, haar dikste dossier en het team van Marieke als constanten, en een sessie voor allebei. */
async function maakGegevens(): Promise<{ begeleider: string; teamleider: string; dossierpad: string }> {
  const { laadDemo } = await import('../prisma/demo/laden');
  const { vandaag } = await import('../lib/server/clock');
  const { getVandaag } = await import('../lib/vandaag/queries');
  const { getDossier } = await import('../lib/dossier/queries');
  const { getTeam } = await import('../lib/overzicht/queries');
  const dag = vandaag();
  await laadDemo(dag);
  const sanne = await sessieVan('s.deboer@voorbeeld.nl');
  const marieke = await sessieVan('m.visser@voorbeeld.nl');
  const overzicht = await getVandaag(sanne.user, dag, dag);
  const dossiers = await Promise.all(
    overzicht.rijen.slice(0, 8).map((r) => getDossier(sanne.user, r.clientnummer, dag)),
  );
  const dossier = dossiers.filter((d) => d !== null).sort((a, b) => b.tijdlijn.length - a.tijdlijn.length)[0];
  const team = await getTeam(marieke.user, { team: null, periode: 'twaalf_maanden', peildatum: dag }, dag);
  if (!dossier || !team) throw new Error('De meting heeft geen dossier of geen team');
  mkdirSync(dataMap, { recursive: true });
  const constanten = {
    begeleider: sanne.user.naam,
    teamleider: marieke.user.naam,
    vandaag: dag,
    overzicht,
    dossier,
    team,
  };
  writeFileSync(join(dataMap, 'bench.json'), JSON.stringify(constanten));
  return { begeleider: sanne.cookie, teamleider: marieke.cookie, dossierpad: `/clienten/${dossier.clientnummer}` };
}

async function sessieVan(email: string): Promise<{ user: User; cookie: string }> {
  const { alsSysteem, leesGebruiker } = await import('../lib/server/db');
  const { startSessieRij } = await import('../lib/server/sessies');
  const { SESSIE_COOKIE } = await import('../lib/server/sessiecookie');
  const { encode } = await import('next-auth/jwt');
  const { id, sessieId } = await alsSysteem('meting', async (tx) => {
    const gebruiker = await tx.gebruiker.findUniqueOrThrow({ where: { email }, select: { id: true } });
    return { id: gebruiker.id, sessieId: await startSessieRij(tx, gebruiker.id, 'de meting') };
  });
  const user = await leesGebruiker(id, sessieId);
  if (!user) throw new Error(`${email} van de meting bestaat niet`);
  const token = await encode({ token: { sub: id, sessieId }, secret: process.env.NEXTAUTH_SECRET ?? '' });
  return { user, cookie: `${SESSIE_COOKIE}=${token}` };
}

async function bouw(): Promise<void> {
  rmSync(kopie, { recursive: true, force: true });
  mkdirSync(kopie, { recursive: true });
  for (const deel of [
    'app',
    'components',
    'lib',
    'public',
    'generated',
    'proxy.ts',
    'next.config.ts',
    'postcss.config.mjs',
    'tsconfig.json',
    'package.json',
  ])
    cpSync(join(wortel, deel), join(kopie, deel), { recursive: true, filter: (pad) => !/\.test\.tsx?$/.test(pad) });
  cpSync(join(wortel, 'scripts/bench/paginas'), join(kopie, 'app'), { recursive: true });
  symlinkSync(join(wortel, 'node_modules'), join(kopie, 'node_modules'), 'dir');
  console.log('De kopie met meetpagina’s wordt gebouwd …');
  const code = await new Promise((klaar) => {
    spawn(process.execPath, [next, 'build'], {
      cwd: kopie,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: omgeving(),
    }).once('exit', klaar);
  });
  if (code !== 0) throw new Error('De kopie met meetpagina’s is niet te bouwen');
}

async function start(): Promise<string> {
  const poort = await findFreePort(3300);
  const basis = `http://localhost:${poort}`;
  const server = spawn(process.execPath, [next, 'start', '-H', 'localhost', '-p', String(poort)], {
    cwd: kopie,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...omgeving(), NEXTAUTH_URL: basis },
  });
  stopServer = () => stopGroup(server.pid ?? 0);
  const op = await waitUntil(
    () =>
      fetch(`${basis}/api/health`)
        .then((r) => r.ok)
        .catch(() => false),
    60_000,
    200,
  );
  if (!op) throw new Error('De server van de meting start niet');
  return basis;
}

function omgeving(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    MEETLAT_GEGEVENS: join(dataMap, 'bench.json'),
  };
}
