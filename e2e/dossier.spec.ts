/** Het dossier: waarom iemand aan de beurt is, wat er was, on hold, gegevens en een traject dat voorbij is. */
import type { Page } from '@playwright/test';
import { eenIntake } from '../prisma/factories/intake';
import { eenTraject } from '../prisma/factories/traject';
import {
  BREED,
  eenAccount,
  expect,
  expectAccessible,
  hydrated,
  open,
  SMAL,
  signIn,
  test,
  toegankelijkOpBeide,
} from './basis';
import { deClient, spoorVan } from './database';
import { daadknoppen, expectSummary, groep, paneel, radio, rij, tijdlijnregel, voluit } from './werkplek';

const dossier = (client: { clientnummer: string }, deel = '') => `/clienten/${client.clientnummer}${deel}`;
const band = (page: Page) => page.getByRole('region', { name: 'Contactnorm VIA-pilot' });
const onHold = (page: Page) => page.locator('#onhold');
const kies = (page: Page, filter: string) =>
  page.getByRole('list', { name: 'Filter de tijdlijn' }).getByRole('link', { name: filter, exact: true }).click();
const regels = (page: Page) => page.getByRole('region', { name: 'Tijdlijn' }).locator('ol > li');

test.describe('de kop', () => {
  test('zegt wanneer het volgende gesprek uiterlijk is, en waarom', async ({ page, begeleider }) => {
    const { client } = await eenTraject({
      begeleider,
      client: { talen: ['Nederlands', 'Koerdisch'], email: 'saskia@voorbeeld.nl', tolkNodig: true },
      gesprekken: ['2026-02-03', '2026-09-30'],
      opschorting: { van: '2026-10-05', tot: '2026-10-14' },
      contacten: [{ datum: '2026-11-12', status: 'geen_gehoor' }],
    });
    await signIn(page, begeleider, dossier(client));
    await expect(band(page)).toContainText('9 januari 2027');
    await expect(band(page)).toContainText('over 52 dagen');
    await expect(band(page)).toContainText('1× geen gehoor');
    await expect(band(page)).toContainText('2 van 4 gesprekken');
    const kop = page.getByRole('main');
    await expect(kop).toContainText('laatste gesprek 30 september 2026, plus drie maanden en 10 opgeschorte dagen');
    await expect(kop).toContainText(`begeleider ${begeleider.naam}`);
    await expect(kop).toContainText('spreekt Nederlands en Koerdisch · tolk nodig');
    await expect(page.getByRole('link', { name: '06-0000 0000' })).toHaveAttribute('href', 'tel:0600000000');
    expect(await spoorVan(client)).toContain('dossier.openen');
  });

  test('van wie nog nooit is gesproken rekent vanaf de start', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider, start: '2026-08-03' });
    await signIn(page, begeleider, dossier(client));
    await expect(band(page)).toContainText('15 dagen over tijd');
    await expect(page.getByRole('main')).toContainText('start op 3 augustus 2026, plus drie maanden');
  });

  test('is af te drukken', async ({ page, begeleider }) => {
    await page.addInitScript(() => {
      window.print = () => document.body.setAttribute('data-afgedrukt', 'ja');
    });
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-11-02' });
    await signIn(page, begeleider, dossier(client));
    await page.locator('summary', { hasText: 'Meer' }).click();
    await page.getByRole('button', { name: 'Afdrukken' }).click();
    await expect(page.locator('body')).toHaveAttribute('data-afgedrukt', 'ja');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(tijdlijnregel(page, 'Telefonisch gesprek')).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeHidden();
    await expect(page.getByRole('link', { name: 'Gesprek vastleggen' })).toBeHidden();
  });
});

