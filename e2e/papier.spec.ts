/** Wat mee naar huis gaat: op papier zoals op het scherm, en als bestand met dezelfde rijen. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { eenWerkweek } from '../prisma/factories/agenda';
import { uniek } from '../prisma/factories/basis';
import { eenAfspraak, eenContactmoment } from '../prisma/factories/contactmoment';
import { eenTraject } from '../prisma/factories/traject';
import { eenAccount, eenTeam, expect, open, signIn, test, toegankelijkOpBeide } from './basis';
import { eenAanpakopschorting } from './database';

/** Alle tekst van wat de browser afdrukt, per bladzijde zonder witruimte, en of het liggend is. */
async function opPapier(page: Page) {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const bladen: string[] = [];
  let liggend = true;
  for (let i = 1; i <= document.numPages; i++) {
    const blad = await document.getPage(i);
    const [, , breed = 0, hoog = 0] = blad.view;
    liggend &&= breed > hoog;
    const { items } = await blad.getTextContent();
    bladen.push(
      items
        .map((d) => ('str' in d ? d.str : ''))
        .join('')
        .replace(/\s+/g, ''),
    );
  }
  return { bladen, tekst: bladen.join(''), liggend };
}

test('Team en de lijst eronder staan liggend op papier, met de peildatum, elke rij en de kop op elke bladzijde', async ({
  page,
}) => {
  const { team, begeleider, teamleider } = await eenTeam();
  const namen = Array.from({ length: 60 }, (_, i) => `Wachter${String(i).padStart(2, '0')}`);
  for (const achternaam of namen)
    await eenTraject({ team, begeleider, client: { voornaam: 'W', achternaam }, laatsteGesprek: '2026-07-20' });
  await signIn(page, teamleider, '/team');
  await expect(page.getByRole('button', { name: 'Afdrukken' })).toBeVisible();
  await expect(page.locator('.afdrukkop')).toBeHidden();
  for (const [pad, kop] of [
    ['/team', 'Uitleg'],
    ['/team/clienten', 'Laatstegesprek'],
  ] as const) {
    await open(page, pad);
    const { bladen, tekst, liggend } = await opPapier(page);
    expect(liggend).toBe(true);
    expect(bladen[0]).toContain('Standop18november2026');
    expect(bladen[0]).toContain(`Afgedruktdoor${teamleider.naam.replace(/\s+/g, '')}`);
    for (const naam of namen) expect(tekst).toContain(naam);
    expect(bladen.length).toBeGreaterThan(1);
    for (const blad of bladen.slice(1)) expect(blad).toContain(kop);
    expect(tekst).not.toMatch(/Uitloggen|Exporteer|Normafwijkingen/);
  }
});

/** Negentien mensen in drie teams, met een lockdown in het voorjaar. */
async function eenPilot() {
  const aanpak = `Proef ${uniek()}`;
  const projectleider = await eenAccount({ rol: 'projectleider', aanpakken: [aanpak] });
  const wens = { aanpak, client: { voornaam: 'Geheime' }, start: '2025-09-01' };
  const gesprekken = ['2025-11-10', '2026-02-02', '2026-06-22', '2026-09-28'];
  for (let i = 0; i < 7; i++) await eenTraject({ ...wens, team: `Noord ${aanpak}`, gesprekken });
  for (let i = 0; i < 6; i++) await eenTraject({ ...wens, team: `Zuid ${aanpak}`, laatsteGesprek: '2026-06-01' });
  for (let i = 0; i < 6; i++) await eenTraject({ ...wens, team: `Oost ${aanpak}`, laatsteGesprek: '2026-10-20' });
  await eenAanpakopschorting(projectleider.aanpakIds[0] ?? '', '2026-03-16', '2026-05-31');
  return { aanpak, projectleider };
}

