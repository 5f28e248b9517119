/** Berichten: van een geplande afspraak naar een brief op de post, en de teksten die beheer daarvoor schrijft. */
import type { Page } from '@playwright/test';
import { alsSysteem } from '../lib/server/db';
import { eenBericht } from '../prisma/factories/bericht';
import { eenAfspraak } from '../prisma/factories/contactmoment';
import { eenTraject } from '../prisma/factories/traject';
import { eenAccount, expect, open, signIn, test, toegankelijkOpBeide } from './basis';
import { spoorVan } from './database';
import { expectSummary, paneel, radio } from './werkplek';

const POST = { adres: 'Dorpsstraat 1', postcode: '7511 AA', woonplaats: 'Enschede' };
const NOOR = { voornaam: 'Noor', achternaam: 'Voorbeeld' };

/** Wacht tot het achtergrondwerk zoveel berichten voor deze cliënt heeft gemaakt. */
const wachtOp = (client: { id: string }, aantal: number) =>
  expect
    .poll(() => alsSysteem('proef', (tx) => tx.bericht.count({ where: { clientId: client.id } })), { timeout: 20_000 })
    .toBe(aantal);

async function plan(page: Page, nummer: string, datum: string, daarna: string, tijd = '10:00'): Promise<void> {
  await open(page, `/clienten/${nummer}/contactmomenten/nieuw?plannen=1`);
  await page.getByLabel('Datum', { exact: true }).fill(datum);
  if (tijd) await page.getByLabel(/^Tijd/).fill(tijd);
  await radio(page, 'Telefonisch').check();
  await page.getByRole('button', { name: 'Afspraak opslaan' }).click();
  await expect(page.getByText(`De afspraak is gepland. ${daarna}`)).toBeVisible();
}

