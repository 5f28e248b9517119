/** Wie er in mag, wat die dan ziet, en hoe snel dat verandert. */
import type { Rol } from '../lib/domain/rollen';
import { startpagina } from '../lib/policy/startpagina';
import { uniek } from '../prisma/factories/basis';
import { eenBelronde } from '../prisma/factories/belronde';
import { eenBericht } from '../prisma/factories/bericht';
import { eenAfspraak, eenContactmoment } from '../prisma/factories/contactmoment';
import { eenDatalek } from '../prisma/factories/datalek';
import type { GemaakteGebruiker } from '../prisma/factories/gebruiker';
import { eenHerinnering } from '../prisma/factories/herinnering';
import { eenIntake } from '../prisma/factories/intake';
import { eenInzet } from '../prisma/factories/inzet';
import { eenBetrokkene } from '../prisma/factories/netwerk';
import { eenOverdracht } from '../prisma/factories/overdracht';
import { eenPlan } from '../prisma/factories/plan';
import { eenTraject } from '../prisma/factories/traject';
import {
  alsVrager,
  eenAccount,
  expect,
  expectAccessible,
  fillSignIn,
  open,
  signIn,
  test,
  vulWachtwoordIn,
  WACHTWOORD,
  zonderBrowser,
} from './basis';
import { afwijkingVan, blokkeer, contactenVan, draagOver } from './database';
import { eindpunten, paginas } from './routes';
import { MISLUKT, radio, rij, voluit } from './werkplek';

const uitkomst = ({ status, naar }: { status: number; naar: string | null }): string =>
  status === 200 ? 'ja' : status === 404 ? 'nee' : (naar ?? `status ${status}`);

