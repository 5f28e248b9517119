/** De situatie van een cliënt door de tijd, en de ene bladzijde waarmee een gesprek wordt voorbereid. */
import type { Page } from '@playwright/test';
import { alsSysteem } from '../lib/server/db';
import { eenLadderstand, eenOntheffing, eenUitkering } from '../prisma/factories/situatie';
import { eenTraject } from '../prisma/factories/traject';
import { eenVolDossier } from '../prisma/proef/vol-dossier';
import { expect, expectAccessible, open, signIn, test, toegankelijkOpBeide } from './basis';
import { spoorVan } from './database';
import { daadknoppen, expectSummary, radio } from './werkplek';

const situatie = (client: { clientnummer: string }) => `/clienten/${client.clientnummer}/situatie`;
/** Een onderdeel van de situatie, aan zijn kop te herkennen. */
const deel = (page: Page, kop: string | RegExp) => page.getByRole('region', { name: kop });
const knop = (page: Page, naam: string) => page.getByRole('button', { name: naam, exact: true });
const vouw = (page: Page, naam: string) => page.locator('summary', { hasText: naam }).click();

test.describe('de participatieladder', () => {
  test('groeit met elke trede, en de kop zegt wat eraan te zien is', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider, start: '2026-01-05' });
    await signIn(page, begeleider, situatie(client));
    await expect(deel(page, 'Nog niet vastgelegd waar de cliënt staat')).toBeVisible();
    await vouw(page, 'Trede vastleggen');
    await knop(page, 'Trede opslaan').click();
    await expectSummary(page, 'Kies een trede van 1 tot en met 6.');
    await page.getByLabel('Trede', { exact: true }).selectOption({ label: '1 · geïsoleerd' });
    await page.getByLabel('Op welke dag?').fill('2026-01-04');
    await page.getByLabel('Wat ging eraan vooraf? (mag leeg)').fill('Kwam nergens meer.');
    await knop(page, 'Trede opslaan').click();
    await expectSummary(page, 'De begeleiding begon op 5 januari 2026. Kies die dag of later.');
    await expect(page.getByLabel('Wat ging eraan vooraf? (mag leeg)')).toHaveValue('Kwam nergens meer.');
    await toegankelijkOpBeide(page);
    await page.getByLabel('Op welke dag?').fill('2026-02-03');
    await knop(page, 'Trede opslaan').click();
    await expect(page.getByText('De trede is vastgelegd.')).toBeVisible();
    await expect(deel(page, 'Op trede 1 in februari 2026')).toContainText('Kwam nergens meer.');

    // Het formulier is weer dicht en leeg.
    await vouw(page, 'Trede vastleggen');
    await expect(page.getByLabel('Op welke dag?')).toHaveValue('2026-11-18');
    await page.getByLabel('Trede', { exact: true }).selectOption({ label: '2 · sociale contacten buitenshuis' });
    await knop(page, 'Trede opslaan').click();
    const ladder = deel(page, 'Van trede 1 naar trede 2 sinds februari 2026');
    await expect(ladder.getByRole('row')).toHaveText([
      /Wanneer/,
      /18 november 2026.*trede 2 · sociale contacten buitenshuis/,
      /3 februari 2026.*trede 1 · geïsoleerd/,
    ]);
    await toegankelijkOpBeide(page);
    expect(await spoorVan(client)).toContain('ladder.vastleggen');
  });

  test('laat wie als tweede opslaat zien wat er staat; een vergissing is weg te halen', async ({
    page,
    begeleider,
  }) => {
    const { client } = await eenTraject({ begeleider, start: '2026-01-05' });
    const { id } = await eenLadderstand({ client, trede: 4, op: '2026-03-02' });
    await signIn(page, begeleider, situatie(client));
    await page.getByRole('link', { name: 'wijzigen: trede 4 op 2 maart 2026' }).click();
    await expect(page.getByRole('heading', { name: 'Trede op 2 maart 2026 wijzigen' })).toBeVisible();
    await alsSysteem('proef', (tx) =>
      tx.ladderstand.update({ where: { id }, data: { trede: 3, versie: 2 }, select: { id: true } }),
    );
    await page.getByLabel('Trede', { exact: true }).selectOption('2');
    await knop(page, 'Trede wijzigen').click();
    await expect(page.getByRole('heading', { name: 'Dit staat er nu' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('deelname aan georganiseerde activiteiten');
    await expect(page.getByLabel('Trede', { exact: true })).toHaveValue('2');
    await expectAccessible(page);
    await knop(page, 'Mijn invoer toch opslaan').click();
    await expect(page.getByText('De trede is gewijzigd.')).toBeVisible();
    await expect(deel(page, 'Op trede 2 in maart 2026')).toBeVisible();

    await page.getByRole('link', { name: /^wijzigen: trede 2/ }).click();
    await vouw(page, 'Staat deze trede er per vergissing?');
    await knop(page, 'Weghalen').click();
    await expect(page.getByText('De vergissing is weggehaald.')).toBeVisible();
    await expect(deel(page, 'Nog niet vastgelegd waar de cliënt staat')).toBeVisible();
  });
});

test('wie de bijstand verlaat mag de begeleiding houden: dat wordt gevraagd en blijft te zien', async ({
  page,
  begeleider,
}) => {
  const { client } = await eenTraject({ begeleider, start: '2026-01-05' });
  await eenUitkering({ client, van: '2015-03-01' });
  await signIn(page, begeleider, situatie(client));
  await vouw(page, 'Uitkering vastleggen');
  const vraag = page.getByRole('group', { name: 'De cliënt verlaat de bijstand. Gaat de begeleiding door?' });
  await radio(page, 'bijstand').check();
  await expect(vraag).toHaveCount(0);
  await knop(page, 'Uitkering opslaan').click();
  await expectSummary(page, 'Vanaf 1 maart 2015 staat er al bijstand.');
  await radio(page, 'WW (werkloosheid)').check();
  await expect(vraag).toBeVisible();
  await page.locator('#uitkering').getByLabel('Vanaf', { exact: true }).fill('2026-11-01');
  await knop(page, 'Uitkering opslaan').click();
  await expectSummary(page, 'Kies of de begeleiding doorgaat. Wie de bijstand verlaat, mag daarvoor kiezen.');
  await toegankelijkOpBeide(page);
  await radio(page, 'weet nog niet').check();
  await knop(page, 'Uitkering opslaan').click();
  const uitkering = deel(page, 'Nu WW, sinds 1 november 2026');
  await expect(uitkering.getByRole('row')).toHaveText([
    /Wanneer/,
    /sinds 1 november 2026.*WW/,
    /1 maart 2015 – 31 oktober 2026.*bijstand/,
  ]);

  await uitkering.getByRole('link', { name: 'vul het antwoord in' }).click();
  await radio(page, 'nee, de begeleiding stopt').check();
  await knop(page, 'Uitkering wijzigen').click();
  await expect(page.getByText('vraag uw teamleider het traject te beëindigen')).toBeVisible();
  await expect(uitkering).toContainText('Uw teamleider beëindigt het traject; geef het door');
  await toegankelijkOpBeide(page);
});

test('een ontheffing gaat van aangevraagd naar toegekend, en overlapt nooit', async ({ page, begeleider }) => {
  const { client } = await eenTraject({ begeleider, start: '2026-01-05' });
  await eenOntheffing({ client, van: '2026-02-01', tot: '2026-10-31' });
  await signIn(page, begeleider, situatie(client));
  await expect(deel(page, 'Nu geen ontheffing')).toContainText('De participatieplicht gaat door.');
  await vouw(page, 'Ontheffing vastleggen');
  await radio(page, 'ontheffing aangevraagd, nog geen besluit').check();
  await page.getByLabel('Aangevraagd op', { exact: true }).fill('2026-09-14');
  await knop(page, 'Ontheffing opslaan').click();
  await expect(deel(page, 'Ontheffing aangevraagd')).toContainText('Aangevraagd op 14 september 2026');
  await expect(deel(page, 'Ontheffing aangevraagd')).toContainText('Navragen of er een besluit is');

  await page.getByRole('link', { name: 'wijzigen: ontheffing aangevraagd op 14 september 2026' }).click();
  await radio(page, 'niets aangevraagd').check();
  await expect(page.getByLabel('Aangevraagd op', { exact: true })).toHaveCount(0);
  await page.getByLabel('Geldt vanaf').fill('2026-10-31');
  await page.getByLabel('Laatste dag').fill('2026-10-01');
  await knop(page, 'Ontheffing wijzigen').click();
  await expectSummary(page, 'De laatste dag ligt voor de eerste.');
  await page.getByLabel('Laatste dag').fill('2026-12-31');
  await knop(page, 'Ontheffing wijzigen').click();
  await expectSummary(page, 'Er is al een ontheffing van 1 februari 2026 tot en met 31 oktober 2026.');
  await expect(page.getByLabel('Laatste dag')).toHaveValue('2026-12-31');
  await toegankelijkOpBeide(page);
  await page.getByLabel('Geldt vanaf').fill('2026-11-01');
  await knop(page, 'Ontheffing wijzigen').click();
  await expect(deel(page, 'Ontheffing tot en met 31 december 2026')).toContainText('praat over verlengen');
});

test('een advies over het bestand wordt geschiedenis als het volgende komt; on hold staat er kort bij', async ({
  page,
  begeleider,
}) => {
  const { client } = await eenTraject({
    begeleider,
    start: '2026-01-05',
    client: { bestand: 'wijkbestand' },
    onHold: { van: '2026-09-01', herzienOp: '2027-01-15' },
  });
  await signIn(page, begeleider, situatie(client));
  await expect(deel(page, 'Wijkbestand (ver van werk)')).toContainText('datum niet bekend');
  await vouw(page, 'Advies vastleggen');
  await radio(page, 'Werkpleinbestand (werk binnen twee jaar)').check();
  await page.getByLabel('Datum van het advies').fill('2026-11-19');
  await knop(page, 'Advies opslaan').click();
  await expectSummary(page, 'Vul kort in waarop het advies rust.');
  await page.getByLabel('Waar rust het op?').fill('Gesprek met de adviseur werk.');
  await knop(page, 'Advies opslaan').click();
  await expectSummary(page, 'Deze datum ligt in de toekomst.');
  await page.getByLabel('Datum van het advies').fill('2026-11-16');
  await knop(page, 'Advies opslaan').click();
  await expect(deel(page, 'Werkpleinbestand (werk binnen twee jaar)').getByRole('row')).toHaveText([
    /Wanneer/,
    /16 november 2026.*Werkpleinbestand, herbeoordeling.*adviseur werk/,
    /datum niet bekend.*Wijkbestand/,
  ]);
  await expect(page.locator('#onhold').getByLabel('Opnieuw bekijken op')).toHaveValue('2027-01-15');
  await expect(page.getByRole('heading', { name: 'On hold sinds 1 september 2026' })).toBeVisible();
});

test('na het einde van een traject is de situatie te lezen, niet te wijzigen', async ({ page, begeleider }) => {
  const { client } = await eenTraject({ begeleider, start: '2026-01-05', eind: '2026-10-31' });
  await eenLadderstand({ client, trede: 2, op: '2026-03-02' });
  await signIn(page, begeleider, situatie(client));
  await expect(deel(page, 'Op trede 2 in maart 2026')).toBeVisible();
  await expect(daadknoppen(page)).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^wijzigen/ })).toHaveCount(0);
  await expectAccessible(page);
});

