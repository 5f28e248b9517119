/** Gesprek vastleggen: wat er was, wat dat met de norm doet en wanneer het volgende is. */
import type { Page } from '@playwright/test';
import { eenAfspraak, eenContactmoment } from '../prisma/factories/contactmoment';
import { eenTraject } from '../prisma/factories/traject';
import {
  eenAccount,
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
import {
  expectSummary,
  groep,
  paneel,
  radio,
  rij,
  tijdlijnregel,
  vastlegpad as vastleggen,
  vastlegknop,
  voluit,
  vouwOpen,
} from './werkplek';

const norm = (page: Page) => page.getByRole('region', { name: 'Wat dit met de norm doet' });
const bewaar = (page: Page) => vastlegknop(page).click();
const meer = (page: Page) => vouwOpen(page, 'Onderwerpen, duur, wie erbij was');
const andereDag = (page: Page) => vouwOpen(page, 'andere dag of tijd');

test.describe('wat het met de norm doet', () => {
  test('staat er voor het opslaan, en verandert met datum, kanaal en uitkomst', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    await signIn(page, begeleider, vastleggen(client));

    await expect(norm(page)).toHaveText('Telt mee: 2 van 4. Volgend gesprek uiterlijk 18 februari 2027.');
    await expect(norm(page)).toBeInViewport();

    await andereDag(page);
    await page.getByLabel('Datum', { exact: true }).fill('2026-11-10');
    await expect(norm(page)).toContainText('Volgend gesprek uiterlijk 10 februari 2027.');
    await page.getByText('Zo is de norm gerekend').click();
    await expect(page.getByText('Nu is dat 20 oktober 2026.')).toBeVisible();

    await vouwOpen(page, 'Anders …');
    await radio(page, 'E-mail').check();
    await expect(norm(page)).toHaveText('Telt niet mee. De uiterlijke datum blijft 20 oktober 2026.');

    await radio(page, 'Huisbezoek').check();
    await expect(norm(page)).toContainText('Telt mee');
    await radio(page, 'Niet gekomen').check();
    await expect(norm(page)).toContainText('Telt niet mee.');

    await page.getByLabel('Datum', { exact: true }).fill('2026-11-25');
    await expect(norm(page)).toContainText('Dit wordt een afspraak.');
    await expect(page.getByRole('button', { name: 'Afspraak opslaan' })).toBeVisible();
    await expectAccessible(page);
  });

  test('een e-mail wordt opgeschreven en telt niet mee: zij blijft over tijd', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    await signIn(page, begeleider, vastleggen(client, '?terug=vandaag'));
    await vouwOpen(page, 'Anders …');
    await radio(page, 'E-mail').check();
    await bewaar(page);
    await expect(page.getByText('Het contact is vastgelegd. Het telt niet mee voor de norm.')).toBeVisible();
    await expect(rij(groep(page, 'Over tijd'), voluit(client))).toContainText('1 van 3');
    await page.goto(`/clienten/${client.clientnummer}`);
    await expect(tijdlijnregel(page, 'E-mail')).toContainText('18 november 2026');
  });
});

test('een datum die half is ingevuld verdwijnt niet stilletjes', async ({ page, begeleider }) => {
  const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
  await signIn(page, begeleider, vastleggen(client, '?terug=vandaag'));
  await radio(page, 'Telefonisch').check();
  await radio(page, /16 december/).check();
  await andereDag(page);
  await page.getByLabel('Tijd (mag leeg)').first().pressSequentially('09');
  await bewaar(page);
  await expectSummary(page, 'Vul dit helemaal in, of maak het leeg.');
  expect(await contactenVan(client)).toHaveLength(1);
  await page.getByLabel('Tijd (mag leeg)').first().fill('09:15');
  await bewaar(page);
  await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
});

const INGEVULD = { verslag: 'Zij wandelt elke dag.\nVolgende keer over fietsles.', duur: '45' };

