/** Wat voor elke pagina geldt: titel, één kop, bruikbaar op een telefoon, toegankelijk, klein en ook leeg begrijpelijk. */
import { eenAccount, expect, expectAccessible, fillSignIn, signIn, test, WACHTWOORD } from './basis';
import { toegangslinkVoor } from './database';
import { bekeken, bekijk, controleer, paginasVan, type Toestand } from './pagina-proef';
import { eenVolleDag, LANG, metAfwijkingen, metAgenda, metBelronde, metOverdrachten } from './volle-dag';
import { groep, rij } from './werkplek';

const CLIENT = '/clienten/{client}';

/** Elke pagina in elke toestand waarin zij er anders uitziet. */
const TOESTANDEN: Toestand[] = [
  { naam: 'Vandaag', pad: '/vandaag', titel: 'Vandaag', kop: 'Vandaag' },
  { naam: 'Vandaag op een eerdere dag', pad: '/vandaag?peildatum=2026-08-03', titel: 'Vandaag', kop: 'Vandaag' },
  { naam: 'Vandaag op een dag die nog komt', pad: '/vandaag?peildatum=2026-11-19', titel: 'Vandaag', kop: 'Vandaag' },
  { naam: 'Bellen, middenin een ronde', pad: '/bellen', titel: 'Bellen', kop: 'Bellen', tekst: 'U was bezig: 0 van 3' },
  {
    naam: 'Iemand bellen',
    pad: '/bellen/{client}',
    titel: `${LANG} · Bellen`,
    kop: LANG,
    tekst: 'Waar vraagt u naar?',
  },
  { naam: 'Agenda, een week met botsingen', pad: '/agenda', titel: 'Agenda', kop: 'Agenda', tekst: 'Tegelijk gepland' },
  {
    naam: 'Agenda, een lege week',
    pad: '/agenda?dag=2026-12-21',
    titel: 'Agenda',
    kop: 'Agenda',
    tekst: 'eerste kerstdag',
  },
  {
    naam: 'Agenda, een dag',
    pad: '/agenda?weergave=dag&dag=2026-11-18',
    titel: 'Agenda',
    kop: 'Agenda',
    tekst: 'nog geen afspraak',
  },
  {
    naam: 'Met wie is de afspraak',
    pad: '/agenda/nieuw?datum=2026-11-24&tijd=10:00',
    titel: 'Afspraak plannen',
    kop: 'Met wie is de afspraak?',
    tekst: 'dinsdag 24 november 2026 om 10:00',
  },
  {
    naam: 'Werkdagen, afwezigheid en Outlook',
    pad: '/agenda/instellingen',
    titel: 'Werkdagen, afwezigheid en Outlook',
    kop: 'Werkdagen, afwezigheid en Outlook',
    tekst: '1 afspraak valt in uw vrije dagen',
  },
  { naam: 'Mijn cliënten', pad: '/clienten', titel: 'Mijn cliënten', kop: 'Mijn cliënten' },
  {
    naam: 'Mijn cliënten, niemand past',
    pad: '/clienten?status=beeindigd&onhold=ja',
    titel: 'Mijn cliënten',
    kop: 'Mijn cliënten',
  },
  {
    naam: 'Plan mijn gesprekken',
    pad: '/agenda/plannen?gelukt=afspraken.plannen_1&overgeslagen={client}',
    titel: 'Plan mijn gesprekken',
    kop: 'Plan mijn gesprekken',
    tekst: 'Overgeslagen, want er staat al een afspraak',
  },
  { naam: 'Zoeken', pad: '/zoeken', titel: 'Zoeken', kop: 'Zoek een cliënt of pagina' },
  {
    naam: 'Afspraak plannen, met wie',
    pad: '/zoeken?doel=plannen',
    titel: 'Zoeken',
    kop: 'Afspraak plannen: met wie?',
    tekst: 'Over tijd',
  },
  {
    naam: 'Een filter bewaren',
    pad: '/clienten/filters?status=over_tijd',
    titel: 'Bewaarde filters',
    kop: 'Bewaarde filters',
    tekst: 'Dit filter bewaren',
  },
  { naam: 'Hulp', pad: '/hulp', titel: 'Hulp', kop: 'Hulp' },
  { naam: 'Account', pad: '/account', titel: 'Account', kop: 'Account' },
  {
    naam: 'App met codes instellen',
    pad: '/account/codeapp',
    titel: 'App met codes instellen',
    kop: 'App met codes instellen',
  },
  { naam: 'Dossier', pad: CLIENT, titel: `${LANG} · Dossier`, kop: LANG },
  {
    naam: 'Dossier, niets in dit filter',
    pad: '/clienten/{nooitGesproken}?toon=gesprekken',
    titel: 'Nooit Gesproken · Dossier',
    kop: 'Nooit Gesproken',
  },
  { naam: 'Dossier, opgeschort', pad: '/clienten/{opgeschort}', titel: 'Staat Stil · Dossier', kop: 'Staat Stil' },
  { naam: 'Gegevens', pad: `${CLIENT}/gegevens`, titel: `${LANG} · Gegevens`, kop: LANG },
  {
    naam: 'Berichten',
    pad: `${CLIENT}/berichten`,
    titel: `${LANG} · Berichten`,
    kop: LANG,
    tekst: 'Is de brief begrepen?',
  },
  {
    naam: 'Berichten, nog niets gestuurd',
    pad: '/clienten/{nooitGesproken}/berichten',
    titel: 'Nooit Gesproken · Berichten',
    kop: 'Nooit Gesproken',
    tekst: 'Er is nog niets gestuurd.',
  },
  { naam: 'Brieven', pad: '/brieven', titel: 'Brieven', kop: 'Brieven', tekst: 'Nu afdrukken (1)' },
  {
    naam: 'Situatie',
    pad: `${CLIENT}/situatie`,
    titel: `${LANG} · Situatie`,
    kop: LANG,
    tekst: 'Nog niet vastgelegd waar de cliënt staat',
  },
  {
    naam: 'Situatie, iets wijzigen',
    pad: '/clienten/{nooitGesproken}/situatie?wijzig={trede}',
    titel: 'Nooit Gesproken · Situatie',
    kop: 'Nooit Gesproken',
    tekst: 'Trede op 5 oktober 2026 wijzigen',
  },
  { naam: 'Gesprek voorbereiden', pad: `${CLIENT}/voorbereiding`, titel: `${LANG} · Gesprek voorbereiden`, kop: LANG },
  {
    naam: 'Gesprek voorbereiden, voor het eerst',
    pad: '/clienten/{nooitGesproken}/voorbereiding',
    titel: 'Nooit Gesproken · Gesprek voorbereiden',
    kop: 'Nooit Gesproken',
    tekst: 'U spreekt elkaar voor het eerst',
  },
  {
    naam: 'Overdracht vragen',
    pad: '/clienten/{nooitGesproken}/overdracht',
    titel: 'Nooit Gesproken · Overdracht',
    kop: 'Overdracht van Nooit Gesproken',
    tekst: 'Warme overdracht vragen',
  },
  {
    naam: 'Overdracht klaarmaken, teruggestuurd',
    pad: '/clienten/{teruggestuurd}/overdracht',
    titel: 'Terug Gestuurd · Overdracht',
    kop: 'Overdracht van Terug Gestuurd',
    tekst: 'stuurde de overdracht terug',
  },
  {
    naam: 'Overdracht die aangeboden is',
    pad: '/clienten/{aangeboden}/overdracht',
    titel: 'Aan Geboden · Overdracht',
    kop: 'Overdracht van Aan Geboden',
    tekst: 'gepland op 24 november 2026',
  },
  {
    naam: 'Overdrachten',
    pad: '/overdrachten',
    titel: 'Overdrachten',
    kop: 'Overdrachten',
    tekst: 'De afgelopen dertig dagen besloten',
  },
  {
    naam: 'Normafwijkingen',
    pad: '/afwijkingen',
    titel: 'Normafwijkingen',
    kop: 'Normafwijkingen',
    tekst: 'Ingediend',
  },
  {
    naam: 'Een normafwijking uitleggen',
    pad: '/afwijkingen/{open}',
    titel: 'Normafwijking',
    kop: 'Uit Te Leggen',
    tekst: 'Leg uit hoe dit kwam',
  },
  {
    naam: 'Een normafwijking die is ingediend',
    pad: '/afwijkingen/{ingediend}',
    titel: 'Normafwijking',
    kop: LANG,
    tekst: 'De verantwoording',
  },
  {
    naam: 'Een overdracht die u is aangeboden',
    pad: '/overdrachten/{ontvangst}',
    titel: 'Overdracht',
    kop: 'Overdracht van Komt Over',
    tekst: 'Neemt u deze cliënt over?',
  },
  {
    naam: 'Een overdracht die is ingetrokken',
    pad: '/overdrachten/{ingetrokken}',
    titel: 'Overdracht',
    kop: 'Overdracht',
    tekst: 'Deze overdracht is ingetrokken.',
  },
  {
    naam: 'Rond de cliënt',
    pad: `${CLIENT}/netwerk`,
    titel: `${LANG} · Rond de cliënt`,
    kop: LANG,
    tekst: 'geen grond: deel niets',
  },
  {
    naam: 'Rond de cliënt, leeg',
    pad: '/clienten/{nooitGesproken}/netwerk',
    titel: 'Nooit Gesproken · Rond de cliënt',
    kop: 'Nooit Gesproken',
    tekst: 'Vraag de cliënt wie er helpt',
  },
  {
    naam: 'Rond de cliënt, alle signalen',
    pad: `${CLIENT}/signalen`,
    titel: `${LANG} · Rond de cliënt`,
    kop: LANG,
    tekst: 'Driegesprek plannen',
  },
  { naam: 'Leefgebieden', pad: `${CLIENT}/leefgebieden`, titel: `${LANG} · Leefgebieden`, kop: LANG },
  {
    naam: 'Leefgebieden, leeg',
    pad: '/clienten/{nooitGesproken}/leefgebieden',
    titel: 'Nooit Gesproken · Leefgebieden',
    kop: 'Nooit Gesproken',
  },
  {
    naam: 'Gespreksblad',
    pad: `${CLIENT}/leefgebieden/gespreksblad`,
    titel: `${LANG} · Gespreksblad`,
    kop: `Gespreksblad voor ${LANG}`,
  },
  {
    naam: 'Een vastgestelde intake',
    pad: `${CLIENT}/intake/{intake}`,
    titel: `${LANG} · Intake`,
    kop: `Intake van 3 maart 2026 met ${LANG}`,
  },
  {
    naam: 'Intake, over de persoon',
    pad: `${CLIENT}/intake/{concept}/persoon`,
    titel: `${LANG} · Intake`,
    kop: `Intake met ${LANG}`,
  },
  {
    naam: 'Intake, een leefgebied',
    pad: `${CLIENT}/intake/{concept}/wonen`,
    titel: `${LANG} · Intake`,
    kop: `Intake met ${LANG}`,
  },
  {
    naam: 'Intake, afronden',
    pad: `${CLIENT}/intake/{concept}/afronden`,
    titel: `${LANG} · Intake`,
    kop: `Intake met ${LANG}`,
  },
  { naam: 'Plan van aanpak', pad: `${CLIENT}/plan`, titel: `${LANG} · Plan van aanpak`, kop: LANG },
  {
    naam: 'Plan van aanpak, leeg',
    pad: '/clienten/{nooitGesproken}/plan',
    titel: 'Nooit Gesproken · Plan van aanpak',
    kop: 'Nooit Gesproken',
  },
  {
    naam: 'Een versie van het plan',
    pad: `${CLIENT}/plan/{plan}`,
    titel: `${LANG} · Versie van het plan`,
    kop: `Plan van aanpak van ${LANG}`,
  },
  {
    naam: 'Plan schrijven',
    pad: `${CLIENT}/plan/{planconcept}/wijzigen`,
    titel: `${LANG} · Plan schrijven`,
    kop: `Versie 2 schrijven met ${LANG}`,
  },
  {
    naam: 'Versies naast elkaar',
    pad: `${CLIENT}/plan/vergelijken`,
    titel: `${LANG} · Versies naast elkaar`,
    kop: `Versies naast elkaar van ${LANG}`,
  },
  {
    naam: 'Overdracht van een cliënt',
    pad: `${CLIENT}/overdracht`,
    titel: `${LANG} · Overdracht`,
    kop: `Overdracht van ${LANG}`,
  },
  {
    naam: 'Instrumenten van de cliënt',
    pad: `${CLIENT}/instrumenten`,
    titel: `${LANG} · Instrumenten`,
    kop: LANG,
    tekst: 'heeft de leiding zolang dit loopt',
  },
  {
    naam: 'Instrumenten van de cliënt, leeg',
    pad: '/clienten/{nooitGesproken}/instrumenten',
    titel: 'Nooit Gesproken · Instrumenten',
    kop: 'Nooit Gesproken',
    tekst: 'Er is nu niets ingezet.',
  },
  {
    naam: 'Instrumenten',
    pad: '/instrumenten',
    titel: 'Instrumenten',
    kop: 'Instrumenten',
    tekst: 'Cliënt spreekt Nederlands',
  },
  {
    naam: 'Instrumenten, gekozen',
    pad: '/instrumenten?leefgebied=4&niveau=geen&trede=1',
    titel: 'Instrumenten',
    kop: 'Instrumenten',
    tekst: 'Alles wissen',
  },
  {
    naam: 'Een instrument',
    pad: '/instrumenten/{instrument}',
    titel: 'Instrument',
    kop: '{instrumentnaam}',
    tekst: 'redelijk Nederlands nodig',
  },
  {
    naam: 'Sociale kaart',
    pad: '/instrumenten/sociale-kaart',
    titel: 'Sociale kaart',
    kop: 'Sociale kaart',
    tekst: 'Wat kost het?',
  },
  {
    naam: 'Herinner mij eraan',
    pad: `${CLIENT}/herinnering`,
    titel: `${LANG} · Herinner mij eraan`,
    kop: `Herinner mij aan ${LANG}`,
  },
  {
    naam: 'Een herinnering',
    pad: '/herinneringen/{herinnering}',
    titel: 'Herinnering',
    kop: 'Herinnering',
    tekst: 'zonderspaties',
  },
  { naam: 'Uitleg', pad: `${CLIENT}/uitleg`, titel: `${LANG} · Uitleg`, kop: `Uitleg bij ${LANG}` },
  {
    naam: 'Gesprek vastleggen',
    pad: `${CLIENT}/contactmomenten/nieuw`,
    titel: `${LANG} · Gesprek vastleggen`,
    kop: `Gesprek vastleggen met ${LANG}`,
  },
  {
    naam: 'Afspraak plannen',
    pad: `${CLIENT}/contactmomenten/nieuw?plannen=1`,
    titel: `${LANG} · Gesprek vastleggen`,
    kop: `Afspraak plannen met ${LANG}`,
  },
  {
    naam: 'Een gesprek',
    pad: `${CLIENT}/contactmomenten/{gesprek}`,
    titel: `${LANG} · Contactmoment`,
    kop: `Telefonisch driegesprek met ${LANG}`,
  },
  {
    naam: 'Een afspraak',
    pad: `${CLIENT}/contactmomenten/{afspraak}`,
    titel: `${LANG} · Contactmoment`,
    kop: `Gesprek op locatie (gepland) met ${LANG}`,
  },
  {
    naam: 'Opnieuw bevestigen',
    pad: '/bevestigen?terug=/team/export',
    titel: 'Bent u het zelf?',
    kop: 'Bent u het zelf?',
  },
  { naam: 'Bevestigd', pad: '/bevestigen?klaar=1', titel: 'Bent u het zelf?', kop: 'Bent u het zelf?' },
  { naam: 'Correcties', pad: `${CLIENT}/correcties`, titel: `${LANG} · Klopt niet`, kop: LANG },
  {
    naam: 'Een cliënt die er niet is',
    pad: '/clienten/PRF-BESTAATNIET',
    titel: 'Dossier',
    kop: 'Deze pagina is er niet',
    status: 404,
  },
  {
    naam: 'Een pagina die er niet is',
    pad: '/bestaat/niet',
    titel: 'Niet gevonden',
    kop: 'Deze pagina is er niet',
    status: 404,
  },
];

