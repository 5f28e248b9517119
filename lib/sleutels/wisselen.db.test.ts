import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { eenBsn, metBsn } from '../../prisma/factories/bsn';
import { eenClient } from '../../prisma/factories/client';
import { eenCodeapp, eenGebruiker, PROEFGEHEIM } from '../../prisma/factories/gebruiker';
import { blijft } from '../../prisma/proef/rechten';
import { PROEFSLEUTEL } from '../../prisma/proef/sleutel';
import { BSN_KAMER, leesBsn, zetBsn } from '../bsn/rijen';
import { alsSysteem } from '../server/db';
import { ontsleutel, SleutelOntbreekt } from '../server/versleuteling';
import { beginCodeapp } from '../tweede-factor/codeapp';
import { magWeg, telSleutels, wisselSleutels } from './wisselen';

const NIEUW = `nieuw:${Buffer.alloc(32, 'nieuw').toString('base64')}`;
const zet = (...sleutels: string[]) => {
  process.env.VERSLEUTELING_SLEUTELS = sleutels.join(',');
};
const geen = () => {};
const lees = (clientId: string) => alsSysteem('proef', (tx) => leesBsn(tx, clientId));
const rol = async (sleutelId: string) => (await telSleutels()).find((s) => s.sleutelId === sleutelId);

beforeAll(() => metBsn());
beforeEach(async () => {
  zet(PROEFSLEUTEL);
  await alsSysteem('proef', (tx) => tx.bsn.deleteMany());
});
afterEach(() => zet(PROEFSLEUTEL));

it('wisselt van sleutel zonder iets te verliezen, en daarna mag de oude weg', async () => {
  const clienten = await Promise.all([1, 2, 3].map(() => eenClient()));
  const bsns = await Promise.all(clienten.map((client) => eenBsn({ client })));
  zet(NIEUW, PROEFSLEUTEL);
  expect(magWeg('proef', await telSleutels())).toMatch(/3 gegevens hebben hem nodig/);
  expect(await wisselSleutels(geen)).toBe(0);
  expect(await telSleutels()).toEqual([
    { sleutelId: 'nieuw', aantal: 3, rol: 'schrijft' },
    { sleutelId: 'proef', aantal: 0, rol: 'leest' },
  ]);
  expect(magWeg('proef', await telSleutels())).toBeNull();
  zet(NIEUW);
  expect(await Promise.all(clienten.map((c) => lees(c.id)))).toEqual(bsns);
});

it('gaat na afbreken verder waar het was, en is dan klaar', async () => {
  const clienten = await Promise.all([1, 2, 3].map(() => eenClient()));
  for (const client of clienten) await eenBsn({ client });
  zet(NIEUW, PROEFSLEUTEL);
  const eerste = await alsSysteem('proef', (tx) => BSN_KAMER.herversleutel(tx, null, 2));
  expect(eerste).toMatchObject({ gedaan: 2, kapot: 0 });
  expect(await rol('proef')).toMatchObject({ aantal: 1 });
  await wisselSleutels(geen);
  const meld: object[] = [];
  await wisselSleutels((kamer) => meld.push(kamer));
  expect(meld).toEqual([
    { naam: 'BSN', gedaan: 0 },
    { naam: 'apps met codes', gedaan: 0 },
  ]);
  expect(await rol('proef')).toMatchObject({ aantal: 0 });
});

it('houdt een BSN ook tijdens de wisseling van één mens', async () => {
  const [een, ander] = await Promise.all([eenClient(), eenClient()]);
  const bsn = await eenBsn({ client: een });
  zet(NIEUW, PROEFSLEUTEL);
  expect(await alsSysteem('proef', (tx) => zetBsn(tx, ander.id, bsn, 1))).toBe(false);
  expect(await lees(ander.id)).toBeNull();
});

it('laat staan wat niet opengaat, en zegt hoeveel', async () => {
  const [een, ander] = await Promise.all([eenClient(), eenClient()]);
  await eenBsn({ client: een });
  const bsn = await eenBsn({ client: ander });
  await alsSysteem('proef', (tx) =>
    tx.bsn.update({ where: { clientId: een.id }, data: { cijfertekst: 'A'.repeat(60) }, select: { clientId: true } }),
  );
  zet(NIEUW, PROEFSLEUTEL);
  expect(await wisselSleutels(geen)).toBe(1);
  expect(await lees(ander.id)).toBe(bsn);
  expect(await rol('proef')).toMatchObject({ aantal: 1 });
});

it('noemt een sleutel die ontbreekt, en verandert er niets aan; zonder sleutel begint het niet', async () => {
  await eenBsn({ client: await eenClient() });
  zet(NIEUW);
  expect(await wisselSleutels(geen)).toBe(0);
  expect(await rol('proef')).toEqual({ sleutelId: 'proef', aantal: 1, rol: 'ontbreekt' });
  zet();
  await blijft(() => wisselSleutels(geen), SleutelOntbreekt);
});

it('brengt ook het geheim van een app met codes over; wie halverwege het instellen was begint opnieuw', async () => {
  zet(PROEFSLEUTEL);
  const [wie, halverwege] = [await eenGebruiker(), await eenGebruiker()];
  await eenCodeapp(wie);
  await alsSysteem('proef', (tx) => beginCodeapp(tx, halverwege.id));
  zet(NIEUW, PROEFSLEUTEL);
  await wisselSleutels(geen);
  const rij = (gebruikerId: string) =>
    alsSysteem('proef', (tx) => tx.codeapp.findUniqueOrThrow({ where: { gebruikerId } }));
  const { cijfertekst, sleutelId } = await rij(wie.id);
  expect(sleutelId).toBe('nieuw');
  expect(ontsleutel({ cijfertekst: cijfertekst ?? '', sleutelId: 'nieuw' }, `codeapp/${wie.id}`)).toBe(PROEFGEHEIM);
  expect(await rij(halverwege.id)).toMatchObject({ nieuwCijfertekst: null, nieuwSleutelId: null });
});
