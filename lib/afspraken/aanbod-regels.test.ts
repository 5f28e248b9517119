import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Datum, datum, plusDagen } from '../domain/datum';
import { wensdagen } from '../domain/planning';
import {
  type Aanbodvraag,
  type Bezetting,
  biedVervolgAan,
  goedeMomenten,
  kiesTijden,
  leesMomenten,
  plaatsOp,
  ruimteOp,
  tijdenVoor,
} from './aanbod-regels';
import { type Beschikbaarheid, beletOp, STANDAARD } from './beschikbaarheid-regels';
import { botsendMet, raken, tijdvakVan, waarschuwingenBij } from './regels';

const DAG = { van: '09:00', tot: '17:00' };

describe('een tijd op de dag', () => {
  it.each([
    ['leeg, met een kwartier ertussen', 3, DAG, [], ['09:00', '10:00', '11:00']],
    ['om wat er al staat heen', 2, DAG, [{ tijd: '09:30', duurMinuten: 60 }], ['10:30', '13:00']],
    [
      'dichter op elkaar als het anders niet past',
      4,
      { van: '09:00', tot: '12:00' },
      [],
      ['09:00', '09:45', '10:30', '11:15'],
    ],
    ['door de pauze als het niet anders kan', 2, { van: '11:30', tot: '13:00' }, [], ['11:30', '12:15']],
    ['geen gat meer: zonder tijd', 2, { van: '09:00', tot: '10:00' }, [], ['09:00', null]],
    ['niet de pauze in', 1, { van: '11:15', tot: '14:00' }, [], ['11:15']],
    ['liever dicht op elkaar dan door de pauze', 3, { van: '11:15', tot: '14:30' }, [], ['11:15', '13:00', '13:45']],
    ['niet door de pauze als dat er geen meer oplevert', 2, { van: '12:30', tot: '13:45' }, [], ['13:00', null]],
    ['wat geen tijd heeft houdt niets bezet', 1, DAG, [{ tijd: null, duurMinuten: 45 }], ['09:00']],
    ['op een kwartier', 1, { van: '08:50', tot: '17:00' }, [], ['09:00']],
  ] as const)('%s', (_, aantal, uren, bezet, verwacht) => {
    expect(kiesTijden(aantal, uren, 45, bezet)).toEqual(verwacht);
  });

  it.each([
    ['tot over het begin van de pauze', 1, { van: '11:15', tot: '14:00' }, ['13:00']],
    ['weer op een heel kwartier', 2, DAG, ['09:00', '10:15']],
  ] as const)('vijftig minuten: %s', (_, aantal, uren, verwacht) =>
    expect(kiesTijden(aantal, uren, 50, [])).toEqual(verwacht),
  );

  it('nooit tegelijk met iets anders en nooit buiten de uren', () => {
    const tijd = fc.integer({ min: 32, max: 68 }).map((k) => {
      const m = k * 15;
      return `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
    });
    const bezet = fc.array(
      fc.record({ tijd: fc.option(tijd, { nil: null }), duurMinuten: fc.integer({ min: 15, max: 120 }) }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.constantFrom(30, 45, 60), bezet, (aantal, duur, staat) => {
        const tijden = kiesTijden(aantal, DAG, duur, staat);
        expect(tijden).toHaveLength(aantal);
        const vakken = tijden.flatMap((tijd) => tijdvakVan({ tijd, duurMinuten: duur }, duur) ?? []);
        const vast = staat.flatMap((b) => tijdvakVan(b, b.duurMinuten) ?? []);
        vakken.forEach((v, i) => {
          expect(v.begin >= 540 && v.einde <= 1020).toBe(true);
          for (const ander of [...vast, ...vakken.slice(i + 1)]) expect(raken(v, ander)).toBe(false);
        });
      }),
    );
  });
});

describe('het afgesproken deel van de dag', () => {
  it.each([
    ['dinsdag- of donderdagochtend', { weekdagen: [2, 4], deel: 'ochtend' }],
    ["'s middags", { weekdagen: [], deel: 'middag' }],
    ['ochtend of middag', { weekdagen: [], deel: null }],
    ['niet op maandag', { weekdagen: [], deel: null }],
    [null, { weekdagen: [], deel: null }],
  ])('%s', (tekst, verwacht) => expect(leesMomenten(tekst)).toEqual(verwacht));

  it('gaat voor, behalve als er dan iemand geen tijd meer heeft', () => {
    expect(tijdenVoor(['middag', null, 'ochtend'], DAG, 45, [])).toEqual(['13:00', '09:45', '09:00']);
    const krap = { van: '09:00', tot: '13:30' };
    expect(tijdenVoor(['middag', null, null, null, null, null], krap, 45, [])).not.toContain(null);
    expect(tijdenVoor(['middag'], { van: '09:00', tot: '12:00' }, 45, [])).toEqual(['09:00']);
  });
});

describe('hoeveel er op een dag bij kunnen', () => {
  const werkdag = { weekdag: 2, van: '09:00', tot: '11:00', locatieId: null };
  it.each([
    ['naar de uren', 4, [], 2],
    ['naar wat hij aankan', 1, [], 1],
    ['wat geen tijd heeft telt ook', 2, [{ tijd: null, duurMinuten: 45 }], 1],
    ['vol', 1, [{ tijd: null, duurMinuten: 45 }], 0],
    ['elk uur bezet', 4, [{ tijd: '09:00', duurMinuten: 120 }], 0],
  ] as const)('%s', (_, gesprekkenPerDag, bezet, verwacht) =>
    expect(ruimteOp({ ...STANDAARD, gesprekkenPerDag }, werkdag, bezet)).toBe(verwacht),
  );
});

describe('waar het gesprek dan is', () => {
  const werkdag = (locatieId: string | null) => ({ weekdag: 2, van: '09:00', tot: '17:00', locatieId });
  const agenda = (...plaatsen: (string | null)[]) => ({ ...STANDAARD, werkdagen: plaatsen.map(werkdag) });
  it.each([
    ['aan de telefoon nergens', 'telefonisch', agenda('wijk'), 'wijk', 'noord', null, 'vast'],
    ['op de vaste plaats', 'op_locatie', agenda('wijk'), 'wijk', 'wijk', 'wijk', 'vast'],
    ['nergens afgesproken: waar hij is', 'op_locatie', agenda('wijk'), 'wijk', null, 'wijk', 'vast'],
    ['een dag zonder vaste plaats kan', 'op_locatie', agenda('noord', null), null, 'noord', 'noord', 'kan'],
    ['nooit een vaste plaats', 'op_locatie', agenda(null), null, 'noord', 'noord', 'vast'],
    ['vast ergens anders', 'op_locatie', agenda('wijk', 'noord'), 'wijk', 'noord', 'wijk', 'elders'],
  ] as const)('%s', (_, kanaal, b, hier, afgesproken, locatieId, plaats) =>
    expect(plaatsOp(b, werkdag(hier), kanaal, afgesproken)).toEqual({ locatieId, plaats }),
  );
});

const VANDAAG = datum('2026-11-30');
const alleen = (agenda: Beschikbaarheid, bezet: Bezetting[] = []): Omit<Aanbodvraag, 'vanaf' | 'tot'> => ({
  wie: () => ({ agenda, bezet }),
  kanaal: 'op_locatie',
  locatieId: 'noord',
  momenten: null,
  behalve: [],
});
const bied = (vraag: Omit<Aanbodvraag, 'vanaf' | 'tot'>, uiterlijk: Datum, ritmeWeken: number | null = null) =>
  biedVervolgAan(vraag, wensdagen({ anker: VANDAAG, vandaag: VANDAAG, uiterlijk, ritmeWeken, einddatum: null }), {
    uiterlijk,
    uiterste: plusDagen(VANDAAG, 365),
  });

describe('Sanne werkt van maandag tot en met donderdag en heeft vrij van 28 december tot en met 1 januari', () => {
  const sanne: Beschikbaarheid = {
    ...STANDAARD,
    werkdagen: [1, 2, 3, 4].map((dag) => ({
      weekdag: dag,
      van: '09:00',
      tot: '17:00',
      locatieId: dag === 2 ? 'noord' : 'power',
    })),
    afwezig: [{ van: datum('2026-12-28'), tot: datum('2027-01-01') }],
  };
  it('elk voorstel is een dinsdag op Noord waarop zij er is, met een tijd, binnen de norm', () => {
    expect(bied(alleen(sanne), datum('2027-02-28'))).toEqual({
      tijdig: true,
      momenten: ['2026-12-22', '2027-01-19', '2027-02-16'].map((d) => ({
        ...{ datum: d, tijd: '09:00', locatieId: 'noord', plaats: 'vast', laat: false, eerste: false },
      })),
    });
  });
  it('aan de telefoon kan het elke dag waarop zij werkt, naast wat er al staat en niet als de dag vol is', () => {
    const vol = [1, 2, 3, 4].map(() => ({ datum: datum('2026-12-24'), tijd: null, duurMinuten: 45 }));
    const bezet = [...vol, { datum: datum('2026-12-23'), tijd: '09:00', duurMinuten: 60 }];
    const { momenten } = bied({ ...alleen(sanne, bezet), kanaal: 'telefonisch' }, datum('2026-12-31'));
    expect(momenten.map((m) => `${m.datum} ${m.tijd}`)).toEqual(['2026-12-23 10:00']);
  });
  it('is er geen goede dag meer op tijd, dan de eerste erna, en dat staat erbij', () => {
    const weg = { ...sanne, afwezig: [{ van: datum('2026-11-30'), tot: datum('2027-01-01') }] };
    expect(bied(alleen(weg), datum('2026-12-31'))).toMatchObject({
      tijdig: false,
      momenten: [{ datum: '2027-01-05', laat: true, eerste: false }],
    });
    // Wie al over tijd is mag kiezen, van de eerste vrije plek af.
    expect(bied(alleen(sanne), datum('2026-11-20')).momenten.map((m) => [m.datum, m.eerste])).toEqual([
      ['2026-12-01', true],
      ['2026-12-08', false],
      ['2026-12-15', false],
    ]);
  });
  it('binnen het ritme als dat kan, anders binnen de norm', () => {
    const weg = { ...sanne, afwezig: [{ van: datum('2026-11-30'), tot: datum('2026-12-20') }] };
    expect(bied(alleen(sanne), datum('2027-02-28'), 3).momenten.map((m) => m.datum)).toEqual([
      '2026-12-08',
      '2026-12-15',
    ]);
    expect(bied(alleen(weg), datum('2027-02-28'), 2)).toMatchObject({
      tijdig: true,
      momenten: [{ datum: '2026-12-22' }],
    });
  });
  it('niet op een dag waarop deze cliënt al iemand spreekt, en liefst op de afgesproken dag', () => {
    const bellen = { ...alleen(sanne), kanaal: 'telefonisch' as const };
    expect(bied({ ...bellen, momenten: 'woensdagmiddag' }, datum('2026-12-25')).momenten).toMatchObject([
      { datum: '2026-12-16', tijd: '13:00' },
      { datum: '2026-12-23', tijd: '13:00' },
    ]);
    expect(
      bied({ ...bellen, behalve: [datum('2026-12-24')] }, datum('2026-12-24')).momenten.map((m) => m.datum),
    ).toEqual(['2026-12-17', '2026-12-23']);
  });
});

describe('in elke agenda', () => {
  const nr = (n: number) => plusDagen(VANDAAG, n);
  const misschien = <T>(a: fc.Arbitrary<T>) => fc.option(a, { nil: null });
  const plaats = misschien(fc.constantFrom('noord', 'power'));
  const uur = fc.integer({ min: 8, max: 16 }).map((u) => `${String(u).padStart(2, '0')}:00`);
  const agendas = fc.record({
    werkdagen: fc
      .uniqueArray(
        fc.record({
          weekdag: fc.integer({ min: 1, max: 5 }),
          van: uur,
          uren: fc.integer({ min: 1, max: 9 }),
          locatieId: plaats,
        }),
        {
          selector: (w) => w.weekdag,
          minLength: 1,
        },
      )
      .map((dagen) =>
        dagen.map(({ uren, ...w }) => ({
          ...w,
          tot: `${String(Number(w.van.slice(0, 2)) + uren).padStart(2, '0')}:00`,
        })),
      ),
    afwezig: fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 30 }))
        .map(([van, dagen]) => ({ van: nr(van), tot: nr(van + dagen) })),
      { maxLength: 3 },
    ),
    gesprekkenPerDag: fc.integer({ min: 1, max: 3 }),
    gesprekMinuten: fc.constantFrom(30, 45, 90),
  });
  const bezetten = fc.array(
    fc.record({
      datum: fc.integer({ min: 0, max: 90 }).map(nr),
      tijd: misschien(uur),
      duurMinuten: fc.constantFrom(30, 60, 120),
    }),
    { maxLength: 40 },
  );
  const vragen = fc.record({
    agenda: fc.oneof(agendas, fc.constant(STANDAARD)),
    bezet: bezetten,
    kanaal: fc.constantFrom('op_locatie', 'telefonisch', 'huisbezoek'),
    locatieId: plaats,
    momenten: misschien(fc.constantFrom('dinsdag- of donderdagochtend', 'middag', 'na tien uur')),
    uiterlijk: fc.integer({ min: -20, max: 100 }).map(nr),
    ritmeWeken: misschien(fc.integer({ min: 1, max: 13 })),
  });

  it('leidt geen aangeboden moment tot een vraag, en is het op tijd zolang er een goede dag is', () => {
    fc.assert(
      fc.property(vragen, ({ agenda, bezet, uiterlijk, ritmeWeken, ...wens }) => {
        const vraag = { ...wens, wie: () => ({ agenda, bezet }), behalve: [] } as const;
        const { momenten, tijdig } = bied(vraag, uiterlijk, ritmeWeken);
        for (const m of momenten) {
          const plek = { datum: m.datum, tijd: m.tijd, duurMinuten: null, locatieId: m.locatieId };
          expect(waarschuwingenBij(agenda, { ...plek, opLocatie: wens.kanaal === 'op_locatie' })).toEqual([]);
          expect(botsendMet(plek, bezet, agenda.gesprekMinuten)).toEqual([]);
          expect(beletOp(agenda, m.datum)).toBeNull();
          expect(bezet.filter((b) => b.datum === m.datum).length).toBeLessThan(agenda.gesprekkenPerDag);
          expect(m.datum > VANDAAG && m.laat === m.datum > uiterlijk).toBe(true);
        }
        const kan = goedeMomenten({ ...vraag, vanaf: nr(1), tot: uiterlijk }).length > 0;
        expect(tijdig).toBe(kan);
        if (kan) expect(momenten.length > 0 && momenten.every((m) => !m.laat)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
