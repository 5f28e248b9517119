/** Van partner naar begeleider en terug: een signaal, het antwoord, en wat een partner nooit te zien krijgt. */
import type { Page } from '@playwright/test';
import type { Deelbaar } from '../lib/delen/regels';
import { uniek } from '../prisma/factories/basis';
import { eenAfspraak, eenContactmoment } from '../prisma/factories/contactmoment';
import { eenBetrokkene, eenSignaal, eenToezegging } from '../prisma/factories/netwerk';
import { eenTraject } from '../prisma/factories/traject';
import { eenInzetBij } from '../prisma/proef/partnersituaties';
import {
  eenAccount,
  expect,
  expectAccessible,
  hydrated,
  open,
  signIn,
  test,
  toegankelijkOpBeide,
  vergeetSessie,
} from './basis';
import { eindigGrond, eindigInzetten, spoorVan } from './database';
import { expectSummary, paneel, radio, voluit } from './werkplek';

/** Iemand anders aan dezelfde computer. */
async function wissel(page: Page, naar: { id: string }, pad: string): Promise<void> {
  await vergeetSessie(page);
  await signIn(page, naar, pad);
}

test('een partner geeft iets door, de begeleider leest en antwoordt, de partner leest het antwoord', async ({
  page,
  begeleider,
  bewaker,
}) => {
  const organisatie = `Power ${uniek()}`;
  const partner = await eenAccount({ rol: 'partner', organisatie, naam: 'Kees Jansen' });
  const traject = await eenTraject({ begeleider, client: { voornaam: 'Karwan', achternaam: 'Rashid' } });
  const { client } = traject;
  await eenInzetBij(traject, organisatie, { instrument: `Werken aan werk ${uniek()}` });

  await signIn(page, partner, '/signalen');
  await expectAccessible(page);
  await page.getByRole('link', { name: voluit(client) }).click();
  await expect(page.getByRole('main')).toContainText(begeleider.email);
  await hydrated(page);
  await page.getByRole('button', { name: 'Versturen' }).click();
  await expectSummary(page, 'Kies waar uw signaal over gaat.', 'Schrijf op wat u wilt doorgeven.');
  await radio(page, 'Graag een driegesprek').check();
  await page.getByLabel('Uw bericht').fill('Kunnen we met zijn drieën praten?');
  await page.getByRole('button', { name: 'Versturen' }).click();
  await expect(page.getByText('Uw signaal is verstuurd. De begeleider ziet het meteen.')).toBeVisible();
  await expect(paneel(page, 'Wat u eerder doorgaf')).toContainText('verstuurd op 18 november 2026 · nog niet gelezen');
  await expect(page.getByLabel('Uw bericht')).toHaveValue('');
  await expectAccessible(page);

  await wissel(page, begeleider, `/clienten/${client.clientnummer}/netwerk`);
  const signalen = paneel(page, 'Signalen van partners');
  await expect(signalen).toContainText('Graag een driegesprek nieuw');
  await expect(signalen).toContainText(`Kees Jansen, ${organisatie}`);
  await expect(signalen).toContainText('Kunnen we met zijn drieën praten?');
  await expect(signalen.getByRole('link', { name: 'Driegesprek plannen' })).toHaveAttribute(
    'href',
    `/clienten/${client.clientnummer}/contactmomenten/nieuw?plannen=1`,
  );
  await signalen.getByRole('button', { name: 'Antwoord versturen' }).click();
  await expectSummary(page, 'Schrijf een antwoord, of handel het signaal af zonder antwoord.');
  await signalen.getByLabel('Antwoord aan Kees Jansen').fill('Dinsdag om tien uur.');
  await signalen.getByRole('button', { name: 'Antwoord versturen' }).click();
  await expect(page.getByText('Uw antwoord is teruggestuurd.')).toBeVisible();
  await expect(signalen).toContainText('Er wacht geen signaal op een antwoord.');
  await signalen.getByRole('link', { name: 'Alle signalen (1)' }).click();
  await expect(page.getByRole('main')).toContainText(`beantwoord door ${begeleider.naam} op 18 november 2026`);
  await expectAccessible(page);
  expect(await spoorVan(client)).toEqual(
    expect.arrayContaining(['signaal.sturen', 'signaal.lezen', 'signaal.beantwoorden', 'signalen.openen']),
  );

  await wissel(page, partner, `/signalen/${client.clientnummer}`);
  await expect(paneel(page, 'Wat u eerder doorgaf')).toContainText('Dinsdag om tien uur.');
  await radio(page, 'Een advies').check();
  await page.getByLabel('Uw bericht').fill('Nog één ding.');
  await eindigInzetten(client);
  await page.getByRole('button', { name: 'Versturen' }).click();
  await expectSummary(page, 'Dit kan niet (meer): de cliënt is niet gevonden, of hoort niet (meer) bij u.');
  await expect(page.getByLabel('Uw bericht')).toHaveValue('Nog één ding.');
  bewaker.verwacht(/status of 404/);
  await page.goto(`/signalen/${client.clientnummer}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
  await open(page, '/signalen');
  await expect(page.getByText('U bent nu bij niemand betrokken.')).toBeVisible();
});

test('een partner ziet van een cliënt niets anders dan naam, begeleider en de eigen inzet', async ({
  page,
  begeleider,
}) => {
  const kenmerk = uniek();
  const organisatie = `Power ${kenmerk}`;
  const partner = await eenAccount({ rol: 'partner', organisatie });
  const collega = await eenAccount({ rol: 'partner', organisatie });
  const traject = await eenTraject({
    begeleider,
    laatsteGesprek: '2026-09-30',
    client: {
      voornaam: 'Karwan',
      achternaam: `Rashid ${kenmerk}`,
      geboortedatum: '1971-03-14',
      telefoon: '06-MERK',
      email: 'MERK@voorbeeld.nl',
      postcode: 'MERK-postcode',
      wijk: 'MERK-wijk',
      talen: ['MERK-taal'],
      bereikbaarheid: 'MERK-bereikbaar',
    },
  });
  const { client } = traject;
  await eenContactmoment({ client, datum: '2026-10-07', verslag: 'MERK-verslag' });
  await eenInzetBij(traject, organisatie, { instrument: `Fietslessen ${kenmerk}` });
  await eenInzetBij(traject, `MERK-organisatie ${kenmerk}`, { instrument: `MERK-instrument ${kenmerk}` });
  await eenBetrokkene({ client, naam: 'MERK-betrokkene' });
  await eenToezegging({ traject, tekst: 'MERK-toezegging' });
  await eenSignaal({
    client,
    van: collega,
    tekst: 'MERK-signaal',
    afgehandeldDoor: begeleider,
    antwoord: 'MERK-antwoord',
  });

  await signIn(page, partner, '/signalen');
  await expect(page.getByRole('main')).toContainText(`Fietslessen ${kenmerk}`);
  for (const pad of ['/signalen', `/signalen/${client.clientnummer}`, `/aanpakken/${traject.aanpak.id}`, '/aanpakken'])
    for (const rsc of ['', '1']) {
      const antwoord = await page.request.get(pad, rsc ? { headers: { RSC: rsc } } : {});
      expect(antwoord.status(), pad).toBe(200);
      const tekst = await antwoord.text();
      // De norm, de geboortedatum en wanneer er is gesproken horen er net zo min bij.
      for (const geheim of [
        'MERK',
        '14 maart 1971',
        '1971-03-14',
        'over tijd',
        '30 december',
        '30 september',
        'Noord-Noord',
      ])
        expect.soft(tekst, pad).not.toContain(geheim);
    }
});

test('een partner ziet wat zijn grond dekt en waarom, tot zij eindigt', async ({ page, begeleider, bewaker }) => {
  const partner = await eenAccount({ rol: 'partner', organisatie: `Wijkteam ${uniek()}` });
  const { client } = await eenTraject({ begeleider, client: { telefoon: '06-0000 4321' } });
  await eenAfspraak({ client, datum: '2026-11-25', tijd: '10:00', gehoudenDoor: begeleider });
  const deelt: Deelbaar[] = ['bereikbaarheid', 'afspraken'];
  const grond = { grond: 'taak', waarop: 'Wmo 2015, artikel 5.2.1', tot: '2026-12-31', deelt } as const;
  const { id } = await eenBetrokkene({ client, gebruiker: partner, grond: { ...grond, deelt } });
  await signIn(page, partner, `/signalen/${client.clientnummer}`);
  const inhoud = page.getByRole('main');
  await expect(inhoud).toContainText('een taak uit de wet (Wmo 2015, artikel 5.2.1), tot en met 31 december 2026');
  await expect(paneel(page, 'Volgende afspraken')).toContainText('25 november 2026');
  await expect(paneel(page, 'Bereikbaarheid')).toContainText('06-0000 4321');
  await expect(inhoud).not.toContainText('Iets doorgeven');
  await expectAccessible(page);
  await eindigGrond(id);
  bewaker.verwacht(/status of 404/);
  await page.goto(`/signalen/${client.clientnummer}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
});

test('de begeleider houdt bij wie er helpen en wat is beloofd', async ({ page, begeleider }) => {
  const { client } = await eenTraject({ begeleider, laatsteGesprek: '2026-11-02' });
  const huisgenoot = await eenTraject({ begeleider, client: { voornaam: 'Dilan' }, laatsteGesprek: '2026-11-02' });
  await signIn(page, begeleider, `/clienten/${client.clientnummer}/netwerk`);
  const professionals = paneel(page, 'Professionals om de cliënt heen');
  await professionals.getByText('Iemand toevoegen').click();
  await professionals.getByLabel('Naam').fill('Petra Bakker');
  await professionals.getByRole('button', { name: 'Toevoegen' }).click();
  await expectSummary(page, 'Kies wat deze persoon voor de cliënt doet.');
  await professionals.getByLabel('Rol').selectOption({ label: 'wijkcoach' });
  // Niets is vooraf gekozen: ook niet dat er een wettelijke taak is.
  for (const naam of ['ik deel niets', 'een taak uit de wet', 'een overeenkomst', 'toestemming van de cliënt'])
    await expect(radio(page, naam)).not.toBeChecked();
  await professionals.getByRole('button', { name: 'Toevoegen' }).click();
  await expectSummary(page, 'Kies waarom u mag delen, of dat u niets deelt.');
  await radio(page, 'ik deel niets').check();
  await professionals.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(page.getByText('Toegevoegd aan wie er rond de cliënt staan.')).toBeVisible();
  await expect(professionals).toContainText('Petra Bakker geen grond: deel niets');
  await professionals.getByLabel('Petra Bakker wijzigen of beëindigen').click();
  await radio(page, 'een taak uit de wet').first().check();
  await professionals.getByLabel('Welke wet en welk artikel').first().fill('Wmo 2015, artikel 5.2.1');
  await professionals.getByLabel('signalen sturen').first().check();
  await page.getByRole('radio', { name: 'ja', exact: true }).first().check();
  await professionals.getByRole('button', { name: 'Opslaan' }).click();
  await expect(professionals).toContainText('vast contactpersoon');
  await expect(professionals).toContainText('delen mag door een taak uit de wet (Wmo 2015, artikel 5.2.1)');

  const beloofd = paneel(page, 'Wat ik voor u doe');
  await beloofd.getByText('Iets beloven').click();
  await beloofd.getByLabel('Wat gaat u doen?').fill('Bellen over de huur.');
  await beloofd.getByLabel('Klaar voor').fill('2026-11-25');
  await beloofd.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(beloofd).toContainText('beloofd voor 25 november 2026 (over 7 dagen)');
  await beloofd.getByLabel('Bijwerken: Bellen over de huur.').click();
  await radio(page, 'het gaat niet door').check();
  await beloofd.getByRole('button', { name: 'Opslaan' }).click();
  await expectSummary(page, 'Leg uit waarom het niet doorgaat');
  await beloofd.getByLabel('Hoe ging het?').fill('De corporatie wil niet.');
  await beloofd.getByRole('button', { name: 'Opslaan' }).click();
  await expect(beloofd).toContainText('gaat niet door nog vertellen');
  await beloofd.getByRole('button', { name: 'De cliënt weet het' }).click();
  await expect(beloofd).toContainText('Er staat niets open.');
  await expectAccessible(page);

  const huishouden = paneel(page, 'Huishouden');
  await huishouden.getByText('Huisgenoot toevoegen').click();
  const wie = huishouden.getByLabel('Wie is de huisgenoot?').and(page.locator('input'));
  await wie.fill('PRF-BESTAATNIET');
  await huishouden.getByRole('button', { name: 'Toevoegen' }).click();
  await expectSummary(page, 'U begeleidt niemand met deze naam of dit nummer.');
  await wie.fill(huisgenoot.client.clientnummer.toLowerCase());
  await expect(huishouden.getByRole('option')).toHaveText(new RegExp(huisgenoot.client.clientnummer));
  await toegankelijkOpBeide(page);
  await wie.press('Enter');
  await expect(wie).toHaveValue(new RegExp(`${voluit(huisgenoot.client)} · geboren`));
  await huishouden.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(huishouden).toContainText('Ieder krijgt een eigen brief; vraag of de brief is begrepen.');
  await huishouden.getByRole('link', { name: voluit(huisgenoot.client) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Dilan');
  await open(page, `/clienten/${client.clientnummer}/netwerk`);
  await huishouden.getByRole('button', { name: 'Woont hier niet meer' }).click();
  await page.getByRole('button', { name: 'Ja, niet meer samen' }).click();
  await expect(huishouden).toContainText('Er is geen huisgenoot bekend');
});

test('de projectleider schrijft waarvoor de aanpak er is, en een partner leest het', async ({ page }) => {
  const aanpak = `Aanpak ${uniek()}`;
  const projectleider = await eenAccount({ rol: 'projectleider', aanpakken: [aanpak] });
  const { begeleider } = await eenTraject({ aanpak });
  await signIn(page, projectleider, '/pilot/aanpak');
  await page.getByLabel('Waar is de aanpak voor?').fill('Kleine stappen vooruit.');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('De uitleg is opgeslagen.')).toBeVisible();
  await page.getByRole('button', { name: 'Bericht plaatsen' }).click();
  await expectSummary(page, 'Schrijf op wat er verandert.');
  await page.getByLabel('Wat verandert er?').fill('Er is een inloopuur.');
  await page.getByRole('button', { name: 'Bericht plaatsen' }).click();
  await expect(page.getByText('Het bericht staat op de pagina van de aanpak.')).toBeVisible();
  await expectAccessible(page);
  await wissel(page, await eenAccount({ rol: 'partner' }), '/aanpakken');
  await page.getByRole('link', { name: aanpak }).click();
  for (const tekst of ['Kleine stappen vooruit.', 'Er is een inloopuur.', begeleider.naam, begeleider.email])
    await expect(page.getByRole('main')).toContainText(tekst);
});
