// Alles wat dit project over zichzelf kan nagaan. Na een mislukking gaat het door, zodat één keer draaien alles laat zien.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './bouwen.mjs';
import { run, stopCommands } from './commando.mjs';
import { ensureInstalled } from './installeren.mjs';
import { Melding } from './melding.mjs';
import { ALS_SCRIPT, wortel } from './plaatsen.mjs';
import { readJson } from './slot.mjs';
import { elapsed, seconds } from './voortgang.mjs';

const uitkomstMap = join(wortel, 'test-results');

let gelukt = 0;
let mislukt = 0;

/** @typedef {import('./wachters.mjs').Uitkomst} Uitkomst */

/** Met `--deel=code` alles zonder browser, met `--deel=browser` de rest: op twee machines is het in de helft van de tijd klaar. */
const DELEN = { '': [true, true], '--deel=code': [true, false], '--deel=browser': [false, true] };

export async function runTests() {
  const delen = DELEN[/** @type {keyof typeof DELEN} */ (process.argv[2] ?? '')];
  if (!delen) return conclude(`"${process.argv[2]}" is geen deel; kies --deel=code of --deel=browser`);
  const [code, browser] = delen;
  for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signaal, async () => {
      await stopCommands();
      conclude('afgebroken');
    });
  }
  mkdirSync(uitkomstMap, { recursive: true });
  if (await prepare('pakketten installeren', ensureInstalled)) {
    // Pas importeren als de pakketten er zijn.
    const { ensureChromium } = await import('./chromium.mjs');
    const { runGuards } = await import('./wachters.mjs');
    // Chromium halen is wachten op het net; intussen wordt er gewerkt.
    const chromium = browser && prepare('Chromium zoeken', ensureChromium);
    const client = await prepare('database-client maken', makeClient);
    const bouw = browser && client && tryBuild();
    if (code) {
      // Bouwen en de snelle proeven samen: op twee kernen zijn ze tegelijk klaar.
      report('eenheden (vitest)', [await runVitest('unit')]);
      // De controles lopen mee met de databaseproeven: die wachten een derde van de tijd op PostgreSQL.
      const bewaking = Promise.resolve(bouw).then(runGuards);
      report('database (vitest)', [await runVitest('db')]);
      report('opdrachten', [await runOpdrachten()]);
      report('bewaking', await bewaking);
    }
    const gebouwd = await bouw;
    if ((await chromium) && gebouwd) report('browser (playwright)', [await runPlaywright()]);
  }
  conclude();
}

async function makeClient() {
  const { code, logboek } = await run('client-maken', process.execPath, [
    ...ALS_SCRIPT,
    'scripts/prisma-offline.ts',
    'genereer',
  ]);
  if (code !== 0) throw new Melding(`De database-client is niet te maken.\n${readFileSync(logboek, 'utf8')}`);
}

async function tryBuild() {
  const start = Date.now();
  try {
    await ensureBuilt();
    report('bouwen', [{ naam: 'next build', gelukt: 1, mislukt: 0, ms: Date.now() - start }]);
    return true;
  } catch (fout) {
    const logboek = join(wortel, '.data/logboek/bouwen.log');
    const uitvoer = `${String(fout)}\n${existsSync(logboek) ? readFileSync(logboek, 'utf8') : ''}`;
    report('bouwen', [{ naam: 'next build', gelukt: 0, mislukt: 1, ms: Date.now() - start, uitvoer }]);
    return false;
  }
}

/**
 * Een voorbereiding telt alleen mee als ze mislukt: dan kon er iets niet worden nagegaan.
 * @param {string} naam
 * @param {() => Promise<unknown>} doe
 */
async function prepare(naam, doe) {
  const start = Date.now();
  try {
    await doe();
    console.log(`goed  ${naam} (${seconds(Date.now() - start)})`);
    return true;
  } catch (fout) {
    const uitvoer = fout instanceof Melding ? fout.message : String(fout);
    report('voorbereiding', [{ naam, gelukt: 0, mislukt: 1, ms: Date.now() - start, uitvoer }]);
    return false;
  }
}

