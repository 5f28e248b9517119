/** De hele aanpak, zonder iemand te noemen; opschorten in twee stappen. */
import { uniek } from '../prisma/factories/basis';
import { eenTraject } from '../prisma/factories/traject';
import { eenAccount, expect, expectAccessible, open, signIn, test } from './basis';

async function eenPilot() {
  const aanpak = `Proef ${uniek()}`;
  const projectleider = await eenAccount({ rol: 'projectleider', aanpakken: [aanpak] });
  const client = { voornaam: 'Geheime', achternaam: 'Deelnemer' };
  const wens = { aanpak, team: aanpak, begeleider: null };
  for (let i = 0; i < 6; i++) await eenTraject({ ...wens, client, laatsteGesprek: '2026-10-20' });
  for (let i = 0; i < 3; i++) await eenTraject({ ...wens, client, laatsteGesprek: '2026-06-01' });
  return { aanpak, projectleider };
}

test('elk plaatje zegt wat het laat zien, zonder namen', async ({ page }) => {
  const { aanpak, projectleider } = await eenPilot();
  await signIn(page, projectleider, '/pilot');
  await expect(page.getByRole('heading', { level: 1, name: aanpak })).toBeVisible();
  const status = page.getByRole('figure').filter({ hasText: 'Status van de contactnorm' });
  await status.getByText('De cijfers als tabel').click();
  await expect(status.getByRole('row', { name: 'over tijd' })).toContainText('3');
  await expect(status.getByRole('row', { name: 'op schema' })).toContainText('6');
  expect(await page.content()).not.toMatch(/Geheime|06-00000000/);
  await expectAccessible(page);
  await expect(page.getByRole('figure').filter({ hasText: 'De begeleiding naar werk rust' })).toContainText(
    'Stand van 30 september 2026, afgerond',
  );
  await open(page, '/pilot/deelnemers?onhold=ja');
  await expect(page.locator('tbody tr')).toHaveCount(9);
  await expect(page.locator('main')).not.toContainText(/on hold/i);
  expect(await page.content()).not.toContain('Geheime');
});

test('eerst kijken wie een opschorting raakt, dan doen, dan eerder laten eindigen', async ({ page }) => {
  const { projectleider } = await eenPilot();
  await signIn(page, projectleider, '/pilot/opschorting');
  await page.getByLabel('Eerste dag').fill('2026-11-16');
  await page.getByLabel('Laatste dag (leeg: nog niet bekend)').first().fill('2026-12-31');
  await page.getByRole('button', { name: 'Bekijk wie dit raakt' }).click();
  await expect(page.locator('main [role="alert"]').first()).toContainText('Er is niets veranderd.');
  await expect(page.getByLabel('Eerste dag')).toHaveValue('2026-11-16');
  await page.getByLabel('Reden').fill('lockdown');
  await page.getByRole('button', { name: 'Bekijk wie dit raakt' }).click();
  await expect(page.getByText('Dit raakt 9 trajecten')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Schort 9 trajecten op' }).dblclick();
  await expect(page.getByText('De opschorting is vastgelegd.')).toBeVisible();
  await expect(page.getByText('loopt nu')).toHaveCount(1);
  await open(page, '/pilot/deelnemers');
  await expect(page.locator('tbody').getByText('opgeschort')).toHaveCount(9);

  await open(page, '/pilot/opschorting');
  await page.getByText('Laatste dag wijzigen').click();
  await page.locator('details').getByLabel('Laatste dag (leeg: nog niet bekend)').fill('2026-11-17');
  await page.getByRole('button', { name: 'Bekijk wat dit doet' }).click();
  await page.getByRole('button', { name: /^Wijzig de opschorting van/ }).click();
  await expect(page.getByText('De opschorting is gewijzigd.')).toBeVisible();
  await open(page, '/pilot/deelnemers?status=opgeschort');
  await expect(page.getByText('Niemand past bij deze keuze.')).toBeVisible();
});
