/** Wat één gesprek een begeleider kost: van de lijst op Vandaag tot een cliënt die niet meer over tijd is, met toets, muis en vinger. */
import type { Locator, Page } from '@playwright/test';
import type { GemaakteGebruiker } from '../prisma/factories/gebruiker';
import { eenPlan } from '../prisma/factories/plan';
import { eenTraject } from '../prisma/factories/traject';
import {
  BREED,
  expect,
  expectAccessible,
  expectNoSideways,
  hydrated,
  krijgTelefoon,
  SMAL,
  signIn,
  telefooncode,
  test,
  WACHTWOORD,
} from './basis';
import { contactenVan } from './database';
import { groep, radio, rij, vastlegknop, voluit } from './werkplek';

/** Zoveel mag het kortste telefoongesprek kosten, vanaf de knop in de lijst. */
const HOOGSTENS = { keydown: 8, muis: 4, vinger: 6 };

/** Telt in de pagina zelf wat er wordt aangeraakt en ingedrukt, over bladzijden heen. Een toets die ingedrukt moet blijven telt ook. */
const tel = (page: Page) =>
  page.addInitScript(() => {
    for (const soort of ['keydown', 'pointerdown'])
      addEventListener(
        soort,
        () => sessionStorage.setItem(soort, String(Number(sessionStorage.getItem(soort)) + 1)),
        true,
      );
  });

/** Begint opnieuw te tellen; geeft daarna het aantal en de seconden. */
async function meet(page: Page, soort: 'keydown' | 'pointerdown') {
  await page.evaluate((s) => sessionStorage.removeItem(s), soort);
  const begin = Date.now();
  return async (wat: keyof typeof HOOGSTENS) => {
    const aantal = await page.evaluate((s) => Number(sessionStorage.getItem(s)), soort);
    console.log(`${wat}: ${aantal} in ${((Date.now() - begin) / 1000).toFixed(1)} s`);
    expect(aantal).toBeGreaterThan(1);
    expect(aantal).toBeLessThanOrEqual(HOOGSTENS[wat]);
  };
}

