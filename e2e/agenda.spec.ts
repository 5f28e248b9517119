/** De agenda: zien wanneer u wie spreekt, een vrije plek kiezen, verplaatsen, wie er in de wijk is, en meelezen in Outlook. */
import { eenAfwezigheid, eenWerkweek } from '../prisma/factories/agenda';
import { eenAfspraak } from '../prisma/factories/contactmoment';
import { eenTraject } from '../prisma/factories/traject';
import { expect, expectAccessible, hydrated, open, SMAL, signIn, test, toegankelijkOpBeide } from './basis';
import { contactenVan } from './database';
import { expectSummary, paneel, radio, voluit } from './werkplek';

const POWER = 'Activeringscentrum Power-Noord';

test.describe('een afspraak plannen vanuit de agenda', () => {
  test('met het toetsenbord: met de pijltjes naar een vrije plek, een cliënt, en terug', async ({
    page,
    begeleider,
  }) => {
    await eenWerkweek(begeleider, { dagen: { 3: {}, 4: { locatie: POWER } } });
    const { client } = await eenTraject({
      begeleider,
      laatsteGesprek: '2026-10-07',
      ritme: { weken: 4, locatie: POWER },
    });
    await signIn(page, begeleider, '/agenda');
    await page.getByRole('link', { name: 'Afspraak plannen op woensdag 18 november 2026 om 09:00' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const plek = page.getByRole('link', { name: 'Afspraak plannen op donderdag 19 november 2026 om 11:00' });
    await expect(plek).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Met wie is de afspraak?');
    await expect(page.getByText(`donderdag 19 november 2026 om 11:00 · ${POWER}`)).toBeVisible();
    await hydrated(page);
    const hier = page.getByRole('group', { name: `Nog geen afspraak, en te vinden op ${POWER}` });
    await expect(hier.getByRole('option')).toHaveText(new RegExp(voluit(client)));
    await page.getByRole('combobox').press('Enter');
    await hydrated(page);
    await expect(page.getByLabel('Datum', { exact: true })).toHaveValue('2026-11-19');
    await expect(page.getByLabel('Tijd (mag leeg)')).toHaveValue('11:00');
    await expect(radio(page, 'Op locatie')).toBeChecked();
    await expect(page.getByLabel('Locatie (mag leeg)').locator('option:checked')).toHaveText(POWER);
    await page.getByLabel('Duur in minuten (mag leeg)').fill('60');
    await toegankelijkOpBeide(page);
    await page.getByRole('button', { name: 'Afspraak opslaan' }).press('Enter');
    await expect(page.getByText('De afspraak is gepland.')).toBeVisible();
    await expect(page).toHaveURL(/\/agenda\?dag=2026-11-19/);
    await expect(page.getByRole('link', { name: voluit(client), exact: true })).toBeVisible();
    expect((await contactenVan(client)).at(-1)).toMatchObject({
      status: 'gepland',
      kanaal: 'op_locatie',
      duurMinuten: 60,
    });
  });

  test('die botst vraagt eerst, en staat daarna als botsing in de agenda', async ({ page, begeleider }) => {
    const eerst = await eenTraject({ begeleider, client: { voornaam: 'Eerste', achternaam: 'Proef' } });
    const { client } = await eenTraject({ begeleider, client: { voornaam: 'Tweede', achternaam: 'Proef' } });
    await eenAfspraak({ client: eerst.client, datum: '2026-11-19', tijd: '10:00', gehoudenDoor: begeleider });
    await signIn(page, begeleider, `/clienten/${client.clientnummer}/contactmomenten/nieuw?plannen=1&terug=agenda`);
    await page.getByLabel('Datum', { exact: true }).fill('2026-11-19');
    await page.getByLabel('Tijd (mag leeg)').fill('10:30');
    await radio(page, 'Telefonisch').check();
    await page.getByRole('button', { name: 'Afspraak opslaan' }).click();
    await expect(page.getByText('Om 10:00 hebt u al een gesprek met Eerste Proef. Toch plannen?')).toBeVisible();
    expect(await contactenVan(client)).toHaveLength(0);
    await page.getByRole('button', { name: /^Ja/ }).click();
    const botsing = page.locator('section', { has: page.getByRole('heading', { name: 'Tegelijk gepland' }) });
    await expect(botsing).toContainText('10:00 Eerste Proef en 10:30 Tweede Proef');
    await expect(page.getByText('tegelijk met Tweede Proef')).toBeVisible();
    await toegankelijkOpBeide(page);
  });

  test('in het verleden of buiten het traject kan niet', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-10-07', eind: '2026-11-30' });
    await signIn(page, begeleider, `/clienten/${client.clientnummer}/contactmomenten/nieuw?plannen=1&datum=2026-11-17`);
    // Een dag die voorbij is wordt niet ingevuld.
    await expect(page.getByLabel('Datum', { exact: true })).toHaveValue('');
    await radio(page, 'Telefonisch').check();
    for (const [datum, melding] of [
      ['2026-11-17', 'Een afspraak kan niet in het verleden liggen.'],
      ['2026-12-01', 'Op deze datum is het traject al beëindigd.'],
    ] as const) {
      await page.getByLabel('Datum', { exact: true }).fill(datum);
      await page.getByRole('button', { name: 'Afspraak opslaan' }).click();
      await expectSummary(page, melding);
    }
    expect(await contactenVan(client)).toHaveLength(1);
  });
});

test('verplaatsen en afzeggen beginnen in de agenda en komen er weer terug', async ({ page, begeleider }) => {
  const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-10-07' });
  await eenAfspraak({ client, datum: '2026-11-19', tijd: '10:00', gehoudenDoor: begeleider });
  await signIn(page, begeleider, '/agenda');
  const naam = voluit(client);
  // De naam heeft de aandacht: dan staan de handelingen eronder.
  await page.getByRole('link', { name: naam, exact: true }).focus();
  await page.getByRole('link', { name: `Afspraak met ${naam} verplaatsen` }).click();
  await hydrated(page);
  await page.getByLabel('Nieuwe datum').fill('2026-11-26');
  await page.getByLabel('Nieuwe tijd (mag leeg)').fill('11:15');
  await radio(page, 'Huisbezoek').check();
  await page.getByLabel('Duur in minuten (mag leeg)').fill('90');
  await page.getByRole('button', { name: 'Verplaatsen' }).click();
  await expect(page.getByText('De afspraak is verplaatst.')).toBeVisible();
  await expect(page).toHaveURL(/\/agenda\?dag=2026-11-26/);
  await expect(page.getByText('huisbezoek', { exact: true })).toBeVisible();
  await page.setViewportSize(SMAL);
  await page.getByRole('link', { name: `Afspraak met ${naam} afzeggen` }).click();
  await hydrated(page);
  await radio(page, 'de cliënt').check();
  await page.getByLabel('Waarom?').fill('ziek');
  await page.getByRole('button', { name: 'Afspraak afzeggen' }).click();
  await expect(page.getByText('De afspraak is afgezegd.')).toBeVisible();
  await expect(page.getByText('afgezegd', { exact: true })).toBeVisible();
});

test('de dag in de wijk zegt wie daar te vinden is', async ({ page, begeleider }) => {
  await eenWerkweek(begeleider, { dagen: { 2: { van: '09:30', tot: '15:00', locatie: POWER } } });
  const zonder = await eenTraject({
    begeleider,
    client: { achternaam: 'Zonder' },
    ritme: { weken: 4, locatie: POWER },
  });
  const met = await eenTraject({ begeleider, client: { achternaam: 'Met' } });
  await eenAfspraak({ client: met.client, datum: '2026-11-24', locatie: POWER, gehoudenDoor: begeleider });
  await signIn(page, begeleider, '/agenda?dag=2026-11-24');
  await page.getByRole('link', { name: '2 cliënten hier, 1 zonder afspraak' }).click();
  const lijst = paneel(page, `Op ${POWER}`);
  await expect(lijst.getByRole('listitem')).toHaveText([/Zonder.*nog geen afspraak/, /Met.*afspraak 24 november 2026/]);
  await lijst.getByRole('link', { name: `Afspraak met ${voluit(zonder.client)} plannen` }).click();
  await expect(page.getByLabel('Datum', { exact: true })).toHaveValue('2026-11-24');
});

test('werkdagen en afwezigheid vastleggen, met elke fout bij zijn veld', async ({ page, begeleider }) => {
  const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-10-07' });
  await eenAfspraak({ client, datum: '2026-12-22', tijd: '10:00', gehoudenDoor: begeleider });
  await signIn(page, begeleider, '/agenda/instellingen');
  const dinsdag = page.getByRole('group', { name: 'Dinsdag' });
  await page.getByRole('group', { name: 'Vrijdag' }).getByRole('checkbox').uncheck();
  await expect(page.getByRole('group', { name: 'Vrijdag' }).getByLabel('Van')).toBeHidden();
  await dinsdag.getByLabel('Tot').fill('08:00');
  await page.getByRole('button', { name: 'Werkdagen opslaan' }).click();
  await expectSummary(page, 'Het einde op dinsdag moet na het begin liggen.');
  await dinsdag.getByLabel('Tot').fill('15:00');
  await page.getByRole('button', { name: 'Werkdagen opslaan' }).click();
  await expect(page.getByText('Uw werkdagen zijn opgeslagen.')).toBeVisible();
  await hydrated(page);
  const weg = page.locator('section', { has: page.getByRole('heading', { name: 'Wanneer u er niet bent' }) });
  await weg.getByLabel('Eerste dag').fill('2026-12-21');
  await weg.getByLabel('Laatste dag').fill('2026-12-18');
  await weg.getByRole('button', { name: 'Toevoegen' }).click();
  await expectSummary(page, 'De laatste dag ligt voor de eerste.');
  await weg.getByLabel('Laatste dag').fill('2026-12-23');
  await weg.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(page.getByText('Opgeslagen. 1 afspraak valt in uw vrije dagen.')).toBeVisible();
  await expect(weg).toContainText('1 afspraak valt in uw vrije dagen: Verzet haar');
  await toegankelijkOpBeide(page);
  await open(page, '/agenda?dag=2026-12-21');
  await expect(page.getByText('u bent er niet').first()).toBeVisible();
  await expect(page.getByText('u bent afwezig')).toBeVisible();

  // Alles wat in de vrije dagen valt in één keer verzetten: één afspraak blijft één afspraak.
  await open(page, '/agenda/instellingen');
  await weg.getByRole('link', { name: 'Verzet haar' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verzet wat in uw vrije dagen valt');
  await expect(page.getByText('verzet: was 22 december 2026 om 10:00, dan bent u er niet')).toBeVisible();
  await hydrated(page);
  await page.getByRole('button', { name: 'Zet deze gesprekken in mijn agenda' }).click();
  await expect(page.getByText('1 gesprek is gepland.')).toBeVisible();
  const [afspraak, ...meer] = (await contactenVan(client)).filter((c) => c.status === 'gepland');
  expect(meer).toEqual([]);
  expect(['2026-12-21', '2026-12-22', '2026-12-23']).not.toContain(afspraak?.datum.toISOString().slice(0, 10));
});

test('het adres voor Outlook is één keer te zien, werkt zonder inloggen, en na vernieuwen niet meer', async ({
  page,
  begeleider,
  playwright,
}) => {
  const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-10-07' });
  await eenAfspraak({
    client,
    datum: '2026-11-24',
    tijd: '10:00',
    locatie: POWER,
    gehoudenDoor: begeleider,
    verslag: 'Vertrouwelijk.',
  });
  await eenAfwezigheid(begeleider, { van: '2026-12-21' });
  await signIn(page, begeleider, '/agenda/instellingen');
  await page.getByRole('button', { name: 'Adres maken' }).click();
  const adres = await page.getByLabel('Adres van uw agenda', { exact: true }).last().inputValue();
  await expectAccessible(page);
  const buiten = await playwright.request.newContext();
  const pad = new URL(adres).pathname;
  const lees = () => buiten.get(new URL(pad, page.url()).href);
  const antwoord = await lees();
  expect(antwoord.status()).toBe(200);
  expect(antwoord.headers()['content-type']).toContain('text/calendar');
  expect(antwoord.headers()['cache-control']).toBe('private, no-store');
  const ics = (await antwoord.text()).replaceAll(/\r\n[ \t]/g, '');
  expect(ics).toContain(`SUMMARY:gesprek ${client.clientnummer}\\, ${POWER}`);
  expect(ics).toContain('DTSTART:20261124T090000Z');
  for (const geheim of [client.voornaam, client.achternaam, 'Vertrouwelijk']) expect(ics).not.toContain(geheim);
  await open(page, '/agenda/instellingen');
  await expect(page.getByLabel('Adres van uw agenda')).toHaveCount(0);
  await page.getByRole('button', { name: 'Zet de namen van cliënten erin' }).click();
  await expect(page.getByText('staan erin')).toBeVisible();
  expect((await (await lees()).text()).replaceAll(/\r\n[ \t]/g, '')).toContain(voluit(client));
  await open(page, '/agenda/instellingen');
  await page.getByRole('button', { name: 'Adres vernieuwen' }).click();
  await expect(page.getByRole('region', { name: 'Adres van uw agenda' })).toBeVisible();
  expect((await lees()).status()).toBe(404);
  await buiten.dispose();
});
