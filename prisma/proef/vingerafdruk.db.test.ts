import { describe, expect, it } from 'vitest';
import { alsSysteem, type Tx } from '../../lib/server/db';
import { eenClient } from '../factories/client';
import { alsBaas } from './baas';
import { stand } from './stand';

const doe = <T>(werk: (tx: Tx) => Promise<T>) => alsSysteem('proef', werk);

/** Doet iets, en geeft welke tabellen er daarna anders uitzien. */
async function veranderd(werk: () => Promise<unknown>): Promise<string[]> {
  const voor = await stand();
  await werk();
  const na = await stand();
  return Object.keys(na).filter((tabel) => JSON.stringify(na[tabel]) !== JSON.stringify(voor[tabel]));
}

describe('de stand ziet', () => {
  it('een rij die erbij komt, wijzigt en verdwijnt', async () => {
    const client = await eenClient();
    const { id } = client;
    expect(await veranderd(() => eenClient())).toEqual(['client']);
    expect(await veranderd(() => doe((tx) => tx.client.update({ where: { id }, data: { wijk: 'Zuid' } })))).toEqual([
      'client',
    ]);
    expect(await veranderd(() => alsBaas((tx) => tx.client.delete({ where: { id } })))).toEqual(['client']);
  });

  it('een rij die in één transactie voor een andere in de plaats komt', async () => {
    const { id } = await eenClient();
    const ruil = () =>
      alsBaas(async (tx) => {
        await tx.client.delete({ where: { id } });
        await eenClient({ achternaam: 'Vervanger' }, tx);
      });
    expect(await veranderd(ruil)).toEqual(['client']);
  });

  it('niets als alles is teruggedraaid', async () => {
    const mislukt = () =>
      doe(async (tx) => {
        await eenClient({}, tx);
        throw new Error('toch niet');
      }).catch(() => {});
    expect(await veranderd(mislukt)).toEqual([]);
  });

  it('wat er in elke tabel staat, met dezelfde rijen als de tabel zelf', async () => {
    const alles = await stand();
    expect(Object.keys(alles).length).toBeGreaterThan(50);
    const rijen = await doe((tx) => tx.client.findMany({ select: { id: true } }));
    expect((alles.client ?? []).map((r) => r.id).sort()).toEqual(rijen.map((r) => r.id).sort());
  });
});
