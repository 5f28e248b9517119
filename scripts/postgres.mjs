// Een eigen PostgreSQL-cluster in een map. Wie hem gebruikt staat in `gebruikers/`; de laatste doet het licht uit.
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { Melding } from './melding.mjs';
import {
  cleanEnv,
  ensureInitialised,
  placesIn,
  prepareFolder,
  readPassword,
  register,
  runningPostgres,
  unregister,
} from './postgres-map.mjs';
import { commandAs, findPostgres } from './postgres-programma.mjs';
import { isAlive, tryPort, waitUntil } from './processen.mjs';
import { takeLock } from './slot.mjs';

const ADRES = '127.0.0.1';
const ZONDER_ZEKERHEID = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * @typedef {{
 *   poort: number,
 *   hergebruikt: boolean,
 *   url: (database: string) => string,
 *   maakDatabase: (naam: string, opties?: { template?: string }) => Promise<void>,
 *   verwijderDatabase: (naam: string) => Promise<void>,
 *   stop: () => Promise<void>,
 * }} Cluster
 */

/**
 * Start het cluster in `map`, of sluit aan bij het cluster dat daar al draait. `vluchtig` is voor proeven: sneller, maar
 * zonder bescherming tegen stroomuitval.
 * @param {{ map: string, log?: (regel: string) => void, vluchtig?: boolean }} opties
 * @returns {Promise<Cluster>}
 */
export async function startCluster({ map, log = () => {}, vluchtig = false }) {
  const plaats = placesIn(map);
  prepareFolder(plaats);
  const programma = findPostgres();
  const geefVrij = await takeLock(plaats.slot, {
    bezig: `Een ander proces is nog bezig met de database in ${plaats.map}. Probeer het zo nog eens.`,
  });
  try {
    ensureInitialised(plaats, programma, log);
    const wachtwoord = readPassword(plaats);
    const lopend = await findRunning(plaats, wachtwoord);
    const { pid, poort } = lopend ?? (await launch(plaats, programma, wachtwoord, vluchtig));
    register(plaats.gebruikers);
    log(lopend ? 'sluit aan bij het cluster dat al draait' : 'cluster gestart');
    return makeHandle(plaats, pid, poort, wachtwoord, Boolean(lopend));
  } finally {
    geefVrij();
  }
}

/**
 * @param {import('./postgres-map.mjs').Plaats} plaats
 * @param {string} wachtwoord
 */
async function findRunning({ cluster, map }, wachtwoord) {
  const lopend = runningPostgres(cluster);
  if (!lopend) return null;
  const { pid, poort } = lopend;
  // Na een harde stop herstelt hij zich eerst; op een drukke machine duurt dat.
  const bereikbaar = await waitUntil(async () => !isAlive(pid) || (await canConnect(poort, wachtwoord)), 60_000);
  if (!isAlive(pid)) return null;
  if (bereikbaar) return lopend;
  throw new Melding(
    `In ${map} draait al een PostgreSQL (proces ${pid}) die niet antwoordt. Stop dat proces en probeer het opnieuw.`,
  );
}

/**
 * @param {number} poort
 * @param {string} wachtwoord
 */
async function canConnect(poort, wachtwoord) {
  try {
    await query(poort, wachtwoord, 'select 1');
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {number} poort
 * @param {string} wachtwoord
 * @param {string} sql
 */
async function query(poort, wachtwoord, sql) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    host: ADRES,
    port: poort,
    user: 'postgres',
    password: wachtwoord,
    database: 'postgres',
  });
  client.on('error', () => {});
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

/**
 * @param {import('./postgres-map.mjs').Plaats} plaats
 * @param {import('./postgres-programma.mjs').Programma} programma
 * @param {string} wachtwoord
 * @param {boolean} vluchtig
 */
