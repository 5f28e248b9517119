/** Wat van elke pagina in elke toestand wordt bekeken: titel, één kop, toegankelijk, op een telefoon te gebruiken, en klein. */
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import type { GemaakteGebruiker } from '../prisma/factories/gebruiker';
import {
  BREED,
  expect,
  expectAccessible,
  expectNoSideways,
  expectOpbouw,
  hydrated,
  SMAL,
  signIn,
  test,
  VERGROOT,
  versprongen,
} from './basis';
import { paginas } from './routes';

/** Zoveel script (gzip) mag een pagina bij het openen laden. */
const HOOGSTENS_KB = 165;

/** Zoveel mag een pagina bij het openen verspringen; en zoveel later dan de rest komen de letters dan, met een lege cache. */
export const HOOGSTENS_VERSPRONGEN = 0.02;
const LETTERS_LATER_MS = 100;

export type Toestand = {
  naam: string;
  /** Waar die te zien is; {…} komt, ook in kop en tekst, uit wat er is klaargezet. */
  pad: string;
  titel: string;
  kop: string;
  /** Wat er in deze toestand te lezen is. */
  tekst?: string;
  status?: number;
};

// Elk deel van de werkplek heeft een eigen proef; wat nergens bij hoort is voor de begeleider.
const DELEN = {
  team: /^\/(team|aanbod)/,
  pilot: /^\/pilot/,
  beheer: /^\/(beheer|verantwoording)/,
  partner: /^\/(signalen|aanpakken)/,
};

/** De pagina's op schijf die bij dit deel horen. */
export const paginasVan = (deel: keyof typeof DELEN | 'begeleider') =>
  paginas().filter((p) =>
    deel === 'begeleider' ? Object.values(DELEN).every((vorm) => !vorm.test(p)) : DELEN[deel].test(p),
  );

/** De pagina op schijf waar dit adres op uitkomt, een vast woord voor een waarde; null als er geen is. */
function paginaVan({ pad }: Toestand): string | null {
  const delen = (pad.split(/[?#]/)[0] ?? '').split('/');
  const past = (pagina: string) => {
    const eigen = pagina.split('/');
    return eigen.length === delen.length && eigen.every((deel, i) => deel.startsWith('[') || deel === delen[i]);
  };
  return (
    paginas()
      .filter(past)
      .sort((a, b) => a.split('[').length - b.split('[').length)[0] ?? null
  );
}

export const bekeken = (...toestanden: Toestand[]) =>
  [...new Set(toestanden.flatMap((t) => paginaVan(t) ?? []))].sort();

const groottes = new Map<string, number>();

/** De grootte (gzip) van alle scripts die een pagina laadt zonder dat iemand iets doet; hetzelfde bestand wordt één keer gewogen. */
async function kilobytes(scripts: readonly Response[]): Promise<number> {
  let som = 0;
  for (const script of scripts) {
    const url = script.url();
    if (!groottes.has(url)) groottes.set(url, gzipSync(await script.body(), { level: 9 }).length);
    som += groottes.get(url) ?? 0;
  }
  return som / 1024;
}

const letters = new Map<string, string>();

/**
 * Laat de letters op elke pagina later komen dan de rest, zoals bij een eerste bezoek. Niet met page.route: dat zet de cache uit, en dan haalt
 * en leest elke pagina alle scripts opnieuw.
 */
async function laatLettersWachten(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  cdp.on('Fetch.requestPaused', async ({ requestId, request: { url } }) => {
    if (!letters.has(url)) letters.set(url, Buffer.from(await (await fetch(url)).arrayBuffer()).toString('base64'));
    await setTimeout(LETTERS_LATER_MS);
    const responseHeaders = [
      { name: 'Content-Type', value: 'font/woff2' },
      { name: 'Cache-Control', value: 'no-store' },
    ];
    // Een pagina die intussen is verlaten wacht niet meer op haar letters.
    await cdp
      .send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body: letters.get(url) })
      .catch(() => {});
  });
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*.woff2*' }] });
}

/** Bekijkt de pagina op een breed en op een smal scherm, met alles uitgeklapt. */
export async function controleer(
  page: Page,
  { naam, pad, titel, kop, tekst = '', status = 200 }: Toestand,
  gezet: Record<string, string>,
) {
  const vul = (sjabloon: string) => sjabloon.replace(/\{(\w+)\}/g, (_, sleutel: string) => gezet[sleutel] ?? '');
  const scripts: Response[] = [];
  const onthoud = (antwoord: Response) => {
    if (antwoord.request().resourceType() === 'script') scripts.push(antwoord);
  };
  page.on('response', onthoud);
  await page.setViewportSize(BREED);
  const antwoord = await page.goto(vul(pad));
  expect(antwoord?.status(), naam).toBe(status);
  await hydrated(page);
  await page.evaluate(() => document.fonts.ready);
  expect(await versprongen(page), `${naam} verspringt`).toBeLessThanOrEqual(HOOGSTENS_VERSPRONGEN);
  await expect(page, naam).toHaveTitle(`${titel} · Vast Contact`);
  await expect(page.locator('html'), naam).toHaveAttribute('lang', 'nl');
  await expect(page.locator('h1'), naam).toHaveCount(1);
  await expect(page.locator('h1'), naam).toContainText(vul(kop));
  await expect(page.getByRole('main'), naam).toHaveCount(1);
  await expect(page.getByRole('main'), naam).toContainText(vul(tekst));
  await expectOpbouw(page);
  // Ook wat is ingevouwen.
  await page.locator('main details').evaluateAll((lijst: HTMLDetailsElement[]) => {
    for (const details of lijst) details.open = true;
  });
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.setViewportSize(SMAL);
  await expectAccessible(page, { zelfdeInhoud: true });
  await expectNoSideways(page);
  await page.setViewportSize(VERGROOT);
  await expectNoSideways(page);
  page.off('response', onthoud);
  expect(scripts.length, `${naam} laadt script`).toBeGreaterThan(3);
  expect(await kilobytes(scripts), `${naam}: kB script`).toBeLessThanOrEqual(HOOGSTENS_KB);
}

// In groepjes, die twee werkers delen: klaarzetten kost meer dan de pagina zelf.
const PER_KEER = 8;

type Wie = () => Promise<{ wie: GemaakteGebruiker; gezet: Record<string, string> }>;

/** Proeven die samen elke toestand bekijken, ingelogd als wie er voor is klaargezet. Bekijken verandert niets: elke werker zet één keer klaar. */
export function bekijk(toestanden: readonly Toestand[], zetKlaar: Wie): void {
  let klaar: ReturnType<Wie> | undefined;
  for (let vanaf = 0; vanaf < toestanden.length; vanaf += PER_KEER) {
    const groepje = toestanden.slice(vanaf, vanaf + PER_KEER);
    test(`klopt op breed en smal: ${groepje.map((t) => t.naam).join(', ')}`, async ({ page, bewaker }) => {
      if (groepje.some((t) => t.status === 404)) bewaker.verwacht(/status of 404/);
      klaar ??= zetKlaar();
      const { wie, gezet } = await klaar;
      await signIn(page, wie, '/hulp');
      await laatLettersWachten(page);
      for (const toestand of groepje) await controleer(page, toestand, gezet);
    });
  }
}
