import { NextRequest } from 'next/server';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const op = async (adres: string) => {
  vi.stubEnv('NEXTAUTH_URL', adres);
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32));
  vi.resetModules();
  return { ...(await import('./sessiecookie')), ...(await import('../../proxy')), ...(await import('./env')) };
};

it('over https neemt een browser de cookies alleen aan van deze host zelf, voor elk pad', async () => {
  const { SESSIE_COOKIE, TOESTEL_COOKIE, OIDC_COOKIE, COOKIE_OPTIES } = await op('https://vast.voorbeeld.nl');
  for (const naam of [SESSIE_COOKIE, TOESTEL_COOKIE, OIDC_COOKIE]) expect(naam).toMatch(/^__Host-/);
  // Wat __Host- eist: veilig, pad / en geen domein.
  expect(COOKIE_OPTIES).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true });
});

it('op localhost kan dat niet', async () => {
  const { SESSIE_COOKIE, COOKIE_OPTIES } = await op('http://localhost:3000');
  expect([SESSIE_COOKIE, COOKIE_OPTIES.secure]).toEqual(['vast-contact.sessie', false]);
});

it.each([
  ['https://vast.voorbeeld.nl', 'max-age=31536000; includeSubDomains'],
  ['http://localhost:3000', null],
])('op %s zegt een pagina over https: %s', async (adres, kop) => {
  const { proxy } = await op(adres);
  const antwoord = await proxy(new NextRequest(`${adres}/vandaag`));
  expect(antwoord.headers.get('strict-transport-security')).toBe(kop);
});

it.each(['http://vast.voorbeeld.nl', 'http://10.0.0.4:3000', 'http://localhost.voorbeeld.nl', 'ftp://localhost'])(
  'begint niet op %s',
  async (adres) => {
    const { env } = await op(adres);
    expect(env).toThrow('https://');
  },
);

it.each(['https://vast.voorbeeld.nl', 'http://localhost:3100', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
  'begint wel op %s',
  async (adres) => {
    const { env } = await op(adres);
    expect(env().NEXTAUTH_URL).toBe(adres);
  },
);

it.each([
  [{ OIDC_UITGEVER: 'http://elders.voorbeeld.nl' }, 'https://'],
  [{ OIDC_UITGEVER: 'https://login.voorbeeld.nl' }, 'horen OIDC_CLIENT_ID'],
  [{ OIDC_ROLLEN: 'groep=baas' }, 'OIDC_ROLLEN is niet te lezen'],
  [{ WACHTWOORDEN: 'uit' }, 'anders kan niemand inloggen'],
])('begint niet met %j', async (instellingen, zin) => {
  for (const [naam, waarde] of Object.entries(instellingen)) vi.stubEnv(naam, waarde);
  const { env } = await op('http://localhost:3000');
  expect(env).toThrow(zin);
});
