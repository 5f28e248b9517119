/** Vinden: één zoekveld voor mensen, pagina's en daden, en een lijst die filtert terwijl iemand kiest of typt. */
import type { Page } from '@playwright/test';
import { uniek } from '../prisma/factories/basis';
import { eenTraject } from '../prisma/factories/traject';
import {
  eenAccount,
  expect,
  expectNoSideways,
  fillSignIn,
  open,
  SMAL,
  signIn,
  test,
  toegankelijkOpBeide,
  WACHTWOORD,
} from './basis';
import { expectSummary } from './werkplek';

const venster = (page: Page, naam = 'Zoeken') => page.getByRole('dialog', { name: naam });
const veld = (page: Page) => page.getByRole('combobox', { name: /Naam|Waar wilt u heen/ });

/** Opent het venster; React luistert pas als het de pagina heeft overgenomen, dus zo nodig nog eens. */
async function ctrlK(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(venster(page)).toBeVisible({ timeout: 1000 });
  }).toPass();
}

test('een begeleider vindt met alleen het toetsenbord een mens, een pagina en een daad, en een naam komt in geen adres', async ({
  page,
  begeleider,
}) => {
  const nummer = `VC-${Date.now()}`;
  const gulsen = await eenTraject({
    begeleider,
    client: { voornaam: 'Gülşen', achternaam: 'Özdemir', clientnummer: nummer, geboortedatum: '1975-07-14' },
    laatsteGesprek: '2026-11-02',
  });
  const naamgenoot = { voornaam: 'Gülşen', achternaam: 'Özdemir', geboortedatum: '1990' };
  await eenTraject({ begeleider, client: naamgenoot, laatsteGesprek: '2026-11-02' });
  await eenTraject({ begeleider, client: { voornaam: 'Piet', achternaam: 'Kroeze' }, laatsteGesprek: '2026-07-20' });
  await eenTraject({ client: { voornaam: 'Gülşen', achternaam: 'Özdemir-Vos' } });
  const adressen: string[] = [];
  const vragen: string[] = [];
  page.on('request', (v) => {
    adressen.push(v.url());
    if (v.method() === 'POST') vragen.push(v.url());
  });
  await signIn(page, begeleider, `/clienten/${nummer}`);

  // Zonder te typen: wie er net openstond, en wie er over tijd is. Eén vraag aan de server.
  const voor = vragen.length;
  await ctrlK(page);
  await expect(page.getByRole('group', { name: 'Laatst bekeken' }).getByRole('option')).toHaveText([/Gülşen Özdemir/]);
  await expect(page.getByRole('group', { name: 'Over tijd' })).toContainText('29 dagen over tijd');
  expect(vragen.length - voor).toBe(1);
  await toegankelijkOpBeide(page);

  // Naamgenoten staan er met hun geboortedatum; de pijltjes lopen door de lijst en de aandacht blijft in het veld.
  await page.keyboard.type('gulsen ozdmir');
  await expect(venster(page).getByText('2 gevonden.')).toBeVisible();
  const mensen = page.getByRole('group', { name: 'Mensen' }).getByRole('option');
  await expect(mensen.filter({ hasText: 'geboren 14 juli 1975' })).toHaveCount(1);
  await expect(mensen.filter({ hasText: 'geboren 1990' })).toHaveCount(1);
  await expect(veld(page)).toHaveAttribute('aria-activedescendant', (await mensen.first().getAttribute('id')) ?? '');
  await page.keyboard.press('ArrowDown');
  await expect(veld(page)).toBeFocused();
  await expect(mensen.nth(1)).toHaveAttribute('aria-selected', 'true');
  await toegankelijkOpBeide(page);

  await veld(page).fill(nummer.slice(-9));
  // Zonder op de lijst te wachten: Enter opent de eerste zodra die er is.
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/clienten/${nummer}$`));
  await expect(venster(page)).toHaveCount(0);

  await ctrlK(page);
  await page.keyboard.type('werktijden');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/agenda\/instellingen$/);

  // Een daad over iemand vraagt daarna wie; Esc gaat een stap terug.
  await ctrlK(page);
  await page.keyboard.type('afspraak');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Afspraak plannen: met wie?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Zoeken', exact: true })).toBeVisible();
  await page.keyboard.type('afspraak');
  await page.keyboard.press('Enter');
  await page.keyboard.type('kroeze');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/contactmomenten\/nieuw\?plannen=1$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Afspraak plannen met Piet Kroeze');

  // Op een telefoon is het het hele scherm.
  await page.setViewportSize(SMAL);
  await open(page, '/zoeken');
  await ctrlK(page);
  expect(await venster(page).boundingBox()).toMatchObject({ x: 0, y: 0, width: SMAL.width, height: SMAL.height });
  await page.keyboard.type('niemand zo');
  await expect(venster(page).getByText('Niemand gevonden.')).toBeVisible();
  await expectNoSideways(page);
  await page.keyboard.press('Escape');
  await expect(venster(page)).toHaveCount(0);

  const verraden = adressen
    .map((a) => decodeURIComponent(a).toLowerCase())
    .filter((a) => /ozd|özd|gul|gül|kroeze|niemand/.test(a));
  expect(verraden).toEqual([]);
  expect(gulsen.client.clientnummer).toBe(nummer);
});

test('een teamleider vindt zijn mensen en wat hij met hen doet, een beheerder vindt pagina’s', async ({ page }) => {
  const team = `Zoekers ${uniek()}`;
  const begeleider = await eenAccount({ team });
  const teamleider = await eenAccount({ rol: 'teamleider', team });
  for (let i = 0; i < 22; i += 1)
    await eenTraject({ team, begeleider, client: { voornaam: 'Veel', achternaam: 'Voorkomend' } });
  const { client } = await eenTraject({ team, begeleider, client: { achternaam: 'de Belde' } });
  await signIn(page, teamleider, '/team');
  await ctrlK(page);
  await page.keyboard.type('veel voorkomend');
  await expect(venster(page).getByText('20 van 22 getoond.')).toBeVisible();
  await veld(page).fill('uitleg vragen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Uitleg vragen: over wie?' })).toBeVisible();
  await page.keyboard.type('belde');
  await expect(venster(page, 'Uitleg vragen').getByText('1 gevonden.')).toBeVisible();
  await toegankelijkOpBeide(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/team/clienten/${client.clientnummer}/wachten$`));

  await signIn(page, await eenAccount({ rol: 'beheerder' }), '/beheer');
  await ctrlK(page);
  await page.keyboard.type('gebruikers');
  await toegankelijkOpBeide(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/beheer\/gebruikers$/);
});

