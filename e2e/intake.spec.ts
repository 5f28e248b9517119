/** De intake: een gesprek dat mag worden onderbroken, waar niets van zoekraakt en niemand een ander overschrijft. */
import type { Page, Route } from '@playwright/test';
import { eenIntake } from '../prisma/factories/intake';
import { eenTraject } from '../prisma/factories/traject';
import {
  BREED,
  eenAccount,
  expect,
  expectAccessible,
  expectNoSideways,
  fillSignIn,
  hydrated,
  logOpnieuwIn,
  open,
  SMAL,
  signIn,
  test,
  WACHTWOORD,
} from './basis';
import { deClient, gebiedVan, laatSessiesVervallen, schrijfInGebied, spoorVan } from './database';
import { inVenster } from './venster';
import { paneel, radio, voluit } from './werkplek';

type Client = { clientnummer: string };
const leefgebieden = (client: Client) => `/clienten/${client.clientnummer}/leefgebieden`;
const deel = (client: Client, intake: { id: string }, naam: string) =>
  `/clienten/${client.clientnummer}/intake/${intake.id}/${naam}`;

const beeld = (page: Page) => page.getByLabel('Wat zegt de cliënt zelf?');
const wens = (page: Page) => page.getByLabel('Wat wil de cliënt?');
const melding = (page: Page) => page.locator('form [role="status"]').last();
const expectOpgeslagen = (page: Page) => expect(melding(page)).toHaveText(/^Opgeslagen om \d{2}:\d{2}$/);
const menu = (page: Page) => page.getByRole('navigation', { name: 'Delen van de intake' });
const isOpslaan = (route: Route) => route.request().method() === 'POST';
const leesBeeld = async (intake: { id: string }) => (await gebiedVan(intake, 1)).beeld;

/** Een cliënt met een intake die is begonnen, open bij Wonen. */
async function bijWonen(page: Page, begeleider: Awaited<ReturnType<typeof eenAccount>>, wie: object = {}) {
  const traject = await eenTraject({ begeleider, ...wie });
  const intake = await eenIntake({ traject, status: 'concept' });
  await signIn(page, begeleider, deel(traject.client, intake, 'wonen'));
  return { traject, client: traject.client, intake };
}

const ALLES = { 1: 4, 2: 2, 3: 'niet', 4: 3, 5: 3, 6: 3, 7: 3, 8: 1 } as const;

