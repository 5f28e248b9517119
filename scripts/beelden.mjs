// De plaatjes in de hulp en de README, genomen van een draaiende demo: `npm run demo` in het ene venster, dit in het andere.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.mjs';
import { wortel } from './plaatsen.mjs';

const adres = process.argv[2] ?? 'http://localhost:3000';
const WACHTWOORD = 'demo-vast-contact';
const BREED = { width: 1100, height: 720 };
const TELEFOON = { width: 390, height: 720 };

/** Wie kijkt, en wat er van diens pagina's te zien is. */
const BEELDEN = [
  { wie: 's.deboer@voorbeeld.nl', pad: '/vandaag', naam: 'vandaag', maat: BREED },
  { wie: 's.deboer@voorbeeld.nl', pad: '/vandaag', naam: 'vandaag-telefoon', maat: TELEFOON },
  { wie: 's.deboer@voorbeeld.nl', pad: '/clienten/VIA-0139/contactmomenten/nieuw', naam: 'vastleggen', maat: BREED },
  { wie: 's.deboer@voorbeeld.nl', pad: '/agenda', naam: 'agenda', maat: BREED },
  { wie: 'm.visser@voorbeeld.nl', pad: '/team', naam: 'team', maat: BREED },
  { wie: 'j.hofman@voorbeeld.nl', pad: '/pilot', naam: 'pilot', maat: BREED },
];

const map = join(wortel, 'public/hulp');
mkdirSync(map, { recursive: true });
const browser = await chromium.launch({ executablePath: (await findChromium()) ?? undefined, args: ['--no-sandbox'] });
for (const { wie, pad, naam, maat } of BEELDEN) {
  const page = await browser.newPage({ viewport: maat, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  await page.goto(`${adres}/inloggen`);
  await page.getByLabel('E-mailadres').fill(wie);
  await page.getByLabel('Wachtwoord').fill(WACHTWOORD);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.waitForURL((url) => url.pathname !== '/inloggen');
  await page.goto(adres + pad);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(map, `${naam}.png`) });
  if (naam === 'vandaag') await page.screenshot({ path: join(wortel, 'docs/vandaag.png') });
  await page.close();
}
await browser.close();
