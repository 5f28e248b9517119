/** Van catalogus tot cijfers: een instrument toevoegen, een cliënt aanmelden en volgen, en het aanbod tegen het licht houden. */
import type { Page } from '@playwright/test';
import { uniek } from '../prisma/factories/basis';
import { eenGemis, eenInstrument, eenInzet } from '../prisma/factories/inzet';
import { eenTraject } from '../prisma/factories/traject';
import { eenAccount, expect, expectAccessible, expectNoSideways, open, SMAL, signIn, test } from './basis';

const klap = (page: Page, naam: string) => page.locator('summary', { hasText: naam }).first().click();
const knop = (page: Page, naam: string) => page.getByRole('button', { name: naam, exact: true });

test('van beheer naar begeleider naar teamleider: toevoegen, aanmelden, beginnen, afronden, tellen', async ({
  page,
  browser,
}) => {
  const kenmerk = uniek();
  const [naam, team] = [`Zwemles ${kenmerk}`, `Ploeg ${kenmerk}`];
  const beheerder = await eenAccount({ rol: 'beheerder' });
  await signIn(page, beheerder, '/beheer/organisaties');
  await page.getByLabel('Naam').last().fill(`Het Bad ${kenmerk}`);
  await knop(page, 'Toevoegen').click();
  await expect(page.locator('tr', { hasText: `Het Bad ${kenmerk}` })).toContainText('0 instrumenten');
  await open(page, '/beheer/instrumenten/nieuw');
  await page.getByLabel('Naam').fill(naam);
  await knop(page, 'Instrument toevoegen').click();
  await expect(page.locator('main [role="alert"]')).toContainText('Kies ten minste één leefgebied');
  await expect(page.getByLabel('Naam')).toHaveValue(naam);
  await page.getByLabel('Lichamelijke gezondheid').check();
  await page.getByLabel('Organisatie').selectOption({ label: `Het Bad ${kenmerk}` });
  await page.getByLabel('Wat het is, in gewone taal').fill('Leren zwemmen in een klein bad.');
  await page.getByLabel('Hoeveel Nederlands is er nodig?').selectOption({ label: 'een beetje Nederlands nodig' });
  await knop(page, 'Instrument toevoegen').click();
  await expect(page.getByText('Het instrument is toegevoegd.')).toBeVisible();

  const begeleider = await eenAccount({ team });
  const { client } = await eenTraject({ team, begeleider, client: { voornaam: 'Mina', achternaam: 'Baran' } });
  const werk = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
  await signIn(werk, begeleider, `/clienten/${client.clientnummer}/instrumenten`);
  await werk.getByLabel('Instrument', { exact: true }).selectOption({ label: `${naam} – Het Bad ${kenmerk}` });
  await knop(werk, 'Aanmelden').click();
  await expect(werk.locator('main [role="alert"]')).toContainText('wat u samen wilt bereiken');
  await werk.getByLabel('Eerste wens').fill('Niet meer bang zijn voor water');
  await werk.getByLabel('Tweede wens (mag leeg)').fill('Elke week van huis');
  await werk.getByLabel('Aangemeld op').fill('2026-10-01');
  await werk.getByLabel('Trajectbegeleider bij de partner (mag leeg)').fill('Wim Water');
  await knop(werk, 'Aanmelden').click();
  await expect(werk.getByText('De cliënt is aangemeld.')).toBeVisible();

  await klap(werk, 'Het is begonnen');
  await werk.getByLabel('Begonnen op').first().fill('2026-09-30');
  await knop(werk, 'Start vastleggen').click();
  await expect(werk.locator('main [role="alert"]')).toContainText('niet voor de dag van aanmelden');
  await werk.getByLabel('Begonnen op').first().fill('2026-10-05');
  await knop(werk, 'Start vastleggen').click();
  await expect(werk.getByText('Wim Water van Het Bad')).toContainText('heeft de leiding zolang dit loopt.');
  await expectAccessible(werk);

  await klap(werk, 'Het is afgelopen');
  await expect(werk.getByLabel('Waarom?').first()).toBeHidden();
  await werk.getByRole('radio', { name: /^gestopt/ }).check();
  await expect(werk.getByLabel('Waarom?').first()).toBeVisible();
  await werk.getByRole('radio', { name: /^afgerond/ }).check();
  await werk.getByLabel('Op welke dag').fill('2026-11-16');
  const wens = (tekst: string) => werk.getByRole('group', { name: tekst });
  await wens('Niet meer bang zijn voor water').getByLabel('bereikt', { exact: true }).check();
  await knop(werk, 'Einde vastleggen').click();
  await expect(werk.locator('main [role="alert"]')).toContainText('Kies hoe dit afliep.');
  await wens('Elke week van huis').getByLabel('deels bereikt').check();
  await knop(werk, 'Einde vastleggen').click();
  const eerder = werk.locator('section', { has: werk.getByRole('heading', { name: 'Eerder', exact: true }) });
  await expect(eerder.locator('article')).toContainText('5 oktober – 16 november 2026');

  const teamleider = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
  await signIn(teamleider, await eenAccount({ rol: 'teamleider', team }), '/aanbod');
  await expect(teamleider.getByRole('heading', { name: 'Bij 1 persoon is een wens bereikt' })).toBeVisible();
  const rij = teamleider.getByRole('row', { name: naam });
  await expect(rij.getByRole('cell')).toHaveText(['0', '0', '1', '1', '0', '0']);
  await expectAccessible(teamleider);
  await rij.getByRole('link', { name: `1: ${naam}, afgerond` }).click();
  await expect(teamleider.getByRole('heading', { level: 1 })).toHaveText(`Afgerond · ${naam}`);
  await expect(teamleider.locator('tbody tr')).toContainText(['Mina Baran']);
  await expect(teamleider.locator('tbody tr')).toContainText([client.clientnummer]);
});

