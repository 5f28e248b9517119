/** Een collega neemt waar: van de eerste tot en met de laatste dag, of tot de teamleider het stopt. */
import type { Page } from '@playwright/test';
import { uniek } from '../prisma/factories/basis';
import { eenTraject } from '../prisma/factories/traject';
import { eenAccount, expect, expectAccessible, expectNoSideways, hydrated, open, SMAL, signIn, test } from './basis';
import { inVenster } from './venster';
import { expectSummary, groep, kiesBegeleider, radio, rij, voluit } from './werkplek';

const begeleiding = (client: { clientnummer: string }) => `/team/clienten/${client.clientnummer}/begeleiding`;

async function eenTeam() {
  const team = `Ploeg ${uniek()}`;
  const begeleider = await eenAccount({ team, naam: 'Bea Begeleidt' });
  const collega = await eenAccount({ team, naam: 'Cor Collega' });
  const teamleider = await eenAccount({ rol: 'teamleider', team });
  const traject = await eenTraject({ team, begeleider, laatsteGesprek: '2026-07-20' });
  return { begeleider, collega, teamleider, client: traject.client };
}

async function regel(page: Page, van: string, tot: string): Promise<void> {
  await kiesBegeleider(page.getByLabel('Wie vervangt'), 'Cor Collega');
  await page.getByLabel('Eerste dag').fill(van);
  await page.getByLabel('Laatste dag').fill(tot);
  await page.getByRole('button', { name: 'Vervanging regelen' }).click();
}

test('wie vervangt doet het werk, naast de begeleider, en is na het stoppen meteen weer weg', async ({
  page,
  browser,
  bewaker,
}) => {
  const { begeleider, collega, teamleider, client } = await eenTeam();
  await signIn(page, teamleider, begeleiding(client));
  await regel(page, '2026-11-18', '2026-11-27');
  await expect(page.getByText('De vervanging is geregeld.')).toBeVisible();
  await expect(page.getByText('Cor Collega, tot en met 27 november 2026')).toBeVisible();
  await expectAccessible(page);
  await open(page, '/team/clienten');
  await expect(page.locator('tbody tr')).toContainText('vervangen door Cor Collega');

  const vervanger = await inVenster({ browser, bewaker }, collega, '/vandaag');
  await rij(groep(vervanger, 'Over tijd'), voluit(client))
    .getByRole('link', { name: /vastleggen$/ })
    .click();
  await hydrated(vervanger);
  await radio(vervanger, 'Telefonisch').check();
  await radio(vervanger, /16 december/).check();
  await vervanger.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await expect(vervanger.getByText('Het gesprek is vastgelegd.')).toBeVisible();
  const vast = await inVenster({ browser, bewaker }, begeleider, `/clienten/${client.clientnummer}`);
  await expect(vast.getByRole('main')).toContainText('Cor Collega');

  await open(page, begeleiding(client));
  await page.getByRole('button', { name: 'Nu stoppen: vervanging door Cor Collega' }).click();
  await expect(page.getByText('De vervanging is gestopt.')).toBeVisible();
  bewaker.verwacht(/status of 404/);
  await rij(vervanger, voluit(client)).locator('a.naam').click();
  await expect(vervanger.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
  await open(vast, '/vandaag');
  await expect(rij(vast, voluit(client))).toBeVisible();
});

test('een vervanging die nog komt geeft nog geen toegang, en gaat met één klik niet door', async ({
  page,
  browser,
  bewaker,
}) => {
  const { collega, teamleider, client } = await eenTeam();
  await page.setViewportSize(SMAL);
  await signIn(page, teamleider, begeleiding(client));
  await regel(page, '2026-12-01', '2026-11-30');
  await expectSummary(page, 'De laatste dag kan niet voor de eerste liggen.');
  await expect(page.getByLabel('Wie vervangt').locator('option:checked')).toHaveText(/^Cor Collega – /);
  await expect(page.getByLabel('Eerste dag')).toHaveValue('2026-12-01');
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.getByLabel('Laatste dag').fill('2026-12-11');
  await page.getByRole('button', { name: 'Vervanging regelen' }).click();
  await expect(page.getByText('Cor Collega, 1 december – 11 december 2026')).toBeVisible();

  const vervanger = await inVenster({ browser, bewaker }, collega, '/vandaag');
  await expect(vervanger.getByText('U begeleidt nu niemand.')).toBeVisible();

  // Een die erop aansluit mag; alleen de gekozen gaat niet door.
  await regel(page, '2026-12-12', '2026-12-18');
  const stop = page.getByRole('button', { name: 'Niet laten doorgaan: vervanging door Cor Collega' });
  await expect(stop).toHaveCount(2);
  await stop.first().click();
  await expect(stop).toHaveCount(1);
  await expect(page.getByText('12 december – 18 december 2026')).toBeVisible();
});