/** Vult alles in behalve wat er aan de proef mankeert. */
async function vulVeelIn(page: Page): Promise<void> {
  await andereDag(page);
  await page.getByLabel('Datum', { exact: true }).fill('2026-11-16');
  await page.getByLabel('Tijd (mag leeg)').first().fill('13:30');
  await page.getByLabel('Verslag (mag leeg)').fill(INGEVULD.verslag);
  await meer(page);
  await page.getByRole('checkbox', { name: 'gezondheid' }).check();
  await page.getByRole('checkbox', { name: /^ervaren discriminatie/ }).check();
  await page.getByLabel('Duur in minuten (mag leeg)').fill(INGEVULD.duur);
  await page.getByLabel('Wie voerde het gesprek?').selectOption({ label: 'Collega Kees' });
  await page.getByRole('checkbox', { name: 'Er was iemand bij (driegesprek)' }).check();
  await page.getByLabel('Wie was erbij, of met wie had u contact?').fill('wijkcoach Ans');
}

async function expectVeelIngevuld(page: Page): Promise<void> {
  await expect(page.getByLabel('Datum', { exact: true })).toHaveValue('2026-11-16');
  await expect(page.getByLabel('Tijd (mag leeg)').first()).toHaveValue('13:30');
  await expect(page.getByLabel('Verslag (mag leeg)')).toHaveValue(INGEVULD.verslag);
  await expect(page.locator('[name="onderwerpen"]:checked')).toHaveCount(2);
  await expect(page.getByLabel('Duur in minuten (mag leeg)')).toHaveValue(INGEVULD.duur);
  await expect(page.getByLabel('Wie voerde het gesprek?').locator('option:checked')).toHaveText('Collega Kees');
  await expect(page.locator('[name="metDerde"]')).toBeChecked();
  await expect(page.getByLabel('Wie was erbij, of met wie had u contact?')).toHaveValue('wijkcoach Ans');
}

for (const metScript of [true, false])
  test.describe(metScript ? 'met JavaScript' : 'zonder JavaScript', () => {
    test.use({ javaScriptEnabled: metScript });

    test('wat er ontbreekt staat bovenaan, en alles wat was ingevuld staat er nog', async ({ page, begeleider }) => {
      const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
      await eenAccount({ naam: 'Collega Kees' });
      await page.goto(vastleggen(client, '?terug=vandaag'));
      await fillSignIn(page, begeleider.email, WACHTWOORD);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Gesprek vastleggen met ${voluit(client)}`);
      if (metScript) await hydrated(page);

      await vulVeelIn(page);
      await radio(page, /16 december|Andere dag/)
        .first()
        .check();
      await bewaar(page);
      const overzicht = page.getByRole('alert').filter({ hasText: 'Er is nog niets opgeslagen.' });
      await expect(overzicht).toContainText('Kies hoe het contact ging.');
      if (metScript) await expectSummary(page, 'Kies hoe het contact ging.');
      await expect(page.locator('#gesprek-kanaal')).toHaveAttribute('aria-invalid', 'true');
      await expectVeelIngevuld(page);
      await expect(page.locator('[name="vervolg"]:checked')).toHaveCount(1);
      // Axe heeft zelf JavaScript nodig; de opmaak is in beide gevallen dezelfde.
      if (metScript) await expectAccessible(page);

      await overzicht.getByRole('link', { name: 'Kies hoe het contact ging.' }).click();
      await expect(page.locator('#gesprek-kanaal')).toBeInViewport();
      await radio(page, 'Op locatie').check();
      await page.getByLabel('Locatie (mag leeg)').selectOption({ label: 'stadskantoor' });
      await radio(page, 'Nog niet, omdat …').check();
      await bewaar(page);
      await expect(overzicht).toContainText('Kies waarom u het volgende gesprek nog niet plant.');
      if (metScript) await expectSummary(page, 'Kies waarom u het volgende gesprek nog niet plant.');
      await expectVeelIngevuld(page);
      await expect(radio(page, 'Op locatie')).toBeChecked();
      await expect(page.getByLabel('Locatie (mag leeg)').locator('option:checked')).toHaveText('stadskantoor');
      await expect(radio(page, 'Nog niet, omdat …')).toBeChecked();

      await page.getByLabel('Waarom later of nog niet?').selectOption({ label: 'opname of ziekte' });
      await bewaar(page);
      await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
      await expect(rij(groep(page, 'Op schema'), voluit(client))).toBeVisible();
      const [, gesprek] = await contactenVan(client);
      expect(gesprek).toMatchObject({
        kanaal: 'op_locatie',
        status: 'gevoerd',
        verslag: INGEVULD.verslag,
        duurMinuten: 45,
      });
      await page.goto(`/clienten/${client.clientnummer}`);
      await expect(tijdlijnregel(page, 'Driegesprek op locatie')).toContainText(
        '13:30 · 45 min · stadskantoor · met wijkcoach Ans · ervaren discriminatie en gezondheid · Collega Kees',
      );
    });

    test('zonder vervolg wordt een gevoerd gesprek niet opgeslagen', async ({ page, begeleider }) => {
      const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
      await page.goto(vastleggen(client));
      await fillSignIn(page, begeleider.email, WACHTWOORD);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Gesprek vastleggen met ${voluit(client)}`);
      if (metScript) await hydrated(page);
      await radio(page, 'Beeldbellen').check();
      await page.getByLabel('Verslag (mag leeg)').fill('Sprak over werk.');
      await bewaar(page);
      const overzicht = page.getByRole('alert').filter({ hasText: 'Er is nog niets opgeslagen.' });
      await expect(overzicht).toContainText('Kies wanneer u elkaar weer spreekt, of waarom dat nog niet te zeggen is.');
      if (metScript) await expectSummary(page, 'Kies wanneer u elkaar weer spreekt');
      await expect(radio(page, 'Beeldbellen')).toBeChecked();
      await expect(page.getByLabel('Verslag (mag leeg)')).toHaveValue('Sprak over werk.');
      expect(await contactenVan(client)).toHaveLength(1);
    });
  });

