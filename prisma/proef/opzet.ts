// Eén PostgreSQL voor alle databaseproeven, met een sjabloon waarop de migraties al zijn toegepast.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { wortel } from '../../scripts/plaatsen.mjs';
import { migreer } from '../../scripts/prisma-offline';
import { startProefcluster } from '../../scripts/proefcluster.mjs';
import { SJABLOON } from './sjabloon';

declare module 'vitest' {
  interface ProvidedContext {
    /** Adres van de onderhoudsdatabase van het proefcluster. */
    proefcluster: string;
    /** Waar de proeven opschrijven welke opdrachten zij draaiden. */
    opdrachtenlijst: string;
  }
}

export default async function opzet(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startProefcluster();
  try {
    await cluster.maakDatabase(SJABLOON);
    await migreer(cluster.url(SJABLOON));
  } catch (fout) {
    await cluster.stop();
    throw fout;
  }
  const lijst = join(wortel, '.data', 'opdrachten.txt');
  mkdirSync(dirname(lijst), { recursive: true });
  writeFileSync(lijst, '');
  project.provide('opdrachtenlijst', lijst);
  project.provide('proefcluster', cluster.url('postgres'));
  return cluster.stop;
}