/** @param {'unit' | 'db'} project */
async function runVitest(project) {
  const bestand = join(uitkomstMap, `${project}.json`);
  rmSync(bestand, { force: true });
  const start = Date.now();
  const { code, logboek } = await run(`vitest-${project}`, process.execPath, [
    'node_modules/vitest/vitest.mjs',
    // Ook de bestanden die een eigen proces krijgen (db-apart).
    ...['run', '--project', `${project}*`, '--reporter=default', '--reporter=json', `--outputFile.json=${bestand}`],
  ]);
  const uit = readJson(bestand);
  const goed = uit?.numPassedTests ?? 0;
  // Een bestand dat niet te laden is levert nul proeven op; zijn mislukking telt dan toch.
  const kapot = (uit?.testResults ?? []).filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ b) =>
      b.status === 'failed' && b.assertionResults.length === 0,
  ).length;
  return summarise(project, goed, (uit?.numFailedTests ?? 0) + kapot, code, logboek, start);
}

/** Elke SQL-opdracht heeft een vorm, en de databaseproeven hebben haar gedraaid. */
async function runOpdrachten() {
  const start = Date.now();
  const { code, logboek } = await run('opdrachten', process.execPath, [
    ...ALS_SCRIPT,
    'scripts/opdrachten.ts',
    '--na-proeven',
  ]);
  return summarise('elke opdracht gedraaid', code === 0 ? 1 : 0, 0, code, logboek, start);
}

async function runPlaywright() {
  const bestand = join(uitkomstMap, 'e2e.json');
  rmSync(bestand, { force: true });
  const start = Date.now();
  const env = { ...process.env, E2E_UITKOMST: bestand };
  const { code, logboek } = await run(
    'playwright',
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'test'],
    env,
  );
  const { expected = 0, unexpected = 0, flaky = 0 } = readJson(bestand)?.stats ?? {};
  return summarise('playwright', expected, unexpected + flaky, code, logboek, start);
}

/**
 * @param {string} naam
 * @param {number} goed
 * @param {number} fout
 * @param {number} code
 * @param {string} logboek
 * @param {number} start
 * @returns {Uitkomst}
 */
function summarise(naam, goed, fout, code, logboek, start) {
  // Een programma dat omvalt zonder mislukte proef telt als één mislukking: nooit groen door een crash.
  const echtFout = fout || (code === 0 ? 0 : 1);
  const uitvoer = echtFout ? readFileSync(logboek, 'utf8') : undefined;
  return { naam, gelukt: goed, mislukt: echtFout, ms: Date.now() - start, uitvoer };
}

/**
 * @param {string} groep
 * @param {Uitkomst[]} uitkomsten
 */
function report(groep, uitkomsten) {
  for (const uitkomst of uitkomsten) {
    gelukt += uitkomst.gelukt;
    mislukt += uitkomst.mislukt;
    const telling = uitkomst.gelukt + uitkomst.mislukt > 1 ? `: ${uitkomst.gelukt} goed, ${uitkomst.mislukt} fout` : '';
    console.log(
      `${uitkomst.mislukt ? 'FOUT' : 'goed'}  ${groep} — ${uitkomst.naam}${telling} (${seconds(uitkomst.ms)})`,
    );
    if (uitkomst.uitvoer) console.log(uitkomst.uitvoer.replace(/^/gm, '      '));
  }
}

/** @param {string} [reden] */
function conclude(reden) {
  if (reden) mislukt += 1;
  // Zonder één geslaagde controle is er niets bewezen.
  if (gelukt === 0 && mislukt === 0) mislukt = 1;
  console.log(`${reden ? `${reden}, ` : ''}duur ${elapsed()}`);
  // Pas stoppen als het er staat: wat nog in de pijp zat was anders weg, en met een lange mislukking ook de telling.
  process.stdout.write(`${gelukt} passed, ${mislukt} failed\n`, () => process.exit(mislukt ? 1 : 0));
}