test('een intake wordt onderbroken en op een andere computer voortgezet', async ({
  page,
  begeleider,
  browser,
  bewaker,
}) => {
  const { client } = await eenTraject({ begeleider, client: { talen: ['Tigrinya'] } });
  await signIn(page, begeleider, leefgebieden(client));
  await page.getByRole('button', { name: 'Intake beginnen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Intake met ${voluit(client)}`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Over de persoon');
  await expect(menu(page)).toContainText('0 van 8 besproken');
  await expectAccessible(page);

  // Vanzelf, zonder het veld te verlaten.
  await page.getByLabel('Wensen').pressSequentially('Weer koken voor anderen.');
  await expect(page.getByText('Nog niet opgeslagen; dat gaat vanzelf.')).toBeVisible();
  await expectOpgeslagen(page);
  await expect(page.getByLabel('Wensen')).toBeFocused();
  // Een klik op een ander deel bewaart eerst wat er nog openstaat.
  await page.getByLabel('Mogelijkheden').pressSequentially('Kan goed organiseren.');
  await menu(page)
    .getByRole('link', { name: /^Wonen/ })
    .click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Wonen');
  await hydrated(page);
  await expect(menu(page)).toContainText('deels ingevuld');
  await beeld(page).fill('Het huis is te klein.');
  await radio(page, '2 · grote zorgen').check();
  // De voortgang loopt mee terwijl er wordt geschreven.
  await expect(menu(page)).toContainText('1 van 8 besproken');
  await page.getByRole('link', { name: 'Volgende: Financiën' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Financiën');
  await hydrated(page);
  await wens(page).fill('Rust in de brieven.');
  await wens(page).blur();
  await expectOpgeslagen(page);

  const elders = await inVenster({ browser, bewaker }, begeleider, leefgebieden(client), { viewport: SMAL });
  await expect(elders.getByRole('main')).toContainText('1 van 8 besproken');
  await elders.getByRole('link', { name: 'Verder met de intake' }).click();
  // Wat het eerst nog leeg is; taal is overgenomen.
  await expect(elders.getByRole('heading', { level: 2 })).toHaveText('Sociale relaties');
  await hydrated(elders);
  await expectNoSideways(elders);
  await menu(elders)
    .getByRole('link', { name: /^Financiën/ })
    .click();
  await expect(wens(elders)).toHaveValue('Rust in de brieven.');
  await menu(elders)
    .getByRole('link', { name: /^Wonen/ })
    .click();
  await expect(beeld(elders)).toHaveValue('Het huis is te klein.');
  await expect(radio(elders, '2 · grote zorgen')).toBeChecked();
  await menu(elders)
    .getByRole('link', { name: /^Persoon/ })
    .click();
  await expect(elders.getByLabel('Wensen')).toHaveValue('Weer koken voor anderen.');
  await expect(elders.getByLabel('Mogelijkheden')).toHaveValue('Kan goed organiseren.');
  await menu(elders).getByRole('link', { name: /^Taal/ }).click();
  await expect(elders.getByLabel('Talen')).toHaveValue('Tigrinya');
  // Nog eens beginnen opent wat er al is.
  await open(page, leefgebieden(client));
  await expect(page.getByRole('button', { name: /Intake beginnen|Nieuwe intake/ })).toHaveCount(0);
});

test.describe('twee mensen in één intake', () => {
  test('in hetzelfde deel: de tweede ziet wat de eerste bewaarde en kiest; doortypen overschrijft niets', async ({
    page,
    begeleider,
    browser,
    bewaker,
  }) => {
    const collega = await eenAccount();
    const { client, intake } = await bijWonen(page, begeleider, {
      vervanging: { door: collega, van: '2026-11-16', tot: '2026-11-20' },
    });
    const tweede = await inVenster({ browser, bewaker }, collega, deel(client, intake, 'wonen'), { viewport: BREED });
    const derde = await tweede.context().newPage();
    await open(derde, deel(client, intake, 'financien'));
    await tweede.bringToFront();

    await beeld(page).fill('Van de eerste.');
    await beeld(page).blur();
    await expectOpgeslagen(page);
    await beeld(tweede).fill('Van de tweede.');
    await beeld(tweede).blur();
    await expect(
      tweede.getByRole('alert').filter({ hasText: 'Iemand anders heeft dit intussen gewijzigd.' }),
    ).toBeVisible();
    await expect(tweede.getByRole('heading', { name: 'Dit staat er nu' })).toBeVisible();
    await expect(tweede.getByRole('main')).toContainText('Van de eerste.');
    await expect(beeld(tweede)).toHaveValue('Van de tweede.');
    await expectAccessible(tweede);
    await beeld(tweede).pressSequentially(' En verder.');
    await beeld(tweede).blur();
    // Langer dan het wacht na de laatste toets.
    await tweede.waitForTimeout(3200);
    expect(await leesBeeld(intake)).toBe('Van de eerste.');
    await expect(melding(tweede)).toContainText('Nog niet opgeslagen: kijk naar de melding');

    await tweede.getByRole('button', { name: 'Mijn invoer toch opslaan' }).click();
    await expectOpgeslagen(tweede);
    expect(await leesBeeld(intake)).toBe('Van de tweede. En verder.');
    // En daarna gaat het weer vanzelf.
    await wens(tweede).fill('Verhuizen.');
    await wens(tweede).blur();
    await expect.poll(async () => (await gebiedVan(intake, 1)).wens).toBe('Verhuizen.');

    // De eerste kiest om het te laten zoals het is.
    await beeld(page).fill('Nog eens de eerste.');
    await beeld(page).blur();
    await page.getByRole('link', { name: 'Laten zoals het nu staat' }).click();
    await expect(beeld(page)).toHaveValue('Van de tweede. En verder.');

    // In een ander deel is er geen conflict.
    await beeld(derde).fill('Over geld.');
    await beeld(derde).blur();
    await expectOpgeslagen(derde);
    expect(await gebiedVan(intake, 2)).toMatchObject({ beeld: 'Over geld.', versie: 2 });
  });
});

test.describe('vanzelf opslaan', () => {
  test('doortypen terwijl het opslaan loopt geeft geen conflict en verliest niets', async ({ page, begeleider }) => {
    const { intake } = await bijWonen(page, begeleider);
    let traag = 0;
    await page.route('**/intake/**', async (route) => {
      if (isOpslaan(route) && traag++ === 0) await new Promise((klaar) => setTimeout(klaar, 1200));
      return route.continue();
    });
    await beeld(page).pressSequentially('Eerst dit.');
    await beeld(page).blur();
    await expect(page.getByText('Bezig met opslaan…').first()).toBeVisible();
    await beeld(page).pressSequentially(' Dan dat.');
    // Weg terwijl het eerste nog onderweg is: het tweede gaat er meteen achteraan.
    await page.getByRole('link', { name: 'Volgende: Financiën' }).click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('Financiën');
    expect(await gebiedVan(intake, 1)).toMatchObject({ beeld: 'Eerst dit. Dan dat.', versie: 3 });
  });

  test('gaat het tabblad uit beeld, dan wacht het opslaan niet', async ({ page, begeleider }) => {
    const { intake } = await bijWonen(page, begeleider);
    await beeld(page).pressSequentially('Telefoon gaat.');
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(() => leesBeeld(intake), { timeout: 2000 }).toBe('Telefoon gaat.');
  });

  test('ook de knop wacht op wat onderweg is, en bewaart wat er dan staat', async ({ page, begeleider }) => {
    const { intake } = await bijWonen(page, begeleider);
    let traag = 0;
    await page.route('**/intake/**', async (route) => {
      if (isOpslaan(route) && traag++ === 0) await new Promise((klaar) => setTimeout(klaar, 600));
      return route.continue();
    });
    await beeld(page).pressSequentially('Eerst dit.');
    await beeld(page).blur();
    await beeld(page).pressSequentially(' Dan dat.');
    await beeld(page).press('Control+Enter');
    await expect.poll(() => leesBeeld(intake)).toBe('Eerst dit. Dan dat.');
    await expectOpgeslagen(page);
    await expect(page.getByRole('alert').filter({ hasText: /gewijzigd|al opgeslagen/ })).toHaveCount(0);
  });

  test('zonder verbinding blijft het proberen, en waarschuwt wie weg wil', async ({
    page,
    context,
    begeleider,
    bewaker,
  }) => {
    bewaker.verwacht(/ERR_INTERNET_DISCONNECTED/);
    const { intake } = await bijWonen(page, begeleider);
    await context.setOffline(true);
    await beeld(page).fill('Zonder verbinding geschreven.');
    await beeld(page).blur();
    await expect(melding(page)).toContainText('Geen verbinding: nog niet opgeslagen.');
    await expectAccessible(page);
    const vraag = page.waitForEvent('dialog');
    // Wie dan toch wil gaan, wordt door de browser gevraagd of dat klopt.
    void page.close({ runBeforeUnload: true });
    const dialoog = await vraag;
    expect(dialoog.type()).toBe('beforeunload');
    await dialoog.dismiss();
    await beeld(page).pressSequentially(' En meer.');
    expect(await leesBeeld(intake)).toBeNull();
    await context.setOffline(false);
    await expectOpgeslagen(page);
    expect(await leesBeeld(intake)).toBe('Zonder verbinding geschreven. En meer.');
  });

  test('raakt alleen het antwoord zoek, dan geeft verder schrijven geen conflict met zichzelf', async ({
    page,
    begeleider,
    bewaker,
  }) => {
    bewaker.verwacht(/ERR_CONNECTION_RESET/);
    const { intake } = await bijWonen(page, begeleider);
    let verloren = 0;
    await page.route('**/intake/**', async (route) => {
      if (!isOpslaan(route) || verloren > 0) return route.fallback();
      verloren += 1;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await beeld(page).fill('Aangekomen zonder antwoord.');
    await beeld(page).blur();
    await expect(melding(page)).toContainText('Geen verbinding');
    expect(await gebiedVan(intake, 1)).toMatchObject({ beeld: 'Aangekomen zonder antwoord.', versie: 2 });
    await beeld(page).pressSequentially(' En door.');
    await beeld(page).blur();
    await expectOpgeslagen(page);
    expect(await gebiedVan(intake, 1)).toMatchObject({ beeld: 'Aangekomen zonder antwoord. En door.', versie: 3 });
  });

  test('is de sessie verlopen, dan wordt er ernaast ingelogd en staat daarna alles er', async ({
    page,
    begeleider,
  }) => {
    const { intake } = await bijWonen(page, begeleider);
    await laatSessiesVervallen(begeleider);
    await beeld(page).fill('Bijna kwijt.');
    await beeld(page).blur();
    const dialoog = page.getByRole('dialog', { name: 'Log opnieuw in' });
    await expect(dialoog).toBeVisible();
    expect(await leesBeeld(intake)).toBeNull();
    // Weggeklikt: het komt niet bij elke toets terug, en de knop opent het weer.
    await page.keyboard.press('Escape');
    await beeld(page).pressSequentially(' Toch niet.');
    await wens(page).focus();
    await expect(dialoog).toBeHidden();
    await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
    await logOpnieuwIn(page, begeleider);
    await expectOpgeslagen(page);
    expect(await leesBeeld(intake)).toBe('Bijna kwijt. Toch niet.');
  });

  test('een tekst die te lang is blijft staan met een melding bij het veld, en lukt zodra hij korter is', async ({
    page,
    begeleider,
  }) => {
    const { client, intake } = await bijWonen(page, begeleider);
    await beeld(page).fill('x'.repeat(12_001));
    await beeld(page).blur();
    await expect(page.locator('#gebied-beeld-fout')).toHaveText('Dit is te lang: hoogstens 12.000 tekens.');
    await expect(beeld(page)).toHaveValue('x'.repeat(12_001));
    await expectAccessible(page);
    expect(await leesBeeld(intake)).toBeNull();
    await beeld(page).fill('Kort.');
    await beeld(page).blur();
    await expectOpgeslagen(page);
    await expect(page.locator('#gebied-beeld-fout')).toHaveCount(0);
    expect(await leesBeeld(intake)).toBe('Kort.');
    expect((await spoorVan(client)).filter((actie) => actie === 'intake.bewaren')).toHaveLength(1);
  });

  test('zonder JavaScript is het een gewoon formulier, ook als een ander eerder was', async ({
    browser,
    begeleider,
    bewaker,
  }) => {
    const traject = await eenTraject({ begeleider });
    const intake = await eenIntake({ traject, status: 'concept' });
    const context = await browser.newContext({ javaScriptEnabled: false });
    bewaker.kijkMee(context);
    const page = await context.newPage();
    await page.goto(deel(traject.client, intake, 'wonen'));
    await fillSignIn(page, begeleider.email, WACHTWOORD);
    const opslaan = page.getByRole('button', { name: 'Opslaan', exact: true });
    await expect(opslaan).toBeVisible();
    expect(await page.content()).toContain('Kies Opslaan voordat u naar een ander deel gaat.');
    await beeld(page).fill('Met de hand.');
    await radio(page, 'niet besproken').check();
    await opslaan.click();
    await expect(page.getByRole('status').filter({ hasText: 'Opgeslagen.' })).toBeVisible();
    await expect(menu(page)).toContainText('niet besproken');
    expect(await gebiedVan(intake, 1)).toMatchObject({ beeld: 'Met de hand.', nietBesproken: true, versie: 2 });
    await beeld(page).fill('Nog een keer.');
    await opslaan.click();
    await expect.poll(() => leesBeeld(intake)).toBe('Nog een keer.');
    await schrijfInGebied(intake, 1, 'Van een ander.');
    await beeld(page).fill('Te laat.');
    await opslaan.click();
    await expect(page.getByRole('heading', { name: 'Dit staat er nu' })).toBeVisible();
    await expect(beeld(page)).toHaveValue('Te laat.');
    await page.getByRole('button', { name: 'Mijn invoer toch opslaan' }).click();
    await expect.poll(() => leesBeeld(intake)).toBe('Te laat.');
    await context.close();
  });
});

test('een latere intake staat naast de vorige en neemt per leefgebied over', async ({ page, begeleider }) => {
  const traject = await eenTraject({ begeleider, start: '2026-01-05' });
  const gebieden = { 2: { beeld: 'Schulden bij de energie.', wens: 'Rust.', score: 2 } } as const;
  await eenIntake({ traject, datum: '2026-02-03', scores: ALLES, gebieden });
  await signIn(page, begeleider, leefgebieden(traject.client));
  await page.getByRole('button', { name: 'Nieuwe intake ernaast' }).click();
  await menu(page)
    .getByRole('link', { name: /^Financiën/ })
    .click();
  await hydrated(page);
  await expect(page.getByText('Vorige intake, 3 februari 2026')).toBeVisible();
  await expect(page.getByText('Schulden bij de energie.')).toBeVisible();
  const neemOver = page.getByRole('button', { name: 'Neem over wat er op 3 februari 2026 stond bij Financiën' });
  await neemOver.click();
  await expect(page.getByText('Overgenomen uit de vorige intake.')).toBeVisible();
  await expect(beeld(page)).toHaveValue('Schulden bij de energie.');
  await expect(radio(page, '2 · grote zorgen')).toBeChecked();
  // Verder schrijven op wat is overgenomen.
  await beeld(page).fill('De schuld is bijna weg.');
  // Het opslaan bij het verlaten van het veld verschuift niet waarop wordt geklikt.
  await radio(page, '4 · gaat voldoende').check();
  await wens(page).focus();
  await expectOpgeslagen(page);
  await neemOver.click();
  await expect(page.getByRole('alert').filter({ hasText: 'Hier staat al iets.' })).toBeVisible();
  await expectAccessible(page);
  await expect(beeld(page)).toHaveValue('De schuld is bijna weg.');
  await page.getByRole('button', { name: 'Ja, neem over' }).click();
  await expect(beeld(page)).toHaveValue('Schulden bij de energie.');
  await page.setViewportSize(SMAL);
  await page.reload();
  await hydrated(page);
  await expect(page.locator('details').getByText('Rust.')).toBeHidden();
  await page.getByText('Vorige intake, 3 februari 2026').click();
  await expect(page.locator('details').getByText('Rust.')).toBeVisible();
  await expectNoSideways(page);
});

test('vaststellen bij een gesprek dat al is vastgelegd, en daarna het plaatje met zijn tabel', async ({
  page,
  begeleider,
}) => {
  const traject = await eenTraject({ begeleider, start: '2026-01-05', laatsteGesprek: '2026-11-10' });
  const { client } = traject;
  await eenIntake({ traject, datum: '2026-02-03', scores: ALLES });
  const scores = { 1: 4, 2: 4, 3: 3, 4: 2 } as const;
  const intake = await eenIntake({ traject, status: 'concept', scores, talen: ['Farsi'], trede: 3 });
  await signIn(page, begeleider, deel(client, intake, 'afronden'));
  await expect(page.getByText('staat nog niets. Vul het in, of kies daar “niet besproken”.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Gesprek vastleggen en intake vaststellen' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Zet de rest op niet besproken' }).click();
  await expect(page.getByText('Wat nog leeg was staat nu op niet besproken.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Gesprek vastleggen en intake vaststellen' })).toBeVisible();
  await expectAccessible(page);
  await radio(page, /10 november 2026, telefonisch gesprek/).check();
  await page.getByRole('button', { name: 'Vaststellen bij dit gesprek' }).click();
  await expect(page.getByText('De intake is vastgesteld. De volgende stap is het plan.')).toBeVisible();

  const tabel = page.getByRole('table', { name: 'Leefgebieden' });
  await expect(tabel.getByRole('row', { name: /^Financiën/ })).toHaveText(
    /2 · grote zorgen.*4 · gaat voldoende.*gaat beter/,
  );
  await expect(tabel.getByRole('row', { name: /^Lichamelijke/ })).toContainText('gaat minder goed');
  await expect(tabel.getByRole('row', { name: /^Werk/ })).toContainText('nu niet besproken');
  await expect(tabel.getByRole('columnheader')).toHaveText([
    'Leefgebied',
    'februari 2026',
    'november 2026',
    'Verandering',
  ]);
  await expect(page.locator('figure svg')).toBeVisible();
  await expect(page.getByText('trede 3 · deelname aan georganiseerde activiteiten')).toBeVisible();
  await expectAccessible(page);
  expect((await deClient(client)).talen).toEqual(['Farsi']);

  // Wat is vastgesteld is er om te lezen.
  await page.goto(deel(client, intake, 'wonen'));
  await expect(page).toHaveURL(new RegExp(`/intake/${intake.id}$`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Intake van 10 november 2026');
  await expect(page.getByRole('main').locator('textarea, input')).toHaveCount(0);
  await expectAccessible(page);
});

test('vaststellen samen met het gesprek zelf', async ({ page, begeleider }) => {
  const traject = await eenTraject({ begeleider, start: '2026-10-05' });
  const { client } = traject;
  const intake = await eenIntake({ traject, status: 'concept', scores: ALLES, trede: 2 });
  await signIn(page, begeleider, deel(client, intake, 'afronden'));
  await page.getByRole('link', { name: 'Gesprek vastleggen en intake vaststellen' }).click();
  await hydrated(page);
  await radio(page, 'Huisbezoek').check();
  await radio(page, /december/)
    .first()
    .check();
  await page.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await expect(page.getByText('De intake is vastgesteld.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Wat er het laatst is gezegd, op 18 november 2026' })).toBeVisible();
});

test('een intake die toch niet doorgaat wordt na een vraag gewist', async ({ page, begeleider }) => {
  const traject = await eenTraject({ begeleider });
  await eenIntake({ traject, status: 'concept', scores: ALLES });
  await signIn(page, begeleider, leefgebieden(traject.client));
  await page.getByText('Deze intake toch niet?').click();
  await page.getByRole('button', { name: 'Intake wissen' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'gaat weg en komt niet terug' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ja, wissen' }).click();
  await expect(page.getByText('De intake is gewist.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Intake beginnen' })).toBeVisible();
});

test('de startlijst: aan wie is gevraagd, wat die zei, en wie er is ingelicht', async ({ page, begeleider }) => {
  const { client } = await eenTraject({ begeleider });
  await signIn(page, begeleider, leefgebieden(client));
  const lijst = paneel(page, 'Voor het eerste gesprek').or(
    page.getByRole('region', { name: 'Voor het eerste gesprek' }),
  );
  await page.getByText('Vastleggen aan wie u iets vroeg').click();
  await page.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Kies aan wie u het vroeg.' })).toBeVisible();
  await page.getByLabel('Gevraagd aan').selectOption({ label: 'RAP-consulent' });
  await page.getByLabel('Naam').fill('Henk Bos');
  await page.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await expect(page.getByText('De startlijst is bijgewerkt.')).toBeVisible();
  await expect(lijst.first()).toContainText('RAP-consulent Henk Bos gevraagd op 18 november 2026 nog geen antwoord');
  const antwoord = page.locator('details', { hasText: 'Antwoord vastleggen: RAP-consulent Henk Bos' });
  await antwoord.locator('summary').click();
  await antwoord.getByLabel('Gehoord op (leeg: nog niet)').fill('2026-11-18');
  await antwoord.getByLabel('Wat is er verteld?').fill('Komt graag op de fiets.');
  await antwoord.getByRole('button', { name: 'Opslaan' }).click();
  await expect(lijst.first()).toContainText('gehoord op 18 november 2026');
  await expect(lijst.first()).toContainText('Komt graag op de fiets.');
  await page.getByText('Vastleggen wie er is ingelicht').click();
  await page.getByLabel('Ingelicht op').fill('2026-11-17');
  await page.getByLabel('Wie zijn er ingelicht?').fill('Power en de wijkcoach');
  await page.getByRole('button', { name: 'Opslaan', exact: true }).last().click();
  await expect(page.getByText('Ingelicht op 17 november 2026: Power en de wijkcoach.')).toBeVisible();
});

test('het gespreksblad past op twee kanten A4, met alleen naam en nummer', async ({ page, begeleider }) => {
  const traject = await eenTraject({ begeleider, client: { telefoon: '06-00001234' } });
  await eenIntake({ traject, scores: ALLES, wensen: 'Staat niet op het blad.' });
  await signIn(page, begeleider, `${leefgebieden(traject.client)}/gespreksblad`);
  const blad = page.locator('.gespreksblad');
  await expect(blad).toContainText(`${voluit(traject.client)} · ${traject.client.clientnummer}`);
  await expect(blad.getByRole('heading')).toHaveCount(8);
  await expect(page.getByRole('main')).not.toContainText('Staat niet op het blad.');
  await expect(blad).not.toContainText('0000');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
});
