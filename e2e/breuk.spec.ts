/** Wat er misgaat terwijl iemand werkt: niets raakt zoek en niets komt er twee keer in. */
import { readFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { eenTraject } from '../prisma/factories/traject';
import { startApp } from '../scripts/app.mjs';
import { logboekMap } from '../scripts/plaatsen.mjs';
import {
  eenAccount,
  expect,
  expectAccessible,
  fillSignIn,
  hydrated,
  logOpnieuwIn,
  open,
  signIn,
  test,
  vulCodeErnaast,
  WACHTWOORD,
} from './basis';
import { blokkeer, contactenVan, deClient, draagOver, laatMislukken, laatSessiesVervallen } from './database';
import { expectBewaard, expectSummary, groep, radio, rij, vastlegknop, vastlegpad, voluit } from './werkplek';

const vastleggen = (client: { clientnummer: string }, vraag = '?terug=vandaag') => vastlegpad(client, vraag);
const VERSLAG = 'Zij belt maandag zelf de huisarts.';

async function vulIn(page: Page, verslag = VERSLAG): Promise<void> {
  // Eerst de dag: wat is gekozen blijft staan, ook als de agenda die dag na Terug niet meer aanbiedt.
  await radio(page, /16 december/).check();
  await radio(page, 'Telefonisch').check();
  await page.getByLabel('Verslag (mag leeg)').fill(verslag);
}

async function expectNogIngevuld(page: Page): Promise<void> {
  await expect(radio(page, 'Telefonisch')).toBeChecked();
  await expect(page.getByLabel('Verslag (mag leeg)')).toHaveValue(VERSLAG);
  await expect(radio(page, /16 december/)).toBeChecked();
}

const isOpslaan = (route: Route) => Boolean(route.request().postData()?.includes('_sleutel'));

test.describe('twee keer versturen', () => {
  test('dubbelklikken op Vastleggen maakt één gesprek en één afspraak', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    await signIn(page, begeleider, vastleggen(client));
    await vulIn(page);
    await vastlegknop(page).dblclick();
    await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
    expect((await contactenVan(client)).map((c) => c.status)).toEqual(['gevoerd', 'gevoerd', 'gepland']);
  });

  test('terug en dan iets anders typen is een nieuw gesprek; hij vraagt eerst of dat zo is', async ({
    page,
    begeleider,
  }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    await signIn(page, begeleider, '/vandaag');
    await rij(page, voluit(client))
      .getByRole('link', { name: /vastleggen$/ })
      .click();
    await hydrated(page);
    await vulIn(page);
    await vastlegknop(page).click();
    await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();

    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Gesprek vastleggen met ${voluit(client)}`);
    await hydrated(page);
    await vulIn(page, 'Toch iets anders.');
    await vastlegknop(page).click();
    await expectSummary(page, /Staat er al: 18-11-2026, telefonisch/);
    await expect(page.getByLabel('Verslag (mag leeg)')).toHaveValue('Toch iets anders.');
    await expectAccessible(page);
    expect(await contactenVan(client)).toHaveLength(3);
    await page.getByRole('button', { name: 'Ja, opslaan' }).click();
    await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
    const verslagen = (await contactenVan(client)).map((c) => c.verslag);
    expect(verslagen).toEqual(expect.arrayContaining([VERSLAG, 'Toch iets anders.']));
  });

  test('terug en nog eens hetzelfde geeft de eerste uitkomst', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    await signIn(page, begeleider, '/vandaag');
    await rij(page, voluit(client))
      .getByRole('link', { name: /vastleggen$/ })
      .click();
    for (const keer of [1, 2]) {
      await hydrated(page);
      await vulIn(page);
      await vastlegknop(page).click();
      await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
      if (keer === 1) await page.goBack();
    }
    expect(await contactenVan(client)).toHaveLength(3);
  });
});

test.describe('zonder verbinding', () => {
  test('staat er dat er niets is opgeslagen, en lukt het daarna alsnog', async ({
    page,
    context,
    begeleider,
    bewaker,
  }) => {
    bewaker.verwacht(/ERR_INTERNET_DISCONNECTED/);
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    await signIn(page, begeleider, vastleggen(client));
    await vulIn(page);
    await context.setOffline(true);
    await vastlegknop(page).click();
    await expectSummary(page, 'Er is geen verbinding met Vast Contact. Wat u hebt ingevuld staat er nog.');
    await expectNogIngevuld(page);
    expect(await contactenVan(client)).toHaveLength(1);

    await context.setOffline(false);
    await vastlegknop(page).click();
    await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
    expect((await contactenVan(client))[1]).toMatchObject({ verslag: VERSLAG, status: 'gevoerd' });
  });

  test('raakt alleen het antwoord zoek, dan komt er bij opnieuw proberen niets dubbel in', async ({
    page,
    begeleider,
    bewaker,
  }) => {
    bewaker.verwacht(/ERR_CONNECTION_RESET/);
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    await signIn(page, begeleider, vastleggen(client));
    await vulIn(page);
    let verloren = 0;
    await page.route('**/contactmomenten/nieuw*', async (route) => {
      if (!isOpslaan(route) || verloren > 0) return route.fallback();
      verloren += 1;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await vastlegknop(page).click();
    await expectSummary(page, 'Er is geen verbinding met Vast Contact.');
    await expectNogIngevuld(page);
    expect(verloren).toBe(1);
    expect(await contactenVan(client)).toHaveLength(3);

    // Wie intussen iets anders typt ziet wat er al staat, en kiest; zet hij het terug, dan is het hetzelfde formulier.
    await page.getByLabel('Verslag (mag leeg)').fill(VERSLAG);
    await vastlegknop(page).click();
    await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
    expect(await contactenVan(client)).toHaveLength(3);
  });

  test('zegt ook de knop Geen gehoor dat er niets is opgeslagen', async ({ page, context, begeleider, bewaker }) => {
    bewaker.verwacht(/ERR_INTERNET_DISCONNECTED/);
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    await signIn(page, begeleider);
    await context.setOffline(true);
    const geenGehoor = page.getByRole('button', { name: `Geen gehoor bij ${voluit(client)}` });
    await geenGehoor.click();
    await expect(page.getByText('Er is geen verbinding met Vast Contact. Er is niets opgeslagen')).toBeVisible();
    await context.setOffline(false);
    await geenGehoor.dblclick();
    await expect(rij(groep(page, 'Over tijd'), voluit(client))).toContainText(/vandaag \d\d:\d\d geprobeerd/);
    expect(await contactenVan(client)).toHaveLength(2);
  });
});

test.describe('een verlopen sessie', () => {
  test('zonder cookie: naast het formulier inloggen, en er is niets verloren', async ({
    page,
    context,
    begeleider,
  }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    await signIn(page, begeleider, vastleggen(client));
    await vulIn(page);
    await expectBewaard(page);
    await context.clearCookies();
    await vastlegknop(page).click();
    const dialoog = page.getByRole('dialog', { name: 'Log opnieuw in' });
    await expect(dialoog).toContainText('Wat u hebt ingevuld staat er nog en wordt na het inloggen opgeslagen.');
    await expectAccessible(page);
    expect(await contactenVan(client)).toHaveLength(1);
    await page.keyboard.press('Escape');
    await expect(dialoog).toBeHidden();
    await expectNogIngevuld(page);
    await vastlegknop(page).click();
    await logOpnieuwIn(page, begeleider, 'niet het goede');
    await expect(dialoog.getByRole('alert')).toContainText('Inloggen is niet gelukt.');
    await dialoog.getByLabel('Wachtwoord').fill(WACHTWOORD);
    await dialoog.getByRole('button', { name: 'Inloggen en opslaan' }).click();
    await expect(dialoog.getByLabel('Code uit de app')).toBeVisible();
    await vulCodeErnaast(page);
    await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
    const [, gesprek, afspraak] = await contactenVan(client);
    expect(gesprek).toMatchObject({ verslag: VERSLAG, kanaal: 'telefonisch', status: 'gevoerd' });
    expect(afspraak?.datum.toISOString().slice(0, 10)).toBe('2026-12-16');
  });

  test.describe('zonder JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('eerst inloggen, en er is niets half opgeslagen', async ({ page, context, begeleider }) => {
      const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
      await page.goto(vastleggen(client));
      await fillSignIn(page, begeleider.email, WACHTWOORD);
      await vulIn(page);
      await context.clearCookies();
      await vastlegknop(page).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inloggen');
      expect(await contactenVan(client)).toHaveLength(1);
      await fillSignIn(page, begeleider.email, WACHTWOORD);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Gesprek vastleggen met ${voluit(client)}`);
    });
  });

  test('na een nieuw wachtwoord elders geldt de oude sessie niet meer, en blijft de invoer staan', async ({
    page,
    begeleider,
  }) => {
    const { client } = await eenTraject({ begeleider });
    await signIn(page, begeleider, `/clienten/${client.clientnummer}/gegevens`);
    await page.getByLabel('Wijk').fill('Twekkelerveld');
    await expectBewaard(page);
    await laatSessiesVervallen(begeleider);
    await page.getByRole('button', { name: 'Persoon opslaan' }).click();
    await expect(page.getByRole('dialog', { name: 'Log opnieuw in' })).toBeVisible();
    expect((await deClient(client)).wijk).toBe('Noord-Noord');
    await logOpnieuwIn(page, begeleider);
    await expect(page.getByText('De gegevens zijn opgeslagen.')).toBeVisible();
    expect((await deClient(client)).wijk).toBe('Twekkelerveld');
  });

  test('wie intussen geblokkeerd is kan niets meer opslaan, ook niet door opnieuw in te loggen', async ({
    page,
    begeleider,
  }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    await signIn(page, begeleider, vastleggen(client));
    await vulIn(page);
    await expectBewaard(page);
    await blokkeer(begeleider);
    await vastlegknop(page).click();
    const dialoog = page.getByRole('dialog', { name: 'Log opnieuw in' });
    await logOpnieuwIn(page, begeleider);
    await expect(dialoog.getByRole('alert')).toContainText('Inloggen is niet gelukt.');
    expect(await contactenVan(client)).toHaveLength(1);
  });
});

