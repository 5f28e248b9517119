/** Plan mijn gesprekken van voorstel tot dossier, en wat de teamleider van de belasting ziet. */
import type { Page } from '@playwright/test';
import { eenAfspraak } from '../prisma/factories/contactmoment';
import { eenTraject } from '../prisma/factories/traject';
import { eenTeam, expect, open, signIn, test, toegankelijkOpBeide } from './basis';
import { contactenVan } from './database';
import { inVenster } from './venster';
import { expectSummary } from './werkplek';

const PLAN = '/agenda/plannen';
const vinkje = (page: Page, naam: string) => page.getByRole('checkbox', { name: naam });
const veld = (page: Page, wat: 'Datum' | 'Tijd' | 'Hoe' | 'Waar', naam: string) =>
  page.getByLabel(`${wat} voor ${naam}`, { exact: true });
const zet = (page: Page) => page.getByRole('button', { name: 'Zet deze gesprekken in mijn agenda' });
const gepland = async (t: { client: { id: string } }) =>
  (await contactenVan(t.client))
    .filter((c) => c.status === 'gepland')
    .map((c) => `${c.datum.toISOString().slice(0, 10)} ${c.kanaal}`);

/** Een team met drie cliënten van Bea die nog niets hebben staan, en een die al een afspraak heeft. */
async function eenCaseload() {
  const team = await eenTeam();
  const bij = (achternaam: string, wens: object) =>
    eenTraject({ team: team.team, begeleider: team.begeleider, client: { voornaam: 'P', achternaam }, ...wens });
  const laat = await bij('Overtijd', { laatsteGesprek: '2026-07-20' });
  const gauw = await bij('Binnenkort', { laatsteGesprek: '2026-09-01' });
  const later = await bij('Later', { laatsteGesprek: '2026-10-20' });
  const voorzien = await bij('Voorzien', { laatsteGesprek: '2026-10-20' });
  await eenAfspraak({ client: voorzien.client, datum: '2026-12-08', tijd: '09:00', gehoudenDoor: team.begeleider });
  return { ...team, laat, gauw, later };
}

