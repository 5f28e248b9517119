/**
 * Elke route met een cliënt of iets van een cliënt in het adres × elke rol × elke verhouding. Wie er niet in mag krijgt letterlijk het antwoord van wat
 * niet bestaat, en kijken verandert niets. De routes komen uit de build; wat hier niet staat mislukt. Wat elke rol op de andere bladzijden ziet staat
 * in toegang.spec.ts, wat hij mag doen in lib/policy/matrix.db.test.ts.
 */
import { ROLLEN, type Rol } from '../lib/domain/rollen';
import { alsSysteem } from '../lib/server/db';
import { alleenMet, leesStand } from '../prisma/proef/vingerafdruk';
import { type Dossier, eenWereld, VERHOUDINGEN, type Verhouding, type Wereld } from '../prisma/proef/wereld';
import { expect, zonderBrowser } from './basis';
import { routes } from './routes';
import { doe, koppenVan } from './verzoek';

const LEEST: readonly Verhouding[] = ['eigen', 'beëindigd'];
const LOOPT: readonly Verhouding[] = ['eigen'];
const TEAM: readonly Verhouding[] = ['eigen', 'team', 'beëindigd'];
const WAT_ER_IS: readonly Verhouding[] = ['eigen', 'team', 'ander', 'beëindigd', 'controlegroep'];

type Open = Partial<Record<Rol, readonly Verhouding[]>>;
const van = (rol: Rol, waar: readonly Verhouding[]): Open => ({ [rol]: waar });
const DOSSIER = '/clienten/[clientnummer]';
const onder = (stam: string, staarten: string, open: Open) =>
  Object.fromEntries(staarten.split(' ').map((staart) => [`${stam}${staart === '.' ? '' : `/${staart}`}`, open]));

/** Voor wie elke route iets toont; voor ieder ander is zij er niet. */
const OPEN: Record<string, Open> = {
  ...onder(
    DOSSIER,
    '. berichten contactmomenten/[id] gegevens herinnering instrumenten intake/[id] leefgebieden',
    van('begeleider', LEEST),
  ),
  ...onder(
    DOSSIER,
    'correcties leefgebieden/gespreksblad leefgebieden/bestand netwerk overdracht plan plan/[id]',
    van('begeleider', LEEST),
  ),
  ...onder(DOSSIER, 'plan/[id]/pdf plan/vergelijken situatie situatie/bestand', van('begeleider', LEEST)),
  // Is het traject voorbij, dan is er niets meer vast te leggen; een intake gaat dan naar wat ervan te lezen is.
  ...onder(
    DOSSIER,
    'contactmomenten/nieuw plan/[id]/wijzigen uitleg voorbereiding berichten/[id]/pdf',
    van('begeleider', LOOPT),
  ),
  ...onder(DOSSIER, 'intake/[id]/[deel]', van('begeleider', LEEST)),
  '/bellen/[clientnummer]': van('begeleider', LOOPT),
  '/afwijkingen/[id]': van('begeleider', LEEST),
  // Een herinnering is van wie haar schreef.
  '/herinneringen/[id]': van('begeleider', ['eigen', 'beëindigd', 'controlegroep']),
  // De overdracht van de collega is hem aangeboden.
  '/overdrachten/[id]': van('begeleider', ['team']),
  ...onder(
    '/team/clienten/[clientnummer]',
    '. aanpak begeleiding einde gegevens notities opschorting wachten',
    van('teamleider', TEAM),
  ),
  '/team/afwijkingen/[id]': van('teamleider', TEAM),
  '/signalen/[clientnummer]': van('partner', LOOPT),
  // Van niemand viel er iets op.
  '/verantwoording/opvallend/[regel]/[dag]/[wie]': {},
  '/verantwoording/datalekken/[id]': van('privacy_officer', WAT_ER_IS),
  // Van wie om inzage vroeg, en het bewijs van wat is vernietigd: dat is er van geen van deze cliënten (lib/inzageverzoek, lib/bewaren).
  '/verantwoording/inzage/[id]': {},
  '/verantwoording/inzage/[id]/bestand': {},
  '/verantwoording/vernietiging/[id]/pdf': {},
  '/beheer/gebruikers/[id]': van('beheerder', WAT_ER_IS),
  '/beheer/instrumenten/[id]': van('beheerder', WAT_ER_IS),
  '/beheer/[lijst]': van('beheerder', VERHOUDINGEN),
  '/instrumenten/[id]': Object.fromEntries(
    ['begeleider', 'teamleider', 'projectleider', 'beheerder'].map((rol) => [rol, WAT_ER_IS]),
  ),
  '/aanpakken/[id]': Object.fromEntries(
    ROLLEN.filter((rol) => rol !== 'privacy_officer').map((rol) => [rol, WAT_ER_IS]),
  ),
};

