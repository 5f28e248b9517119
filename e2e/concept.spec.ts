/** Wat iemand typt en nog niet opslaat staat er na elk vertrek weer. */
import type { BrowserContext, Page } from '@playwright/test';
import { uniek } from '../prisma/factories/basis';
import { eenTraject } from '../prisma/factories/traject';
import {
  eenAccount,
  expect,
  expectAccessible,
  hydrated,
  logOpnieuwIn,
  open,
  signIn,
  test,
  toegankelijkOpBeide,
  vergeetSessie,
  WACHTWOORD,
} from './basis';
import { conceptenVan, contactenVan, deClient } from './database';
import { expectBewaard, expectSummary, radio, vastlegknop, vastlegpad, voluit, vouwOpen } from './werkplek';

const HONDERD =
  'Zij vertelt dat het thuis weer wat beter gaat, en dat zij maandag zelf de huisarts belt over de pillen';
const verslag = (page: Page) => page.getByLabel('Verslag (mag leeg)');
const balk = (page: Page) => page.getByRole('region', { name: 'Wat u hier nog niet opsloeg' });
const gaVerder = (page: Page) => balk(page).getByRole('button', { name: 'Ga verder' }).click();
const gooiWeg = (page: Page) => balk(page).getByRole('button', { name: 'Gooi weg' }).click();

/** Zonder pauze: het laatste teken is er net als men weggaat. */
const typ = async (page: Page) => verslag(page).pressSequentially(HONDERD);

type Vertrek = (page: Page, context: BrowserContext) => Promise<Page>;

