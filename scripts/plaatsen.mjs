import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Melding } from './melding.mjs';

export const wortel = resolve(dirname(fileURLToPath(import.meta.url)), '..');

// Wat in .env staat geldt ook voor de scripts; wat al in de omgeving staat gaat voor.
if (existsSync(join(wortel, '.env'))) process.loadEnvFile(join(wortel, '.env'));

/** Hoe node een TypeScript-script draait waarin `server-only` leeg is, zoals op de server van Next. */
export const ALS_SCRIPT = ['--conditions=react-server', '--import', 'tsx'];

/** Alles wat een draaiende kopie bewaart: cluster, geheim, logboek. */
export const dataMap = resolve(wortel, process.env.DATA_DIR || '.data');
export const logboekMap = join(dataMap, 'logboek');

export function ensureDataMap() {
  try {
    mkdirSync(logboekMap, { recursive: true });
    accessSync(dataMap, constants.W_OK);
    accessSync(logboekMap, constants.W_OK);
  } catch {
    throw new Melding(
      `De map ${dataMap} is niet te schrijven; hoort hij bij een andere gebruiker? Verplaats hem of kies een andere DATA_DIR.`,
    );
  }
}
