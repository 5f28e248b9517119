// Eén PostgreSQL voor alle databaseproeven, met een sjabloon waarop de migraties al zijn toegepast.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { wortel } from '../../scripts/plaatsen.mjs';
import { migreer } from '../../scripts/prisma-offline';
import { startProefcluster } from '../../scripts/proefcluster.mjs';
import { type Adressen, maakRollen } from '../../scripts/rollen.mjs';
import { GEMEENTE } from '../factories/gemeente';
import { SJABLOON } from './sjabloon';

declare module 'vitest' {
  interface ProvidedContext {
    /** Adres van de onderhoudsdatabase van het proefcluster, als de baas ervan. */
    proefcluster: string;
    /** Als wie de proeven inloggen, op de database van het sjabloon. */
    rollen: Adressen;
    /** Waar de proeven opschrijven welke opdrachten zij draaiden. */
    opdrachtenlijst: string;
  }
}

type Cluster = Awaited<ReturnType<typeof startProefcluster>> & { rollen: Adressen };

// Elk project laadt dit bestand voor zich; het cluster en de lijst zijn van allemaal samen.
const gedeeld = globalThis as { proefcluster?: Promise<Cluster>; proefprojecten?: number };
const lijst = join(wortel, '.data', 'opdrachten.txt');

export default async function opzet(project: TestProject): Promise<() => Promise<void>> {
  gedeeld.proefprojecten = (gedeeld.proefprojecten ?? 0) + 1;
  gedeeld.proefcluster ??= start();
  const cluster = await gedeeld.proefcluster;
  project.provide('opdrachtenlijst', lijst);
  project.provide('proefcluster', cluster.url('postgres'));
  project.provide('rollen', cluster.rollen);
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
    const rollen = await maakRollen(cluster.url(SJABLOON), cluster.map, { eigenaar: false });
    await migreer(rollen.eigenaar);
    await zetGemeente(cluster.url(SJABLOON));
    return { ...cluster, rollen };
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
