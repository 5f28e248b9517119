/** Gesprek vastleggen bij een afspraak, het gesprek dat volgt, en een vergissing herstellen. */
import { eenAfspraak } from '../prisma/factories/contactmoment';
import { eenTraject } from '../prisma/factories/traject';
import { expect, expectAccessible, hydrated, signIn, test } from './basis';
import { contactenVan } from './database';
import {
  andereDag,
  bewaar,
  expectSummary,
  groep,
  norm,
  paneel,
  radio,
  rij,
  tijdlijnregel,
  vastlegpad as vastleggen,
  voluit,
  vouwOpen,
} from './werkplek';

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
