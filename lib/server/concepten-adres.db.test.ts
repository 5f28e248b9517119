// Het eindpunt waar een browser concepten brengt en haalt.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { stand } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { HOOGSTENS_BYTES } from './concepten';
import { brengConcept, haalConcepten } from './concepten-adres';
import { log } from './log';
import { huidigeUser } from './session';

vi.mock('./session', () => ({ huidigeUser: vi.fn() }));

const PLEK = '/account#naam';
const inhoud = (naam: string) =>
  JSON.stringify({ plek: PLEK, sleutel: 's', lagen: [{ op: '2026-11-01T10:00:00Z', waarden: { naam } }] });
const breng = async (body: BodyInit | null) =>
  (await brengConcept(new Request('http://vast.test/api/concepten', { method: 'POST', body }))).status;
const haal = async (vraag = `?pad=${encodeURIComponent('/account')}`) => {
  const antwoord = await haalConcepten(new Request(`http://vast.test/api/concepten${vraag}`));
  return { status: antwoord.status, kop: antwoord.headers.get('cache-control'), inhoud: await antwoord.json() };
};

let wie: User;
beforeEach(async () => {
  wie = await eenGebruiker();
  vi.mocked(huidigeUser).mockResolvedValue(wie);
});

describe('brengen', () => {
  it('en halen; er blijft niets in een cache', async () => {
    expect(await breng(inhoud('Anna'))).toBe(200);
    expect(await haal()).toMatchObject({ status: 200, kop: 'private, no-store', inhoud: [{ plek: PLEK }] });
    expect((await haal('')).inhoud).toEqual([]);
    expect((await haal('?pad=%00%ff')).inhoud).toEqual([]);
  });

  it.each([
    ['niets', null, 400],
    ['geen JSON', '{', 400],
    ['iets anders', '[]', 400],
    ['heel diep', '['.repeat(90_000), 400],
    ['geen tekst', new Uint8Array([0xff, 0xfe, 0]), 400],
    ['te veel', inhoud('x'.repeat(HOOGSTENS_BYTES)), 413],
    ['bijna te veel', inhoud('x'.repeat(HOOGSTENS_BYTES - 200)), 200],
  ])('%s', async (_, body, status) => {
    const voor = await stand();
    expect(await breng(body)).toBe(status);
    if (status !== 200) expect(await stand()).toEqual(voor);
  });

  it('zonder sessie gaat er niets in en komt er niets uit', async () => {
    await breng(inhoud('Anna'));
    const voor = await stand();
    vi.mocked(huidigeUser).mockResolvedValue(null);
    expect(await breng(inhoud('Bea'))).toBe(401);
    expect(await haal()).toMatchObject({ status: 401, inhoud: null });
    expect(await stand()).toEqual(voor);
  });

  it('bij een storing zegt het dat het later nog eens kan', async () => {
    vi.mocked(huidigeUser).mockRejectedValue(new Error('Anna is weg'));
    const logboek = vi.spyOn(log, 'error').mockImplementation(() => {});
    expect(await breng(inhoud('Anna'))).toBe(503);
    expect((await haal()).status).toBe(503);
    expect(JSON.stringify(logboek.mock.calls)).not.toContain('Anna');
  });
});