test('een geplande afspraak wordt een brief die klaarligt, afgedrukt wordt en in het logboek staat', async ({
  page,
  begeleider,
}) => {
  const { client } = await eenTraject({
    begeleider,
    client: { ...NOOR, ...POST, laaggeletterd: 'ja' },
    start: '2026-01-05',
  });
  await signIn(page, begeleider);
  await plan(
    page,
    client.clientnummer,
    '2026-11-25',
    'De cliënt krijgt bericht (de uitnodiging), maar leest weinig. Bel ook zelf',
  );
  await wachtOp(client, 2);

  await open(page, '/vandaag');
  const bel = paneel(page, 'Te doen').getByRole('listitem').filter({ hasText: 'Bel zelf over de afspraak met' });
  await expect(bel.getByRole('link', { name: '06-0000 0000' })).toHaveAttribute('href', 'tel:0600000000');
  await page.getByRole('link', { name: '1 brief ligt klaar' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Brieven');
  await expect(paneel(page, 'Klaar om af te drukken (1)')).toContainText('Noor Voorbeeld');
  await toegankelijkOpBeide(page);
  await page.getByRole('button', { name: 'Maak de PDF van 1 brief' }).click();
  const nu = paneel(page, 'Nu afdrukken (1)');
  await expect(nu).toBeVisible();
  const pdf = await page.request.get('/brieven/pdf');
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await toegankelijkOpBeide(page);
  await nu.getByRole('button', { name: 'Ze zijn afgedrukt' }).click();
  await expect(page.getByText('Er ligt geen brief klaar.')).toBeVisible();
  expect((await page.request.get('/brieven/pdf')).status()).toBe(404);

  await open(page, `/clienten/${client.clientnummer}/berichten`);
  const regels = page.getByRole('listitem').filter({ hasText: 'Onze afspraak op woensdag 25 november 2026' });
  const brief = regels.filter({ hasText: 'per brief' });
  await regels.getByRole('button', { name: /Ja, ik heb het verteld/ }).click();
  await expect(page.getByText('Vastgelegd: u hebt het zelf verteld.')).toBeVisible();
  await expect(regels.filter({ hasText: 'per telefoon' })).toContainText('verteld');
  await expect(brief).toContainText('afgedrukt');
  await brief.getByText('Lees het bericht').click();
  await expect(brief).toContainText('Beste Noor Voorbeeld,');
  expect((await page.request.get((await brief.getByRole('link').getAttribute('href')) ?? '')).status()).toBe(200);
  await toegankelijkOpBeide(page);
  await brief.getByRole('button', { name: /Ja, de brief is begrepen/ }).click();
  await expect(page.getByText('Vastgelegd: de brief is begrepen.')).toBeVisible();
  await expect(brief).toContainText('De brief is begrepen, vastgelegd op 18 november 2026.');
  expect(await spoorVan(client)).toEqual(
    expect.arrayContaining([
      'bericht.maken',
      'brieven.afdrukken',
      'begrip.vastleggen',
      'bericht.vertellen',
      'berichten.openen',
    ]),
  );
});

test('zonder adres blijft een brief liggen; met een adres en toestemming gaat het volgende per e-mail', async ({
  page,
  begeleider,
}) => {
  const { client } = await eenTraject({ begeleider, client: NOOR, start: '2026-01-05' });
  await signIn(page, begeleider);
  await plan(page, client.clientnummer, '2026-11-25', 'Er is geen volledig adres voor een brief. Bel zelf');
  await wachtOp(client, 2);
  await open(page, '/vandaag');
  await expect(paneel(page, 'Te doen')).toContainText('Adres nodig van Noor Voorbeeld');
  await open(page, '/brieven');
  await paneel(page, 'Zonder adres (1)').getByRole('link', { name: 'Noor Voorbeeld' }).click();
  await page.getByLabel('Straat en huisnummer').fill('Dorpsstraat 1');
  await page.getByLabel('Postcode').fill('7511 AA');
  await page.getByLabel('Woonplaats').fill('Enschede');
  await page.getByLabel('E-mail mag, sinds').fill('2026-11-16');
  await page.getByRole('button', { name: 'Persoon opslaan' }).click();
  await expectSummary(page, 'Vul het e-mailadres in waarvoor toestemming is gegeven');
  await page.getByLabel('E-mail (mag leeg)').fill('noor@voorbeeld.nl');
  await page.getByRole('button', { name: 'Persoon opslaan' }).click();
  await expect(page.getByText('De gegevens zijn opgeslagen.')).toBeVisible();
  await open(page, '/brieven');
  await expect(paneel(page, 'Klaar om af te drukken (1)')).toContainText('Noor Voorbeeld');

  await plan(page, client.clientnummer, '2026-12-02', 'De cliënt krijgt een e-mail: de uitnodiging.');
  await wachtOp(client, 3);
  await open(page, `/clienten/${client.clientnummer}/berichten`);
  await expect(paneel(page, 'Hoe berichten gaan')).toContainText('noor@voorbeeld.nl');
  await expect(paneel(page, 'Hoe berichten gaan')).toContainText('De mailserver is nog niet ingesteld.');
  const mail = page.getByRole('listitem').filter({ hasText: '2 december 2026' });
  await expect(mail).toContainText('wacht op verzenden');
  await mail.getByRole('button', { name: /Niet sturen/ }).click();
  await expect(page.getByText('Het bericht wordt niet verstuurd.')).toBeVisible();
  await expect(mail).toContainText('niet verstuurd');
});

test('zonder tijd wacht een bericht, zegt wat er ontbreekt, en gaat verder als het is ingevuld', async ({
  page,
  begeleider,
}) => {
  const { client } = await eenTraject({ begeleider, client: { ...NOOR, ...POST }, start: '2026-01-05' });
  await signIn(page, begeleider);
  await plan(page, client.clientnummer, '2026-11-25', 'Het bericht aan de cliënt wacht', '');
  await wachtOp(client, 1);
  await open(page, '/vandaag');
  await expect(paneel(page, 'Te doen')).toContainText('Bericht wacht op een tijd, plaats of nummer: Noor Voorbeeld');
  await open(page, '/brieven');
  const wacht = paneel(page, 'Wacht op gegevens (1)');
  await expect(wacht).toContainText('Er ontbreekt hoe laat de afspraak is.');
  await toegankelijkOpBeide(page);
  await wacht.getByRole('link', { name: 'Vul de afspraak aan' }).click();
  await page.locator('summary', { hasText: 'Verplaatsen' }).click();
  await page.getByLabel(/^Nieuwe tijd/).fill('10:30');
  await page.getByRole('button', { name: 'Verplaatsen' }).click();
  await expect(page.getByText('Er komt een brief klaar te liggen')).toBeVisible();
  await wachtOp(client, 2);
  await open(page, `/clienten/${client.clientnummer}/berichten`);
  await expect(page.getByRole('listitem').filter({ hasText: 'ligt klaar om af te drukken' })).toContainText(
    'Uitnodiging',
  );
});

test('beheer vult in wie er boven een brief staat; dat staat daarna boven de pagina', async ({ page }) => {
  await signIn(page, await eenAccount({ rol: 'beheerder' }), '/beheer/gemeente');
  await page.getByLabel('Postcode').fill('');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expectSummary(page, 'Vul de postcode in.');
  await page.getByLabel('Postcode').fill('7500 AA');
  await toegankelijkOpBeide(page);
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Het staat voortaan op elke brief en e-mail')).toBeVisible();
});

test('beheer wijzigt een tekst met een voorbeeld ernaast; een onbekend veld wordt genoemd', async ({ page }) => {
  await signIn(page, await eenAccount({ rol: 'beheerder' }), '/beheer/berichten');
  await page.getByLabel('Afspraak gaat niet door lezen of wijzigen').click();
  const tekst = page.getByLabel('Tekst', { exact: true }).and(page.locator(':visible'));
  await tekst.fill('Dag {{naam}}, op {{datum}} over uw {{uitkering}}. {{vaste_zin}}');
  const voorbeeld = page.getByRole('region', { name: 'Voorbeeld' }).and(page.locator(':visible'));
  await expect(voorbeeld).toContainText('Er staat een veld in dat niet bestaat.');
  const opslaan = page.getByRole('button', { name: 'Tekst opslaan' }).and(page.locator(':visible'));
  await opslaan.click();
  await expectSummary(page, 'Dit veld bestaat niet: {{uitkering}}. U kunt kiezen uit: {{naam}}, {{datum}}');
  await tekst.fill('Dag {{naam}}, op {{datum}} zien we elkaar niet. {{vaste_zin}}');
  await expect(voorbeeld).toContainText('Dag Noor Voorbeeld, op woensdag 18 november 2026 zien we elkaar niet.');
  await toegankelijkOpBeide(page);
  await opslaan.click();
  await expect(page.getByText('De tekst is gewijzigd.')).toBeVisible();
  await page.getByLabel('Afspraak gaat niet door lezen of wijzigen').click();
  await page.getByRole('button', { name: 'Terug naar de standaardtekst' }).and(page.locator(':visible')).click();
  await expect(page.getByText('De standaardtekst geldt weer.')).toBeVisible();
});

test('beheer beslist over een e-mail waarvan onzeker is of hij aankwam, zonder te zien van wie hij is', async ({
  page,
}) => {
  const { client } = await eenTraject({ client: { voornaam: 'Ottoline', achternaam: 'Zeldenrust' } });
  const afspraak = await eenAfspraak({ client, datum: '2026-11-25' });
  const { id } = await eenBericht({
    client,
    afspraak,
    kanaal: 'e_mail',
    aan: 'ottoline@voorbeeld.nl',
    status: 'bezig',
    bezigSinds: new Date('2026-11-17T09:00:00Z'),
  });
  await signIn(page, await eenAccount({ rol: 'beheerder' }), '/beheer/berichten');
  const rij = page.getByRole('row').filter({ hasText: id });
  await expect(rij).toContainText('Uitnodiging: onzeker');
  await expect(page.getByRole('main')).not.toContainText(/Ottoline|Zeldenrust|ottoline/);
  await rij.getByRole('button', { name: /Is verstuurd/ }).click();
  await expect(rij).toHaveCount(0);
  const { status } = await alsSysteem('proef', (tx) => tx.bericht.findUniqueOrThrow({ where: { id } }));
  expect(status).toBe('verzonden');
});
