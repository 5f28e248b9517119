/** Het plan van aanpak: van intake tot papier, wat lukt, een volgende versie, en twee mensen die tegelijk schrijven. */
import type { Locator, Page } from '@playwright/test';
import { eenPlan } from '../prisma/factories/plan';
import { eenTraject } from '../prisma/factories/traject';
import { eenConcept, eenVastgesteldeIntake, eenVastgesteldPlan } from '../prisma/proef/plansituatie';
import { eenAccount, expect, expectAccessible, hydrated, open, signIn, test, toegankelijkOpBeide } from './basis';
import { spoorVan } from './database';
import { expectSummary, radio } from './werkplek';

const planVan = (client: { clientnummer: string }, deel = '') => `/clienten/${client.clientnummer}/plan${deel}`;
const knop = (page: Page, naam: string) => page.getByRole('button', { name: naam, exact: true });
const deel = (page: Page, kop: string | RegExp) => page.getByRole('region', { name: kop });

/** Het tekstveld van een stap; bij een gezette stap staat in zijn label ook wanneer hij lukte. */
const stapveld = (binnen: Page | Locator, nummer: number) =>
  binnen.getByRole('textbox', { name: new RegExp(`^Stap ${nummer}\\b`) });
/** Staat wat hier is getypt op de server? */
const isBewaard = (binnen: Locator) =>
  expect(binnen.getByRole('status').filter({ hasText: 'Opgeslagen om' })).toHaveCount(1);

test('na een intake: schrijven, stoppen en verdergaan, samen nalezen en vaststellen', async ({ page, begeleider }) => {
  const traject = await eenTraject({ begeleider, start: '2026-01-05' });
  await eenVastgesteldeIntake(traject, [4, 1, 3, 2, null, 5, 4, 3]);
  await signIn(page, begeleider, planVan(traject.client));
  await expect(page.getByRole('heading', { name: 'Nog geen plan' })).toBeVisible();
  await knop(page, 'Plan maken').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Plan schrijven met');
  await hydrated(page);

  const intake = deel(page, 'Intake van 10 februari 2026');
  await expect(intake).toContainText('Nog zonder doel: Financiën, Lichamelijke gezondheid.');
  await radio(page, /trede 3/).check();
  const lijn = deel(page, 'De grote lijn');
  await page.getByLabel('Samen kijken hoe het gaat op').fill('2026-11-17');
  await lijn.getByLabel('Afspraken').focus();
  await expect(lijn.getByText('Deze dag is al voorbij.').first()).toBeVisible();
  await page.getByLabel('Samen kijken hoe het gaat op').fill('2027-02-18');
  await lijn.getByLabel('Afspraken').fill('We bellen op dinsdag.');
  await page.getByLabel('Samen kijken hoe het gaat op').focus();
  await isBewaard(lijn);

  await page.getByLabel('Leefgebied').selectOption({ label: 'Lichamelijke gezondheid' });
  await page.getByLabel('Wat wil de cliënt bereiken?').fill('Weer slapen');
  await knop(page, 'Doel toevoegen').click();
  await expect(page.getByText('Het doel staat erbij.')).toBeVisible();
  await expect(intake).toContainText('Nog zonder doel: Financiën.');
  const doel = deel(page, 'Doel 1');
  await stapveld(doel, 1).fill('Elke dag een rondje lopen');
  await stapveld(doel, 2).fill('Naar de fysiotherapeut');
  await doel.getByLabel('Wie?').nth(1).selectOption({ label: 'iemand anders' });
  await doel.getByRole('textbox', { name: 'Wie is dat?' }).fill('wijkcoach Ans');
  // De laatste lege rij vult zich: er komt er een bij.
  await expect(stapveld(doel, 3)).toBeVisible();
  await toegankelijkOpBeide(page);

  // Een link bewaart eerst wat er nog niet bewaard was.
  await page.getByRole('link', { name: 'Nalezen en vaststellen' }).first().click();
  await expect(page.getByRole('main')).toContainText('wijkcoach Ans');
  await expect(page.getByRole('main')).toContainText('Dit is nog een concept.');
  await page.getByRole('link', { name: 'Verder schrijven' }).click();
  await hydrated(page);
  await expect(stapveld(page, 2)).toHaveValue('Naar de fysiotherapeut');
  await expect(stapveld(page, 4)).toBeVisible();
  await page.getByRole('link', { name: 'Nalezen en vaststellen' }).first().click();
  await hydrated(page);

  await knop(page, 'Plan vaststellen').click();
  await expectSummary(page, 'Kies hoe de cliënt akkoord gaf.');
  await radio(page, 'mondeling').check();
  await page.getByLabel('Wanneer?').fill('2026-11-19');
  await knop(page, 'Plan vaststellen').click();
  await expectSummary(page, 'Deze dag moet nog komen.');
  await toegankelijkOpBeide(page);
  await page.getByLabel('Wanneer?').fill('2026-11-18');
  await knop(page, 'Plan vaststellen').click();
  await expect(page.getByText('Het plan is vastgesteld.')).toBeVisible();
  const band = deel(page, 'Plan van aanpak, versie 1');
  await expect(band).toContainText('Naar deelname aan georganiseerde activiteiten (trede 3)');
  await expect(band).toContainText('0 van 2 gelukt');
  await expect(band).toContainText('evaluatie over 92 dagen');
  await expect(band).toContainText('mondeling · versie 1 · na de intake van 10 februari 2026');
  expect(await spoorVan(traject.client)).toEqual(
    expect.arrayContaining(['plan.openen', 'plan.beginnen', 'plan.bewaren', 'plan.vaststellen']),
  );
});

