/** Het jaar van een team, van getal naar mensen; en notities lezen met een reden die anderen zien. */
import type { Page } from '@playwright/test';
import { eenTraject } from '../prisma/factories/traject';
import { eenAccount, eenTeam, expect, open, signIn, test, toegankelijkOpBeide } from './basis';
import { inVenster } from './venster';

/** De cliënten in de lijst, en wat er volgens de kolom van het filter bij elkaar is geteld. */
async function geteld(page: Page): Promise<{ cliënten: number; aantal: number }> {
  const cliënten = new Set(await page.locator('tbody th a').allTextContents()).size;
  const dagen = await page.locator('tbody td[data-kop="Dagen ertussen"]').allTextContents();
  const som = await page.locator('tbody td[data-kop="Aantal"]').allTextContents();
  const tussenpozen = dagen.flatMap((t) => t.match(/\d+/g) ?? []).length;
  return { cliënten, aantal: tussenpozen + som.reduce((a, t) => a + Number(t), 0) };
}

async function eenJaar() {
  const ploeg = await eenTeam();
  const { team, begeleider, collega } = ploeg;
  const mens = (achternaam: string, wens: object) =>
    eenTraject({ team, begeleider, start: '2025-09-01', client: { voornaam: 'P', achternaam }, ...wens });
  const vaak = await mens('Vaak', {
    contacten: [
      { datum: '2026-03-02', kanaal: 'op_locatie', verslag: 'Vertelde over haar schulden.' },
      { datum: '2026-06-01', kanaal: 'telefonisch' },
      { datum: '2026-08-31', kanaal: 'telefonisch' },
      { datum: '2026-10-26', kanaal: 'huisbezoek' },
      { datum: '2026-10-20', status: 'geen_gehoor' },
    ],
  });
  await mens('Bellen', {
    contacten: [
      { datum: '2026-05-04', kanaal: 'telefonisch' },
      { datum: '2026-08-03', kanaal: 'telefonisch' },
    ],
  });
  await mens('Stil', { contacten: [{ datum: '2026-09-01', status: 'niet_verschenen', kanaal: 'op_locatie' }] });
  await mens('Anders', { begeleider: collega, laatsteGesprek: '2026-11-02', onHold: { van: '2026-10-01' } });
  return { ...ploeg, vaak };
}

test('elk getal van Verloop opent zijn mensen en telt daar hetzelfde, en het filter is weer weg te halen', async ({
  page,
}) => {
  const { teamleider } = await eenJaar();
  await signIn(page, teamleider, '/team/verloop');
  await expect(page.getByRole('navigation', { name: 'Onderdelen van Team' }).getByText('Verloop')).toBeVisible();
  await toegankelijkOpBeide(page);
  for (const [naam, cliënten, aantal] of [
    ['Bea Begeleidt, 63–92 dagen: 3 tussenpozen van 2 cliënten', 2, 3],
    ['Bea Begeleidt, telefonisch: 4 gesprekken van 2 cliënten', 2, 4],
    ['Het hele team, gesproken: 7 keer van 3 cliënten', 3, 7],
    ['Het hele team, wel geprobeerd, niet gesproken: 1 poging van 1 cliënt', 1, 1],
  ] as const) {
    await page.getByRole('link', { name: naam, exact: true }).click();
    await expect(page.getByText('Haal dit filter weg')).toBeVisible();
    expect(await geteld(page), naam).toEqual({ cliënten, aantal });
    await open(page, '/team/verloop');
  }
  await page.getByRole('link', { name: 'Het hele team, on hold: 1 cliënt' }).click();
  await expect(page.locator('tbody th a')).toHaveText(['P Anders']);
  await open(page, '/team/verloop');
  await page.getByRole('link', { name: 'Bea Begeleidt, nog nooit: 2 cliënten' }).click();
  await expect(page.locator('tbody th a')).toHaveText(['P Stil', 'P Bellen']);
  await toegankelijkOpBeide(page);
  await page.locator('select[name=begeleider]').selectOption({ label: 'alle' });
  await page.getByRole('button', { name: 'Toon' }).click();
  await expect(page.locator('tbody th a')).toHaveText(['P Stil', 'P Bellen', 'P Anders']);
  await page.getByRole('link', { name: 'Haal dit filter weg' }).click();
  await expect(page.locator('tbody th a')).toHaveCount(4);
});

