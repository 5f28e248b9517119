import { beforeAll, describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { spoor, VANDAAG } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { getZoekresultaten } from './queries';
import { zoekSchema } from './schema';

let ik: User;
let ander: User;

const zoek = async (vraag: string, user = ik) =>
  ((await getZoekresultaten(user, { vraag, doel: 'openen' }, VANDAAG))?.lijst ?? []).map((r) => r.clientnummer);

const MENSEN = [
  ['VIA-0012', 'Zoë', 'Şahin'],
  ['VIA-0112', 'Jan', 'de Vries'],
  ['VIA-0021', 'François', "d'Hondt"],
  ['VIA-0031', 'Anne-Marie', 'van den Berg-Özdemir'],
  ['VIA-0041', 'Mohammed', 'El Amrani'],
  ['WPE-2026-0007', 'Willem', 'Wolters'],
  ['A1B2C3', 'Bart', 'Smit'],
  ['VIA-0051', 'Procent', '100%er'],
  ['VIA-0061', 'Onder', 'Stre_epje'],
] as const;

beforeAll(async () => {
  [ik, ander] = [await eenGebruiker(), await eenGebruiker()];
  for (const [clientnummer, voornaam, achternaam] of MENSEN)
    await eenTraject({ begeleider: ik, client: { clientnummer, voornaam, achternaam } });
  await eenTraject({ begeleider: ander, client: { clientnummer: 'VIA-9012', voornaam: 'Zoë', achternaam: 'Şahin' } });
});

describe('op naam', () => {
  it.each([
    ['Şahin', 'VIA-0012'],
    ['sahin', 'VIA-0012'],
    ['zoe', 'VIA-0012'],
    ['ZOË ŞAHIN', 'VIA-0012'],
    ['  vries ', 'VIA-0112'],
    ['de vries', 'VIA-0112'],
    ['francois', 'VIA-0021'],
    ['dhondt', 'VIA-0021'],
    ['d’hondt', 'VIA-0021'],
    ['vries, jan de', 'VIA-0112'],
    ['vandenberg', 'VIA-0031'],
    ['özdemir annemarie', 'VIA-0031'],
    ["d'hondt", 'VIA-0021'],
    ['ozdemir', 'VIA-0031'],
    ['anne marie', 'VIA-0031'],
    ['amrani', 'VIA-0041'],
    ['amr', 'VIA-0041'],
    ['Jan de Vries', 'VIA-0112'],
  ])('vindt "%s"', async (vraag, nummer) => expect((await zoek(vraag))[0]).toBe(nummer));

  it.each([
    ['wolterz', 'WPE-2026-0007'],
    ['woltres', 'WPE-2026-0007'],
    ['wilem wolters', 'WPE-2026-0007'],
    ['mohamed', 'VIA-0041'],
    ['mohammad el amrani', 'VIA-0041'],
    ['sahinn', 'VIA-0012'],
    ['ozdemirr', 'VIA-0031'],
  ])('vergeeft de tikfout in "%s"', async (vraag, nummer) => expect(await zoek(vraag)).toContain(nummer));

  it('vindt niemand bij wat nergens op lijkt, te kort of leeg is', async () => {
    for (const vraag of ['xyzxyz', 'q', ' ', '']) expect(await zoek(vraag)).toEqual([]);
  });
});

describe('op nummer', () => {
  it.each([
    ['VIA-0012', ['VIA-0012']],
    ['via-0012', ['VIA-0012']],
    ['via0012', ['VIA-0012']],
    ['0012', ['VIA-0012']],
    ['12', ['VIA-0012', 'VIA-0112']],
    ['0112', ['VIA-0112']],
    ['WPE-2026-0007', ['WPE-2026-0007']],
    ['wpe-2026-0007', ['WPE-2026-0007']],
    ['A1B2C3', ['A1B2C3']],
    ['VIA-7777', []],
  ])('vindt met "%s" %j', async (vraag, nummers) => expect((await zoek(vraag)).sort()).toEqual(nummers));
});

describe('tekens met een betekenis in SQL zijn gewone tekst', () => {
  it.each(['%%', '__', '%1', '_1', '%12', '1%', "' or 1=1 --", "'; drop table client; --", '\\\\', '\\1', '%\\'])(
    '"%s" vindt niet iedereen en niets breekt',
    async (vraag) => expect((await zoek(vraag)).length).toBeLessThanOrEqual(1),
  );
  it('een procentteken en een streepje worden als teken gevonden', async () => {
    expect((await zoek('100%er'))[0] ?? (await zoek('procent 100%er'))[0]).toBe('VIA-0051');
    expect(await zoek('stre_epje')).toEqual(['VIA-0061']);
  });
  it('een heel lange vraag breekt niets', async () => {
    expect((await zoek('wolters'.repeat(200))).length).toBeLessThanOrEqual(1);
    expect(zoekSchema.safeParse({ vraag: 'w'.repeat(81) }).success).toBe(false);
  });
});

describe('nooit buiten het eigen bereik', () => {
  it('iedereen vindt alleen de eigen cliënten, ook met het volledige nummer', async () => {
    expect(await zoek('şahin')).toEqual(['VIA-0012']);
    expect(await zoek('şahin', ander)).toEqual(['VIA-9012']);
    expect(await zoek('VIA-9012')).toEqual([]);
    expect(await zoek('VIA-0012', ander)).toEqual([]);
  });

  it.each(['partner', 'beheerder', 'privacy_officer'] as const)('een %s vindt niemand', async (rol) => {
    const user = await eenGebruiker({ rol });
    expect(await zoek('şahin', user)).toEqual([]);
    expect(await zoek('VIA-0012', user)).toEqual([]);
  });

  it('een teamleider van een ander team vindt niemand', async () => {
    expect(await zoek('şahin', await eenGebruiker({ rol: 'teamleider', team: 'Zuid' }))).toEqual([]);
  });

  it('een projectleider vindt niemand: de pilot is voor hem zonder namen', async () => {
    const user = await eenGebruiker({ rol: 'projectleider' });
    expect(await zoek('şahin', user)).toEqual([]);
    expect(await zoek('VIA-0012', user)).toEqual([]);
  });
});

it('laat na hoeveel mensen er te zien waren, niet waarop er is gezocht; een weigering ook', async () => {
  await zoek('şahin');
  expect((await spoor())[0]).toMatchObject({ gebruikerId: ik.id, actie: 'clienten.zoeken', details: { aantal: 1 } });
  const partner = await eenGebruiker({ rol: 'partner' });
  await zoek('şahin', partner);
  expect((await spoor())[0]).toMatchObject({ gebruikerId: partner.id, resultaat: 'geweigerd', details: null });
});

it('geeft er hoogstens twintig, de beste eerst, en zegt hoeveel het er zijn', async () => {
  const user = await eenGebruiker();
  for (let i = 0; i < 22; i += 1)
    await eenTraject({
      begeleider: user,
      client: { clientnummer: `ZZ-${100 + i}`, voornaam: 'Kees', achternaam: 'Jansen' },
    });
  await eenTraject({ begeleider: user, client: { clientnummer: 'ZZ-200', voornaam: 'Jans', achternaam: 'Keesma' } });
  const gevonden = await getZoekresultaten(user, { vraag: 'kees jansen', doel: 'openen' }, VANDAAG);
  expect(gevonden?.lijst).toHaveLength(20);
  expect(gevonden?.totaal).toBeGreaterThanOrEqual(22);
  expect(gevonden?.lijst.map((c) => c.clientnummer)).not.toContain('ZZ-200');
});

describe('op telefoonnummer en geboortedatum', () => {
  let user: User;
  beforeAll(async () => {
    user = await eenGebruiker();
    const wie = { begeleider: user };
    const client = (clientnummer: string, telefoon: string, geboortedatum: string) => ({
      client: {
        clientnummer,
        telefoon,
        geboortedatum,
        voornaam: 'Uniek',
        achternaam: clientnummer.replace(/\W|\d/g, ''),
      },
    });
    await eenTraject({ ...wie, ...client('TG-A', '06-00000004', '1975-07-14') });
    await eenTraject({ ...wie, ...client('TG-B', '+49 (0)151 00000003 / geheim', '1975-07') });
    await eenTraject({ ...wie, ...client('TG-C', '053-0000119 tst 12', '1962') });
  });

  it.each([
    ['06-00000004', ['TG-A']],
    ['0600000004', ['TG-A']],
    ['+31 6 00000004', ['TG-A']],
    ['0031 6 0000 0004', ['TG-A']],
    ['+49 151 00000003', ['TG-B']],
    ['0119', ['TG-C']],
    ['14-7-1975', ['TG-A', 'TG-B']],
    ['14 juli 1975', ['TG-A', 'TG-B']],
    ['15-7-1975', ['TG-B']],
    ['juli 1975', ['TG-A', 'TG-B']],
    ['1962', ['TG-C']],
    ['06-99999999', []],
  ])('vindt "%s" %j', async (vraag, nummers) => expect((await zoek(vraag, user)).sort()).toEqual(nummers));

  it('een teamleider vindt zijn mensen op naam en nummer, en ziet niet meer dan dat', async () => {
    const leider = await eenGebruiker({ rol: 'teamleider' });
    expect(await zoek('06-00000004', leider)).toEqual([]);
    expect(await zoek('14-7-1975', leider)).toEqual([]);
    const gevonden = await getZoekresultaten(leider, { vraag: 'TG-A', doel: 'openen' }, VANDAAG);
    expect(gevonden?.lijst).toEqual([
      { clientnummer: 'TG-A', naam: 'Uniek TGA', geboortedatum: null, wijk: null, lopend: true },
    ]);
  });
});

it('wie een gesprek vastlegt wordt niet verdrongen door wie beëindigd is', async () => {
  const user = await eenGebruiker();
  const van = (clientnummer: string, eind?: string) =>
    eenTraject({
      begeleider: user,
      start: '2025-01-06',
      eind,
      client: { clientnummer, voornaam: 'Piet', achternaam: 'Smid' },
    });
  for (let i = 0; i < 21; i += 1) await van(`EI-${100 + i}`, '2026-06-30');
  await van('EI-900');
  expect((await zoek('piet smid', user))[0]).toBe('EI-900');
  const vastleggen = await getZoekresultaten(user, { vraag: 'piet smid', doel: 'vastleggen' }, VANDAAG);
  expect(vastleggen).toMatchObject({ lijst: [{ clientnummer: 'EI-900' }], totaal: 1 });
});
