/**
 * Niets van een cliënt gaat naar buiten zonder dat het in het spoor staat. Elke route op schijf, als iedereen: komt er een kanarie uit, dan is er een
 * regel bij van wie er keek; wordt er geweigerd, dan ook.
 */
import type { APIRequestContext, APIResponse } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { alsSysteem } from '../lib/server/db';
import { eenNotitieinzage } from '../prisma/factories/notitieinzage';
import { eenKanarie, type Kanarie } from '../prisma/proef/kanarie';
import { eenAccount, expect, signIn, test } from './basis';
import { eindpunten, paginas } from './routes';

type Wie = { id: string };

const PERSONEN: Record<string, (k: Kanarie) => Promise<Wie> | Wie> = {
  begeleider: (k) => k.wie.begeleider,
  ontvanger: (k) => k.wie.ontvanger,
  'andere begeleider': () => eenAccount(),
  teamleider: async (k) => {
    const gebruiker = await eenAccount({ rol: 'teamleider', team: k.team });
    await eenNotitieinzage({ client: k.client, gebruiker });
    return gebruiker;
  },
  'teamleider zonder reden': (k) => eenAccount({ rol: 'teamleider', team: k.team }),
  projectleider: (k) => eenAccount({ rol: 'projectleider', aanpakken: [k.aanpak] }),
  partner: (k) => k.wie.partner,
  'andere partner': () => eenAccount({ rol: 'partner' }),
  beheerder: () => eenAccount({ rol: 'beheerder' }),
  'privacy officer': () => eenAccount({ rol: 'privacy_officer' }),
};