test('de tijdlijn toont alles, of alleen wat er wordt gekozen', async ({ page, begeleider }) => {
  const { client } = await eenTraject({
    begeleider,
    gesprekken: ['2026-03-10', '2026-06-09'],
    contacten: [
      { datum: '2026-07-01', status: 'geen_gehoor' },
      { datum: '2026-07-02', kanaal: 'e_mail', verslag: 'Formulier gestuurd.' },
      { datum: '2026-12-08', status: 'gepland', kanaal: 'huisbezoek' },
      { datum: '2026-08-04', status: 'afgezegd', kanaal: 'op_locatie' },
    ],
    onHold: { van: '2026-05-01', tot: '2026-05-31' },
  });
  await signIn(page, begeleider, dossier(client));
  await expect(regels(page)).toHaveCount(8);
  await expect(regels(page).first()).toContainText('8 december 2026');
  await expect(regels(page).last()).toContainText('Start VIA-pilot');
  await expect(tijdlijnregel(page, 'On hold')).toContainText('1 mei – 31 mei 2026');

  for (const [filter, teksten] of [
    ['Gesprekken', ['9 juni 2026', '10 maart 2026']],
    ['Niet gelukt', ['geen gehoor']],
    ['Afspraken', ['Huisbezoek: gepland', 'afgezegd door de cliënt']],
    ['On hold en opschorting', ['On hold']],
  ] as const) {
    await kies(page, filter);
    await expect(regels(page)).toHaveCount(teksten.length);
    await expect(regels(page)).toContainText([...teksten]);
    await expect(
      page.getByRole('link', { name: filter, exact: true }).and(page.locator('[aria-current]')),
    ).toBeVisible();
  }
  await kies(page, 'Alles');
  await expect(regels(page)).toHaveCount(8);
});

test.describe('on hold', () => {
  test('begint, verandert en eindigt, en de norm loopt zichtbaar door', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-09-30' });
    await signIn(page, begeleider, dossier(client));
    await open(page, dossier(client, '/on-hold'));
    await expect(page).toHaveURL(/\/situatie#onhold$/);
    await onHold(page).locator('summary').click();
    await onHold(page).getByRole('button', { name: 'On hold zetten' }).click();
    await expectSummary(page, 'Kies waarom de begeleiding rust.', 'Vul in wanneer u opnieuw bekijkt of dit nog klopt.');
    await onHold(page).getByLabel('Opnieuw bekijken op').fill('2027-06-01');
    await onHold(page).getByLabel('Reden').selectOption({ label: 'zorgtaken thuis' });
    await onHold(page).getByLabel('Toelichting (mag leeg)').fill('Moeder woont tijdelijk in.');
    await onHold(page).getByRole('button', { name: 'On hold zetten' }).click();
    await expectSummary(page, 'Bekijk on hold uiterlijk binnen zes maanden opnieuw: op of voor 18 mei 2027.');
    await expect(onHold(page).getByLabel('Reden').locator('option:checked')).toHaveText('zorgtaken thuis');
    await expect(onHold(page).getByLabel('Toelichting (mag leeg)')).toHaveValue('Moeder woont tijdelijk in.');
    await expectAccessible(page);
    await onHold(page).getByLabel('Opnieuw bekijken op').fill('2026-12-01');
    await onHold(page).getByRole('button', { name: 'On hold zetten' }).click();
    await expect(page.getByText('De begeleiding staat on hold. De norm loopt door')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'On hold sinds 18 november 2026' })).toBeVisible();
    await expect(onHold(page)).toContainText('volgend gesprek uiterlijk 30 december 2026 (over 42 dagen).');
    await expectAccessible(page);

    await page.goto('/vandaag');
    await expect(rij(groep(page, 'Op schema'), voluit(client))).toContainText('on hold');
    await expect(rij(page, voluit(client))).toContainText('over 42 dagen');
    await paneel(page, 'Te doen')
      .getByRole('link', { name: voluit(client) })
      .click();
    await hydrated(page);

    await onHold(page).getByLabel('Opnieuw bekijken op').fill('2027-02-01');
    await onHold(page).getByRole('button', { name: 'Opslaan', exact: true }).click();
    await expect(page.getByText('De wijziging is opgeslagen.')).toBeVisible();
    await expect(onHold(page).getByText('opnieuw bekijken op 1 februari 2027')).toBeVisible();
    // Meteen nog een keer, zonder de pagina te herladen.
    await onHold(page).getByLabel('Laatste dag (leeg: loopt nog)').fill('2026-11-10');
    await onHold(page).getByRole('button', { name: 'Opslaan', exact: true }).click();
    await expectSummary(page, 'On hold begon op 18 november 2026. De laatste dag kan niet eerder zijn.');
    await onHold(page).getByLabel('Laatste dag (leeg: loopt nog)').fill('2026-11-18');
    await onHold(page).getByRole('button', { name: 'Opslaan', exact: true }).click();
    await expect(page.getByText('On hold is beëindigd.')).toBeVisible();

    await page.goto(dossier(client));
    await expect(tijdlijnregel(page, 'On hold')).toContainText('zorgtaken thuis · de norm loopt door');
    await expect(band(page)).toContainText('30 december 2026');
  });

  test('kan niet over een eerdere periode heen', async ({ page, begeleider }) => {
    const { client } = await eenTraject({
      begeleider,
      laatsteGesprek: '2026-09-30',
      onHold: { van: '2026-09-01', tot: '2026-10-15' },
    });
    await signIn(page, begeleider, dossier(client, '/situatie'));
    await onHold(page).locator('summary').click();
    await onHold(page).getByLabel('Vanaf').fill('2026-10-01');
    await onHold(page).getByLabel('Opnieuw bekijken op').fill('2027-01-11');
    await onHold(page).getByLabel('Reden').selectOption({ label: 'lichamelijke klachten' });
    await onHold(page).getByRole('button', { name: 'On hold zetten' }).click();
    await expectSummary(page, 'De begeleiding staat al on hold van 1 september 2026 tot en met 15 oktober 2026.');
    await expect(onHold(page).getByLabel('Vanaf')).toHaveValue('2026-10-01');
    await onHold(page).getByLabel('Vanaf').fill('2026-10-16');
    await onHold(page).getByRole('button', { name: 'On hold zetten' }).click();
    await expect(page.getByRole('heading', { name: 'On hold sinds 16 oktober 2026' })).toBeVisible();
  });
});

