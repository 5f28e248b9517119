/** Een trajectjaar dat sloot onder de norm: uitleggen, terugsturen, opnieuw, accepteren; en het jaarverslag als bestand. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { eenTraject } from '../prisma/factories/traject';
import { eenUitleg } from '../prisma/factories/uitleg';
import { eenTeam, expect, open, signIn, test, toegankelijkOpBeide } from './basis';
import { afwijkingVan, contactenVan, spoorVan } from './database';
import { inVenster } from './venster';
import { expectSummary, paneel, radio, vouwOpen } from './werkplek';

const GESPREKKEN = ['2025-02-10', '2025-05-12', '2025-08-11', '2026-10-07'];
/** Het trajectjaar tot en met 5 januari 2026 sloot met drie van de vier gesprekken. */
const tekort = (wens: Parameters<typeof eenTraject>[0]) =>
  eenTraject({ start: '2025-01-06', gesprekken: GESPREKKEN, ...wens });

const haal = async (page: Page, soort: string) => {
  const wacht = page.waitForEvent('download');
  await page.getByRole('link', { name: soort, exact: true }).click();
  const bestand = await wacht;
  return { naam: bestand.suggestedFilename(), inhoud: readFileSync(await bestand.path()) };
};

test('de begeleider legt uit, de teamleider stuurt terug en accepteert daarna; het staat in het jaarverslag', async ({
  page,
  browser,
  bewaker,
}) => {
  const { team, begeleider, teamleider } = await eenTeam();
  const { client } = await tekort({ team, begeleider, client: { voornaam: 'Te', achternaam: 'Weinig' } });
  await signIn(page, begeleider);
  await paneel(page, 'Te doen').getByRole('link', { name: '1 trajectjaar sloot onder de norm' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Normafwijkingen');
  await toegankelijkOpBeide(page);
  await page.getByRole('link', { name: 'Te Weinig' }).click();
  await expect(page.getByText('3 van 4 gesprekken').first()).toBeVisible();
  await expect(page.getByText('Uw teamleider leest dit.')).toBeVisible();
  await page.getByRole('button', { name: 'Indienen' }).click();
  await expectSummary(page, 'Kies een reden.');
  await radio(page, /^anders$/).check();
  await page.getByRole('button', { name: 'Indienen' }).click();
  await expectSummary(page, 'Schrijf bij anders kort op waarom.');
  await toegankelijkOpBeide(page);
  await page.getByLabel('Uw uitleg').fill('Was lang op reis.');
  await page.getByRole('button', { name: 'Indienen' }).click();
  await expect(page.getByText('Uw uitleg is ingediend.')).toBeVisible();
  await expect(paneel(page, 'Ingediend').getByRole('link', { name: 'Te Weinig' })).toBeVisible();

  const leidt = await inVenster({ browser, bewaker }, teamleider, '/team/afwijkingen');
  await toegankelijkOpBeide(leidt);
  await paneel(leidt, 'Te besluiten').getByRole('link', { name: 'Te Weinig' }).click();
  await expect(leidt.getByText('Was lang op reis.').first()).toBeVisible();
  await leidt.getByRole('button', { name: 'Terugsturen' }).click();
  await expectSummary(leidt, 'Schrijf wat de begeleider nog moet uitleggen.');
  await toegankelijkOpBeide(leidt);
  await leidt.getByLabel('Wat moet de begeleider nog uitleggen?').fill('Is er toen gebeld?');
  await leidt.getByRole('button', { name: 'Terugsturen' }).click();
  await expect(leidt.getByText('De verantwoording is teruggestuurd')).toBeVisible();

  await open(page, `/clienten/${client.clientnummer}`);
  await page.locator('.kop-meer > summary').click();
  await page.getByRole('link', { name: 'teruggestuurd' }).click();
  await expect(page.getByText('Is er toen gebeld?').first()).toBeVisible();
  await expect(page.getByLabel('Uw uitleg')).toHaveValue('Was lang op reis.');
  await page.getByLabel('Uw uitleg').fill('Was lang op reis. Twee keer gebeld.');
  await page.getByRole('button', { name: 'Indienen' }).click();
  await expect(page.getByText('Uw uitleg is ingediend.')).toBeVisible();

  await open(leidt, '/team/afwijkingen');
  await leidt.getByRole('link', { name: 'Te Weinig' }).click();
  await leidt.getByRole('button', { name: 'Accepteren' }).click();
  await expect(leidt.getByText('De verantwoording is geaccepteerd.')).toBeVisible();
  await paneel(leidt, 'Afgedaan').getByRole('link', { name: 'Te Weinig' }).click();
  await expect(paneel(leidt, 'Wat ermee gebeurde').getByRole('listitem')).toHaveCount(5);
  await toegankelijkOpBeide(leidt);
  expect((await spoorVan(client)).filter((a) => /^normafwijking\.(verantwoorden|besluiten)$/.test(a))).toEqual([
    'normafwijking.verantwoorden',
    'normafwijking.besluiten',
    'normafwijking.verantwoorden',
    'normafwijking.besluiten',
  ]);

  await open(leidt, '/team/jaarverslag');
  await toegankelijkOpBeide(leidt);
  await leidt.getByRole('link', { name: '1: waarvan verantwoord, VIA-pilot' }).click();
  await expect(leidt.getByRole('heading', { name: 'Verantwoord (1)' })).toBeVisible();
  await expect(leidt.getByRole('rowheader', { name: 'Te Weinig' })).toBeVisible();
  await toegankelijkOpBeide(leidt);
});

test('een verantwoording begint met wat er in dat jaar is uitgelegd', async ({ page, begeleider }) => {
  const traject = await tekort({ begeleider });
  await eenUitleg({
    ...{ traject, door: begeleider, reden: 'opname_of_ziekte', tekst: 'Tot in de herfst.' },
    op: new Date('2025-09-01T10:00:00Z'),
  });
  await signIn(page, begeleider, `/afwijkingen/${await afwijkingVan(traject.id)}`);
  await expect(paneel(page, 'Uitgelegd in dit trajectjaar')).toContainText('Tot in de herfst.');
  await expect(radio(page, 'opname of ziekte')).toBeChecked();
  await expect(page.getByLabel('Uw uitleg')).toHaveValue('1 september 2025: Tot in de herfst.');
  await toegankelijkOpBeide(page);
  await page.getByRole('button', { name: 'Indienen' }).click();
  await expect(page.getByText('Uw uitleg is ingediend.')).toBeVisible();
});

test('wie een gesprek alsnog vastlegt of een fout herstelt ziet de normafwijking vervallen en terugkomen', async ({
  page,
}) => {
  const { team, begeleider } = await eenTeam();
  const { client } = await tekort({ team, begeleider, client: { voornaam: 'Alsnog', achternaam: 'Gesproken' } });
  await signIn(page, begeleider, '/afwijkingen');
  await page.getByRole('link', { name: 'Alsnog Gesproken' }).click();
  await expect(page.getByText('Het trajectjaar sloot onder de norm')).toBeVisible();
  await open(page, `/clienten/${client.clientnummer}/contactmomenten/nieuw`);
  await vouwOpen(page, 'andere dag of tijd');
  await page.getByLabel('Datum', { exact: true }).fill('2025-12-08');
  await radio(page, 'Telefonisch').check();
  await radio(page, 'Nog niet, omdat …').check();
  await page.getByLabel('Waarom later of nog niet?').selectOption({ label: 'agenda niet bij de hand' });
  await page.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
  await open(page, '/afwijkingen');
  await expect(page.getByText('Er is niets uit te leggen')).toBeVisible();
  await expect(paneel(page, 'Eerder').getByText('ingetrokken')).toBeVisible();

  const gesprek = (await contactenVan(client)).find((c) => c.datum.getTime() === new Date('2025-12-08').getTime());
  await open(page, `/clienten/${client.clientnummer}/contactmomenten/${gesprek?.id}`);
  await page.locator('summary', { hasText: 'Verkeerd geregistreerd' }).click();
  await page.getByRole('radio', { name: 'Iets anders, zoals dubbel vastgelegd' }).check();
  await page.getByLabel('Toelichting').fill('Stond er al.');
  await page.getByRole('button', { name: 'Markeren als verkeerd geregistreerd' }).click();
  await expect(page.getByText('gemarkeerd als verkeerd geregistreerd en telt niet meer mee')).toBeVisible();
  await open(page, '/afwijkingen');
  await paneel(page, 'Uit te leggen').getByRole('link', { name: 'Alsnog Gesproken' }).click();
  await expect(paneel(page, 'Wat ermee gebeurde').getByRole('listitem')).toHaveText([
    /Heropend/,
    /Ingetrokken: het trajectjaar is alsnog gehaald.*Bea Begeleidt.*4 van 4/,
    /sloot onder de norm.*3 van 4/,
  ]);
});

test('het jaarverslag gaat mee als CSV, Excel en PDF, met dezelfde getallen en zonder namen', async ({ page }) => {
  const { team, begeleider, teamleider } = await eenTeam();
  await tekort({ team, begeleider, client: { voornaam: 'Xaveria', achternaam: 'Zonderling' } });
  await tekort({ team, begeleider, gesprekken: [...GESPREKKEN, '2025-11-10'] });
  await signIn(page, teamleider, '/team/jaarverslag');
  const csv = await haal(page, 'CSV');
  expect(csv.naam).toMatch(/^jaarverslag-ploeg-.*-2026\.csv$/);
  const rijen = parse(csv.inhoud, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[];
  expect(rijen.at(-1)).toMatchObject({ 'Trajectjaren gesloten': '2', Gehaald: '1', 'Niet verantwoord': '1' });
  const excel = await haal(page, 'Excel');
  expect(excel.naam).toMatch(/\.xlsx$/);
  const { sheets } = await readXlsx(new Uint8Array(excel.inhoud));
  expect(sheets[0]?.rows.at(-1)?.map(String)).toEqual(Object.values(rijen.at(-1) ?? {}));
  expect(sheets.map((s) => s.rows.length)).toEqual([2, 2, 3]);
  const pdf = await haal(page, 'PDF');
  const document = await getDocument({ data: new Uint8Array(pdf.inhoud) }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  expect(items.map((i) => ('str' in i ? i.str : '')).join('')).toContain('trajectjaren gesloten 2');
  expect(`${csv.inhoud}${JSON.stringify(sheets.map((s) => s.rows))}`).not.toContain('Zonderling');
});
