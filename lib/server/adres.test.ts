import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { adresUit, plekVan } from './adres';
import { zetPoort } from './poort';

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://niemand@127.0.0.1:1/niets');
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** Wat de toepassing als adres ziet van een bezoeker die deze koppen meestuurt. */
async function gezienMet(koppen: Record<string, string>): Promise<string> {
  zetPoort();
  const server = createServer(({ headers }, antwoord) => {
    antwoord.end(adresUit(new Headers(headers as Record<string, string>)));
  }).listen(0, '127.0.0.1');
  await new Promise((klaar) => server.once('listening', klaar));
  try {
    return await new Promise<string>((klaar, mislukt) => {
      const { port } = server.address() as AddressInfo;
      const vraag = request({ port, host: '127.0.0.1', headers: koppen }, (antwoord) => {
        let tekst = '';
        antwoord.on('data', (stuk) => {
          tekst += stuk;
        });
        antwoord.on('end', () => klaar(tekst));
      });
      vraag.on('error', mislukt).end();
    });
  } finally {
    server.close();
  }
}

it('zonder proxy telt het adres van de verbinding zelf, wat een bezoeker ook meestuurt', async () => {
  expect(await gezienMet({})).toBe('127.0.0.1');
  expect(await gezienMet({ 'x-forwarded-for': '203.0.113.7' })).toBe('127.0.0.1');
  expect(await gezienMet({ 'x-vast-contact-adres': '203.0.113.7' })).toBe('127.0.0.1');
});

it('achter een proxy telt wat de buitenste vertrouwde zag, van rechts', async () => {
  vi.stubEnv('VERTROUWDE_PROXIES', '2');
  const vers = await import('./adres');
  const koppen = new Headers({ 'x-forwarded-for': 'verzonnen, 203.0.113.7, 10.0.0.1' });
  expect(vers.adresUit(koppen)).toBe('203.0.113.7');
});

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['', ''],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('de plek van "%s" is "%s"', (adres, plek) => {
  expect(plekVan(adres)).toBe(plek);
});