test.describe('gegevens', () => {
  test('van de persoon, met fouten bij het veld, en twee keer achter elkaar', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider });
    await signIn(page, begeleider, dossier(client, '/gegevens'));
    const opslaan = page.getByRole('button', { name: 'Persoon opslaan' });
    await page.getByLabel('Achternaam').fill('');
    await page.getByLabel('Telefoon').fill('06-12');
    await page.getByLabel('E-mail (mag leeg)').fill('saskia');
    await opslaan.click();
    await expectSummary(page, 'Vul de achternaam in.', 'Vul een telefoonnummer in', 'Vul een e-mailadres in');
    await expect(page.getByLabel('Telefoon')).toHaveValue('06-12');
    await expectAccessible(page);
    await page.getByLabel('Achternaam').fill('Wolters-Bos');
    await page.getByLabel('Telefoon').fill('06-00001234');
    await page.getByLabel('E-mail (mag leeg)').fill('saskia@voorbeeld.nl');
    await opslaan.click();
    await expect(page.getByText('De gegevens zijn opgeslagen.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Saskia Wolters-Bos: Gegevens');

    // Van wie alleen het jaar bekend is staat nergens 1 januari; een dag zonder maand is een vergissing.
    const vak = (deel: string) => page.getByRole('group', { name: 'Geboortedatum' }).getByLabel(deel);
    await vak('dag').fill('29');
    await vak('maand').fill('');
    await vak('jaar').fill('1981');
    await opslaan.click();
    await expectSummary(page, 'Vul ook de maand in, of laat de dag leeg.');
    await expect(vak('jaar')).toHaveValue('1981');
    await vak('dag').fill('');
    await opslaan.click();
    await expect.poll(async () => (await deClient(client)).geboortedatum).toBe('1981');
    await open(page, dossier(client));
    await expect(page.getByText('geboren 1981')).toBeVisible();
    await open(page, dossier(client, '/gegevens'));
    await expect(vak('maand')).toHaveValue('');
    await expect(vak('jaar')).toHaveValue('1981');

    await page.getByLabel('Wijk').fill('Stadsveld');
    await opslaan.click();
    await expect.poll(async () => (await deClient(client)).wijk).toBe('Stadsveld');
    expect(await deClient(client)).toMatchObject({ achternaam: 'Wolters-Bos', telefoon: '06-00001234', versie: 4 });
  });

  test('over taal en bereikbaarheid staan daarna in het dossier', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider });
    await signIn(page, begeleider, dossier(client, '/gegevens'));
    await page.getByLabel('Talen').fill('Nederlands, Koerdisch');
    await page.getByLabel('Nederlands (mag leeg)').selectOption({ label: 'een beetje' });
    await radio(page, 'ja').check();
    await page.getByLabel('Er is een tolk nodig').check();
    await page.getByLabel('Hoe en wanneer is de cliënt goed te bereiken?').fill('belt liever ’s ochtends');
    await page.getByRole('button', { name: 'Taal en bereikbaarheid opslaan' }).click();
    await expect(page.getByText('De gegevens zijn opgeslagen.')).toBeVisible();
    await page.goto(dossier(client));
    await expect(page.getByRole('main')).toContainText(
      'spreekt Nederlands en Koerdisch · Nederlands: een beetje · moeite met lezen en schrijven · tolk nodig',
    );
    await expect(page.getByRole('main')).toContainText('belt liever ’s ochtends');
  });

  test('een ritme mag nooit langer zijn dan de norm; een korter ritme staat op Vandaag', async ({
    page,
    begeleider,
  }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-11-02' });
    await signIn(page, begeleider, dossier(client, '/gegevens'));
    const opslaan = page.getByRole('button', { name: 'Ritme opslaan' });
    await page.getByLabel('Elke hoeveel weken een gesprek?').fill('14');
    await page.getByLabel('Hoe het liefst?').selectOption({ label: 'Huisbezoek' });
    await page.getByLabel('Dagen en tijden').fill('dinsdagochtend');
    await page.getByLabel('Wil de cliënt minder contact?').fill('Liever twee keer per jaar.');
    await opslaan.click();
    await expectSummary(page, 'hoogstens 13 weken');
    await expect(page.getByLabel('Hoe het liefst?').locator('option:checked')).toHaveText('Huisbezoek');
    await expect(page.getByLabel('Wil de cliënt minder contact?')).toHaveValue('Liever twee keer per jaar.');
    await page.getByLabel('Elke hoeveel weken een gesprek?').fill('3');
    await opslaan.click();
    await expect(page.getByText('De gegevens zijn opgeslagen.')).toBeVisible();

    await page.goto('/vandaag');
    await expect(rij(page, voluit(client))).toContainText('afgesproken ritme: 23 november 2026 (over 5 dagen)');
    await page.goto(dossier(client));
    const main = page.getByRole('main');
    await expect(main).toContainText('elke 3 weken · huisbezoek · dinsdagochtend');
    await expect(main).toContainText('Wens: Liever twee keer per jaar.');
    await expect(band(page)).toContainText('2 februari 2027');
  });
});

