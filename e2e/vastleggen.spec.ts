/** Gesprek vastleggen: wat er was, wat dat met de norm doet en wanneer het volgende is. */
import type { Page } from '@playwright/test';
import { eenContactmoment } from '../prisma/factories/contactmoment';
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
  andereDag,
  bewaar,
  expectSummary,
  groep,
  norm,
  radio,
  rij,
  tijdlijnregel,
  vastlegpad as vastleggen,
  voluit,
  vouwOpen,
} from './werkplek';

const meer = (page: Page) => vouwOpen(page, 'Onderwerpen, duur, wie erbij was');

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
