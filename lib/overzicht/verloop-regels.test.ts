import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessContactnorm, type Normfeiten, telGesprekken } from '../domain/contactnorm';
import { type Datum, datum, plusDagen } from '../domain/datum';
import { isLopend } from '../domain/teamlijst';
import { CONTACTSTATUSSEN, type Contactfeit, KANALEN, SOORTEN } from '../domain/tellend-gesprek';
import { TUSSENPOZEN } from '../domain/tussenpozen';
import { vensterVan } from '../domain/venster';
import {
  bepaalVerloop,
  GEEN,
  GESPREKSVORMEN,
  GEZIEN,
  gezienklasse,
  isVanWieHetDeed,
  KENMERKEN,
  mediaanVan,
  opTijd,
  POGINGEN,
  statussenOp,
  telKenmerk,
  telVerloop,
  trenddagen,
  trendVan,
  tussenpozenVan,
  type Verlooprij,
} from './verloop-regels';

const PEIL = datum('2026-11-18');
const JAAR = vensterVan('twaalf_maanden', PEIL);

const contact = (dag: string, wens: Partial<Contactfeit> = {}): Contactfeit => ({
  datum: datum(dag),
  soort: 'gesprek',
  kanaal: 'telefonisch',
  metDerde: false,
  status: 'gevoerd',
  verkeerdGeregistreerd: false,
  ...wens,
});
const feiten = (contacten: Contactfeit[], wens: Partial<Normfeiten> = {}): Normfeiten => ({
  perJaar: 4,
  normen: [],
  start: datum('2025-11-19'),
  einddatum: null,
  contacten,
  opschortingen: [],
  ...wens,
});
const verloop = (contacten: Contactfeit[], wens?: Partial<Normfeiten>, venster = JAAR) =>
  bepaalVerloop(feiten(contacten, wens), PEIL, venster);

describe('klassen', () => {
  it('een tussenpoos valt onder het kenmerk van haar klasse, en onder geen ander', () => {
    const v = { intervallen: [31, 32, 60, 91, 185, 12] };
    const per = KENMERKEN.map((k) => [k, tussenpozenVan(k, v)] as const).filter(([, dagen]) => dagen.length > 0);
    expect(Object.fromEntries(per)).toEqual({
      interval_tm_31: [31, 12],
      interval_32_62: [32, 60],
      interval_63_92: [91],
      interval_meer_dan_184: [185],
    });
  });
  it.each([
    [null, 'nog_nooit'],
    ['2026-11-18', 'tm_3_maanden'],
    ['2026-08-18', 'tm_3_maanden'],
    ['2026-08-17', '3_6_maanden'],
    ['2026-05-18', '3_6_maanden'],
    ['2026-05-17', '6_12_maanden'],
    ['2025-11-18', '6_12_maanden'],
    ['2025-11-17', 'langer_dan_jaar'],
  ])('gezien op %s is %s', (op, klasse) => expect(gezienklasse(op as Datum | null, PEIL)).toBe(klasse));

  it.each([
    [[], null],
    [[7], 7],
    [[90, 10], 50],
    [[3, 1, 2], 2],
    [[1, 2, 4, 100], 3],
    [[1, 2], 2],
  ])('het midden van %j is %s', (getallen, midden) => expect(mediaanVan(getallen)).toBe(midden));
});