/** Bij welk record een route met [id] hoort; de eerste die past. */
const IDS: [RegExp, (k: Kanarie) => string][] = [
  [/instrumenten\/\[id\]$/, (k) => k.instrumentId],
  [/^\/beheer\/gebruikers/, (k) => k.wie.begeleider.id],
  [/^\/aanpakken/, (k) => k.aanpakId],
  [/^\/overdrachten/, (k) => k.id.overdracht],
  [/afwijkingen/, (k) => k.id.afwijking],
  [/\/berichten\//, (k) => k.id.brief],
  [/\/intake\//, (k) => k.id.intake],
  [/\/plan\/\[id\]\/wijzigen/, (k) => k.id.concept],
  [/\/plan\//, (k) => k.id.plan],
  [/\/contactmomenten\//, (k) => k.id.gesprek],
];

/** Wat een route pas met een keuze in het adres laat zien. */
const KEUZES: Record<string, (k: Kanarie) => string[]> = {
  '/clienten/[clientnummer]': () => ['?alles=1'],
  '/clienten/[clientnummer]/contactmomenten/nieuw': () => ['?plannen=1'],
  '/team/clienten': () => ['?lijst=te_lang', '?lijst=over_tijd'],
  // Nog eens lezen is weer een blik.
  '/team/clienten/[clientnummer]/notities': () => ['?nog=1'],
  '/team/overdragen': (k) => [`?begeleider=${k.wie.begeleider.id}`],
  '/team/jaarverslag/bestand': () => ['?soort=xlsx', '?soort=pdf'],
  '/aanbod/mensen': () => ['?lijst=nu', '?lijst=gemis'],
  '/verantwoording': (k) => [`?client=${k.client.clientnummer}`],
};

/** Het adres is hier het bewijs, niet wie er vraagt: een geraden adres is van niemand, en laat bij niemand een regel na. */
const GEHEIM_ADRES = ['/api/agenda/[token]'];

function adressen(route: string, eigen: Kanarie, vreemd: Kanarie): string[] {
  const vul = (k: Kanarie) =>
    route
      .replace('[clientnummer]', k.client.clientnummer)
      .replace('[id]', IDS.find(([vorm]) => vorm.test(route))?.[1](k) ?? 'geen')
      .replace('[deel]', 'persoon')
      .replace('[lijst]', 'teams')
      .replace('[token]', 'a'.repeat(43));
  const pad = vul(eigen);
  return [...new Set([pad, ...(KEUZES[route]?.(eigen) ?? []).map((keuze) => pad + keuze), vul(vreemd)])];
}

/** Wat er te lezen staat: ook in een PDF en een werkboek. */
async function tekstVan(antwoord: APIResponse): Promise<string> {
  const soort = antwoord.headers()['content-type'] ?? '';
  if (soort.includes('pdf')) {
    const document = await getDocument({ data: new Uint8Array(await antwoord.body()), verbosity: 0 }).promise;
    const bladen = Array.from({ length: document.numPages }, async (_, i) => {
      const { items } = await (await document.getPage(i + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    });
    return (await Promise.all(bladen)).join('\n');
  }
  if (soort.includes('spreadsheet')) return JSON.stringify(await readXlsx(new Uint8Array(await antwoord.body())));
  return antwoord.text();
}

type Regel = { resultaat: string; clientId: string | null; details: unknown };

/** De regels die deze gebruiker naliet sinds de vorige keer. */
function spoorlezer(wie: Wie): () => Promise<Regel[]> {
  let laatste = 0n;
  return async () => {
    const regels = await alsSysteem('proef', (tx) =>
      tx.auditregel.findMany({
        where: { gebruikerId: wie.id, id: { gt: laatste } },
        orderBy: { id: 'asc' },
        select: { id: true, resultaat: true, clientId: true, details: true },
      }),
    );
    laatste = regels.at(-1)?.id ?? laatste;
    return regels;
  };
}

const isLijst = ({ details }: Regel) => typeof details === 'object' && details !== null && 'aantal' in details;

/** Wat er aan het spoor van dit antwoord ontbreekt; null als het klopt. */
async function ontbreekt(antwoord: APIResponse, kanaries: Kanarie[], nieuw: Regel[]): Promise<string | null> {
  if (antwoord.status() >= 500) return `status ${antwoord.status()}`;
  const gelukt = nieuw.filter((r) => r.resultaat === 'gelukt');
  const tekst = await tekstVan(antwoord);
  for (const { kanarie, client } of kanaries) {
    // In een weigering staat het adres dat werd gevraagd, met het nummer.
    const gezien = tekst.includes(kanarie) || (antwoord.ok() && tekst.includes(client.clientnummer));
    if (gezien && !antwoord.ok()) return 'een kanarie in een weigering';
    if (gezien && !gelukt.some((r) => r.clientId === client.id || isLijst(r))) return 'een kanarie zonder regel';
  }
  const geweigerd = antwoord.status() === 404 && !nieuw.some((r) => r.resultaat === 'geweigerd');
  return geweigerd ? 'een weigering zonder regel' : null;
}

const vraag = (request: APIRequestContext, pad: string) => request.get(pad, { maxRedirects: 0 });

for (const [persoon, maak] of Object.entries(PERSONEN))
  test(`${persoon}: geen kanarie komt op een route naar buiten zonder regel, en geen weigering ook`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    const [eigen, vreemd] = [await eenKanarie(), await eenKanarie()];
    const wie = await maak(eigen);
    await signIn(page, wie, '/hulp');
    const lees = spoorlezer(wie);
    await lees();
    const fouten: string[] = [];
    let gezien = 0;
    for (const route of [...new Set([...paginas(), ...eindpunten()])])
      for (const pad of adressen(route, eigen, vreemd)) {
        const antwoord = await vraag(page.request, pad);
        const nieuw = await lees();
        const fout = GEHEIM_ADRES.includes(route) ? null : await ontbreekt(antwoord, [eigen, vreemd], nieuw);
        if (fout)
          fouten.push(
            `${route} (${pad.includes(vreemd.client.clientnummer) ? 'vreemd' : (pad.split('?')[1] ?? 'eigen')}): ${fout}`,
          );
        gezien += nieuw.length;
      }
    expect(fouten).toEqual([]);
    expect(gezien, 'er is wel iets nagegaan').toBeGreaterThan(10);
  });
