import { beforeEach, describe, expect, it } from 'vitest';
import { eenAfspraak } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { eenUitleg } from '../../prisma/factories/uitleg';
import { VANDAAG } from '../../prisma/proef/stand';
import { type Datum, datum } from '../domain/datum';
import type { User } from '../policy/policy';
import { nu } from '../server/clock';
import { alsSysteem } from '../server/db';
import { getVandaag } from './queries';

let ik: User;
beforeEach(async () => {
  ik = await eenGebruiker();
});

const wie = (achternaam: string, wens: Trajectwens<User> = {}) =>
  eenTraject<User>({ begeleider: ik, client: { voornaam: 'A', achternaam }, start: '2026-01-05', ...wens });
const kijk = async (peildatum: Datum = VANDAAG) => {
  const gezien = await getVandaag(ik, { peildatum }, VANDAAG);
  if (!gezien) throw new Error('Vandaag is er niet');
  return gezien;
};
const volgorde = async (peildatum?: Datum) =>
  (await kijk(peildatum)).rijen.map((r) => `${r.status}: ${r.naam.slice(2)}`);
const eersteRij = async (peildatum?: Datum) => {
  const [rij] = (await kijk(peildatum)).rijen;
  if (!rij) throw new Error('Er is geen rij');
  return rij;
};

describe('de groepen', () => {
  it('staan op volgorde van wat eerst moet; wie nog nooit gesproken is komt in elke groep vooraan', async () => {
    await wie('Schema', { laatsteGesprek: '2026-11-02' });
    await wie('Later', { start: '2026-12-01' });
    await wie('Stil', { opschorting: { van: '2026-11-01' } });
    await wie('Vorige week', { laatsteGesprek: '2026-08-11' });
    await wie('Vorige maand', { laatsteGesprek: '2026-07-20' });
    await wie('Nooit, over tijd', { start: '2026-08-10' });
    await wie('Bijna', { laatsteGesprek: '2026-08-24' });
    await wie('Nooit, straks', { start: '2026-09-14' });
    await wie('Nooit, nieuw', { start: '2026-11-09' });
    await wie('Klaar', { eind: '2026-11-17', laatsteGesprek: '2026-08-24' });
    expect(await volgorde()).toEqual([
      'over_tijd: Nooit, over tijd',
      'over_tijd: Vorige maand',
      'over_tijd: Vorige week',
      'binnenkort: Nooit, straks',
      'binnenkort: Bijna',
      'op_schema: Nooit, nieuw',
      'op_schema: Schema',
      'opgeschort: Stil',
      'nog_niet_gestart: Later',
    ]);
  });

  it.each([
    ['2026-08-17', 'over_tijd', -1],
    ['2026-08-18', 'binnenkort', 0],
    ['2026-09-18', 'binnenkort', 30],
    ['2026-09-19', 'op_schema', 31],
  ] as const)('na een laatste gesprek op %s: %s', async (laatsteGesprek, status, dagen) => {
    await wie('Iemand', { laatsteGesprek });
    const rij = await eersteRij();
    expect([rij.status, rij.dagen]).toEqual([status, dagen]);
  });

  it('bij gelijke dag op achternaam', async () => {
    for (const naam of ['Zomer', 'Ål', 'de Bruin', 'Aalbers']) await wie(naam, { laatsteGesprek: '2026-11-02' });
    expect((await kijk()).rijen.map((r) => r.naam)).toEqual(['A Aalbers', 'A Ål', 'A de Bruin', 'A Zomer']);
  });

  it('een ritme dat eerder vraagt gaat voor de norm, en zegt dat', async () => {
    await wie('Norm', { laatsteGesprek: '2026-10-01' });
    await wie('Ritme', { laatsteGesprek: '2026-11-02', ritme: { weken: 3 } });
    const { rijen } = await kijk();
    expect(rijen.map((r) => r.naam)).toEqual(['A Ritme', 'A Norm']);
    expect(rijen[0]?.streef).toEqual({ datum: '2026-11-23', volgens: 'ritme' });
    expect(rijen[1]?.streef).toEqual({ datum: '2027-01-01', volgens: 'norm' });
  });

  it('on hold haalt niemand uit een groep', async () => {
    await wie('Hold', { laatsteGesprek: '2026-07-01', onHold: { van: '2026-09-01' } });
    expect(await eersteRij()).toMatchObject({ status: 'over_tijd', onHold: true });
  });

  it('on hold dat voorbij is of nog komt, staat er niet', async () => {
    await wie('Voorbij', { onHold: { van: '2026-09-01', tot: '2026-11-17' } });
    await wie('Straks', { onHold: { van: '2026-11-19' } });
    await wie('Laatste dag', { onHold: { van: '2026-09-01', tot: VANDAAG } });
    const onHold = (await kijk()).rijen.filter((r) => r.onHold).map((r) => r.naam);
    expect(onHold).toEqual(['A Laatste dag']);
  });
});