const ZONDER_SESSIE: Toestand[] = [
  { naam: 'Inloggen', pad: '/inloggen', titel: 'Inloggen', kop: 'Inloggen' },
  {
    naam: 'Wachtwoord vergeten',
    pad: '/inloggen/vergeten',
    titel: 'Wachtwoord vergeten',
    kop: 'Wachtwoord vergeten',
  },
  { naam: 'Ingelogd in een ander tabblad', pad: '/inloggen/klaar', titel: 'Ingelogd', kop: 'U bent ingelogd' },
  { naam: 'Toegankelijkheid', pad: '/toegankelijkheid', titel: 'Toegankelijkheid', kop: 'Toegankelijkheid' },
  { naam: 'Wachtwoord kiezen', pad: '{link}', titel: 'Wachtwoord kiezen', kop: 'Wachtwoord kiezen' },
  {
    naam: 'Een link die niet werkt',
    pad: '/toegang/bestaat-niet-en-is-dus-ongeldig',
    titel: 'Wachtwoord kiezen',
    kop: 'Deze link werkt niet (meer)',
  },
];

test('elke pagina die er is wordt hier bekeken, of bij haar eigen rol', () => {
  // De startpagina stuurt alleen door; de tweede stap staat in tweede-stap.spec.ts, want zij hoort bij iemand die half is ingelogd.
  const elders = ['/', '/inloggen/tweede', '/inloggen/instellen'];
  const verwacht = [...bekeken(...TOESTANDEN, ...ZONDER_SESSIE), ...elders].sort();
  expect(verwacht).toEqual(paginasVan('begeleider'));
});