test.describe('elke rol op elke pagina', () => {
  /** ja = 200, nee = bestaat niet (404), anders waarheen. Zonder vermelding: naar inloggen en daarna terug. */
  type Uitkomst = 'ja' | 'nee' | `/${string}` | `status ${number}`;
  const PERSONEN = {
    begeleider: 'begeleider',
    vervanger: 'begeleider',
    'vorige begeleider': 'begeleider',
    'andere begeleider': 'begeleider',
    ontvanger: 'begeleider',
    teamleider: 'teamleider',
    'andere teamleider': 'teamleider',
    projectleider: 'projectleider',
    'andere projectleider': 'projectleider',
    partner: 'partner',
    'betrokken partner': 'partner',
    beheerder: 'beheerder',
    privacy_officer: 'privacy_officer',
  } as const satisfies Record<string, Rol>;
  type Persoon = keyof typeof PERSONEN;
  const IEDEREEN = Object.keys(PERSONEN) as Persoon[];
  const LEEST_DOSSIER: readonly Persoon[] = ['begeleider', 'vervanger'];
  const LEEST_OVERDRACHT: readonly Persoon[] = [...LEEST_DOSSIER, 'ontvanger'];
  const KENT_DE_NAAM: readonly Persoon[] = [...LEEST_OVERDRACHT, 'teamleider', 'betrokken partner'];

  const iedereen = (): Uitkomst => 'ja';
  // Een geheim adres dat is geraden bestaat niet, wie er ook vraagt.
  const niemand = (): Uitkomst => 'nee';
  const alleen =
    (...rollen: Rol[]) =>
    (wie: Persoon): Uitkomst =>
      rollen.includes(PERSONEN[wie]) ? 'ja' : 'nee';
  const wieHaarBegeleidt = (wie: Persoon): Uitkomst => (LEEST_DOSSIER.includes(wie) ? 'ja' : 'nee');
  const haarTeamleider = (wie: Persoon): Uitkomst => (wie === 'teamleider' ? 'ja' : 'nee');
  const kiestInstrumenten = alleen('begeleider', 'teamleider', 'projectleider', 'beheerder');
  const naarEigenPagina = (wie: Persoon) => startpagina(PERSONEN[wie]) as Uitkomst;

  const VERWACHT: Record<string, (wie: Persoon) => Uitkomst> = {
    '/': naarEigenPagina,
    '/inloggen': naarEigenPagina,
    // Wie al is ingelogd heeft hier niets meer te doen.
    '/inloggen/tweede': () => '/' as Uitkomst,
    '/inloggen/instellen': iedereen,
    '/inloggen/vergeten': iedereen,
    '/vandaag': alleen('begeleider'),
    '/bellen': alleen('begeleider'),
    '/bellen/[clientnummer]': wieHaarBegeleidt,
    '/agenda': alleen('begeleider'),
    '/agenda/nieuw': alleen('begeleider'),
    '/agenda/instellingen': alleen('begeleider'),
    '/clienten': alleen('begeleider'),
    '/clienten/filters': alleen('begeleider'),
    '/zoeken': iedereen,
    '/toegankelijkheid': iedereen,
    '/agenda/plannen': alleen('begeleider'),
    '/agenda/plannen/bestand': alleen('begeleider'),
    '/brieven': alleen('begeleider'),
    // Alleen wie de brieven voor de printer nam.
    '/brieven/pdf': (wie) => (wie === 'begeleider' ? 'ja' : 'nee'),
    '/clienten/[clientnummer]': wieHaarBegeleidt,
    '/clienten/[clientnummer]/gegevens': wieHaarBegeleidt,
    '/clienten/[clientnummer]/berichten': wieHaarBegeleidt,
    '/clienten/[clientnummer]/berichten/[id]/pdf': wieHaarBegeleidt,
    '/clienten/[clientnummer]/correcties': wieHaarBegeleidt,
    '/clienten/[clientnummer]/situatie': wieHaarBegeleidt,
    '/clienten/[clientnummer]/situatie/bestand': wieHaarBegeleidt,
    // Er is nog geen intake vastgesteld, dus niets om mee te nemen.
    '/clienten/[clientnummer]/leefgebieden/bestand': niemand,
    '/clienten/[clientnummer]/voorbereiding': wieHaarBegeleidt,
    '/clienten/[clientnummer]/uitleg': wieHaarBegeleidt,
    '/clienten/[clientnummer]/herinnering': wieHaarBegeleidt,
    '/herinneringen/[id]': (wie) => (wie === 'begeleider' ? 'ja' : 'nee'),
    '/clienten/[clientnummer]/instrumenten': wieHaarBegeleidt,
    '/clienten/[clientnummer]/contactmomenten/[id]': wieHaarBegeleidt,
    '/clienten/[clientnummer]/contactmomenten/nieuw': wieHaarBegeleidt,
    '/clienten/[clientnummer]/netwerk': wieHaarBegeleidt,
    '/clienten/[clientnummer]/leefgebieden': wieHaarBegeleidt,
    '/clienten/[clientnummer]/leefgebieden/gespreksblad': wieHaarBegeleidt,
    '/clienten/[clientnummer]/intake/[id]': wieHaarBegeleidt,
    '/clienten/[clientnummer]/intake/[id]/[deel]': wieHaarBegeleidt,
    '/clienten/[clientnummer]/plan': wieHaarBegeleidt,
    '/clienten/[clientnummer]/plan/[id]': wieHaarBegeleidt,
    '/clienten/[clientnummer]/plan/[id]/pdf': wieHaarBegeleidt,
    '/clienten/[clientnummer]/plan/[id]/wijzigen': wieHaarBegeleidt,
    '/clienten/[clientnummer]/plan/vergelijken': wieHaarBegeleidt,
    '/clienten/[clientnummer]/overdracht': wieHaarBegeleidt,
    '/overdrachten': alleen('begeleider'),
    '/overdrachten/[id]': (wie) => (wie === 'ontvanger' ? 'ja' : 'nee'),
    '/afwijkingen': alleen('begeleider'),
    '/afwijkingen/[id]': wieHaarBegeleidt,
    '/team/afwijkingen': alleen('teamleider'),
    '/team/afwijkingen/[id]': haarTeamleider,
    '/team/jaarverslag': alleen('teamleider'),
    '/team/jaarverslag/bestand': alleen('teamleider'),
    '/team/overdragen': alleen('teamleider'),
    '/team/belasting': alleen('teamleider'),
    '/team/belasting/bestand': alleen('teamleider'),
    '/team/clienten/[clientnummer]/aanpak': haarTeamleider,
    '/signalen': alleen('partner'),
    '/signalen/[clientnummer]': (wie) => (wie === 'betrokken partner' ? 'ja' : 'nee'),
    '/aanpakken': alleen('begeleider', 'teamleider', 'projectleider', 'partner', 'beheerder'),
    '/aanpakken/[id]': alleen('begeleider', 'teamleider', 'projectleider', 'partner', 'beheerder'),
    '/instrumenten': kiestInstrumenten,
    '/instrumenten/[id]': kiestInstrumenten,
    '/instrumenten/sociale-kaart': kiestInstrumenten,
    '/aanbod': alleen('teamleider', 'projectleider'),
    '/aanbod/mensen': alleen('teamleider'),
    '/aanbod/bestand': alleen('teamleider', 'projectleider'),
    '/team': alleen('teamleider'),
    '/team/verloop': alleen('teamleider'),
    '/team/verloop/bestand': alleen('teamleider'),
    '/team/clienten': alleen('teamleider'),
    '/team/clienten/nieuw': alleen('teamleider'),
    '/team/clienten/samen': alleen('teamleider'),
    '/team/export': alleen('teamleider'),
    '/team/clienten/[clientnummer]': haarTeamleider,
    '/team/clienten/[clientnummer]/gegevens': haarTeamleider,
    '/team/clienten/[clientnummer]/notities': haarTeamleider,
    '/team/clienten/[clientnummer]/begeleiding': haarTeamleider,
    '/team/clienten/[clientnummer]/wachten': haarTeamleider,
    '/team/clienten/[clientnummer]/opschorting': haarTeamleider,
    '/team/clienten/[clientnummer]/einde': haarTeamleider,
    '/pilot': alleen('projectleider'),
    '/pilot/bestand': alleen('projectleider'),
    '/pilot/deelnemers': alleen('projectleider'),
    '/pilot/opschorting': alleen('projectleider'),
    '/pilot/aanpak': alleen('projectleider'),
    '/beheer': alleen('beheerder'),
    '/beheer/gebruikers': alleen('beheerder'),
    '/beheer/gebruikers/nieuw': alleen('beheerder'),
    '/beheer/gebruikers/[id]': alleen('beheerder'),
    '/beheer/gemeente': alleen('beheerder'),
    '/beheer/bewaartermijnen': alleen('beheerder'),
    '/beheer/berichten': alleen('beheerder'),
    '/beheer/[lijst]': alleen('beheerder'),
    '/beheer/werk': alleen('beheerder'),
    '/beheer/instrumenten': alleen('beheerder'),
    '/beheer/instrumenten/nieuw': alleen('beheerder'),
    '/beheer/instrumenten/[id]': alleen('beheerder'),
    '/verantwoording': alleen('privacy_officer'),
    '/verantwoording/correcties': alleen('privacy_officer'),
    '/verantwoording/inzage': alleen('privacy_officer'),
    // Alleen van wie het opende: van een ander is het er niet.
    '/verantwoording/inzage/[id]': alleen(),
    '/verantwoording/inzage/[id]/bestand': alleen(),
    '/verantwoording/vernietiging': alleen('privacy_officer'),
    '/verantwoording/vernietiging/[id]/pdf': alleen(),
    '/verantwoording/bestand': alleen('privacy_officer'),
    // Zonder cliënt is er geen lijst, en hier viel niets op.
    '/verantwoording/inzagelijst': niemand,
    '/verantwoording/opvallend': alleen('privacy_officer'),
    '/verantwoording/opvallend/[regel]/[dag]/[wie]': niemand,
    '/verantwoording/datalekken': alleen('privacy_officer'),
    '/verantwoording/datalekken/[id]': alleen('privacy_officer'),
    '/account': iedereen,
    '/account/codeapp': iedereen,
    '/bevestigen': iedereen,
    '/inloggen/klaar': iedereen,
    // Zonder inlogdienst van de organisatie zijn deze er niet.
    '/inloggen/oidc': niemand,
    '/inloggen/oidc/terug': niemand,
    '/hulp': iedereen,
    '/toegang/[token]': iedereen,
    // Er is alleen iets heen te sturen.
    '/api/bewijs': () => 'status 405',
    '/api/concepten': iedereen,
    '/api/health': iedereen,
    '/.well-known/security.txt': iedereen,
    '/api/agenda/[token]': niemand,
  };
  const VOOR_IEDEREEN = [
    ...[
      '/inloggen',
      '/inloggen/vergeten',
      '/inloggen/klaar',
      '/toegang/[token]',
      '/toegankelijkheid',
      '/api/health',
      '/.well-known/security.txt',
    ],
  ];

  async function eenDossier() {
    const kenmerk = uniek();
    const [team, aanpak] = [`Oost ${kenmerk}`, `Proefaanpak ${kenmerk}`];
    const begeleider = await eenAccount({ team });
    const vervanger = await eenAccount({ team });
    const traject = await eenTraject({
      client: { voornaam: 'Ottoline', achternaam: `Zeldenrust-${kenmerk}` },
      team,
      aanpak,
      begeleider: await eenAccount({ team }),
      // Het eerste trajectjaar sloot zonder gesprek.
      start: '2025-01-06',
      vervanging: { door: vervanger, van: '2026-11-16', tot: '2026-11-20' },
    });
    const vorige = traject.begeleider;
    await draagOver(traject, begeleider);
    const { id } = await eenContactmoment({ client: traject.client, datum: '2026-11-02', verslag: 'Vertrouwelijk.' });
    const { instrumentId } = await eenInzet({ traject, notitie: 'Vertrouwelijk.' });
    const intake = await eenIntake({ traject, status: 'concept', wensen: 'Vertrouwelijk.' });
    const plan = await eenPlan({ traject, afspraken: 'Vertrouwelijk.' });
    const concept = await eenPlan({ traject, nummer: 2, status: 'concept', afspraken: 'Vertrouwelijk.' });
    const afspraak = await eenAfspraak({ client: traject.client, datum: '2026-11-25' });
    const brief = await eenBericht({
      client: traject.client,
      afspraak,
      status: 'bezig',
      bezigDoorId: begeleider.id,
      tekst: 'Vertrouwelijk.',
    });
    const ontvanger = await eenAccount({ team });
    const overdracht = await eenOverdracht({
      traject,
      van: begeleider,
      naar: ontvanger,
      status: 'aangeboden',
      samenvatting: 'Voor wie overneemt.',
    });
    const datalek = await eenDatalek({ client: traject.client, auteur: begeleider, verslag: 'Vertrouwelijk.' });
    const herinnering = await eenHerinnering({
      gebruiker: begeleider,
      client: traject.client,
      tekst: 'Vertrouwelijk.',
    });
    for (const wie of [begeleider, vervanger]) await eenBelronde({ begeleider: wie, clienten: [traject.client] });
    const ids: [RegExp, string][] = [
      [/^\/herinneringen/, herinnering.id],
      [/^\/beheer\/instrumenten|^\/instrumenten/, instrumentId],
      [/^\/beheer/, begeleider.id],
      [/^\/aanpakken/, traject.aanpak.id],
      [/^\/overdrachten/, overdracht.id],
      [/afwijkingen/, await afwijkingVan(traject.id)],
      [/\/berichten\//, brief.id],
      [/\/intake\//, intake.id],
      [/\/plan\/\[id\]\/wijzigen/, concept.id],
      [/\/plan\//, plan.id],
      [/datalekken/, datalek.id],
    ];
    const anderTeam = `West ${kenmerk}`;
    const personen: Record<Persoon, () => Promise<GemaakteGebruiker> | GemaakteGebruiker> = {
      begeleider: () => begeleider,
      vervanger: () => vervanger,
      'vorige begeleider': () => vorige,
      'andere begeleider': () => eenAccount({ team }),
      ontvanger: () => ontvanger,
      teamleider: () => eenAccount({ rol: 'teamleider', team }),
      'andere teamleider': () => eenAccount({ rol: 'teamleider', team: anderTeam }),
      projectleider: () => eenAccount({ rol: 'projectleider', aanpakken: [aanpak] }),
      'andere projectleider': () => eenAccount({ rol: 'projectleider' }),
      partner: () => eenAccount({ rol: 'partner' }),
      'betrokken partner': async () => {
        const partner = await eenAccount({ rol: 'partner' });
        await eenBetrokkene({ client: traject.client, gebruiker: partner });
        return partner;
      },
      beheerder: () => eenAccount({ rol: 'beheerder' }),
      privacy_officer: () => eenAccount({ rol: 'privacy_officer' }),
    };
    const adres = (route: string) =>
      route
        .replace('[clientnummer]', traject.client.clientnummer)
        .replace('[id]', ids.find(([vorm]) => vorm.test(route))?.[1] ?? id)
        .replace('[deel]', 'persoon')
        .replace('[lijst]', 'teams')
        .replace('[token]', 'a'.repeat(43))
        .replace('[regel]/[dag]/[wie]', 'buiten_werktijd/2020-01-06/niemand');
    return { personen, adres, client: traject.client };
  }

  /** Kijken verandert niets aan een dossier: elke werker zet er één klaar. */
  let klaar: ReturnType<typeof eenDossier> | undefined;
  const hetDossier = () => {
    klaar ??= eenDossier();
    return klaar;
  };

  zonderBrowser('de tabel noemt elke pagina en elk eindpunt dat er is', () => {
    expect(Object.keys(VERWACHT).sort()).toEqual([...new Set([...paginas(), ...eindpunten()])].sort());
  });

  for (const persoon of IEDEREEN)
    zonderBrowser(`${persoon}: elke pagina geeft wat de tabel zegt, en geen enkele verraadt wat niet mag`, async () => {
      const { personen, adres, client } = await hetDossier();
      const vraag = await alsVrager(await personen[persoon]());
      const geheim = [
        ...(KENT_DE_NAAM.includes(persoon) ? [] : [client.voornaam, client.achternaam]),
        ...(LEEST_DOSSIER.includes(persoon) ? [] : ['Vertrouwelijk.']),
        ...(LEEST_OVERDRACHT.includes(persoon) ? [] : ['Voor wie overneemt.']),
      ];
      for (const [route, verwacht] of Object.entries(VERWACHT)) {
        const antwoord = await vraag(adres(route));
        expect.soft(uitkomst(antwoord), `${persoon} op ${route}`).toBe(verwacht(persoon));
        if (geheim.length === 0) continue;
        // Next haalt bij een klik alleen de inhoud op: dat is dezelfde deur.
        const inhoud = await vraag(adres(route), { RSC: '1' });
        for (const { tekst } of [antwoord, inhoud])
          for (const woord of geheim) expect.soft(tekst, `${persoon} op ${route}`).not.toContain(woord);
      }
    });

  zonderBrowser('niemand: overal naar inloggen, en daarna terug naar wat er was gevraagd', async () => {
    const { adres } = await hetDossier();
    const vraag = await alsVrager();
    for (const route of Object.keys(VERWACHT)) {
      const pad = adres(route);
      const terug = pad === '/' ? '/inloggen' : `/inloggen?terug=${encodeURIComponent(pad)}`;
      const anders: Record<string, string> = {
        '/api/agenda/[token]': 'nee',
        '/api/bewijs': 'status 405',
        '/api/concepten': 'status 401',
        // Zonder wachtwoord is er geen tweede stap.
        '/inloggen/tweede': '/inloggen',
        '/inloggen/instellen': '/inloggen',
        // Zonder inlogdienst van de organisatie zijn deze er niet.
        '/inloggen/oidc': 'nee',
        '/inloggen/oidc/terug': 'nee',
      };
      const verwacht = anders[route] ?? (VOOR_IEDEREEN.includes(route) ? 'ja' : terug);
      expect.soft(uitkomst(await vraag(pad)), route).toBe(verwacht);
    }
  });
});

test.describe('wat van een ander team of een andere aanpak is, bestaat niet', () => {
  zonderBrowser('voor een teamleider die een ander team kiest, of een begeleider daarvan', async () => {
    const kenmerk = uniek();
    const { client, teamId, begeleider } = await eenTraject({
      team: `Elders ${kenmerk}`,
      client: { achternaam: `Verscholen-${kenmerk}` },
    });
    const eigen = await eenTraject({ team: `Hier ${kenmerk}`, client: { achternaam: `Bekend-${kenmerk}` } });
    const vraag = await alsVrager(await eenAccount({ rol: 'teamleider', team: `Hier ${kenmerk}` }));
    for (const pad of [
      '/team',
      '/team/verloop',
      '/team/verloop/bestand',
      '/team/belasting/bestand',
      '/team/clienten',
      '/team/export',
    ]) {
      const ander = await vraag(`${pad}?team=${teamId}`);
      expect.soft(uitkomst(ander), pad).toBe('nee');
      expect.soft(ander.tekst, pad).not.toContain(kenmerk);
      expect.soft(uitkomst(await vraag(`${pad}?team=${eigen.teamId}`)), pad).toBe('ja');
    }
    const lijst = await vraag(`/team/clienten?begeleider=${begeleider.id}`);
    expect(lijst.tekst).not.toContain(client.clientnummer);
    const rapport = await vraag(`/team/export?aanpak=${eigen.aanpak.id}`);
    expect(rapport.tekst).toContain(eigen.client.clientnummer);
    expect(rapport.tekst).not.toContain(client.clientnummer);
  });

  zonderBrowser('voor een projectleider die een andere aanpak kiest', async () => {
    const kenmerk = uniek();
    const ander = await eenTraject({ aanpak: `Niet van mij ${kenmerk}` });
    const eigen = await eenTraject({ aanpak: `Van mij ${kenmerk}` });
    const vraag = await alsVrager(await eenAccount({ rol: 'projectleider', aanpakken: [eigen.aanpak.naam] }));
    for (const pad of ['/pilot', '/pilot/bestand', '/pilot/deelnemers', '/pilot/opschorting']) {
      const antwoord = await vraag(`${pad}?aanpak=${ander.aanpak.id}`);
      expect.soft(uitkomst(antwoord), pad).toBe('nee');
      expect.soft(antwoord.tekst, pad).not.toContain(kenmerk);
      expect.soft(uitkomst(await vraag(`${pad}?aanpak=${eigen.aanpak.id}`)), pad).toBe('ja');
    }
  });
});

test.describe('elke rol komt op de eigen pagina en ziet alleen het eigen menu', () => {
  const EIGEN: Record<Rol, { kop: string; menu: string[] }> = {
    begeleider: {
      kop: 'Vandaag',
      menu: ['Vandaag', 'Agenda', 'Mijn cliënten', 'Bellen', 'Overdrachten', 'Normafwijkingen', 'Instrumenten', 'Hulp'],
    },
    teamleider: { kop: 'Team Noord', menu: ['Team', 'Cliënten', 'Overdragen', 'Instrumenten', 'Aanbod', 'Hulp'] },
    projectleider: {
      kop: 'VIA-pilot',
      menu: ['Pilot', 'Deelnemers', 'Opschorting', 'Uitleg', 'Instrumenten', 'Aanbod', 'Hulp'],
    },
    partner: { kop: 'Signalen', menu: ['Signalen', 'Aanpakken', 'Hulp'] },
    beheerder: {
      kop: 'Beheer',
      menu: [
        'Beheer',
        'Gebruikers',
        'Teams',
        'Aanpakken',
        'Locaties',
        'Onderwerpen',
        'Instrumenten',
        'Organisaties',
        'Gewenst aanbod',
        'Gemeente',
        'Berichten',
        'Bewaartermijnen',
        'Achtergrondwerk',
        'Hulp',
      ],
    },
    privacy_officer: {
      kop: 'Verantwoording',
      menu: ['Verantwoording', 'Inzage geven', 'Correcties', 'Vernietiging', 'Hulp'],
    },
  };
  for (const [rol, { kop, menu }] of Object.entries(EIGEN) as [Rol, (typeof EIGEN)[Rol]][])
    test(rol, async ({ page }) => {
      const wie = await eenAccount({ rol });
      await open(page, '/inloggen');
      await fillSignIn(page, wie.email, WACHTWOORD);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(kop);
      await expect(page).toHaveURL(new RegExp(`${startpagina(rol)}$`));
      const links = page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link');
      await expect(links).toHaveText(menu);
      // Elke regel van het menu gaat ergens heen, en staat daar dan zelf aangegeven.
      for (const tekst of menu) {
        await links.filter({ hasText: new RegExp(`^${tekst}$`) }).click();
        const hier = page.getByRole('navigation', { name: 'Hoofdmenu' }).locator('[aria-current="page"]');
        await expect(hier).toHaveText(tekst);
        await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Deze pagina is er niet');
      }
    });
});

test.describe('andermans cliënt', () => {
  test('is niet te onderscheiden van een cliënt die niet bestaat', async ({ page, begeleider, bewaker }) => {
    bewaker.verwacht(/status of 404/);
    const { client } = await eenTraject();
    await signIn(page, begeleider);
    const schermen: string[] = [];
    for (const nummer of [client.clientnummer, 'PRF-BESTAATNIET']) {
      const antwoord = await page.goto(`/clienten/${nummer}`);
      expect(antwoord?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
      schermen.push(await page.locator('body').innerText());
    }
    expect(schermen[0]).toBe(schermen[1]);
    await expectAccessible(page);
  });

  test('is ook niet te raken door een formulier te vervalsen', async ({ page, begeleider }) => {
    const eigen = await eenTraject({ begeleider, laatsteGesprek: '2026-07-20' });
    const ander = await eenTraject({ laatsteGesprek: '2026-07-20' });
    await signIn(page, begeleider, `/clienten/${eigen.client.clientnummer}/contactmomenten/nieuw`);
    await radio(page, 'Telefonisch').check();
    await radio(page, /16 december/).check();
    await page.route('**/contactmomenten/nieuw', (route) => {
      const inhoud = route.request().postData() ?? '';
      return route.continue({ postData: inhoud.replaceAll(eigen.client.clientnummer, ander.client.clientnummer) });
    });
    await page.getByRole('button', { name: 'Vastleggen', exact: true }).click();
    await expect(
      page.getByText('Dit kan niet (meer): de cliënt is niet gevonden, of hoort niet (meer) bij u.'),
    ).toBeVisible();
    expect(await contactenVan(ander.client)).toHaveLength(1);
    expect(await contactenVan(eigen.client)).toHaveLength(1);
  });
});

test.describe('een recht dat verandert geldt bij de volgende klik', () => {
  test('wie geblokkeerd wordt staat weer bij inloggen', async ({ page, begeleider }) => {
    await eenTraject({ begeleider });
    await signIn(page, begeleider);
    await blokkeer(begeleider);
    await page.getByRole('link', { name: 'Mijn cliënten' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inloggen');
    await vulWachtwoordIn(page, begeleider.email, WACHTWOORD);
    await expect(page.getByRole('alert').filter({ hasText: MISLUKT })).toBeVisible();
  });

  test('een cliënt die is overgedragen is weg, en de nieuwe begeleider ziet haar', async ({
    page,
    begeleider,
    bewaker,
    browser,
  }) => {
    bewaker.verwacht(/status of 404/);
    const traject = await eenTraject({ begeleider });
    const nieuwe = await eenAccount();
    await signIn(page, begeleider);
    await draagOver(traject, nieuwe);
    await rij(page, voluit(traject.client)).locator('a.naam').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
    await open(page, '/vandaag');
    await expect(page.getByText('U begeleidt nu niemand.')).toBeVisible();

    const elders = await browser.newContext();
    bewaker.kijkMee(elders);
    const haarPagina = await elders.newPage();
    await signIn(haarPagina, nieuwe, `/clienten/${traject.client.clientnummer}`);
    await expect(haarPagina.getByRole('heading', { level: 1 })).toHaveText(voluit(traject.client));
    await elders.close();
  });
});

test('elk antwoord draagt de kopregels die een browser streng maken, en blijft in geen cache', async ({
  page,
  begeleider,
}) => {
  const { client } = await eenTraject({ begeleider });
  await signIn(page, begeleider, '/hulp');
  const nonces = new Set<string>();
  const paden = [
    '/vandaag',
    `/clienten/${client.clientnummer}`,
    '/clienten/PRF-BESTAATNIET',
    '/',
    '/toegang/x',
    '/api/health',
  ];
  for (const pad of paden) {
    const kop = (await page.request.get(pad, { maxRedirects: 0 })).headers();
    const beleid = kop['content-security-policy'] ?? '';
    expect.soft(beleid, pad).toContain("default-src 'none'");
    expect.soft(beleid, pad).toContain("frame-ancestors 'none'");
    expect.soft(beleid, pad).toContain("form-action 'self'");
    expect.soft(/script-src[^;]*/.exec(beleid)?.[0] ?? 'unsafe', pad).not.toMatch(/unsafe|\*|https?:/);
    expect.soft(/style-src[^;]*/.exec(beleid)?.[0] ?? 'unsafe', pad).not.toMatch(/unsafe|\*|https?:/);
    expect.soft(beleid, pad).not.toContain('-attr');
    nonces.add(/'nonce-([^']+)'/.exec(beleid)?.[1] ?? 'geen');
    expect.soft(kop['cache-control'], pad).toMatch(/no-store/);
    expect.soft(kop['x-content-type-options'], pad).toBe('nosniff');
    expect.soft(kop['x-frame-options'], pad).toBe('DENY');
    expect.soft(kop['referrer-policy'], pad).toBe('same-origin');
    expect.soft(kop['cross-origin-opener-policy'], pad).toBe('same-origin');
    expect.soft(kop['x-powered-by'], pad).toBeUndefined();
  }
  expect(nonces.size).toBe(paden.length);
});
