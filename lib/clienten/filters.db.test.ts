import { beforeEach, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, spoor } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import { filterBewaren, filterHernoemen, filterVerwijderen } from './actions';
import { getFilters } from './filters';
import { MEESTE_FILTERS } from './woorden';

let ik: User;
beforeEach(async () => {
  ik = await eenGebruiker();
});

const ZOEK = 'status=over_tijd&gepland=nee';
const bewaar = (naam: string, zoek = ZOEK, door = ik) => doeActie(door, filterBewaren, { naam, zoek });
const eigen = async (user = ik) => (await getFilters(user)).map((f) => [f.naam, f.zoek]);
const eersteId = async (user = ik) => (await getFilters(user))[0]?.id ?? '';

it('bewaart alleen wat een filter is, en gaat terug naar de lijst', async () => {
  const { naar } = await bewaar('  Bellen  ', 'gepland=nee&status=over_tijd&pagina=3&naam=Jansen');
  expect(naar).toBe('/clienten?status=over_tijd&gepland=nee&gelukt=filter.bewaren');
  expect(await eigen()).toEqual([['Bellen', ZOEK]]);
  expect((await spoor())[0]).toMatchObject({ gebruikerId: ik.id, actie: 'filter.bewaren', onderwerp: 'filter' });
  await bewaar('Achternaam', 'sorteer=naam');
  expect((await eigen()).map(([naam]) => naam)).toEqual(['Achternaam', 'Bellen']);
});

it('zegt het als er niets is gekozen, de naam al bestaat, of het er te veel zijn', async () => {
  await blijft(() => bewaar('Alles', 'sorteer=aan_de_beurt&status=onzin'), Ongeldig);
  await bewaar('Bellen');
  const dubbel = await blijft(() => bewaar('BELLEN'), Ongeldig);
  expect(dubbel.fieldErrors.naam).toContain('al een filter met deze naam');
  for (let i = 2; i <= 20; i += 1) await bewaar(`Filter ${i}`);
  const vol = await blijft(() => bewaar('Nog een'), Ongeldig);
  expect(vol.formError).toContain('al 20 filters');
  for (const [naam, waarom] of [
    ['x'.repeat(41), '40 tekens'],
    ['  ', 'Geef het filter een naam.'],
  ] as const)
    expect((await blijft(() => bewaar(naam), Error)).message).toContain(waarom);
});

it('twee tabbladen tegelijk bewaren geen twee filters met dezelfde naam, en niet meer dan er mogen', async () => {
  const samen = async (...namen: string[]) =>
    (await Promise.allSettled(namen.map((naam) => bewaar(naam)))).flatMap((u) =>
      u.status === 'rejected' ? [u.reason] : [],
    );
  expect(await samen('Bellen', 'bellen')).toEqual([expect.any(Ongeldig)]);
  for (let i = 2; i < MEESTE_FILTERS; i += 1) await bewaar(`Filter ${i}`);
  expect(await samen('De laatste', 'Nog een')).toEqual([expect.any(Ongeldig)]);
  expect(await eigen()).toHaveLength(MEESTE_FILTERS);
});

it('geeft een filter een andere naam, of haalt het weg', async () => {
  await bewaar('Bellen');
  await bewaar('Rust', 'onhold=ja');
  const filterId = await eersteId();
  await blijft(() => doeActie(ik, filterHernoemen, { filterId, naam: 'rust' }), Ongeldig);
  const { naar } = await doeActie(ik, filterHernoemen, { filterId, naam: 'bellen' });
  expect(naar).toBe(`/clienten?${ZOEK}&gelukt=filter.hernoemen`);
  expect((await spoor())[0]).toMatchObject({ actie: 'filter.hernoemen', onderwerpId: filterId });
  expect(await eigen()).toEqual([
    ['bellen', ZOEK],
    ['Rust', 'onhold=ja'],
  ]);
  await doeActie(ik, filterVerwijderen, { filterId });
  expect(await eigen()).toEqual([['Rust', 'onhold=ja']]);
  expect((await spoor())[0]).toMatchObject({ actie: 'filter.verwijderen', onderwerpId: filterId });
});

it('een ander ziet het niet, en kan het niet hernoemen of weghalen', async () => {
  await bewaar('Bellen');
  const filterId = await eersteId();
  const ander = await eenGebruiker();
  expect(await eigen(ander)).toEqual([]);
  await blijft(() => doeActie(ander, filterHernoemen, { filterId, naam: 'Van mij' }), NietGevonden);
  await blijft(() => doeActie(ander, filterVerwijderen, { filterId }), NietGevonden);
  await blijft(() => doeActie(ik, filterVerwijderen, { filterId: crypto.randomUUID() }), NietGevonden);
  await bewaar('Bellen', ZOEK, ander);
  expect(await eigen(ander)).toHaveLength(1);
});

it.each(['teamleider', 'projectleider', 'partner', 'beheerder', 'privacy_officer'] as const)(
  'een %s heeft geen eigen cliënten om te filteren',
  async (rol) => {
    await bewaar('Bellen');
    const filterId = await eersteId();
    const nu = { ...ik, rol };
    await blijft(() => bewaar('Rust', ZOEK, nu), Geweigerd);
    await blijft(() => doeActie(nu, filterHernoemen, { filterId, naam: 'Rust' }), Geweigerd);
    await blijft(() => doeActie(nu, filterVerwijderen, { filterId }), Geweigerd);
  },
);