describe('een regel', () => {
  it('telt wat er na het laatste tellende gesprek mislukte', async () => {
    await wie('Iemand', {
      contacten: [
        { datum: '2026-08-01', status: 'geen_gehoor' },
        { datum: '2026-09-01' },
        { datum: '2026-09-01', status: 'niet_verschenen', kanaal: 'op_locatie' },
        { datum: '2026-09-02', status: 'geen_gehoor' },
        { datum: '2026-09-03', status: 'geen_gehoor' },
        { datum: '2026-09-04', kanaal: 'voicemail' },
        { datum: '2026-09-05', status: 'niet_verschenen' },
        { datum: '2026-09-06', status: 'geen_gehoor', verkeerd: 'dubbel' },
        { datum: '2026-09-07', kanaal: 'e_mail' },
        { datum: '2026-09-08', status: 'afgezegd' },
      ],
    });
    expect((await eersteRij()).pogingen).toEqual({ geen_gehoor: 2, niet_verschenen: 1, voicemail: 1 });
  });

  it('heeft de strip van twaalf maanden: gevoerd van vereist, met op welke dag', async () => {
    await wie('Iemand', {
      start: '2025-01-06',
      gesprekken: ['2025-11-18', '2025-11-19', '2026-05-01', '2026-05-01', '2026-11-18'],
    });
    const { telling, stippen, laatsteGesprek } = await eersteRij();
    expect(telling).toMatchObject({ van: '2025-11-19', tot: '2026-11-18', gevoerd: 3, vereist: 4 });
    expect(stippen).toEqual([0, 163, 364]);
    expect(laatsteGesprek).toBe('2026-11-18');
  });

  it('vraagt minder van wie korter loopt', async () => {
    await wie('Nieuw', { start: '2026-08-19' });
    expect((await eersteRij()).telling).toMatchObject({ gevoerd: 0, vereist: 1 });
  });

  it('noemt de eerste afspraak die nog komt, ook als die na de uiterlijke datum ligt', async () => {
    const t = await wie('Iemand', { laatsteGesprek: '2026-09-01' });
    await eenAfspraak({ client: t.client, datum: '2026-12-15', tijd: '09:00', locatie: 'stadskantoor' });
    await eenAfspraak({ client: t.client, datum: '2027-01-15' });
    const rij = await eersteRij();
    expect(rij).toMatchObject({ status: 'binnenkort', uiterlijk: '2026-12-01' });
    expect(rij.gepland).toMatchObject({
      datum: '2026-12-15',
      tijd: '09:00',
      vorm: 'gesprek_op_locatie',
      locatie: 'stadskantoor',
    });
    expect((rij.gepland?.datum ?? '') > (rij.uiterlijk ?? '')).toBe(true);
  });

  it('heeft geen afspraak als die voorbij, afgezegd of verkeerd geregistreerd is', async () => {
    const t = await wie('Iemand', {
      contacten: [
        { datum: '2026-12-01', status: 'afgezegd' },
        { datum: '2026-12-02', status: 'gepland', verkeerd: 'dubbel' },
      ],
    });
    await eenAfspraak({ client: t.client, datum: '2026-11-17' });
    expect((await eersteRij()).gepland).toBeNull();
  });

  it('zegt hoelang er niets is gehoord, ook terwijl de klok stilstaat', async () => {
    await wie('Stil', {
      start: '2026-08-10',
      opschorting: { van: '2026-09-01' },
      contacten: [
        { datum: '2026-09-05', soort: 'ontmoeting', kanaal: 'op_locatie' },
        { datum: '2026-10-01', kanaal: 'brief' },
        { datum: '2026-10-02', kanaal: 'voicemail' },
        { datum: '2026-10-03', status: 'geen_gehoor' },
        { datum: '2026-10-04', soort: 'contact_met_derden', derden: 'werkgever' },
      ],
    });
    expect(await eersteRij()).toMatchObject({ status: 'opgeschort', stil: 74, uiterlijk: null, streef: null });
  });

  it('is null als er nooit iets is gehoord', async () => {
    await wie('Nooit');
    expect((await eersteRij()).stil).toBeNull();
  });
});

