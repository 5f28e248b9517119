import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, startWerker } from './app.mjs';
import { ensureBuilt } from './bouwen.mjs';
import { runScript, stopCommands } from './commando.mjs';
import { openDatabase } from './database.mjs';
import { wipeDemo } from './demo-opnieuw.mjs';
import { claimDemo, recordDemo, releaseDemo, sessionSecret, versleutelingSleutels } from './demo-staat.mjs';
import { ensureInstalled } from './installeren.mjs';
import { Melding } from './melding.mjs';
import { ALS_SCRIPT, dataMap, ensureDataMap, logboekMap, wortel } from './plaatsen.mjs';
import { readJson } from './slot.mjs';
import { elapsed, step } from './voortgang.mjs';

const EERSTE_POORT = 3000;
/** `npm run dev`: hetzelfde, met de bronnen zoals ze nu zijn in plaats van een build. */
const ONTWIKKELEN = '--ontwikkelen';

/** Zonder mailserver legt de demo hier wat zij zou versturen over accounts. */
const mailMap = join(dataMap, 'mail');

/** @type {Array<() => Promise<void> | void>} wat gestopt moet worden, in omgekeerde volgorde */
const opruimen = [];
let bezigMetStoppen = false;

/** @param {string[]} args */
export async function demo(args) {
  let draait = false;
  // Ctrl-C is de gewone manier om een draaiende demo te stoppen; tijdens het starten is het een afbreken.
  for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signaal, () => void shutDown(draait ? 0 : 130, 'Gestopt.'));
  }
  try {
    const app = await start(args);
    draait = true;
    await app.einde;
    if (!bezigMetStoppen)
      await shutDown(1, `De toepassing is onverwacht gestopt. Wat er gebeurde staat in ${app.logboek}.`);
  } catch (fout) {
    if (bezigMetStoppen) return;
    await shutDown(1, fout instanceof Melding ? fout.message : unexpected(fout));
  }
}

/** @param {string[]} args */
async function start(args) {
  const hot = args.includes(ONTWIKKELEN);
  const opdracht = hot ? 'npm run dev' : 'npm run demo';
  const onbekend = args.find((arg) => ![ONTWIKKELEN, '--opnieuw', '--ja'].includes(arg));
  if (onbekend) throw new Melding(`"${onbekend}" is onbekend. Gebruik: ${opdracht}, of ${opdracht} -- --opnieuw`);
  ensureDataMap();
  await claimDemo(opdracht);
  opruimen.push(releaseDemo);
  const env = await prepare(args);
  if (!hot) await step('Toepassing bouwen', ensureBuilt, (gedaan) => (gedaan ? 'klaar' : 'was al gebouwd'));
  const app = await step('Toepassing starten', () => startBoth(opdracht, env, hot));
  printWelcome(app.url, opdracht);
  return app;
}

/**
 * Alles wat er moet zijn voor de toepassing kan starten: pakketten, database-client, database met tabellen en de demo.
 * @param {string[]} args
 */
async function prepare(args) {
  await step('Pakketten installeren', ensureInstalled, (gedaan) => (gedaan ? 'klaar' : 'stonden er al'));
  if (args.includes('--opnieuw')) {
    await wipeDemo(args.includes('--ja'));
    console.log('De demogegevens zijn gewist.');
  }
  await step('Database-client maken', () =>
    script('client-maken', 'De database-client is niet te maken.', 'scripts/prisma-offline.ts', 'genereer'),
  );
  const database = await step('Database starten', openDatabase);
  opruimen.push(database.stop);
  const env = {
    ...process.env,
    DATABASE_URL: database.app,
    DATABASE_URL_WERKER: database.werker,
    DATABASE_URL_EIGENAAR: database.eigenaar,
    NEXTAUTH_SECRET: sessionSecret(),
    VERSLEUTELING_SLEUTELS: versleutelingSleutels(),
    // De demo is er alleen op deze computer, wat .env ook zegt; op welke poort, weet wie haar start.
    NEXTAUTH_URL: `http://localhost:${EERSTE_POORT}`,
    VAST_CONTACT_DEMO: 'ja',
    VAST_CONTACT_MAILMAP: mailMap,
  };
  await step('Tabellen bijwerken', () =>
    script('tabellen', 'De tabellen zijn niet bij te werken.', 'scripts/prisma-offline.ts', 'migreer', env),
  );
  await step('Demogegevens laden', () =>
    script('demogegevens', 'De demogegevens zijn niet te laden.', 'scripts/laad-demo.ts', '', env),
  );
  return env;
}

