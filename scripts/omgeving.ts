import { openDatabase } from './database.mjs';
import { versleutelingSleutels } from './demo-staat.mjs';

type Database = Awaited<ReturnType<typeof openDatabase>>;

/**
 * De database voor een script: wat de omgeving noemt (ook uit .env), anders die van de demo, gestart zolang het script duurt.
 * Schrijft niets op stdout, want daar staat de uitkomst van het script.
 */
export async function bepaalDatabase(): Promise<Database> {
  // De sleutel hoort bij de database van de demo; bij een eigen database staat hij in de omgeving of ontbreekt hij.
  if (!process.env.DATABASE_URL) process.env.VERSLEUTELING_SLEUTELS = versleutelingSleutels();
  const database = await openDatabase();
  // De deuren naar de database (lib/server/db) lezen hun adres uit de omgeving.
  process.env.DATABASE_URL = database.app;
  process.env.DATABASE_URL_WERKER = database.werker;
  return database;
}
