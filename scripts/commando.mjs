// Een hulpprogramma draaien met zijn uitvoer in het logboek.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Melding } from './melding.mjs';
import { ensureDataMap, logboekMap, wortel } from './plaatsen.mjs';
import { isSameProcess, processStart, stopGroup } from './processen.mjs';
import { readJson } from './slot.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const lopend = new Set();

/** Bij Ctrl-C stopt ook wat er net liep. npm maakt bij SIGTERM rustig zijn werk af; daar wachten we niet op. */
export async function stopCommands() {
  await Promise.all([...lopend].map((kind) => stopGroup(kind.pid ?? 0, 1_000)));
}

/**
 * Na een kill -9 van ons loopt een hulpprogramma door; twee keer npm of next tegelijk maakt de map stuk.
 * @param {string} spoor
 */
async function stopLeftover(spoor) {
  const vorige = readJson(spoor);
  if (!vorige || isSameProcess(vorige.ouder.pid, vorige.ouder.start)) return;
  if (isSameProcess(vorige.pid, vorige.start)) await stopGroup(vorige.pid, 1_000);
}

/**
 * @param {string} naam van het logboek
 * @param {string} bestand
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ code: number, logboek: string }>}
 */
export async function run(naam, bestand, args, env = process.env) {
  ensureDataMap();
  const logboek = join(logboekMap, `${naam}.log`);
  const spoor = join(logboekMap, `${naam}.lopend`);
  await stopLeftover(spoor);
  const uitvoer = openSync(logboek, 'w', 0o600);
  // Eigen procesgroep, zodat stoppen ook bereikt wat het programma zelf startte (npm, next).
  const kind = spawn(bestand, args, { cwd: wortel, env, detached: true, stdio: ['ignore', uitvoer, uitvoer] });
  lopend.add(kind);
  const ouder = { pid: process.pid, start: processStart(process.pid) };
  const pid = kind.pid ?? 0;
  writeFileSync(spoor, JSON.stringify({ pid, start: processStart(pid), ouder }));
  try {
    const code = await new Promise((resolve) => {
      kind.once('error', () => resolve(127));
      kind.once('exit', (exitCode) => resolve(exitCode ?? 1));
    });
    return { code, logboek };
  } finally {
    lopend.delete(kind);
    closeSync(uitvoer);
    rmSync(spoor, { force: true });
  }
}

/**
 * Zoals run, maar mislukken is een melding: `mislukt`, de reden als het programma die in een zin geeft, en het logboek.
 * @param {string} naam
 * @param {string} mislukt
 * @param {string} bestand
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function runOrFail(naam, mislukt, bestand, args, env) {
  const { code, logboek } = await run(naam, bestand, args, env);
  if (code !== 0) throw new Melding(`${mislukt} Wat er gebeurde staat in ${logboek}.`);
}

/**
 * Een van onze eigen scripts. Die eindigen met een zin in het Nederlands; die zin is dan de melding.
 * @param {string} naam
 * @param {string} mislukt
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function runScript(naam, mislukt, args, env) {
  const { code, logboek } = await run(naam, process.execPath, args, env);
  if (code === 0) return;
  const regels = readFileSync(logboek, 'utf8').trim().split('\n');
  const techniek = regels.length > 5 || regels.some((regel) => /^\s+at |Error:|^node:/.test(regel));
  throw new Melding(`${mislukt} ${techniek ? '' : `${regels.join(' ')} `}Wat er gebeurde staat in ${logboek}.`);
}
