/** De klok van de norm stilzetten: voor één traject door de teamleider, voor een hele aanpak door de projectleider. */
import type { Page } from '@playwright/test';
import { alsSysteem } from '../lib/server/db';
import { uniek } from '../prisma/factories/basis';
import { eenTraject } from '../prisma/factories/traject';
import { eenAccount, expect, expectAccessible, expectNoSideways, open, SMAL, signIn, test } from './basis';
import { inVenster } from './venster';
import { expectSummary } from './werkplek';

const sectie = (page: Page, kop: string) =>
  page.locator('section').filter({ has: page.locator(`:scope > h2:text-is("${kop}")`) });
const opschorten = (page: Page) => page.getByRole('button', { name: 'Opschorten', exact: true });

test.describe('van een traject', () => {
  async function eenStilleClient(wens: object = {}) {
    const team = `Ploeg ${uniek()}`;
    const teamleider = await eenAccount({ rol: 'teamleider', team });
    const begeleider = await eenAccount({ team });
    const { client } = await eenTraject({ team, begeleider, laatsteGesprek: '2026-10-01', ...wens });
    return { teamleider, pad: `/team/clienten/${client.clientnummer}/opschorting` };
  }

  test('zonder einde vraagt zij een dag om opnieuw te kijken, en staat dan op tijd bij Team', async ({ page }) => {
    const { teamleider, pad } = await eenStilleClient();
    await page.setViewportSize(SMAL);
    await signIn(page, teamleider, pad);
    await opschorten(page).click();
    await expectSummary(page, 'Vul in waarom de klok stilstaat.');
    await page.getByLabel('Reden').fill('verblijf in het buitenland');
    await page.getByLabel('Opnieuw bekijken op').fill('2027-03-01');
    await opschorten(page).click();
    await expectSummary(page, 'Bekijk een opschorting binnen drie maanden opnieuw: op of voor 18 februari 2027.');
    await expect(page.getByLabel('Reden')).toHaveValue('verblijf in het buitenland');
    await expectAccessible(page);
    await expectNoSideways(page);
    await page.getByLabel('Opnieuw bekijken op').fill('2026-12-01');
    await opschorten(page).click();
    await expect(page.getByRole('heading', { name: 'De klok staat nu stil' })).toBeVisible();
    await expectAccessible(page);

    await open(page, '/team');
    const herzien = sectie(page, 'Opschorting opnieuw bekijken');
    await expect(herzien).toContainText('bekijken op 1 december 2026');
    await expect(herzien).toContainText('48 dagen niets gehoord');
    await herzien.getByRole('link', { name: 'Saskia Wolters' }).click();
    await expect(page.getByRole('heading', { name: 'De klok staat nu stil' })).toBeVisible();

    // Met een laatste dag is er niets meer opnieuw te bekijken.
    await open(page, pad);
    await page.getByLabel('Laatste dag', { exact: true }).fill('2026-11-18');
    await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
    await expect(page.getByText('De opschorting is gewijzigd.')).toBeVisible();
    await open(page, '/team');
    await expect(sectie(page, 'Opschorting opnieuw bekijken')).toHaveCount(0);
  });

  test('mag niet overlappen; wie nog moet beginnen kan worden ingetrokken, en de datum schuift terug', async ({
    page,
  }) => {
    const { teamleider, pad } = await eenStilleClient({ opschorting: { van: '2026-11-30', tot: '2026-12-09' } });
    await signIn(page, teamleider, pad);
    await expect(page.getByText('Volgend gesprek uiterlijk 11 januari 2027')).toBeVisible();
    const nog = page.locator('div').filter({ has: page.locator(':scope > h3:text-is("Nog een opschorting")') });
    await nog.getByLabel('Eerste dag').fill('2026-12-09');
    await nog.getByLabel('Laatste dag').fill('2026-12-20');
    await nog.getByLabel('Reden').fill('opname');
    await opschorten(page).click();
    await expectSummary(page, 'De norm staat al stil 30 november – 9 december 2026. Perioden mogen niet overlappen.');
    await expect(nog.getByLabel('Laatste dag')).toHaveValue('2026-12-20');
    await expect(nog.getByLabel('Reden')).toHaveValue('opname');
    await page.getByRole('button', { name: 'Intrekken' }).click();
    await expect(page.getByText('De opschorting is ingetrokken.')).toBeVisible();
    await expect(page.getByText('Volgend gesprek uiterlijk 1 januari 2027')).toBeVisible();
  });

  test('twee teamleiders tegelijk: de tweede ziet wat de eerste opsloeg, en kiest', async ({
    page,
    browser,
    bewaker,
  }) => {
    const { teamleider, pad } = await eenStilleClient({
      opschorting: { van: '2026-11-02', tot: '2026-12-31', reden: 'detentie' },
    });
    await signIn(page, teamleider, pad);
    const tweede = await inVenster({ browser, bewaker }, teamleider, pad);
    await page.getByLabel('Laatste dag', { exact: true }).fill('2026-11-30');
    await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
    await expect(page.getByText('De opschorting is gewijzigd.')).toBeVisible();

    await tweede.getByLabel('Laatste dag', { exact: true }).fill('2027-01-31');
    await tweede.getByRole('button', { name: 'Opslaan', exact: true }).click();
    const nu = tweede
      .locator('section')
      .filter({ has: tweede.getByRole('heading', { name: 'Dit staat er nu' }) })
      .last();
    await expect(nu).toContainText('30 november 2026');
    await expect(tweede.getByLabel('Laatste dag', { exact: true })).toHaveValue('2027-01-31');
    await expectAccessible(tweede);
    await tweede.getByRole('button', { name: 'Mijn invoer toch opslaan' }).click();
    await expect(tweede.getByText('De opschorting is gewijzigd.')).toBeVisible();
    await expect(tweede.getByRole('main')).toContainText('2 november 2026 – 31 januari 2027');
  });
});