describe('het verloop van één traject', () => {
  it('telt tussenpozen bij het venster waarin het tweede gesprek viel, ook als het eerste ervoor was', () => {
    const gesprekken = ['2025-10-01', '2025-12-01', '2026-01-30', '2026-06-01'].map((d) => contact(d));
    const wens = { start: datum('2025-01-06') };
    expect(verloop(gesprekken, wens).intervallen).toEqual([61, 60, 122]);
    expect(verloop(gesprekken, wens, vensterVan('kalenderjaar', PEIL)).intervallen).toEqual([60, 122]);
  });

  it('telt twee gesprekken op een dag één keer, en dan zoals men elkaar zag', () => {
    const thuis = { ...contact('2026-03-02', { kanaal: 'huisbezoek' }), houderId: 'sanne' };
    const opEenDag = [{ ...contact('2026-03-02'), houderId: 'burak' }, thuis];
    expect(verloop(opEenDag)).toMatchObject({
      gesprekken: [{ vorm: 'huisbezoek', door: 'sanne' }],
      intervallen: [],
      gezienOp: '2026-03-02',
    });
  });

  it.each<[string, Contactfeit]>([
    ['na de peildatum', contact('2026-11-19')],
    ['voor de start', contact('2025-11-18')],
    ['gepland', contact('2026-03-02', { status: 'gepland' })],
    ['een brief', contact('2026-03-02', { kanaal: 'brief' })],
    ['een ontmoeting', contact('2026-03-02', { soort: 'ontmoeting' })],
    ['verkeerd geregistreerd', contact('2026-03-02', { verkeerdGeregistreerd: true })],
  ])('%s is geen gesprek en geen poging', (_, c) =>
    expect(verloop([c])).toMatchObject({ gesprekken: [], pogingen: [], intervallen: [] }),
  );

  it.each<[string, Partial<Contactfeit>, string]>([
    ['geen gehoor', { status: 'geen_gehoor' }, 'geen_gehoor'],
    ['niet verschenen', { status: 'niet_verschenen', kanaal: 'op_locatie' }, 'niet_verschenen'],
    ['een voicemail', { kanaal: 'voicemail' }, 'voicemail'],
  ])('%s is een poging', (_, wens, soort) =>
    expect(verloop([contact('2026-03-02', wens)]).pogingen).toMatchObject([{ soort }]),
  );

  it('beeldbellen is elkaar spreken en niet elkaar zien; gezien telt ook van vóór het traject', () => {
    const contacten = [
      contact('2024-05-01', { kanaal: 'op_locatie' }),
      contact('2026-10-01', { kanaal: 'beeldbellen' }),
      contact('2026-10-02', { kanaal: 'huisbezoek', status: 'niet_verschenen' }),
    ];
    expect(verloop(contacten)).toMatchObject({ gezienOp: '2024-05-01', gezien: 'langer_dan_jaar' });
  });

  it('met een derde erbij is een gesprek op locatie gewoon op locatie', () =>
    expect(verloop([contact('2026-10-01', { kanaal: 'op_locatie', metDerde: true })])).toMatchObject({
      gesprekken: [{ vorm: 'op_locatie' }],
      gezien: 'tm_3_maanden',
    }));

  it('stopt bij het einde van het traject', () =>
    expect(
      verloop([contact('2026-10-01', { status: 'geen_gehoor' })], { einddatum: datum('2026-09-30') }).pogingen,
    ).toEqual([]));
});

describe('de dagen van de trend', () => {
  it.each([
    ['2026-11-18', '2025-11-30', '2026-10-31'],
    ['2026-03-31', '2025-03-31', '2026-02-28'],
    ['2024-03-01', '2023-03-31', '2024-02-29'],
  ])('op %s: van %s tot en met %s, en die dag zelf', (peil, eerste, laatsteMaand) => {
    const dagen = trenddagen(datum(peil));
    expect(dagen).toHaveLength(13);
    expect([dagen[0], dagen[11], dagen[12]]).toEqual([eerste, laatsteMaand, peil]);
    expect([...new Set(dagen)].sort()).toEqual(dagen);
  });

  it('op tijd is van wie de klok liep; opgeschort telt niet mee', () => {
    expect(opTijd({ op_schema: 3, binnenkort: 1, over_tijd: 2, opgeschort: 9 })).toEqual({
      wel: 4,
      van: 6,
      procent: 67,
    });
    expect(opTijd({ op_schema: 0, binnenkort: 0, over_tijd: 0, opgeschort: 9 })).toBeNull();
  });

  it('volgt een traject dat begint, opgeschort wordt, over tijd raakt en eindigt', () => {
    const t = {
      norm: feiten([contact('2026-02-02')], {
        start: datum('2026-01-15'),
        einddatum: datum('2026-08-15'),
        opschortingen: [{ van: datum('2026-03-20'), tot: datum('2026-04-10') }],
      }),
    };
    const dagen = ['2025-12-31', '2026-01-31', '2026-03-31', '2026-04-30', '2026-06-30', '2026-08-31'].map(datum);
    const gezien = trendVan([{ statussen: statussenOp(t.norm, dagen) }], dagen).map((p) =>
      (['op_schema', 'binnenkort', 'over_tijd', 'opgeschort'] as const).filter((s) => p[s] === 1),
    );
    expect(gezien).toEqual([[], ['op_schema'], ['opgeschort'], ['binnenkort'], ['over_tijd'], []]);
  });
});

