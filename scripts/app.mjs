// De gebouwde toepassing draaien op localhost, voor de demo en voor de browserproeven.
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { Melding } from './melding.mjs';
import { ALS_SCRIPT, ensureDataMap, logboekMap, wortel } from './plaatsen.mjs';
import { processStart, signalGroup, stopGroup, tryPort, waitUntil } from './processen.mjs';

/** Vrij op elk adres dat een browser onder "localhost" kan proberen; een onbekend adres (geen IPv6) telt niet. */
async function isFree(/** @type {number} */ poort) {
  const uitkomsten = await Promise.all(['127.0.0.1', '::1'].map((adres) => tryPort(poort, adres)));
  return !uitkomsten.includes('bezet');
}

/** @param {number} vanaf */
export async function findFreePort(vanaf) {
  for (let poort = vanaf; poort < vanaf + 200; poort++) if (await isFree(poort)) return poort;
  throw new Melding(`Er is geen vrije poort tussen ${vanaf} en ${vanaf + 200}.`);
}

/**
 * @param {{ poort: number, env: NodeJS.ProcessEnv, naam: string }} opties `naam` is die van het logboek
 */
export async function startApp({ poort, env, naam }) {
  ensureDataMap();
  const logboek = join(logboekMap, `${naam}.log`);
  const uitvoer = openSync(logboek, 'w', 0o600);
  const url = `http://localhost:${poort}`;
  const kind = spawn(
    process.execPath,
    [join(wortel, 'node_modules/next/dist/bin/next'), 'start', '-H', 'localhost', '-p', String(poort)],
    {
      cwd: wortel,
      // Eigen procesgroep: Ctrl-C bereikt alleen ons, en wij stoppen eerst de toepassing en dan de database.
      detached: true,
      stdio: ['ignore', uitvoer, uitvoer],
      env: { ...process.env, ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NEXTAUTH_URL: url },
    },
  );
  closeSync(uitvoer);
  let weg = false;
  const einde = new Promise((resolve) => {
    kind.once('error', resolve);
    kind.once('exit', resolve);
  }).then(() => {
    weg = true;
  });
  const pid = kind.pid ?? 0;
  // Stoppen wij voor hij klaar is met starten, dan mag hij niet achterblijven.
  const bijEinde = () => signalGroup(pid, 'SIGTERM');
  process.on('exit', bijEinde);
  const stop = async () => {
    process.off('exit', bijEinde);
    await stopGroup(pid);
  };
  const klaar = await waitUntil(async () => weg || (await answers(`${url}/inloggen`)), 60_000, 100);
  if (weg || !klaar) {
    await stop();
    const reden = weg ? 'De toepassing stopte meteen weer.' : 'De toepassing antwoordt niet op /inloggen.';
    throw new Melding(`${reden} Wat er gebeurde staat in ${logboek}.`);
  }
  return { url, pid, start: processStart(pid), logboek, einde, stop };
}

/**
 * Het achtergrondwerk als eigen proces, zoals ook in productie.
 * @param {{ env: NodeJS.ProcessEnv, naam: string }} opties
 */
export function startWerker({ env, naam }) {
  ensureDataMap();
  const uitvoer = openSync(join(logboekMap, `${naam}.log`), 'w', 0o600);
  const kind = spawn(process.execPath, [...ALS_SCRIPT, join(wortel, 'scripts/werker.ts')], {
    cwd: wortel,
    detached: true,
    stdio: ['ignore', uitvoer, uitvoer],
    env: { ...process.env, ...env, NODE_ENV: 'production' },
  });
  closeSync(uitvoer);
  const pid = kind.pid ?? 0;
  const bijEinde = () => signalGroup(pid, 'SIGTERM');
  process.on('exit', bijEinde);
  return {
    pid,
    start: processStart(pid),
    async stop() {
      process.off('exit', bijEinde);
      await stopGroup(pid);
    },
  };
}

/** @param {string} url */
async function answers(url) {
  try {
    const antwoord = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
    await antwoord.arrayBuffer();
    return antwoord.status === 200;
  } catch {
    return false;
  }
}
