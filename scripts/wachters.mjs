// De controles die de code bewaken zonder haar te draaien. `npm run check` draait ze alle.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './commando.mjs';
import { wortel } from './plaatsen.mjs';
import { seconds } from './voortgang.mjs';

const bin = (/** @type {string} */ pad) => join(wortel, 'node_modules', pad);

const wachters = [
  { naam: 'opmaak en stijl (biome)', args: [bin('@biomejs/biome/bin/biome'), 'check', '.'] },
  { naam: 'types (tsc)', args: [bin('typescript/bin/tsc'), '--noEmit'] },
  {
    naam: 'importwet (dependency-cruiser)',
    args: [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      ...['app', 'components', 'lib', 'scripts', 'prisma', 'e2e'].filter((map) => existsSync(join(wortel, map))),
    ],
  },
  { naam: 'tabelwet', args: ['--import', 'tsx', 'scripts/tabelwet.ts'] },
  { naam: 'onderdelen zonder bekend gat', args: ['--import', 'tsx', 'scripts/veilige-versies.ts'] },
  { naam: 'ongebruikte code (knip)', args: [bin('knip/bin/knip.js'), '--no-progress'] },
  { naam: 'schema en migraties', args: ['--import', 'tsx', 'scripts/prisma-offline.ts', 'controleer'] },
];

/** @typedef {{ naam: string, gelukt: number, mislukt: number, ms: number, uitvoer?: string }} Uitkomst */

/** @returns {Promise<Uitkomst[]>} */
export async function runGuards() {
  // tsc kent de routes van Next pas als next-env.d.ts er is; die maakt `next typegen`.
  await run('typen-van-next', process.execPath, [bin('next/dist/bin/next'), 'typegen']);
  // Samen: elk gebruikt één kern, en tsc duurt zo lang als de rest.
  return Promise.all(wachters.map(guard));
}

/**
 * @param {typeof wachters[number]} wachter
 * @returns {Promise<Uitkomst>}
 */
async function guard({ naam, args }) {
  const start = Date.now();
  const { code, logboek } = await run(`controle-${naam.replace(/\W+/g, '-')}`, process.execPath, args);
  const gelukt = code === 0;
  return {
    naam,
    gelukt: gelukt ? 1 : 0,
    mislukt: gelukt ? 0 : 1,
    ms: Date.now() - start,
    uitvoer: gelukt ? undefined : readFileSync(logboek, 'utf8'),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const uitkomsten = await runGuards();
  for (const { naam, mislukt, ms, uitvoer } of uitkomsten) {
    console.log(`${mislukt ? 'FOUT' : 'goed'}  ${naam} (${seconds(ms)})`);
    if (uitvoer) console.log(uitvoer);
  }
  process.exitCode = uitkomsten.some(({ mislukt }) => mislukt) ? 1 : 0;
}
