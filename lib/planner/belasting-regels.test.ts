import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STANDAARD } from '../afspraken/beschikbaarheid-regels';
import { datum, plusDagen } from '../domain/datum';
import { type Lastmens, lastVan, nodigeDagen, ruimtePerWeek, totaal, verhuis, weeklasten } from './belasting-regels';
import { lastTekst } from './woorden';

const VANDAAG = datum('2026-11-18');
const mens = (eerste: string | null, meer: Partial<Lastmens> = {}): Lastmens => ({
  id: `m${eerste}`,
  begeleiderId: 'a',
  eerste: eerste === null ? null : datum(eerste),
  ritmeWeken: null,
  intervalMaanden: 3,
  totEnMet: null,
  afspraken: [],
  ...meer,
});
const TOT = datum('2027-02-14');

describe('wanneer iemand een gesprek nodig heeft', () => {
  it.each([
    ['volgens de norm één keer per kwartaal', mens('2026-12-01'), ['2026-12-01']],
    [
      'en weer als dat binnen de weken valt',
      mens('2026-11-18', { intervalMaanden: 1 }),
      ['2026-11-18', '2026-12-18', '2027-01-18'],
    ],
    ['wie over tijd is vandaag', mens('2026-09-01'), ['2026-11-18']],
    ['volgens het ritme', mens('2026-12-01', { ritmeWeken: 5 }), ['2026-12-01', '2027-01-05', '2027-02-09']],
    [
      'niet na het einde van het traject',
      mens('2026-12-01', { ritmeWeken: 2, totEnMet: datum('2026-12-20') }),
      ['2026-12-01', '2026-12-15'],
    ],
    ['nooit als de klok stilstaat', mens(null), []],
    ['niet als het later is dan deze weken', mens('2027-03-01'), []],
  ])('%s', (_, m, verwacht) => {
    expect(nodigeDagen(m, VANDAAG, TOT)).toEqual(verwacht);
  });
});

describe('de last per week', () => {
  const agenda = { ...STANDAARD, gesprekkenPerDag: 1 };
  it('telt nodig, gepland en wat er kan: deze week alleen wat er nog van over is, verlof en feestdagen eraf', () => {
    const weken = weeklasten(
      [mens('2026-11-20', { afspraken: [datum('2026-11-26'), datum('2026-11-17')] }), mens('2026-11-24')],
      { ...agenda, afwezig: [{ van: datum('2026-11-23'), tot: datum('2026-11-26') }] },
      VANDAAG,
    );
    expect(weken).toHaveLength(13);
    expect(weken[0]).toEqual({ maandag: '2026-11-16', nodig: 1, gepland: 0, capaciteit: 3, tekort: 0 });
    expect(weken[1]).toEqual({ maandag: '2026-11-23', nodig: 1, gepland: 1, capaciteit: 1, tekort: 0 });
    // Eerste kerstdag is een vrijdag.
    expect(weken[5]).toMatchObject({ maandag: '2026-12-21', capaciteit: 4 });
  });

  it('een tekort is er pas als ook eerder geen plek was, en elk gesprek telt er één keer in', () => {
    const vijf = Array.from({ length: 5 }, (_, i) => mens('2026-11-20', { id: `v${i}` }));
    const negen = Array.from({ length: 9 }, (_, i) => mens('2026-12-04', { id: `n${i}` }));
    expect(
      weeklasten(vijf, agenda, VANDAAG)
        .map((w) => w.tekort)
        .slice(0, 3),
    ).toEqual([2, 0, 0]);
    expect(
      weeklasten(negen, agenda, VANDAAG)
        .map((w) => w.tekort)
        .slice(0, 3),
    ).toEqual([0, 0, 0]);
    expect(
      weeklasten([...vijf, ...negen], agenda, VANDAAG)
        .map((w) => w.tekort)
        .slice(0, 3),
    ).toEqual([2, 0, 0]);
  });

  it('wie niemand heeft: alles is tekort', () => {
    expect(totaal(weeklasten([mens('2026-12-01')], null, VANDAAG))).toEqual({
      nodig: 1,
      gepland: 0,
      capaciteit: 0,
      tekort: 1,
    });
  });
});

describe('wat als er iemand verhuist', () => {
  const mensen = [mens('2026-12-01'), mens('2026-11-19'), mens(null), mens('2027-01-05', { begeleiderId: 'b' })];
  it.each([
    ['dringend', 1, ['m2026-11-19']],
    ['dringend', 2, ['m2026-11-19', 'm2026-12-01']],
    ['rustig', 1, ['mnull']],
    ['rustig', 9, ['mnull', 'm2026-12-01', 'm2026-11-19']],
  ] as const)('%s, %i', (wie, aantal, verwacht) => {
    const na = verhuis(mensen, { van: 'a', naar: 'b', aantal, wie });
    expect(na.verhuisd).toEqual(verwacht);
    expect(na.mensen.filter((m) => m.begeleiderId === 'b')).toHaveLength(aantal === 9 ? 4 : aantal + 1);
  });

  it('samen blijft er evenveel nodig en gepland, en er is niemand weg', () => {
    const velen = fc.array(
      fc.record({
        begeleiderId: fc.constantFrom('a', 'b', null),
        dag: fc.integer({ min: -40, max: 120 }),
        ritmeWeken: fc.option(fc.integer({ min: 1, max: 13 }), { nil: null }),
      }),
    );
    fc.assert(
      fc.property(
        velen,
        fc.constantFrom('a', null),
        fc.nat(8),
        fc.constantFrom('dringend', 'rustig'),
        (lijst, van, aantal, wie) => {
          const voor = lijst.map(
            (m, i): Lastmens => ({ ...mens(null), ...m, id: `m${i}`, eerste: plusDagen(VANDAAG, m.dag) }),
          );
          const na = verhuis(voor, { van, naar: 'b', aantal, wie }).mensen;
          const som = (ms: readonly Lastmens[]) => totaal(weeklasten(ms, null, VANDAAG));
          expect(som(na)).toEqual(som(voor));
          expect(na.map((m) => m.id)).toEqual(voor.map((m) => m.id));
        },
      ),
    );
  });
});

describe('de last zoals zij bij een keuze staat', () => {
  it.each([
    [62, 90, 50, 3, '62 cliënten, ruimte 3 gesprekken per week'],
    [1, 63, 50, 1, '1 cliënt, ruimte 1 gesprek per week'],
    [20, 62, 50, 0, '20 cliënten, ruimte minder dan 1 gesprek per week'],
    [70, 50, 50, 0, '70 cliënten, geen ruimte'],
    [80, 50, 90, 0, '80 cliënten, geen ruimte'],
  ])('%i cliënten, %i mogelijk en %i nodig', (clienten, capaciteit, nodig, perWeek, tekst) => {
    const last = lastVan(clienten, { capaciteit, nodig });
    expect(last).toEqual({ clienten, ruimte: capaciteit - nodig });
    expect(ruimtePerWeek(last)).toBe(perWeek);
    expect(lastTekst(last)).toBe(tekst);
  });
});
