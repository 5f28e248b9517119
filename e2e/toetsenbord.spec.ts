/** Een begeleider doet haar werk zonder muis: van inloggen tot een cliënt die niet meer over tijd is. */
import type { Locator, Page } from '@playwright/test';
import { eenTraject } from '../prisma/factories/traject';
import { BREED, expect, expectAccessible, hydrated, SMAL, test, WACHTWOORD } from './basis';
import { groep, radio, rij, voluit } from './werkplek';

/** Zoveel toetsen mag het kortste gesprek kosten nadat zij in de lijst is gekozen. */
const HOOGSTENS = 8;

class Toetsenbord {
  aanslagen = 0;
  constructor(private readonly page: Page) {}

  async druk(toets: string): Promise<void> {
    this.aanslagen += 1;
    await this.page.keyboard.press(toets);
  }

  /** Loopt met Tab door de pagina tot dit de aandacht heeft. */
  async loopNaar(doel: Locator, hoogstens = 40): Promise<void> {
    for (let stap = 0; stap < hoogstens; stap++) {
      if (await doel.evaluate((element) => element === document.activeElement)) return;
      await this.druk('Tab');
    }
    await expect(doel).toBeFocused();
  }
}

for (const [naam, viewport] of [
  ['breed', BREED],
  ['smal', SMAL],
] as const)
  test.describe(`op een ${naam} scherm`, () => {
    test.use({ viewport });

    test('een gesprek vastleggen met alleen het toetsenbord, in hoogstens acht toetsen na de lijst', async ({
      page,
      begeleider,
    }) => {
      const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
      await eenTraject({
        begeleider,
        client: { voornaam: 'Omar', achternaam: 'Haddad' },
        laatsteGesprek: '2026-11-02',
      });
      const toetsen = new Toetsenbord(page);

      await page.goto('/vandaag');
      await expectAccessible(page);
      await toetsen.loopNaar(page.getByLabel('E-mailadres'));
      await page.keyboard.type(begeleider.email);
      await toetsen.loopNaar(page.getByLabel('Wachtwoord'));
      await page.keyboard.type(WACHTWOORD);
      await toetsen.druk('Enter');

      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vandaag');
      await hydrated(page);
      await expect(rij(groep(page, 'Over tijd'), voluit(client))).toContainText('29 dagen over tijd');
      await expectAccessible(page);
      await toetsen.druk('Tab');
      await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();
      await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeInViewport();
      await toetsen.druk('Enter');
      await toetsen.loopNaar(rij(page, voluit(client)).getByRole('link', { name: /^Gesprek met .* vastleggen$/ }));
      await toetsen.druk('Enter');

      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Gesprek vastleggen met ${voluit(client)}`);
      await hydrated(page);
      await expect(radio(page, 'Op locatie')).toBeFocused();
      await expectAccessible(page);
      const naDeLijst = new Toetsenbord(page);
      await naDeLijst.druk('ArrowDown');
      await naDeLijst.druk('ArrowDown');
      await expect(radio(page, 'Telefonisch')).toBeChecked();
      await naDeLijst.loopNaar(page.locator('[name="vervolg"]').first());
      await naDeLijst.druk('Space');
      await expect(radio(page, /16 december 2026/)).toBeChecked();
      await naDeLijst.druk('Enter');

      await expect(page.getByText('Het gesprek is vastgelegd.')).toBeVisible();
      expect(naDeLijst.aanslagen).toBeLessThanOrEqual(HOOGSTENS);
      await expect(groep(page, 'Over tijd')).toHaveCount(0);
      await expect(rij(groep(page, 'Op schema'), voluit(client))).toContainText('16 december 2026');
      await expectAccessible(page);
    });
  });