test('zonder JavaScript zoekt een formulier, en een daad vraagt op een pagina wie', async ({
  browser,
  begeleider,
  bewaker,
}) => {
  const { client } = await eenTraject({ begeleider, client: { voornaam: 'Sanne', achternaam: 'de Groot' } });
  const context = await browser.newContext({ javaScriptEnabled: false });
  bewaker.kijkMee(context);
  const page = await context.newPage();
  await page.goto('/zoeken');
  await fillSignIn(page, begeleider.email, WACHTWOORD);
  await page.getByRole('textbox').fill('groot');
  await page.getByRole('button', { name: 'Zoek' }).click();
  await expect(page.getByText('1 gevonden.')).toBeVisible();
  expect(page.url()).toMatch(/\/zoeken$/);
  await page.getByRole('textbox').fill('afspraak plannen');
  await page.getByRole('button', { name: 'Zoek' }).click();
  await page.getByRole('link', { name: /^Afspraak plannen/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Afspraak plannen: met wie?');
  await page.getByRole('textbox').fill(client.clientnummer);
  await page.getByRole('button', { name: 'Zoek' }).click();
  await page.getByRole('link', { name: /Sanne de Groot/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Afspraak plannen met Sanne de Groot');
  await context.close();
});

test('Mijn cliënten filtert terwijl iemand kiest of typt, onthoudt het bij Terug, en bewaart een filter onder een naam', async ({
  page,
  begeleider,
}) => {
  const wie = (achternaam: string, laatsteGesprek: string) =>
    eenTraject({ begeleider, client: { voornaam: 'Ans', achternaam }, laatsteGesprek });
  for (const naam of ['Beuk', 'Berk', 'Els']) await wie(naam, '2026-07-20');
  await wie('Wilg', '2026-11-02');
  await signIn(page, begeleider, '/clienten');
  const namen = page.locator('main a.naam');
  const zichtbaar = namen.filter({ visible: true });
  await expect(namen).toHaveCount(4);

  const status = page.getByLabel('Status');
  await status.focus();
  await status.selectOption({ label: 'over tijd (3)' });
  await expect(namen).toHaveCount(3);
  await expect(page).toHaveURL(/\/clienten\?status=over_tijd$/);
  await expect(status).toBeFocused();

  await page.getByRole('searchbox', { name: 'Typ een naam of nummer' }).fill('k');
  await expect(page.getByText('2 van 3 in beeld.')).toBeVisible();
  await expect(zichtbaar).toHaveCount(2);
  await toegankelijkOpBeide(page);
  expect(new URL(page.url()).search).toBe('?status=over_tijd&getypt=1');
  await page.getByLabel('Volgorde').selectOption({ label: 'achternaam' });
  await expect(page).toHaveURL(/\?status=over_tijd&sorteer=naam&getypt=1$/);
  await page.getByRole('link', { name: 'Ans Berk', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ans Berk');
  await page.goBack();
  await expect(page.getByText('2 van 3 in beeld.')).toBeVisible();
  await expect(status).toHaveValue('over_tijd');

  await page.getByRole('link', { name: 'Bewaar dit filter' }).click();
  await expect(page.getByText('Over tijd, op volgorde van achternaam', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Filter bewaren' }).click();
  await expectSummary(page, 'Geef het filter een naam.');
  await page.getByLabel('Naam van dit filter').fill('Eerst bellen');
  await page.getByRole('button', { name: 'Filter bewaren' }).click();
  await expect(page.getByText('Het filter is bewaard.')).toBeVisible();
  const bewaard = page.getByRole('navigation', { name: 'Bewaarde filters' });
  await expect(bewaard.getByRole('link', { name: 'Eerst bellen' })).toHaveAttribute('aria-current', 'page');
  await toegankelijkOpBeide(page);
  await page.getByRole('link', { name: 'Alles wissen' }).click();
  await expect(namen).toHaveCount(4);
  await bewaard.getByRole('link', { name: 'Eerst bellen' }).click();
  await expect(namen).toHaveCount(3);
  await bewaard.getByRole('link', { name: 'Filters wijzigen' }).click();
  await page.getByRole('button', { name: 'Filter Eerst bellen weghalen' }).click();
  await expect(page.getByText('Het filter is weggehaald.')).toBeVisible();
  await expect(bewaard).toHaveCount(0);
});
