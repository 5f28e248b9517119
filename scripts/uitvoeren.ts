// Hoe een script van deze map verloopt: database erbij, werk doen, alles weer dicht. Een voorziene fout is één zin op stderr.
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import pg from 'pg';
import { Melding } from './melding.mjs';
import { bepaalDatabase } from './omgeving';
import { genereer } from './prisma-client';

const ZONDER_EIGENAAR =
  'De database heeft nog geen tabellen. Vul DATABASE_URL_EIGENAAR in en voer "npm run migreer" uit.';

/**
 * Doet het werk met een database-client en een database die klaarstaan en geeft zijn uitkomst als exitcode van het proces. Een database
 * zonder tabellen krijgt ze eerst; een die achterloopt niet, want bijwerken is een besluit van wie het systeem beheert.
 */
export async function voerUit(werk: () => Promise<number>): Promise<void> {
  // Wie de uitvoer niet verder leest (`| head`) heeft genoeg gezien.
  process.stdout.on('error', () => {});
  const sluiten: (() => Promise<void>)[] = [];
  try {
    await genereer();
    const database = await bepaalDatabase();
    sluiten.unshift(database.stop);
    await zorgVoorTabellen(database);
    // Pas nu: zonder client is deze deur niet te openen.
    const { sluitAf } = await import('../lib/server/db');
    sluiten.unshift(sluitAf);
    process.exitCode = await werk();
  } catch (fout) {
    process.exitCode = 1;
    console.error(zinVan(fout));
  } finally {
    for (const sluit of sluiten) await sluit();
  }
}

async function zorgVoorTabellen({ eigenaar, werker }: { eigenaar: string; werker: string }): Promise<void> {
  const client = new pg.Client({ connectionString: werker });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(`select to_regclass('traject') is not null as er`);
    if (rows[0]?.er) return;
  } finally {
    await client.end().catch(() => {});
  }
  if (!eigenaar) throw new Melding(ZONDER_EIGENAAR);
  const { migreer } = await import('./prisma-offline');
  await migreer(eigenaar);
}

function zinVan(fout: unknown): string {
  const { name, message } = fout instanceof Error ? fout : { name: '', message: String(fout) };
  // Een Leesfout komt uit lib/import: wat er met de bestanden mis is. Een sleutel die ontbreekt zegt zelf wat er moet.
  return fout instanceof Melding || name === 'Leesfout' || name === 'SleutelOntbreekt'
    ? message
    : `Er ging iets mis dat niet voorzien was: ${message}`;
}

/** De opties van de opdrachtregel; een onbekende of onvolledige optie is een Melding met hoe het moet. */
export function leesOpties<T extends ParseArgsConfig>(
  config: T,
  gebruik: string,
): ReturnType<typeof parseArgs<T & { strict: true }>> {
  try {
    return parseArgs({ ...config, strict: true });
  } catch {
    throw new Melding(`Dat begrijpt dit commando niet. Gebruik: ${gebruik}`);
  }
}

/** Een map die de gebruiker noemt; npm verplaatst zich naar het project, dus ook waar hij zelf stond telt. */
export function vindMap(map: string): string {
  const plaatsen = [resolve(map), resolve(process.env.INIT_CWD ?? '.', map)];
  const gevonden = plaatsen.find((p) => existsSync(p));
  if (!gevonden) throw new Melding(`De map ${map} bestaat niet.`);
  if (!statSync(gevonden).isDirectory()) throw new Melding(`${map} is geen map.`);
  return gevonden;
}