test.describe('van een aanpak', () => {
  async function eenAanpak(aantal: number) {
    const aanpak = `Proefaanpak ${uniek()}`;
    const projectleider = await eenAccount({ rol: 'projectleider', aanpakken: [aanpak] });
    const wens = { aanpak, begeleider: null, client: { voornaam: 'Geheime', achternaam: 'Deelnemer' } } as const;
    const trajecten = [];
    for (let i = 0; i < aantal; i++) trajecten.push(await eenTraject({ ...wens, laatsteGesprek: '2026-10-01' }));
    return { id: trajecten[0]?.aanpak.id ?? '', naam: aanpak, projectleider };
  }
  /** Hoeveel trajecten welke uiterlijke datum hebben, zoals de lijsten hem gebruiken. */
  const datums = (aanpakId: string) =>
    alsSysteem('proef', async (tx) => {
      const rijen = await tx.traject.findMany({ where: { aanpakId }, select: { uiterlijkeDatum: true } });
      return [...new Set(rijen.map((r) => r.uiterlijkeDatum?.toISOString().slice(0, 10) ?? 'geen'))];
    });
  const opschortingen = (aanpakId: string) =>
    alsSysteem('proef', (tx) => tx.opschorting.count({ where: { aanpakId } }));

  async function bekijk(page: Page, van: string, tot: string, reden: string): Promise<void> {
    const nieuw = sectie(page, 'Nieuwe opschorting');
    await nieuw.getByLabel('Eerste dag').fill(van);
    await nieuw.getByLabel('Laatste dag (leeg: nog niet bekend)').fill(tot);
    await nieuw.getByLabel('Reden').fill(reden);
    await nieuw.getByRole('button', { name: 'Bekijk wie dit raakt' }).click();
  }

  test('het voorbeeld verandert niets en noemt nummers; daarna schuift iedereen in één keer, ook bij dubbelklikken', async ({
    page,
  }) => {
    const { id, projectleider } = await eenAanpak(24);
    await signIn(page, projectleider, '/pilot/opschorting');
    await bekijk(page, '2026-11-23', '2026-12-02', 'kantoor dicht');
    await expect(page.getByText('Dit raakt 24 trajecten')).toBeVisible();
    await page.getByText('Per cliëntnummer (24)').click();
    await expect(page.getByText(/: 1 januari 2027 → 11 januari 2027$/)).toHaveCount(24);
    expect(await page.content()).not.toMatch(/Geheime/);
    // Een lange lijst schuift in een eigen vak; ook zonder muis is daar bij te komen.
    await expectAccessible(page);
    await page.setViewportSize(SMAL);
    await expectAccessible(page);
    await expectNoSideways(page);
    expect(await datums(id)).toEqual(['2027-01-01']);
    expect(await opschortingen(id)).toBe(0);

    await page.getByRole('button', { name: /^Schort \d+ traject(en)? op$/ }).dblclick();
    await expect(page.getByText('De opschorting is vastgelegd.')).toBeVisible();
    expect(await opschortingen(id)).toBe(1);
    expect(await datums(id)).toEqual(['2027-01-11']);
    await expect(page.getByText('moet nog beginnen')).toHaveCount(1);

    await page.getByRole('button', { name: 'Intrekken' }).click();
    await page.getByRole('button', { name: 'Trek de opschorting van 24 trajecten in' }).click();
    await expect(page.getByText('De opschorting is ingetrokken.')).toBeVisible();
    expect(await datums(id)).toEqual(['2027-01-01']);
  });

  test('wat niet kan staat bij het veld, met wat er was ingevuld', async ({ page }) => {
    const { projectleider } = await eenAanpak(1);
    await signIn(page, projectleider, '/pilot/opschorting');
    await bekijk(page, '2026-11-16', '2026-12-04', 'lockdown');
    await page.getByRole('button', { name: /^Schort \d+ traject(en)? op$/ }).click();
    await expect(page.getByText('loopt nu')).toBeVisible();

    const nieuw = sectie(page, 'Nieuwe opschorting');
    for (const [van, tot, reden, fout] of [
      ['2026-12-20', '2026-12-19', 'staking', 'De laatste dag kan niet voor de eerste liggen.'],
      ['2026-12-04', '2026-12-19', 'staking', 'De aanpak staat al stil 16 november – 4 december 2026.'],
      ['2026-12-07', '2026-12-19', '', 'Vul in waarom de klok stilstaat.'],
      ['', '', 'staking', 'Vul de eerste dag van de opschorting in.'],
    ] as const) {
      await bekijk(page, van, tot, reden);
      await expect(nieuw.getByText(fout)).toBeVisible();
      await expect(nieuw.getByRole('alert')).toContainText('Er is niets veranderd.');
      await expect(nieuw.getByLabel('Eerste dag')).toHaveValue(van);
      await expect(nieuw.getByLabel('Laatste dag')).toHaveValue(tot);
      await expect(nieuw.getByLabel('Reden')).toHaveValue(reden);
      await expect(page.getByRole('button', { name: /^Schort \d+ traject(en)? op$/ })).toHaveCount(0);
    }
    await expectAccessible(page);
  });

  test('komt er na het voorbeeld iemand bij, dan wordt het opnieuw gevraagd', async ({ page }) => {
    const { id, naam, projectleider } = await eenAanpak(2);
    await signIn(page, projectleider, '/pilot/opschorting');
    await bekijk(page, '2026-11-23', '2026-12-02', 'kantoor dicht');
    await expect(page.getByText('Dit raakt 2 trajecten')).toBeVisible();
    await eenTraject({ aanpak: naam, begeleider: null, laatsteGesprek: '2026-10-01' });
    await page.getByRole('button', { name: /^Schort \d+ traject(en)? op$/ }).click();
    const vraag = page.getByRole('alert').filter({ hasText: 'Dit raakt 3 trajecten, en niet meer 2' });
    await expect(vraag).toBeVisible();
    expect(await opschortingen(id)).toBe(0);
    await vraag.getByRole('button', { name: 'Ja, opslaan' }).click();
    await expect(page.getByText('De opschorting is vastgelegd.')).toBeVisible();
    expect(await datums(id)).toEqual(['2027-01-11']);
  });
});