test.describe('een beëindigd traject', () => {
  test('blijft voor de laatste begeleider te lezen, zonder knoppen', async ({ page, begeleider, bewaker }) => {
    bewaker.verwacht(/status of 404/);
    const { client } = await eenTraject({
      begeleider,
      eind: '2026-10-31',
      contacten: [{ datum: '2026-09-30', verslag: 'Afscheid genomen.' }],
    });
    await signIn(page, begeleider, dossier(client));
    await expect(band(page)).toContainText('beëindigd op 31 oktober 2026');
    await expect(tijdlijnregel(page, 'Afscheid genomen.')).toBeVisible();
    await expect(page.getByRole('link', { name: /Gesprek vastleggen|Afspraak plannen/ })).toHaveCount(0);
    await expectAccessible(page);

    await tijdlijnregel(page, 'Afscheid genomen.').getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Telefonisch gesprek');
    await expect(daadknoppen(page)).toHaveCount(0);
    for (const deel of ['/gegevens', '/situatie']) {
      await open(page, dossier(client, deel));
      await expect(page.getByRole('heading', { level: 1 })).toContainText(voluit(client));
      await expect(daadknoppen(page)).toHaveCount(0);
    }
    const nieuw = await page.goto(dossier(client, '/contactmomenten/nieuw'));
    expect(nieuw?.status()).toBe(404);
  });

  test('met een nieuw traject bij een ander: de vorige begeleider leest niet verder dan zijn eigen tijd', async ({
    page,
    begeleider,
  }) => {
    const oud = await eenTraject({
      begeleider,
      start: '2025-01-06',
      eind: '2026-06-30',
      contacten: [{ datum: '2026-05-12', verslag: 'Nog bij de eerste.' }],
    });
    await eenTraject({
      client: oud.client,
      begeleider: await eenAccount(),
      start: '2026-07-01',
      contacten: [{ datum: '2026-09-08', verslag: 'Al bij de tweede.' }],
    });
    await signIn(page, begeleider, dossier(oud.client));
    await expect(tijdlijnregel(page, 'Nog bij de eerste.')).toBeVisible();
    await expect(page.getByText('Al bij de tweede.')).toHaveCount(0);
    await expect(page.getByText('Start VIA-pilot')).toHaveCount(1);
  });
});

