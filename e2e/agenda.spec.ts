/** De agenda: zien wanneer u wie spreekt, een vrije plek kiezen, verplaatsen, wie er in de wijk is, en meelezen in Outlook. */
import type { Locator, Page } from '@playwright/test';
import { alsSysteem } from '../lib/server/db';
import { eenAfwezigheid, eenWerkweek, opDePlek } from '../prisma/factories/agenda';
import { uniek } from '../prisma/factories/basis';
import { eenAfspraak, eenContactmoment } from '../prisma/factories/contactmoment';
import { eenInstrument, eenInzet } from '../prisma/factories/inzet';
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

test.describe('een afspraak verschuiven in het raster', () => {
  const plekVan = async (client: { id: string }) => {
    const [a] = (await contactenVan(client)).filter((c) => c.status === 'gepland');
    return `${a?.datum.toISOString().slice(0, 10)} ${a?.tijd} ${a?.duurMinuten}`;
  };
  const blok = (page: Page, naam: string) =>
    page.locator('.agenda-item', { has: page.getByRole('link', { name: naam, exact: true }) });
  const melding = (page: Page) => page.locator('.agenda-melding');

  /** Pakt een afspraak in het midden, of bij haar onderkant, en laat haar zoveel verder los. */
  async function sleep(page: Page, wat: Locator, { x = 0, uur = 0, onderaan = false }) {
    const bezig = page.locator('.is-bezig');
    await expect(bezig).toHaveCount(0);
    const vak = await wat.boundingBox();
    const raster = await page.locator('.agenda-uren').boundingBox();
    if (!vak || !raster) throw new Error('niet in beeld');
    const perUur = raster.height / 8;
    const [vanX, vanY] = [vak.x + vak.width / 2, onderaan ? vak.y + vak.height - 3 : vak.y + vak.height / 2];
    await page.mouse.move(vanX, vanY);
    await page.mouse.down();
    // Wat het slepen kan komt pas bij de eerste greep.
    for (let i = 6; (await bezig.count()) === 0; i += 1) await page.mouse.move(vanX, vanY + (i % 9));
    await page.mouse.move(vanX + x, vanY + uur * perUur, { steps: 5 });
  }

  test('met de muis: naar een andere dag, langer, eerst gevraagd als het botst, en terug', async ({
    page,
    begeleider,
  }) => {
    await eenWerkweek(begeleider);
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-10-07' });
    const ander = await eenTraject({ begeleider, client: { voornaam: 'Andere', achternaam: 'Proef' } });
    const later = { datum: '2026-11-19', gehoudenDoor: begeleider };
    await eenAfspraak({ client, ...later, tijd: '10:00', duurMinuten: 45 });
    await eenAfspraak({ client: ander.client, ...later, tijd: '14:00', duurMinuten: 45 });
    await signIn(page, begeleider, '/agenda');
    await expect(page.locator('.agenda-uren > li').first()).toBeInViewport();
    const naam = voluit(client);
    const kolom = (await page.locator('[data-dag="2026-11-20"]').boundingBox())?.width ?? 0;
    await sleep(page, blok(page, naam), { x: kolom, uur: 1.1 });
    await expect(blok(page, naam)).toContainText('vrijdag 20 november 2026, 11:00 tot 11:45');
    await page.mouse.up();
    await expect(melding(page)).toContainText(
      `${naam}: vrijdag 20 november 2026, 11:00 tot 11:45. De afspraak is verplaatst.`,
    );
    expect(await plekVan(client)).toBe('2026-11-20 11:00 45');
    await expect(page.locator('[data-dag="2026-11-20"]').getByRole('link', { name: naam, exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Zet terug' }).click();
    await expect(melding(page)).toContainText('weer waar het stond');
    expect(await plekVan(client)).toBe('2026-11-19 10:00 45');

    await expect(page.locator('[data-dag="2026-11-19"]').getByRole('link', { name: naam, exact: true })).toBeVisible();
    await sleep(page, blok(page, naam), { uur: 0.5, onderaan: true });
    await page.mouse.up();
    await expect(melding(page)).toContainText('10:00 tot 11:15. De duur van de afspraak is gewijzigd.');
    expect(await plekVan(client)).toBe('2026-11-19 10:00 75');

    // Over een andere afspraak heen: eerst de vraag, en met Nee blijft alles staan.
    await sleep(page, blok(page, naam), { uur: 4 });
    await page.mouse.up();
    const vraag = page.getByRole('dialog');
    await expect(vraag).toContainText('Om 14:00 hebt u al een gesprek met Andere Proef. Toch verplaatsen?');
    await expectAccessible(page);
    await vraag.getByRole('button', { name: 'Nee, terug' }).click();
    // Met Esc terwijl er wordt gesleept ook.
    await sleep(page, blok(page, naam), { uur: 2 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(page.locator('.is-bezig')).toHaveCount(0);
    expect(await plekVan(client)).toBe('2026-11-19 10:00 75');
  });

  test('met het toetsenbord: verplaatsen, langer, laten staan; en wie als tweede bewaart ziet de eerste', async ({
    page,
    begeleider,
  }) => {
    await eenWerkweek(begeleider);
    const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-10-07' });
    const { id } = await eenAfspraak({
      client,
      datum: '2026-11-19',
      tijd: '10:00',
      duurMinuten: 45,
      gehoudenDoor: begeleider,
    });
    await signIn(page, begeleider, '/agenda');
    const naam = page.getByRole('link', { name: voluit(client), exact: true });
    const druk = async (...toetsen: string[]) => {
      for (const toets of toetsen) await page.keyboard.press(toets);
    };
    const begin = async () => {
      await naam.focus();
      await druk('Space');
      await expect(page.getByRole('application')).toBeFocused();
    };
    await begin();
    await druk('ArrowDown', 'ArrowRight', 'Escape');
    await expect(page.getByRole('status').filter({ hasText: 'Er is niets verplaatst.' })).toBeVisible();
    await expect(naam).toBeFocused();
    await begin();
    await druk('ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Shift+ArrowDown');
    await expect(melding(page)).toContainText('vrijdag 20 november 2026, 10:30 tot 11:30.');
    await expectAccessible(page);
    await begin();
    await druk('ArrowRight', 'Shift+ArrowDown', 'Enter');
    await expect(melding(page)).toContainText('vrijdag 20 november 2026, 10:00 tot 11:00. De afspraak is verplaatst.');
    await expect(naam).toBeFocused();
    expect(await plekVan(client)).toBe('2026-11-20 10:00 60');

    await alsSysteem('proef', (tx) =>
      tx.contactmoment.update({ where: { id }, data: { tijd: '15:00', versie: 9 }, select: { id: true } }),
    );
    await begin();
    await druk('ArrowUp', 'Enter');
    await expect(page.getByRole('alert').filter({ hasText: 'Tijd: 15:00' })).toContainText(
      'Iemand anders heeft dit intussen gewijzigd.',
    );
    await expect(page.locator('[data-verzet]', { hasText: '15:00' })).toBeVisible();
    expect(await plekVan(client)).toBe('2026-11-20 15:00 60');
  });
});

test('de dag in de wijk zegt wie er is en waarom, en een ontmoeting is één tik; op een telefoon met de uren in beeld', async ({
  page,
  begeleider,
}) => {
  const plek = `Buurthuis ${uniek()}`;
  await eenWerkweek(begeleider, { dagen: { 2: { locatie: plek }, 3: { locatie: plek } } });
  const doet = await eenTraject({ begeleider, client: { achternaam: 'Doet' } });
  await eenInzet({ traject: doet, instrument: await eenInstrument({ naam: `Tuin ${plek}`, organisatie: plek }) });
  await opDePlek(plek, 'Velve');
  await eenTraject({ begeleider, client: { achternaam: 'Woont', wijk: 'velve' } });
  const met = await eenTraject({ begeleider, client: { achternaam: 'Met' } });
  for (const datum of ['2026-11-18', '2026-11-24'])
    await eenAfspraak({ client: met.client, datum, tijd: '11:00', locatie: plek, gehoudenDoor: begeleider });
  await eenContactmoment({ client: doet.client, datum: '2026-11-18', status: 'gepland', gehoudenDoor: begeleider });
  await signIn(page, begeleider, '/agenda?dag=2026-11-24');
  await page.locator('[data-dag="2026-11-24"]').getByRole('link', { name: '2 cliënten hier' }).click();
  const lijst = paneel(page, `Dinsdag op ${plek}`);
  await expect(lijst.getByRole('listitem')).toHaveText([
    /Doet.*Tuin Buurthuis/,
    /Met.*heeft hier die dag een afspraak/,
  ]);
  await expect(lijst.getByRole('button')).toHaveCount(0);
  await lijst.getByText('1 cliënt woont in deze wijk').click();
  await expect(lijst.getByRole('listitem').filter({ hasText: 'woont in deze wijk' })).toContainText('Woont');

  await page.setViewportSize(SMAL);
  await open(page, '/agenda?weergave=dag&dag=2026-11-18');
  await expect(page.locator('.agenda-uren > li').first()).toBeInViewport();
  await expect(page.getByText('1 zonder tijd')).toBeInViewport();
  const naam = voluit(doet.client);
  await page.getByRole('button', { name: `Ontmoeting bij ${naam}` }).click();
  await expect(page.locator('.st', { hasText: /^gezien om \d\d:\d\d$/ })).toBeVisible();
  expect((await contactenVan(doet.client)).map((c) => [c.soort, c.status])).toContainEqual(['ontmoeting', 'gevoerd']);
  await expect(page.getByRole('link', { name: `Gesprek met ${naam} vastleggen` }).last()).toBeVisible();
  await toegankelijkOpBeide(page);
  await open(page, '/agenda?weergave=dag&dag=2026-11-18');
  await expect(page.getByText('vandaag gezien')).toBeVisible();
  await page.getByRole('button', { name: `Ongedaan maken bij ${naam}` }).click();
  await expect(page.getByText('ongedaan gemaakt').last()).toBeVisible();
  expect((await contactenVan(doet.client)).find((c) => c.soort === 'ontmoeting')?.verkeerdReden).not.toBeNull();
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