/** Loopt met Tab door de pagina tot dit de aandacht heeft. */
async function loopNaar(page: Page, doel: Locator, hoogstens = 60): Promise<void> {
  for (let stap = 0; stap < hoogstens; stap++) {
    if (await doel.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(doel).toBeFocused();
}

const inDeLijst = (page: Page, client: Parameters<typeof voluit>[0]) =>
  page.getByRole('link', { name: `Gesprek met ${voluit(client)} vastleggen` }).first();

async function eenCaseload(begeleider: GemaakteGebruiker) {
  const traject = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
  await eenTraject({ begeleider, client: { voornaam: 'Omar', achternaam: 'Haddad' }, laatsteGesprek: '2026-11-02' });
  return traject;
}

/** Staat er zoals bedoeld: een gesprek van nu, en het volgende moment. */
async function expectGebeld(page: Page, client: { id: string }): Promise<void> {
  await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
  const [, gesprek, afspraak] = await contactenVan(client);
  expect(gesprek).toMatchObject({
    kanaal: 'telefonisch',
    status: 'gevoerd',
    tijd: expect.stringMatching(/^\d\d:\d\d$/),
  });
  expect(afspraak).toMatchObject({ status: 'gepland', tijd: '09:00' });
}

test('met alleen het toetsenbord: inloggen, de lijst, en een gesprek in hoogstens acht toetsen', async ({
  page,
  begeleider,
}) => {
  const { client } = await eenCaseload(begeleider);
  await krijgTelefoon(begeleider.email);
  await tel(page);
  await page.goto('/vandaag');
  await expectAccessible(page);
  await loopNaar(page, page.getByLabel('E-mailadres'));
  await page.keyboard.type(begeleider.email);
  await loopNaar(page, page.getByLabel('Wachtwoord'));
  await page.keyboard.type(WACHTWOORD);
  await page.keyboard.press('Enter');
  await loopNaar(page, page.getByLabel('Code uit de app'));
  await page.keyboard.type(await telefooncode());
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vandaag');
  await hydrated(page);
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await loopNaar(page, inDeLijst(page, client));

  const klaar = await meet(page, 'keydown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#gesprek$/);
  await hydrated(page);
  // Er heeft nog niets de aandacht, zodat niemand de kop mist; de eerste Tab staat wel in het formulier.
  await expect(page.locator('body')).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(radio(page, 'Op locatie')).toBeFocused();
  await page.keyboard.press('t');
  await expect(radio(page, 'Telefonisch')).toBeChecked();
  await page.keyboard.press('Alt+1');
  await expect(radio(page, /16 december/)).toBeChecked();
  await page.keyboard.press('Enter');
  await expectGebeld(page, client);
  await klaar('keydown');
  await expect(groep(page, 'Over tijd')).toHaveCount(0);
  await expect(rij(groep(page, 'Op schema'), voluit(client))).toContainText('16 december 2026');
});

test('met de muis in hoogstens vier klikken, ook voor wie de knop even ingedrukt houdt', async ({
  page,
  begeleider,
}) => {
  const { client } = await eenCaseload(begeleider);
  await tel(page);
  await signIn(page, begeleider);
  const klaar = await meet(page, 'pointerdown');
  await inDeLijst(page, client).click();
  await hydrated(page);
  // Zonder te scrollen: Vastleggen en wat het met de norm doet blijven in beeld.
  await expect(vastlegknop(page)).toBeInViewport({ ratio: 1 });
  await radio(page, 'Telefonisch').click({ delay: 150 });
  await expect(page.locator('summary', { hasText: /^vandaag, \d\d:\d\d · andere dag of tijd$/ })).toBeVisible();
  await radio(page, /16 december/).click({ delay: 150 });
  await vastlegknop(page).click({ delay: 150 });
  await expectGebeld(page, client);
  await klaar('muis');
});

test.describe('op een telefoon', () => {
  test.use({ hasTouch: true });

  test('in hoogstens zes aanrakingen, en de balk bedekt nooit waar u bent', async ({ page, begeleider }) => {
    const traject = await eenCaseload(begeleider);
    const { client } = traject;
    const stappen = [{ tekst: 'Naar de inloop' }, { tekst: 'Koffie met de buurvrouw' }];
    await eenPlan({ traject, doelen: [{ leefgebied: 3, tekst: 'Meer mensen zien', stappen }], op: '2026-10-07' });
    await tel(page);
    await page.setViewportSize(SMAL);
    await signIn(page, begeleider);
    const klaar = await meet(page, 'pointerdown');
    await inDeLijst(page, client).tap();
    await hydrated(page);
    await expect(vastlegknop(page)).toBeInViewport({ ratio: 1 });
    await expect(page.getByText('Stap gelukt, iets beloofd 2 open')).toBeVisible();
    await radio(page, 'Telefonisch').tap();
    await radio(page, /16 december/).tap();
    await vastlegknop(page).tap();
    await expectGebeld(page, client);
    await klaar('vinger');

    // Met alles open, op elk scherm: wat de aandacht krijgt komt boven de balk te staan.
    for (const maat of [SMAL, BREED]) {
      await page.setViewportSize(maat);
      await page.goto(`/clienten/${client.clientnummer}/contactmomenten/nieuw`);
      await hydrated(page);
      await page.locator('form details').evaluateAll((alle: HTMLDetailsElement[]) => {
        for (const details of alle) details.open = true;
      });
      await expectAccessible(page);
      await expectNoSideways(page);
      for (let stap = 0; stap < 80; stap++) {
        await page.keyboard.press('Tab');
        const onder = await page.evaluate(() => {
          const [veld, balk] = [document.activeElement, document.querySelector('.formulierbalk')];
          if (balk?.contains(veld)) return null;
          // Het menu onder in beeld ligt niet achter de balk maar eronder.
          if (!veld?.closest('main') || !balk) return 0;
          return veld.getBoundingClientRect().bottom - balk.getBoundingClientRect().top;
        });
        if (onder === null) break;
        expect(onder, `zoveel pixels achter de balk bij stap ${stap}`).toBeLessThanOrEqual(0);
      }
      await expect(page.getByRole('link', { name: 'Annuleren' })).toBeFocused();
    }
  });
});