test.describe('een afspraak', () => {
  test('een latere datum wordt een afspraak, en een brief is er geen', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-09-30' });
    await signIn(page, begeleider, vastleggen(client));
    await andereDag(page);
    await page.getByLabel('Datum', { exact: true }).fill('2026-12-02');
    await page.getByLabel('Tijd (mag leeg)').first().fill('09:30');
    await vouwOpen(page, 'Anders …');
    await radio(page, 'Brief').check();
    await page.getByRole('button', { name: 'Afspraak opslaan' }).click();
    await expectSummary(page, 'Kies voor een afspraak: op locatie, huisbezoek, telefonisch of beeldbellen.');
    await radio(page, 'Huisbezoek').check();
    await page.getByRole('button', { name: 'Afspraak opslaan' }).click();
    await expect(page.getByText('De afspraak is gepland.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Contactnorm VIA-pilot' })).toContainText('2 december 2026, 09:30');
    await expect(tijdlijnregel(page, 'Huisbezoek: gepland')).toContainText('2 december 2026');
  });

  test('plannen stelt momenten voor die binnen de norm en de agenda passen', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-09-30' });
    await signIn(page, begeleider, `/clienten/${client.clientnummer}`);
    await page.getByRole('link', { name: 'Afspraak plannen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Afspraak plannen met ${voluit(client)}`);
    await hydrated(page);
    await paneel(page, 'Momenten die passen').getByRole('button', { name: 'wo 23 december' }).click();
    await expect(page.getByLabel('Datum', { exact: true })).toHaveValue('2026-12-23');
    await expect(page.getByLabel('Tijd (mag leeg)').first()).toHaveValue('09:00');
    await expect(norm(page)).toContainText('Dit wordt een afspraak.');
    await radio(page, 'Op locatie').check();
    await page.getByLabel('Locatie (mag leeg)').selectOption({ label: 'servicecentrum Noord' });
    await page.getByRole('button', { name: 'Afspraak opslaan' }).click();
    await expect(page.getByText('De afspraak is gepland.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Contactnorm VIA-pilot' })).toContainText(
      '23 december 2026, 09:00, gesprek op locatie, servicecentrum Noord',
    );
  });

  test('van gisteren staat in "Nog vast te leggen" en wordt met hetzelfde formulier een gesprek', async ({
    page,
    begeleider,
  }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    const { id } = await eenAfspraak({ client, datum: '2026-11-17', gehoudenDoor: begeleider });
    await signIn(page, begeleider);
    await expect(paneel(page, 'Nog vast te leggen')).toContainText(
      'Gesprek op locatie, 17 november 2026 om 10:00 (gisteren)',
    );
    await expectAccessible(page);
    await page.getByRole('link', { name: `Gesprek met ${voluit(client)} invullen` }).click();
    await hydrated(page);
    await expect(page.getByLabel('Datum', { exact: true })).toHaveValue('2026-11-17');
    await expect(page.getByLabel('Tijd (mag leeg)').first()).toHaveValue('10:00');
    await expect(radio(page, 'Op locatie')).toBeChecked();
    await expect(page.getByLabel('Locatie (mag leeg)').locator('option:checked')).toHaveText('servicecentrum Noord');
    await expect(norm(page)).toContainText('Volgend gesprek uiterlijk 17 februari 2027.');
    await radio(page, /15 december/).check();
    await bewaar(page);
    await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
    await expect(paneel(page, 'Nog vast te leggen')).toHaveCount(0);
    await expect(rij(groep(page, 'Op schema'), voluit(client))).toContainText('15 december 2026');
    const contacten = await contactenVan(client);
    expect(contacten.map((c) => c.status)).toEqual(['gevoerd', 'gevoerd', 'gepland']);
    expect(contacten[1]?.id).toBe(id);
  });

  test('van vandaag staat al in het formulier, en wordt geen tweede', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-09-30' });
    const { id } = await eenAfspraak({ client, datum: '2026-11-18', tijd: '09:30', gehoudenDoor: begeleider });
    await signIn(page, begeleider, vastleggen(client));
    await expect(page.getByText('Er staat vandaag om 09:30 een afspraak.')).toBeVisible();
    await expect(radio(page, 'Op locatie')).toBeChecked();
    await expect(page.getByLabel('Tijd (mag leeg)').first()).toHaveValue('09:30');
    await hydrated(page);
    await expectAccessible(page);
    // Een voorgesteld moment brengt zijn dag en zijn tijd mee, en er wordt niets meer over gevraagd.
    await radio(page, /, 09:00/)
      .first()
      .check();
    await bewaar(page);
    await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
    const contacten = await contactenVan(client);
    expect(contacten.map((c) => c.status)).toEqual(['gevoerd', 'gevoerd', 'gepland']);
    expect(contacten[1]?.id).toBe(id);
    await page.goto(`/clienten/${client.clientnummer}`);
    await expect(page.getByRole('region', { name: 'Contactnorm VIA-pilot' })).toContainText(', 09:00');
  });

  test('van vandaag was het niet: dan blijft zij staan', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-09-30' });
    await eenAfspraak({ client, datum: '2026-11-18', tijd: '16:30', gehoudenDoor: begeleider });
    await signIn(page, begeleider, vastleggen(client));
    await page.getByRole('link', { name: 'Dit was een ander gesprek' }).click();
    await expect(page.getByRole('link', { name: 'Deze afspraak invullen' })).toBeVisible();
    await hydrated(page);
    await radio(page, 'Telefonisch').check();
    await radio(page, 'Nog niet, omdat …').check();
    await page.getByLabel('Waarom later of nog niet?').selectOption({ label: 'opname of ziekte' });
    await bewaar(page);
    await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
    expect((await contactenVan(client)).map((c) => c.status).sort()).toEqual(['gepland', 'gevoerd', 'gevoerd']);
  });

  test('verplaatsen bewaart de oude dag', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-09-30' });
    await eenAfspraak({ client, datum: '2026-12-02', gehoudenDoor: begeleider });
    await signIn(page, begeleider, `/clienten/${client.clientnummer}`);
    await page.getByRole('link', { name: '2 december 2026, 10:00' }).click();
    await hydrated(page);
    await page.locator('summary', { hasText: 'Verplaatsen' }).click();
    await page.getByLabel('Nieuwe datum').fill('2026-11-17');
    await page.getByRole('button', { name: 'Verplaatsen' }).click();
    await expectSummary(page, 'De nieuwe datum ligt in het verleden.');
    await page.getByLabel('Nieuwe datum').fill('2026-12-09');
    await page.getByLabel('Nieuwe tijd (mag leeg)').fill('14:15');
    await page.getByLabel('Waarom (mag leeg)').fill('op verzoek van de cliënt');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Verplaatsen' }).click();
    await expect(page.getByText('De afspraak is verplaatst.')).toBeVisible();
    await page.getByRole('link', { name: '9 december 2026, 14:15' }).click();
    const eerder = paneel(page, 'Wat er eerder stond');
    await expect(eerder).toContainText('2 december 2026 om 10:00');
    await expect(eerder).toContainText(`door ${begeleider.naam}: op verzoek van de cliënt`);
    expect(await contactenVan(client)).toHaveLength(2);
  });

  test('afzeggen vraagt wie en waarom, en zet "vervolg plannen" op Vandaag', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-09-30' });
    const { id } = await eenAfspraak({ client, datum: '2026-12-02', gehoudenDoor: begeleider });
    await signIn(page, begeleider, `/clienten/${client.clientnummer}/contactmomenten/${id}`);
    await page.locator('summary', { hasText: 'Afzeggen' }).click();
    await page.getByRole('button', { name: 'Afspraak afzeggen' }).click();
    await expectSummary(page, 'Kies wie de afspraak afzegde.', 'Schrijf kort op waarom de afspraak niet doorgaat.');
    await radio(page, 'de cliënt').check();
    await page.getByLabel('Waarom?').fill('kind is ziek');
    await page.getByRole('button', { name: 'Afspraak afzeggen' }).click();
    await expect(
      page.getByRole('status').filter({ hasText: 'De afspraak is afgezegd. Er is geen volledig adres' }),
    ).toBeVisible();
    await expect(tijdlijnregel(page, 'Gesprek op locatie: afgezegd')).toContainText(
      'afgezegd door de cliënt: kind is ziek',
    );
    await page.goto('/vandaag');
    await expect(paneel(page, 'Te doen')).toContainText(`over 7 dagenVervolg plannen met ${voluit(client)}`);
  });
});