bekijk(TOESTANDEN, async () => {
  const begeleider = await eenAccount();
  await metAgenda(begeleider);
  const dag = await eenVolleDag(begeleider);
  await metBelronde(begeleider, [dag.client, dag.nooitGesproken, dag.opgeschort]);
  const gezet = {
    ...dag,
    ...(await metOverdrachten(begeleider)),
    ...(await metAfwijkingen(begeleider)),
  };
  return { wie: begeleider, gezet };
});

test(`klopt op breed en smal: ${ZONDER_SESSIE.map((t) => t.naam).join(', ')}`, async ({ page }) => {
  const link = await toegangslinkVoor(await eenAccount({ wachtwoord: undefined }));
  for (const toestand of ZONDER_SESSIE) await controleer(page, toestand, { link });
});

test.describe('een begeleider zonder cliënten', () => {
  test('leest wat er gaat gebeuren', async ({ page, begeleider }) => {
    await signIn(page, begeleider);
    await expect(page.getByText('U begeleidt nu niemand. Zodra uw teamleider een cliënt aan u toewijst')).toBeVisible();
    await expect(page.getByText('Er staan vandaag geen gesprekken gepland.')).toBeVisible();
    await expect(page.getByText('Niets te doen.')).toBeVisible();
    await expectAccessible(page);
    await page.goto('/bellen');
    await expect(page.getByText('Er is dus niemand om te bellen.')).toBeVisible();
    await expectAccessible(page);
    await page.goto('/clienten');
    await expect(page.getByText('U begeleidt nu niemand.')).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('de lijsten', () => {
  test('Vandaag zet wie het nodig heeft vooraan, en vouwt in wie kan wachten', async ({ page, begeleider }) => {
    await eenVolleDag(begeleider);
    await signIn(page, begeleider);
    await expect(page.getByRole('link', { name: '2 cliënten zijn over tijd' }).first()).toHaveAttribute(
      'href',
      '/clienten?status=over_tijd',
    );
    await expect(page.getByRole('link', { name: /^\d+ langer dan 14 dagen$/ })).toBeVisible();
    const overTijd = groep(page, 'Over tijd').locator('a.naam');
    await expect(overTijd).toHaveText(['Nooit Gesproken', LANG]);
    await expect(rij(page, LANG)).toContainText('1× geen gehoor, 1× niet verschenen');
    await expect(groep(page, 'Binnenkort').locator('a.naam')).toHaveText(['Bijna Zover']);
    await expect(groep(page, 'Op schema').locator('a.naam')).toHaveCount(10);
    await expect(page.getByRole('link', { name: 'Alle 13 cliënten op schema' })).toBeVisible();
    await expect(rij(page, 'Staat Stil')).toBeHidden();
    await page.locator('summary', { hasText: 'Opgeschort (1)' }).click();
    await expect(rij(page, 'Staat Stil')).toContainText('141 dagen niets gehoord');
    await page.locator('summary', { hasText: 'Nog niet gestart (1)' }).click();
    await expect(rij(page, 'Morgen Pas')).toContainText('start op 30 november 2026');
  });

  test('Mijn cliënten bewaart filter en volgorde in het adres, ook zonder JavaScript', async ({
    browser,
    begeleider,
    bewaker,
  }) => {
    await eenVolleDag(begeleider);
    const context = await browser.newContext({ javaScriptEnabled: false });
    bewaker.kijkMee(context);
    const page = await context.newPage();
    await page.goto('/clienten');
    await fillSignIn(page, begeleider.email, WACHTWOORD);
    await expect(page.locator('a.naam')).toHaveCount(18);
    await page.getByLabel('Status').selectOption({ label: 'over tijd (2)' });
    await page.getByLabel('Volgorde').selectOption({ label: 'achternaam' });
    await page.getByRole('button', { name: 'Toon' }).click();
    await expect(page).toHaveURL(/\/clienten\?status=over_tijd&onhold=&gepland=&sorteer=naam$/);
    await expect(page.locator('a.naam')).toHaveText(['Nooit Gesproken', LANG]);
    await expect(page.getByLabel('Volgorde').locator('option:checked')).toHaveText('achternaam');
    await page.getByRole('link', { name: 'Alles wissen' }).click();
    await expect(page.locator('a.naam')).toHaveCount(18);
    await context.close();
  });
});
