/** De tweede stap van het inloggen: instellen, gebruiken, kwijtraken en herstellen; en een nieuw wachtwoord per e-mail. */
import type { BrowserContext, Page } from '@playwright/test';
import { alsSysteem } from '../lib/server/db';
import { maakHerstelcodes } from '../lib/tweede-factor/herstelcodes';
import { eenCodeapp } from '../prisma/factories/gebruiker';
import {
  BREED,
  eenAccount,
  expect,
  expectAccessible,
  expectNoSideways,
  fillSignIn,
  open,
  SMAL,
  signIn,
  telefooncode,
  test,
  vulWachtwoordIn,
  WACHTWOORD,
} from './basis';
import { krijgt, linkVoor } from './post';
import { inVenster } from './venster';

/** Een passkey in deze browser, zoals die van een telefoon of laptop. */
async function metAuthenticator(context: BrowserContext, page: Page): Promise<void> {
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function opBeideBreedtes(page: Page): Promise<void> {
  for (const maat of [SMAL, BREED]) {
    await page.setViewportSize(maat);
    await expectAccessible(page);
    await expectNoSideways(page);
  }
}

/** Het geheim zoals het naast de QR-code staat om over te typen. */
const geheimOp = async (page: Page) => (await page.locator('main code').innerText()).replaceAll(' ', '');
const kop = (page: Page) => page.getByRole('heading', { level: 1 });

test('de eerste keer: een app instellen, herstelcodes bewaren, en daarna inloggen met een code die één keer werkt', async ({
  page,
  browser,
  bewaker,
}) => {
  const wie = await eenAccount();
  await open(page, '/inloggen?terug=%2Fclienten');
  await vulWachtwoordIn(page, wie.email, WACHTWOORD);
  await expect(kop(page)).toHaveText('Nog één keer: de tweede stap');
  await opBeideBreedtes(page);
  // Met alleen het wachtwoord gaat er niets open.
  await page.goto('/vandaag');
  await expect(page).toHaveURL(/\/inloggen/);
  await open(page, '/inloggen/instellen?terug=%2Fclienten');
  await expect(page.getByRole('img', { name: 'QR-code voor uw app' })).toBeVisible();
  const geheim = await geheimOp(page);
  await page.getByLabel('Code die de app nu toont').fill('000000');
  await page.getByRole('button', { name: 'App instellen' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Deze code klopt niet.');
  expect(await geheimOp(page)).toBe(geheim);
  const code = await telefooncode(geheim);
  await page.getByLabel('Code die de app nu toont').fill(code);
  await page.getByRole('button', { name: 'App instellen' }).click();
  await expect(kop(page)).toHaveText('De tweede stap is ingesteld');
  const codes = page.getByRole('region', { name: 'Herstelcodes' });
  await expect(codes.getByRole('listitem')).toHaveCount(10);
  await opBeideBreedtes(page);
  const bestand = page.waitForEvent('download');
  await codes.getByRole('link', { name: 'Opslaan als bestand' }).click();
  expect((await bestand).suggestedFilename()).toBe('herstelcodes-vast-contact.txt');
  await page.getByRole('link', { name: 'Ik heb de codes bewaard' }).click();
  await expect(page).toHaveURL(/\/clienten$/);

  // Elders met dezelfde code: die is op.
  const context = await browser.newContext({ locale: 'nl-NL' });
  bewaker.kijkMee(context);
  const elders = await context.newPage();
  await open(elders, '/inloggen');
  await vulWachtwoordIn(elders, wie.email, WACHTWOORD);
  await expect(kop(elders)).toHaveText('Tweede stap');
  await elders.getByLabel('Code uit de app').fill(code);
  await elders.getByRole('button', { name: 'Verder', exact: true }).click();
  await expect(elders.getByRole('main').getByRole('alert')).toContainText('Deze code is al gebruikt.');
  await elders.goto('/vandaag');
  await expect(elders).toHaveURL(/\/inloggen/);
  await context.close();
});

test('een klok die niet gelijk loopt en een herstelcode; zij werkt één keer en de gebruiker krijgt een e-mail', async ({
  page,
  begeleider,
}) => {
  await eenCodeapp(begeleider);
  const [herstelcode = ''] = await alsSysteem('proef', (tx) => maakHerstelcodes(tx, begeleider.id));
  await open(page, '/inloggen');
  await vulWachtwoordIn(page, begeleider.email, WACHTWOORD);
  await expect(page.getByText('De telefoon van dit account zou nu deze code tonen')).toBeVisible();
  const { generate } = await import('otplib');
  const { PROEFGEHEIM } = await import('../prisma/factories/gebruiker');
  const straks = Math.floor(Date.now() / 1000) + 90;
  await page.getByLabel('Code uit de app').fill(await generate({ secret: PROEFGEHEIM, epoch: straks }));
  await page.getByRole('button', { name: 'Verder', exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'zet bij de instellingen van uw telefoon datum en tijd op automatisch',
  );
  await page.getByText('Telefoon of passkey kwijt?').click();
  await opBeideBreedtes(page);
  await page.getByLabel('Herstelcode').fill(herstelcode.toUpperCase());
  await page.getByRole('button', { name: 'Inloggen met herstelcode' }).click();
  await expect(kop(page)).toHaveText('Vandaag');
  await krijgt(begeleider.email, 'nog 9 herstelcodes');
  await open(page, '/account');
  const stap = page.locator('#tweede-stap');
  await expect(stap).toContainText('U hebt nog 9 herstelcodes over.');
  await opBeideBreedtes(page);
  await page.getByRole('button', { name: 'Uitloggen', exact: true }).click();
  await vulWachtwoordIn(page, begeleider.email, WACHTWOORD);
  await page.getByText('Telefoon of passkey kwijt?').click();
  await page.getByLabel('Herstelcode').fill(herstelcode);
  await page.getByRole('button', { name: 'Inloggen met herstelcode' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('is al gebruikt');
});

test('een passkey: toevoegen bij Account, ermee inloggen, een andere naam, en weghalen', async ({
  page,
  context,
  begeleider,
}) => {
  await metAuthenticator(context, page);
  await open(page, '/inloggen');
  await fillSignIn(page, begeleider.email, WACHTWOORD);
  await expect(kop(page)).toHaveText('Vandaag');
  await open(page, '/account');
  const stap = page.locator('#tweede-stap');
  await stap.getByRole('button', { name: 'Passkey toevoegen' }).click();
  await stap.getByLabel('Naam van de passkey').fill('laptop werk');
  await stap.getByRole('button', { name: 'Passkey bewaren' }).click();
  await expect(page.getByText('De passkey is toegevoegd.')).toBeVisible();
  await expect(stap).toContainText('laptop werk');
  await opBeideBreedtes(page);
  await krijgt(begeleider.email, 'De passkey "laptop werk" is toegevoegd.');

  await page.getByRole('button', { name: 'Uitloggen', exact: true }).click();
  await vulWachtwoordIn(page, begeleider.email, WACHTWOORD);
  await page.getByRole('button', { name: 'Passkey gebruiken' }).click();
  await expect(kop(page)).toHaveText('Vandaag');

  await open(page, '/account');
  await stap.getByText('Naam van laptop werk wijzigen').click();
  await stap.getByLabel('Naam van de passkey').fill('oude laptop');
  await stap.getByRole('button', { name: 'Naam opslaan' }).click();
  await expect(stap.getByRole('button', { name: 'oude laptop weghalen' })).toBeVisible();
  await stap.getByRole('button', { name: 'oude laptop weghalen' }).click();
  await expect(page.getByText('De passkey is weggehaald.')).toBeVisible();
  await expect(stap).toContainText('U hebt geen passkey.');
});

test('de eerste keer kan ook met een passkey, zonder app', async ({ page, context }) => {
  const wie = await eenAccount({ rol: 'privacy_officer' });
  await metAuthenticator(context, page);
  await open(page, '/inloggen');
  await vulWachtwoordIn(page, wie.email, WACHTWOORD);
  await page.getByLabel('Naam van de passkey').fill('mijn telefoon');
  await page.getByRole('button', { name: 'Passkey maken' }).click();
  await expect(kop(page)).toHaveText('De tweede stap is ingesteld');
  await page.getByRole('link', { name: 'Ik heb de codes bewaard' }).click();
  await expect(page).toHaveURL(/\/verantwoording$/);
});

test('telefoon kwijt: de ene beheerder vraagt, de andere keurt goed, en de gebruiker begint opnieuw', async ({
  page,
  browser,
  bewaker,
  begeleider,
}) => {
  await eenCodeapp(begeleider);
  const [vraagt, keurt] = [await eenAccount({ rol: 'beheerder' }), await eenAccount({ rol: 'beheerder' })];
  await signIn(page, vraagt, `/beheer/gebruikers/${begeleider.id}`);
  await page.getByRole('button', { name: 'Herstel vragen' }).click();
  await expect(page.getByText('Het verzoek staat klaar.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Goedkeuren' })).toHaveCount(0);
  await opBeideBreedtes(page);
  await krijgt(begeleider.email, 'Een beheerder vroeg om uw tweede stap te herstellen');

  const tweede = await inVenster({ browser, bewaker }, keurt, '/beheer');
  await tweede.getByRole('link', { name: begeleider.naam }).click();
  await tweede.getByRole('button', { name: 'Goedkeuren' }).click();
  await expect(tweede.getByText('De tweede stap is weggehaald')).toBeVisible();
  await krijgt(begeleider.email, 'Uw tweede stap is hersteld.');

  const venster = await browser.newContext({ locale: 'nl-NL' });
  bewaker.kijkMee(venster);
  const weer = await venster.newPage();
  await open(weer, '/inloggen');
  await vulWachtwoordIn(weer, begeleider.email, WACHTWOORD);
  await expect(kop(weer)).toHaveText('Nog één keer: de tweede stap');
  await venster.close();
});

test('wachtwoord vergeten: voor elk adres hetzelfde antwoord, een link die één keer werkt, en de tweede stap blijft', async ({
  page,
  begeleider,
}) => {
  await eenCodeapp(begeleider);
  const vraag = async (email: string) => {
    await open(page, '/inloggen/vergeten');
    await page.getByLabel('E-mailadres').fill(email);
    await page.getByRole('button', { name: 'Link sturen' }).click();
    return page.getByRole('main').getByRole('status').innerText();
  };
  expect(await vraag('niemand@voorbeeld.nl')).toBe(await vraag(begeleider.email));
  await opBeideBreedtes(page);
  const link = await linkVoor(begeleider.email, 1);
  await open(page, link);
  const kies = async (wachtwoord: string) => {
    await page.getByLabel('Nieuw wachtwoord').fill(wachtwoord);
    await page.getByLabel('Nog een keer').fill(wachtwoord);
    await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
  };
  await kies('qwertyuiop123');
  await expect(page.getByText('het wordt veel gebruikt of is snel te raden')).toBeVisible();
  await kies('welkom bij ons op kantoor');
  await expect(page.getByText('In dit wachtwoord staat "welkom".')).toBeVisible();
  await kies('een heel andere lange zin');
  await expect(page.getByText('Uw wachtwoord is opgeslagen. Log ermee in.')).toBeVisible();
  await vulWachtwoordIn(page, begeleider.email, 'een heel andere lange zin');
  await expect(kop(page)).toHaveText('Tweede stap');
  await krijgt(begeleider.email, 'Het wachtwoord van uw account is gewijzigd');
  await open(page, link);
  await expect(kop(page)).toHaveText('Deze link werkt niet (meer)');
});

test.describe('zonder JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('werken instellen, de herstelcodes en de code', async ({ page }) => {
    const wie = await eenAccount();
    await page.goto('/inloggen');
    await vulWachtwoordIn(page, wie.email, WACHTWOORD);
    await expect(kop(page)).toHaveText('Nog één keer: de tweede stap');
    await page.getByLabel('Code die de app nu toont').fill(await telefooncode(await geheimOp(page)));
    await page.getByRole('button', { name: 'App instellen' }).click();
    await expect(page.getByRole('region', { name: 'Herstelcodes' }).getByRole('listitem')).toHaveCount(10);
    await page.getByRole('link', { name: 'Ik heb de codes bewaard' }).click();
    await expect(kop(page)).toHaveText('Vandaag');
    await page.context().clearCookies();
    await page.goto('/inloggen');
    await fillSignIn(page, wie.email, WACHTWOORD);
    await expect(kop(page)).toHaveText('Vandaag');
  });
});
