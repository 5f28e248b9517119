// De map van een cluster: slot, initdb, wachtwoord en wie hem gebruikt.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { join, resolve } from 'node:path';
import { Melding } from './melding.mjs';
import { commandAs } from './postgres-programma.mjs';
import { isAlive, isSameProcess, processCommand, processFolder, processStart } from './processen.mjs';

/** @typedef {ReturnType<typeof placesIn>} Plaats */

/** @param {string} gegevenMap */
export function placesIn(gegevenMap) {
  const map = resolve(gegevenMap);
  return {
    map,
    cluster: join(map, 'cluster'),
    logboek: join(map, 'postgres.log'),
    wachtwoord: join(map, 'wachtwoord'),
    gebruikers: join(map, 'gebruikers'),
    slot: join(map, 'slot'),
  };
}

/** @param {Plaats} plaats */
export function prepareFolder({ map, gebruikers }) {
  try {
    fs.mkdirSync(gebruikers, { recursive: true });
    fs.accessSync(map, fs.constants.W_OK | fs.constants.R_OK);
    fs.accessSync(gebruikers, fs.constants.W_OK | fs.constants.R_OK);
  } catch {
    throw new Melding(
      `De map ${map} is niet te schrijven; hoort hij bij een andere gebruiker? Verplaats hem of kies een andere DATA_DIR.`,
    );
  }
}

/**
 * Initdb werkt in een zijmap die pas na afloop zijn naam krijgt: een map `cluster` is dus altijd af.
 * @param {Plaats} plaats
 * @param {import('./postgres-programma.mjs').Programma} programma
 * @param {(regel: string) => void} log
 */
export function ensureInitialised(plaats, programma, log) {
  const { cluster, map, wachtwoord } = plaats;
  const versie = join(cluster, 'PG_VERSION');
  if (fs.existsSync(versie)) {
    const heeft = fs.readFileSync(versie, 'utf8').trim();
    const wil = spawnSync(programma.postgres, ['--version'], { encoding: 'utf8' }).stdout?.match(/ (\d+)/)?.[1] ?? '';
    if (heeft === wil) return;
    throw new Melding(
      `De database in ${map} is van PostgreSQL ${heeft} en deze versie heeft ${wil || 'een onbekende versie'}. Begin opnieuw met "npm run demo -- --opnieuw".`,
    );
  }
  if (fs.existsSync(cluster)) {
    const apart = `${cluster}.onbruikbaar-${Date.now()}`;
    fs.renameSync(cluster, apart);
    log(`${cluster} was geen bruikbare database en staat nu in ${apart}`);
  }
  const nieuw = `${cluster}.nieuw`;
  fs.rmSync(nieuw, { recursive: true, force: true });
  fs.mkdirSync(nieuw, { mode: 0o700 });
  const geheim = randomBytes(24).toString('hex');
  fs.rmSync(wachtwoord, { force: true });
  fs.writeFileSync(wachtwoord, geheim, { mode: 0o600 });
  const { gebruiker } = programma;
  if (gebruiker) {
    fs.chownSync(nieuw, gebruiker.uid, gebruiker.gid);
    fs.chownSync(wachtwoord, gebruiker.uid, gebruiker.gid);
  }
  const { bestand, args, opties } = commandAs(
    programma,
    programma.initdb,
    [
      `--pgdata=${nieuw}`,
      `--pwfile=${wachtwoord}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=nl-NL',
      '--no-sync',
    ],
    map,
  );
  const uitkomst = spawnSync(bestand, args, { ...opties, cwd: '/', encoding: 'utf8', env: cleanEnv() });
  fs.appendFileSync(plaats.logboek, `${uitkomst.stdout ?? ''}${uitkomst.stderr ?? ''}`, { mode: 0o600 });
  if (uitkomst.status !== 0) {
    fs.rmSync(nieuw, { recursive: true, force: true });
    throw new Melding(`De database is niet aan te maken in ${map}; de reden staat in ${plaats.logboek}.`);
  }
  fs.renameSync(nieuw, cluster);
}

/**
 * De PostgreSQL die volgens zijn pid-bestand in deze map draait. Een pid-bestand blijft liggen na een kill -9 of een herstart, en zijn nummer
 * kan dan van iets anders zijn, ook van een andere PostgreSQL: daar blijven wij af, en vragen wij niemand hem te stoppen.
 * @param {string} cluster
 * @returns {{ pid: number, poort: number } | null}
 */
export function runningPostgres(cluster) {
  const pidBestand = join(cluster, 'postmaster.pid');
  const regels = fs.existsSync(pidBestand) ? fs.readFileSync(pidBestand, 'utf8').split('\n') : [];
  const pid = Number(regels[0]);
  // Is het proces weg, dan ruimt PostgreSQL zelf op; het kijkt dan ook of er geen kindproces is achtergebleven.
  if (!pid || !isAlive(pid)) return null;
  if (isPostgresOf(cluster, pid)) return { pid, poort: Number(regels[3]) };
  fs.rmSync(pidBestand, { force: true });
  return null;
}

/**
 * PostgreSQL werkt altijd in de map van zijn cluster; dat klopt ook nog als die map onder hem is verplaatst.
 * @param {string} cluster
 * @param {number} pid
 */
function isPostgresOf(cluster, pid) {
  const map = processFolder(pid);
  if (map) return map === fs.realpathSync(cluster);
  const commando = processCommand(pid);
  return commando.includes('postgres') && commando.includes(cluster);
}

/** @param {Plaats} plaats */
export function readPassword({ wachtwoord, map }) {
  try {
    return fs.readFileSync(wachtwoord, 'utf8').trim();
  } catch {
    throw new Melding(
      `Het wachtwoord van de database in ${map} ontbreekt of is niet te lezen. Begin opnieuw met "npm run demo -- --opnieuw".`,
    );
  }
}

// PG*-variabelen of LD_LIBRARY_PATH van de gebruiker zouden initdb en postgres een andere kant op sturen.
export function cleanEnv() {
  const { PATH = '/usr/bin:/bin', NODE_ENV } = process.env;
  return { PATH, NODE_ENV, LC_ALL: 'C', TZ: 'UTC' };
}

/** @param {string} gebruikers */
export function register(gebruikers) {
  fs.writeFileSync(join(gebruikers, String(process.pid)), processStart(process.pid));
}

/**
 * Meldt ons af; zegt of er nog een ander is die het cluster gebruikt.
 * @param {string} gebruikers
 */
export function unregister(gebruikers) {
  fs.rmSync(join(gebruikers, String(process.pid)), { force: true });
  let anderen = false;
  for (const naam of fs.existsSync(gebruikers) ? fs.readdirSync(gebruikers) : []) {
    const bestand = join(gebruikers, naam);
    if (isSameProcess(Number(naam), fs.readFileSync(bestand, 'utf8'))) anderen = true;
    else fs.rmSync(bestand, { force: true });
  }
  return anderen;
}
