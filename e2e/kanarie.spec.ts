/**
 * Niets van een cliënt gaat naar buiten zonder dat het in het spoor staat. Elke route op schijf, als iedereen: komt er een kanarie uit, dan is er een
 * regel bij van wie er keek, onder de naam die bij de route hoort; wordt er geweigerd, dan ook.
 */
import { readXlsx } from 'hucre/xlsx';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { alsSysteem } from '../lib/server/db';
import { eenFeed } from '../prisma/factories/agenda';
import { eenGebruiker } from '../prisma/factories/gebruiker';
import { eenNotitieinzage } from '../prisma/factories/notitieinzage';
import { eenKanarie, type Kanarie, OPMAAK } from '../prisma/proef/kanarie';
import { alsVrager, expect, zonderBrowser } from './basis';
import { type Antwoord, isOpmaak, ontbreekt, type Regel, SPOREN } from './kanarie-oordeel';
import { eindpunten, paginas } from './routes';

type Wie = { id: string };

type Persoon = {
  maak: (k: Kanarie) => Promise<Wie> | Wie;
  /** Voor wie niets met de cliënt te maken heeft is de ene even vreemd als de andere. */
  vreemde?: true;
  /** Verschilt alleen hier van een ander. */
  alleen?: string;
};

const NOTITIES = '/team/clienten/[clientnummer]/notities';

const PERSONEN: Record<string, Persoon> = {
  begeleider: { maak: (k) => k.wie.begeleider },
  ontvanger: { maak: (k) => k.wie.ontvanger },
  'andere begeleider': { maak: () => eenGebruiker(), vreemde: true },
  teamleider: {
    maak: async (k) => {
      const gebruiker = await eenGebruiker({ rol: 'teamleider', team: k.team });
      await eenNotitieinzage({ client: k.client, gebruiker });
      return gebruiker;
    },
  },
  'teamleider zonder reden': { maak: (k) => eenGebruiker({ rol: 'teamleider', team: k.team }), alleen: NOTITIES },
  projectleider: { maak: (k) => eenGebruiker({ rol: 'projectleider', aanpakken: [k.aanpak] }) },
  partner: { maak: (k) => k.wie.partner },
  'andere partner': { maak: () => eenGebruiker({ rol: 'partner' }), vreemde: true },
  beheerder: { maak: () => eenGebruiker({ rol: 'beheerder' }), vreemde: true },
  'privacy officer': { maak: () => eenGebruiker({ rol: 'privacy_officer' }), vreemde: true },
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
  [/^\/herinneringen/, (k) => k.id.herinnering],
  [/datalekken/, (k) => k.id.datalek],
  // Daarvan is er hier geen; dat het adres een id is maakt het een vraag.
  [/inzage|vernietiging/, (k) => k.client.id],
];

/** Wat een route pas met een keuze in het adres laat zien. */
const KEUZES: Record<string, (k: Kanarie) => string[]> = {
  '/clienten/[clientnummer]': () => ['?alles=1'],
  '/clienten/[clientnummer]/contactmomenten/nieuw': () => ['?plannen=1'],
  '/pilot/opschorting': () => ['?nieuw=1&van=2026-11-20&tot=2026-12-20&reden=verhuizing'],
  '/team/clienten': () => ['?lijst=te_lang', '?lijst=over_tijd'],
  // Nog eens lezen is weer een blik.
  [NOTITIES]: () => ['?nog=1'],
  '/team/overdragen': (k) => [`?begeleider=${k.wie.begeleider.id}`],
  '/team/export': () => ['?soort=xlsx', '?lijst=over_tijd'],
  '/team/jaarverslag/bestand': () => ['?soort=xlsx', '?soort=pdf'],
  '/pilot/bestand': () => ['?beeld=teams', '?beeld=op_tijd', '?beeld=status'],
  '/aanbod/bestand': () => ['?beeld=begonnen'],
  '/team/verloop/bestand': () => ['?beeld=tussenpozen'],
  '/aanbod/mensen': () => ['?lijst=nu', '?lijst=gemis'],
  '/verantwoording/datalekken/[id]': () => ['?tekst=1'],
  '/verantwoording': (k) => [`?client=${k.client.clientnummer}`],
  '/verantwoording/bestand': (k) => [`?client=${k.client.clientnummer}`, '?vorm=xlsx'],
  '/verantwoording/inzagelijst': (k) => [`?client=${k.client.clientnummer}&namen=ja`],
};

