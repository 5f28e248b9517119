// Zonder database: het adres wijst naar een poort waar niemand luistert.
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { proxy } from '../../proxy';
import { sluitAf } from './db';

const EERDER = process.env.DATABASE_URL;
beforeAll(() => {
  process.env.DATABASE_URL = 'postgresql://niemand@127.0.0.1:1/niets';
});
afterAll(async () => {
  await sluitAf();
  if (EERDER === undefined) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = EERDER;
});

const VERSLAG = '\nZij zei: "</textarea><b>morgen</b> & overmorgen".\nTweede regel.';

function verstuur(velden: Record<string, string>, koppen: Record<string, string> = {}, method = 'POST') {
  const body = new FormData();
  for (const [naam, waarde] of Object.entries(velden)) body.append(naam, waarde);
  const wens = method === 'POST' ? { method, body, headers: koppen } : { method, headers: koppen };
  return proxy(new NextRequest('http://localhost:3000/clienten/VC-1/contactmomenten/nieuw', wens));
}

it('een gewone formulierpost krijgt een Nederlandse pagina terug, met wat er was getypt', async () => {
  const antwoord = await verstuur({
    _sleutel: 'sleutel-1',
    $ACTION_KEY: 'k',
    verslag: VERSLAG,
    vervolgToelichting: 'Belt zelf.',
    versie: '7',
    afspraakId: '0197a1b2-0000-7000-8000-000000000000',
    wachtwoord: 'een goed te onthouden zin',
    derden: '',
  });
  expect(antwoord.status).toBe(503);
  expect(antwoord.headers.get('content-type')).toContain('text/html');
  expect(antwoord.headers.get('cache-control')).toContain('no-store');
  const tekst = (await antwoord.text()).replaceAll('\r\n', '\n');
  const nonce = /'nonce-([^']+)'/.exec(antwoord.headers.get('content-security-policy') ?? '')?.[1];
  expect(tekst).toContain(`<style nonce="${nonce}">`);
  expect(tekst).toContain('<html lang="nl">');
  expect(tekst).toContain('Kopieer uw tekst, of ga terug en probeer het over een paar minuten opnieuw.');
  expect(tekst).toContain(
    'Zij zei: &quot;&lt;/textarea&gt;&lt;b&gt;morgen&lt;/b&gt; &amp; overmorgen&quot;.\nTweede regel.',
  );
  expect(tekst).toContain('<label>Vervolg toelichting<textarea');
  expect(tekst.match(/<textarea/g)).toHaveLength(2);
  for (const niet of ['sleutel-1', 'onthouden', '0197a1b2', '>7<']) expect(tekst).not.toContain(niet);
});

it('zonder tekst is er niets te kopiëren', async () => {
  const tekst = await (await verstuur({ wachtwoord: 'een goed te onthouden zin' })).text();
  expect(tekst).toContain('<strong>Ga terug en probeer het over een paar minuten opnieuw.</strong>');
});

it('wat een script verstuurt, een vraag en iets anders dan een formulier gaan gewoon door', async () => {
  for (const antwoord of [
    await verstuur({ verslag: 'x' }, { 'next-action': 'a1' }),
    await verstuur({}, {}, 'GET'),
    await proxy(new NextRequest('http://localhost:3000/api/concepten', { method: 'POST', body: '{}' })),
  ])
    expect(antwoord.headers.get('x-middleware-next')).toBe('1');
});
