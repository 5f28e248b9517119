// Een Chromium vinden voor de browserproeven; downloaden mag, maar hoeft niet te kunnen.
import { existsSync } from 'node:fs';
import { run } from './commando.mjs';
import { Melding } from './melding.mjs';

const PLAATSEN = [
  // Zonder venster: een kwart sneller dan een Chromium die er een verbergt.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @returns {Promise<string | null>} */
export async function findChromium() {
  const gegeven = process.env.CHROMIUM_PATH;
  if (gegeven) {
    if (existsSync(gegeven)) return gegeven;
    throw new Melding(`CHROMIUM_PATH wijst naar ${gegeven}, maar daar staat niets.`);
  }
  const gevonden = PLAATSEN.find((pad) => existsSync(pad));
  if (gevonden) return gevonden;
  const { chromium } = await import('@playwright/test');
  const eigen = chromium.executablePath();
  return existsSync(eigen) ? eigen : null;
}

/** Vindt een Chromium, of installeert er een. */
export async function ensureChromium() {
  const gevonden = await findChromium();
  if (gevonden) return gevonden;
  await run('chromium-playwright', process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  const gedownload = await findChromium();
  if (gedownload) return gedownload;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('chromium-apt-update', 'apt-get', ['update'], env);
    await run('chromium-apt', 'apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], env);
  }
  const geinstalleerd = await findChromium();
  if (geinstalleerd) return geinstalleerd;
  throw new Melding(
    'Er is geen Chromium te vinden of te installeren. Installeer chromium en zet zo nodig CHROMIUM_PATH.',
  );
}
