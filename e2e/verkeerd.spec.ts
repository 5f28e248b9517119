/** Bij de verkeerde cliënt vastgelegd: afschermen, opnieuw vastleggen bij de juiste, en het oordeel van de privacy officer. */
import { eenTraject } from '../prisma/factories/traject';
import { eenAccount, expect, expectAccessible, hydrated, signIn, test } from './basis';
import { inVenster } from './venster';
import { paneel, radio, tijdlijnregel, voluit } from './werkplek';

const TEKST = 'Wil verhuizen naar haar zus.';

test('van de verkeerde cliënt naar de juiste, met een mogelijk datalek', async ({
  page,
  browser,
  bewaker,
  begeleider,
}) => {
  const contacten = [{ datum: '2026-11-16', verslag: TEKST, gehoudenDoor: begeleider, duurMinuten: 40 }];
  const verkeerd = await eenTraject({ begeleider, contacten });
  const juist = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
  const officer = await eenAccount({ rol: 'privacy_officer' });

  await signIn(page, begeleider, `/clienten/${verkeerd.client.clientnummer}`);
  await tijdlijnregel(page, TEKST).getByRole('link').click();
  await hydrated(page);
  await page.locator('summary', { hasText: 'Verkeerd geregistreerd' }).click();
  await radio(page, 'Het hoort bij een andere cliënt').check();
  await page.getByRole('button', { name: 'Markeren als verkeerd geregistreerd' }).click();
  await expect(page.getByText('De tekst is afgeschermd:')).toBeVisible();
  await expect(page.getByText('Afgeschermd: hoorde bij een andere cliënt')).toBeVisible();
  await expect(paneel(page, 'Wat u schreef')).toContainText(TEKST);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Leg het vast bij de juiste cliënt' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gesprek vastleggen: met wie?');
  await hydrated(page);
  await page.getByRole('combobox').fill(juist.client.clientnummer);
  await page.getByRole('option', { name: voluit(juist.client) }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Gesprek vastleggen met ${voluit(juist.client)}`);
  await hydrated(page);
  await expect(page.getByLabel('Verslag (mag leeg)')).toHaveValue(TEKST);
  await expect(page.getByLabel('Datum', { exact: true })).toHaveValue('2026-11-16');
  await expect(page.getByLabel('Duur in minuten (mag leeg)')).toHaveValue('40');
  // In wat de bladzijde toont; wat zij van een vorige bladzijde nog bij zich heeft, had deze gebruiker daar al gezien.
  expect(await page.getByRole('main').innerHTML()).not.toContain(verkeerd.client.clientnummer);
  await radio(page, 'Nog niet, omdat …').check();
  await page.getByLabel('Waarom later of nog niet?').selectOption({ label: 'agenda niet bij de hand' });
  await page.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
  await expect(tijdlijnregel(page, TEKST)).toContainText('16 november 2026');

  await page.goto(`/clienten/${verkeerd.client.clientnummer}`);
  await expect(page.getByText('Afgeschermd: hoorde bij een andere cliënt')).toBeVisible();
  await expect(page.getByText(TEKST)).toHaveCount(0);

  const fg = await inVenster({ browser, bewaker }, officer, '/verantwoording');
  await fg.getByRole('link', { name: /te beoordelen/ }).click();
  await expect(fg.getByRole('heading', { level: 1 })).toHaveText('Mogelijke datalekken');
  const rij = fg.getByRole('row', { name: verkeerd.client.clientnummer });
  await expect(rij).toContainText(juist.client.clientnummer);
  await expect(rij).toContainText('beoordelen vóór');
  await expectAccessible(fg);
  await rij.getByRole('link').click();
  await expect(fg.getByText(TEKST)).toHaveCount(0);
  await fg.getByRole('link', { name: 'Lees de tekst' }).click();
  await expect(fg.getByText(TEKST)).toBeVisible();
  await hydrated(fg);
  await expectAccessible(fg);
  await radio(fg, 'geen datalek, of niet te melden').check();
  await fg.getByLabel('Waarom?').fill('Alleen de begeleider zelf zag het.');
  await fg.getByRole('button', { name: 'Oordeel vastleggen' }).click();
  await expect(fg.getByText('Uw oordeel is vastgelegd.')).toBeVisible();
  await expect(fg.getByRole('row', { name: verkeerd.client.clientnummer })).toContainText('beoordeeld');
});
