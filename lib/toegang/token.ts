import 'server-only';
import { createHash } from 'node:crypto';

/** Zoveel uur werkt een toegangslink. */
export const GELDIG_UREN = 24;

/** Alleen de afdruk van het token staat in de database: wie de tabel leest kan er niet mee inloggen. */
export const tokenHashVan = (token: string) => createHash('sha256').update(token).digest('hex');