/** Het adres is hier het bewijs, niet wie er vraagt: een eigen proef. */
const FEED = '/api/agenda/[token]';
const ROUTES = [...new Set([...paginas(), ...eindpunten()])];

function adressen(route: string, eigen: Kanarie, vreemd: Kanarie): string[] {
  const vul = (k: Kanarie) =>
    route
      .replace('[clientnummer]', k.client.clientnummer)
      .replace('[id]', IDS.find(([vorm]) => vorm.test(route))?.[1](k) ?? 'geen')
      .replace('[deel]', 'persoon')
      .replace('[lijst]', 'teams')
      .replace('[token]', 'a'.repeat(43))
      .replace('[regel]/[dag]/[wie]', 'buiten_werktijd/2020-01-06/niemand');
  const pad = vul(eigen);
  return [...new Set([pad, ...(KEUZES[route]?.(eigen) ?? []).map((keuze) => pad + keuze), vul(vreemd)])];
}

type Vrager = Awaited<ReturnType<typeof alsVrager>>;

/** Wat er te lezen staat: ook in een PDF en een werkboek. */
async function lees(vraag: Vrager, pad: string): Promise<Antwoord> {
  const { status, soort, bytes, tekst } = await vraag(pad);
  if (soort.includes('spreadsheet')) return { status, tekst: JSON.stringify(await readXlsx(bytes)) };
  if (!soort.includes('pdf')) return { status, tekst, html: soort.includes('html') };
  const document = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const bladen = Array.from({ length: document.numPages }, async (_, i) => {
    const { items } = await (await document.getPage(i + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  });
  return { status, tekst: (await Promise.all(bladen)).join('\n') };
}

/** De regels die deze gebruiker naliet sinds de vorige keer. */
function spoorlezer(wie: Wie): () => Promise<Regel[]> {
  let laatste = 0n;
  return async () => {
    const regels = await alsSysteem('proef', (tx) =>
      tx.auditregel.findMany({
        where: { gebruikerId: wie.id, id: { gt: laatste } },
        orderBy: { id: 'asc' },
        select: { id: true, actie: true, resultaat: true, clientId: true, details: true },
      }),
    );
    laatste = regels.at(-1)?.id ?? laatste;
    return regels;
  };
}

const test = zonderBrowser.extend<object, { kanaries: [Kanarie, Kanarie] }>({
  kanaries: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright leest hieruit welke fixtures er nodig zijn
    async ({}, gebruik) => {
      await gebruik([await eenKanarie(), await eenKanarie()]);
    },
    { scope: 'worker' },
  ],
});

for (const [persoon, { maak, vreemde, alleen }] of Object.entries(PERSONEN))
  test(`${persoon}: geen kanarie komt op een route naar buiten zonder regel, en geen weigering ook`, async ({
    kanaries: [eigen, vreemd],
  }) => {
    test.setTimeout(300_000);
    const wie = await maak(eigen);
    const vraag = await alsVrager(wie);
    const spoor = spoorlezer(wie);
    await spoor();
    const fouten: string[] = [];
    let gezien = 0;
    for (const route of alleen ? [alleen] : ROUTES.filter((r) => r !== FEED && !r.startsWith('/inloggen/oidc')))
      for (const pad of adressen(route, eigen, vreemde ? eigen : vreemd)) {
        const antwoord = await lees(vraag, pad);
        const nieuw = await spoor();
        const fout = isOpmaak(antwoord) ? 'tekst werd opmaak' : ontbreekt(route, antwoord, [eigen, vreemd], nieuw);
        if (fout) fouten.push(`${pad} (${route}): ${fout}`);
        gezien += nieuw.length;
      }
    expect(fouten).toEqual([]);
    expect(gezien, 'er is wel iets nagegaan').toBeGreaterThan(alleen ? 1 : 10);
  });

test('wie het adres van een agenda heeft leest haar, en dat staat op naam van de begeleider; een geraden adres geeft niets', async ({
  kanaries: [eigen, vreemd],
}) => {
  const spoor = spoorlezer(eigen.wie.begeleider);
  await spoor();
  const vraag = await alsVrager();
  const token = await eenFeed(eigen.wie.begeleider, { metNamen: true });
  const antwoord = await lees(vraag, FEED.replace('[token]', token));
  expect(antwoord.tekst).toContain(eigen.kanarie);
  expect(ontbreekt(FEED, antwoord, [eigen, vreemd], await spoor())).toBeNull();
  const geraden = await lees(vraag, FEED.replace('[token]', 'a'.repeat(43)));
  expect(geraden).toEqual({ status: 404, tekst: 'Niet gevonden', html: false });
});

test('de tabel noemt elke route die er is, en geen andere', () => {
  expect(Object.keys(SPOREN).sort()).toEqual(ROUTES.sort());
});

test('een geplante fout valt op', () => {
  const [mens, ander] = ['een', 'twee'].map((id) => ({
    kanarie: `Kanarie-${id}`,
    bsn: `99999999${id.length}`,
    client: { id, clientnummer: id },
  }));
  if (!mens || !ander) throw new Error('geen kanarie');
  const regel = (wens: Partial<Regel> = {}): Regel => ({
    ...{ actie: 'team.openen', resultaat: 'gelukt', clientId: null, details: { aantal: 1 } },
    ...wens,
  });
  const oordeel = (
    nieuw: Regel[],
    { route = '/team/clienten', status = 200, tekst = `<td>${mens.kanarie}</td>` } = {},
  ) => ontbreekt(route, { status, tekst }, [mens, ander], nieuw);
  const geenRegel = 'een kanarie zonder regel die past';

  expect(oordeel([regel()])).toBeNull();
  expect(oordeel([regel({ clientId: mens.client.id, details: null })])).toBeNull();
  expect(oordeel([])).toBe(geenRegel);
  expect(oordeel([regel({ actie: 'vandaag.openen' })])).toBe(geenRegel);
  expect(oordeel([regel({ resultaat: 'geweigerd' })])).toBe(geenRegel);
  expect(oordeel([regel({ clientId: ander.client.id })])).toBe(geenRegel);
  expect(oordeel([regel({ details: null })])).toBe(geenRegel);
  expect(oordeel([regel({ details: { aantal: 0 } })])).toBe(geenRegel);
  expect(oordeel([regel()], { tekst: `${mens.kanarie} ${ander.kanarie}` })).toBe(geenRegel);
  expect(oordeel([regel(), regel({ actie: 'dossier.openen' })])).toBe('een regel van iets anders: dossier.openen');
  expect(oordeel([regel()], { route: '/team/nieuw' })).toBe('de route heeft geen plaats in de tabel');
  expect(oordeel([regel()], { route: '/hulp' })).toBe(geenRegel);
  expect(oordeel([regel()], { status: 404 })).toBe('een kanarie in een weigering');
  expect(oordeel([], { status: 404, tekst: '' })).toBe('een weigering zonder regel');
  expect(oordeel([regel({ resultaat: 'geweigerd', actie: 'pagina.openen' })], { status: 404, tekst: '' })).toBeNull();
  expect(oordeel([regel()], { tekst: `${mens.kanarie} ${mens.bsn}` })).toBe('een BSN op een route');
  expect(oordeel([], { status: 500, tekst: '' })).toBe('status 500');
  expect(isOpmaak({ status: 200, html: true, tekst: `<p>${OPMAAK}</p>` })).toBe(true);
  expect(isOpmaak({ status: 200, html: true, tekst: '<p>&lt;img src=x onerror=alert(1)&gt;</p>' })).toBe(false);
});
