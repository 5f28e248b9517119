/** Waar een begeleider op de schermen naar kijkt, met de woorden die er staan. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Een groep in de werklijst van Vandaag: Over tijd, Binnenkort, Op schema, Opgeschort, Nog niet gestart. */
export const groep = (page: Page, titel: string): Locator =>
  page.locator(`section.groep:has(> header > h2:text-is("${titel}"))`);

/** De regel van een cliënt in de werklijst, in een groep of op de hele pagina; niet zijn afspraak van vandaag. */
export const rij = (binnen: Page | Locator, naam: string): Locator =>
  binnen.locator(`.werklijst:not(.nu > *) > li:has(a.naam:text-is("${naam}"))`);

/** Een regel gaat open met het driehoekje. */
export const klapOpen = (regel: Locator): Promise<void> => regel.locator('summary').click();

/** De knoppen in de bladzijde die iets doen: niet het vraagteken achter een vakwoord. */
export const daadknoppen = (page: Page): Locator =>
  page.getByRole('main').getByRole('button', { name: /^(?!Wat betekent )/ });

/** Een onderdeel met een kop, zoals "Te doen" of "Nog vast te leggen". */
export const paneel = (page: Page, kop: string): Locator => page.locator(`section:has(> h2:text-is("${kop}"))`);

export const radio = (page: Page, naam: string | RegExp): Locator => page.getByRole('radio', { name: naam });

/** Waar Gesprek vastleggen van een cliënt staat. */
export const vastlegpad = (client: { clientnummer: string }, vraag = '') =>
  `/clienten/${client.clientnummer}/contactmomenten/nieuw${vraag}`;

export const vastlegknop = (page: Page) => page.getByRole('button', { name: 'Vastleggen', exact: true });

/** Wat er in het formulier is opgevouwen: dag en tijd, de andere kanalen, en wat meestal leeg blijft. */
export const vouwOpen = (page: Page, kop: 'andere dag of tijd' | 'Anders …' | 'Onderwerpen, duur, wie erbij was') =>
  page.locator('summary', { hasText: kop }).click();

/** Eén regel van de tijdlijn, te herkennen aan een stukje tekst. */
export const tijdlijnregel = (page: Page, tekst: string): Locator =>
  page.getByRole('region', { name: 'Tijdlijn' }).locator('ol > li').filter({ hasText: tekst });

/** Het overzicht van fouten staat bovenaan en heeft de aandacht. */
export async function expectSummary(page: Page, ...fouten: (string | RegExp)[]): Promise<void> {
  const overzicht = page.locator('form [tabindex="-1"]:has(> [role="alert"])');
  await expect(overzicht).toBeFocused();
  for (const fout of fouten) await expect(overzicht).toContainText(fout);
}

/** Wat er is getypt staat als concept op de server. */
export const expectBewaard = (binnen: Page | Locator): Promise<void> =>
  expect(binnen.getByText(/^Concept bewaard \d\d:\d\d$/).first()).toBeVisible();

export const voluit = (client: { voornaam: string; achternaam: string }) => `${client.voornaam} ${client.achternaam}`;

/** Wat er bij elke mislukte poging om in te loggen staat. */
export const MISLUKT = 'Inloggen is niet gelukt. Controleer uw e-mailadres en wachtwoord.';

/** Kiest een begeleider: achter zijn naam staat hoe druk hij het heeft. */
export async function kiesBegeleider(veld: Locator, naam: string): Promise<void> {
  const waarde = await veld.locator('option', { hasText: new RegExp(`^${naam} – \\d`) }).getAttribute('value');
  await veld.selectOption(waarde);
}

/** Wat opslaan met de norm doet, in de balk van Gesprek vastleggen. */
export const norm = (page: Page) => page.getByRole('region', { name: 'Wat dit met de norm doet' });
export const bewaar = (page: Page) => vastlegknop(page).click();
export const andereDag = (page: Page) => vouwOpen(page, 'andere dag of tijd');
