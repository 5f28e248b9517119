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
/** Ieder logt één keer in: een code geldt geen tweede keer. @type {Map<string, import('@playwright/test').BrowserContext>} */
const ingelogd = new Map();

/** @param {string} wie */
async function logIn(wie) {
  const bij = await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  const page = await bij.newPage();
  await page.goto(`${adres}/inloggen`);
  await page.getByLabel('E-mailadres').fill(wie);
  await page.getByLabel('Wachtwoord').fill(WACHTWOORD);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  // De demo zegt welke code de telefoon zou tonen.
  await page.getByLabel('Code uit de app').fill((await page.locator('strong.cijfers').innerText()).trim());
  await page.getByRole('button', { name: 'Verder', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/inloggen'));
  await page.close();
  ingelogd.set(wie, bij);
  return bij;
}

for (const { wie, pad, naam, maat } of BEELDEN) {
  const page = await (ingelogd.get(wie) ?? (await logIn(wie))).newPage();
  await page.setViewportSize(maat);
  await page.goto(adres + pad);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(map, `${naam}.png`) });
  if (naam === 'vandaag') await page.screenshot({ path: join(wortel, 'docs/vandaag.png') });
  await page.close();
}
await browser.close();
