import { beforeEach, describe, expect, it } from 'vitest';
import { eenAfwezigheid, eenWerkweek, opDePlek } from '../../prisma/factories/agenda';
import { eenAfspraak, eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenInstrument, eenInzet } from '../../prisma/factories/inzet';
import { eenTraject } from '../../prisma/factories/traject';
import { gelezen, spoor, VANDAAG } from '../../prisma/proef/stand';
import { datum } from '../domain/datum';
import type { User } from '../policy/policy';
import { getAgenda } from './queries';

const POWER = 'Activeringscentrum Power-Noord';
// De week van vandaag (woensdag 18 november 2026).
const [MA, DI, WO, DO] = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'].map(datum) as [
  never,
  never,
  never,
  never,
];

let ik: User;
const mijnClient = (wens: object = {}) => eenTraject<User>({ start: '2026-01-05', begeleider: ik, ...wens });
const week = (dag: string = VANDAAG, user = ik) =>
  gelezen(getAgenda(user, { dag: datum(dag), weergave: 'week' }, VANDAAG));
const dagUit = async (d: string, user = ik) =>
  (await week(d, user)).dagen.find((x) => x.datum === d) ?? Promise.reject(new Error(`geen ${d}`));
const voluit = (c: { voornaam: string; achternaam: string }) => `${c.voornaam} ${c.achternaam}`;

beforeEach(async () => {
  ik = await eenGebruiker();
});

describe('de week', () => {
  it('is maandag tot en met vrijdag; een weekenddag alleen als er iets staat', async () => {
    expect((await week()).dagen.map((d) => d.datum)).toEqual([MA, DI, WO, DO, '2026-11-20']);
    const { client } = await mijnClient();
    await eenAfspraak({ client, datum: '2026-11-21', gehoudenDoor: ik });
    expect((await week()).dagen.map((d) => d.datum)).toHaveLength(6);
    expect((await week('2026-11-22')).dagen.map((d) => d.datum)[0]).toBe(MA);
  });

  it('toont werkuren, feestdagen en afwezigheid', async () => {
    await eenWerkweek(ik, { dagen: { 1: {}, 2: { van: '09:30', tot: '15:00', locatie: POWER } } });
    await eenAfwezigheid(ik, { van: '2026-12-21', tot: '2026-12-22' });
    const dagen = (await week('2026-12-23')).dagen;
    expect(dagen.map((d) => [d.belet, d.feestdag, d.uren?.van ?? null])).toEqual([
      ['afwezig', null, null],
      ['afwezig', null, null],
      ['geen_werkdag', null, null],
      ['geen_werkdag', null, null],
      ['vrij', 'eerste kerstdag', null],
    ]);
    expect(await dagUit('2026-11-24')).toMatchObject({
      belet: null,
      uren: { van: '09:30', tot: '15:00' },
      vasteLocatie: { naam: POWER },
    });
  });

  it('loopt van het eerste tot het laatste hele uur waarop er iets is', async () => {
    expect((await week()).raster).toEqual({ begin: 540, einde: 1020 });
    const { client } = await mijnClient();
    await eenAfspraak({ client, datum: DO, tijd: '07:45', gehoudenDoor: ik });
    await eenAfspraak({ client, datum: DO, tijd: '19:30', duurMinuten: 45, gehoudenDoor: ik });
    expect((await week()).raster).toEqual({ begin: 420, einde: 1260 });
  });
});

