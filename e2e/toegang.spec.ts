/** Wie er in mag, wat die dan ziet, en hoe snel dat verandert. */
import type { APIRequestContext, APIResponse, Page } from '@playwright/test';
import { eenContactmoment } from '../prisma/factories/contactmoment';
import type { GemaakteGebruiker } from '../prisma/factories/gebruiker';
import { eenTraject } from '../prisma/factories/traject';
import { eenAccount, expect, expectAccessible, fillSignIn, hydrated, open, signIn, test, WACHTWOORD } from './basis';
import { blokkeer, contactenVan, draagOver, laatLinkVerlopen, toegangslinkVoor } from './database';
import { eindpunten, paginas } from './routes';
import { radio, rij, voluit } from './werkplek';

const MISLUKT = 'Inloggen is niet gelukt. Controleer uw e-mailadres en wachtwoord.';

test.describe('elke rol op elke pagina', () => {
  /** ja = 200, nee = bestaat niet (404), anders waarheen. Zonder vermelding: naar inloggen en daarna terug. */
  type Uitkomst = 'ja' | 'nee' | `/${string}`;
  const PERSONEN = [
    'begeleider',
    'vervanger',
    'vorige begeleider',
    'andere begeleider',
    'teamleider',
    'projectleider',
    'partner',
    'beheerder',
    'privacy_officer',
  ] as const;
  type Persoon = (typeof PERSONEN)[number];
  const BEGELEIDERS: readonly Persoon[] = PERSONEN.slice(0, 4);

  const alle = (uitkomst: Uitkomst) => () => uitkomst;
  const begeleiders = (hun: Uitkomst, anders: Uitkomst) => (wie: Persoon) => (BEGELEIDERS.includes(wie) ? hun : anders);
  const wieHaarBegeleidt = (wie: Persoon): Uitkomst => (wie === 'begeleider' || wie === 'vervanger' ? 'ja' : 'nee');

  const VERWACHT: Record<string, (wie: Persoon) => Uitkomst> = {
    '/': begeleiders('/vandaag', '/welkom'),
    '/vandaag': begeleiders('ja', 'nee'),
    '/clienten': begeleiders('ja', 'nee'),
    '/zoeken': begeleiders('ja', 'nee'),
    '/clienten/[clientnummer]': wieHaarBegeleidt,
    '/clienten/[clientnummer]/gegevens': wieHaarBegeleidt,
    '/clienten/[clientnummer]/on-hold': wieHaarBegeleidt,
    '/clienten/[clientnummer]/contactmomenten/[id]': wieHaarBegeleidt,
    '/clienten/[clientnummer]/contactmomenten/nieuw': wieHaarBegeleidt,
    '/hulp': alle('ja'),
    '/welkom': begeleiders('/vandaag', 'ja'),
    '/inloggen': begeleiders('/vandaag', '/welkom'),
    '/toegang/[token]': alle('ja'),
    '/api/health': alle('ja'),
  };
  const VOOR_IEDEREEN = ['/inloggen', '/toegang/[token]', '/api/health'];

  async function eenDossier() {
    const begeleider = await eenAccount();
    const vervanger = await eenAccount();
    const traject = await eenTraject({
      begeleider: await eenAccount(),
      vervanging: { door: vervanger, van: '2026-11-16', tot: '2026-11-20' },
    });
    const vorige = traject.begeleider;
    await draagOver(traject, begeleider);
    const { id } = await eenContactmoment({ client: traject.client, datum: '2026-11-02', verslag: 'Vertrouwelijk.' });
    const personen: Record<Persoon, () => Promise<GemaakteGebruiker> | GemaakteGebruiker> = {
      begeleider: () => begeleider,
      vervanger: () => vervanger,
      'vorige begeleider': () => vorige,
      'andere begeleider': () => eenAccount(),
      teamleider: () => eenAccount({ rol: 'teamleider' }),
      projectleider: () => eenAccount({ rol: 'projectleider' }),
      partner: () => eenAccount({ rol: 'partner' }),
      beheerder: () => eenAccount({ rol: 'beheerder' }),
      privacy_officer: () => eenAccount({ rol: 'privacy_officer' }),
    };
    const adres = (route: string) =>
      route
        .replace('[clientnummer]', traject.client.clientnummer)
        .replace('[id]', id)
        .replace('[token]', 'a'.repeat(43));
    return { personen, adres, client: traject.client };
  }

  const vraag = (request: APIRequestContext, pad: string) => request.get(pad, { maxRedirects: 0 });
  const uitkomst = (antwoord: APIResponse): string => {
    if (antwoord.status() === 200) return 'ja';
    if (antwoord.status() === 404) return 'nee';
    return antwoord.headers().location ?? `status ${antwoord.status()}`;
  };

  test('de tabel noemt elke pagina en elk eindpunt dat er is', () => {
    expect(Object.keys(VERWACHT).sort()).toEqual([...new Set([...paginas(), ...eindpunten()])].sort());
  });

  for (const persoon of PERSONEN)
    test(`${persoon}: elke pagina geeft wat de tabel zegt, en een geweigerde verraadt niets`, async ({ page }) => {
      const { personen, adres, client } = await eenDossier();
      await signIn(page, await personen[persoon](), '/hulp');
      for (const [route, verwacht] of Object.entries(VERWACHT)) {
        const antwoord = await vraag(page.request, adres(route));
        expect.soft(uitkomst(antwoord), `${persoon} op ${route}`).toBe(verwacht(persoon));
        if (verwacht(persoon) !== 'nee') continue;
        // Next haalt bij een klik alleen de inhoud op: dat is dezelfde deur.
        const inhoud = await page.request.get(adres(route), { maxRedirects: 0, headers: { RSC: '1' } });
        for (const tekst of [await antwoord.text(), await inhoud.text()]) {
          expect.soft(tekst, `${persoon} op ${route}`).not.toContain(client.achternaam);
          expect.soft(tekst, `${persoon} op ${route}`).not.toContain('Vertrouwelijk.');
        }
      }
    });

  test('niemand: overal naar inloggen, en daarna terug naar wat er was gevraagd', async ({ request }) => {
    const { adres } = await eenDossier();
    for (const route of Object.keys(VERWACHT)) {
      const pad = adres(route);
      const terug = pad === '/' ? '/inloggen' : `/inloggen?terug=${encodeURIComponent(pad)}`;
      const verwacht = VOOR_IEDEREEN.includes(route) ? 'ja' : terug;
      expect.soft(uitkomst(await vraag(request, pad)), route).toBe(verwacht);
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
    await radio(page, /16 december 2026/).check();
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
    await fillSignIn(page, begeleider.email, WACHTWOORD);
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

/** Eén poging, en wat er dan staat. */
async function probeer(page: Page, email: string, wachtwoord: string): Promise<string> {
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(wachtwoord);
  const antwoord = page.waitForResponse((r) => r.request().method() === 'POST');
  await page.getByRole('button', { name: /Inloggen/ }).click();
  await antwoord;
  await expect(page.getByRole('button', { name: 'Inloggen', exact: true })).toBeVisible();
  return page.locator('form [role="alert"]').innerText();
}

test.describe('inloggen', () => {
  test('zegt bij elke mislukking hetzelfde, en bewaart het e-mailadres', async ({ page, begeleider }) => {
    const geblokkeerd = await eenAccount({ geblokkeerd: true });
    const zonder = await eenAccount({ wachtwoord: undefined });
    await open(page, '/inloggen');
    const meldingen = [
      await probeer(page, begeleider.email, 'niet het goede wachtwoord'),
      await probeer(page, 'niemand@voorbeeld.nl', WACHTWOORD),
      await probeer(page, geblokkeerd.email, WACHTWOORD),
      await probeer(page, zonder.email, WACHTWOORD),
    ];
    expect(new Set(meldingen).size).toBe(1);
    expect(meldingen[0]).toContain(MISLUKT);
    await expect(page.getByLabel('E-mailadres')).toHaveValue(zonder.email);
    await expectAccessible(page);
    await fillSignIn(page, begeleider.email.toUpperCase(), WACHTWOORD);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vandaag');
  });

  test('wordt na acht mislukte pogingen geweigerd, ook met het goede wachtwoord', async ({ page, begeleider }) => {
    await open(page, '/inloggen');
    for (let keer = 1; keer <= 8; keer++)
      expect(await probeer(page, begeleider.email, `fout ${keer}`)).toContain(MISLUKT);
    expect(await probeer(page, begeleider.email, WACHTWOORD)).toContain(MISLUKT);
    // Een ander op hetzelfde kantoor heeft daar geen last van.
    await fillSignIn(page, (await eenAccount()).email, WACHTWOORD);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vandaag');
  });

  for (const [rol, wat] of [
    ['partner', 'Hier komt Signalen'],
    ['privacy_officer', 'Hier komt Verantwoording'],
  ] as const)
    test(`een ${rol} komt op een pagina die zegt wat er komt`, async ({ page }) => {
      const wie = await eenAccount({ rol });
      await open(page, '/inloggen');
      await fillSignIn(page, wie.email, WACHTWOORD);
      await expect(page).toHaveURL(/\/welkom$/);
      await expect(page.getByRole('main')).toContainText(wat);
      await expect(page.getByRole('link', { name: 'Mijn cliënten' })).toHaveCount(0);
      await expectAccessible(page);
    });

  test('gaat terug naar de pagina die was gevraagd, maar nooit naar een andere site', async ({ page, begeleider }) => {
    await page.goto('/clienten?status=op_schema&sorteer=naam');
    await fillSignIn(page, begeleider.email, WACHTWOORD);
    await expect(page).toHaveURL(/\/clienten\?status=op_schema&sorteer=naam$/);
    await page.context().clearCookies();
    for (const elders of ['https://example.org/', '//example.org', '/\\example.org']) {
      await open(page, `/inloggen?terug=${encodeURIComponent(elders)}`);
      await fillSignIn(page, begeleider.email, WACHTWOORD);
      await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/vandaag$/);
      await page.context().clearCookies();
    }
  });

  test('zet een cookie waar geen script bij kan', async ({ page, context, begeleider }) => {
    await signIn(page, begeleider);
    const [sessie] = (await context.cookies()).filter((c) => c.name.endsWith('vast-contact.sessie'));
    expect(sessie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(await page.evaluate(() => document.cookie)).not.toContain('sessie');
  });
});

test('uitloggen: daarna is er niets meer te zien, ook niet met de knop Terug', async ({ page, begeleider }) => {
  const { client } = await eenTraject({ begeleider });
  await signIn(page, begeleider);
  await page.getByRole('link', { name: 'Hulp' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hulp');
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await expect(page.getByText('U bent uitgelogd.')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inloggen');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inloggen');
  await expect(page.getByText(voluit(client))).toHaveCount(0);
  await page.goto('/vandaag');
  await expect(page).toHaveURL(/\/inloggen/);
});

test.describe('een eenmalige link', () => {
  test('laat één keer een wachtwoord kiezen', async ({ page, context }) => {
    const wie = await eenAccount({ wachtwoord: undefined });
    const link = await toegangslinkVoor(wie);
    const tweede = await context.newPage();
    await open(tweede, link);
    // Een tabblad op de achtergrond is traag.
    await page.bringToFront();
    await open(page, link);
    await expect(page.getByRole('main')).toContainText(wie.email);

    await page.getByLabel('Nieuw wachtwoord').fill('te kort');
    await page.getByLabel('Nog een keer').fill('te kort');
    await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
    await expect(page.getByText('Kies een wachtwoord van minstens 12 tekens.')).toBeVisible();
    await page.getByLabel('Nieuw wachtwoord').fill('mijn eigen nieuwe zin');
    await page.getByLabel('Nog een keer').fill('mijn eigen nieuwe zn');
    await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
    await expect(page.getByText('De twee wachtwoorden zijn niet gelijk.')).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Nieuw wachtwoord').fill('mijn eigen nieuwe zin');
    await page.getByLabel('Nog een keer').fill('mijn eigen nieuwe zin');
    await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
    await expect(page.getByText('Uw wachtwoord is opgeslagen. Log ermee in.')).toBeVisible();

    await tweede.bringToFront();
    await tweede.getByLabel('Nieuw wachtwoord').fill('een heel ander wachtwoord');
    await tweede.getByLabel('Nog een keer').fill('een heel ander wachtwoord');
    await tweede.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
    await expect(tweede.locator('form [role="alert"]')).toContainText('Deze link werkt niet (meer).');
    await open(tweede, link);
    await expect(tweede.getByRole('heading', { level: 1 })).toHaveText('Deze link werkt niet (meer)');
    await expect(tweede.getByText(wie.email)).toHaveCount(0);

    await page.bringToFront();
    await fillSignIn(page, wie.email, 'mijn eigen nieuwe zin');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vandaag');
  });

  test('die verlopen is werkt niet, en een nieuw wachtwoord laat oude sessies vervallen', async ({
    page,
    browser,
    begeleider,
    bewaker,
  }) => {
    const oud = await toegangslinkVoor(begeleider);
    await laatLinkVerlopen(begeleider);
    await open(page, oud);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze link werkt niet (meer)');

    await signIn(page, begeleider);
    const elders = await browser.newContext();
    bewaker.kijkMee(elders);
    const nieuw = await elders.newPage();
    await open(nieuw, await toegangslinkVoor(begeleider));
    await nieuw.getByLabel('Nieuw wachtwoord').fill('mijn eigen nieuwe zin');
    await nieuw.getByLabel('Nog een keer').fill('mijn eigen nieuwe zin');
    await nieuw.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
    await expect(nieuw.getByText('Uw wachtwoord is opgeslagen.')).toBeVisible();
    await elders.close();
    await page.getByRole('link', { name: 'Mijn cliënten' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inloggen');
    await hydrated(page);
    expect(await probeer(page, begeleider.email, WACHTWOORD)).toContain(MISLUKT);
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