test('een maand in de trend opent wie er toen op tijd was, en elk getal van die maand zijn lijst', async ({ page }) => {
  const { teamleider } = await eenJaar();
  await signIn(page, teamleider, '/team/verloop');
  await page.getByRole('link', { name: '30 september 2026: 50% (2 van 4) op tijd' }).click();
  await expect(page.getByRole('main')).toContainText('op schema of binnenkort, op 30 september 2026');
  await expect(page.locator('tbody th a')).toHaveText(['P Bellen', 'P Vaak']);
  await open(page, '/team/verloop');
  await page.locator('[data-beeld="op_tijd"]').getByText('De cijfers als tabel').click();
  await page.getByRole('link', { name: '2 over tijd op 30 september 2026' }).click();
  await expect(page.locator('tbody th a')).toHaveCount(2);
  await open(page, '/team/verloop');
  await page.getByRole('link', { name: 'Bea Begeleidt', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verloop: Bea Begeleidt');
  await page.getByRole('link', { name: '30 september 2026: 67% (2 van 3) op tijd' }).click();
  await expect(page.locator('tbody th a')).toHaveCount(2);
});

test('notities lezen vraagt een reden; de privacy officer en de begeleider zien haar, een ander team ziet niets', async ({
  page,
  browser,
  bewaker,
}) => {
  const { teamleider, begeleider, vaak } = await eenJaar();
  const nummer = vaak.client.clientnummer;
  const REDEN = 'De cliënt belde mij met een klacht over het gesprek van 2 maart.';
  await signIn(page, teamleider, `/team/clienten/${nummer}`);
  await page.getByRole('link', { name: 'Notities lezen, met een reden' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Notities lezen' })).toBeVisible();
  expect(await page.content()).not.toContain('schulden');
  await toegankelijkOpBeide(page);

  await page.getByRole('button', { name: 'Notities openen' }).click();
  await expect(page.getByText('Schrijf waarom u de notities wilt lezen.').first()).toBeVisible();
  await page.getByLabel('Waarom wilt u de notities lezen?').fill('klacht');
  await page.getByRole('button', { name: 'Notities openen' }).click();
  await expect(page.getByText(/minstens 10 tekens/).first()).toBeVisible();
  await expect(page.getByLabel('Waarom wilt u de notities lezen?')).toHaveValue('klacht');
  expect(await page.content()).not.toContain('schulden');
  await page.getByLabel('Waarom wilt u de notities lezen?').fill(REDEN);
  await page.getByRole('button', { name: 'Notities openen' }).click();
  await expect(page.getByText('Vertelde over haar schulden.')).toBeVisible();
  await expect(page.getByText(`Uw reden: ${REDEN}`)).toBeVisible();
  await toegankelijkOpBeide(page);

  const fg = await eenAccount({ rol: 'privacy_officer' });
  const spoor = await inVenster({ browser, bewaker }, fg, '/verantwoording');
  await spoor.getByRole('link', { name: 'Notities gelezen met een reden' }).click();
  const regel = spoor.locator('tr', { hasText: nummer }).first();
  await expect(regel).toContainText(`reden: ${REDEN}`);
  await expect(regel).toContainText('las notities, met een reden');
  expect(await spoor.content()).not.toContain('schulden');

  const dossier = await inVenster({ browser, bewaker }, begeleider, `/clienten/${nummer}`);
  await expect(dossier.getByRole('region', { name: 'Wie de notities las' })).toContainText(`Reden: ${REDEN}`);
  await toegankelijkOpBeide(dossier);

  bewaker.verwacht(/status of 404/);
  const ander = await inVenster({ browser, bewaker }, await eenAccount({ rol: 'teamleider', team: null }), '/hulp');
  const antwoord = await ander.goto(`/team/clienten/${nummer}/notities`);
  expect(antwoord?.status()).toBe(404);
});