async function launch(plaats, programma, wachtwoord, vluchtig) {
  const pogingen = 4;
  for (let poging = 1; poging <= pogingen; poging++) {
    const poort = await tryPort(0, ADRES);
    if (typeof poort !== 'number') continue;
    const instellingen = [
      `listen_addresses=${ADRES}`,
      `port=${poort}`,
      'unix_socket_directories=',
      'timezone=UTC',
      'log_timezone=UTC',
      ...(vluchtig ? ZONDER_ZEKERHEID : []),
    ];
    const args = ['-D', plaats.cluster, ...instellingen.flatMap((instelling) => ['-c', instelling])];
    const start = commandAs(programma, programma.postgres, args, plaats.map);
    const uitvoer = fs.openSync(plaats.logboek, 'a', 0o600);
    // Eigen procesgroep: Ctrl-C in de terminal bereikt alleen ons, zodat wij in de goede volgorde kunnen stoppen.
    const kind = spawn(start.bestand, start.args, {
      ...start.opties,
      cwd: '/',
      env: cleanEnv(),
      detached: true,
      stdio: ['ignore', uitvoer, uitvoer],
    });
    fs.closeSync(uitvoer);
    let weg = false;
    kind.once('exit', () => {
      weg = true;
    });
    kind.once('error', () => {
      weg = true;
    });
    kind.unref();
    // Worden wij nu gestopt, dan mag hij niet achterblijven; na het starten waakt het handvat daarover.
    const bijEinde = () => void kind.kill('SIGINT');
    process.on('exit', bijEinde);
    await waitUntil(async () => weg || (await canConnect(poort, wachtwoord)), 60_000);
    const gelukt = !weg && (await canConnect(poort, wachtwoord));
    process.off('exit', bijEinde);
    if (gelukt && kind.pid) return { pid: kind.pid, poort };
    if (!weg) kind.kill('SIGKILL');
    // Een net gestopt cluster kan nog even zijn geheugen vasthouden.
    await waitUntil(() => false, 500 * poging);
  }
  throw new Melding(`De database in ${plaats.map} start niet; de reden staat in ${plaats.logboek}.`);
}

/**
 * @param {import('./postgres-map.mjs').Plaats} plaats
 * @param {number} pid
 * @param {number} poort
 * @param {string} wachtwoord
 * @param {boolean} hergebruikt
 * @returns {Cluster}
 */
function makeHandle(plaats, pid, poort, wachtwoord, hergebruikt) {
  let gestopt = false;
  const laatLos = () => {
    if (gestopt) return false;
    gestopt = true;
    process.off('exit', laatLos);
    if (unregister(plaats.gebruikers) || !isAlive(pid)) return false;
    // SIGINT is bij PostgreSQL "fast shutdown": verbindingen weg, alles netjes op schijf.
    process.kill(pid, 'SIGINT');
    return true;
  };
  process.on('exit', laatLos);
  const naam = (/** @type {string} */ database) => `"${database.replaceAll('"', '""')}"`;
  return {
    poort,
    hergebruikt,
    url: (database) => `postgresql://postgres:${wachtwoord}@${ADRES}:${poort}/${encodeURIComponent(database)}`,
    async maakDatabase(database, { template } = {}) {
      const bestaat = await query(
        poort,
        wachtwoord,
        `select 1 from pg_database where datname = '${database.replaceAll("'", "''")}'`,
      );
      if (bestaat.rowCount) return;
      await query(
        poort,
        wachtwoord,
        `create database ${naam(database)}${template ? ` template ${naam(template)}` : ''}`,
      );
    },
    async verwijderDatabase(database) {
      await query(poort, wachtwoord, `drop database if exists ${naam(database)} with (force)`);
    },
    async stop() {
      // Onder het slot, zodat niemand aansluit bij een cluster dat wij net uitzetten.
      const geefVrij = await takeLock(plaats.slot, { bezig: `De database in ${plaats.map} is niet te stoppen.` });
      try {
        if (!laatLos() || (await waitUntil(() => !isAlive(pid), 30_000))) return;
        process.kill(pid, 'SIGQUIT');
        await waitUntil(() => !isAlive(pid), 5_000);
      } finally {
        geefVrij();
      }
    },
  };
}