const dagVanaf = fc.integer({ min: -700, max: 30 }).map((n) => plusDagen(PEIL, n));
const willekeurigContact: fc.Arbitrary<Contactfeit> = fc.record({
  datum: dagVanaf,
  soort: fc.constantFrom(...SOORTEN),
  kanaal: fc.constantFrom(...KANALEN),
  metDerde: fc.boolean(),
  status: fc.constantFrom(...CONTACTSTATUSSEN, 'gevoerd' as const, 'gevoerd' as const),
  verkeerdGeregistreerd: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});
const willekeurigeFeiten: fc.Arbitrary<Normfeiten> = fc.record({
  perJaar: fc.constantFrom(1, 2, 4, 12),
  normen: fc.constant([]),
  start: dagVanaf,
  einddatum: fc.option(dagVanaf, { freq: 4 }),
  contacten: fc.array(willekeurigContact, { maxLength: 15 }),
  opschortingen: fc.array(
    fc.tuple(dagVanaf, fc.nat(60)).map(([van, n]) => ({ van, tot: plusDagen(van, n) })),
    { maxLength: 2 },
  ),
});
type Proefrij = Verlooprij & { norm: Normfeiten };
const WIE = ['sanne', 'burak', GEEN];
const willekeurigeRij: fc.Arbitrary<Proefrij> = fc
  .tuple(willekeurigeFeiten, fc.nat(8), fc.boolean(), fc.constantFrom(...WIE), fc.array(fc.constantFrom(...WIE)))
  .map(([norm, client, onHold, begeleiderId, houders]) => ({
    norm,
    clientId: `c${client}`,
    onHold,
    begeleiderId,
    status: assessContactnorm(norm, PEIL).status,
    verloop: bepaalVerloop(
      { ...norm, contacten: norm.contacten.map((c, i) => ({ ...c, houderId: houders[i] })) },
      PEIL,
      JAAR,
    ),
  }));
const rijen = fc.array(willekeurigeRij, { maxLength: 12 });
const som = (getallen: readonly number[]) => getallen.reduce((a, b) => a + b, 0);