describe('afspraken', () => {
  it('die voorbij zijn moeten eerst worden vastgelegd; die van vandaag staan apart, op tijd', async () => {
    const t = await wie('Een');
    const u = await wie('Twee', { onHold: { van: '2026-10-01' } });
    await eenAfspraak({ client: t.client, datum: VANDAAG, tijd: '15:00' });
    await eenAfspraak({ client: u.client, datum: VANDAAG, tijd: '09:00' });
    await eenAfspraak({ client: u.client, datum: '2026-11-16' });
    await eenAfspraak({ client: t.client, datum: '2026-11-02' });
    await eenAfspraak({ client: t.client, datum: '2026-12-02' });
    const { nogVastTeLeggen, afspraken } = await kijk();
    expect(nogVastTeLeggen.map((a) => [a.datum, a.naam])).toEqual([
      ['2026-11-02', 'A Een'],
      ['2026-11-16', 'A Twee'],
    ]);
    expect(afspraken.map((a) => [a.tijd, a.naam, a.onHold])).toEqual([
      ['09:00', 'A Twee', true],
      ['15:00', 'A Een', false],
    ]);
  });

  it('van een cliënt in twee trajecten staan er één keer', async () => {
    const t = await wie('Dubbel');
    await eenTraject<User>({ begeleider: ik, client: t.client, aanpak: 'Reguliere aanpak', gesprekkenPerJaar: 1 });
    await eenAfspraak({ client: t.client, datum: VANDAAG });
    await eenAfspraak({ client: t.client, datum: '2026-11-02' });
    const { rijen, afspraken, nogVastTeLeggen, weken } = await kijk();
    expect(rijen).toHaveLength(2);
    expect(afspraken).toHaveLength(1);
    expect(nogVastTeLeggen).toHaveLength(1);
    expect(weken[0]?.gepland).toBe(1);
  });

  it('van een traject dat voorbij is staan er niet meer', async () => {
    const t = await wie('Klaar', { eind: '2026-11-17' });
    await eenAfspraak({ client: t.client, datum: '2026-11-02' });
    expect(await kijk()).toMatchObject({ rijen: [], nogVastTeLeggen: [], afspraken: [] });
  });
});