test.describe('het vervolg', () => {
  test('"Nog niet, omdat" geeft een taak; een afspraak binnen de norm doet haar af', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    await signIn(page, begeleider, vastleggen(client, '?terug=vandaag'));
    await radio(page, 'Telefonisch').check();
    await radio(page, 'Nog niet, omdat …').check();
    await page.getByLabel('Waarom later of nog niet?').selectOption({ label: 'anders' });
    await bewaar(page);
    await expectSummary(page, 'Schrijf kort op waarom.');
    await page.getByLabel('Uitleg (mag leeg)').fill('wacht op rooster van de school');
    await bewaar(page);
    await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
    await expect(paneel(page, 'Te doen')).toContainText('over 7 dagen');

    await paneel(page, 'Te doen')
      .getByRole('link', { name: voluit(client) })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Afspraak plannen met ${voluit(client)}`);
    await hydrated(page);
    await page.getByLabel('Datum', { exact: true }).fill('2027-02-17');
    await radio(page, 'Op locatie').check();
    await page.getByRole('button', { name: 'Afspraak opslaan' }).click();
    await expect(page.getByText('De afspraak is gepland.')).toBeVisible();
    await expect(paneel(page, 'Te doen')).not.toContainText('Vervolg plannen met');
  });

  test('een datum na de uiterlijke datum vraagt om een reden en blijft zichtbaar', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    await signIn(page, begeleider, vastleggen(client, '?terug=vandaag'));
    await radio(page, 'Telefonisch').check();
    await radio(page, 'Andere dag …').check();
    await page.getByLabel('Datum van de volgende afspraak').fill('2027-03-01');
    await bewaar(page);
    await expectSummary(page, 'Deze afspraak is later dan de uiterlijke datum.');
    await expectAccessible(page);
    await page.getByLabel('Waarom later of nog niet?').selectOption({ label: 'opname of ziekte' });
    await bewaar(page);
    await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
    const opSchema = rij(groep(page, 'Op schema'), voluit(client));
    await expect(opSchema).toContainText('1 maart 2027');
    await expect(opSchema).toContainText('na de uiterlijke datum');
    await expect(paneel(page, 'Te doen')).toContainText(`Vervolg plannen met ${voluit(client)}`);
  });

  test('een afspraak die al staat mag het vervolg zijn', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-09-30' });
    await eenAfspraak({ client, datum: '2026-12-02', gehoudenDoor: begeleider });
    await signIn(page, begeleider, vastleggen(client, '?terug=vandaag'));
    await radio(page, 'Telefonisch').check();
    await radio(page, 'wo 2 december, 10:00 deze afspraak staat er al, en blijft').check();
    await page.getByLabel('Verslag (mag leeg)').fill('Kort gebeld.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
    expect((await contactenVan(client)).map((c) => c.status)).toEqual(['gevoerd', 'gevoerd', 'gepland']);
  });
});

test.describe('twee keer hetzelfde', () => {
  test('zelfde dag en kanaal: "Staat er al; toch vastleggen?"', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    await eenContactmoment({ client, datum: '2026-11-18', status: 'geen_gehoor', gehoudenDoor: begeleider });
    await signIn(page, begeleider, vastleggen(client, '?terug=vandaag'));
    await radio(page, 'Telefonisch').check();
    await page.getByLabel('Verslag (mag leeg)').fill('Belde later terug.');
    await radio(page, /16 december/).check();
    await bewaar(page);
    await expectSummary(page, 'Staat er al: 18-11-2026, telefonisch, geen gehoor. Toch vastleggen?');
    await expect(page.getByLabel('Verslag (mag leeg)')).toHaveValue('Belde later terug.');
    expect(await contactenVan(client)).toHaveLength(2);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ja, opslaan' }).click();
    await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
    expect(await contactenVan(client)).toHaveLength(4);
  });

  for (const metScript of [true, false])
    test.describe(metScript ? 'met JavaScript' : 'zonder JavaScript', () => {
      test.use({ javaScriptEnabled: metScript });

      test('geen gehoor is één klik; een tweede keer op één dag wordt gevraagd', async ({ page, begeleider }) => {
        const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
        await page.goto('/vandaag');
        await fillSignIn(page, begeleider.email, WACHTWOORD);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vandaag');
        if (metScript) await hydrated(page);
        const knop = page.getByRole('button', { name: `Geen gehoor bij ${voluit(client)}` });
        const bovenaan = rij(groep(page, 'Over tijd'), voluit(client));
        const later = rij(groep(page, 'Later opnieuw'), voluit(client));
        await knop.click();
        // Met JavaScript blijft de rij staan waar zij stond; anders, en bij het volgende bezoek, staat zij bij Later opnieuw.
        await expect(metScript ? bovenaan : later).toContainText(/vandaag \d\d:\d\d geprobeerd/);
        if (metScript) await page.reload();
        await expect(later).toContainText('1× geen gehoor');
        await knop.click();
        await expect(
          page.getByText('Staat er al: 18-11-2026, telefonisch, geen gehoor. Toch vastleggen?'),
        ).toBeVisible();
        await expect(later).toContainText('1× geen gehoor');
        await page.getByRole('button', { name: 'Ja, opslaan' }).click();
        // De rij zei al dat er is geprobeerd: pas als de vraag weg is, staat de tweede erin.
        await expect(page.getByText('Toch vastleggen?')).toHaveCount(0);
        if (metScript) await page.reload();
        await expect(later).toContainText('2× geen gehoor');
        expect((await contactenVan(client)).map((c) => c.status)).toEqual(['gevoerd', 'geen_gehoor', 'geen_gehoor']);
      });
    });
});

test.describe('een vergissing', () => {
  test('een contact corrigeren bewaart wat er stond', async ({ page, begeleider }) => {
    const contacten = [{ datum: '2026-11-02', verslag: 'Wil vrijdag bellen.' }];
    const { client } = await eenTraject({ begeleider, contacten });
    await signIn(page, begeleider, `/clienten/${client.clientnummer}`);
    await page.getByRole('link', { name: 'Telefonisch gesprek' }).click();
    await hydrated(page);
    await page.locator('summary', { hasText: 'Corrigeren' }).click();
    await page.getByLabel('Datum', { exact: true }).fill('2026-11-03');
    await radio(page, 'Huisbezoek').check();
    await page.getByRole('checkbox', { name: 'Er was iemand bij (driegesprek)' }).check();
    await page.getByRole('textbox', { name: 'Verslag' }).fill('Wil donderdag bellen.');
    await page.getByLabel('Waarom corrigeert u dit? (mag leeg)').fill('verkeerde dag');
    await page.getByRole('button', { name: 'Correctie opslaan' }).click();
    await expect(page.getByText('Het contact is gecorrigeerd. Wat er stond blijft bewaard.')).toBeVisible();
    const regel = tijdlijnregel(page, 'Huisbezoek, driegesprek');
    await expect(regel).toContainText('3 november 2026');
    await expect(regel).toContainText('gecorrigeerd');
    await expect(regel).toContainText('Wil donderdag bellen.');
    await regel.getByRole('link').click();
    await expect(paneel(page, 'Wat er eerder stond')).toContainText('Wil vrijdag bellen.');
    await expect(paneel(page, 'Wat er eerder stond')).toContainText('Datum: 2 november 2026');
    await expect(paneel(page, 'Wat er eerder stond')).toContainText(`door ${begeleider.naam}: verkeerde dag`);
    await hydrated(page);
    await expectAccessible(page);
  });

  test('verkeerd geregistreerd telt niet meer mee en blijft zichtbaar', async ({ page, begeleider }) => {
    const contacten = [{ datum: '2026-11-02', verslag: 'Dit ging over een ander.' }];
    const { client } = await eenTraject({ begeleider, gesprekken: ['2026-07-20'], contacten });
    await signIn(page, begeleider, `/clienten/${client.clientnummer}`);
    const band = page.getByRole('region', { name: 'Contactnorm VIA-pilot' });
    await expect(band).toContainText('2 van 4 gesprekken');
    await tijdlijnregel(page, 'Dit ging over een ander.').getByRole('link').click();
    await hydrated(page);
    await page.locator('summary', { hasText: 'Verkeerd geregistreerd' }).click();
    await page.getByRole('button', { name: 'Markeren als verkeerd geregistreerd' }).click();
    await expectSummary(page, 'Kies wat er verkeerd was.');
    await radio(page, 'Iets anders, zoals dubbel vastgelegd').check();
    await page.getByLabel('Toelichting').fill('stond er al');
    await page.getByRole('button', { name: 'Markeren als verkeerd geregistreerd' }).click();
    await expect(page.getByText('gemarkeerd als verkeerd geregistreerd en telt niet meer mee')).toBeVisible();
    await expect(band).toContainText('1 van 4 gesprekken');
    await expect(band).toContainText('29 dagen over tijd');
    await expect(tijdlijnregel(page, 'Dit ging over een ander.')).toContainText(
      'Verkeerd geregistreerd, telt niet mee: stond er al',
    );
    await expectAccessible(page);
    await tijdlijnregel(page, 'Dit ging over een ander.').getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Telefonisch gesprek');
    await expect(page.locator('summary', { hasText: 'Corrigeren' })).toHaveCount(0);
  });
});

test.describe('wat voor contact', () => {
  test('een ontmoeting telt niet mee en vraagt geen vervolg', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    await signIn(page, begeleider, vastleggen(client));
    await radio(page, 'Op locatie').check();
    await meer(page);
    await radio(page, 'Ontmoeting (even gezien, geen gesprek)').check();
    await expect(norm(page)).toContainText('Telt niet mee.');
    await bewaar(page);
    await expect(page.getByText('Het contact is vastgelegd. Het telt niet mee voor de norm.')).toBeVisible();
    await expect(tijdlijnregel(page, 'Ontmoeting')).toContainText('18 november 2026');
    await expect(page.getByRole('region', { name: 'Contactnorm VIA-pilot' })).toContainText('1 van 4 gesprekken');
  });

  test('contact met derden vraagt met wie, en telt niet mee', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    await signIn(page, begeleider, vastleggen(client));
    await radio(page, 'Telefonisch').check();
    await meer(page);
    await radio(page, 'Contact met derden over de cliënt').check();
    await bewaar(page);
    await expectSummary(page, 'Schrijf op met wie u contact had.');
    await page.getByLabel('Wie was erbij, of met wie had u contact?').fill('de werkgever');
    await bewaar(page);
    await expect(page.getByText('Het contact is vastgelegd. Het telt niet mee voor de norm.')).toBeVisible();
    await expect(tijdlijnregel(page, 'Contact met derden')).toContainText('met de werkgever');
  });

  test('een driegesprek telt mee, ook op een smal scherm', async ({ page, begeleider }) => {
    await page.setViewportSize(SMAL);
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    await signIn(page, begeleider, vastleggen(client));
    await radio(page, 'Beeldbellen').check();
    await meer(page);
    await page.getByRole('checkbox', { name: 'Er was iemand bij (driegesprek)' }).check();
    await page.getByLabel('Wie was erbij, of met wie had u contact?').fill('trajectbegeleider Power-Noord');
    await radio(page, /13 januari/).check();
    await expectAccessible(page);
    await expectNoSideways(page);
    await bewaar(page);
    await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
    await expect(tijdlijnregel(page, 'Driegesprek')).toContainText('met trajectbegeleider Power-Noord');
    await expect(page.getByRole('region', { name: 'Contactnorm VIA-pilot' })).toContainText('2 van 4 gesprekken');
    await expectNoSideways(page);
  });
});

test.describe('snel bij de cliënt', () => {
  test('Alt G legt een gesprek vast: hier van de cliënt die openstaat, elders na kiezen', async ({
    page,
    begeleider,
  }) => {
    const { client } = await eenTraject({
      begeleider,
      client: { voornaam: 'Gülşen', achternaam: 'Özdemir' },
      laatsteGesprek: '2026-11-02',
    });
    await signIn(page, begeleider, `/clienten/${client.clientnummer}`);
    await toets(page, 'Alt+g', () => expect(page).toHaveURL(new RegExp(`${vastleggen(client)}$`), { timeout: 1000 }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gesprek vastleggen met Gülşen Özdemir');

    await open(page, '/vandaag');
    const dialoog = page.getByRole('dialog', { name: 'Gesprek vastleggen' });
    await toets(page, 'Alt+g', () => expect(dialoog).toBeVisible({ timeout: 1000 }));
    // Zonder op de lijst te wachten: Enter opent de eerste zodra die er is.
    await page.keyboard.type('ozdemir');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${vastleggen(client)}$`));
    await expect(radio(page, 'Op locatie')).toBeVisible();
  });
});

/** Drukt een sneltoets; React luistert er pas naar als het de pagina heeft overgenomen, dus zo nodig nog eens. */
async function toets(page: Page, combinatie: string, gebeurt: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(combinatie);
    await gebeurt();
  }).toPass();
}
