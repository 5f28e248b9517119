import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NORMSTATUSSEN } from '../domain/contactnorm';
import { datum, plusDagen } from '../domain/datum';
import { AANLEIDINGEN, type Aanleidingsoort, aanleidingen, type Feiten, isUitstelbaar, UITSTELDAGEN } from './regels';

const VANDAAG = datum('2026-11-18');
const d = (dagen: number) => plusDagen(VANDAAG, dagen);

/** Iemand bij wie niets te doen is. */
const rustig: Feiten = {
  status: 'op_schema',
  uiterlijk: d(60),
  gepland: null,
  telling: {
    van: d(-100),
    tot: d(264),
    gevoerd: 1,
    vereist: 4,
    zonderOpschorting: 4,
    opgeschorteDagen: 0,
    gehaald: false,
    loopt: true,
  },
  start: d(-100),
  gehoord: d(-10),
  onHold: [],
  plan: null,
  ontheffingen: [],
  uitkeringen: [],
  brieven: [],
  teVertellen: [],
  onvolledig: [],
  zonderAdres: null,
  vraag: null,
  afwijkingen: [],
};
const jaar = (dagenTotEinde: number, gevoerd: number) => ({
  ...rustig.telling,
  tot: d(dagenTotEinde),
  gevoerd,
  gehaald: gevoerd >= 4,
});
const vertellen = (dagen: number, zelf: boolean) => ({ id: 'a', op: d(-1), voor: d(dagen), zelf });
const onHold = (herzien: number, tot: number | null = null) => [
  { id: 'h', van: d(-90), tot: tot === null ? null : d(tot), herzienOp: d(herzien) },
];

const ontheffing = (anders: Partial<Feiten['ontheffingen'][number]>) => ({
  id: 'o',
  van: d(-300),
  tot: null,
  aanvraag: 'geen' as const,
  aangevraagdOp: null,
  herzienOp: null,
  ...anders,
});

const soorten = (anders: Partial<Feiten>) => aanleidingen({ ...rustig, ...anders }, VANDAAG).map((a) => a.soort);

describe('een aanleiding is er', () => {
  it('niet als er niets is', () => expect(soorten({})).toEqual([]));

  it.each<[string, Partial<Feiten>, Aanleidingsoort[]]>([
    ['over tijd', { status: 'over_tijd', uiterlijk: d(-1) }, ['over_tijd']],
    ['over tijd, ook met een afspraak', { status: 'over_tijd', uiterlijk: d(-1), gepland: d(2) }, ['over_tijd']],
    ['binnenkort zonder afspraak', { status: 'binnenkort', uiterlijk: d(30) }, ['binnenkort_zonder_afspraak']],
    ['binnenkort, afspraak op de dag zelf', { status: 'binnenkort', uiterlijk: d(30), gepland: d(30) }, []],
    [
      'binnenkort, afspraak een dag te laat',
      { status: 'binnenkort', uiterlijk: d(30), gepland: d(31) },
      ['binnenkort_zonder_afspraak'],
    ],
    ['60 dagen stil, opgeschort', { status: 'opgeschort', uiterlijk: null, gehoord: d(-60) }, ['stilte_opschorting']],
    ['59 dagen stil, opgeschort', { status: 'opgeschort', uiterlijk: null, gehoord: d(-59) }, []],
    ['60 dagen stil, de klok loopt', { gehoord: d(-60) }, []],
    ['nooit gehoord, net begonnen en opgeschort', { status: 'opgeschort', gehoord: null, start: d(-59) }, []],
    ['nooit gehoord, opgeschort', { status: 'opgeschort', gehoord: null, start: d(-60) }, ['stilte_opschorting']],
    ['gehoord voor dit traject begon, opgeschort', { status: 'opgeschort', gehoord: d(-200), start: d(-59) }, []],
    ['het jaar sluit tijdens een opschorting', { status: 'opgeschort', telling: jaar(42, 3) }, []],
    ['het jaar sluit over 42 dagen', { telling: jaar(42, 3) }, ['trajectjaar_sluit']],
    ['het jaar sluit over 43 dagen', { telling: jaar(43, 3) }, []],
    ['het jaar sluit en is gehaald', { telling: jaar(10, 4) }, []],
    ['on hold herzien over 14 dagen', { onHold: onHold(14) }, ['on_hold_herzien']],
    ['on hold herzien over 15 dagen', { onHold: onHold(15) }, []],
    ['on hold dat voorbij is', { onHold: onHold(-5, -1) }, []],
    ['een ontheffing die bijna afloopt', { ontheffingen: [ontheffing({ tot: d(40) })] }, ['ontheffing']],
    [
      'een aanvraag zonder besluit',
      { ontheffingen: [ontheffing({ van: null, aanvraag: 'aanvraag', aangevraagdOp: d(-60) })] },
      ['ontheffing_besluit'],
    ],
    ['evaluatie over 14 dagen', { plan: { id: 'p', evaluatieOp: d(14) } }, ['plan_evaluatie']],
    ['evaluatie over 15 dagen', { plan: { id: 'p', evaluatieOp: d(15) } }, []],
    [
      'uit de bijstand',
      { uitkeringen: [{ id: 'u', van: d(-3), soort: 'geen', begeleidingGaatDoor: null }] },
      ['begeleiding_vragen'],
    ],
    [
      'uit de bijstand, gezegd',
      { uitkeringen: [{ id: 'u', van: d(-3), soort: 'geen', begeleidingGaatDoor: true }] },
      [],
    ],
    // Woensdag 18 november: maandag de 16e afgedrukt is nog geen drie werkdagen geleden.
    ['een brief van vrijdag', { brieven: [{ id: 'b', op: datum('2026-11-13') }] }, ['brief_begrepen']],
    ['een brief van maandag', { brieven: [{ id: 'b', op: datum('2026-11-16') }] }, []],
    ['een brief zonder adres', { zonderAdres: d(-1) }, ['adres_nodig']],
    ['iets wat de begeleider zelf vertelt', { teVertellen: [vertellen(1, true)] }, ['bel_zelf']],
    ['hetzelfde, over een afspraak die voorbij is', { teVertellen: [vertellen(-1, true)] }, []],
    // Woensdag: een brief die vandaag op de post gaat is er uiterlijk vrijdag.
    ['een brief voor vrijdag die nog niet is afgedrukt', { teVertellen: [vertellen(2, false)] }, ['bel_zelf']],
    ['een brief voor maandag die nog niet is afgedrukt', { teVertellen: [vertellen(5, false)] }, []],
    ['een bericht dat op een tijd wacht', { onvolledig: [{ id: 'b', op: d(0), voor: d(9) }] }, ['bericht_onvolledig']],
    ['een bericht dat op een tijd wachtte', { onvolledig: [{ id: 'b', op: d(-9), voor: d(-1) }] }, []],
    ['een vraag van de teamleider', { vraag: { id: 'v', op: d(-1) } }, ['vraag_teamleider']],
    ['een jaar onder de norm', { afwijkingen: [{ id: 'n', op: d(-1) }] }, ['normafwijking']],
  ])('%s', (_, feiten, verwacht) => expect(soorten(feiten)).toEqual(verwacht));

  it('na het einde alleen om te verantwoorden', () => {
    const alles = {
      uiterlijk: d(-30),
      onHold: onHold(1),
      vraag: { id: 'v', op: d(-1) },
      zonderAdres: d(-1),
      afwijkingen: [{ id: 'n', op: d(-1) }],
    };
    expect(soorten({ ...alles, status: 'beeindigd' })).toEqual(['normafwijking']);
    expect(soorten({ ...alles, status: 'nog_niet_gestart' })).toEqual(['adres_nodig']);
  });
});