describe('taken', () => {
  it('zijn vervolg plannen en on hold herzien, wat het eerst verloopt bovenaan', async () => {
    const laatsteGesprek = '2026-11-02';
    await wie('Vervolg', { laatsteGesprek, taak: { verlooptOp: '2026-11-20' } });
    await wie('Herzien', { laatsteGesprek, onHold: { van: '2026-06-01', herzienOp: '2026-12-02' } });
    await wie('Verlopen', { laatsteGesprek, onHold: { van: '2026-05-01', herzienOp: '2026-11-01' } });
    await wie('Nog niet', { laatsteGesprek, onHold: { van: '2026-07-01', herzienOp: '2026-12-03' } });
    await wie('Al klaar', {
      laatsteGesprek,
      onHold: { van: '2026-05-01', tot: '2026-11-17', herzienOp: '2026-11-15' },
    });
    const { taken } = await kijk();
    expect(taken.map((t) => [t.soort, t.datum, t.naam])).toEqual([
      ['on_hold_herzien', '2026-11-01', 'A Verlopen'],
      ['vervolg_plannen', '2026-11-20', 'A Vervolg'],
      ['on_hold_herzien', '2026-12-02', 'A Herzien'],
    ]);
  });

  it('die af zijn, of van wie klaar is, staan er niet', async () => {
    const t = await wie('Af', { taak: { verlooptOp: '2026-11-20' } });
    await alsSysteem('proef', (tx) => tx.taak.updateMany({ where: { trajectId: t.id }, data: { afgedaanOp: nu() } }));
    await wie('Klaar', {
      eind: '2026-11-17',
      taak: { verlooptOp: '2026-11-20' },
      gesprekken: ['2026-02-02', '2026-06-01', '2026-10-01'],
    });
    expect((await kijk()).taken).toEqual([]);
  });

  it('van een dag die geweest is zijn die toen open stonden, met de uitleg van toen', async () => {
    const gemaaktOp = new Date('2026-11-10T09:00:00Z');
    const t = await wie('Toen', { taak: { verlooptOp: '2026-11-17', gemaaktOp }, uitleg: { op: gemaaktOp } });
    await alsSysteem('proef', async (tx) => {
      const op = new Date('2026-11-16T09:00:00Z');
      await tx.taak.updateMany({ where: { trajectId: t.id }, data: { afgedaanOp: op } });
      const nieuw = { verlooptOp: new Date('2026-11-23'), gemaaktOp: op } as const;
      await tx.taak.create({ data: { trajectId: t.id, soort: 'vervolg_plannen', ...nieuw } });
      await eenUitleg({ traject: t, door: t.begeleider, reden: 'detentie', op }, tx);
    });
    const op = async (dag: string) => (await kijk(datum(dag))).taken.map((taak) => [taak.datum, taak.uitleg?.reden]);
    expect(await op('2026-11-09')).toEqual([]);
    for (const dag of ['2026-11-10', '2026-11-15']) expect(await op(dag)).toEqual([['2026-11-17', 'client_wil_later']]);
    for (const dag of ['2026-11-16', VANDAAG]) expect(await op(dag)).toEqual([['2026-11-23', 'detentie']]);
  });
});

describe('de komende acht weken', () => {
  it('tellen wat nodig is en wat er staat; wie te laat is telt deze week', async () => {
    await wie('Te laat', { laatsteGesprek: '2026-06-01' });
    await wie('Deze week', { laatsteGesprek: '2026-08-20' });
    const straks = await wie('Over twee weken', { laatsteGesprek: '2026-08-30' });
    await wie('Stil', { opschorting: { van: '2026-11-01' }, laatsteGesprek: '2026-08-20' });
    await wie('Later', { start: '2026-12-01' });
    await eenAfspraak({ client: straks.client, datum: '2026-11-16' });
    await eenAfspraak({ client: straks.client, datum: '2026-11-18' });
    await eenAfspraak({ client: straks.client, datum: '2026-12-01' });
    const { weken } = await kijk();
    expect(weken).toHaveLength(8);
    expect(weken.slice(0, 3)).toEqual([
      { maandag: '2026-11-16', nodig: 2, gepland: 1 },
      { maandag: '2026-11-23', nodig: 0, gepland: 0 },
      { maandag: '2026-11-30', nodig: 1, gepland: 1 },
    ]);
    expect(weken[7]?.maandag).toBe('2027-01-04');
  });
});

describe('een peildatum die geweest is', () => {
  it('laat zien hoe het toen stond, met wie men nu mag zien', async () => {
    await wie('Toen te laat', { gesprekken: ['2026-05-01', '2026-09-10'] });
    await wie('Toen niet gestart', { start: '2026-09-14' });
    await wie('Toen nog bezig', { eind: '2026-11-17', laatsteGesprek: '2026-08-20' });
    await eenTraject<User>({ start: '2026-01-05' });
    const toen = datum('2026-09-01');
    expect(await volgorde(toen)).toEqual(['over_tijd: Toen te laat', 'op_schema: Toen nog bezig']);
    expect(await volgorde()).toEqual(['binnenkort: Toen niet gestart', 'binnenkort: Toen te laat']);
    const [eerste] = (await kijk(toen)).rijen;
    expect(eerste).toMatchObject({ uiterlijk: '2026-08-01', laatsteGesprek: '2026-05-01', dagen: -31 });
  });

  it('wie intussen naar een ander ging, is er ook toen niet meer', async () => {
    await wie('Weg', { begeleidingTot: new Date('2026-10-01') });
    expect(await volgorde(datum('2026-06-01'))).toEqual([]);
  });
});
