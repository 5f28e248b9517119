/**
 * Verzoeken die geen bladzijde van ons verstuurt: van een andere herkomst, met vervalste koppen, verminkt of verzonnen. Niets ervan verandert iets, en
 * niets ervan is een storing. Alle acties en routes komen uit de build. Met VEILIG_AANTAL komen er zoveel verzonnen verzoeken per actie en per route
 * (npm run test:veilig); het zaad staat bij een mislukking.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import fc from 'fast-check';
import { alsSysteem } from '../lib/server/db';
import { eenFeed } from '../prisma/factories/agenda';
import { eenGebruiker } from '../prisma/factories/gebruiker';
import { eenKanarie } from '../prisma/proef/kanarie';
import { alleenMet, leesStand } from '../prisma/proef/vingerafdruk';
import { expect, zonderBrowser } from './basis';
import { adres, inhoud } from './onzin';
import { routes } from './routes';
import { type Actie, acties, alsReactie, doe, koppenVan, MULTIPART, type Verzoek } from './verzoek';

const AANTAL = Number(process.env.VEILIG_AANTAL ?? 2);
const ZAAD = Number(process.env.VEILIG_ZAAD ?? 20261118);
/** De toepassing doet er een paar tegelijk; meer maakt haar niet sneller. */
const TEGELIJK = 6;

/** Wat er van deze mensen en hun cliënt in de database staat. */
const standVan = async ({ kenmerken }: Wereld) => alleenMet(await alsSysteem('proef', leesStand), kenmerken);

/** Namen die een formulier of een adres hier kent. */
const NAMEN = [
  ...new Set(
    ['lib', 'app'].flatMap((map) =>
      readdirSync(map, { recursive: true, encoding: 'utf8' })
        .filter((pad) => /(schema|page|route)\.tsx?$/.test(pad))
        .flatMap((pad) =>
          [...readFileSync(`${map}/${pad}`, 'utf8').matchAll(/\b([a-z]\w{1,30})(?=[:?,] |\?:)/g)].map(
            (m) => m[1] ?? '',
          ),
        ),
    ),
  ),
  ...['_sleutel', '_plek', '_js', '_bevestigd', '__proto__'],
];

async function alles<T>(wat: readonly T[], werk: (een: T, nr: number) => Promise<unknown>): Promise<void> {
  let nr = 0;
  const loper = async () => {
    while (nr < wat.length) {
      const deze = nr++;
      await werk(wat[deze] as T, deze);
    }
  };
  await Promise.all(Array.from({ length: TEGELIJK }, loper));
}

type Wereld = Awaited<ReturnType<typeof maakWereld>>;
async function maakWereld() {
  const k = await eenKanarie();
  const wie = {
    begeleider: k.wie.begeleider,
    teamleider: await eenGebruiker({ rol: 'teamleider', team: k.team }),
    projectleider: await eenGebruiker({ rol: 'projectleider', aanpakken: [k.aanpak] }),
    partner: k.wie.partner,
    beheerder: await eenGebruiker({ rol: 'beheerder' }),
    privacy_officer: await eenGebruiker({ rol: 'privacy_officer' }),
  };
  const feed = await eenFeed(wie.begeleider);
  const koppen = await Promise.all(Object.values(wie).map(koppenVan));
  const ids: Record<string, string> = k.id;
  const eigen = (route: string) => (deel: string) => {
    if (deel === '[clientnummer]') return k.client.clientnummer;
    if (deel === '[deel]') return 'persoon';
    if (deel === '[lijst]') return 'teams';
    if (deel === '[token]') return String(feed);
    const soort = Object.keys(ids).find((naam) => route.includes(naam.slice(0, 4)));
    return (soort && ids[soort]) || k.instrumentId;
  };
  const kenmerken = [k.kanarie, k.client.id, ...Object.values(ids), ...Object.values(wie).map(({ id }) => id)];
  return {
    k,
    kenmerken,
    koppen: [...koppen, await koppenVan()],
    begeleider: koppen[0] as Record<string, string>,
    eigen,
  };
}
let gemaakt: Promise<Wereld> | undefined;
const wereld = () => {
  gemaakt ??= maakWereld();
  return gemaakt;
};

/** Een bladzijde waar de actie op staat, met wat er echt bestaat in het adres. */
const opPagina = ({ paginas }: Actie, { eigen }: Wereld): string => {
  const pagina = paginas[0] ?? '/';
  return pagina.replace(/\[[^\]]+\]/g, eigen(pagina));
};

const formulier = ({ k }: Wereld, nr: number): string =>
  alsReactie([
    ['clientnummer', k.client.clientnummer],
    ['_sleutel', `vervalst-${nr}-${k.kanarie}`],
    ['_js', '1'],
  ]);

