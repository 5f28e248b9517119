// Welke database, en als wie: de adressen uit de omgeving, of anders het meegeleverde cluster in DATA_DIR.
import { join } from 'node:path';
import { Melding } from './melding.mjs';
import { dataMap, ensureDataMap } from './plaatsen.mjs';
import { startCluster } from './postgres.mjs';
import { maakRollen } from './rollen.mjs';

const DATABASE = 'vast_contact';
const MINSTE_VERSIE = 150000;

export const clusterMap = join(dataMap, 'postgres');

/**
 * De adressen van de drie rollen. Is er een adres van de werker, dan zijn de rollen er en geldt wat er staat. Anders is DATABASE_URL (of
 * DATABASE_URL_EIGENAAR) van de eigenaar, en maakt die de andere twee. `eigenaar` is leeg als die niet bekend is.
 * @returns {Promise<import('./rollen.mjs').Adressen & { stop: () => Promise<void> }>}
 */
export async function openDatabase() {
  const { DATABASE_URL: app = '', DATABASE_URL_WERKER: werker, DATABASE_URL_EIGENAAR: eigenaar = '' } = process.env;
  const stop = async () => {};
  const gegeven = werker ? eigenaar || werker : eigenaar || app;
  if (gegeven) await checkServer(gegeven);
  if (werker) return { eigenaar, app, werker, stop };
  ensureDataMap();
  if (gegeven) {
    const rollen = await maakRollen(gegeven, dataMap, { eigenaar: true });
    return { ...rollen, app: (eigenaar && app) || rollen.app, stop };
  }
  const cluster = await startCluster({ map: clusterMap });
  try {
    await cluster.maakDatabase(DATABASE);
    return { ...(await maakRollen(cluster.url(DATABASE), clusterMap, { eigenaar: false })), stop: cluster.stop };
  } catch (fout) {
    await cluster.stop();
    throw fout;
  }
}

/**
 * Naam en plaats van een database, zonder wachtwoord.
 * @param {string} url
 */
export function describeUrl(url) {
  try {
    const { hostname, port, pathname } = new URL(url);
    return { naam: decodeURIComponent(pathname.slice(1)), server: `${hostname || 'localhost'}:${port || 5432}` };
  } catch {
    throw new Melding(
      'DATABASE_URL is geen geldig adres; verwacht wordt postgresql://gebruiker:wachtwoord@server:5432/naam.',
    );
  }
}

/** @param {string} url */
async function checkServer(url) {
  const { naam, server } = describeUrl(url);
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  let versie;
  try {
    await client.connect();
    versie = Number((await client.query('show server_version_num')).rows[0].server_version_num);
  } catch (fout) {
    throw new Melding(explain(/** @type {NodeJS.ErrnoException} */ (fout), naam, server));
  } finally {
    await client.end().catch(() => {});
  }
  if (versie < MINSTE_VERSIE) {
    throw new Melding(`De server ${server} draait PostgreSQL ${Math.floor(versie / 10_000)}; nodig is 15 of nieuwer.`);
  }
}

/**
 * @param {NodeJS.ErrnoException} fout
 * @param {string} naam
 * @param {string} server
 */
function explain(fout, naam, server) {
  switch (fout.code) {
    case '3D000':
      return `De database "${naam}" uit DATABASE_URL bestaat niet op ${server}. Maak hem eerst aan, bijvoorbeeld met: createdb ${naam}`;
    case '28P01':
    case '28000':
      return `De server ${server} weigert de gebruiker of het wachtwoord uit DATABASE_URL.`;
    default:
      return `De database "${naam}" op ${server} uit DATABASE_URL is niet bereikbaar (${fout.code ?? fout.message}).`;
  }
}
