// `next build`, maar alleen als de bronnen anders zijn dan bij de vorige keer.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOrFail } from './commando.mjs';
import { Melding } from './melding.mjs';
import { dataMap, ensureDataMap, logboekMap, wortel } from './plaatsen.mjs';
import { takeLock } from './slot.mjs';

const stempelBestand = join(wortel, '.next/vast-contact-stempel');
const bronnen = [
  'app',
  'components',
  'lib',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'prisma/schema.prisma',
  'package-lock.json',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
];

export function isBuilt() {
  return existsSync(stempelBestand) && readFileSync(stempelBestand, 'utf8') === stamp();
}

/** @returns {Promise<boolean>} of er gebouwd is */
export async function ensureBuilt() {
  if (isBuilt()) return false;
  ensureDataMap();
  const geefVrij = await takeLock(join(dataMap, 'bouwen.slot'), {
    maxMs: 600_000,
    bezig: 'Een ander proces is de toepassing al aan het bouwen. Wacht tot dat klaar is en probeer het opnieuw.',
  });
  try {
    if (isBuilt()) return false;
    rmSync(stempelBestand, { force: true });
    const voor = stamp();
    await runOrFail(
      'bouwen',
      'De toepassing is niet te bouwen.',
      process.execPath,
      [join(wortel, 'node_modules/next/dist/bin/next'), 'build'],
      { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    );
    writeFileSync(stempelBestand, voor);
    return true;
  } finally {
    geefVrij();
  }
}

async function main() {
  try {
    console.log((await ensureBuilt()) ? 'Gebouwd.' : 'De build is al van deze bronnen.');
  } catch (fout) {
    if (!(fout instanceof Melding)) throw fout;
    console.error(readFileSync(join(logboekMap, 'bouwen.log'), 'utf8'));
    console.error(fout.message);
    process.exitCode = 1;
  }
}

function stamp() {
  const som = createHash('sha256');
  for (const bron of bronnen) addTo(som, bron);
  return som.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} som
 * @param {string} pad
 */
function addTo(som, pad) {
  const vol = join(wortel, pad);
  if (!existsSync(vol) || /\.test\.tsx?$/.test(pad)) return;
  if (statSync(vol).isDirectory()) {
    for (const naam of readdirSync(vol).sort()) addTo(som, `${pad}/${naam}`);
    return;
  }
  som.update(`${pad}\0`).update(readFileSync(vol)).update('\0');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
