/** Bellen: de ene cliënt na de andere, zonder de ronde te verlaten. */
import type { Page } from '@playwright/test';
import { eenBetrokkene, eenToezegging } from '../prisma/factories/netwerk';
import { eenTraject } from '../prisma/factories/traject';
import { expect, hydrated, open, SMAL, signIn, test, toegankelijkOpBeide } from './basis';
import { contactenVan } from './database';
import { expectBewaard } from './werkplek';

const NAMEN = ['Aan', 'Bos', 'Cool', 'Dam', 'Eik', 'Fok', 'Gans', 'Hof', 'Iep', 'Jak'];
/** 1 gesproken, 2 geen gehoor, 3 voicemail, 4 later, 5 overslaan; wie later kwam is de elfde. */
const TOETSEN = ['1', '2', '4', '1', '3', '1', '5', '1', '2', '1', '1'];
const WIE = [...NAMEN, 'Cool'];

const kop = (page: Page) => page.getByRole('heading', { level: 1 });
/** Het scherm van deze cliënt, ook voorbij de rust waarin een dubbele tik niets doet. */
async function bij(page: Page, naam: string): Promise<void> {
  await expect(kop(page)).toHaveText(`Proef ${naam}`);
  await page.waitForTimeout(450);
}
const knop = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('tien mensen bellen met de toetsen, en op een telefoon stoppen, hervatten en herstellen', async ({
  page,
  begeleider,
}) => {
  test.setTimeout(120_000);
  const mensen = new Map<string, Awaited<ReturnType<typeof eenTraject>>['client']>();
  for (const [i, achternaam] of NAMEN.entries()) {
    const telefoon = ['06-00001234 of 053-4810000 tst 12', 'geheim', null][i] ?? '06-00004688';
    const traject = await eenTraject({
      begeleider,
      client: { voornaam: 'Proef', achternaam, telefoon: i === 2 ? null : telefoon, bereikbaarheid: 'na tien uur' },
      laatsteGesprek: `2026-07-${10 + i}`,
    });
    mensen.set(achternaam, traject.client);
    if (i > 0) continue;
    await eenToezegging({ traject, op: '2026-11-01', voor: '2026-11-20', tekst: 'Bellen met Power' });
    await eenBetrokkene({ client: traject.client });
  }
  const contactenBij = (naam: string) => contactenVan(mensen.get(naam) as { id: string });
  await signIn(page, begeleider, '/vandaag');
  await page.getByRole('main').getByRole('link', { name: 'Bellen', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Over tijd (10)' })).toBeVisible();
  await hydrated(page);
  await toegankelijkOpBeide(page);
  await page.getByLabel('Zoek in deze lijst').fill('proef ei');
  await expect(page.getByRole('checkbox', { name: /Eik/ })).toBeVisible();
  await expect(page.getByRole('checkbox')).toHaveCount(1);

  let handelingen = 1;
  const start = Date.now();
  await knop(page, 'Bel 10 cliënten: over tijd').click();
  await expect(page.getByRole('link', { name: '06-0000 1234' })).toHaveAttribute('href', 'tel:0600001234');
  await expect(page.getByText('tst 12')).toBeVisible();
  await expect(page.getByText('U beloofde')).toBeVisible();
  await expect(page.getByText('Het best te bereiken: na tien uur')).toBeVisible();
  for (const [i, toets] of TOETSEN.entries()) {
    await bij(page, WIE[i] as string);
    if (i === 1) await expect(page.getByText('geheim')).toBeVisible();
    if (i === 2) await expect(page.getByText('Er is geen telefoonnummer bekend.')).toBeVisible();
    handelingen += 1;
    await page.keyboard.press(toets);
  }
  await expect(page.getByRole('heading', { name: /^Klaar: 10 cliënten/ })).toBeVisible();
  console.log(`tien mensen bellen: ${handelingen} handelingen, ${((Date.now() - start) / 1000).toFixed(1)} s`);
  expect(handelingen).toBeLessThanOrEqual(12);
  await expect(page.getByText('6 gesproken, 3 geen gehoor of voicemail, 0 nog te bellen')).toBeVisible();
  expect((await contactenBij('Aan')).map((c) => c.status)).toEqual(['gevoerd', 'gevoerd', 'gepland']);
  expect((await contactenBij('Gans')).map((c) => c.status)).toEqual(['gevoerd']);
  await toegankelijkOpBeide(page);

  // Terug naar wie al is geweest: daar komt niets meer bij.
  await open(page, `/bellen/${mensen.get('Bos')?.clientnummer}`);
  await expect(page.getByRole('heading', { name: /^Geen gehoor, \d\d:\d\d$/ })).toBeVisible();
  await toegankelijkOpBeide(page);
  await page.getByRole('link', { name: 'Verder bellen' }).click();

  // Op een telefoon: wie niet opnam nog eens.
  await page.setViewportSize(SMAL);
  await knop(page, 'Bel 4 cliënten nog eens').click();
  await bij(page, 'Bos');
  for (const naam of ['Gesproken', 'Geen gehoor', 'Voicemail ingesproken', 'Later opnieuw', 'Overslaan']) {
    await expect(knop(page, naam)).toBeInViewport({ ratio: 1 });
    expect((await knop(page, naam).boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  await page.getByLabel('Kort verslag (mag leeg)').fill('Om 12 uur was het druk.');
  await page.getByLabel('Kort verslag (mag leeg)').press('1');
  await expectBewaard(page);
  await knop(page, 'Later opnieuw').click();
  await bij(page, 'Eik');
  await expect(page.getByText('Proef Bos: komt straks nog eens')).toBeVisible();
  await knop(page, 'Geen gehoor').click();
  await bij(page, 'Gans');
  await expect(page.getByText(/Proef Eik: geen gehoor, \d\d:\d\d/)).toBeVisible();
  await toegankelijkOpBeide(page);
  await page.setViewportSize(SMAL);
  await knop(page, 'Ongedaan maken bij Proef Eik').click();
  await bij(page, 'Eik');

  await page.getByRole('link', { name: 'Overzicht en stoppen' }).click();
  await expect(page.getByRole('heading', { name: /^U was bezig: 0 van 4, sinds \d\d:\d\d$/ })).toBeVisible();
  await open(page, '/vandaag');
  await page.getByRole('main').getByRole('link', { name: 'Bellen', exact: true }).click();
  await page.getByRole('link', { name: 'Ga verder' }).click();
  await bij(page, 'Eik');
  // Uit te zetten voor wie zijn computer toespreekt; dat blijft zo op het volgende scherm.
  await knop(page, 'Toetsen 1 tot en met 5: aan').click();
  await page.keyboard.press('5');
  await knop(page, 'Voicemail ingesproken').click();
  await bij(page, 'Gans');
  await page.keyboard.press('5');
  await expect(knop(page, 'Toetsen 1 tot en met 5: uit')).toBeVisible();
  await page.getByRole('link', { name: 'Uitgebreid vastleggen' }).click();
  await expect(kop(page)).toContainText('Proef Gans');
  await hydrated(page);
  await page.getByRole('radio', { name: 'Huisbezoek' }).first().check();
  await page.locator('[name="vervolg"]').first().check();
  await knop(page, 'Vastleggen').click();
  await bij(page, 'Iep');
  await knop(page, 'Overslaan').click();
  await bij(page, 'Bos');
  await knop(page, 'Ga verder').click();
  await expect(page.getByLabel('Kort verslag (mag leeg)')).toHaveValue('Om 12 uur was het druk.1');
  await page.getByRole('radio', { name: 'Nog niet, omdat …' }).check();
  await knop(page, 'Gesproken').click();
  await expect(page.getByText('Kies waarom u het volgende gesprek nog niet plant.').first()).toBeVisible();
  await toegankelijkOpBeide(page);
  await page.getByLabel('Waarom later of nog niet?').selectOption('client_wil_later');
  await knop(page, 'Gesproken').click();
  await expect(page.getByRole('heading', { name: /^Klaar: 4 cliënten/ })).toBeVisible();
  expect((await contactenBij('Bos')).at(-1)).toMatchObject({ status: 'gevoerd', verslag: 'Om 12 uur was het druk.1' });
  await expect(page.getByText('2 gesproken, 1 geen gehoor of voicemail, 0 nog te bellen')).toBeVisible();
});