test('wie het is en wat er te doen is staat op elke tab, op een bureau en op een telefoon', async ({
  page,
  begeleider,
}) => {
  const traject = await eenTraject({
    begeleider,
    start: '2025-01-06',
    client: { geboortedatum: '1979-03-03', tolkNodig: true },
    contacten: [
      { datum: '2026-07-20', verslag: 'Lang gesproken over hoe het thuis gaat. '.repeat(20) },
      { datum: '2025-05-12', verslag: 'Kort.' },
    ],
  });
  await eenIntake({ traject, datum: '2025-05-12' });
  const { client } = traject;
  await signIn(page, begeleider, dossier(client));
  await expect(page).toHaveTitle(`${voluit(client)} · Dossier · Vast Contact`);
  const kop = page.locator('main > header');
  const hoog = async () => (await kop.boundingBox())?.height ?? Number.POSITIVE_INFINITY;
  for (const [maat, hoogstens] of [
    [BREED, 80],
    // Met alles wat er kan staan: een tolk, niets gepland, en de volgende stap.
    [SMAL, 152],
  ] as const) {
    await page.setViewportSize(maat);
    expect(await hoog()).toBeLessThanOrEqual(hoogstens);
    for (const tekst of [
      client.clientnummer,
      'geboren 3 maart 1979',
      '29 dagen over tijd',
      'gepland niets',
      'tolk nodig',
    ])
      await expect(kop).toContainText(tekst);
    await expect(kop.getByRole('link', { name: 'Gesprek vastleggen' })).toBeInViewport();
  }

  const dag = page.getByRole('heading', { level: 3, name: '20 juli 2026 Telefonisch gesprek' });
  await expect(dag).toBeVisible();
  const verslag = page.getByText(/^Lang gesproken/);
  const kort = (await verslag.boundingBox())?.height ?? 0;
  await page.getByText('Lees verder').click();
  expect((await verslag.boundingBox())?.height).toBeGreaterThan(kort * 1.5);
  await page.getByRole('navigation', { name: 'Naar een jaar' }).getByRole('link', { name: '2025 (4)' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '2025' })).toBeInViewport();
  await kop.locator('summary').click();
  await expect(kop.getByText('laatste gesprek 20 juli 2026, plus drie maanden')).toBeVisible();
  await toegankelijkOpBeide(page);

  await page.setViewportSize(SMAL);
  const tabs = page.getByRole('navigation', { name: 'Dossier' }).getByRole('link');
  await expect(tabs).toHaveText(['Tijdlijn', 'Leefgebieden', 'Plan', 'Rond de cliënt', 'Situatie', 'Gegevens']);
  for (const naam of ['Rond de cliënt', 'Situatie', 'Gegevens']) {
    await tabs.getByText(naam, { exact: true }).click();
    await expect(page).toHaveTitle(`${voluit(client)} · ${naam} · Vast Contact`);
    await hydrated(page);
    const tab = tabs.and(page.locator('[aria-current=page]'));
    await expect(tab).toHaveText(naam);
    // Een browser rekent ook met delen van pixels.
    await expect(tab).toBeInViewport({ ratio: 0.99 });
    expect(await hoog()).toBeLessThanOrEqual(152);
  }
  await page.getByRole('navigation', { name: 'Gegevens' }).getByRole('link', { name: 'Berichten' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${voluit(client)}: Berichten`);
  await kop.getByRole('link', { name: 'Volgende stap: plan maken' }).click();
  await page.getByRole('button', { name: 'Plan maken' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Plan schrijven met ${voluit(client)}`);
});