test('zonder intake hoort er een reden bij, en die blijft staan', async ({ page, begeleider }) => {
  const { client } = await eenTraject({ begeleider });
  await signIn(page, begeleider, planVan(client));
  await knop(page, 'Plan maken zonder intake').click();
  await expectSummary(page, 'Schrijf op waarom u een plan maakt zonder intake.');
  await page.getByLabel('Waarom nu een plan zonder intake?').fill('Eerst moet de huur betaald.');
  await knop(page, 'Plan maken zonder intake').click();
  await expect(page.getByRole('heading', { name: 'Zonder intake' })).toBeVisible();
  await expect(page.getByText('Eerst moet de huur betaald.')).toBeVisible();
  await hydrated(page);
  await knop(page, 'Concept wissen').click();
  await page.getByRole('alert').getByRole('button').first().click();
  await expect(page.getByText('Het concept is gewist.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nog geen plan' })).toBeVisible();
});

test('wat lukt: een stap afvinken, een verkeerde dag, toch niet, en iets wat uit zichzelf ging', async ({
  page,
  begeleider,
}) => {
  const traject = await eenTraject({ begeleider, start: '2026-01-05' });
  await eenVastgesteldPlan(traject);
  await signIn(page, begeleider, planVan(traject.client));
  const stappen = deel(page, 'Doelen en stappen');
  const resultaten = deel(page, /^Resultaten/);

  await stappen.getByText('op een andere dag').click();
  await page.getByLabel('Gelukt op').fill('2026-10-01');
  await knop(page, 'Gelukt: Huisarts bellen').click();
  await expectSummary(page, 'De stap "Huisarts bellen" is afgesproken op 12 oktober 2026.');
  await toegankelijkOpBeide(page);
  await page.getByLabel('Gelukt op').fill('2026-11-10');
  await knop(page, 'Gelukt: Huisarts bellen').click();
  await expect(page.getByText('Gelukt! De stap staat bij de resultaten.')).toBeVisible();
  await expect(stappen).toContainText('gelukt op 10 november 2026');
  await expect(resultaten.getByRole('listitem')).toHaveText([/Huisarts bellen/, /Elke dag een rondje lopen/]);

  await hydrated(page);
  await knop(page, 'Toch niet: Elke dag een rondje lopen').click();
  await expect(page.getByText('Dit telt niet meer mee')).toBeVisible();
  await expect(knop(page, 'Gelukt: Elke dag een rondje lopen')).toBeVisible();
  await hydrated(page);
  await knop(page, 'Gelukt: Elke dag een rondje lopen').click();
  await expect(stappen).toContainText('gelukt op 18 november 2026');

  await hydrated(page);
  await page.getByText('Iets wat uit zichzelf lukte').click();
  await page.getByLabel('Wat lukte er?').fill('Ging zelf naar de buurtbarbecue');
  await page.getByLabel('Leefgebied (mag leeg)').selectOption({ label: 'Sociale relaties' });
  await page.getByLabel('Wanneer?').fill('2026-11-19');
  await knop(page, 'Bij de resultaten zetten').click();
  await expectSummary(page, 'Deze dag moet nog komen.');
  await expect(page.getByLabel('Wat lukte er?')).toHaveValue('Ging zelf naar de buurtbarbecue');
  await page.getByLabel('Wanneer?').fill('2026-11-15');
  await knop(page, 'Bij de resultaten zetten').click();
  await expect(page.getByText('Het staat bij de resultaten.')).toBeVisible();
  await expect(resultaten.getByRole('listitem')).toHaveText([
    /Elke dag een rondje lopen.*18 november 2026/,
    /Ging zelf naar de buurtbarbecue.*15 november 2026 · Sociale relaties · uit zichzelf/,
    /Huisarts bellen.*10 november 2026/,
  ]);
});

