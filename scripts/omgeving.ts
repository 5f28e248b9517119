import { openDatabase } from './database.mjs';
import { versleutelingSleutels } from './demo-staat.mjs';

/**
 * De database voor een script: DATABASE_URL (ook uit .env), anders die van de demo, gestart zolang het script duurt.
 * Schrijft niets op stdout, want daar staat de uitkomst van het script.
 */
export async function bepaalDatabase(): Promise<{ url: string; stop: () => Promise<void> }> {
  // De sleutel hoort bij de database van de demo; bij een eigen database staat hij in de omgeving of ontbreekt hij.
  if (!process.env.DATABASE_URL) process.env.VERSLEUTELING_SLEUTELS = versleutelingSleutels();
  const database = await openDatabase();
  // De deur naar de database (lib/server/db) leest het adres uit de omgeving.
  process.env.DATABASE_URL = database.url;
  return database;
}
