// De client die Prisma uit het schema maakt, ook zonder internet. Los van de migraties: een installatie zonder devDependencies moet het hier
// zonder hun pakketten doen.
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Melding } from './melding.mjs';
import { dataMap, ensureDataMap, wortel } from './plaatsen.mjs';
import { takeLock } from './slot.mjs';

export const schemaBestand = join(wortel, 'prisma/schema.prisma');
const clientMap = join(wortel, 'generated/prisma');
/** Staat er pas als alles er staat: een afgebroken poging laat een halve client achter. */
const merk = join(clientMap, '.klaar');

/** Maakt generated/prisma als die er niet is, of ouder is dan het schema of de versies van de pakketten. */
export async function genereer(): Promise<void> {
  if (isGegenereerd()) return;
  ensureDataMap();
  const geefVrij = await takeLock(join(dataMap, 'client.slot'), {
    bezig: 'Een ander proces is de database-client al aan het maken. Wacht tot dat klaar is en probeer het opnieuw.',
  });
  try {
    const cli = isGegenereerd() ? null : prismaCli();
    if (cli) runGenerate(cli);
  } finally {
    geefVrij();
  }
}

function isGegenereerd(): boolean {
  const bronnen = [schemaBestand, join(wortel, 'package-lock.json')].map((bestand) => statSync(bestand).mtimeMs);
  return existsSync(merk) && statSync(merk).mtimeMs > Math.max(...bronnen);
}

/** Null als alleen is geïnstalleerd wat nodig is om te draaien: dan is de client die er staat die van de build. */
function prismaCli(): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('prisma/package.json')), 'build/index.js');
  } catch {
    if (existsSync(clientMap)) return null;
    throw new Melding('De database-client ontbreekt en is hier niet te maken. Voer eerst "npm ci --include=dev" uit.');
  }
}

function runGenerate(cli: string): void {
  // Genereren gebruikt de schema-engine niet, maar de CLI wil een bestaand programma zien voor hij begint.
  const schijnEngine = ['/bin/true', '/usr/bin/true'].find((pad) => existsSync(pad)) ?? process.execPath;
  rmSync(merk, { force: true });
  try {
    execFileSync(process.execPath, [cli, 'generate', '--schema', schemaBestand], {
      cwd: wortel,
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: schijnEngine,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    });
  } catch (fout) {
    const { stdout = '', stderr = '' } = fout as { stdout?: string; stderr?: string };
    throw new Melding(`De Prisma-client is niet te maken uit prisma/schema.prisma.\n${stdout}${stderr}`);
  }
  writeFileSync(merk, '');
}
