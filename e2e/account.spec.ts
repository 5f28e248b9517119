/** Het eigen account: naam, wachtwoord, en waar iemand is ingelogd. */
import {
  bevestig,
  eenAccount,
  expect,
  expectAccessible,
  expectNoSideways,
  fillSignIn,
  hydrated,
  open,
  SMAL,
  signIn,
  signInByForm,
  test,
  WACHTWOORD,
} from './basis';
import { laatBevestigingVerlopen } from './database';
import { inVenster } from './venster';
import { expectSummary } from './werkplek';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
const NIEUW = 'een heel andere lange zin';

test('een andere naam staat meteen boven aan de pagina, ook bij een fout daarvoor', async ({ page, begeleider }) => {
  await signIn(page, begeleider);
  await page.getByRole('link', { name: begeleider.naam }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Account');
  await expect(page.getByRole('main')).toContainText(begeleider.email);
  await expect(page.getByRole('main')).toContainText('werkzoekendebegeleider');
  await page.getByLabel('Naam', { exact: true }).fill('   ');
  await page.getByRole('button', { name: 'Gegevens opslaan' }).click();
  await expectSummary(page, 'Vul uw naam in.');
  await expectAccessible(page);
  await page.getByLabel('Naam', { exact: true }).fill('Merel van der Berg-Özdemir');
  await page.getByRole('button', { name: 'Gegevens opslaan' }).click();
  await expect(page.getByText('Uw gegevens zijn opgeslagen.')).toBeVisible();
  await expect(page.getByRole('banner').getByRole('link')).toContainText(['Merel van der Berg-Özdemir']);
  await page.reload();
  await expect(page.getByLabel('Naam', { exact: true })).toHaveValue('Merel van der Berg-Özdemir');
  await page.setViewportSize(SMAL);
  await expectNoSideways(page);
});

test('twee vensters wijzigen de naam: het tweede ziet wat er intussen staat', async ({
  page,
  browser,
  bewaker,
  begeleider,
}) => {
  await signIn(page, begeleider, '/account');
  const tweede = await inVenster({ browser, bewaker }, begeleider, '/account');
  await page.getByLabel('Naam', { exact: true }).fill('Eerste Naam');
  await page.getByRole('button', { name: 'Gegevens opslaan' }).click();
  await expect(page.getByText('Uw gegevens zijn opgeslagen.')).toBeVisible();
  await tweede.getByLabel('Naam', { exact: true }).fill('Tweede Naam');
  await tweede.getByRole('button', { name: 'Gegevens opslaan' }).click();
  await expect(tweede.getByRole('heading', { name: 'Dit staat er nu' })).toBeVisible();
  await expect(tweede.getByRole('main')).toContainText('Eerste Naam');
  await expect(tweede.getByLabel('Naam', { exact: true })).toHaveValue('Tweede Naam');
});

test('een wachtwoord wijzigen vraagt het huidige, twee keer hetzelfde nieuwe, en laat niets in de velden staan', async ({
  page,
  begeleider,
}) => {
  await signIn(page, begeleider, '/account');
  const probeer = async (huidig: string, nieuw: string, herhaling: string) => {
    await page.getByLabel('Huidig wachtwoord').fill(huidig);
    await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill(nieuw);
    await page.getByLabel('Nieuw wachtwoord, nog een keer').fill(herhaling);
    await page.getByRole('button', { name: 'Wachtwoord wijzigen' }).click();
  };
  await probeer('', 'kort', 'kort');
  await expectSummary(page, 'Vul uw huidige wachtwoord in.', 'Kies een wachtwoord van minstens 12 tekens.');
  await probeer(WACHTWOORD, NIEUW, `${NIEUW}!`);
  await expectSummary(page, 'De twee wachtwoorden zijn niet gelijk.');
  await probeer(WACHTWOORD, WACHTWOORD, WACHTWOORD);
  await expectSummary(page, 'Kies een ander wachtwoord dan uw huidige.');
  await expectAccessible(page);
  await probeer(WACHTWOORD, NIEUW, NIEUW);
  await expect(page.getByText('Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.')).toBeVisible();
  for (const veld of ['Huidig wachtwoord', 'Nieuw wachtwoord, nog een keer'])
    await expect(page.getByLabel(veld)).toHaveValue('');
  await page.getByRole('button', { name: 'Uitloggen', exact: true }).click();
  await fillSignIn(page, begeleider.email, NIEUW);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vandaag');
});

test('wie elders is ingelogd ziet dat, en logt daar uit: één apparaat, of allemaal', async ({
  page,
  browser,
  bewaker,
}) => {
  const wie = await eenAccount({ rol: 'partner' });
  const kantoor = await inVenster({ browser, bewaker }, wie, '/signalen', { userAgent: FIREFOX }, signInByForm);
  const telefoon = await inVenster({ browser, bewaker }, wie, '/signalen', { userAgent: IPHONE }, signInByForm);
  await signInByForm(page, wie, '/account');
  const plekken = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Waar u bent ingelogd' }) });
  await expect(plekken.getByText('dit apparaat')).toHaveCount(1);
  await expect(plekken).toContainText('Firefox op Windows');
  await expect(plekken).toContainText('Safari op iPhone');
  await expect(plekken.getByText(': gelukt')).toHaveCount(3);
  await expectAccessible(page);

  await plekken.getByRole('button', { name: 'Firefox op Windows uitloggen' }).click();
  await expect(page.getByText('U bent op dat apparaat uitgelogd.')).toBeVisible();
  await kantoor.reload();
  await expect(kantoor).toHaveURL(/\/inloggen/);
  await telefoon.reload();
  await expect(telefoon).toHaveURL(/\/signalen/);

  await page.getByRole('button', { name: 'Overal elders uitloggen' }).click();
  await expect(page.getByText('U bent overal elders uitgelogd.')).toBeVisible();
  await telefoon.reload();
  await expect(telefoon).toHaveURL(/\/inloggen/);
  await open(page, '/account');
  await expect(plekken).toContainText('U bent op geen ander apparaat ingelogd.');
});

test('wie rechten wijzigt laat eerst zien dat hij het is; wat er was ingevuld wordt daarna opgeslagen', async ({
  page,
}) => {
  const beheerder = await eenAccount({ rol: 'beheerder' });
  const ander = await eenAccount({ rol: 'privacy_officer' });
  await signIn(page, beheerder, `/beheer/gebruikers/${ander.id}`);
  await laatBevestigingVerlopen(beheerder);
  await page.getByLabel('Naam', { exact: true }).fill('Een Nieuwe Naam');
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await bevestig(page, 'niet het goede wachtwoord');
  const dialoog = page.getByRole('dialog', { name: 'Bent u het zelf?' });
  await expect(dialoog.getByRole('alert')).toContainText('Dit is niet uw wachtwoord.');
  await expectAccessible(page);
  await bevestig(page);
  await expect(page.getByText('De gebruiker is gewijzigd. Dit geldt meteen.')).toBeVisible();
  await expect(page.getByLabel('Naam', { exact: true })).toHaveValue('Een Nieuwe Naam');
});

test('een lijst meenemen vraagt eerst wie hij is, en geeft dan het bestand', async ({ page }) => {
  const teamleider = await eenAccount({ rol: 'teamleider' });
  await signIn(page, teamleider, '/team');
  await laatBevestigingVerlopen(teamleider);
  await page.goto('/team/export?soort=csv');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bent u het zelf?');
  await hydrated(page);
  await expectAccessible(page);
  await page.getByLabel('Wachtwoord').fill(WACHTWOORD);
  await page.getByRole('button', { name: 'Bevestigen' }).click();
  const wacht = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Ga verder' }).click();
  expect((await wacht).suggestedFilename()).toMatch(/\.csv$/);
});
