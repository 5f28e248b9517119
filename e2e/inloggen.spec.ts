/** Inloggen, uitloggen en een wachtwoord kiezen met een eenmalige link. */
import type { Page } from '@playwright/test';
import { eenTraject } from '../prisma/factories/traject';
import {
  eenAccount,
  expect,
  expectAccessible,
  fillSignIn,
  hydrated,
  open,
  signIn,
  signInByForm,
  test,
  vergeetSessie,
  WACHTWOORD,
} from './basis';
import { laatLinkVerlopen, laatStilZijn, toegangslinkVoor } from './database';
import { MISLUKT, voluit } from './werkplek';

/** Eén poging, en wat er dan staat. */
async function probeer(page: Page, email: string, wachtwoord: string): Promise<string> {
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(wachtwoord);
  const antwoord = page.waitForResponse((r) => r.request().method() === 'POST');
  await page.getByRole('button', { name: /Inloggen/ }).click();
  await antwoord;
  await expect(page.getByRole('button', { name: 'Inloggen', exact: true })).toBeVisible();
  return page.locator('form [role="alert"]').innerText();
}

test.describe('inloggen', () => {
  test('zegt bij elke mislukking hetzelfde, en bewaart het e-mailadres', async ({ page, begeleider }) => {
    const geblokkeerd = await eenAccount({ geblokkeerd: true });
    const zonder = await eenAccount({ wachtwoord: undefined });
    await open(page, '/inloggen');
    const meldingen = [
      await probeer(page, begeleider.email, 'niet het goede wachtwoord'),
      await probeer(page, 'niemand@voorbeeld.nl', WACHTWOORD),
      await probeer(page, geblokkeerd.email, WACHTWOORD),
      await probeer(page, zonder.email, WACHTWOORD),
    ];
    expect(new Set(meldingen).size).toBe(1);
    expect(meldingen[0]).toContain(MISLUKT);
    await expect(page.getByLabel('E-mailadres')).toHaveValue(zonder.email);
    await expectAccessible(page);
    await fillSignIn(page, begeleider.email.toUpperCase(), WACHTWOORD);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vandaag');
  });

  test('moet na vijf mislukte pogingen wachten, maar niet op het eigen apparaat of een andere plek', async ({
    page,
    browser,
    bewaker,
    begeleider,
  }) => {
    const elders = async (plek: string) => {
      const context = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': plek } });
      bewaker.kijkMee(context);
      const pagina = await context.newPage();
      await open(pagina, '/inloggen');
      return pagina;
    };
    // Op dit apparaat logde hij eerder in.
    await signInByForm(page, begeleider);
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    const plek = `10.99.${Math.floor(Math.random() * 250)}.7`;
    const ander = await elders(plek);
    for (let keer = 1; keer <= 5; keer++)
      expect(await probeer(ander, begeleider.email, `fout ${keer}`)).toContain(MISLUKT);
    expect(await probeer(ander, begeleider.email, WACHTWOORD)).toContain(MISLUKT);
    await fillSignIn(page, begeleider.email, WACHTWOORD);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vandaag');
    const thuis = await elders('10.98.0.1');
    await fillSignIn(thuis, begeleider.email, WACHTWOORD);
    await expect(thuis.getByRole('heading', { level: 1 })).toHaveText('Vandaag');
    // Een ander op dezelfde plek heeft er geen last van.
    await fillSignIn(ander, (await eenAccount()).email, WACHTWOORD);
    await expect(ander.getByRole('heading', { level: 1 })).toHaveText('Vandaag');
  });

  test('geldt tot er een half uur niets gebeurt', async ({ page, begeleider }) => {
    await signIn(page, begeleider);
    await laatStilZijn(begeleider, 29);
    await open(page, '/hulp');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hulp');
    await laatStilZijn(begeleider, 30);
    await page.goto('/hulp');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inloggen');
  });

  test('gaat terug naar de pagina die was gevraagd, maar nooit naar een andere site', async ({ page, begeleider }) => {
    await page.goto('/clienten?status=op_schema&sorteer=naam');
    await fillSignIn(page, begeleider.email, WACHTWOORD);
    await expect(page).toHaveURL(/\/clienten\?status=op_schema&sorteer=naam$/);
    await vergeetSessie(page);
    for (const elders of ['https://example.org/', '//example.org', '/\\example.org']) {
      await open(page, `/inloggen?terug=${encodeURIComponent(elders)}`);
      await fillSignIn(page, begeleider.email, WACHTWOORD);
      await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/vandaag$/);
      await vergeetSessie(page);
    }
  });

  test('zet een cookie waar geen script bij kan', async ({ page, context, begeleider }) => {
    await signInByForm(page, begeleider);
    const [sessie] = (await context.cookies()).filter((c) => c.name.endsWith('vast-contact.sessie'));
    expect(sessie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(await page.evaluate(() => document.cookie)).not.toContain('sessie');
  });
});

