// npm run demo -- --opnieuw: alle demogegevens weg, na een vraag.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { clusterMap, describeUrl } from './database.mjs';
import { Melding } from './melding.mjs';
import { runningPostgres } from './postgres-map.mjs';

/** @param {boolean} zonderVragen */
export async function wipeDemo(zonderVragen) {
  const extern = process.env.DATABASE_URL_EIGENAAR || process.env.DATABASE_URL;
  if (!zonderVragen) await confirm(extern);
  if (extern) await dropSchema(extern);
  else removeCluster();
}

/** @param {string | undefined} extern */
async function confirm(extern) {
  if (!process.stdin.isTTY) {
    throw new Melding(
      '--opnieuw wist alle demogegevens en vraagt dat eerst, maar er is geen terminal om te antwoorden. Voeg --ja toe als je het zeker weet.',
    );
  }
  const { naam = '', server = '' } = extern ? describeUrl(extern) : {};
  const vraag = createInterface({ input: process.stdin, output: process.stdout });
  const waar = extern ? `Dit betreft de database "${naam}" op ${server}.\n` : '';
  // Ctrl-C of Ctrl-D bij de vraag is ook nee.
  const antwoord = await Promise.race([
    vraag.question(`${waar}Alle demogegevens wissen en opnieuw beginnen? (ja/nee) `),
    new Promise((resolve) => vraag.once('close', () => resolve('nee'))),
  ]);
  vraag.close();
  if (String(antwoord).trim().toLowerCase() !== 'ja') throw new Melding('Er is niets gewist.');
}

/** @param {string} url */
async function dropSchema(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(
      'drop schema if exists public cascade; drop schema if exists graphile_worker cascade; create schema public',
    );
  } catch (fout) {
    const { naam, server } = describeUrl(url);
    throw new Melding(`De database "${naam}" op ${server} is niet te legen: ${/** @type {Error} */ (fout).message}.`);
  } finally {
    await client.end().catch(() => {});
  }
}

function removeCluster() {
  if (runningPostgres(join(clusterMap, 'cluster'))) {
    throw new Melding(
      'Een ander programma gebruikt de demodatabase nog. Wacht tot dat klaar is en probeer het opnieuw.',
    );
  }
  rmSync(clusterMap, { recursive: true, force: true });
}
