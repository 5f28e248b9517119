// Eén PostgreSQL voor alle databaseproeven, met een sjabloon waarop de migraties al zijn toegepast.
import type { TestProject } from 'vitest/node';
import { migreer } from '../../scripts/prisma-offline';
import { startProefcluster } from '../../scripts/proefcluster.mjs';
import { SJABLOON } from './sjabloon';

declare module 'vitest' {
  interface ProvidedContext {
    /** Adres van de onderhoudsdatabase van het proefcluster. */
    proefcluster: string;
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
  project.provide('proefcluster', cluster.url('postgres'));
  return cluster.stop;
}
