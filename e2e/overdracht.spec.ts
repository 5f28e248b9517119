/** Een cliënt gaat over: warm, in stappen, of een hele caseload; en een traject dat eindigt en toch doorgaat. */
import { eenAfspraak, eenContactmoment } from '../prisma/factories/contactmoment';
import { eenInzet } from '../prisma/factories/inzet';
import { eenTraject } from '../prisma/factories/traject';
import { eenAccount, eenTeam, expect, expectAccessible, expectNoSideways, open, SMAL, signIn, test } from './basis';
import { contactenVan, spoorVan } from './database';
import { inVenster } from './venster';
import { kiesBegeleider, radio, rij } from './werkplek';

test('een overdracht gaat in stappen, en het zicht op het dossier gaat mee', async ({ page, browser, bewaker }) => {
  const { team, begeleider, collega, teamleider } = await eenTeam();
  const traject = await eenTraject({ team, begeleider, client: { voornaam: 'Gaat', achternaam: 'Over' } });
  const { client } = traject;
  await eenContactmoment({ client, datum: '2026-10-07', verslag: 'Slaapt slecht, praat graag.' });
  const dossier = `/clienten/${client.clientnummer}`;

  await signIn(page, begeleider, `${dossier}/overdracht`);
  await page.getByRole('button', { name: 'Warme overdracht vragen' }).click();
  await expect(page.locator('main [role="alert"]')).toContainText('Kies aan wie de cliënt wordt overgedragen.');
  await kiesBegeleider(page.getByLabel('Aan wie'), 'Cor Collega');
  await page.getByLabel('Waarom').fill('Ik ga naar een ander team.');
  await page.getByRole('button', { name: 'Warme overdracht vragen' }).click();
  await expect(page.getByLabel('Samenvatting')).toHaveValue(/Uit het gesprek van 7 oktober 2026: Slaapt slecht/);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Aanbieden aan Cor Collega' }).click();
  await expect(page.locator('main [role="alert"]')).toContainText('Nog niet aan te bieden: vul in wanneer');

  // Wat hij schrijft staat er vanzelf, ook als hij verder gaat.
  await page.getByLabel('Samenvatting').fill('Belt graag op dinsdag. Zoon helpt met post.');
  await page.getByLabel('Wanneer hebt u het de cliënt verteld?').fill('2026-11-16');
  await radio(page, 'gepland').check();
  // Wat eerder is ingevuld kan al zijn opgeslagen; het gaat om het laatste.
  const bewaard = page.waitForResponse((r) => r.request().postData()?.includes('2026-11-24') ?? false);
  await page.getByLabel('Datum van het driegesprek').fill('2026-11-24');
  await page.getByLabel('Datum van het driegesprek').blur();
  await bewaard;
  await expect(page.getByText(/^Opgeslagen om/).first()).toBeVisible();
  await open(page, `${dossier}/overdracht`);
  await expect(page.getByLabel('Samenvatting')).toHaveValue('Belt graag op dinsdag. Zoon helpt met post.');
  await page.getByRole('button', { name: 'Aanbieden aan Cor Collega' }).click();
  await expect(page.getByText('De overdracht is aangeboden.')).toBeVisible();

  // De ontvanger leest de overdracht, en het dossier niet.
  const ontvangt = await inVenster({ browser, bewaker }, collega, '/vandaag');
  bewaker.verwacht(/status of 404/);
  expect((await ontvangt.goto(dossier))?.status()).toBe(404);
  await open(ontvangt, '/overdrachten');
  await expectAccessible(ontvangt);
  await ontvangt.getByRole('link', { name: 'Gaat Over' }).click();
  await expect(ontvangt.getByText('Zoon helpt met post.')).toBeVisible();
  await expect(ontvangt.getByText('gepland op 24 november 2026')).toBeVisible();
  expect(await ontvangt.content()).not.toContain('Slaapt slecht');
  await ontvangt.getByLabel('Wat is er nog nodig?').fill('Is er een tolk nodig?');
  await expectAccessible(ontvangt);
  await ontvangt.getByRole('button', { name: 'Terugsturen' }).click();
  await expect(ontvangt.getByText('De overdracht is teruggestuurd, met uw reden.')).toBeVisible();

  // De teamleider ziet waar het staat, niet wat erin staat.
  const leidt = await inVenster({ browser, bewaker }, teamleider, `/team${dossier}/begeleiding`);
  await expect(leidt.getByText('Is er een tolk nodig?')).toBeVisible();
  expect(await leidt.content()).not.toContain('Zoon helpt');

  await open(page, `${dossier}/overdracht`);
  await expect(page.getByText('Is er een tolk nodig?')).toBeVisible();
  await page.getByLabel('Samenvatting').fill('Belt graag op dinsdag. Geen tolk nodig.');
  await page.getByLabel('Samenvatting').blur();
  await expect(page.getByText(/^Opgeslagen om/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Aanbieden aan Cor Collega' }).click();
  await expect(page.getByText('De overdracht is aangeboden.')).toBeVisible();

  await open(ontvangt, '/overdrachten');
  await ontvangt.getByRole('link', { name: 'Gaat Over' }).click();
  await expect(ontvangt.getByText('Geen tolk nodig.')).toBeVisible();
  await ontvangt.getByRole('button', { name: 'Overnemen' }).click();
  await expect(ontvangt.getByText('U hebt de cliënt overgenomen.')).toBeVisible();
  await expect(ontvangt.getByRole('heading', { level: 1 })).toContainText('Gaat Over');
  await expect(ontvangt.getByText('Slaapt slecht, praat graag.')).toBeVisible();

  // Bij de eerstvolgende klik is het dossier voor wie gaf weg; op zijn lijst staat alleen het nummer.
  await page.getByRole('link', { name: 'Gaat Over' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
  await open(page, '/overdrachten');
  await expect(page.getByRole('rowheader', { name: client.clientnummer })).toBeVisible();
  expect(await page.content()).not.toContain('Gaat Over');
  expect(await spoorVan(client)).toEqual(
    expect.arrayContaining([
      'overdracht.vragen',
      'overdracht.aanbieden',
      'overdracht.terugsturen',
      'overdracht.accepteren',
    ]),
  );
  await open(leidt, `/team${dossier}/begeleiding`);
  await expect(leidt.getByRole('heading', { name: 'Cor Collega begeleidt' })).toContainText('2e begeleider in');
});

test('twee vensters: wie intussen niet meer geeft, leest dat bij de volgende klik', async ({
  page,
  browser,
  bewaker,
}) => {
  const { team, begeleider, collega, teamleider } = await eenTeam();
  const { client } = await eenTraject({ team, begeleider, laatsteGesprek: '2026-10-07' });
  await signIn(page, teamleider, `/team/clienten/${client.clientnummer}/begeleiding`);
  await kiesBegeleider(page.getByLabel('Aan wie'), 'Cor Collega');
  await page.getByLabel('Waarom').fill('Andere wijk.');
  await page.getByRole('button', { name: 'Warme overdracht vragen' }).click();
  await expect(page.getByText('De overdracht is gevraagd.')).toBeVisible();
  await expectAccessible(page);

  const werk = await inVenster({ browser, bewaker }, begeleider, `/clienten/${client.clientnummer}/overdracht`);
  await werk.getByRole('button', { name: 'Samenvatting opstellen uit het dossier' }).click();
  await expect(werk.getByText('De samenvatting is opgesteld uit het dossier.')).toBeVisible();

  await kiesBegeleider(page.getByLabel('Nieuwe begeleider'), 'Cor Collega');
  await page.getByRole('button', { name: 'Begeleider wijzigen' }).click();
  await expect(page.getByRole('heading', { name: 'Cor Collega begeleidt' })).toBeVisible();
  await werk.getByRole('button', { name: 'Aanbieden aan Cor Collega' }).click();
  await expect(werk.locator('main [role="alert"]')).toContainText('hoort niet (meer) bij u');
  expect(collega.naam).toBe('Cor Collega');
});

test('een einde sluit wat openstaat, en een heropening zet alles terug', async ({ page, browser, bewaker }) => {
  const { team, begeleider, teamleider } = await eenTeam();
  const traject = await eenTraject({ team, begeleider, start: '2026-01-05', laatsteGesprek: '2026-10-01' });
  const { client } = traject;
  await eenAfspraak({ client, datum: '2026-12-15', gehoudenDoor: begeleider });
  await eenInzet({ traject });
  await page.setViewportSize(SMAL);
  await signIn(page, teamleider, `/team/clienten/${client.clientnummer}/einde`);
  await expect(page.getByText(/instrument loopt/)).toBeVisible();
  await page.getByLabel('Reden').selectOption({ label: 'geen recht op bijstand' });
  await radio(page, 'ja, de begeleiding gaat door').check();
  await expect(page.getByText('Dan loopt het traject gewoon door en hoeft u hier niets te doen.')).toBeVisible();
  await page.getByLabel('Reden').selectOption({ label: 'einde aanpak' });
  await page.getByLabel('Laatste dag van het traject').fill('2026-11-16');
  await radio(page, 'niet aangeboden').check();
  await page.getByRole('button', { name: 'Traject beëindigen' }).click();
  const fouten = page.locator('main [role="alert"]');
  await expect(fouten).toContainText('Leg uit waarom er geen laatste gesprek is aangeboden.');
  await expect(fouten).toContainText('Noem bij wie de cliënt nu terechtkan');
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.getByLabel('Waarom is er geen laatste gesprek aangeboden?').fill('De cliënt was op reis.');
  await page.getByLabel('Bij wie kan de cliënt nu terecht?').fill('Anna de Boer, wijkcoach');
  await page.getByRole('button', { name: 'Traject beëindigen' }).click();
  await expect(fouten).toContainText('die wordt afgezegd.');
  await expect(fouten).toContainText('1 instrument stopt met dit traject.');
  await page.getByRole('button', { name: 'Beëindig het traject van Saskia Wolters' }).click();
  await expect(page.getByText('Beëindigd op 16 november 2026 (einde aanpak).')).toBeVisible();
  await expect(page.getByText('Kan nu terecht bij: Anna de Boer, wijkcoach')).toBeVisible();
  expect((await contactenVan(client)).map((c) => c.status)).toEqual(['gevoerd', 'afgezegd']);

  const werk = await inVenster({ browser, bewaker }, begeleider, '/vandaag');
  await expect(rij(werk, 'Saskia Wolters')).toHaveCount(0);
  await page.getByRole('button', { name: 'Traject heropenen' }).click();
  await expect(page.getByText('Het traject is heropend: het loopt weer door.')).toBeVisible();
  await expectAccessible(page);
  expect((await contactenVan(client)).map((c) => c.status)).toEqual(['gevoerd', 'gepland']);
  await open(werk, '/vandaag');
  await expect(rij(werk, 'Saskia Wolters')).toBeVisible();
});

test('een hele caseload gaat in één keer over, of tijdelijk', async ({ page }) => {
  const { team, begeleider, collega, teamleider } = await eenTeam();
  const derde = await eenAccount({ team, naam: 'Dirk Derde' });
  const mens = (achternaam: string, wens: object = {}) =>
    eenTraject({ team, begeleider, client: { voornaam: 'P', achternaam }, laatsteGesprek: '2026-10-07', ...wens });
  await mens('Een');
  await mens('Twee', { laatsteGesprek: '2026-06-30' });
  const bezet = await mens('Drie', { vervanging: { door: derde, van: '2026-12-01', tot: '2026-12-10' } });
  await signIn(page, teamleider, '/team');
  await page.getByRole('link', { name: 'Caseload overdragen' }).click();
  await kiesBegeleider(page.getByLabel('Van wie'), 'Bea Begeleidt');
  await page.getByRole('button', { name: 'Toon' }).click();
  await expect(page.getByRole('heading', { name: 'Voor goed overdragen' })).toContainText('3 trajecten');
  // Er staat niemand klaar om mee te gaan.
  await expect(page.getByRole('button', { name: 'Overdragen', exact: true })).toHaveCount(0);
  await expectAccessible(page);

  await kiesBegeleider(page.getByLabel('Wie vervangt'), 'Cor Collega');
  await page.getByLabel('Eerste dag').fill('2026-11-23');
  await page.getByLabel('Laatste dag').fill('2026-12-04');
  await page.getByRole('button', { name: 'Vervanging regelen' }).click();
  await expect(page.locator('main [role="alert"]')).toContainText(
    `Cor Collega vervangt bij 2 trajecten, van 23 november 2026 tot en met 4 december 2026.`,
  );
  await expect(page.locator('main [role="alert"]')).toContainText(
    `Overgeslagen wordt, want daar is al een vervanging: ${bezet.client.clientnummer} (Dirk Derde, 1 december – 10 december 2026).`,
  );
  await page.getByRole('button', { name: 'Laat Cor Collega vervangen bij 2 trajecten' }).click();
  await expect(page.getByText('De vervanging is geregeld')).toBeVisible();

  await kiesBegeleider(page.getByLabel('Van wie'), 'Bea Begeleidt');
  await page.getByRole('button', { name: 'Toon' }).click();
  await kiesBegeleider(page.getByLabel('Naar wie'), 'Cor Collega');
  await page.getByText('Of vink zelf aan').click();
  await page.getByRole('checkbox', { name: /P Een/ }).check();
  await page.getByRole('checkbox', { name: /P Twee/ }).check();
  await page.getByRole('button', { name: 'Verder met wie is aangevinkt' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Overdragen', exact: true }).click();
  await expect(page.locator('main [role="alert"]')).toContainText(
    '2 trajecten gaan voor goed naar Cor Collega; 1 daarvan is over tijd.',
  );
  await page.getByRole('button', { name: 'Draag 2 trajecten over aan Cor Collega' }).click();
  await expect(page.getByText('De cliënten zijn overgedragen.')).toBeVisible();
  await expect(page.getByLabel('Van wie').locator('option')).toHaveText([
    'kies een begeleider',
    /^Bea Begeleidt – 1 cliënt, ruimte \d+ gesprekken per week$/,
    /^Cor Collega – 2 cliënten, /,
    /^Dirk Derde – 0 cliënten, /,
  ]);
  expect(collega.naam).toBe('Cor Collega');
});

test('een traject gaat verder in een andere aanpak, met zijn geschiedenis', async ({ page }) => {
  const { team, begeleider, teamleider } = await eenTeam();
  const traject = await eenTraject({ team, begeleider, start: '2026-01-05', laatsteGesprek: '2026-10-01' });
  await eenInzet({ traject });
  await signIn(page, teamleider, `/team/clienten/${traject.client.clientnummer}/einde`);
  await page.getByRole('link', { name: 'Zet het traject daar voort' }).click();
  await expect(page.getByText(/instrument loopt: gaat mee/)).toBeVisible();
  await page.getByLabel('Nieuwe aanpak', { exact: true }).selectOption({ label: 'Reguliere aanpak' });
  await page.getByLabel('Eerste dag in de nieuwe aanpak').fill('2026-11-16');
  await page.getByRole('button', { name: 'Voortzetten in deze aanpak' }).click();
  await expect(page.locator('main [role="alert"]')).toContainText(
    'gaat vanaf 16 november 2026 verder in Reguliere aanpak',
  );
  await page.getByRole('button', { name: /^Zet het traject van .* voort in Reguliere aanpak$/ }).click();
  await expect(page.getByRole('heading', { level: 2 })).toContainText(['Reguliere aanpak', 'VIA-pilot']);
  await expect(page.getByText('16 november 2027').first()).toBeVisible();
  await page.getByLabel('Vervolgcontact').fill('Anna de Boer, wijkcoach');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Het vervolgcontact is opgeslagen.')).toBeVisible();
  await expectAccessible(page);
});
