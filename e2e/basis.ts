/**
 * Wat elke browserproef deelt: een eigen begeleider, een pagina zonder fouten, en controle op toegankelijkheid. De fabrieken zijn die van
 * de databaseproeven; e2e/tsconfig.json zet `server-only` voor ze uit, want Playwright draait buiten Next. Het is er 18 november 2026.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type Axe from 'axe-core';
import { encode } from 'next-auth/jwt';
import { generate } from 'otplib';
import { alsSysteem, sluitAf } from '../lib/server/db';
import { SESSIE_COOKIE, SESSIE_SECONDEN } from '../lib/server/sessiecookie';
import { rondSessieAf, startSessieRij } from '../lib/server/sessies';
import { uniek } from '../prisma/factories/basis';
import { eenCodeapp, eenGebruiker, type GemaakteGebruiker, PROEFGEHEIM } from '../prisma/factories/gebruiker';

export const WACHTWOORD = 'een goed te onthouden zin';

export const BREED = { width: 1366, height: 900 };
export const SMAL = { width: 390, height: 844 };
/** 1280 pixels vergroot tot 400 procent: WCAG 1.4.10. */
export const VERGROOT = { width: 320, height: 640 };

/** Iemand die kan inloggen; standaard een begeleider van team Noord. */
export const eenAccount = (wens: Parameters<typeof eenGebruiker>[0] = {}) =>
  eenGebruiker({ wachtwoord: WACHTWOORD, ...wens });

/** Een team van drie dat alleen van deze proef is. */
export async function eenTeam() {
  const team = `Ploeg ${uniek()}`;
  const begeleider = await eenAccount({ team, naam: 'Bea Begeleidt' });
  const collega = await eenAccount({ team, naam: 'Cor Collega' });
  const teamleider = await eenAccount({ rol: 'teamleider', team });
  return { team, begeleider, collega, teamleider };
}

type Bewaker = {
  /** Deze fout in de console hoort bij de proef; blijft zij uit, dan mislukt de proef ook. */
  verwacht: (fout: RegExp) => void;
  /** Let ook op wat er in een tweede browservenster misgaat. */
  kijkMee: (context: BrowserContext) => void;
};

type Proef = { bewaker: Bewaker; begeleider: GemaakteGebruiker };

/** Voor wie alleen vraagt en geen bladzijde opent: dan hoeft er geen browser te starten. */
export const zonderBrowser = base.extend<object, { database: undefined }>({
  // Eén verbinding per werker, dicht als hij klaar is.
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright leest hieruit welke fixtures er nodig zijn
    async ({}, gebruik) => {
      await gebruik(undefined);
      await sluitAf();
    },
    { scope: 'worker', auto: true },
  ],
});

/** Een internetadres waar nog niemand vandaan kwam. */
const eenPlek = () => `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join('.')}`;