test('waarom er niets is ingezet, en wat er ontbreekt, tot het er is', async ({ page, begeleider }) => {
  const traject = await eenTraject({ begeleider });
  await eenGemis({ traject: await eenTraject() });
  await signIn(page, begeleider, `/clienten/${traject.client.clientnummer}/instrumenten`);
  await klap(page, 'Reden opschrijven');
  await page.getByLabel('Waarom is er nu geen instrument?').selectOption({ label: 'anders' });
  await knop(page, 'Reden opslaan').click();
  await expect(page.locator('main [role="alert"]')).toContainText('Schrijf bij "anders"');
  await page.getByLabel('Waarom is er nu geen instrument?').selectOption({ label: 'geen tijd' });
  await knop(page, 'Reden opslaan').click();
  await expect(page.getByRole('region', { name: 'Geen instrument' })).toContainText(
    'geen tijd · sinds 18 november 2026',
  );
  const mist = page.getByRole('region', { name: 'Gewenst, niet beschikbaar' });
  await klap(page, 'Iets opschrijven dat er niet is');
  await mist.getByLabel('Wat is er nodig en niet beschikbaar?').selectOption({ label: 'Meer uren taalles' });
  await mist.getByLabel('Wat belemmert de cliënt? (mag leeg)').last().selectOption({ label: 'vervoer' });
  await knop(page, 'Opslaan').last().click();
  await expect(mist).toContainText('sinds 18 november 2026 · vervoer');
  await mist.locator('summary', { hasText: 'Bijwerken' }).click();
  await mist.getByLabel('Toch gekomen op (leeg: nog niet)').fill('2026-11-18');
  await knop(page, 'Opslaan').first().click();
  await expect(page.getByText('Fijn: dit is er nu wel.')).toBeVisible();
  await expect(mist).toContainText('gekomen');
});

test('een projectleider ziet geen kleine groepen en geen namen', async ({ page, bewaker }) => {
  bewaker.verwacht(/status of 404/);
  const [aanpak, power] = [`Proef ${uniek()}`, await eenInstrument()];
  const ander = await eenInstrument();
  const derde = await eenInstrument();
  const client = { voornaam: 'Geheime', achternaam: 'Deelnemer' };
  for (let i = 0; i < 12; i++) {
    const traject = await eenTraject({ aanpak, team: aanpak, begeleider: null, client });
    await eenInzet({ traject, instrument: i < 3 ? power : i < 6 ? ander : derde });
  }
  await signIn(page, await eenAccount({ rol: 'projectleider', aanpakken: [aanpak] }), '/aanbod');
  for (const i of [power, ander]) await expect(page.getByRole('row', { name: i.naam })).toContainText('niet getoond');
  await expect(page.getByRole('row', { name: derde.naam })).toContainText('6');
  await expect(page.getByRole('row', { name: 'Samen' })).toContainText('12');
  expect(await page.content()).not.toMatch(/Geheime|PRF-|aanbod\/mensen/);
  await expectAccessible(page);
  expect((await page.goto('/aanbod/mensen?lijst=nu'))?.status()).toBe(404);
});

test('de sociale kaart is in gewone taal, en op papier staat alleen wat een cliënt nodig heeft', async ({
  page,
  begeleider,
}) => {
  const { naam } = await eenInstrument({
    leefgebieden: [2],
    omschrijving: 'Hulp bij rekeningen en schulden.',
    voorWie: 'INTERN',
    kosten: 'Gratis.',
    contact: 'Inloop in het stadskantoor.',
    niveauNederlands: 'goed',
  });
  await signIn(page, begeleider, '/instrumenten/sociale-kaart?leefgebied=2');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Financiën' })).toBeVisible();
  const kaartje = page.locator('li', { has: page.getByRole('heading', { name: naam }) });
  await expect(kaartje).toContainText('Wat kost het? Gratis.');
  await expect(kaartje).toContainText('Inloop in het stadskantoor.');
  await expect(page.getByRole('main')).not.toContainText(/INTERN|trede|Nederlands nodig/);
  for (const weg of ['Toon', 'Afdrukken']) await expect(knop(page, weg)).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(SMAL);
  await expectNoSideways(page);
  await expectAccessible(page);
});

test('een partner krijgt in beheer een organisatie; bij een andere rol is de vraag er niet', async ({ page }) => {
  const { organisatieId } = await eenInstrument({ organisatie: `Power ${uniek()}` });
  const partner = await eenAccount({ rol: 'partner' });
  await signIn(page, await eenAccount({ rol: 'beheerder' }), `/beheer/gebruikers/${partner.id}`);
  const veld = page.getByLabel('Organisatie');
  await page.getByLabel('Rol').selectOption({ label: 'teamleider' });
  await expect(veld).toBeHidden();
  await page.getByLabel('Rol').selectOption({ label: 'partner' });
  await veld.selectOption(organisatieId);
  await knop(page, 'Opslaan').click();
  await expect(page.getByText('De gebruiker is gewijzigd.')).toBeVisible();
  await expect(veld).toHaveValue(organisatieId ?? '');
});