test('uitloggen: daarna is er niets meer te zien, ook niet met de knop Terug', async ({ page, begeleider }) => {
  const { client } = await eenTraject({ begeleider });
  await signInByForm(page, begeleider);
  await page.getByRole('link', { name: 'Hulp' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hulp');
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await expect(page.getByText('U bent uitgelogd.')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inloggen');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inloggen');
  await expect(page.getByText(voluit(client))).toHaveCount(0);
  await page.goto('/vandaag');
  await expect(page).toHaveURL(/\/inloggen/);
});

test.describe('een eenmalige link', () => {
  test('laat één keer een wachtwoord kiezen', async ({ page, context }) => {
    const wie = await eenAccount({ wachtwoord: undefined });
    const link = await toegangslinkVoor(wie);
    const tweede = await context.newPage();
    await open(tweede, link);
    // Een tabblad op de achtergrond is traag.
    await page.bringToFront();
    await open(page, link);
    await expect(page.getByRole('main')).toContainText(wie.email);

    await page.getByLabel('Nieuw wachtwoord').fill('te kort');
    await page.getByLabel('Nog een keer').fill('te kort');
    await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
    await expect(page.getByText('Kies een wachtwoord van minstens 12 tekens.')).toBeVisible();
    await page.getByLabel('Nieuw wachtwoord').fill('mijn eigen nieuwe zin');
    await page.getByLabel('Nog een keer').fill('mijn eigen nieuwe zn');
    await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
    await expect(page.getByText('De twee wachtwoorden zijn niet gelijk.')).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Nieuw wachtwoord').fill('mijn eigen nieuwe zin');
    await page.getByLabel('Nog een keer').fill('mijn eigen nieuwe zin');
    await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
    await expect(page.getByText('Uw wachtwoord is opgeslagen. Log ermee in.')).toBeVisible();

    await tweede.bringToFront();
    await tweede.getByLabel('Nieuw wachtwoord').fill('een heel ander wachtwoord');
    await tweede.getByLabel('Nog een keer').fill('een heel ander wachtwoord');
    await tweede.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
    await expect(tweede.locator('form [role="alert"]')).toContainText('Deze link werkt niet (meer).');
    await open(tweede, link);
    await expect(tweede.getByRole('heading', { level: 1 })).toHaveText('Deze link werkt niet (meer)');
    await expect(tweede.getByText(wie.email)).toHaveCount(0);

    await page.bringToFront();
    await fillSignIn(page, wie.email, 'mijn eigen nieuwe zin');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vandaag');
  });

  test('die verlopen is werkt niet, en een nieuw wachtwoord laat oude sessies vervallen', async ({
    page,
    browser,
    begeleider,
    bewaker,
  }) => {
    const oud = await toegangslinkVoor(begeleider);
    await laatLinkVerlopen(begeleider);
    await open(page, oud);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze link werkt niet (meer)');

    await signIn(page, begeleider);
    const elders = await browser.newContext();
    bewaker.kijkMee(elders);
    const nieuw = await elders.newPage();
    await open(nieuw, await toegangslinkVoor(begeleider));
    await nieuw.getByLabel('Nieuw wachtwoord').fill('mijn eigen nieuwe zin');
    await nieuw.getByLabel('Nog een keer').fill('mijn eigen nieuwe zin');
    await nieuw.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
    await expect(nieuw.getByText('Uw wachtwoord is opgeslagen.')).toBeVisible();
    await elders.close();
    await page.getByRole('link', { name: 'Mijn cliënten' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inloggen');
    await hydrated(page);
    expect(await probeer(page, begeleider.email, WACHTWOORD)).toContain(MISLUKT);
  });
});
