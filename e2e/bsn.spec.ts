/** Het BSN: uit tot beheer het aanzet, versleuteld vastgelegd, alleen op verzoek te zien, en nergens in een adres, titel of pagina. */
import { metBsn, verzonnenBsn } from '../prisma/factories/bsn';
import { eenTraject } from '../prisma/factories/traject';
import { expect, expectAccessible, hydrated, open, signIn, test } from './basis';
import { spoorVan } from './database';
import { expectSummary, paneel, voluit } from './werkplek';

test('een begeleider legt het vast, toont het één keer, en vindt er iemand mee', async ({ page, begeleider }) => {
  await metBsn();
  const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-11-02' });
  const bsn = verzonnenBsn();
  const adressen: string[] = [];
  page.on('request', (verzoek) => adressen.push(verzoek.url()));
  const pad = `/clienten/${client.clientnummer}/gegevens`;
  await signIn(page, begeleider, pad);
  const blok = paneel(page, 'BSN');
  await expect(blok).toContainText('Er is geen BSN vastgelegd.');
  await blok.getByLabel('BSN').fill('123456789');
  await blok.getByRole('button', { name: 'BSN opslaan' }).click();
  await expectSummary(page, 'Dit is geen geldig BSN.');
  await blok.getByLabel('BSN').fill(bsn);
  await blok.getByRole('button', { name: 'BSN opslaan' }).click();
  await expect(page.getByText('Het BSN is versleuteld opgeslagen.')).toBeVisible();
  await expect(page.locator('body')).not.toContainText(bsn);
  expect(await page.content()).not.toContain(bsn);

  await blok.getByRole('button', { name: 'BSN tonen' }).click();
  await expect(blok.getByRole('textbox', { name: 'BSN', exact: true })).toHaveValue(bsn);
  expect(await page.title()).not.toContain(bsn);
  await expectAccessible(page);
  await page.reload();
  await hydrated(page);
  await expect(blok).toContainText('Er is een BSN vastgelegd.');
  expect(await page.content()).not.toContain(bsn);
  expect(await spoorVan(client)).toEqual(expect.arrayContaining(['bsn.vastleggen', 'bsn.tonen']));

  await open(page, '/zoeken');
  const zoek = page.getByRole('search').getByRole('combobox');
  await zoek.fill(bsn);
  await expect(page.getByRole('option', { name: voluit(client) })).toBeVisible();
  expect(adressen.filter((adres) => adres.includes(bsn))).toEqual([]);

  await open(page, pad);
  await blok.getByRole('button', { name: 'BSN verwijderen' }).click();
  await blok.getByRole('button', { name: 'Ja, verwijder het BSN' }).click();
  await expect(page.getByText('Het BSN is verwijderd.')).toBeVisible();
});