test('versie twee zegt wat er veranderde, staat naast de eerste, en gaat mee als PDF', async ({ page, begeleider }) => {
  const traject = await eenTraject({ begeleider, start: '2026-01-05' });
  await eenVastgesteldPlan(traject);
  await signIn(page, begeleider, planVan(traject.client));
  await knop(page, 'Nieuwe versie').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Versie 2 schrijven met');
  await hydrated(page);
  await expect(page.getByText('gelukt op 2 november 2026')).toBeVisible();
  await stapveld(page, 1).fill('Elke dag naar het park en terug');
  await stapveld(page, 2).fill('');
  await stapveld(page, 3).fill('Op tijd naar bed');
  await page.getByRole('link', { name: 'Nalezen en vaststellen' }).first().click();
  await expect(page.getByText('Schrijf op wat er in deze versie veranderde, en waarom.')).toBeVisible();
  await page.getByRole('link', { name: 'Verder schrijven' }).click();
  await hydrated(page);
  await page.getByLabel('Wat veranderde er, en waarom?').fill('De huisarts is gebeld; slapen lukt nog niet.');
  await page.getByRole('link', { name: 'Nalezen en vaststellen' }).first().click();
  await hydrated(page);
  await radio(page, 'met een handtekening').check();
  await knop(page, 'Plan vaststellen').click();
  await expect(deel(page, 'Plan van aanpak, versie 2')).toContainText('met een handtekening · versie 2');
  // Wat gezet was blijft gezet, ook met een andere tekst.
  await expect(deel(page, 'Doelen en stappen')).toContainText(/park en terug.*gelukt op 2 november 2026/);
  await expect(deel(page, 'Versies')).toContainText('De huisarts is gebeld; slapen lukt nog niet.');
  await toegankelijkOpBeide(page);

  await page.getByRole('link', { name: 'Versies naast elkaar' }).click();
  const rijen = page.getByRole('table').getByRole('row');
  await expect(rijen.filter({ hasText: 'rondje lopen' })).toContainText(/gewijzigd.*rondje lopen.*park en terug/);
  await expect(rijen.filter({ hasText: 'Huisarts bellen' })).toContainText('vervallen');
  await expect(rijen.filter({ hasText: 'Op tijd naar bed' })).toContainText('nieuw');
  await expect(rijen.filter({ hasText: 'Weer slapen' })).toContainText('gelijk gebleven');
  await toegankelijkOpBeide(page);

  await open(page, planVan(traject.client));
  await page.getByRole('link', { name: 'Lezen en afdrukken' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Plan van aanpak van');
  await toegankelijkOpBeide(page);
  const ophalen = page.waitForEvent('download');
  await page.getByRole('link', { name: 'PDF' }).click();
  expect((await ophalen).suggestedFilename()).toBe(`plan-${traject.client.clientnummer.toLowerCase()}-versie-2.pdf`);
  const pdf = await page.request.get(`${new URL(page.url()).pathname}/pdf`);
  expect(pdf.headers()).toMatchObject({ 'content-type': 'application/pdf' });
  expect(pdf.headers()['cache-control']).toContain('no-store');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await spoorVan(traject.client)).toContain('plan.downloaden');

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table').getByRole('columnheader', { name: 'Gelukt?' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeHidden();
});

test('twee mensen in hetzelfde doel: de tweede ziet wat de eerste schreef, en kiest', async ({
  page,
  begeleider,
  browser,
  bewaker,
}) => {
  const vervanger = await eenAccount();
  const traject = await eenTraject({
    begeleider,
    vervanging: { door: vervanger, van: '2026-11-16', tot: '2026-11-20' },
  });
  const { id } = await eenConcept(traject);
  const adres = planVan(traject.client, `/${id}/wijzigen`);
  await signIn(page, begeleider, adres);
  const elders = await browser.newContext();
  bewaker.kijkMee(elders);
  const ander = await elders.newPage();
  await signIn(ander, vervanger, adres);

  const stap = (p: Page) => stapveld(deel(p, 'Doel 1'), 1);
  await stap(ander).fill('Fysiotherapeut bellen');
  await stap(ander).blur();
  await isBewaard(deel(ander, 'Doel 1').locator('form').last());

  await stap(page).fill('Diëtist bellen');
  await stap(page).blur();
  const botsing = deel(page, 'Doel 1');
  await expect(botsing).toContainText('Iemand anders heeft dit intussen gewijzigd.');
  await expect(botsing).toContainText('– Fysiotherapeut bellen');
  await expect(stap(page)).toHaveValue('Diëtist bellen');
  await expectAccessible(page);
  await knop(page, 'Mijn invoer toch opslaan').click();
  await isBewaard(botsing.locator('form').last());
  await open(ander, adres);
  await expect(stap(ander)).toHaveValue('Diëtist bellen');
  await elders.close();
});

test('van een beëindigd traject is het plan nog te lezen, niet te wijzigen', async ({ page, begeleider, bewaker }) => {
  bewaker.verwacht(/status of 404/);
  const traject = await eenTraject({ begeleider, start: '2026-01-05', eind: '2026-11-17' });
  const plan = await eenVastgesteldPlan(traject);
  const concept = await eenPlan({ traject, nummer: 2, status: 'concept', op: '2026-11-10' });
  await signIn(page, begeleider, planVan(traject.client));
  await expect(page.getByText('Dit traject is beëindigd op 17 november 2026.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Gelukt|Toch niet|Nieuwe versie/ })).toHaveCount(0);
  await expectAccessible(page);
  await open(page, planVan(traject.client, `/${plan.id}`));
  await expect(page.getByRole('main')).toContainText('Weer slapen');
  expect((await page.goto(planVan(traject.client, `/${concept.id}/wijzigen`)))?.status()).toBe(404);
});