export const test = zonderBrowser.extend<Proef>({
  viewport: BREED,

  // biome-ignore lint/correctness/noEmptyPattern: zie boven
  extraHTTPHeaders: async ({}, gebruik) => {
    await gebruik({ 'x-forwarded-for': eenPlek() });
  },

  bewaker: [
    async ({ context }, gebruik) => {
      const gezien: string[] = [];
      const verwacht: RegExp[] = [];
      const kijkMee = (venster: BrowserContext) => {
        venster.on('console', (bericht) => {
          if (bericht.type() === 'error') gezien.push(`${bericht.text()} (${bericht.location().url})`);
        });
        // Niets komt van een ander, en niets gaat erheen.
        venster.on('request', (verzoek) => {
          const { protocol, origin } = new URL(verzoek.url());
          if (/^https?:$/.test(protocol) && origin !== new URL(process.env.BASE_URL ?? '').origin)
            gezien.push(`verzoek naar ${origin}`);
        });
        venster.on('weberror', (fout) => gezien.push(String(fout.error())));
      };
      kijkMee(context);
      await gebruik({ verwacht: (fout) => verwacht.push(fout), kijkMee });
      const onverwacht = gezien.filter((g) => !verwacht.some((v) => v.test(g)));
      const uitgebleven = verwacht.filter((v) => !gezien.some((g) => v.test(g)));
      expect(onverwacht, 'fouten in de console').toEqual([]);
      expect(uitgebleven, 'fouten die in de console hadden moeten staan').toEqual([]);
    },
    { auto: true },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: zie boven
  begeleider: async ({}, gebruik) => {
    await gebruik(await eenAccount());
  },
});

export { expect };

/** Een sessie rechtstreeks in de database, met de waarde van haar cookie zoals startSessie die zet. */
export async function maakSessie(wie: { id: string }): Promise<string> {
  const token = await alsSysteem('proef', async (tx) => {
    const sessieId = await startSessieRij(tx, wie.id, 'Chrome op Linux');
    return { sub: wie.id, sessieId, beurt: (await rondSessieAf(tx, sessieId))?.beurt };
  });
  return encode({ token, secret: process.env.NEXTAUTH_SECRET ?? '', maxAge: SESSIE_SECONDEN });
}

type Antwoord = { status: number; tekst: string; naar: string | null; soort: string; bytes: Uint8Array };

/** Zoals een browser als deze persoon vraagt wat er op een adres staat, zonder door te lopen naar waar het heen wijst. */
export async function alsVrager(wie?: { id: string }) {
  const cookie = wie ? `${SESSIE_COOKIE}=${await maakSessie(wie)}` : '';
  return async (pad: string, kop: Record<string, string> = {}): Promise<Antwoord> => {
    const antwoord = await fetch(`${process.env.BASE_URL}${pad}`, { headers: { cookie, ...kop }, redirect: 'manual' });
    const bytes = new Uint8Array(await antwoord.arrayBuffer());
    const soort = antwoord.headers.get('content-type') ?? '';
    const naar = antwoord.headers.get('location');
    return { status: antwoord.status, tekst: new TextDecoder().decode(bytes), naar, soort, bytes };
  };
}

/** Opent een pagina als iemand die al is ingelogd. Alleen wat over inloggen zelf gaat hoeft door het formulier (signInByForm). */
export async function signIn(page: Page, wie: { id: string }, pad = '/vandaag'): Promise<void> {
  const value = await maakSessie(wie);
  const url = process.env.BASE_URL;
  await page.context().addCookies([{ name: SESSIE_COOKIE, value, url, httpOnly: true, sameSite: 'Lax' }]);
  await open(page, pad);
  await expect(page).toHaveURL(new RegExp(`${escaped(pad)}$`));
}

/**
 * De sessie is weg, en niemand is nog ergens: een pagina die blijft staan kan nog naar haar concepten vragen, en krijgt
 * dan een antwoord dat in de console een fout is.
 */
export async function vergeetSessie(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.context().clearCookies();
}

/** Vraagt een pagina, logt in op de pagina die daarvoor komt, en staat dan op wat er was gevraagd. */
export async function signInByForm(page: Page, wie: { email: string }, pad = '/vandaag'): Promise<void> {
  await page.goto(pad);
  await expect(page).toHaveURL(/\/inloggen/);
  await fillSignIn(page, wie.email, WACHTWOORD);
  await expect(page).toHaveURL(new RegExp(`${escaped(pad)}$`));
  await hydrated(page);
}

/** Alleen de eerste stap: het e-mailadres en het wachtwoord. */
export async function vulWachtwoordIn(page: Page, email: string, wachtwoord: string): Promise<void> {
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(wachtwoord);
  await page.getByRole('button', { name: 'Inloggen' }).click();
}

/** Logt in met wachtwoord en code. Wie er niet in komt vult alleen het eerste in (vulWachtwoordIn). */
export async function fillSignIn(page: Page, email: string, wachtwoord: string): Promise<void> {
  await krijgTelefoon(email);
  await vulWachtwoordIn(page, email, wachtwoord);
  await page.getByLabel('Code uit de app').fill(await telefooncode());
  await page.getByRole('button', { name: 'Verder', exact: true }).click();
}

/** Geeft dit account een app met codes waarvan nog geen code is gebruikt: zo kan het ook twee keer binnen een halve minuut inloggen. */
export async function krijgTelefoon(email: string): Promise<void> {
  const wie = await alsSysteem('proef', (tx) => tx.gebruiker.findUnique({ where: { email }, select: { id: true } }));
  if (wie) await eenCodeapp(wie);
}

/** Wat de app van een proef nu toont. */
export const telefooncode = (geheim = PROEFGEHEIM): Promise<string> => generate({ secret: geheim });

/** Logt in naast een formulier dat is blijven staan toen de sessie verliep; daarna wordt het alsnog verstuurd. */
export async function logOpnieuwIn(page: Page, { email }: { email: string }, wachtwoord = WACHTWOORD): Promise<void> {
  await krijgTelefoon(email);
  const dialoog = page.getByRole('dialog', { name: 'Log opnieuw in' });
  await dialoog.getByLabel('E-mailadres').fill(email);
  await dialoog.getByLabel('Wachtwoord').fill(wachtwoord);
  await dialoog.getByRole('button', { name: 'Inloggen en opslaan' }).click();
  await vulCodeErnaast(page);
}

/** De tweede stap in dezelfde dialoog, als de eerste lukte. */
export async function vulCodeErnaast(page: Page): Promise<void> {
  const dialoog = page.getByRole('dialog', { name: 'Log opnieuw in' });
  const verder = dialoog.getByRole('button', { name: 'Verder en opslaan' });
  await expect(verder.or(dialoog.getByRole('alert'))).toBeVisible();
  if (!(await verder.isVisible())) return;
  await dialoog.getByLabel('Code uit de app').fill(await telefooncode());
  await verder.click();
}

/** Laat zien dat hij het zelf is, naast een ingevuld formulier; daarna wordt het alsnog verstuurd. */
export async function bevestig(page: Page, wachtwoord = WACHTWOORD): Promise<void> {
  const dialoog = page.getByRole('dialog', { name: 'Bent u het zelf?' });
  await dialoog.getByLabel('Wachtwoord').fill(wachtwoord);
  await dialoog.getByRole('button', { name: 'Bevestigen en opslaan' }).click();
}

/** Opent een pagina en wacht tot React haar heeft overgenomen. */
export async function open(page: Page, pad: string): Promise<void> {
  await page.goto(pad);
  await hydrated(page);
}

/** Tot React de pagina heeft overgenomen is een klik een gewone post; de meeste proeven gaan over wat er daarna gebeurt. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const laatste = [...document.querySelectorAll('main *')].at(-1);
      return laatste !== undefined && Object.keys(laatste).some((sleutel) => sleutel.startsWith('__reactProps$'));
    },
    undefined,
    // Met een interval: een tabblad op de achtergrond tekent geen beelden om op te wachten.
    { polling: 20 },
  );
}

const NORMEN = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Geen enkele overtreding van WCAG 2.2 A en AA die axe kan vinden, in wat er nu in beeld is. Axe laden kost tien keer zoveel als kijken: dat
 * gebeurt één keer per pagina. Daarna kijkt axe met alle regels, en naar contrast, het duurste, bij tekst die er nog niet in deze kleuren stond.
 * Met `zelfdeInhoud` is sinds de vorige keer alleen de breedte anders: staat er dan niets wat er eerst niet stond, dan kunnen alleen nog de
 * kleuren en de grootte van doelen anders zijn.
 */
export async function expectAccessible(page: Page, { zelfdeInhoud = false } = {}): Promise<void> {
  expect(page.frames().length, 'axe kijkt niet in frames').toBe(1);
  // Bij het verversen van een pagina is haar titel er een ogenblik niet.
  await expect(page).toHaveTitle(/./);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations, bekeken } = await page.evaluate(kijkMetAxe, { normen: NORMEN, zelfdeInhoud });
  expect(violations, `toegankelijkheid van ${page.url()}`).toEqual([]);
  expect(bekeken, 'axe heeft iets gecontroleerd').toBeGreaterThan(zelfdeInhoud ? 0 : 5);
}