describe('een afspraak in de agenda', () => {
  it('staat er met wie, hoe, waar en tot hoe laat', async () => {
    const { client } = await mijnClient();
    await eenAfspraak({ client, datum: DO, tijd: '10:00', duurMinuten: 30, gehoudenDoor: ik, locatie: POWER });
    const dag = await dagUit(DO);
    expect(dag.opTijd).toMatchObject([
      {
        naam: voluit(client),
        clientnummer: client.clientnummer,
        tijd: '10:00',
        tot: '10:30',
        vorm: 'gesprek_op_locatie',
        locatie: POWER,
        eigen: true,
        houder: null,
      },
    ]);
  });

  it('zonder tijd staat boven de dag en botst met niets', async () => {
    const { client } = await mijnClient();
    await eenContactmoment({ client, datum: DO, status: 'gepland', gehoudenDoor: ik });
    await eenAfspraak({ client, datum: DO, gehoudenDoor: ik });
    const dag = await dagUit(DO);
    expect(dag.zonderTijd).toMatchObject([{ tijd: null, tot: null, botstMet: [] }]);
    expect(dag.opTijd).toMatchObject([{ botstMet: [] }]);
  });

  it('die botst noemt met wie, en komt ernaast te staan', async () => {
    const [a, b] = [await mijnClient(), await mijnClient({ client: { voornaam: 'Botte', achternaam: 'Proef' } })];
    await eenAfspraak({ client: a.client, datum: DO, tijd: '10:00', gehoudenDoor: ik });
    await eenAfspraak({ client: b.client, datum: DO, tijd: '10:30', gehoudenDoor: ik });
    const { opTijd } = await dagUit(DO);
    expect(opTijd.map((r) => r.botstMet)).toEqual([['Botte Proef'], [voluit(a.client)]]);
    expect(opTijd.map((r) => r.plaats)).toEqual([
      { kolom: 0, kolommen: 2 },
      { kolom: 1, kolommen: 2 },
    ]);
  });

  it('die is afgezegd of gevoerd blijft te zien en botst met niets meer', async () => {
    const { client } = await mijnClient();
    await eenAfspraak({ client, datum: DO, tijd: '10:00', gehoudenDoor: ik });
    await eenContactmoment({ client, datum: DO, tijd: '10:00', status: 'afgezegd', gehoudenDoor: ik });
    await eenContactmoment({ client, datum: MA, tijd: '10:00', status: 'gevoerd', gehoudenDoor: ik });
    expect((await dagUit(DO)).opTijd.map((r) => [r.status, r.botstMet])).toEqual(
      expect.arrayContaining([
        ['gepland', []],
        ['afgezegd', []],
      ]),
    );
    expect((await dagUit(MA)).opTijd.map((r) => r.status)).toEqual(['gevoerd']);
  });

  it('buiten de werktijd, op een vrije dag of op een andere locatie zegt dat', async () => {
    await eenWerkweek(ik, { dagen: { 4: { tot: '12:00', locatie: POWER } } });
    const { client } = await mijnClient();
    await eenAfspraak({ client, datum: DO, tijd: '13:00', gehoudenDoor: ik, locatie: 'stadskantoor' });
    await eenAfspraak({ client, datum: WO, gehoudenDoor: ik });
    expect((await dagUit(DO)).opTijd[0]?.waarschuwingen).toEqual(['buiten_uren', 'andere_locatie']);
    expect((await dagUit(WO)).opTijd[0]?.waarschuwingen).toEqual(['geen_werkdag']);
  });

  it('die voorbij is en nog open staat vraagt om vastleggen, en botst niet meer', async () => {
    const [a, b] = [await mijnClient(), await mijnClient()];
    for (const { client } of [a, b]) await eenAfspraak({ client, datum: DI, tijd: '10:00', gehoudenDoor: ik });
    expect((await dagUit(DI)).opTijd).toMatchObject([
      { nogVastTeLeggen: true, botstMet: [] },
      { nogVastTeLeggen: true, botstMet: [] },
    ]);
    await eenAfspraak({ client: a.client, datum: WO, gehoudenDoor: ik });
    expect((await dagUit(WO)).opTijd).toMatchObject([{ nogVastTeLeggen: false }]);
  });

  it.each([
    ['een brief', { kanaal: 'brief' }],
    ['een ontmoeting', { soort: 'ontmoeting' }],
    ['wat verkeerd geregistreerd is', { verkeerd: 'dubbel' }],
  ] as const)('%s hoort er niet in', async (_, wens) => {
    const { client } = await mijnClient();
    await eenContactmoment({ client, datum: DO, tijd: '10:00', gehoudenDoor: ik, ...wens });
    expect((await dagUit(DO)).opTijd).toEqual([]);
  });
});

