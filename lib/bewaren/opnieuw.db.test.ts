// Een reservekopie is teruggezet en daarna is er al weer vernietigd: de nummers van de lijst zijn dan van een ander.
import { expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenTraject } from '../../prisma/factories/traject';
import { stand } from '../../prisma/proef/stand';
import { kenmerkVan, vernietigNu } from '../../prisma/proef/vernietigd';
import { datum } from '../domain/datum';
import { alsSysteem, type Tx } from '../server/db';
import { type Verklaring, vernietigOpnieuw } from './opnieuw';
import type { Gegevenssoort } from './soorten-woorden';

const beheer = <T>(werk: (tx: Tx) => Promise<T>) => alsSysteem('proef', werk, { timeout: 60_000 });
const doeOver = (lijst: Verklaring[]) => vernietigOpnieuw(lijst, datum('2032-06-01'));

const eenMens = async () =>
  (await eenTraject({ aanpak: `Kopie ${uniek()}`, begeleider: null, start: '2025-01-06', eind: '2025-12-31' })).client;
const metSelectie = async (client: { id: string }) => {
  await beheer((tx) => tx.selectiegegevens.create({ data: { clientId: client.id, generatie: 1 } }));
  return client;
};
/** Het nummer van een vernietiging die na het terugzetten is uitgevoerd. */
const bezetNummer = async () => (await vernietigNu(await eenMens())).nummer ?? 0;
const opLijst = (client: { id: string }, nummer: number, soorten: Gegevenssoort[] = ['dossier']): Verklaring => ({
  ...{ nummer, kenmerk: kenmerkVan(client), soorten },
});
const verklaringen = (client: { id: string }) =>
  beheer((tx) =>
    tx.vernietiging.findMany({
      where: { kenmerk: kenmerkVan(client) },
      orderBy: { nummer: 'asc' },
      select: { nummer: true, soorten: true },
    }),
  );
const isEr = async (client: { id: string }) =>
  (await beheer((tx) => tx.client.count({ where: { id: client.id } }))) > 0;

/** Nog eens met dezelfde lijst doet niets. */
const nogEens = async (lijst: Verklaring[]) => {
  const voor = await stand();
  expect(await doeOver(lijst)).toEqual({ opnieuw: 0, alWeg: lijst.length });
  expect(await stand()).toEqual(voor);
};

it('wie op de lijst staat gaat weg, ook als zijn nummer intussen van een ander is; vrije nummers blijven wat zij waren', async () => {
  const [een, twee] = [await eenMens(), await eenMens()];
  const bezet = await bezetNummer();
  const lijst = [opLijst(twee, bezet + 1), opLijst(een, bezet)];
  expect(await doeOver(lijst)).toEqual({ opnieuw: 2, alWeg: 0 });
  expect([await isEr(een), await isEr(twee)]).toEqual([false, false]);
  expect(await verklaringen(twee)).toMatchObject([{ nummer: bezet + 1 }]);
  expect(await verklaringen(een)).toMatchObject([{ nummer: bezet + 2 }]);
  await nogEens(lijst);
}, 60_000);

it('een deel gaat één keer opnieuw weg; wat er daarna bij kwam blijft', async () => {
  const client = await metSelectie(await eenMens());
  const lijst = [opLijst(client, await bezetNummer(), ['selectie'])];
  expect(await doeOver(lijst)).toEqual({ opnieuw: 1, alWeg: 0 });
  expect(await beheer((tx) => tx.selectiegegevens.count({ where: { clientId: client.id } }))).toBe(0);
  expect(await isEr(client)).toBe(true);
  await metSelectie(client);
  await nogEens(lijst);
}, 60_000);

it('van wie eerder een deel wegging gaat het dossier alsnog, ook onder hetzelfde nummer', async () => {
  for (const verder of [0, 5]) {
    const client = await metSelectie(await eenMens());
    const nummer = (await vernietigNu(client, ['selectie'])).nummer ?? 0;
    const lijst = [
      ...(verder ? [opLijst(client, nummer, ['selectie'])] : []),
      opLijst(client, nummer + verder, ['dossier', 'selectie']),
    ];
    expect(await doeOver(lijst)).toEqual({ opnieuw: 1, alWeg: lijst.length - 1 });
    expect(await isEr(client)).toBe(false);
    expect((await verklaringen(client)).map((v) => v.nummer)).toEqual([nummer, nummer + (verder || 1)]);
    await nogEens(lijst);
  }
}, 60_000);

it('wie er weer is gaat weg, ook als zijn verklaring er nog staat', async () => {
  const client = await eenMens();
  const nummer = await bezetNummer();
  const lijst = [opLijst(client, nummer + 1)];
  expect(await doeOver(lijst)).toEqual({ opnieuw: 1, alWeg: 0 });
  await beheer((tx) =>
    tx.client.create({
      data: { id: client.id, clientnummer: `PRF-${uniek()}`, voornaam: 'Weer', achternaam: 'Terug' },
    }),
  );
  expect(await doeOver(lijst)).toEqual({ opnieuw: 1, alWeg: 0 });
  expect(await isEr(client)).toBe(false);
  await nogEens(lijst);
}, 60_000);