test.describe('een ander was eerder', () => {
  test('twee tabbladen met dezelfde gegevens: de tweede ziet de tekst van de eerste en kiest', async ({
    page,
    context,
    begeleider,
  }) => {
    const { client } = await eenTraject({ begeleider });
    const pad = `/clienten/${client.clientnummer}/gegevens`;
    await signIn(page, begeleider, pad);
    const tweede = await context.newPage();
    await open(tweede, pad);
    await page.bringToFront();

    await page.getByLabel('Wijk').fill('Twekkelerveld');
    await page.getByRole('button', { name: 'Persoon opslaan' }).click();
    await expect(page.getByText('De gegevens zijn opgeslagen.')).toBeVisible();

    await tweede.bringToFront();
    await tweede.getByLabel('Wijk').fill('Stadsveld');
    await tweede.getByRole('button', { name: 'Persoon opslaan' }).click();
    await expectSummary(tweede, 'Iemand anders heeft dit intussen gewijzigd.');
    await expect(tweede.getByRole('heading', { name: 'Dit staat er nu' })).toBeVisible();
    await expect(tweede.getByRole('main')).toContainText('WijkTwekkelerveld');
    await expect(tweede.getByLabel('Wijk')).toHaveValue('Stadsveld');
    expect((await deClient(client)).wijk).toBe('Twekkelerveld');
    await expectAccessible(tweede);

    await tweede.getByRole('button', { name: 'Mijn invoer toch opslaan' }).click();
    await expect(tweede.getByText('De gegevens zijn opgeslagen.')).toBeVisible();
    expect((await deClient(client)).wijk).toBe('Stadsveld');
    await tweede.getByLabel('Wijk').fill('Pathmos');
    await tweede.getByRole('button', { name: 'Persoon opslaan' }).click();
    await expect.poll(async () => (await deClient(client)).wijk).toBe('Pathmos');
  });

  test('kiezen om het te laten zoals het is toont wat er is opgeslagen', async ({ page, context, begeleider }) => {
    const { client } = await eenTraject({ begeleider });
    const pad = `/clienten/${client.clientnummer}/gegevens`;
    await signIn(page, begeleider, pad);
    const tweede = await context.newPage();
    await open(tweede, pad);
    await page.bringToFront();
    await page.getByLabel('Voornaam').fill('Sas');
    await page.getByRole('button', { name: 'Persoon opslaan' }).click();
    await expect(page.getByText('De gegevens zijn opgeslagen.')).toBeVisible();
    await tweede.bringToFront();
    await tweede.getByLabel('Voornaam').fill('Sasja');
    await tweede.getByRole('button', { name: 'Persoon opslaan' }).click();
    await tweede.getByRole('link', { name: 'Laten zoals het nu staat' }).click();
    await expect(tweede.getByLabel('Voornaam')).toHaveValue('Sas');
    expect((await deClient(client)).voornaam).toBe('Sas');
  });

  test('de cliënt is intussen overgedragen: opslaan kan niet meer, en er verandert niets', async ({
    page,
    begeleider,
  }) => {
    const traject = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    await signIn(page, begeleider, vastleggen(traject.client));
    await vulIn(page);
    await draagOver(traject, await eenAccount());
    await vastlegknop(page).click();
    await expectSummary(page, 'Dit kan niet (meer): de cliënt is niet gevonden, of hoort niet (meer) bij u.');
    expect(await contactenVan(traject.client)).toHaveLength(1);
  });
});