/**
 * De toepassing en haar achtergrondwerk.
 * @param {string} opdracht
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} hot
 */
async function startBoth(opdracht, env, hot) {
  const naam = hot ? 'dev' : 'demo';
  // Meteen opgeschreven: wie ons nu met kill -9 stopt, laat een toepassing draaien die een volgende start moet kennen.
  const app = await startApp({
    poort: EERSTE_POORT,
    env,
    naam,
    hot,
    gestart: (proces) => recordDemo({ opdracht, lopend: [proces] }),
  });
  opruimen.push(app.stop);
  // De links in een e-mail wijzen naar waar de toepassing nu luistert.
  const werker = startWerker({ env: { ...env, NEXTAUTH_URL: app.url }, naam: `${naam}-werker` });
  opruimen.push(werker.stop);
  const lopend = [app, werker].map(({ pid, start }) => ({ pid, start }));
  recordDemo({ opdracht, url: app.url, lopend });
  return app;
}

/**
 * @param {string} logboek
 * @param {string} mislukt
 * @param {string} bestand
 * @param {string} werkwoord
 * @param {NodeJS.ProcessEnv} [env]
 */
function script(logboek, mislukt, bestand, werkwoord, env) {
  return runScript(logboek, mislukt, [...ALS_SCRIPT, join(wortel, bestand), ...(werkwoord ? [werkwoord] : [])], env);
}

/**
 * @param {string} url
 * @param {string} opdracht
 */
function printWelcome(url, opdracht) {
  console.log(`\nVast Contact draait na ${elapsed()} op ${url}`);
  const pad = join(wortel, 'prisma/demo/accounts.json');
  const accounts = existsSync(pad) ? readJson(pad) : null;
  if (Array.isArray(accounts)) {
    console.log('\nInloggen kan met:');
    const kolommen = /** @type {const} */ (['rol', 'naam', 'email', 'wachtwoord', 'ziet']);
    const breedte = kolommen.map((kolom) =>
      Math.max(...accounts.map((account) => String(account[kolom] ?? '').length)),
    );
    for (const account of accounts) {
      console.log(
        `  ${kolommen
          .map((kolom, i) => String(account[kolom] ?? '').padEnd(breedte[i] ?? 0))
          .join('  ')
          .trimEnd()}`,
      );
    }
  }
  console.log(
    '\nNa het wachtwoord vraagt de demo een code, en toont haar erbij: die staat anders op de telefoon van het account.',
  );
  console.log(`E-mails over accounts (een link, een nieuw wachtwoord) liggen in ${mailMap}`);
  console.log(`\nStoppen: Ctrl-C. De gegevens blijven bewaard; opnieuw beginnen: ${opdracht} -- --opnieuw`);
}

/**
 * @param {number} code
 * @param {string} bericht
 */
async function shutDown(code, bericht) {
  if (bezigMetStoppen) return;
  bezigMetStoppen = true;
  await stopCommands();
  for (const doe of opruimen.reverse()) {
    try {
      await doe();
    } catch (fout) {
      console.error(fout instanceof Melding ? fout.message : unexpected(fout));
    }
  }
  const schrijf = code === 0 || code === 130 ? console.log : console.error;
  schrijf(`\n${bericht}`);
  process.exit(code);
}

/** @param {unknown} fout */
function unexpected(fout) {
  return `Er ging iets mis dat niet voorzien was: ${fout instanceof Error ? fout.message : String(fout)}. Kijk in ${logboekMap}.`;
}
