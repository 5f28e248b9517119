/** Wat de een vastlegt en de ander ziet: begeleider en teamleider, elk op hun eigen pagina. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { uniek } from '../prisma/factories/basis';
import { eenAfspraak } from '../prisma/factories/contactmoment';
import { eenTraject, type Trajectwens } from '../prisma/factories/traject';
import {
  eenAccount,
  eenTeam,
  expect,
  expectAccessible,
  expectNoSideways,
  open,
  SMAL,
  signIn,
  test,
  toegankelijkOpBeide,
} from './basis';
import { contactenVan, spoorVan } from './database';
import { inVenster } from './venster';
import { kiesBegeleider, radio, rij } from './werkplek';

const sectie = (page: Page, kop: string) => page.locator(`section:has(> h2:has-text("${kop}"))`);
const WACHT = 'Wachten langer dan 14 dagen';

test('de begeleider legt uit en legt vast; de teamleider ziet op zijn lijsten de reden, nooit de tekst, en daarna niets meer', async ({
  page,
  browser,
  bewaker,
}) => {
  const { team, begeleider, teamleider } = await eenTeam();
  const client = { voornaam: 'Lang', achternaam: 'Gewacht' };
  await eenTraject({ team, begeleider, client, laatsteGesprek: '2026-07-20' });
  await signIn(page, teamleider, '/team');
  await expect(sectie(page, WACHT)).toContainText('nog geen uitleg');
  await expect(page.getByRole('link', { name: '1 van Bea Begeleidt: langer dan 14 dagen over tijd' })).toBeVisible();

  const werk = await inVenster({ browser, bewaker }, begeleider, '/vandaag');
  await rij(werk, 'Lang Gewacht').getByRole('link', { name: 'Uitleg bij Lang Gewacht' }).click();
  await radio(werk, 'cliënt is (even) niet bereikbaar').check();
  await werk.getByLabel('Uw uitleg').fill('Ligt in het ziekenhuis, geheim.');
  await expectAccessible(werk);
  await werk.getByRole('button', { name: 'Uitleg geven' }).click();
  await expect(werk.getByRole('status').filter({ hasText: 'Uw teamleider leest haar.' })).toBeVisible();

  await page.reload();
  await expect(sectie(page, WACHT)).toContainText('cliënt is (even) niet bereikbaar (tot 25 november 2026)');
  await sectie(page, WACHT).getByRole('link', { name: 'Lang Gewacht', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lang Gewacht' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('cliënt is (even) niet bereikbaar (tot 25 november 2026)');
  expect(await page.content()).not.toContain('ziekenhuis');

  await open(werk, '/vandaag');
  await rij(werk, 'Lang Gewacht').getByRole('link', { name: 'Gesprek met Lang Gewacht vastleggen' }).click();
  await radio(werk, 'Telefonisch').check();
  await radio(werk, /december/)
    .first()
    .check();
  await werk.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await expect(werk.getByText('Het gesprek is vastgelegd.')).toBeVisible();

  await open(page, '/team');
  await expect(sectie(page, WACHT)).toContainText('Niemand wacht langer dan 14 dagen op een gesprek.');
  await expectAccessible(page);
});

test('een maandag: wat er veranderde, bij meer mensen tegelijk doorvragen, iemand bellen, en tien overdragen', async ({
  page,
}) => {
  const { team, begeleider, collega, teamleider } = await eenTeam();
  const turks = await eenAccount({ team, naam: 'Tülay Turks', talen: ['Turks'] });
  const mens = <W extends Trajectwens>(achternaam: string, wens?: W) =>
    eenTraject({ team, begeleider, client: { voornaam: 'M', achternaam }, ...wens });
  const lang = await mens('Lang', {
    laatsteGesprek: '2026-07-01',
    client: { voornaam: 'M', achternaam: 'Lang', telefoon: '06-12345678' },
  });
  await mens('Ook', { laatsteGesprek: '2026-07-10' });
  // Een week geleden wachtte zij nog niet.
  await mens('Nieuw', { laatsteGesprek: '2026-08-14' });
  await mens('Sprak', { gesprekken: ['2026-06-01', '2026-11-16'] });
  for (let i = 1; i <= 9; i++) await mens(`Rustig ${i}`, { laatsteGesprek: '2026-11-02' });
  await mens('Turkstalig', {
    laatsteGesprek: '2026-11-03',
    client: { voornaam: 'M', achternaam: 'Turkstalig', talen: ['Turks'], tolkNodig: true },
  });

  await signIn(page, teamleider, '/team');
  const week = sectie(page, 'Sinds vorige week');
  await expect(week.locator('h3')).toHaveText([
    /^1\s*Kwam over tijd.*1 meer dan vorige week$/,
    /^1\s*Gesproken/,
    /^0\s*Uitleg gekregen/,
    /^2\s*Wacht langer dan 14 dagen.*1 minder dan vorige week$/,
  ]);
  await toegankelijkOpBeide(page);
  await week.getByRole('link', { name: '1: Kwam over tijd' }).click();
  await expect(page.locator('tbody th a')).toHaveText(['M Nieuw']);
  await page.getByRole('link', { name: 'Haal dit filter weg' }).click();
  await page.getByRole('columnheader', { name: 'Laatste gesprek' }).getByRole('link').click();
  await expect(page.getByRole('columnheader', { name: 'Laatste gesprek' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.locator('tbody th a').first()).toHaveText('M Lang');
  await toegankelijkOpBeide(page);

  await open(page, '/team');
  const wacht = sectie(page, WACHT);
  // Wie het langst wacht is meteen te bellen.
  await expect(wacht.getByRole('link', { name: '06-1234 5678' })).toHaveAttribute('href', 'tel:0612345678');
  await wacht.getByLabel('Kies M Lang').check();
  await wacht.getByLabel('Kies M Ook').check();
  await wacht.getByRole('button', { name: 'Vraag door' }).click();
  await page.getByLabel('Uw vraag').fill('Lukt het contact niet?');
  await page.getByRole('button', { name: 'Vraag door', exact: true }).click();
  await expect(page.locator('main [role="alert"]')).toContainText('U vraagt door bij 2 cliënten.');
  await toegankelijkOpBeide(page);
  await page.getByRole('button', { name: 'Vraag door bij 2 cliënten' }).click();
  await expect(page.getByText(/^Gedaan bij 2 cliënten: M /)).toBeVisible();
  await open(page, '/team');
  await expect(wacht.getByText(/^u vroeg door/)).toHaveCount(2);

  await open(page, `/team/clienten/${lang.client.clientnummer}/gegevens`);
  await expect(page.getByRole('link', { name: '06-1234 5678' })).toBeVisible();
  expect((await spoorVan(lang.client)).at(-1)).toBe('gegevens.openen');

  // Tien mensen overdragen: vier handelingen na het openen van de pagina.
  await open(page, '/team/overdragen');
  await kiesBegeleider(page.getByLabel('Van wie'), 'Bea Begeleidt');
  await page.getByRole('button', { name: 'Toon' }).click();
  await page.getByRole('button', { name: 'Kies wie het langst kan wachten' }).click();
  await expect(page.getByLabel('M Turkstalig').locator('option:checked')).toHaveText(/^Tülay Turks – /);
  await toegankelijkOpBeide(page);
  await page.getByRole('button', { name: 'Overdragen', exact: true }).click();
  await expect(page.locator('main [role="alert"]')).toContainText('10 trajecten gaan voor goed naar collega’s');
  await page.getByRole('button', { name: 'Draag 10 trajecten over' }).click();
  await expect(page.getByText('De cliënten zijn overgedragen.')).toBeVisible();
  expect([collega.naam, turks.naam]).toEqual(['Cor Collega', 'Tülay Turks']);
});

test('elk getal opent precies zijn mensen, en het bestand heeft nummers en geen namen', async ({ page }) => {
  const { team, begeleider, collega, teamleider } = await eenTeam();
  const mens = (achternaam: string, wens: object) =>
    eenTraject({ team, begeleider, client: { voornaam: 'P', achternaam }, ...wens });
  await mens('Overtijd', { laatsteGesprek: '2026-08-10' });
  await mens('Goed', { laatsteGesprek: '2026-11-02', onHold: { van: '2026-06-01', herzienOp: '2026-12-01' } });
  await mens('Anders', { laatsteGesprek: '2026-08-10', begeleider: collega });
  await signIn(page, teamleider, '/team');
  for (const [naam, wie] of [
    ['2 van Bea Begeleidt: alle cliënten', ['P Overtijd', 'P Goed']],
    ['1 van Bea Begeleidt: over tijd', ['P Overtijd']],
    ['1 van Bea Begeleidt: on hold', ['P Goed']],
    ['1 van Cor Collega: over tijd', ['P Anders']],
    ['Bea Begeleidt: 2 met 1 gesprek', ['P Overtijd', 'P Goed']],
  ] as const) {
    await page.getByRole('link', { name: naam, exact: true }).click();
    await expect(page.locator('tbody th a')).toHaveText([...wie]);
    await open(page, '/team');
  }
  const wacht = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV', exact: true }).click();
  const bestand = await wacht;
  expect(bestand.suggestedFilename()).toMatch(/^team-ploeg-.*-2026-11-18\.csv$/);
  const inhoud = readFileSync(await bestand.path(), 'utf8');
  expect(inhoud.split('\r\n')[0]).toMatch(/^\uFEFFCliëntnummer;Aanpak;Begeleider;Status;/);
  expect(inhoud.split('\r\n')).toHaveLength(5);
  expect(inhoud).not.toMatch(/Overtijd|Goed|Anders/);
});

test('een nieuwe deelnemer zonder begeleider staat bovenaan tot iemand kiest', async ({ page, browser, bewaker }) => {
  const { team, begeleider, teamleider } = await eenTeam();
  const nummer = `NWE-${uniek()}`;
  await signIn(page, teamleider, '/team/clienten/nieuw');
  await page.getByLabel('Cliëntnummer').fill(nummer.toLowerCase());
  await page.getByLabel('Voornaam').fill('Nieuwe');
  await page.getByLabel('Achternaam').fill('Deelnemer');
  await page.getByLabel('Aanpak').selectOption({ label: 'VIA-pilot' });
  await page.getByRole('button', { name: 'Deelnemer toevoegen' }).click();
  await expect(page.locator('main [role="alert"]')).toContainText('Kies wie deze cliënt begeleidt');
  await expect(page.getByLabel('Voornaam')).toHaveValue('Nieuwe');
  await expect(page.getByLabel('Aanpak').locator('option:checked')).toHaveText('VIA-pilot');
  await page.getByLabel('Begeleider', { exact: true }).selectOption('geen');
  await page.getByRole('button', { name: 'Deelnemer toevoegen' }).click();
  await expect(page.getByText('De deelnemer is toegevoegd.')).toBeVisible();

  await open(page, '/team');
  await expect(sectie(page, '1 cliënt heeft geen begeleider')).toContainText(nummer);
  await page.getByRole('link', { name: 'Kies een begeleider voor Nieuwe Deelnemer' }).click();
  await kiesBegeleider(page.getByLabel('Begeleider', { exact: true }), 'Bea Begeleidt');
  await page.getByRole('button', { name: 'Begeleider kiezen' }).click();
  await expect(page.getByRole('heading', { name: 'Bea Begeleidt begeleidt' })).toBeVisible();
  await open(page, '/team');
  await expect(page.getByText('geen begeleider')).toHaveCount(0);

  const werk = await inVenster({ browser, bewaker }, begeleider, '/vandaag');
  await expect(rij(werk, 'Nieuwe Deelnemer')).toBeVisible();
  expect(team).toBeTruthy();
});

test('wie begeleidt gaat op dat moment over, en wie het tegelijk wijzigt wordt gevraagd', async ({
  page,
  browser,
  bewaker,
}) => {
  const { team, begeleider, collega, teamleider } = await eenTeam();
  const { client } = await eenTraject({ team, begeleider, laatsteGesprek: '2026-10-01' });
  const pad = `/team/clienten/${client.clientnummer}/begeleiding`;
  await signIn(page, teamleider, pad);
  const oud = await inVenster({ browser, bewaker }, begeleider, `/clienten/${client.clientnummer}`);
  const tweede = await inVenster({ browser, bewaker }, teamleider, pad);
  // Alleen met het toetsenbord.
  await page.getByLabel('Nieuwe begeleider').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Cor Collega begeleidt' })).toBeVisible();
  await expectAccessible(page);
  bewaker.verwacht(/status of 404/);
  expect((await oud.reload())?.status()).toBe(404);
  const nieuw = await inVenster({ browser, bewaker }, collega, `/clienten/${client.clientnummer}`);
  await expect(nieuw.getByRole('heading', { level: 1 })).toContainText(client.achternaam);

  await tweede.getByLabel('Nieuwe begeleider').selectOption('geen');
  await tweede.getByRole('button', { name: 'Begeleider wijzigen' }).click();
  await expect(tweede.locator('main [role="alert"]')).toContainText(
    'Intussen is dit al gewijzigd: nu begeleidt Cor Collega.',
  );
});

test('een vervanging die overlapt kan niet; wat was ingevuld blijft staan', async ({ page }) => {
  const { team, begeleider, collega, teamleider } = await eenTeam();
  const vervanging = { door: collega, van: '2026-12-01', tot: '2026-12-10' };
  const { client } = await eenTraject({ team, begeleider, vervanging });
  await page.setViewportSize(SMAL);
  await signIn(page, teamleider, `/team/clienten/${client.clientnummer}/begeleiding`);
  await kiesBegeleider(page.getByLabel('Wie vervangt'), 'Cor Collega');
  await page.getByLabel('Eerste dag').fill('2026-12-05');
  await page.getByLabel('Laatste dag').fill('2026-12-20');
  await page.getByRole('button', { name: 'Vervanging regelen' }).click();
  await expect(page.locator('main [role="alert"]')).toContainText('Twee vervangingen mogen niet overlappen.');
  await expect(page.getByLabel('Laatste dag')).toHaveValue('2026-12-20');
  await expect(page.getByLabel('Wie vervangt').locator('option:checked')).toHaveText(/^Cor Collega – /);
  await expectNoSideways(page);
  await page.getByRole('button', { name: 'Niet laten doorgaan: vervanging door Cor Collega' }).click();
  await expect(page.getByText('De vervanging is gestopt.')).toBeVisible();
});

test('een einde vraagt naar afspraken die nog komen, en kan worden teruggenomen', async ({ page }) => {
  const { team, begeleider, teamleider } = await eenTeam();
  const { client } = await eenTraject({ team, begeleider, laatsteGesprek: '2026-10-01' });
  await eenAfspraak({ client, datum: '2026-12-15' });
  await signIn(page, teamleider, `/team/clienten/${client.clientnummer}/einde`);
  await page.getByLabel('Laatste dag van het traject').fill('2026-12-01');
  await page.getByLabel('Reden').selectOption({ label: 'verhuisd' });
  await page.locator('[name="laatsteGesprek"][value="gevoerd"]').check();
  await page.getByRole('button', { name: 'Traject beëindigen' }).click();
  await expect(page.locator('main [role="alert"]')).toContainText('staat nog 1 afspraak gepland; die wordt afgezegd');
  expect((await contactenVan(client)).map((c) => c.status)).toEqual(['gevoerd', 'gepland']);
  await page.getByRole('button', { name: /^Beëindig het traject van / }).click();
  await expect(page.getByText('Eindigt op 1 december 2026 (verhuisd).')).toBeVisible();
  expect((await contactenVan(client)).map((c) => c.status)).toEqual(['gevoerd', 'afgezegd']);
  await page.getByRole('button', { name: 'Toch niet beëindigen' }).click();
  await expect(page.getByText('het traject loopt gewoon door')).toBeVisible();
});

test('een opschorting heeft een einde of een dag om opnieuw te kijken, en verschuift de uiterlijke datum', async ({
  page,
}) => {
  const { team, begeleider, teamleider } = await eenTeam();
  const { client } = await eenTraject({ team, begeleider, laatsteGesprek: '2026-10-01' });
  await signIn(page, teamleider, `/team/clienten/${client.clientnummer}/opschorting`);
  await expect(page.getByText('Volgend gesprek uiterlijk 1 januari 2027')).toBeVisible();
  await page.getByLabel('Reden').fill('opname');
  await page.getByRole('button', { name: 'Opschorten' }).click();
  await expect(page.locator('main [role="alert"]')).toContainText(
    'Vul een laatste dag in, of wanneer u opnieuw bekijkt',
  );
  await expect(page.getByLabel('Reden')).toHaveValue('opname');
  await page.getByLabel('Laatste dag (leeg: nog niet bekend)').fill('2026-11-27');
  await page.getByRole('button', { name: 'Opschorten' }).click();
  await expect(page.getByText('Volgend gesprek uiterlijk 11 januari 2027')).toBeVisible();
  await expectAccessible(page);
});