const post = (actie: Actie, w: Wereld, nr: number, koppen: Record<string, string>): Verzoek => ({
  methode: 'POST',
  pad: opPagina(actie, w),
  koppen: { ...w.begeleider, ...MULTIPART, 'next-action': actie.id, ...koppen },
  inhoud: formulier(w, nr),
});

const HERKOMST: Record<string, (k: Record<string, string>) => Record<string, string>> = {
  'geen herkomst': ({ origin: _, ...rest }) => rest,
  'een lege herkomst': (k) => ({ ...k, origin: 'null' }),
  'een vreemde herkomst': (k) => ({ ...k, origin: 'https://elders.voorbeeld' }),
  'een vreemde herkomst die zegt dat wij zo heten': (k) => ({
    ...k,
    ...{ origin: 'https://elders.voorbeeld', 'x-forwarded-host': 'elders.voorbeeld', host: 'elders.voorbeeld' },
  }),
  'een herkomst die op de onze lijkt': (k) => ({ ...k, origin: `${k.origin}.elders.voorbeeld` }),
  'onze herkomst, volgens de browser vanaf een andere site': (k) => ({ ...k, 'sec-fetch-site': 'cross-site' }),
};

for (const [wat, maak] of Object.entries(HERKOMST))
  zonderBrowser(`elke actie weigert ${wat}, en er verandert niets`, async () => {
    const w = await wereld();
    const voor = await standVan(w);
    await alles(acties(), async (actie, nr) => {
      const verzoek = post(actie, w, nr, {});
      const antwoord = await doe({ ...verzoek, koppen: maak(verzoek.koppen ?? {}) });
      expect.soft(antwoord.status, `${actie.naam} met ${wat}`).toBe(403);
    });
    for (const pad of ['/api/concepten', '/vandaag', '/inloggen'])
      expect
        .soft((await doe({ methode: 'POST', pad, koppen: maak({ ...w.begeleider }), inhoud: '{}' })).status, pad)
        .toBe(403);
    expect(await standVan(w)).toEqual(voor);
  });

zonderBrowser('met een sessie die voorbij is doet geen enkele actie iets', async () => {
  const w = await wereld();
  const wie = await eenGebruiker();
  const koppen = await koppenVan(wie);
  await alsSysteem('proef', (tx) =>
    tx.sessie.updateMany({ where: { gebruikerId: wie.id }, data: { beeindigdOp: new Date() } }),
  );
  const deze = { ...w, kenmerken: [...w.kenmerken, wie.id] };
  const voor = await standVan(deze);
  const antwoorden = new Set<string>();
  await alles(acties(), async (actie, nr) => {
    const { status, tekst } = await doe(post(actie, w, nr, koppen));
    expect.soft(status, actie.naam).toBe(200);
    antwoorden.add(
      /lib\/(toegang|bevestigen|tweede-factor|clienten|contactmomenten|vinden)/.test(actie.bestand)
        ? ''
        : (/sessieVerlopen":true/.exec(tekst)?.[0] ?? actie.naam),
    );
    expect.soft(tekst, actie.naam).not.toContain(w.k.kanarie);
  });
  expect([...antwoorden].sort()).toEqual(['', 'sessieVerlopen":true']);
  expect(await standVan(deze)).toEqual(voor);
});

zonderBrowser(
  'een actie van een andere bladzijde weet evengoed wie er vraagt, en doet niets bij wie niets mag',
  async () => {
    const w = await wereld();
    const koppen = w.koppen.at(-1) as Record<string, string>;
    const voor = await standVan(w);
    await alles(acties(), async (actie, nr) => {
      const pad = routes().find(
        (r) => !r.includes('[') && r !== '/' && !actie.paginas.includes(r) && !/\.|bestand|pdf|export|api/.test(r),
      );
      const verzoek = post(actie, w, nr, {});
      const antwoord = await doe({
        ...verzoek,
        pad: pad ?? '/hulp',
        koppen: { ...MULTIPART, ...koppen, 'next-action': actie.id },
      });
      expect.soft(antwoord.status, `${actie.naam} op ${pad}`).toBeLessThan(500);
      expect.soft(antwoord.tekst).not.toContain(w.k.kanarie);
    });
    expect(await standVan(w)).toEqual(voor);
  },
);

zonderBrowser('vervalste koppen openen niets, en komen nergens terug', async () => {
  const w = await wereld();
  const vals = {
    ...{
      'x-forwarded-host': 'elders.voorbeeld',
      'x-forwarded-for': '10.0.0.1',
      'x-forwarded-proto': 'javascript',
      forwarded: 'host=elders.voorbeeld',
    },
    ...{
      'x-pad': '//elders.voorbeeld/verder',
      'x-nonce': 'bekend',
      'content-security-policy': "default-src * 'unsafe-inline'",
    },
    ...{
      'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
      'x-middleware-rewrite': '/verantwoording',
      'x-middleware-next': '1',
    },
    ...{
      'x-invoke-path': '/verantwoording',
      'x-invoke-status': '500',
      'x-matched-path': '/verantwoording',
      'x-nextjs-data': '1',
      'x-action-forwarded': '1',
    },
    ...{
      'next-router-state-tree': '%',
      'next-url': '/verantwoording',
      'x-http-method-override': 'DELETE',
      'x-original-url': '/verantwoording',
    },
  };
  await alles(w.koppen, async (koppen) => {
    for (const pad of [
      '/vandaag',
      '/verantwoording',
      '/team',
      `/clienten/${w.k.client.clientnummer}`,
      '/beheer/gebruikers',
    ]) {
      const gewoon = await doe({ pad, koppen });
      for (const rsc of RSC) {
        const antwoord = await doe({ pad, koppen: { ...koppen, ...vals, ...rsc } });
        expect.soft(antwoord.status, pad).toBeLessThan(500);
        if (gewoon.status !== 200) expect.soft(antwoord.status === 200 && !('rsc' in rsc), pad).toBe(false);
        if (gewoon.status !== 200) expect.soft(antwoord.tekst, pad).not.toContain(w.k.kanarie);
        expect
          .soft(`${antwoord.tekst}${JSON.stringify(antwoord.koppen)}`, pad)
          .not.toMatch(/elders\.voorbeeld|nonce-bekend|nonce="bekend"/);
      }
    }
  });
});

/** Zoals een browser de inhoud van een bladzijde vraagt: als bladzijde, bij een klik, en alvast. */
const RSC: Record<string, string>[] = [{}, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }];

