// Eén PostgreSQL voor alle databaseproeven, met een sjabloon waarop de migraties al zijn toegepast.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { wortel } from '../../scripts/plaatsen.mjs';
import { migreer } from '../../scripts/prisma-offline';
import { startProefcluster } from '../../scripts/proefcluster.mjs';
import { GEMEENTE } from '../factories/gemeente';
import { SJABLOON } from './sjabloon';

declare module 'vitest' {
  interface ProvidedContext {
    /** Adres van de onderhoudsdatabase van het proefcluster. */
    proefcluster: string;
    /** Waar de proeven opschrijven welke opdrachten zij draaiden. */
    opdrachtenlijst: string;
  }
}

type Cluster = Awaited<ReturnType<typeof startProefcluster>>;

// Elk project laadt dit bestand voor zich; het cluster en de lijst zijn van allemaal samen.
const gedeeld = globalThis as { proefcluster?: Promise<Cluster>; proefprojecten?: number };
const lijst = join(wortel, '.data', 'opdrachten.txt');

export default async function opzet(project: TestProject): Promise<() => Promise<void>> {
  gedeeld.proefprojecten = (gedeeld.proefprojecten ?? 0) + 1;
  gedeeld.proefcluster ??= start();
  const cluster = await gedeeld.proefcluster;
  project.provide('opdrachtenlijst', lijst);
  project.provide('proefcluster', cluster.url('postgres'));
  return async () => {
    gedeeld.proefprojecten = (gedeeld.proefprojecten ?? 1) - 1;
    if (gedeeld.proefprojecten === 0) await cluster.stop();
  };
}

async function start(): Promise<Cluster> {
  mkdirSync(dirname(lijst), { recursive: true });
  writeFileSync(lijst, '');
  const cluster = await startProefcluster();
  try {
    await cluster.maakDatabase(SJABLOON);
    await migreer(cluster.url(SJABLOON));
    await zetGemeente(cluster.url(SJABLOON));
    return cluster;
  } catch (fout) {
    await cluster.stop();
    throw fout;
  }
}

/** Zonder gemeente gaat er geen bericht: zij is er, en de proeven van hoe het zonder is halen haar weg. */
async function zetGemeente(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      'INSERT INTO gemeente (naam, adres, postcode, plaats, telefoon) VALUES ($1, $2, $3, $4, $5)',
      Object.values(GEMEENTE),
    );
  } finally {
    await client.end();
  }
}
