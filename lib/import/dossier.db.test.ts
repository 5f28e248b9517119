import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deelnemer, importmap, regel } from '../../prisma/factories/importmap';
import { datum } from '../domain/datum';
import { uitDb } from '../server/datums';
import { alsSysteem } from '../server/db';
import { leesMap } from './bron';
import { importeer } from './commands';

const VANDAAG = datum('2026-11-22');
const leesIn = async (regels: Parameters<typeof importmap>[0]) =>
  (await importeer(await leesMap(importmap(regels)), { vandaag: VANDAAG })).perBestand;
const kort = (a: { regel: number; kolom: string }) => [a.regel, a.kolom];

let teller = 0;
let nummer: string;
beforeAll(() => {
  process.env.VAST_CONTACT_VANDAAG = VANDAAG;
});
beforeEach(() => {
  teller += 1;
  nummer = `DOS-${teller}`;
});

const gesprek = (dag: string, vorm = 'gesprek op locatie') => `${nummer},${dag},${vorm},gevoerd,,60,s.deboer,,`;
const deelnemers = (wens: Parameters<typeof deelnemer>[1] = {}) => [deelnemer(nummer, wens)];
const van = {
  where: {
    client: {
      get clientnummer() {
        return nummer;
      },
    },
  },
};

describe('intakes.csv', () => {
  const intake = (velden: Record<string, string>) =>
    regel('intakes', { clientnummer: nummer, datum: '2020-01-06', ...velden });

  it('wordt een vastgestelde intake bij het gesprek van die dag, en verandert een tweede keer niets', async () => {
    const regels = {
      deelnemers: deelnemers({ voorkeurstaal: 'Turks' }),
      contactmomenten: [gesprek('2020-01-06'), gesprek('2020-01-06', 'brief')],
      intakes: [
        intake({ leefgebied: 'Wonen', score: '4', beeld: 'Woont prettig.', hulp: 'Een buurvrouw.' }),
        intake({ achtergrond: 'Kwam jaren geleden hier wonen.', trede: '2', niveau_nederlands: 'redelijk' }),
        intake({ leefgebied: '8', score: 'Niet besproken' }),
      ],
    };
    expect((await leesIn(regels)).intakes).toMatchObject({ nieuw: 1, stondErAl: 0, afgekeurd: [] });
    const [er] = await alsSysteem('test', (tx) =>
      tx.intake.findMany({ ...van, include: { leefgebieden: { orderBy: { gebied: 'asc' } }, contactmoment: true } }),
    );
    expect(er).toMatchObject({
      status: 'vastgesteld',
      trede: 2,
      niveauNederlands: 'redelijk',
      talen: ['Turks'],
      contactmoment: { kanaal: 'op_locatie' },
    });
    expect(er?.leefgebieden[0]).toMatchObject({ gebied: 1, score: 4, beeld: 'Woont prettig.', nietBesproken: false });
    expect(er?.leefgebieden.filter((g) => g.nietBesproken).map((g) => g.gebied)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    const ladder = await alsSysteem('test', (tx) => tx.ladderstand.findMany(van));
    expect(ladder.map((l) => [l.trede, uitDb(l.op)])).toEqual([[2, '2020-01-06']]);
    expect((await leesIn(regels)).intakes).toMatchObject({ nieuw: 0, stondErAl: 1, afwijkend: 0, afgekeurd: [] });
    const anders = { ...regels, intakes: [intake({ leefgebied: 'Wonen', score: '1' })] };
    expect((await leesIn(anders)).intakes).toMatchObject({ nieuw: 0, stondErAl: 1, afwijkend: 1 });
    expect(await alsSysteem('test', (tx) => tx.intake.count(van))).toBe(1);
    const spoor = await alsSysteem('test', (tx) =>
      tx.auditregel.count({ where: { actie: 'import.aanvullen', onderwerp: 'intakes', clientId: er?.clientId } }),
    );
    expect(spoor).toBe(1);
  });

  it('hoort bij geen gesprek als er die dag geen of twee waren; een latere intake komt ernaast', async () => {
    const { intakes } = await leesIn({
      deelnemers: deelnemers(),
      contactmomenten: [gesprek('2020-01-06'), gesprek('2020-01-06', 'telefonisch')],
      intakes: [intake({ leefgebied: '1', score: '2' }), intake({ datum: '2020-07-01', leefgebied: '1', score: '3' })],
    });
    expect(intakes).toMatchObject({ nieuw: 2, afgekeurd: [] });
    const rijen = await alsSysteem('test', (tx) => tx.intake.findMany(van));
    expect(rijen.map((r) => [r.status, r.contactmomentId])).toEqual([
      ['vastgesteld', null],
      ['vastgesteld', null],
    ]);
  });

  it('komt er niet half in: een regel die niet kan houdt de andere tegen, en elke regel zegt waarom', async () => {
    const controle = `${nummer}-C`;
    const { intakes } = await leesIn({
      deelnemers: [
        deelnemer(nummer, { einddatum: '2020-06-30', uitstroomreden: 'verhuisd' }),
        deelnemer(controle, { groep: 'controle', begeleider: '' }),
      ],
      intakes: [
        intake({ leefgebied: '1', score: '6' }),
        intake({ leefgebied: '2', score: '3' }),
        intake({ datum: '2020-07-01', leefgebied: '1', score: '3' }),
        intake({ datum: '2026-11-23', leefgebied: '1', score: '3' }),
        intake({ clientnummer: controle, leefgebied: '1', score: '3' }),
        intake({ clientnummer: 'NIEMAND', leefgebied: '1', score: '3' }),
        intake({ datum: '2020-02-01', leefgebied: '1', score: '3' }),
        intake({ datum: '2020-02-01', leefgebied: 'wonen', score: '4' }),
        intake({ datum: '2020-03-01', leefgebied: '1' }),
        intake({ datum: '2020-03-02', leefgebied: '9', score: '3' }),
        intake({ datum: '2020-03-03', leefgebied: '1', score: '3', trede: '2' }),
        intake({ datum: '2020-03-04', score: '3' }),
        intake({ datum: '2020-03-05', achtergrond: 'Alleen dit.' }),
        intake({ datum: '2020-02-30', leefgebied: '1', score: '3' }),
      ],
    });
    expect(intakes?.nieuw).toBe(0);
    expect(intakes?.afgekeurd.map(kort)).toEqual([
      [2, 'score'],
      [3, ''],
      [4, 'datum'],
      [5, 'datum'],
      [6, 'clientnummer'],
      [7, 'clientnummer'],
      [8, ''],
      [9, 'leefgebied'],
      [10, 'score'],
      [11, 'leefgebied'],
      [12, 'trede'],
      [13, 'score'],
      [14, 'leefgebied'],
      [15, 'datum'],
    ]);
    expect(intakes?.afgekeurd[1]?.reden).toContain('Regel 2 kan niet');
    expect(await alsSysteem('test', (tx) => tx.intake.count(van))).toBe(0);
  });

  it('laat een intake die hier openstaat of van die dag is met rust', async () => {
    await leesIn({ deelnemers: deelnemers() });
    await alsSysteem('test', async (tx) => {
      const t = await tx.traject.findFirstOrThrow(van);
      const basis = { clientId: t.clientId, trajectId: t.id, lijstversie: 1, clientVersie: 1 };
      const vastgesteldOp = new Date('2020-01-06T10:00:00Z');
      await tx.intake.create({ data: { ...basis, status: 'vastgesteld', vastgesteldOp } });
    });
    const regels = { intakes: [intake({ leefgebied: '1', score: '3' })] };
    expect((await leesIn(regels)).intakes?.afgekeurd.map(kort)).toEqual([[2, 'datum']]);
    await alsSysteem('test', async (tx) => {
      const t = await tx.traject.findFirstOrThrow(van);
      await tx.intake.create({ data: { clientId: t.clientId, trajectId: t.id, lijstversie: 1, clientVersie: 1 } });
    });
    const later = { intakes: [intake({ datum: '2020-02-06', leefgebied: '1', score: '3' })] };
    expect((await leesIn(later)).intakes?.afgekeurd.map(kort)).toEqual([[2, 'clientnummer']]);
  });
});

describe('plannen.csv', () => {
  const plan = (velden: Record<string, string>) =>
    regel('plannen', {
      clientnummer: nummer,
      nummer: '1',
      vastgesteld_op: '2020-01-20',
      richting: 'ladder',
      trede: '3',
      evaluatie_op: '2020-07-20',
      leefgebied: 'Werk en activiteiten',
      doel: 'Meedoen in de buurt',
      ...velden,
    });
  const twee = { nummer: '2', vastgesteld_op: '2020-06-01', wat_veranderde: 'Een stap erbij.' };

  it('wordt een vastgesteld plan bij de laatste intake; dezelfde stap in versie twee blijft dezelfde', async () => {
    const regels = {
      deelnemers: deelnemers(),
      intakes: [regel('intakes', { clientnummer: nummer, datum: '2020-01-06', leefgebied: '8', score: '3' })],
      plannen: [
        plan({ ...twee, stap: 'Koffie drinken in het buurthuis' }),
        plan({ ...twee, stap: 'Een keer meehelpen', wie: 'Ans van het buurthuis', voor: '2020-08-01' }),
        plan({ stap: 'Koffie drinken in het buurthuis', wie: 'samen', gedaan_op: '2020-02-10' }),
        plan({ doel: 'Fitter worden', leefgebied: '4' }),
      ],
    };
    expect((await leesIn(regels)).plannen).toMatchObject({ nieuw: 2, stondErAl: 0, afgekeurd: [] });
    const plannen = await alsSysteem('test', (tx) =>
      tx.plan.findMany({
        ...van,
        orderBy: { nummer: 'asc' },
        include: { doelen: { orderBy: { volgorde: 'asc' }, include: { stappen: { orderBy: { volgorde: 'asc' } } } } },
      }),
    );
    expect(plannen.map((p) => [p.nummer, p.status, p.intakeId !== null, p.akkoord])).toEqual([
      [1, 'vastgesteld', true, 'mondeling'],
      [2, 'vastgesteld', true, 'mondeling'],
    ]);
    const [een, nieuw] = plannen;
    expect(een?.doelen.map((d) => [d.leefgebied, d.stappen.length])).toEqual([
      [8, 1],
      [4, 0],
    ]);
    expect(nieuw?.doelen[0]?.stappen.map((s) => [s.wie, s.wieNaam])).toEqual([
      ['client', null],
      ['ander', 'Ans van het buurthuis'],
    ]);
    const reeks = een?.doelen[0]?.stappen[0]?.reeksId;
    expect(nieuw?.doelen[0]?.stappen[0]?.reeksId).toBe(reeks);
    const resultaten = await alsSysteem('test', (tx) => tx.resultaat.findMany(van));
    expect(resultaten.map((r) => [r.stapReeksId, uitDb(r.op), r.leefgebied])).toEqual([[reeks, '2020-02-10', 8]]);

    expect((await leesIn(regels)).plannen).toMatchObject({ nieuw: 0, stondErAl: 2, afwijkend: 0, afgekeurd: [] });
    const drie = plan({
      nummer: '3',
      vastgesteld_op: '2020-09-01',
      evaluatie_op: '2021-03-01',
      wat_veranderde: 'Rust.',
      stap: 'Een keer meehelpen',
      gedaan_op: '2020-08-15',
    });
    expect((await leesIn({ plannen: [...regels.plannen, drie] })).plannen).toMatchObject({ nieuw: 1, stondErAl: 2 });
    expect(await alsSysteem('test', (tx) => tx.resultaat.count(van))).toBe(2);
  });

  it('mag zonder intake en, voor rust en herstel, zonder doel', async () => {
    const rust = { richting: 'Rust en herstel', trede: '', leefgebied: '', doel: '' };
    expect((await leesIn({ deelnemers: deelnemers(), plannen: [plan(rust)] })).plannen).toMatchObject({ nieuw: 1 });
    const [er] = await alsSysteem('test', (tx) => tx.plan.findMany(van));
    expect(er).toMatchObject({ intakeId: null, zonderIntakeReden: expect.stringContaining('geen intake') });
  });

  it('wordt afgekeurd als het niet kan, met de versies die erop volgen', async () => {
    const { plannen } = await leesIn({
      deelnemers: deelnemers({ einddatum: '2020-12-31', uitstroomreden: 'verhuisd' }),
      plannen: [
        plan({ stap: 'Gezet voor hij er was', gedaan_op: '2020-01-10' }),
        plan({ ...twee, stap: 'Hoort bij een plan dat er niet is' }),
        plan({ nummer: '5', trede: '' }),
        plan({ nummer: '6', wat_veranderde: 'x', evaluatie_op: '2020-01-01' }),
        plan({ nummer: '7', wat_veranderde: 'x', vastgesteld_op: '2021-02-01', evaluatie_op: '2021-06-01' }),
        plan({ nummer: '8', wat_veranderde: 'x', stap: 'Morgen', gedaan_op: '2026-11-23' }),
        plan({ nummer: '9', wat_veranderde: 'x', doel: '', stap: 'Zonder doel' }),
        plan({ nummer: '10', wat_veranderde: 'x', voor: '2020-05-01' }),
        plan({ nummer: '11', wat_veranderde: 'x', akkoord_op: '2020-02-01' }),
        plan({ nummer: '12', wat_veranderde: 'x', stap: 'Een' }),
        plan({ nummer: '12', wat_veranderde: 'x', stap: 'Twee', trede: '4' }),
        plan({ nummer: '13', wat_veranderde: 'x', stap: 'Twee keer' }),
        plan({ nummer: '13', wat_veranderde: 'x', stap: 'twee keer' }),
      ],
    });
    expect(plannen?.nieuw).toBe(0);
    expect(plannen?.afgekeurd.map(kort)).toEqual([
      [2, 'gedaan_op'],
      [3, 'nummer'],
      [4, 'trede'],
      [5, 'evaluatie_op'],
      [6, 'vastgesteld_op'],
      [7, 'gedaan_op'],
      [8, 'doel'],
      [9, 'voor'],
      [10, 'akkoord_op'],
      [11, ''],
      [12, 'trede'],
      [13, ''],
      [14, 'stap'],
    ]);
    expect(await alsSysteem('test', (tx) => tx.plan.count(van))).toBe(0);
  });
});

describe('inzet.csv', () => {
  const inzet = (velden: Record<string, string>) =>
    regel('inzet', {
      clientnummer: nummer,
      instrument: 'Taalcoach (proef)',
      status: 'gestart',
      aangemeld_op: '2020-02-01',
      gestart_op: '2020-02-15',
      ...velden,
    });
  beforeAll(() =>
    alsSysteem('test', (tx) =>
      tx.instrument.createMany({ data: [{ naam: 'Taalcoach (proef)' }, { naam: 'Fietslessen (proef)' }] }),
    ),
  );

  it('komt erin met stand, dagen en reden, en sluit een reden waarom er geen instrument was', async () => {
    await leesIn({ deelnemers: deelnemers() });
    await alsSysteem('test', async (tx) => {
      const { id: trajectId, clientId } = await tx.traject.findFirstOrThrow(van);
      const op = new Date('2020-01-10');
      await tx.geenInstrument.create({ data: { trajectId, clientId, reden: 'niet_passend', op } });
    });
    const regels = {
      inzet: [
        inzet({ instrument: 'taalcoach (PROEF)', trajectbegeleider: 'Ans' }),
        inzet({
          instrument: 'Fietslessen (proef)',
          status: 'afgewezen',
          gestart_op: '',
          geeindigd_op: '2020-02-10',
          reden: 'client wil niet',
        }),
      ],
    };
    expect((await leesIn(regels)).inzet).toMatchObject({ nieuw: 2, stondErAl: 0, afgekeurd: [] });
    const rijen = await alsSysteem('test', (tx) => tx.inzet.findMany({ ...van, orderBy: { status: 'asc' } }));
    expect(rijen).toMatchObject([
      { status: 'gestart', trajectbegeleider: 'Ans', reden: null },
      { status: 'afgewezen', reden: 'client_wil_niet' },
    ]);
    const [geen] = await alsSysteem('test', (tx) => tx.geenInstrument.findMany(van));
    expect(geen?.tot && uitDb(geen.tot)).toBe('2020-02-15');
    expect((await leesIn(regels)).inzet).toMatchObject({ nieuw: 0, stondErAl: 2, afwijkend: 0, afgekeurd: [] });
    const af = { inzet: [inzet({ status: 'afgerond', geeindigd_op: '2020-05-01' })] };
    expect((await leesIn(af)).inzet).toMatchObject({ nieuw: 0, stondErAl: 1, afwijkend: 1 });
  });

  it('wordt afgekeurd bij een onbekend instrument, dagen die niet kunnen, overlap of een reden die ontbreekt', async () => {
    const { inzet: uitslag } = await leesIn({
      deelnemers: deelnemers({ einddatum: '2020-12-31', uitstroomreden: 'verhuisd' }),
      inzet: [
        inzet({ instrument: 'Onbekend' }),
        inzet({ status: 'afgerond', geeindigd_op: '2020-05-01' }),
        inzet({ status: 'afgerond', aangemeld_op: '2020-04-01', gestart_op: '2020-04-02', geeindigd_op: '2020-06-01' }),
        inzet({ status: 'afgerond', aangemeld_op: '2020-07-01', gestart_op: '2020-08-01', geeindigd_op: '2020-07-15' }),
        inzet({ aangemeld_op: '2020-07-02', gestart_op: '2020-07-01' }),
        inzet({ aangemeld_op: '2019-07-02', gestart_op: '2020-07-03' }),
        inzet({ aangemeld_op: '2020-07-03', gestart_op: '' }),
        inzet({ aangemeld_op: '2020-07-04', gestart_op: '2020-07-04' }),
        inzet({ status: 'gestopt', aangemeld_op: '2020-07-05', gestart_op: '2020-07-05', geeindigd_op: '2020-08-01' }),
        inzet({ status: 'aangemeld', aangemeld_op: '2020-07-06', gestart_op: '', reden: 'corona' }),
        inzet({
          status: 'gestopt',
          aangemeld_op: '2020-07-07',
          gestart_op: '2020-07-07',
          geeindigd_op: '2020-08-01',
          reden: 'anders',
        }),
        inzet({ status: 'afgerond', aangemeld_op: '2020-12-01', gestart_op: '2020-12-01', geeindigd_op: '2021-01-02' }),
        inzet({ clientnummer: 'NIEMAND' }),
      ],
    });
    expect(uitslag?.nieuw).toBe(1);
    expect(uitslag?.afgekeurd.map(kort)).toEqual([
      [2, 'instrument'],
      [4, 'aangemeld_op'],
      [5, 'geeindigd_op'],
      [6, 'gestart_op'],
      [7, 'aangemeld_op'],
      [8, 'gestart_op'],
      [9, 'status'],
      [10, 'reden'],
      [11, 'reden'],
      [12, 'toelichting'],
      [13, 'geeindigd_op'],
      [14, 'clientnummer'],
    ]);
  });
});

describe('een import met deze bestanden', () => {
  it('die tegelijk loopt met een andere zet niets dubbel', async () => {
    const nummers = Array.from({ length: 30 }, (_, i) => `${nummer}-${i}`);
    const regels = {
      deelnemers: nummers.map((n) => deelnemer(n)),
      intakes: nummers.map((n) =>
        regel('intakes', { clientnummer: n, datum: '2020-01-06', leefgebied: '1', score: '3' }),
      ),
    };
    const uit = await Promise.all([leesIn(regels), leesIn(regels)]);
    expect(uit.reduce((som, u) => som + (u.intakes?.nieuw ?? 0), 0)).toBe(30);
    expect(uit.flatMap((u) => u.intakes?.afgekeurd ?? [])).toEqual([]);
  });
});