/** Wat Next of React zelf niet kan lezen. */
const ONLEESBAAR: Record<string, Partial<Verzoek>> = {
  'een adres dat niet te ontcijferen is': { pad: '/clienten/%80' },
  'een NUL in het adres': { pad: '/clienten/a%00b' },
  'een half teken': { pad: '/clienten/%ED%A0%80' },
  'een heel adres in plaats van een pad': { pad: 'http://elders.voorbeeld/vandaag' },
  'een sterretje': { pad: '*' },
  'de storingsbladzijde van Next': { pad: '/_global-error' },
  ...Object.fromEntries(
    ['TRACE', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'QUERY', 'M-SEARCH'].map((m) => [
      m,
      { methode: m, pad: '/vandaag' },
    ]),
  ),
};
zonderBrowser('wat niet te lezen is, is geen storing', async () => {
  const { begeleider } = await wereld();
  for (const [wat, verzoek] of Object.entries(ONLEESBAAR)) {
    const { status } = await doe({ pad: '/vandaag', koppen: begeleider, ...verzoek });
    expect.soft([400, 404, 405], `${wat}: ${status}`).toContain(status);
  }
});

zonderBrowser('een verbinding die een ander protocol wil, gaat dicht', async () => {
  const { port } = new URL(process.env.BASE_URL ?? '');
  const einde = await new Promise<string>((klaar) => {
    const lijn = connect(Number(port), 'localhost', () =>
      lijn.write('GET /bestaat-niet HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
    );
    lijn.setTimeout(10_000, () => klaar('open'));
    for (const zo of ['end', 'close', 'error']) lijn.once(zo, () => klaar('dicht'));
  });
  expect(einde).toBe('dicht');
});

/** Inhoud die geen browser stuurt. */
function verminkt(goed: string): Record<string, Partial<Verzoek>> {
  return {
    'een afgebroken formulier': { inhoud: goed.slice(0, -30) },
    'een leeg formulier': { inhoud: '' },
    'een ander soort': { koppen: { 'content-type': 'application/xml' } },
    'een soort zonder grens': { koppen: { 'content-type': 'multipart/form-data' } },
    'een NUL in een veldnaam': { inhoud: goed.replace('_1_clientnummer', '_1_client\0nummer') },
    'een NUL in de sleutel': { inhoud: goed.replace('vervalst-', 'vervalst\0-') },
    'een veld van 10 MB': { inhoud: goed.replace('vervalst-', 'x'.repeat(10_000_000)) },
    'een veld dat __proto__ heet': { inhoud: goed.replaceAll('_1_clientnummer', '_1___proto__') },
    'een object in plaats van een formulier': {
      koppen: { 'content-type': 'text/plain' },
      inhoud: '[{"__proto__":{"gelukt":true}},{"email":{}}]',
    },
    'een object met een then': {
      koppen: { 'content-type': 'text/plain' },
      inhoud: '[{"then":"$F1"},{"then":1},{"toString":1}]',
    },
    'een formulier dat er niet bij zit': { koppen: { 'content-type': 'text/plain' }, inhoud: '[{},"$K1"]' },
    'een verwijzing in een kring': { koppen: { 'content-type': 'text/plain' }, inhoud: '["$0","$0:0"]' },
    'duizend argumenten te veel': {
      koppen: { 'content-type': 'text/plain' },
      inhoud: JSON.stringify(Array(2000).fill(1)),
    },
    'heel diep': { koppen: { 'content-type': 'text/plain' }, inhoud: '['.repeat(100_000) },
    'geen tekst': { koppen: { 'content-type': 'text/plain' }, inhoud: Buffer.from([0xff, 0xfe, 0, 0x5b]) },
    'een verzonnen actie': { koppen: { 'next-action': '0'.repeat(42) } },
    'een actie die geen actie is': { koppen: { 'next-action': 'toString' } },
  };
}
zonderBrowser('een verminkt formulier verandert niets en is geen storing', async () => {
  const w = await wereld();
  const voor = await standVan(w);
  // Het pad naar een actie is voor alle acties gelijk: een paar van elke soort zijn genoeg.
  const enkele = acties().filter(
    ({ bestand, naam }, nr) => /toegang|clienten/.test(bestand) || nr % 12 === 0 || /Vraag|Zoeken/.test(naam),
  );
  await alles(enkele, async (actie, nr) => {
    // Een daad zonder velden: daarvoor is elk formulier goed.
    if (/^(uitloggen|feedUitzetten|sessiesBeeindigen)$/.test(actie.naam)) return;
    const verzoek = post(actie, w, nr, {});
    for (const [wat, anders] of Object.entries(verminkt(String(verzoek.inhoud)))) {
      const { status } = await doe({ ...verzoek, ...anders, koppen: { ...verzoek.koppen, ...anders.koppen } });
      expect.soft(status, `${actie.naam}: ${wat}`).toBeLessThan(500);
    }
  });
  expect(zonderSpoor(await standVan(w))).toEqual(zonderSpoor(voor));
});

/** Een weigering laat een spoor na, en een mislukte poging om in te loggen telt. */
const zonderSpoor = ({ auditregel: __, ...rest }: Awaited<ReturnType<typeof standVan>>) => rest;

zonderBrowser(`verzonnen inhoud: ${AANTAL} keer bij elke actie, en nooit een storing`, async () => {
  zonderBrowser.setTimeout(AANTAL * 400 * acties().length + 60_000);
  const w = await wereld();
  const verzonnen = inhoud(NAMEN);
  const storingen: string[] = [];
  await alles(acties(), async (actie, nr) => {
    for (const [i, { koppen, inhoud }] of fc.sample(verzonnen, { numRuns: AANTAL, seed: ZAAD + nr }).entries()) {
      const wie = w.koppen[(nr + i) % w.koppen.length] ?? {};
      // Uitloggen doet wat het zegt: dat is geen vondst, maar wel het eind van de sessie.
      const sessie = actie.naam === 'uitloggen' || actie.naam.startsWith('sessie') ? await koppenVan() : wie;
      const { status } = await doe({
        methode: 'POST',
        pad: opPagina(actie, w),
        koppen: { ...sessie, 'next-action': actie.id, ...koppen },
        inhoud,
      });
      if (status >= 500 || status === 0)
        storingen.push(
          `${actie.naam}: ${status} bij ${JSON.stringify(koppen)} ${JSON.stringify(inhoud).slice(0, 400)}`,
        );
    }
  });
  expect(storingen).toEqual([]);
});

zonderBrowser(`verzonnen adressen: ${AANTAL * 3} keer bij elke route, en nooit een storing`, async () => {
  zonderBrowser.setTimeout(AANTAL * 3000 * routes().length + 60_000);
  const w = await wereld();
  const storingen: string[] = [];
  let gelukt = 0;
  await alles(routes(), async (route, nr) => {
    const verzonnen = adres(route, w.eigen(route), NAMEN);
    for (const [i, pad] of fc.sample(verzonnen, { numRuns: AANTAL * 3, seed: ZAAD + nr }).entries()) {
      const { status } = await doe({ pad, koppen: w.koppen[(nr + i) % w.koppen.length] ?? {} });
      if (status === 200) gelukt++;
      if (status >= 500 || status === 0) storingen.push(`${status} ${pad.slice(0, 400)}`);
    }
  });
  expect(storingen).toEqual([]);
  // Anders is er alleen de deur beproefd.
  expect(gelukt).toBeGreaterThan(routes().length / 4);
});
