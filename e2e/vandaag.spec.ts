import type { Locator, Page } from '@playwright/test';
import { eenAfspraak } from '../prisma/factories/contactmoment';
import { eenTraject } from '../prisma/factories/traject';
import {
  BREED,
  expect,
  expectAccessible,
  expectNoSideways,
  fillSignIn,
  hydrated,
  open,
  SMAL,
  signIn,
  test,
  WACHTWOORD,
} from './basis';
import { contactenVan } from './database';
import { groep, klapOpen, paneel, rij, voluit } from './werkplek';

const BALK = 57;

/** Helemaal te zien zonder te rollen, boven de balk, en groot genoeg voor een duim. */
async function expectOnderDeDuim(page: Page, ...knoppen: Locator[]): Promise<void> {
  for (const knop of knoppen) {
    const vak = await knop.boundingBox();
    expect(vak?.height, String(knop)).toBeGreaterThanOrEqual(44);
    expect((vak?.y ?? 0) + (vak?.height ?? 0), String(knop)).toBeLessThanOrEqual(SMAL.height - BALK);
  }
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
}

test('maandag op een telefoon: wie niet kwam, wie niet opnam, en wat er te onthouden is', async ({
  page,
  begeleider,
}) => {
  const wie = (voornaam: string, achternaam: string, wens: object = {}) =>
    eenTraject({ begeleider, client: { voornaam, achternaam, telefoon: '06-00001234' }, ...wens });
  for (const [i, naam] of ['Bakker', 'Visser', 'Smit', 'Meijer', 'Mulder', 'Peters'].entries()) {
    const { client } = await wie('Komt', naam, { laatsteGesprek: '2026-11-02' });
    const tijd = `${String(10 + i)}:00`;
    await eenAfspraak({ client, datum: '2026-11-18', tijd, gehoudenDoor: begeleider });
  }
  const lang = await wie('Wacht', 'Lang', { laatsteGesprek: '2026-07-20' });
  await wie('Wacht', 'Korter', { laatsteGesprek: '2026-08-10' });
  await eenTraject({
    begeleider,
    client: { voornaam: 'Zonder', achternaam: 'Nummer', telefoon: null },
    laatsteGesprek: '2026-08-12',
  });

  await page.setViewportSize(SMAL);
  await signIn(page, begeleider);
  const balk = page.getByRole('navigation', { name: 'Hoofdmenu' });
  await expect(balk.getByRole('link')).toHaveText(['Vandaag', 'Agenda', 'Mijn cliënten', 'Zoeken']);
  const eerste = page.locator('.nu li').first();
  const nietGekomen = eerste.getByRole('button', { name: 'Niet gekomen: Komt Bakker' });
  const bovenaan = rij(groep(page, 'Over tijd'), voluit(lang.client));
  const geenGehoor = bovenaan.getByRole('button', { name: 'Geen gehoor bij Wacht Lang' });
  const bel = (regel: Locator, naam: string) => regel.getByRole('link', { name: `Bel ${naam}` });
  const vastleggen = (regel: Locator) => regel.getByRole('link', { name: /^Gesprek met .* vastleggen$/ });
  await expectOnderDeDuim(page, nietGekomen, bel(eerste, 'Komt Bakker'), vastleggen(eerste));
  await expectOnderDeDuim(page, geenGehoor, bel(bovenaan, 'Wacht Lang'), vastleggen(bovenaan));
  await expect(bel(bovenaan, 'Wacht Lang')).toHaveAttribute('href', 'tel:0600001234');
  await expectAccessible(page);
  await expectNoSideways(page);

  await nietGekomen.click();
  await expect(eerste).toContainText(/vandaag \d\d:\d\d niet gekomen/);
  const terug = page.getByRole('button', { name: 'Ongedaan maken bij Wacht Lang' });
  await geenGehoor.click();
  await expect(bovenaan).toContainText(/vandaag \d\d:\d\d geprobeerd/);
  // De aandacht blijft waar zij was: op de knop die nu ongedaan maakt.
  await expect(terug).toBeFocused();
  await terug.click();
  await expect(bovenaan).toContainText('ongedaan gemaakt');
  await geenGehoor.click();
  await expect(bovenaan).toContainText(/vandaag \d\d:\d\d geprobeerd/);
  expect((await contactenVan(lang.client)).map((c) => [c.status, c.verkeerdReden])).toEqual([
    ['gevoerd', null],
    ['geen_gehoor', 'vergissing, meteen ongedaan gemaakt'],
    ['geen_gehoor', null],
  ]);

  // Bij het volgende bezoek staat wie vandaag is geprobeerd apart; wie geen nummer heeft zegt dat zelf.
  await open(page, '/vandaag');
  await expect(page.locator('.nu li').first()).toContainText('Komt Visser');
  await expect(groep(page, 'Later opnieuw').locator('a.naam')).toHaveText(['Wacht Lang', 'Komt Bakker']);
  const zonder = rij(page, 'Zonder Nummer');
  await klapOpen(zonder);
  await expect(zonder.getByRole('link', { name: 'Geen nummer van Zonder Nummer: nummer toevoegen' })).toBeVisible();
  const bakker = rij(groep(page, 'Later opnieuw'), 'Komt Bakker');
  await klapOpen(bakker);
  await bakker.getByRole('button', { name: 'Ongedaan maken bij Komt Bakker' }).click();
  await expect(bakker).toContainText('ongedaan gemaakt');

  // Een herinnering over een cliënt, en een van hemzelf.
  await zonder.getByRole('link', { name: 'Herinner mij' }).click();
  await hydrated(page);
  await page.getByLabel('Waar wilt u aan denken?').fill('Vraag naar een nummer');
  await page.getByRole('radio', { name: 'vandaag' }).check();
  await page.getByRole('button', { name: 'Herinnering bewaren' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'alleen u ziet haar' })).toBeVisible();
  await open(page, '/vandaag');
  const doen = paneel(page, 'Te doen');
  await doen.getByText('Herinnering toevoegen').click();
  await doen.getByRole('button', { name: 'Herinnering bewaren' }).click();
  await expect(doen.getByRole('alert').first()).toBeVisible();
  await doen.getByLabel('Waar wilt u aan denken?').fill('Bel de woningcorporatie');
  await expectAccessible(page);
  await doen.getByRole('button', { name: 'Herinnering bewaren' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'alleen u ziet haar' })).toBeVisible();
  await expect(doen).toContainText('Vraag naar een nummer Zonder Nummer');
  await doen.getByRole('button', { name: 'Gedaan: Bel de woningcorporatie' }).click();
  await doen.getByRole('button', { name: 'Ongedaan maken: Bel de woningcorporatie' }).click();
  await doen.getByRole('button', { name: 'Gedaan: Vraag naar een nummer' }).click();
  await expect(doen.getByRole('button', { name: 'Ongedaan maken: Vraag naar een nummer' })).toBeVisible();
  await doen.getByLabel('Later: Bel de woningcorporatie').click();
  await doen.getByRole('button', { name: 'over een week: Bel de woningcorporatie' }).click();
  await doen.getByText('Herinneringen voor later (1)').click();
  await expect(doen).toContainText('over 7 dagen');
  await doen.getByRole('link', { name: 'Wijzigen: Bel de woningcorporatie' }).click();
  await hydrated(page);
  await page.getByRole('button', { name: 'Weghalen' }).click();
  await expect(page.getByText('De herinnering is weggehaald.')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize(BREED);
  await expectAccessible(page, { zelfdeInhoud: true });
});

test.describe('zonder JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: SMAL });

  test('gaat Meer open, met de rest van het menu en Uitloggen', async ({ page, begeleider }) => {
    await page.goto('/vandaag');
    await fillSignIn(page, begeleider.email, WACHTWOORD);
    const menu = page.getByRole('navigation', { name: 'Hoofdmenu' });
    await expect(menu.getByRole('link', { name: 'Hulp' })).toBeHidden();
    await menu.getByRole('button', { name: 'Meer' }).click();
    await expect(menu.getByRole('link')).toHaveText([
      ...['Vandaag', 'Agenda', 'Mijn cliënten', 'Zoeken'],
      ...['Bellen', 'Overdrachten', 'Normafwijkingen', 'Instrumenten', 'Hulp', 'Account'],
    ]);
    await menu.getByRole('button', { name: 'Uitloggen' }).click();
    await expect(page).toHaveURL(/\/inloggen/);
  });
});