describe('altijd', () => {
  it('zit wie loopt in precies één klasse van gezien, en wie niet loopt in geen enkel getal', () =>
    fc.assert(
      fc.property(rijen, (lijst) => {
        const { kenmerken, lopend } = telVerloop(lijst);
        expect(som(GEZIEN.map((g) => kenmerken[`gezien_${g}`].aantal))).toBe(lopend.aantal);
        expect(lopend.aantal).toBe(lijst.filter(isLopend).length);
        const { lopend: niemand, kenmerken: leeg } = telVerloop(lijst.filter((r) => !isLopend(r)));
        expect([niemand.aantal, ...KENMERKEN.map((k) => leeg[k].aantal)].every((n) => n === 0)).toBe(true);
      }),
    ));

  it('is het aantal gesprekken per vorm samen wat de norm in dat venster telt, en een tussenpoos minder of evenveel', () =>
    fc.assert(
      fc.property(willekeurigeFeiten, (norm) => {
        const v = bepaalVerloop(norm, PEIL, JAAR);
        expect(v.gesprekken).toHaveLength(telGesprekken(norm, JAAR, PEIL).gevoerd);
        expect([v.gesprekken.length, v.gesprekken.length - 1, 0]).toContain(v.intervallen.length);
        expect(v.intervallen.every((d) => d > 0)).toBe(true);
      }),
    ));

  it('zijn de begeleiders samen het totaal, en de klassen samen hun groep', () =>
    fc.assert(
      fc.property(rijen, (lijst) => {
        const totaal = telVerloop(lijst);
        const per = WIE.map((b) => telVerloop(lijst, b));
        for (const k of KENMERKEN) expect(som(per.map((p) => p.kenmerken[k].aantal))).toBe(totaal.kenmerken[k].aantal);
        expect(som(per.map((p) => p.onHold.aantal))).toBe(totaal.onHold.aantal);
        const k = totaal.kenmerken;
        expect(som(GESPREKSVORMEN.map((v) => k[`kanaal_${v}`].aantal))).toBe(k.bereikt.aantal);
        expect(som(POGINGEN.map((p) => k[`poging_${p}`].aantal))).toBe(k.poging.aantal);
        const tussen = lijst.filter(isLopend).flatMap((r) => r.verloop.intervallen);
        expect(som(TUSSENPOZEN.map((i) => k[`interval_${i}`].aantal))).toBe(tussen.length);
      }),
    ));

  it.each([
    ['bereikt', true],
    ['kanaal_huisbezoek', true],
    ['poging_voicemail', true],
    ['poging_zonder_gesprek', false],
    ['interval_63_92', false],
    ['gezien_nog_nooit', false],
    ['op_tijd', false],
  ] as const)('%s is van wie het deed: %s', (kenmerk, verwacht) => expect(isVanWieHetDeed(kenmerk)).toBe(verwacht));

  it('staat een gesprek bij wie het voerde, en de caseload bij wie haar nu heeft', () => {
    const norm = { ...feiten([]), contacten: [{ ...contact('2026-03-02'), houderId: 'burak' }] };
    const r: Verlooprij = {
      clientId: 'c',
      onHold: false,
      begeleiderId: 'sanne',
      status: 'over_tijd',
      verloop: bepaalVerloop(norm, PEIL, JAAR),
    };
    const [sanne, burak] = ['sanne', 'burak'].map((wie) => telVerloop([r], wie));
    expect([sanne?.lopend.aantal, sanne?.kenmerken.bereikt.aantal]).toEqual([1, 0]);
    expect([burak?.lopend.aantal, burak?.kenmerken.bereikt.aantal]).toEqual([0, 1]);
  });

  it('zijn de mensen bij een getal precies wie het kenmerk heeft, elk één keer', () =>
    fc.assert(
      fc.property(rijen, (lijst) => {
        for (const van of [null, ...WIE]) {
          const { kenmerken } = telVerloop(lijst, van);
          for (const k of KENMERKEN) {
            const wie = lijst.filter((r) => isLopend(r) && telKenmerk(k, r, van) > 0);
            expect(kenmerken[k].mensen).toBe(new Set(wie.map((r) => r.clientId)).size);
          }
        }
      }),
    ));

  it('is de trend op een dag dezelfde telling als de status op die dag', () =>
    fc.assert(
      fc.property(rijen, dagVanaf, (lijst, dag) => {
        const reeksen = lijst.map((r) => ({ ...r, statussen: statussenOp(r.norm, [dag]) }));
        const [punt] = trendVan(reeksen, [dag]);
        const van = WIE.map((b) => trendVan(reeksen, [dag], (r) => r.begeleiderId === b)[0]);
        for (const s of ['op_schema', 'binnenkort', 'over_tijd', 'opgeschort'] as const) {
          expect(punt?.[s]).toBe(lijst.filter((r) => assessContactnorm(r.norm, dag).status === s).length);
          expect(som(van.map((p) => p?.[s] ?? 0))).toBe(punt?.[s]);
        }
      }),
    ));
});
