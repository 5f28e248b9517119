import { openDatabase } from './database.mjs';

/**
 * De database voor een script: DATABASE_URL (ook uit .env), anders die van de demo, gestart zolang het script duurt.
 * Schrijft niets op stdout, want daar staat de uitkomst van het script.
 */
export async function bepaalDatabase(): Promise<{ url: string; stop: () => Promise<void> }> {
  const database = await openDatabase();
  // De deur naar de database (lib/server/db) leest het adres uit de omgeving.
  process.env.DATABASE_URL = database.url;
  return database;
}