/** Bij welk record een route met [id] hoort; de eerste die past. */
const IDS: [RegExp, (d: Dossier) => string | undefined][] = [
  [/instrumenten\/\[id\]$/, (d) => d.ids.instrument?.[0]],
  [/^\/beheer\/gebruikers/, (d) => d.ids.begeleider?.[0]],
  [/^\/aanpakken/, (d) => d.ids.aanpak?.[0]],
  [/^\/overdrachten/, (d) => d.id.overdracht],
  [/afwijkingen/, (d) => d.id.afwijking],
  [/\/berichten\//, (d) => d.id.brief],
  [/\/intake\//, (d) => d.id.intake],
  [/\/plan\/\[id\]\/wijzigen/, (d) => d.id.concept],
  [/\/plan\//, (d) => d.id.plan],
  [/\/contactmomenten\//, (d) => d.id.gesprek],
  [/^\/herinneringen/, (d) => d.id.herinnering],
  [/datalekken/, (d) => d.id.datalek],
];

// Honderden bladzijden per rol.
zonderBrowser.describe.configure({ timeout: 240_000 });

let gemaakt: Promise<Wereld> | undefined;
/** Kijken verandert niets: elke werker maakt er één. */
const wereld = () => {
  gemaakt ??= eenWereld();
  return gemaakt;
};

const delenVan = (route: string, d: Dossier): Record<string, string> => ({
  '[clientnummer]': d.clientnummer,
  '[id]': IDS.find(([vorm]) => vorm.test(route))?.[1](d) ?? '',
  '[deel]': 'persoon',
  '[lijst]': 'teams',
  '[token]': 'a'.repeat(43),
  '[regel]': 'buiten_werktijd',
  '[dag]': '2020-01-06',
  '[wie]': 'niemand',
});

/**
 * Wat een antwoord zegt: wat er te lezen staat, en elk woord in wat er voor het script bij staat. In welke stukken Next dat verstuurt verschilt van
 * keer tot keer.
 */
function inhoudVan(tekst: string): { zichtbaar: string; woorden: string[] } {
  const scripts = [...tekst.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((m) => m[1] ?? '').join('\n');
  const aaneen = scripts.replace(/"\]\)\s*self\.__next_f\.push\(\[1,"/g, '');
  return {
    zichtbaar: tekst.replace(/<script[\s\S]*?<\/script>/g, '').replace(/ nonce="[^"]*"/g, ''),
    woorden: [...new Set(aaneen.match(/\p{L}{4,}/gu))].sort(),
  };
}

/** Een route over dit dossier, en zijn antwoord zonder wat er in het verzoek stond. */
async function vraag(route: string, d: Dossier, koppen: Record<string, string>) {
  const delen = delenVan(route, d);
  const pad = route.replace(/\[\w+\]/g, (naam) => delen[naam] ?? '');
  const { status, tekst, koppen: terug } = await doe({ pad, koppen });
  const zonder = (t: string) =>
    Object.entries(delen).reduce((over, [naam, deel]) => (deel ? over.replaceAll(deel, naam) : over), t);
  const nonces = /nonce(=|\\?":\\?)\\?"[\w+/=-]+/g;
  return { status, naar: zonder(String(terug.location ?? '')), ...inhoudVan(zonder(tekst).replace(nonces, '')) };
}

/** Een geheim adres noemt geen cliënt; wie te vaak raadt krijgt daar iets anders te horen (lib/agenda/feed.db.test.ts). */
const metClient = () => routes().filter((route) => route.includes('[') && !route.includes('[token]'));

zonderBrowser('de tabel noemt elke route met een cliënt of iets daarvan in het adres', () => {
  expect(Object.keys(OPEN).sort()).toEqual(metClient().sort());
});

for (const rol of ROLLEN)
  zonderBrowser(`${rol}: wat er niet mag is niet te onderscheiden van wat er niet is`, async () => {
    const w = await wereld();
    const koppen = await koppenVan(w.wie[rol]);
    for (const route of metClient()) {
      const open = OPEN[route]?.[rol] ?? [];
      const niets = await vraag(route, w.dossiers['bestaat niet'], koppen);
      for (const verhouding of VERHOUDINGEN) {
        const antwoord = await vraag(route, w.dossiers[verhouding], koppen);
        const wat = `${rol} op ${route}: ${verhouding}`;
        if (open.includes(verhouding)) expect.soft([200, 307], wat).toContain(antwoord.status);
        // Dat zijn vroegere cliënt er is weet een begeleider: hij leest haar dossier nog.
        else if (rol === 'begeleider' && verhouding === 'beëindigd' && OPEN[route]?.begeleider)
          expect.soft(antwoord.status, wat).toBe(404);
        else expect.soft(antwoord, wat).toEqual(niets);
      }
    }
  });

zonderBrowser('wie is uitgelogd gaat overal naar inloggen, of er iets is of niet', async () => {
  const w = await wereld();
  const koppen = await koppenVan(w.wie.begeleider);
  await alsSysteem('proef', (tx) =>
    tx.sessie.updateMany({ where: { gebruikerId: w.wie.begeleider.id }, data: { beeindigdOp: new Date() } }),
  );
  for (const route of metClient()) {
    const niets = await vraag(route, w.dossiers['bestaat niet'], koppen);
    for (const verhouding of VERHOUDINGEN)
      expect.soft(await vraag(route, w.dossiers[verhouding], koppen), `${route}: ${verhouding}`).toEqual(niets);
  }
});

zonderBrowser('kijken, ook waar het niet mag, verandert niets en laat een spoor na', async () => {
  const w = await wereld();
  // Andere proeven schrijven intussen ook: wat van deze cliënt is, of van wie kijkt.
  const { aanpak, team, instrument, ...ids } = w.dossiers.ander.ids;
  const hier = [w.wie.teamleider.id, ...Object.values(ids).flat()].filter(Boolean);
  const zonderSpoor = async () => {
    const { auditregel = [], ...rest } = alleenMet(await alsSysteem('proef', leesStand), hier);
    return { rest, regels: auditregel.length };
  };
  const koppen = await koppenVan(w.wie.teamleider);
  const voor = await zonderSpoor();
  for (const route of metClient()) await vraag(route, w.dossiers.ander, koppen);
  const na = await zonderSpoor();
  expect(na.rest).toEqual(voor.rest);
  expect(na.regels).toBeGreaterThan(voor.regels);
});