test.describe('een gesprek voorbereiden', () => {
  test('staat op één bladzijde: waar naar te vragen, wat is beloofd, en wat er veranderde', async ({
    page,
    begeleider,
  }) => {
    const { client } = await eenVolDossier(begeleider);
    await signIn(page, begeleider, `/clienten/${client.clientnummer}/voorbereiding`);
    const kop = page.getByRole('main');
    for (const tekst of [
      'belt liever ’s ochtends',
      'tolk nodig',
      'uiterlijk 7 januari 2027',
      '10:00, gesprek op locatie, servicecentrum Noord',
    ])
      await expect(kop).toContainText(tekst);
    await expect(kop).toContainText('Woont samen met Shirin Rashid en nog een huisgenoot, begeleid door een collega.');
    const blok = (titel: string) => page.locator(`section:has(> h2:text-is("${titel}"))`);
    await expect(blok('Om naar te vragen').getByRole('listitem')).toHaveText([
      /Hoe ging het met: Een afspraak maken met de huisarts was voor 1 november 2026/,
      /psychische gezondheid\? in de intake: acuut probleem · wens: Beter slapen\./,
      /financiën\? in de intake: grote zorgen/,
      /Het plan samen nalopen evaluatie op 25 november 2026/,
      /Gaat de begeleiding door nu de bijstand is gestopt\?/,
      /Ontheffing loopt af/,
      /Wat is er gekomen van de wens: Weer zelf boodschappen kunnen doen\./,
      /Was de laatste brief duidelijk\?/,
    ]);
    await expect(blok('Wat ik voor u doe').getByRole('listitem')).toHaveText([
      /vertel hoe het ging.*Vragen naar fietslessen in het voorjaar Kan vanaf maart\./,
      /Bellen met de woningbouw voor 16 november 2026/,
    ]);
    await expect(blok('De laatste twee gesprekken')).toContainText('Wil eerst herstellen; geen druk gelegd.');
    await expect(blok('Sinds het gesprek van 7 oktober 2026')).toContainText('Van trede 1 naar trede 2');
    await expect(blok('Stappen en afspraken')).toContainText('Samen de brief van het ziekenhuis lezen');
    await expect(blok('Loopt nu')).toContainText('Activeringscentrum Power sinds 2 november 2026');
    await toegankelijkOpBeide(page);
    expect(await spoorVan(client)).toContain('voorbereiding.openen');

    await page.getByRole('link', { name: 'Gesprek vastleggen' }).click();
    await expect(page).toHaveURL(/\/contactmomenten\/nieuw\?afspraak=/);
  });

  test('past op één vel, zonder knoppen', async ({ page, begeleider }) => {
    const { client } = await eenVolDossier(begeleider);
    const lang = 'We spraken lang over wat er thuis speelt en wat er nodig is om weer rust te krijgen. '.repeat(60);
    await alsSysteem('proef', (tx) =>
      tx.contactmoment.updateMany({ where: { clientId: client.id, verslag: { not: null } }, data: { verslag: lang } }),
    );
    await signIn(page, begeleider, `/clienten/${client.clientnummer}/voorbereiding`);
    await expect(page.getByRole('link', { name: 'Lees het hele verslag' })).toHaveCount(2);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Afdrukken' })).toBeHidden();
    await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeHidden();
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  test('zegt bij een eerste gesprek dat er nog niets is', async ({ page, begeleider }) => {
    const { client } = await eenTraject({ begeleider, start: '2026-11-10' });
    await signIn(page, begeleider, `/clienten/${client.clientnummer}/voorbereiding`);
    for (const tekst of [
      'Niets bijzonders. Vraag hoe het gaat.',
      'U spreekt elkaar voor het eerst',
      'Er is nog geen plan van aanpak vastgesteld.',
    ])
      await expect(page.getByRole('main')).toContainText(tekst);
    await expectAccessible(page);
  });

  test('is er niet voor wie het dossier alleen nog leest', async ({ page, begeleider, bewaker }) => {
    bewaker.verwacht(/status of 404/);
    const { client } = await eenTraject({ begeleider, start: '2026-01-05', eind: '2026-10-31' });
    await signIn(page, begeleider, `/clienten/${client.clientnummer}`);
    await open(page, `/clienten/${client.clientnummer}/voorbereiding`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
  });
});