test('de begeleider wijzigt een datum, zet er één uit en aanvaardt de rest; daarna staat het in het dossier', async ({
  page,
}) => {
  const { begeleider, laat, gauw, later } = await eenCaseload();
  await signIn(page, begeleider);
  await page.getByRole('link', { name: 'Plan mijn gesprekken' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plan mijn gesprekken');
  await expect(page.getByText('3 cliënten krijgen een voorstel · 1 heeft al een afspraak')).toBeVisible();
  await expect(page.getByText('1 cliënt is al over tijd en krijgt de eerste plek die vrij is.')).toBeVisible();
  await expect(veld(page, 'Datum', 'P Overtijd')).toHaveValue('2026-11-19');
  await toegankelijkOpBeide(page);

  await veld(page, 'Datum', 'P Binnenkort').fill('2026-11-24');
  await veld(page, 'Tijd', 'P Binnenkort').fill('13:30');
  await veld(page, 'Hoe', 'P Binnenkort').selectOption('Huisbezoek');
  await vinkje(page, 'P Later').uncheck();
  await zet(page).click();
  await expect(page.getByRole('status').filter({ hasText: '2 gesprekken zijn gepland.' })).toBeVisible();
  expect(await gepland(laat)).toEqual(['2026-11-19 telefonisch']);
  expect(await gepland(gauw)).toEqual(['2026-11-24 huisbezoek']);
  expect(await gepland(later)).toEqual([]);

  await open(page, `/clienten/${gauw.client.clientnummer}`);
  await expect(page.getByRole('main')).toContainText('24 november 2026');
  await expect(page.getByRole('main')).toContainText('13:30');

  await open(page, PLAN);
  await expect(page.getByText('1 cliënt krijgt een voorstel · 3 hebben al een afspraak')).toBeVisible();
  await zet(page).click();
  await expect(page.getByRole('status').filter({ hasText: '1 gesprek is gepland.' })).toBeVisible();
  await open(page, PLAN);
  await expect(page.getByText('Iedereen die een gesprek nodig heeft, heeft een afspraak.')).toBeVisible();
  await toegankelijkOpBeide(page);
});

test('een fout wijst haar regel aan en laat alles staan', async ({ page }) => {
  const { begeleider, laat, gauw, later } = await eenCaseload();
  await signIn(page, begeleider, PLAN);
  await veld(page, 'Datum', 'P Binnenkort').fill('2026-11-17');
  await veld(page, 'Datum', 'P Later').fill('2026-12-08');
  await veld(page, 'Tijd', 'P Later').fill('09:15');
  await vinkje(page, 'P Overtijd').uncheck();
  await zet(page).click();
  await expectSummary(
    page,
    'Een afspraak kan niet in het verleden liggen.',
    'Om 09:15 hebt u die dag al een afspraak. Kies een andere tijd.',
  );
  await expect(veld(page, 'Datum', 'P Binnenkort')).toHaveAttribute('aria-invalid', 'true');
  await expect(veld(page, 'Datum', 'P Binnenkort')).toHaveValue('2026-11-17');
  await expect(veld(page, 'Tijd', 'P Later')).toHaveValue('09:15');
  await expect(vinkje(page, 'P Overtijd')).not.toBeChecked();
  await toegankelijkOpBeide(page);
  for (const t of [laat, gauw, later]) expect(await gepland(t)).toEqual([]);

  await veld(page, 'Datum', 'P Binnenkort').fill('2026-11-25');
  await veld(page, 'Tijd', 'P Later').fill('10:00');
  await zet(page).click();
  await expect(page.getByRole('status').filter({ hasText: '2 gesprekken zijn gepland.' })).toBeVisible();
  expect(await gepland(gauw)).toEqual(['2026-11-25 telefonisch']);
  expect(await gepland(later)).toEqual(['2026-12-08 telefonisch']);
});

test('twee keer aanvaarden maakt niets dubbel, en wie intussen een afspraak kreeg wordt genoemd', async ({
  page,
  browser,
  bewaker,
}) => {
  const { begeleider, laat, gauw, later } = await eenCaseload();
  const tweede = await inVenster({ browser, bewaker }, begeleider, PLAN);
  await signIn(page, begeleider, PLAN);
  await vinkje(page, 'P Later').uncheck();
  await zet(page).click();
  await expect(page.getByRole('status').filter({ hasText: '2 gesprekken zijn gepland.' })).toBeVisible();
  await zet(tweede).click();
  await expect(tweede.getByRole('status').filter({ hasText: '1 gesprek is gepland.' })).toBeVisible();
  await expect(tweede.getByText('Overgeslagen, want er staat al een afspraak:')).toContainText(
    laat.client.clientnummer,
  );
  for (const t of [laat, gauw, later]) expect(await gepland(t)).toHaveLength(1);
  await tweede.context().close();
});

test('zonder scripts werkt het als een gewoon formulier, en blijft ook dan alles staan', async ({
  browser,
  bewaker,
  page,
}) => {
  const { begeleider, laat, gauw } = await eenCaseload();
  await signIn(page, begeleider, PLAN);
  const kaal = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  bewaker.kijkMee(kaal);
  const plat = await kaal.newPage();
  await plat.goto(new URL(PLAN, page.url()).href);
  await veld(plat, 'Datum', 'P Binnenkort').fill('2026-11-17');
  await vinkje(plat, 'P Overtijd').uncheck();
  await zet(plat).click();
  await expect(plat.getByRole('alert').first()).toContainText('Een afspraak kan niet in het verleden liggen.');
  await expect(veld(plat, 'Datum', 'P Binnenkort')).toHaveValue('2026-11-17');
  await expect(vinkje(plat, 'P Overtijd')).not.toBeChecked();
  await veld(plat, 'Datum', 'P Binnenkort').fill('2026-11-26');
  await zet(plat).click();
  await expect(plat.getByText('2 gesprekken zijn gepland.')).toBeVisible();
  expect(await gepland(gauw)).toEqual(['2026-11-26 telefonisch']);
  expect(await gepland(laat)).toEqual([]);
  await kaal.close();
});

test('de teamleider ziet per begeleider wat nodig is en kan, en wat een verhuizing zou doen', async ({ page }) => {
  const { team, teamleider, collega } = await eenCaseload();
  await eenTraject({
    team,
    begeleider: null,
    client: { voornaam: 'P', achternaam: 'Niemand' },
    laatsteGesprek: '2026-09-01',
  });
  await signIn(page, teamleider, '/team');
  await page.getByRole('navigation', { name: 'Onderdelen van Team' }).getByRole('link', { name: 'Belasting' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Belasting');
  const regel = (naam: string) => page.getByRole('row', { name: new RegExp(`^${naam}`) });
  await expect(regel('Zonder begeleider')).toContainText('1');
  await page
    .locator('main details')
    .first()
    .evaluate((d: HTMLDetailsElement) => {
      d.open = true;
    });
  await toegankelijkOpBeide(page);
  await page.getByRole('link', { name: '4 van Bea Begeleidt' }).click();
  await expect(page.locator('tbody th a')).toHaveCount(4);

  await open(page, '/team/belasting');
  await page.getByRole('combobox', { name: 'Van', exact: true }).selectOption('Bea Begeleidt');
  await page.getByRole('combobox', { name: 'Naar', exact: true }).selectOption('Bea Begeleidt');
  await page.getByRole('button', { name: 'Reken uit' }).click();
  await expect(page.getByText('Kies van wie, en naar welke andere begeleider van dit team.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Naar', exact: true }).selectOption(collega.naam);
  await page.getByLabel('Hoeveel cliënten').fill('2');
  await page.getByRole('button', { name: 'Reken uit' }).click();
  await expect(page.getByText('2 cliënten verhuizen: wie het eerst moet.')).toBeVisible();
  const beeld = (naam: string) => page.getByRole('figure').filter({ has: page.getByRole('heading', { name: naam }) });
  await expect(beeld('Bea Begeleidt, nu')).toContainText('4 cliënten');
  await expect(beeld('Bea Begeleidt, daarna')).toContainText('2 cliënten');
  await expect(beeld('Cor Collega, daarna')).toContainText('2 cliënten');
  await page.getByText('Wie er dan verhuizen').click();
  await expect(page.getByRole('link', { name: 'P Overtijd' })).toBeVisible();
  await toegankelijkOpBeide(page);
  await page.getByRole('link', { name: 'Naar Caseload overdragen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Caseload overdragen');
  await expect(page.getByText('Voor goed overdragen')).toBeVisible();
});