describe('van wie', () => {
  it('van een ander team of een andere begeleider staat er niets', async () => {
    const ander = await eenTraject<User>({ start: '2026-01-05' });
    await eenAfspraak({ client: ander.client, datum: DO, gehoudenDoor: ander.begeleider });
    expect((await dagUit(DO)).opTijd).toEqual([]);
  });

  it('wat een collega met mijn cliënt afsprak staat erbij, en houdt mijn tijd niet bezet', async () => {
    const collega = await eenGebruiker({ naam: 'Collega Proef' });
    const { client } = await mijnClient();
    await eenAfspraak({ client, datum: DO, tijd: '10:00', gehoudenDoor: collega });
    const dag = await dagUit(DO);
    expect(dag.opTijd).toMatchObject([{ eigen: false, houder: 'Collega Proef', waarschuwingen: [] }]);
    expect(dag.vrij[1]).toEqual({ begin: 600, einde: 660 });
  });

  it('wie vervangt ziet de afspraken van die dagen als eigen', async () => {
    const vast = await eenGebruiker();
    const { client } = await eenTraject<User>({
      start: '2026-01-05',
      begeleider: vast,
      vervanging: { door: ik, van: VANDAAG, tot: DO },
    });
    await eenAfspraak({ client, datum: DO, gehoudenDoor: vast });
    await eenAfspraak({ client, datum: '2026-11-20', gehoudenDoor: vast });
    expect((await dagUit(DO)).opTijd[0]).toMatchObject({ eigen: true, houder: vast.naam });
    expect((await dagUit('2026-11-20')).opTijd[0]).toMatchObject({ eigen: false });
  });

  it('een eigen afspraak met wie niet meer bij mij hoort houdt mijn tijd bezet, zonder naam of nummer', async () => {
    const { client } = await eenTraject<User>({ start: '2026-01-05' });
    await eenAfspraak({ client, datum: DO, tijd: '10:00', gehoudenDoor: ik });
    const dag = await dagUit(DO);
    expect(dag.opTijd).toMatchObject([{ naam: null, clientnummer: null, eigen: true }]);
    expect(dag.vrij.map((v) => v.begin)).not.toContain(600);
  });
});

describe('vrije plekken', () => {
  it('zijn er binnen de werktijd, vanaf vandaag, tussen de afspraken door', async () => {
    await eenWerkweek(ik, { dagen: { 1: {}, 4: { van: '09:00', tot: '12:00' } }, gesprekMinuten: 45 });
    const { client } = await mijnClient();
    await eenAfspraak({ client, datum: DO, tijd: '10:00', gehoudenDoor: ik });
    expect((await dagUit(DO)).vrij).toEqual([
      { begin: 540, einde: 600 },
      { begin: 645, einde: 720 },
    ]);
    expect((await dagUit(MA)).vrij).toEqual([]);
    expect((await dagUit(WO)).vrij).toEqual([]);
  });
});

