import { describe, expect, it } from 'vitest';
import { type Aanvraag, ALLEEN_VAN_BINNEN, isEigen, weiger } from './poort-regels';

const EIGEN = 'https://vast.voorbeeld.nl';
const status = (aanvraag: Partial<Aanvraag>) =>
  weiger({ method: 'GET', url: '/vandaag', headers: {}, ...aanvraag }, EIGEN)?.status ?? 'door';
const POST = { origin: EIGEN, 'content-length': '10', 'content-type': 'multipart/form-data; boundary=x' };
const post = (koppen: Record<string, string | undefined>) =>
  status({ method: 'POST', headers: { ...POST, ...koppen } });

describe('een methode', () => {
  it.each(['GET', 'HEAD'])('%s mag', (method) => expect(status({ method })).toBe('door'));
  it.each(['TRACE', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'get', ''])('%s mag niet', (method) =>
    expect(status({ method })).toBe(405),
  );
});

describe('een adres', () => {
  it.each(['/', '/clienten/VIA-0001', '/clienten?naam=%80', '/clienten/a%20b?terug=%2Fvandaag'])('%s mag', (url) =>
    expect(status({ url })).toBe('door'),
  );
  it.each(['/clienten/%80', '/%', '/a%00b', '/vandaag?x=%00', '/%ED%A0%80', '*', 'http://elders/vandaag', ''])(
    '%s klopt niet',
    (url) => expect(status({ url })).toBe(400),
  );
  it.each([
    [7000, 'door'],
    [7001, 414],
  ])('van %i tekens is %s', (lengte, uit) => expect(status({ url: `/${'a'.repeat(lengte - 1)}` })).toBe(uit));
  it.each(['/_global-error', '/_not-found', '/_error'])('%s is van niemand', (url) =>
    expect(status({ url })).toBe(404),
  );
});

describe('een post', () => {
  it('van een bladzijde van onszelf mag, met en zonder wat de browser er verder over zegt', () => {
    expect(post({})).toBe('door');
    expect(post({ 'sec-fetch-site': 'same-origin' })).toBe('door');
  });
  it.each([
    ['zonder herkomst', { origin: undefined }],
    ['met een afgeschermde herkomst', { origin: 'null' }],
    ['van een andere site', { origin: 'https://elders.nl' }],
    [
      'van een andere site die zegt dat wij zo heten',
      { origin: 'https://elders.nl', 'x-forwarded-host': 'elders.nl', host: 'elders.nl' },
    ],
    ['van een naam die op de onze lijkt', { origin: `${EIGEN}.elders.nl` }],
    ['zonder https', { origin: 'http://vast.voorbeeld.nl' }],
    ['van een andere poort', { origin: `${EIGEN}:8443` }],
    ['volgens de browser van elders', { 'sec-fetch-site': 'cross-site' }],
    ['volgens de browser van een buur', { 'sec-fetch-site': 'same-site' }],
  ])('%s mag niet', (_, koppen) => {
    expect(post(koppen)).toBe(403);
    expect(isEigen({ ...POST, ...koppen }, EIGEN)).toBe(false);
  });
  it.each([
    ['zonder lengte', { 'content-length': undefined }, 411],
    ['die te groot is', { 'content-length': '1048577' }, 413],
    ['die net past', { 'content-length': '1048576' }, 'door'],
    ['met een soort dat niemand leest', { 'content-type': 'application/xml' }, 415],
    ['zonder soort', { 'content-type': undefined }, 'door'],
    ['zoals een concept', { 'content-type': 'application/json' }, 'door'],
    ['zoals een actie', { 'content-type': 'text/plain;charset=UTF-8' }, 'door'],
  ])('%s', (_, koppen, verwacht) => expect(post(koppen)).toBe(verwacht));
});

it('wat alleen van binnen komt, en wat een browser of een proxy mag meesturen', () => {
  const binnen = [
    'x-middleware-subrequest',
    'x-pad',
    'x-nonce',
    'x-action-forwarded',
    'x-invoke-path',
    'content-security-policy',
  ];
  const buiten = [
    'cookie',
    'origin',
    'next-action',
    'rsc',
    'next-router-state-tree',
    'x-forwarded-for',
    'x-forwarded-proto',
    'x-pad-x',
  ];
  expect(binnen.filter((kop) => !ALLEEN_VAN_BINNEN.test(kop))).toEqual([]);
  expect(buiten.filter((kop) => ALLEEN_VAN_BINNEN.test(kop))).toEqual([]);
});
