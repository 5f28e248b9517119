/** Een trage verbinding: de pagina staat er al, de scripts nog niet. Wat iemand dan al invult is echt ingevuld. */
import type { Page } from '@playwright/test';
import { uniek } from '../prisma/factories/basis';
import { eenIntake } from '../prisma/factories/intake';
import { eenTraject } from '../prisma/factories/traject';
import { eenAccount, eenTeam, expect, hydrated, signIn, test, vergeetSessie, versprongen } from './basis';
import { contactenVan, gebiedVan } from './database';
import { HOOGSTENS_VERSPRONGEN } from './pagina-proef';
import { radio, vouwOpen } from './werkplek';

/** Opent een pagina waarvan de scripts pas komen als de teruggegeven functie wordt aangeroepen. */
async function zonderScripts(page: Page, pad: string): Promise<() => Promise<void>> {
  let laatKomen = () => {};
  const komen = new Promise<void>((klaar) => {
    laatKomen = klaar;
  });
  await page.route(/\.js(\?|$)/, async (route) => {
    await komen;
    await route.continue();
  });
  await page.goto(pad, { waitUntil: 'commit' });
  return async () => {
    laatKomen();
    await hydrated(page);
  };
}

test('bij Gesprek vastleggen blijven keuzes, vinkjes en tekst staan', async ({ page, begeleider }) => {
  const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
  await signIn(page, begeleider, '/hulp');
  const komScripts = await zonderScripts(page, `/clienten/${client.clientnummer}/contactmomenten/nieuw`);
  await radio(page, 'Telefonisch').check();
  await page.getByLabel('Verslag (mag leeg)').fill('Al getypt.');
  await vouwOpen(page, 'Onderwerpen, duur, wie erbij was');
  await page.getByRole('checkbox', { name: 'gezondheid' }).check();
  await radio(page, /16 december/).check();
  await komScripts();
  await expect.soft(radio(page, 'Telefonisch')).toBeChecked();
  await expect.soft(radio(page, /16 december/)).toBeChecked();
  await expect.soft(page.getByRole('checkbox', { name: 'gezondheid' })).toBeChecked();
  await expect.soft(page.getByRole('checkbox', { name: 'taal' })).not.toBeChecked();
  await expect(page.getByLabel('Verslag (mag leeg)')).toHaveValue('Al getypt.');
  await page.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
  expect((await contactenVan(client))[1]).toMatchObject({ kanaal: 'telefonisch', verslag: 'Al getypt.' });
});

test('bij een nieuwe deelnemer blijven de keuzes uit lijsten en de data staan', async ({ page }) => {
  const team = `Ploeg ${uniek()}`;
  await eenAccount({ team, naam: 'Bea Begeleidt' });
  await signIn(page, await eenAccount({ rol: 'teamleider', team }), '/hulp');
  const komScripts = await zonderScripts(page, '/team/clienten/nieuw');
  await page.getByLabel('Voornaam').fill('Vlug');
  await page.getByLabel('Aanpak').selectOption({ label: 'VIA-pilot' });
  await page.getByLabel('Startdatum').fill('2026-12-01');
  await page.getByLabel('Begeleider', { exact: true }).selectOption({ label: 'nog niemand' });
  await komScripts();
  await expect(page.getByLabel('Voornaam')).toHaveValue('Vlug');
  await expect(page.getByLabel('Aanpak').locator('option:checked')).toHaveText('VIA-pilot');
  await expect(page.getByLabel('Startdatum')).toHaveValue('2026-12-01');
  await expect(page.getByLabel('Begeleider', { exact: true }).locator('option:checked')).toHaveText('nog niemand');
});

test('wat vanzelf wordt opgeslagen gaat ook mee als het al was getypt', async ({ page, begeleider }) => {
  const traject = await eenTraject({ begeleider });
  const intake = await eenIntake({ traject, status: 'concept' });
  await signIn(page, begeleider, '/hulp');
  const komScripts = await zonderScripts(page, `/clienten/${traject.client.clientnummer}/intake/${intake.id}/wonen`);
  await page.getByLabel('Wat zegt de cliënt zelf?').fill('Al getypt.');
  await radio(page, '3 · aandacht nodig').check();
  await komScripts();
  await expect(page.getByLabel('Wat zegt de cliënt zelf?')).toHaveValue('Al getypt.');
  await expect.poll(() => gebiedVan(intake, 1)).toMatchObject({ beeld: 'Al getypt.', score: 3, versie: 2 });
});

/** Een lege cache achter een verbinding van 1,6 Mbit per seconde. */
async function opTragerLijn(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 100,
    downloadThroughput: 200_000,
    uploadThroughput: 100_000,
  });
}

test('Vandaag, dossier en Team verspringen niet terwijl zij binnenkomen', async ({ page }) => {
  const { begeleider, teamleider } = await eenTeam();
  const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
  const opent = async (pad: string) => {
    await page.goto(pad, { waitUntil: 'networkidle' });
    expect(await versprongen(page), pad).toBeLessThanOrEqual(HOOGSTENS_VERSPRONGEN);
  };
  await signIn(page, begeleider, '/hulp');
  await opTragerLijn(page);
  for (const pad of ['/vandaag', `/clienten/${client.clientnummer}`]) await opent(pad);
  await vergeetSessie(page);
  await signIn(page, teamleider, '/hulp');
  await opent('/team');
});
