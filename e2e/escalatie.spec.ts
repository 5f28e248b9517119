/** Iemand wacht te lang: de teamleider vraagt, de begeleider legt uit, en wat is afgesproken blijft stil tot zijn dag. */
import { alsSysteem } from '../lib/server/db';
import { eenTraject } from '../prisma/factories/traject';
import { eenTeam, expect, expectAccessible, open, signIn, test, toegankelijkOpBeide } from './basis';
import { inVenster } from './venster';
import { expectSummary, radio } from './werkplek';

test('doorvragen, uitleggen en akkoord gaan tot een dag', async ({ page, browser, bewaker }) => {
  const { team, begeleider, teamleider } = await eenTeam();
  const { client } = await eenTraject({ team, begeleider, start: '2026-01-05' });
  await signIn(page, teamleider, '/team');
  const tabel = page.getByRole('table', { name: 'Wie langer dan 14 dagen op een gesprek wacht' });
  await tabel.getByRole('link', { name: /^Uitleg en antwoord over/ }).click();
  await expect(page.getByRole('heading', { name: 'Wacht langer dan 14 dagen' })).toBeVisible();
  await page.getByRole('button', { name: 'Vraag door' }).click();
  await expectSummary(page, 'Schrijf op wat u wilt weten.');
  await page.getByLabel('Uw vraag').fill('Lukt het contact niet?');
  await page.getByRole('button', { name: 'Vraag door' }).click();
  await expect(page.getByText('Uw vraag staat bij de begeleider, op Vandaag.')).toBeVisible();
  await toegankelijkOpBeide(page);

  const ander = await inVenster({ browser, bewaker }, begeleider, '/vandaag');
  const doen = ander.locator('section').filter({ has: ander.getByRole('heading', { name: 'Te doen' }) });
  await expect(doen).toContainText('Uw teamleider vraagt naar');
  await doen.getByRole('link', { name: `${client.voornaam} ${client.achternaam}` }).click();
  await expect(ander.getByText('Lukt het contact niet?')).toBeVisible();
  await expectAccessible(ander);
  await radio(ander, 'cliënt is (even) niet bereikbaar').check();
  await ander.getByLabel('Tot wanneer geldt dit?').fill('2026-12-02');
  await ander.getByLabel('Uw uitleg').fill('Zij neemt niet op; ik ga donderdag langs.');
  await ander.getByRole('button', { name: 'Uitleg geven' }).click();
  await expect(ander.getByText('Uw uitleg is opgeslagen. Uw teamleider leest haar.')).toBeVisible();
  await open(ander, '/vandaag');
  await expect(doen).not.toContainText('Uw teamleider vraagt naar');

  await open(page, '/team');
  await expect(tabel).toContainText('cliënt is (even) niet bereikbaar (tot 2 december 2026)');
  await tabel.getByRole('link', { name: /^Uitleg en antwoord over/ }).click();
  await expect(page.getByText('Zij neemt niet op; ik ga donderdag langs.')).toBeVisible();
  await page.getByRole('link', { name: 'Schort op' }).click();
  await expect(page.getByLabel('Reden')).toHaveValue('cliënt is (even) niet bereikbaar');
  await page.goBack();
  await page.getByRole('link', { name: 'Zet over' }).click();
  await expect(page.getByLabel('Waarom', { exact: true })).toHaveValue('cliënt is (even) niet bereikbaar');
  await page.goBack();
  await expect(page.getByLabel('Akkoord tot')).toHaveValue('2026-12-02');
  await page.getByRole('button', { name: 'Akkoord tot die dag' }).click();
  await expect(page.getByRole('heading', { name: 'Stil tot 2 december 2026' })).toBeVisible();
  await open(page, '/team');
  await expect(page.getByText('Stil tot een afgesproken dag (1)')).toBeVisible();
  await expect(page.getByText('Over iedereen die langer dan 14 dagen wacht hebt u afgesproken')).toBeVisible();
  await toegankelijkOpBeide(page);
});

test('een taak gaat stil met later, en is met één klik gedaan', async ({ page, begeleider }) => {
  const t = await eenTraject({
    begeleider,
    start: '2026-06-01',
    laatsteGesprek: '2026-11-02',
    onHold: { van: '2026-06-01', herzienOp: '2026-11-25' },
  });
  await signIn(page, begeleider);
  const doen = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Te doen' }) });
  await expect(doen).toContainText('On hold opnieuw bekijken:');
  await doen.getByText('later', { exact: true }).click();
  await expectAccessible(page);
  await doen.getByRole('button', { name: /over 2 weken$/ }).click();
  await expect(doen.getByRole('status').filter({ hasText: /\S/ })).toContainText('Uitgesteld tot 2 december 2026');
  await expect(doen).not.toContainText('On hold opnieuw bekijken:');
  const [taak] = await alsSysteem('proef', (tx) => tx.taak.findMany({ where: { trajectId: t.id } }));
  expect(taak?.stilTot?.toISOString().slice(0, 10)).toBe('2026-12-02');
});
