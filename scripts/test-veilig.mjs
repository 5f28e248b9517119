// npm run test:veilig: wat te zwaar is voor npm test. Verzonnen verzoeken en formulieren, zoveel bij elke actie en elke route als `--aantal` zegt, en de
// hele rechtenmatrix. Van een mislukking staat het zaad erbij: `--zaad=7` haalt haar terug.
import './node-versie.mjs';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './bouwen.mjs';
import { run } from './commando.mjs';
import { elapsed, seconds } from './voortgang.mjs';

/** Hiermee duurt het een kwartier; met 10000 een nacht. */
const AANTAL = '100';

const { values } = parseArgs({ options: { aantal: { type: 'string', default: AANTAL }, zaad: { type: 'string' } } });
const zaad = values.zaad ?? String(Date.now() % 1_000_000);
const env = { ...process.env, VEILIG_AANTAL: values.aantal, VEILIG_ZAAD: zaad };

const VITEST = ['node_modules/vitest/vitest.mjs', 'run'];
const DELEN = [
  {
    naam: 'matrix-en-onzin',
    args: [...VITEST, '--project', 'db-apart', 'lib/policy/matrix.db.test.ts', 'lib/server/onzin.db.test.ts'],
  },
  {
    naam: 'verzoeken',
    args: ['node_modules/@playwright/test/cli.js', 'test', 'e2e/matrix.spec.ts', 'e2e/vervalst.spec.ts'],
  },
];

console.log(`${values.aantal} per actie en per route, zaad ${zaad}`);
await ensureBuilt();
let mislukt = 0;
for (const { naam, args } of DELEN) {
  const start = Date.now();
  const { code, logboek } = await run(`test-veilig-${naam}`, process.execPath, args, env);
  console.log(`${code === 0 ? 'goed' : 'FOUT'}  ${naam} (${seconds(Date.now() - start)})`);
  if (code !== 0) console.log(readFileSync(logboek, 'utf8'));
  mislukt += code === 0 ? 0 : 1;
}
console.log(`duur ${elapsed()}`);
process.exit(mislukt ? 1 : 0);
