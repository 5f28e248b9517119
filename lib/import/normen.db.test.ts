import { describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenTraject } from '../../prisma/factories/traject';
import { normverschillen, uiterlijk, VANDAAG } from '../../prisma/proef/stand';
import { leesAanpakreeksen } from '../norm/reeks';
import { alsSysteem } from '../server/db';
import type { Bronrij } from './bron';
import { importeer } from './commands';

/** Leest regels van aanpakken.csv: naam, norm en vanaf. */
async function leesIn(...regels: [naam: string, perJaar: number | string, vanaf?: string][]) {
  const aanpakken = regels.map(
    ([aanpak, n, vanaf = ''], i): Bronrij => ({
      regel: i + 2,
      ruw: `${aanpak},${n},${vanaf}`,
      velden: { aanpak, gesprekken_per_jaar: String(n), vanaf },
    }),
  );
  const { perBestand } = await importeer({ rijen: { aanpakken }, opmerkingen: [] }, { vandaag: VANDAAG });
  const { nieuw, stondErAl, afgekeurd } = perBestand.aanpakken ?? { nieuw: 0, stondErAl: 0, afgekeurd: [] };
  return { nieuw, stondErAl, redenen: afgekeurd.map((a) => [a.regel, a.kolom, a.reden]) };
}
const reeks = async (naam: string) => {
  const { perJaar, normen } = (await alsSysteem('proef', leesAanpakreeksen)).find((a) => a.naam === naam) ?? {};
  return [perJaar, ...(normen ?? []).map((n) => `${n.vanaf} ${n.perJaar}`)];
};

describe('de normen in aanpakken.csv', () => {
  it('staan op eigen regels, in welke volgorde ook; een tweede keer verandert niets', async () => {
    const naam = `Aanpak ${uniek()}`;
    const regels = [[naam, 6, '1-1-2027'] as const, [naam, 4] as const, [naam, 3, '1-10-2021'] as const];
    const rijen = regels.map((r) => [...r]) as Parameters<typeof leesIn>;
    expect(await leesIn(...rijen)).toEqual({ nieuw: 3, stondErAl: 0, redenen: [] });
    expect(await reeks(naam)).toEqual([4, '2021-10-01 3', '2027-01-01 6']);
    expect(await leesIn(...rijen)).toEqual({ nieuw: 0, stondErAl: 3, redenen: [] });
    expect(await reeks(naam)).toEqual([4, '2021-10-01 3', '2027-01-01 6']);
  });

  it('die elkaar of wat er staat tegenspreken worden afgekeurd, met wat er dan wel kan', async () => {
    const naam = `Aanpak ${uniek()}`;
    await leesIn([naam, 4], [naam, 6, '2027-01-01']);
    const fout = await leesIn(
      [naam, 12],
      [naam, 3, '2027-01-01'],
      [naam, 12, '2026-12-01'],
      [`Zonder ${naam}`, 6, '2027-01-01'],
      [naam, 5, '2028-01-01'],
      [naam, 6, '1 januari'],
    );
    expect(fout).toMatchObject({ nieuw: 0, stondErAl: 0 });
    expect(fout.redenen).toEqual([
      [
        2,
        'gesprekken_per_jaar',
        'Deze aanpak begon met 4 gesprekken per jaar, en dat verandert niet. Geef een andere norm een eigen regel, met de dag in vanaf.',
      ],
      [
        3,
        'gesprekken_per_jaar',
        'Vanaf 1 januari 2027 staat al een norm van 6 gesprekken per jaar. Een norm verandert niet.',
      ],
      [4, 'vanaf', 'Vanaf 1 januari 2027 staat al een norm; een nieuwe komt daarna.'],
      [5, 'vanaf', 'Van deze aanpak is geen eerste norm bekend: die staat op een regel zonder vanaf.'],
      [6, 'gesprekken_per_jaar', 'Dit kan zijn: 1, 2, 3, 4, 6, 12.'],
      [7, 'vanaf', expect.any(String)],
    ]);
    expect(await reeks(naam)).toEqual([4, '2027-01-01 6']);
  });

  it('beginnen vandaag of later zodra er iemand in loopt; wie dan nog begint krijgt zijn datum', async () => {
    const naam = `Aanpak ${uniek()}`;
    await leesIn([naam, 4]);
    const loopt = await eenTraject({ aanpak: naam, start: '2026-01-05', laatsteGesprek: '2026-10-07' });
    const begint = await eenTraject({ aanpak: naam, start: '2027-02-01' });
    expect((await leesIn([naam, 12, '2026-11-17'])).redenen).toEqual([
      [
        2,
        'vanaf',
        'In deze aanpak lopen al trajecten. Een norm begint dan vandaag of later: wat voorbij is blijft zoals het was.',
      ],
    ]);
    expect(await leesIn([naam, 12, '2027-01-01'])).toEqual({ nieuw: 1, stondErAl: 0, redenen: [] });
    expect([await uiterlijk(loopt.id), await uiterlijk(begint.id)]).toEqual(['2027-01-07', '2027-03-01']);
    expect(await normverschillen()).toEqual([]);
  });
});
