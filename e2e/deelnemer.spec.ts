/** Een teamleider voegt iemand toe, en kijkt terug naar wie er eerder begeleidde. */
import type { Page } from '@playwright/test';
import { uniek } from '../prisma/factories/basis';
import { eenTraject } from '../prisma/factories/traject';
import { eenAccount, expect, expectAccessible, expectNoSideways, open, SMAL, signIn, test } from './basis';
import { draagOver } from './database';
import { inVenster } from './venster';
import { expectSummary, groep, kiesBegeleider, rij } from './werkplek';

async function eenTeam() {
  const team = `Ploeg ${uniek()}`;
  const begeleider = await eenAccount({ team, naam: 'Bea Begeleidt' });
  const teamleider = await eenAccount({ rol: 'teamleider', team });
  return { team, begeleider, teamleider };
}

const toevoegen = (page: Page) => page.getByRole('button', { name: 'Deelnemer toevoegen' });

async function vulIn(page: Page, wie: { nummer: string; voornaam: string; achternaam: string; start?: string }) {
  await page.getByLabel('Cliëntnummer').fill(wie.nummer);
  await page.getByLabel('Voornaam').fill(wie.voornaam);
  await page.getByLabel('Achternaam').fill(wie.achternaam);
  await page.getByLabel('Aanpak').selectOption({ label: 'VIA-pilot' });
  if (wie.start) await page.getByLabel('Startdatum').fill(wie.start);
  await kiesBegeleider(page.getByLabel('Begeleider', { exact: true }), 'Bea Begeleidt');
}

test('wie nieuw is staat meteen bij de begeleider op Vandaag, ook wie nog moet beginnen', async ({
  page,
  browser,
  bewaker,
}) => {
  const { begeleider, teamleider } = await eenTeam();
  const nummer = `NWE-${uniek()}`;
  await signIn(page, teamleider, '/team/clienten/nieuw');
  await toevoegen(page).click();
  await expectSummary(page, 'Vul het cliëntnummer in.', 'Vul de achternaam in.', 'Kies een aanpak.');
  await expectAccessible(page);
  await page.setViewportSize(SMAL);
  await expectNoSideways(page);
  await vulIn(page, { nummer, voornaam: 'Pas', achternaam: 'Begonnen' });
  // Twee keer klikken is één deelnemer.
  await toevoegen(page).dblclick();
  await expect(page.getByText('De deelnemer is toegevoegd.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pas Begonnen');
  await expect(page.getByRole('main')).toContainText('18 februari 2027');

  await open(page, '/team/clienten/nieuw');
  await kiesBegeleider(page.getByLabel('Begeleider', { exact: true }), 'Bea Begeleidt');
  await page.getByLabel('Cliëntnummer').fill(`${nummer}-B`);
  await page.getByLabel('Voornaam').fill('Straks');
  await page.getByLabel('Achternaam').fill('Begint');
  await page.getByLabel('Aanpak').selectOption({ label: 'VIA-pilot' });
  await page.getByLabel('Startdatum').fill('2026-12-01');
  await toevoegen(page).click();
  await expect(page.getByRole('main')).toContainText('nog niet gestart');
  await open(page, '/team/clienten');
  await expect(page.locator('tbody tr')).toHaveCount(1);

  const vandaag = await inVenster({ browser, bewaker }, begeleider, '/vandaag');
  await expect(rij(groep(vandaag, 'Op schema'), 'Pas Begonnen')).toContainText('18 februari 2027');
  await vandaag.locator('summary', { hasText: 'Nog niet gestart (1)' }).click();
  await expect(rij(vandaag, 'Straks Begint')).toContainText('start op 1 december 2026');
});

test('een nummer dat al bekend is wordt eerst gevraagd, of is van een ander; de invoer blijft staan', async ({
  page,
}) => {
  const { team, begeleider, teamleider } = await eenTeam();
  const bekend = await eenTraject({ team, begeleider, eind: '2026-06-30' });
  const elders = await eenTraject({ team: `Elders ${uniek()}`, client: { achternaam: 'Niet-Van-Ons' } });
  await signIn(page, teamleider, '/team/clienten/nieuw');
  await vulIn(page, { nummer: elders.client.clientnummer, voornaam: 'Sterre', achternaam: 'de Wit' });
  await toevoegen(page).click();
  await expectSummary(page, 'Dit cliëntnummer is al in gebruik buiten uw team.');
  expect(await page.content()).not.toContain('Niet-Van-Ons');
  await expect(page.getByLabel('Achternaam')).toHaveValue('de Wit');
  await expect(page.getByLabel('Aanpak').locator('option:checked')).toHaveText('VIA-pilot');
  await expect(page.getByLabel('Begeleider', { exact: true }).locator('option:checked')).toHaveText(/^Bea Begeleidt/);

  await page.getByLabel('Cliëntnummer').fill(bekend.client.clientnummer);
  await toevoegen(page).click();
  const vraag = page.getByRole('alert').filter({ hasText: 'is al bekend in uw team: Saskia Wolters' });
  await expect(vraag).toContainText('Voor deze persoon een nieuw traject beginnen?');
  await expectAccessible(page);
  await vraag.getByRole('button', { name: 'Ja, opslaan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Saskia Wolters');
  await expect(page.getByRole('main')).toContainText('sinds 18 november 2026');
  await expect(page.getByRole('main')).toContainText('beëindigd op 30 juni 2026');
});

test('op een eerdere dag staat wie er nu is, bij wie toen begeleidde', async ({ page }) => {
  const { team, begeleider, teamleider } = await eenTeam();
  const opvolger = await eenAccount({ team, naam: 'Olga Opvolger' });
  const traject = await eenTraject({ team, begeleider, gesprekken: ['2026-03-02', '2026-10-06'] });
  await draagOver(traject, opvolger);
  await signIn(page, teamleider, '/team');
  const regel = (naam: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: naam }) });
  await expect(regel('Olga Opvolger')).toContainText('1 op schema');
  await expect(regel('Bea Begeleidt')).toContainText('nu niemand');

  await page.getByRole('textbox', { name: 'Peildatum' }).fill('2026-08-03');
  await page.getByRole('button', { name: 'Toon' }).click();
  await expect(page.getByRole('main')).toContainText('U kijkt naar maandag 3 augustus 2026');
  await expect(regel('Bea Begeleidt')).toContainText('1 over tijd');
  await expect(regel('Olga Opvolger')).toContainText('niemand');
  await expect(page.getByRole('heading', { name: /^Wachten langer dan 14 dagen/ })).toBeVisible();
  await page.getByRole('link', { name: '1 van Bea Begeleidt: over tijd' }).click();
  await expect(page).toHaveURL(/peildatum=2026-08-03/);
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await expect(page.locator('tbody tr')).toContainText('62 dagen over tijd');
  await expectAccessible(page);

  await page.goBack();
  await page.getByRole('link', { name: 'Terug naar vandaag' }).click();
  await expect(page.getByRole('textbox', { name: 'Peildatum' })).toHaveValue('2026-11-18');
  await expect(regel('Olga Opvolger')).toContainText('1 op schema');
});