describe('uitstellen', () => {
  it('kan zeven, veertien of achtentwintig dagen', () => expect(UITSTELDAGEN).toEqual([7, 14, 28]));
  it('kan niet bij wat over de norm gaat of waar een ander op wacht, en niet bij wat geen aanleiding is', () =>
    expect(['vervolg_plannen', 'signaal', ...AANLEIDINGEN].filter(isUitstelbaar)).toEqual([
      'stilte_opschorting',
      'on_hold_herzien',
      'ontheffing',
      'ontheffing_besluit',
      'begeleiding_vragen',
      'plan_evaluatie',
      'trajectjaar_sluit',
      'brief_begrepen',
      'adres_nodig',
    ]));
});

describe('altijd', () => {
  const dag = fc.integer({ min: -400, max: 400 }).map(d);
  const feiten: fc.Arbitrary<Feiten> = fc.record({
    status: fc.constantFrom(...NORMSTATUSSEN),
    uiterlijk: fc.option(dag),
    gepland: fc.option(dag),
    telling: fc.record({ tot: dag, gevoerd: fc.nat(5) }).map((t) => ({ ...rustig.telling, ...t })),
    start: dag,
    gehoord: fc.option(dag),
    onHold: fc.array(fc.record({ id: fc.uuid(), van: dag, tot: fc.option(dag), herzienOp: dag }), { maxLength: 2 }),
    plan: fc.option(fc.record({ id: fc.uuid(), evaluatieOp: fc.option(dag) })),
    ontheffingen: fc.array(
      fc.record({
        id: fc.uuid(),
        van: fc.option(dag),
        tot: fc.option(dag),
        aanvraag: fc.constantFrom('geen', 'aanvraag', 'verlenging'),
        aangevraagdOp: fc.option(dag),
        herzienOp: fc.option(dag),
      }),
      { maxLength: 3 },
    ),
    uitkeringen: fc.array(
      fc.record({
        id: fc.uuid(),
        van: dag,
        soort: fc.constantFrom('bijstand', 'ww', 'geen'),
        begeleidingGaatDoor: fc.option(fc.boolean()),
      }),
      { maxLength: 3 },
    ),
    brieven: fc.array(fc.record({ id: fc.uuid(), op: dag }), { maxLength: 2 }),
    teVertellen: fc.uniqueArray(fc.record({ id: fc.uuid(), op: dag, voor: dag, zelf: fc.boolean() }), {
      maxLength: 2,
      selector: (t) => t.id,
    }),
    onvolledig: fc.array(fc.record({ id: fc.uuid(), op: dag, voor: dag }), { maxLength: 2 }),
    zonderAdres: fc.option(dag),
    vraag: fc.option(fc.record({ id: fc.uuid(), op: dag })),
    afwijkingen: fc.array(fc.record({ id: fc.uuid(), op: dag }), { maxLength: 2 }),
  }) as fc.Arbitrary<Feiten>;

  it('is elke aanleiding met haar sleutel er één keer, en geeft opnieuw rekenen hetzelfde', () => {
    fc.assert(
      fc.property(feiten, (f) => {
        const nu = aanleidingen(f, VANDAAG);
        expect(new Set(nu.map((a) => `${a.soort}:${a.sleutel}`)).size).toBe(nu.length);
        expect(aanleidingen(f, VANDAAG)).toEqual(nu);
      }),
    );
  });

  it('heeft wie over tijd is een aanleiding die niet is uit te stellen', () => {
    fc.assert(
      fc.property(feiten, dag, (f, uiterlijk) => {
        const nu = aanleidingen({ ...f, status: 'over_tijd', uiterlijk }, VANDAAG);
        expect(nu.filter((a) => !isUitstelbaar(a.soort)).map((a) => a.soort)).toContain('over_tijd');
      }),
    );
  });
});
