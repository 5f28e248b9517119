/** De e-mails over accounts, zoals het achtergrondwerk ze zonder mailserver in een map legt. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from './basis';

/** Wat deze persoon kreeg, oudste eerst. */
function postVan(email: string): string {
  const map = process.env.VAST_CONTACT_MAILMAP ?? '';
  if (!existsSync(map)) return '';
  const namen = readdirSync(map).filter((naam) => naam.includes(email));
  return namen
    .sort()
    .map((naam) => readFileSync(join(map, naam), 'utf8'))
    .join('\n');
}

/** Het achtergrondwerk heeft er even voor nodig. */
const GEDULD = { timeout: 20_000 };

export const krijgt = (email: string, tekst: string): Promise<void> =>
  expect.poll(() => postVan(email), GEDULD).toContain(tekst);

const links = (email: string) => [...postVan(email).matchAll(/\/toegang\/[\w-]+/g)].map(([pad]) => pad);

/** De zoveelste link die deze persoon kreeg. */
export async function linkVoor(email: string, hoeveelste: number): Promise<string> {
  await expect.poll(() => links(email).length, GEDULD).toBeGreaterThanOrEqual(hoeveelste);
  return links(email)[hoeveelste - 1] ?? '';
}