describe('wie er actief is op de vaste locatie', () => {
  it('noemt wie daar volgens ritme of afspraak is, zonder afspraak eerst, en niemand van een ander', async () => {
    await eenWerkweek(ik, { dagen: { 2: { locatie: POWER }, 4: {} } });
    const namen = ['Ritme', 'Gesprek', 'Gepland', 'Lang geleden', 'Elders', 'Voorbij'];
    const client = (i: number) => ({ client: { voornaam: 'A', achternaam: `${namen[i]}` } });
    await mijnClient({ ...client(0), ritme: { weken: 4, locatie: POWER } });
    const gesprek = await mijnClient(client(1));
    const gepland = await mijnClient(client(2));
    const lang = await mijnClient(client(3));
    await mijnClient({ ...client(4), ritme: { weken: 4, locatie: 'stadskantoor' } });
    await mijnClient({ ...client(5), eind: '2026-11-17', ritme: { weken: 4, locatie: POWER } });
    await eenTraject({ start: '2026-01-05', ritme: { weken: 4, locatie: POWER } });
    await eenContactmoment({ client: gesprek.client, datum: '2026-05-18', kanaal: 'op_locatie', locatie: POWER });
    await eenAfspraak({ client: gepland.client, datum: '2026-11-24', gehoudenDoor: ik, locatie: POWER });
    await eenContactmoment({ client: lang.client, datum: '2026-05-17', kanaal: 'op_locatie', locatie: POWER });
    const dag = await dagUit('2026-11-24');
    expect(dag.hier?.komt.map((a) => [a.naam, a.gepland, a.reden.soort])).toEqual([
      ['A Gesprek', null, 'gesprek'],
      ['A Ritme', null, 'ritme'],
      ['A Gepland', '2026-11-24', 'afspraak'],
    ]);
    expect((await dagUit(DO)).hier).toBeNull();
  });

  it('verwacht wie in twee aanpakken een ritme heeft op beide plekken', async () => {
    await eenWerkweek(ik, { dagen: { 2: { locatie: POWER }, 4: { locatie: 'stadskantoor' } } });
    const { client } = await mijnClient({ ritme: { weken: 4, locatie: POWER } });
    await mijnClient({ client, aanpak: 'Andere aanpak', ritme: { weken: 4, locatie: 'stadskantoor' } });
    for (const dag of [await dagUit(DI), await dagUit(DO)])
      expect(dag.hier?.komt).toMatchObject([{ clientnummer: client.clientnummer, reden: { soort: 'ritme' } }]);
  });

  it('kent wat er loopt bij wie er huist, wie in de wijk woont, en wie vandaag al even is gezien', async () => {
    const plek = 'Buurthuis';
    await eenWerkweek(ik, { dagen: { 3: { locatie: plek } } });
    await opDePlek(plek, 'Velve');
    const client = (achternaam: string, wijk = 'Elders') => ({ client: { voornaam: 'A', achternaam, wijk } });
    const [doet, wacht] = [await mijnClient(client('Doet')), await mijnClient(client('Wacht', 'Velve'))];
    const instrument = await eenInstrument({ naam: 'Tuin', organisatie: plek });
    await eenInzet({ traject: doet, instrument });
    await eenInzet({ traject: wacht, instrument, status: 'aangemeld' });
    await eenContactmoment({ client: doet.client, datum: WO, soort: 'ontmoeting', vastgelegdDoor: ik });
    await eenContactmoment({ client: wacht.client, datum: WO, soort: 'ontmoeting', vastgelegdDoor: ik, verkeerd: 'x' });
    const { hier } = await dagUit(WO);
    expect(hier?.komt).toMatchObject([{ naam: 'A Doet', gezien: true, reden: { soort: 'inzet', instrument: 'Tuin' } }]);
    expect(hier?.woont).toMatchObject([{ naam: 'A Wacht', gezien: false, reden: { soort: 'wijk' } }]);
  });
});

describe('wie er keek', () => {
  it('staat in het spoor, met over hoeveel cliënten het ging', async () => {
    const { client } = await mijnClient();
    await eenAfspraak({ client, datum: DI, gehoudenDoor: ik });
    await eenAfspraak({ client, datum: DO, gehoudenDoor: ik });
    await week();
    expect(await spoor()).toMatchObject([{ actie: 'agenda.openen', gebruikerId: ik.id, details: { aantal: 1 } }]);
    const teamleider = await eenGebruiker({ rol: 'teamleider' });
    expect(await getAgenda(teamleider, { dag: datum(DO), weergave: 'week' }, VANDAAG)).toBeNull();
    expect(await spoor()).toMatchObject([{ gebruikerId: teamleider.id, resultaat: 'geweigerd' }]);
  });
});