test.describe('een storing op de server', () => {
  test('geeft een nummer, bewaart wat er was ingevuld en schrijft niets van de cliënt in het logboek', async ({
    page,
    begeleider,
  }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    await signIn(page, begeleider, vastleggen(client));
    await vulIn(page);
    const herstel = await laatMislukken('contactmoment', client);
    await vastlegknop(page).click();
    await expectSummary(page, 'Het opslaan is niet gelukt door een storing. Er is niets opgeslagen');
    const tekst = await page.locator('form [role="alert"]').innerText();
    const nummer = /Noem dan dit nummer: ([0-9a-f]{8})/.exec(tekst)?.[1] ?? 'geen nummer';
    const logboek = readFileSync(`${logboekMap}/e2e.log`, 'utf8');
    expect(logboek).toContain(nummer);
    expect(logboek).not.toContain(VERSLAG);
    expect(logboek).not.toContain(client.achternaam);
    await expectNogIngevuld(page);

    await herstel();
    await vastlegknop(page).click();
    await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
    expect(await contactenVan(client)).toHaveLength(3);
  });

  test('heet geen weggevallen verbinding', async ({ page, begeleider, bewaker }) => {
    bewaker.verwacht(/status of 500/);
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    await signIn(page, begeleider, vastleggen(client));
    await vulIn(page);
    await page.route('**/contactmomenten/nieuw*', (route) =>
      isOpslaan(route) ? route.fulfill({ status: 500, body: 'Internal Server Error' }) : route.fallback(),
    );
    await vastlegknop(page).click();
    await expectSummary(
      page,
      'Het opslaan is niet gelukt door een storing bij Vast Contact. Wat u hebt ingevuld staat er nog.',
    );
    await expectNogIngevuld(page);
    await page.unroute('**/contactmomenten/nieuw*');
    await vastlegknop(page).click();
    await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
  });

  test('een nieuwe versie van Vast Contact zegt dat de pagina opnieuw moet, en de tekst komt mee', async ({
    page,
    begeleider,
    bewaker,
  }) => {
    bewaker.verwacht(/status of 404/);
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    await signIn(page, begeleider, vastleggen(client));
    await vulIn(page);
    await page.route('**/contactmomenten/nieuw*', (route) =>
      isOpslaan(route)
        ? route.fulfill({
            status: 404,
            headers: { 'x-nextjs-action-not-found': '1' },
            body: 'Server action not found.',
          })
        : route.fallback(),
    );
    await vastlegknop(page).click();
    await expectSummary(
      page,
      'Vast Contact is intussen vernieuwd. Herlaad de pagina: wat u typte is bewaard en komt terug.',
    );
    await page.reload();
    await hydrated(page);
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await expectNogIngevuld(page);
  });

  test.describe('zonder JavaScript en zonder database', () => {
    test.use({ javaScriptEnabled: false });

    test('een Nederlandse pagina met de tekst erin', async ({ page, begeleider, bewaker }) => {
      bewaker.verwacht(/status of 503/);
      const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
      await page.goto(vastleggen(client));
      await fillSignIn(page, begeleider.email, WACHTWOORD);
      await vulIn(page, 'Regel 1 & <2>');
      // Dezelfde toepassing, met een database die niemand te woord staat.
      const DATABASE_URL = 'postgresql://niemand@127.0.0.1:1/niets';
      const zonder = await startApp({
        poort: 3300,
        env: { ...process.env, DATABASE_URL },
        naam: 'e2e-zonder-database',
      });
      try {
        await page.route('**/contactmomenten/nieuw*', async (route) => {
          const headers = { ...(await route.request().allHeaders()), origin: zonder.url };
          const antwoord = await route.fetch({ url: `${zonder.url}${vastleggen(client)}`, headers });
          await route.fulfill({ response: antwoord });
        });
        await vastlegknop(page).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nog niet opgeslagen');
      } finally {
        await zonder.stop();
      }
      await expect(page.getByLabel('Verslag')).toHaveValue('Regel 1 & <2>');
      await expect(page.getByText('Kopieer uw tekst, of ga terug')).toBeVisible();
      await expect(page.locator('textarea')).not.toHaveCount(0);
      expect(await contactenVan(client)).toHaveLength(1);
    });
  });

  test('bij het lezen van een pagina geeft een rustige melding en een knop om het opnieuw te proberen', async ({
    page,
    begeleider,
    bewaker,
  }) => {
    bewaker.verwacht(/status of 500|React error #441/);
    const { client } = await eenTraject({ begeleider });
    await signIn(page, begeleider);
    const herstel = await laatMislukken('auditregel', client);
    await page.goto(`/clienten/${client.clientnummer}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Er ging iets mis');
    await expect(page.getByText('Blijft het misgaan? Noem dan dit nummer:')).toBeVisible();
    await expect(page.getByText(voluit(client))).toHaveCount(0);
    await expectAccessible(page);
    await herstel();
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(voluit(client));
  });
});