test('een plaatje van Pilot zegt zijn bevinding, gaat mee als SVG, PNG en Excel, en staat heel op papier, zonder namen', async ({
  page,
}) => {
  const { aanpak, projectleider } = await eenPilot();
  await signIn(page, projectleider, '/pilot');
  const figuur = (naam: string) => page.locator(`figure[data-beeld="${naam}"]`);
  const teams = figuur('teams');
  await expect(teams.getByRole('heading')).toContainText('haalde de norm het vaakst (100%)');
  await expect(figuur('gesprekken').locator('svg.breed')).toContainText('norm: 4 per jaar');
  await expect(figuur('op_tijd').locator('svg.breed')).toContainText('verbouwing');
  await teams.getByText('Bewaar').click();
  await figuur('op_tijd').getByText('De cijfers als tabel').click();
  await expect(figuur('op_tijd').getByRole('row', { name: '30 april 2026' })).toContainText('verbouwing');
  await toegankelijkOpBeide(page);

  const haal = async (klik: () => Promise<void>) => {
    const komt = page.waitForEvent('download');
    await klik();
    const bestand = await komt;
    return { naam: bestand.suggestedFilename(), inhoud: readFileSync(await bestand.path()) };
  };
  const svg = await haal(() => teams.getByRole('button', { name: 'Tekening (SVG)' }).click());
  const tekst = svg.inhoud.toString();
  expect(svg.naam).toBe('teams.svg');
  expect(tekst).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  for (const deel of ['<title>', '<desc>Teams naast elkaar', 'font/woff2;base64,', `Noord ${aanpak}`])
    expect(tekst).toContain(deel);
  expect(tekst).not.toMatch(/var\(--|Geheime/);
  const png = await haal(() => teams.getByRole('button', { name: 'Plaatje (PNG)' }).click());
  expect(png.inhoud.subarray(1, 4).toString()).toBe('PNG');
  expect(png.inhoud.readUInt32BE(16), 'twee keer zo scherp').toBe(2 * (560 + 48));
  await expect(teams.getByRole('status')).toHaveText('Opgeslagen bij uw downloads.');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await teams.getByRole('button', { name: 'Kopieer het plaatje' }).click();
  await expect(teams.getByRole('status')).toHaveText('Gekopieerd. U kunt het nu plakken.');
  const excel = await haal(() => teams.getByRole('link', { name: 'Cijfers (Excel)' }).click());
  expect(excel.naam).toMatch(/^proef-.*-2026-11-18-teams\.xlsx$/);
  const { sheets } = await readXlsx(excel.inhoud);
  expect(sheets[0]?.rows.map((r) => r.slice(1, 4))).toEqual([
    ['Deelnemers', 'Gesprekken', 'Over tijd'],
    [7, 21, 0],
    [6, 6, 0],
    [6, 6, 6],
  ]);
  expect(JSON.stringify(sheets)).not.toContain('Geheime');

  for (const pad of ['/pilot', '/pilot/deelnemers']) {
    await open(page, pad);
    const { bladen, tekst: alles, liggend } = await opPapier(page);
    expect(liggend).toBe(true);
    expect(bladen[0]).toContain('Standop18november2026');
    expect(bladen[0]).toContain(`aanpak${aanpak.replace(/\s+/g, '')}`);
    expect(alles).not.toMatch(/Geheime|Uitloggen|Bewaar/);
    for (const f of await page.locator('figure:has(svg.breed)').all()) {
      const delen = [f.locator('h2'), f.locator('svg.breed text').first(), f.locator('svg.breed text').last()];
      const woorden = await Promise.all(delen.map(async (d) => ((await d.textContent()) ?? '').replace(/\s+/g, '')));
      expect(
        bladen.some((blad) => woorden.every((w) => blad.includes(w))),
        `${woorden} op één blad`,
      ).toBe(true);
    }
  }
});

test('een week en een dag van de agenda staan elk op één vel, zonder telefoonnummers tenzij gevraagd', async ({
  page,
  begeleider,
}) => {
  await eenWerkweek(begeleider);
  for (let i = 0; i < 20; i++) {
    const client = { voornaam: 'P', achternaam: `Papier${i}`, telefoon: `06-100000${10 + i}` };
    const { client: wie } = await eenTraject({ begeleider, client });
    const gesprek = { client: wie, datum: `2026-11-${16 + (i % 5)}`, gehoudenDoor: begeleider };
    if (i < 15) await eenAfspraak({ ...gesprek, tijd: `${9 + Math.floor(i / 5) * 2}:00`.padStart(5, '0') });
    else await eenContactmoment({ ...gesprek, status: 'gepland' });
  }
  await signIn(page, begeleider, '/agenda');
  const week = await opPapier(page);
  expect(week.bladen).toHaveLength(1);
  expect(week.liggend).toBe(true);
  expect(week.tekst).toContain(`Agendavan${begeleider.naam.replace(/\s+/g, '')}·Week47`);
  for (let i = 0; i < 20; i++) expect(week.tekst).toContain(`PPapier${i}`);
  expect(week.tekst).not.toMatch(/06-?100000|Uitloggen|verplaatsen|Afspraakplannen/);
  await open(page, '/agenda?weergave=dag&dag=2026-11-18');
  await page.getByText('Meer', { exact: true }).last().click();
  await page.getByLabel('Met telefoonnummers').check();
  const dag = await opPapier(page);
  expect(dag.bladen).toHaveLength(1);
  expect(dag.liggend).toBe(false);
  expect(dag.tekst).toContain('Woensdag18november2026');
  expect(dag.tekst).toMatch(/PPapier2.*06-?10000012/);
});

test('de lijst die er staat gaat mee als CSV en als Excel, met dezelfde rijen', async ({ page }) => {
  const { team, begeleider, teamleider } = await eenTeam();
  const over = await eenTraject({ team, begeleider, laatsteGesprek: '2026-06-30' });
  await eenTraject({ team, begeleider, laatsteGesprek: '2026-10-07' });
  await signIn(page, teamleider, '/team/clienten?lijst=over_tijd');
  const haal = async (naam: string) => {
    const komt = page.waitForEvent('download');
    await page.getByRole('main').getByRole('link', { name: naam, exact: true }).click();
    const bestand = await komt;
    return { naam: bestand.suggestedFilename(), inhoud: readFileSync(await bestand.path()) };
  };
  const csv = await haal('CSV');
  expect(csv.naam).toMatch(/^team-.*-2026-11-18\.csv$/);
  expect(csv.inhoud.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const rijen = parse(csv.inhoud, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[];
  expect(rijen.map((r) => [r.Cliëntnummer, r.Begeleider, r.Status])).toEqual([
    [over.client.clientnummer, begeleider.naam, 'over tijd'],
  ]);
  const { sheets } = await readXlsx((await haal('Excel')).inhoud);
  expect(sheets[0]?.rows).toHaveLength(2);
  expect(sheets[0]?.rows[1]?.[0]).toBe(over.client.clientnummer);
});
