import 'server-only';
import { z } from 'zod';
import type { Tx } from './db';
import { sql } from './sql';
import { kolom, rijvorm, schrijf, vraagEen } from './vraag';

/**
 * Waarvoor een scherm of daad verder kijkt dan wie de gebruiker tegenkomt; de database weet bij elk wie dat mag en wat er dan bij komt.
 * - last: hoe vol deze begeleiders zitten, over al hun teams (alleen aantallen komen op het scherm)
 * - agenda: wat er in de agenda van deze begeleiders staat
 * - huishouden: wie er in deze huishoudens wonen
 * - plaatsing: deze trajecten, om te zien of er al een team is
 * - contactpersonen: wie er in deze aanpakken begeleiden
 * - aanpak: ieder in deze aanpakken, om een norm na te rekenen
 * - begeleiders: ieder bij wie deze gebruikers begeleiden of vervangen, om hen te blokkeren of te verplaatsen
 * - inzage: deze cliënten, voor de privacy officer
 */
export type Ruimer =
  | 'last'
  | 'agenda'
  | 'huishouden'
  | 'plaatsing'
  | 'contactpersonen'
  | 'aanpak'
  | 'begeleiders'
  | 'inzage';

const VOOR = rijvorm('server.ruimer', { voor: z.array(kolom.tekst) });

/** Ziet vanaf hier, tot het einde van de transactie, ook dit. Geeft hoe het ervoor was. */
export async function ruimer(tx: Tx, soort: Ruimer, ids: readonly string[]): Promise<string[]> {
  const rij = await vraagEen(tx, VOOR, sql`SELECT app_ruimer(${soort}, ${[...ids]}::uuid[]) AS voor`);
  return rij?.voor ?? [];
}

/** Ziet alleen bij dit werk ook dit. */
export async function binnenRuimer<T>(
  tx: Tx,
  soort: Ruimer,
  ids: readonly string[],
  werk: () => Promise<T>,
): Promise<T> {
  const voor = await ruimer(tx, soort, ids);
  const uitkomst = await werk();
  // Gooit het werk, dan is de transactie voorbij.
  await schrijf(tx, 'server.ruimer.terug', sql`SELECT app_terug(${voor}::text[])`);
  return uitkomst;
}
