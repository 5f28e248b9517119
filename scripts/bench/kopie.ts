// Een kopie van de applicatie met de meetpagina's erbij, zodat het product zelf er geen heeft.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from '../app.mjs';
import { dataMap, wortel } from '../plaatsen.mjs';
import { stopGroup, waitUntil } from '../processen.mjs';

const kopie = join(dataMap, 'bench');
const next = join(wortel, 'node_modules/next/dist/bin/next');
/** Wat de echte pagina's uit de database halen, voor de meetpagina's. */
export const constantenPad = join(dataMap, 'bench.json');

const DELEN = ['app', 'components', 'lib', 'public', 'generated'];
const LETTERS = 'node_modules/@fontsource/ibm-plex-sans/files';
const BESTANDEN = [
  'proxy.ts',
  'instrumentation.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
];

export async function bouwKopie(): Promise<void> {
  rmSync(kopie, { recursive: true, force: true });
  mkdirSync(kopie, { recursive: true });
  for (const deel of [...DELEN, ...BESTANDEN])
    cpSync(join(wortel, deel), join(kopie, deel), { recursive: true, filter: (pad) => !/\.test\.tsx?$/.test(pad) });
  cpSync(join(wortel, 'scripts/bench/paginas'), join(kopie, 'app'), { recursive: true });
  // Alleen de letters: de rest vindt Next in de map erboven, en Tailwind leest een koppeling naar alle pakketten helemaal uit.
  cpSync(join(wortel, LETTERS), join(kopie, LETTERS), { recursive: true });
  console.log('De kopie met meetpagina’s wordt gebouwd …');
  const code = await new Promise((klaar) => {
    spawn(process.execPath, [next, 'build'], {
      cwd: kopie,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: omgeving(),
    }).once('exit', klaar);
  });
  if (code !== 0) throw new Error('De kopie met meetpagina’s is niet te bouwen');
}

/** Een server van de kopie op deze database. */
export async function startKopie(database: string): Promise<{ basis: string; stop: () => Promise<unknown> }> {
  const poort = await findFreePort(3300);
  const basis = `http://localhost:${poort}`;
  const server = spawn(process.execPath, [next, 'start', '-H', 'localhost', '-p', String(poort)], {
    cwd: kopie,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...omgeving(), NEXTAUTH_URL: basis, DATABASE_URL: database, DATABASE_URL_WERKER: '' },
  });
  const stop = () => stopGroup(server.pid ?? 0);
  const leeft = () =>
    fetch(`${basis}/api/health`)
      .then((r) => r.ok)
      .catch(() => false);
  if (await waitUntil(leeft, 60_000, 200)) return { basis, stop };
  await stop();
  throw new Error('De server van de meting start niet');
}

const omgeving = (): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  MEETLAT_GEGEVENS: constantenPad,
});