/** Draait in de browser. */
async function kijkMetAxe({ normen, zelfdeInhoud }: { normen: string[]; zelfdeInhoud: boolean }) {
  const venster = window as unknown as {
    axe: typeof Axe;
    gezien?: { kleur: WeakMap<Element, string>; element: WeakSet<Element> };
  };
  venster.gezien ??= { kleur: new WeakMap(), element: new WeakSet() };
  const { gezien } = venster;
  const achter = (element: Element): string => {
    for (let e: Element | null = element; e; e = e.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(e);
      if (backgroundImage !== 'none' || !/^rgba\(.*, 0\)$/.test(backgroundColor))
        return backgroundColor + backgroundImage;
    }
    return '';
  };
  const zichtbaar = [...document.body.querySelectorAll('*')].filter((element) => element.checkVisibility());
  const ietsNieuws = zichtbaar.some((element) => !gezien.element.has(element));
  for (const element of zichtbaar) gezien.element.add(element);
  const anders = zichtbaar.filter((element) => {
    const tekst = element.matches('input, select, textarea') || [...element.childNodes].some((n) => n.nodeType === 3);
    if (!tekst) return false;
    const { color, fontSize, fontWeight, opacity } = getComputedStyle(element);
    const kleuren = [color, fontSize, fontWeight, opacity, achter(element)].join();
    if (gezien.kleur.get(element) === kleuren) return false;
    gezien.kleur.set(element, kleuren);
    return true;
  });
  const resultTypes: Axe.resultGroups[] = ['violations'];
  const alles = await venster.axe.run(document, {
    runOnly: zelfdeInhoud && !ietsNieuws ? ['target-size'] : { type: 'tag', values: normen },
    rules: { 'color-contrast': { enabled: false } },
    resultTypes,
  });
  const contrast = anders.length
    ? await venster.axe.run({ include: anders }, { runOnly: ['color-contrast'], resultTypes })
    : { violations: [] };
  const gevonden = [...alles.violations, ...contrast.violations];
  return {
    violations: gevonden.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html} — ${n.failureSummary}`)),
    // Op een pagina zonder knop of link is er geen doel om te meten.
    bekeken: alles.passes.length + (zelfdeInhoud ? alles.inapplicable.length : 0),
  };
}

/** Niets steekt rechts uit het scherm. */
export async function expectNoSideways(page: Page): Promise<void> {
  const { teBreed, welke } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const uit = [...document.querySelectorAll('body *')].filter(
      (e) => e.getBoundingClientRect().right > clientWidth + 1,
    );
    const welke = uit.slice(-3).map((e) => `${e.tagName}.${e.className} ${e.textContent?.slice(0, 40)}`);
    return { teBreed: scrollWidth - clientWidth, welke };
  });
  expect(teBreed, `zoveel pixels steekt ${page.url()} uit: ${welke.join(' | ')}`).toBeLessThanOrEqual(0);
}

/**
 * Wat axe niet onder WCAG telt en een schermlezer wel nodig heeft: koppen zonder sprong, bij elke tabel een bijschrift en per rij een kop, en
 * geen focus die bij het openen de kop overslaat.
 */
export async function expectOpbouw(page: Page): Promise<void> {
  const fouten = await page.evaluate(() => {
    const gevonden: string[] = [];
    let vorige = 0;
    for (const kop of document.querySelectorAll('main h1, main h2, main h3, main h4, main h5, main h6')) {
      if (!kop.checkVisibility()) continue;
      const niveau = Number(kop.tagName[1]);
      if (vorige > 0 && niveau > vorige + 1) gevonden.push(`kop slaat een niveau over: ${kop.textContent}`);
      vorige = niveau;
    }
    for (const tabel of document.querySelectorAll<HTMLTableElement>('main table')) {
      const naam =
        tabel.caption?.textContent?.trim() || tabel.getAttribute('aria-label') || tabel.ariaLabelledByElements?.length;
      if (!naam) gevonden.push(`tabel zonder bijschrift: ${tabel.textContent?.slice(0, 60)}`);
      for (const rij of tabel.querySelectorAll('tbody tr'))
        if (rij.children.length > 1 && !rij.querySelector('th')) gevonden.push(`rij zonder kop in: ${naam}`);
    }
    if (document.activeElement !== document.body)
      gevonden.push(`focus bij het openen: ${document.activeElement?.outerHTML}`);
    return [...new Set(gevonden)];
  });
  expect(fouten, `opbouw van ${page.url()}`).toEqual([]);
}

/** Toegankelijk en niet te breed, op een telefoon en op een groot scherm; het blijft daarna breed. */
export async function toegankelijkOpBeide(page: Page): Promise<void> {
  for (const maat of [SMAL, BREED]) {
    await page.setViewportSize(maat);
    await expectAccessible(page, { zelfdeInhoud: maat === BREED });
    await expectNoSideways(page);
  }
}

const escaped = (tekst: string) => tekst.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Hoeveel de pagina versprong sinds zij openging (CLS), zonder wat op een handeling volgde. */
export const versprongen = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((klaar) => {
        let som = 0;
        new PerformanceObserver((lijst) => {
          for (const e of lijst.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!e.hadRecentInput) som += e.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => klaar(som), 30);
      }),
  );
