/**
 * Wat internet.nl en een browser van de antwoorden verwachten, op de gebouwde toepassing: strenge kopregels op elk antwoord, geen naam van de server,
 * een plek om een lek te melden, en cookies waar geen script bij kan.
 */
import { get } from 'node:http';
import { eenTraject } from '../prisma/factories/traject';
import { expect, open, signIn, signInByForm, test } from './basis';

type Antwoord = { status: number; kop: Record<string, string | string[] | undefined>; tekst: string };

/** Zonder wat fetch er zelf van maakt: de kopregels zoals zij over de lijn komen. */
const haal = (pad: string): Promise<Antwoord> =>
  new Promise((klaar, mis) => {
    get(new URL(pad, process.env.BASE_URL), (res) => {
      let tekst = '';
      res.setEncoding('utf8');
      res.on('data', (deel) => {
        tekst += deel;
      });
      res.on('end', () => klaar({ status: res.statusCode ?? 0, kop: res.headers, tekst }));
    }).on('error', mis);
  });

const PAGINAS = ['/inloggen', '/toegankelijkheid', '/bestaat-niet', '/toegang/x', '/api/health', '/vandaag'];

test('elk antwoord is streng, en zegt niet waarmee het gemaakt is', async () => {
  const { tekst } = await haal('/inloggen');
  const bestand = /\/_next\/static\/[^"']+\.js/.exec(tekst)?.[0] ?? '/geen-bestand';
  for (const pad of [...PAGINAS, bestand, '/thema.css', '/icon.svg', '/.well-known/security.txt']) {
    const { kop } = await haal(pad);
    expect.soft(kop['x-content-type-options'], pad).toBe('nosniff');
    expect.soft(kop['x-frame-options'], pad).toBe('DENY');
    expect.soft(kop['referrer-policy'], pad).toMatch(/^(same-origin|no-referrer|strict-origin)$/);
    expect.soft(kop['permissions-policy'], pad).toContain('geolocation=()');
    expect
      .soft([kop.server, kop['x-powered-by'], kop.via, kop['x-nextjs-cache']], pad)
      .toEqual(Array(4).fill(undefined));
    expect.soft(kop['access-control-allow-origin'], pad).toBeUndefined();
  }
});

test('het beleid van elke pagina laat niets toe wat er niet hoeft te zijn', async () => {
  for (const pad of PAGINAS) {
    const { kop, tekst } = await haal(pad);
    const beleid = new Map(
      String(kop['content-security-policy'])
        .split('; ')
        .map((deel) => {
          const [soort = '', ...bronnen] = deel.split(' ');
          return [soort, bronnen] as const;
        }),
    );
    expect.soft(beleid.get('default-src'), pad).toEqual(["'none'"]);
    expect.soft(beleid.get('base-uri'), pad).toEqual(["'none'"]);
    expect.soft(beleid.get('frame-ancestors'), pad).toEqual(["'none'"]);
    expect.soft(beleid.get('form-action'), pad).toEqual(["'self'"]);
    const bronnen = [...beleid.values()].flat().filter((b) => !b.startsWith("'nonce-"));
    expect.soft(new Set(bronnen), pad).toEqual(new Set(["'none'", "'self'", "'strict-dynamic'", 'data:']));
    expect
      .soft(
        [...beleid.keys()].filter((soort) => soort.endsWith('-attr')),
        pad,
      )
      .toEqual([]);
    // Wat de server stuurt past daarin: geen style-attribuut, geen handler, en elk blok stijl of script heeft de nonce van dit antwoord.
    const nonce = beleid
      .get('script-src')
      ?.find((b) => b.startsWith("'nonce-"))
      ?.slice(7, -1);
    expect.soft(tekst.match(/<[a-z][^>]*\s(style|on[a-z]+)=/g) ?? [], pad).toEqual([]);
    for (const [blok] of tekst.matchAll(/<(script|style)\b[^>]*>/g))
      expect.soft(blok, pad).toContain(`nonce="${nonce}"`);
    // Alles komt van hier.
    expect.soft(tekst.match(/(src|href)="(https?:)?\/\/[^"]*/g) ?? [], pad).toEqual([]);
  }
});

test('er staat waar iemand een lek kan melden, en dat is niet verlopen', async () => {
  const { status, kop, tekst } = await haal('/.well-known/security.txt');
  expect([status, kop['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
  const velden = new Map(
    tekst
      .trim()
      .split('\n')
      .map((regel) => regel.split(': ') as [string, string]),
  );
  expect(velden.get('Contact')).toMatch(/^(https:\/\/|mailto:)\S+$/);
  expect(velden.get('Preferred-Languages')).toBe('nl, en');
  expect(velden.get('Canonical')).toBe(`${process.env.BASE_URL}/.well-known/security.txt`);
  const dagen = (Date.parse(velden.get('Expires') ?? '') - Date.parse('2026-11-18')) / 86_400_000;
  expect(dagen).toBeGreaterThan(30);
  expect(dagen).toBeLessThan(366);
});

test('bij een cookie kan geen script, en zij gaat niet mee van een andere website', async ({
  page,
  begeleider,
  context,
}) => {
  await eenTraject({ begeleider });
  await signInByForm(page, begeleider);
  const cookies = await context.cookies();
  expect(cookies.length).toBeGreaterThan(0);
  for (const c of cookies) {
    expect.soft(c.sameSite, c.name).toMatch(/^(Lax|Strict)$/);
    expect.soft(c.httpOnly, c.name).toBe(true);
    expect.soft(c.path, c.name).toBe('/');
    if (process.env.BASE_URL?.startsWith('https:')) expect.soft(c.secure, c.name).toBe(true);
  }
});

test('opmaak die iemand typte blijft tekst op het scherm', async ({ page, begeleider }) => {
  const opmaak = '<img src=x onerror=document.title=1><b>Vet</b>';
  const { client } = await eenTraject({
    begeleider,
    client: { achternaam: opmaak, bereikbaarheid: opmaak },
    contacten: [{ datum: '2026-11-02', verslag: opmaak }],
  });
  for (const pad of [
    '/vandaag',
    `/clienten/${client.clientnummer}`,
    `/clienten/${client.clientnummer}/gegevens`,
    '/clienten',
  ]) {
    await (pad === '/vandaag' ? signIn(page, begeleider) : open(page, pad));
    await expect(page.getByText(opmaak).first()).toBeAttached();
    expect(await page.locator('img[src="x"]').count(), pad).toBe(0);
    expect(await page.title(), pad).not.toBe('1');
  }
});
