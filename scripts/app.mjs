// De gebouwde toepassing draaien op localhost, voor de demo en voor de browserproeven.
import { spawn } from 'node:child_process';
import { appendFileSync, closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Melding } from './melding.mjs';
import { ALS_SCRIPT, ensureDataMap, logboekMap, wortel } from './plaatsen.mjs';
import { processStart, signalGroup, stopGroup, tryPort, waitUntil } from './processen.mjs';

const NEXT = join(wortel, 'node_modules/next/dist/bin/next');

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

/** Zo lang mag een toepassing die nog leeft erover doen om te antwoorden: op een drukke machine duurt het vertalen lang. */
const GEDULD_MS = 300_000;

/**
 * @typedef {{ pid: number, start: string }} Proces
 * @typedef {{
 *   poort: number,
 *   env: NodeJS.ProcessEnv,
 *   naam: string,
 *   hot?: boolean,
 *   gestart?: (proces: Proces) => void,
 *   programma?: string,
 * }} Opties `poort` is de eerste die geprobeerd wordt, `naam` die van het logboek, `hot` is `next dev` met zijn uitvoer op het scherm
 */

/**
 * Start de toepassing op de eerste vrije poort. Tussen kijken en luisteren kan een ander hem nemen: dan op naar de volgende.
 * @param {Opties} opties
 */
export async function startApp(opties) {
  for (let vanaf = opties.poort; ; ) {
    const poort = await findFreePort(vanaf);
    const app = await startOn(poort, opties);
    if (app) return app;
    vanaf = poort + 1;
  }
}

/**
 * Null als de poort intussen van een ander was.
 * @param {number} poort
 * @param {Opties} opties
 */
async function startOn(poort, { env, naam, hot = false, gestart, programma = NEXT }) {
  const url = `http://localhost:${poort}`;
  const args = [programma, hot ? 'dev' : 'start', '-H', 'localhost', '-p', String(poort)];
  const { kind, logboek, pid, start, stop } = startProces(
    naam,
    args,
    // De toepassing kent alleen haar eigen adres; ook in .env vindt zij de andere dan niet.
    {
      ...env,
      DATABASE_URL_WERKER: '',
      DATABASE_URL_EIGENAAR: '',
      NODE_ENV: hot ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NEXTAUTH_URL: url,
    },
    hot,
  );
  gestart?.({ pid, start });
  let weg = false;
  const einde = new Promise((resolve) => {
    kind.once('error', resolve);
    // Niet `exit`: dan kan de uitvoer die zegt waarom nog onderweg zijn.
    kind.once('close', resolve);
  }).then(() => {
    weg = true;
  });
  const zegt = (/** @type {RegExp} */ wat) => wat.test(readFileSync(logboek, 'utf8'));
  // Eerst moet hij zeggen dat hij luistert: wie er antwoordt kan ook een ander zijn, die ons net voor was.
  const luistert = async () => zegt(/Ready in/) && (await answers(`${url}/inloggen`));
  const klaar = await waitUntil(async () => weg || (await luistert()), GEDULD_MS, 100);
  if (klaar && !weg) return { url, pid, start, logboek, einde, stop };
  await stop();
  if (weg && zegt(/EADDRINUSE/)) return null;
  const reden = weg ? 'De toepassing stopte meteen weer.' : 'De toepassing antwoordt niet op /inloggen.';
  throw new Melding(`${reden} Wat er gebeurde staat in ${logboek}.`);
}

/**
 * Het achtergrondwerk als eigen proces, zoals ook in productie.
 * @param {{ env: NodeJS.ProcessEnv, naam: string }} opties
 */
export function startWerker({ env, naam }) {
  const args = [...ALS_SCRIPT, join(wortel, 'scripts/werker.ts')];
  return startProces(naam, args, { ...env, DATABASE_URL: '', DATABASE_URL_EIGENAAR: '', NODE_ENV: 'production' });
}

/**
 * Een proces met zijn uitvoer in het logboek, in een eigen groep: Ctrl-C bereikt alleen ons, en wij stoppen in de goede volgorde.
 * @param {string} naam
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function startProces(naam, args, env, opScherm = false) {
  ensureDataMap();
  const logboek = join(logboekMap, `${naam}.log`);
  const uitvoer = openSync(logboek, 'w', 0o600);
  const kanaal = opScherm ? 'pipe' : uitvoer;
  const kind = spawn(process.execPath, args, {
    cwd: wortel,
    detached: true,
    stdio: ['ignore', kanaal, kanaal],
    env: { ...process.env, ...env },
  });
  closeSync(uitvoer);
  for (const stroom of [kind.stdout, kind.stderr])
    stroom?.on('data', (deel) => {
      appendFileSync(logboek, deel);
      process.stdout.write(deel);
    });
  const pid = kind.pid ?? 0;
  // Stoppen wij voor hij klaar is met starten, dan mag hij niet achterblijven.
  const bijEinde = () => signalGroup(pid, 'SIGTERM');
  process.on('exit', bijEinde);
  return {
    kind,
    logboek,
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
    const antwoord = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(60_000) });
    await antwoord.arrayBuffer();
    return antwoord.status === 200;
  } catch {
    return false;
  }
}