const VERTREK: Record<string, Vertrek> = {
  'een link in het menu': async (page) => {
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Vandaag' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vandaag');
    return page;
  },
  'de naam in de kop': async (page) => {
    await page.locator('h1 a').click();
    await expect(page).toHaveURL(/\/clienten\/[^/]+$/);
    return page;
  },
  F5: async (page) => {
    await page.reload();
    return page;
  },
  'de knop Terug': async (page) => {
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vandaag');
    return page;
  },
  'zoeken met Ctrl K': async (page) => {
    const [, clientnummer = ''] = /clienten\/([^/]+)/.exec(page.url()) ?? [];
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Zoeken' })).toBeVisible();
    await page.keyboard.type(clientnummer);
    await expect(page.getByText('1 gevonden.')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/clienten/${clientnummer}$`));
    return page;
  },
  'een ander adres, zonder te wachten': async (page) => {
    await page.goto('/hulp');
    return page;
  },
  uitloggen: async (page) => {
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inloggen');
    return page;
  },
  'het tabblad sluiten': async (page, context) => {
    await page.close();
    return context.newPage();
  },
  'een crash': async (page, context) => {
    await expectBewaard(page);
    const cdp = await context.newCDPSession(page);
    void cdp.send('Page.crash').catch(() => {});
    await page.waitForEvent('crash');
    return context.newPage();
  },
};

for (const [hoe, vertrek] of Object.entries(VERTREK))
  test(`honderd tekens, en dan ${hoe}: zij staan er weer`, async ({ page, context, begeleider }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    await signIn(page, begeleider, '/vandaag');
    await page
      .locator(`a[href*="${vastlegpad(client)}"]`)
      .first()
      .click();
    await expect(verslag(page)).toBeVisible();
    await hydrated(page);
    await typ(page);
    const weer = await vertrek(page, context);
    await signIn(weer, begeleider, vastlegpad(client));
    await expect(balk(weer)).toContainText(/U was hier bezig, \d\d:\d\d/);
    await expect(verslag(weer)).toHaveValue('');
    await gaVerder(weer);
    await expect(verslag(weer)).toHaveValue(HONDERD);
    await expect(balk(weer)).toHaveCount(0);
  });

test('alles wat er stond komt terug: keuzes, vinkjes, een voorstel, en wat daarvan afhangt', async ({
  page,
  begeleider,
}) => {
  const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
  await signIn(page, begeleider, vastlegpad(client));
  await radio(page, 'Telefonisch').check();
  await vouwOpen(page, 'Onderwerpen, duur, wie erbij was');
  await page.getByRole('checkbox', { name: 'gezondheid' }).check();
  await radio(page, 'Nog niet, omdat …').check();
  await page.getByLabel('Waarom later of nog niet?').selectOption({ label: 'opname of ziekte' });
  await expectBewaard(page);
  await toegankelijkOpBeide(page);
  await page.reload();
  await hydrated(page);
  await expect(balk(page)).toBeVisible();
  await toegankelijkOpBeide(page);
  await gaVerder(page);
  await expect(radio(page, 'Telefonisch')).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'gezondheid' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'gezondheid' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'taal' })).not.toBeChecked();
  await expect(page.getByLabel('Waarom later of nog niet?').locator('option:checked')).toHaveText('opname of ziekte');
  await vastlegknop(page).click();
  await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
  expect(await conceptenVan(begeleider)).toEqual([]);
  await open(page, vastlegpad(client));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(balk(page)).toHaveCount(0);
});

test('weggooien is weg; en wat weer is zoals de pagina het gaf, blijft niet bewaard', async ({ page, begeleider }) => {
  const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
  await signIn(page, begeleider, vastlegpad(client));
  await typ(page);
  await expectBewaard(page);
  await verslag(page).fill('');
  await expect.poll(() => conceptenVan(begeleider)).toEqual([]);
  await typ(page);
  await page.reload();
  await hydrated(page);
  await gooiWeg(page);
  await expect(balk(page)).toHaveCount(0);
  await expect.poll(() => conceptenVan(begeleider)).toEqual([]);
  await page.reload();
  await hydrated(page);
  await expect(balk(page)).toHaveCount(0);
});

test('wie iets nieuws typt zonder te kiezen raakt geen van beide kwijt, ook niet door op te slaan', async ({
  page,
  begeleider,
}) => {
  const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
  await signIn(page, begeleider, vastlegpad(client));
  await typ(page);
  await page.reload();
  await hydrated(page);
  await expect(balk(page)).toBeVisible();
  await verslag(page).fill('Iets nieuws.');
  await expectBewaard(page);
  await gaVerder(page);
  await expect(verslag(page)).toHaveValue(HONDERD);
  await gaVerder(page);
  await expect(verslag(page)).toHaveValue('Iets nieuws.');
  await radio(page, 'Telefonisch').check();
  await radio(page, /16 december/).check();
  await vastlegknop(page).click();
  await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
  await open(page, vastlegpad(client));
  await gaVerder(page);
  await expect(verslag(page)).toHaveValue(HONDERD);
});

test('een ander sloeg intussen op: verdergaan laat zien wat er nu staat', async ({ page, begeleider }) => {
  const { client } = await eenTraject({ begeleider });
  const pad = `/clienten/${client.clientnummer}/gegevens`;
  await signIn(page, begeleider, pad);
  await page.getByLabel('Wijk').fill('Stadsveld');
  const tweede = await page.context().newPage();
  await page.goto('/hulp');
  await open(tweede, pad);
  await tweede.getByLabel('Wijk').fill('Twekkelerveld');
  await tweede.getByRole('button', { name: 'Persoon opslaan' }).click();
  await expect(tweede.getByText('De gegevens zijn opgeslagen.')).toBeVisible();
  await open(page, pad);
  await gaVerder(page);
  await expect(page.getByLabel('Wijk')).toHaveValue('Stadsveld');
  await page.getByRole('button', { name: 'Persoon opslaan' }).click();
  await expectSummary(page, 'Iemand anders heeft dit intussen gewijzigd.');
  expect((await deClient(client)).wijk).toBe('Twekkelerveld');
});

test('ook waar een beheerder en een teamleider typen, en in wat dichtgeklapt is', async ({ page, begeleider }) => {
  const beheerder = await eenAccount({ rol: 'beheerder' });
  await signIn(page, beheerder, '/beheer/gebruikers/nieuw');
  await page.getByLabel('Naam').fill('Nieuwe Collega');
  await page.goto('/hulp');
  await open(page, '/beheer/gebruikers/nieuw');
  await gaVerder(page);
  await expect(page.getByLabel('Naam')).toHaveValue('Nieuwe Collega');

  await vergeetSessie(page);
  await signIn(page, await eenAccount({ rol: 'teamleider', team: `Ploeg ${uniek()}` }), '/team/clienten/nieuw');
  await page.getByLabel('Voornaam').fill('Gülşen');
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Team' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Team Ploeg/);
  await page.goBack();
  await gaVerder(page);
  await expect(page.getByLabel('Voornaam')).toHaveValue('Gülşen');

  await vergeetSessie(page);
  const { client } = await eenTraject({
    begeleider,
    contacten: [{ datum: '2026-11-02', verslag: 'Wil vrijdag bellen.' }],
  });
  const [gesprek] = await contactenVan(client);
  const pad = `/clienten/${client.clientnummer}/contactmomenten/${gesprek?.id}`;
  await signIn(page, begeleider, pad);
  await page.locator('summary', { hasText: 'Corrigeren' }).click();
  await page.getByRole('textbox', { name: 'Verslag' }).fill('Wil donderdag bellen.');
  await page.reload();
  await gaVerder(page);
  await expect(page.getByRole('textbox', { name: 'Verslag' })).toHaveValue('Wil donderdag bellen.');
});

test('een wachtwoord komt in geen concept', async ({ page, begeleider }) => {
  await signIn(page, begeleider, '/account');
  await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill(WACHTWOORD);
  await page.getByLabel('Naam', { exact: true }).fill('Anders Genoemd');
  await expectBewaard(page);
  await page.goto('/hulp');
  const bewaard = await conceptenVan(begeleider);
  expect(bewaard.map((c) => c.plek)).toEqual(['/account#naam']);
  expect(JSON.stringify(bewaard)).not.toContain(WACHTWOORD);
});

test('zonder verbinding staat er dat het alleen op dit scherm staat, en daarna komt het alsnog aan', async ({
  page,
  context,
  begeleider,
  bewaker,
}) => {
  bewaker.verwacht(/ERR_INTERNET_DISCONNECTED/);
  const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
  await signIn(page, begeleider, vastlegpad(client));
  await context.setOffline(true);
  await typ(page);
  await expect(
    page.getByRole('status').filter({ hasText: 'Geen verbinding: wat u typt staat alleen op dit scherm.' }),
  ).toHaveCount(1);
  await expectAccessible(page);
  const gevraagd = page.waitForEvent('dialog').then(async (vraag) => {
    await vraag.dismiss();
    return vraag.type();
  });
  await page.getByRole('link', { name: 'Annuleren' }).click();
  expect(await gevraagd).toBe('beforeunload');
  await context.setOffline(false);
  await expectBewaard(page);
  expect(JSON.stringify(await conceptenVan(begeleider))).toContain(HONDERD);
});

test('wie niet meer is ingelogd leest dat, en verliest bij het opslaan niets', async ({
  page,
  context,
  begeleider,
  bewaker,
}) => {
  bewaker.verwacht(/status of 401/);
  const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
  await signIn(page, begeleider, vastlegpad(client));
  await radio(page, 'Telefonisch').check();
  await radio(page, /16 december/).check();
  await context.clearCookies();
  await typ(page);
  await expect(
    page.getByText('U bent niet meer ingelogd: wat u typt staat alleen op dit scherm.').first(),
  ).toBeVisible();
  await vastlegknop(page).click();
  await logOpnieuwIn(page, begeleider);
  await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
  expect((await contactenVan(client))[1]).toMatchObject({ verslag: HONDERD });
});

test('Ctrl Enter slaat op vanuit elk veld', async ({ page, begeleider }) => {
  const { client } = await eenTraject({ begeleider });
  await signIn(page, begeleider, `/clienten/${client.clientnummer}/gegevens`);
  for (const [toets, wijk] of [
    ['Control+Enter', 'Pathmos'],
    ['Meta+Enter', 'Stadsveld'],
  ] as const) {
    await page.getByLabel('Wijk').fill(wijk);
    await page.getByLabel('Wijk').press(toets);
    await expect.poll(async () => (await deClient(client)).wijk).toBe(wijk);
    await expect(page.getByText('De gegevens zijn opgeslagen.')).toBeVisible();
  }
  await open(page, vastlegpad(client));
  await radio(page, 'Telefonisch').check();
  await radio(page, 'Telefonisch').press('Control+Enter');
  await expectSummary(page, /./);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Gesprek vastleggen met ${voluit(client)}`);
});
