import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GESPREKKEN_PER_JAAR, type Normfeiten, telGesprekken, trajectjaar } from '../domain/contactnorm';
import { type Datum, dagnummer, datum, plusDagen, vanDagnummer } from '../domain/datum';
import type { Contactfeit } from '../domain/tellend-gesprek';
import {
  AFWIJKINGSTATUSSEN,
  type Afwijkingstatus,
  geslotenTrajectjaren,
  intervallen,
  isTeVerantwoorden,
  type Jaartelling,
  type Staande,
  volgendeStap,
  wijzigingen,
} from './regels';

const gesprek = (d: string): Contactfeit => ({
  datum: datum(d),
  soort: 'gesprek',
  kanaal: 'telefonisch',
  metDerde: false,
  status: 'gevoerd',
  verkeerdGeregistreerd: false,
});

const traject = (norm: Partial<Normfeiten> = {}, groep: 'pilot' | 'controle' = 'pilot') => ({
  groep,
  norm: {
    perJaar: 4 as const,
    normen: [],
    start: datum('2024-03-01'),
    einddatum: null,
    contacten: [],
    opschortingen: [],
    ...norm,
  },
});

const kort = (jaren: Jaartelling[]) => jaren.map((j) => [j.van, j.tot, j.gevoerd, j.vereist, j.gehaald]);

it('de begeleider is aan zet bij een open en bij een teruggestuurde afwijking', () =>
  expect(AFWIJKINGSTATUSSEN.filter(isTeVerantwoorden)).toEqual(['open', 'teruggestuurd']));

describe('gesloten trajectjaren', () => {
  it.each<[string, Partial<Normfeiten>, string, unknown[][]]>([
    ['nog geen, op de laatste dag van het eerste jaar', {}, '2025-02-28', []],
    ['een, de dag erna', {}, '2025-03-01', [['2024-03-01', '2025-02-28', 0, 4, false]]],
    [
      'twee, elk met eigen gesprekken',
      { contacten: ['2024-03-01', '2024-06-01', '2024-09-01', '2025-02-28', '2025-03-01'].map(gesprek) },
      '2026-03-01',
      [
        ['2024-03-01', '2025-02-28', 4, 4, true],
        ['2025-03-01', '2026-02-28', 1, 4, false],
      ],
    ],
    ['niet het jaar waarin het einde nog komt', { einddatum: datum('2024-08-31') }, '2024-08-31', []],
    [
      'wel het jaar waarin het eindigde, tot en met die dag en met minder gesprekken nodig',
      { einddatum: datum('2024-08-31') },
      '2024-09-01',
      [['2024-03-01', '2024-08-31', 0, 2, false]],
    ],
    [
      'niets na het einde',
      { einddatum: datum('2025-02-28') },
      '2030-01-01',
      [['2024-03-01', '2025-02-28', 0, 4, false]],
    ],
    [
      'een jaar dat helemaal stilstond vraagt niets en is gehaald',
      { opschortingen: [{ van: datum('2024-03-01'), tot: datum('2025-02-28') }] },
      '2025-03-01',
      [['2024-03-01', '2025-02-28', 0, 0, true]],
    ],
    ['een traject dat nog begint heeft er geen', { start: datum('2026-01-01') }, '2025-03-01', []],
    [
      'een start op 29 februari',
      { start: datum('2024-02-29') },
      '2026-02-28',
      [
        ['2024-02-29', '2025-02-27', 0, 4, false],
        ['2025-02-28', '2026-02-27', 0, 4, false],
      ],
    ],
  ])('%s', (_, norm, peildatum, verwacht) => {
    expect(kort(geslotenTrajectjaren(traject(norm), datum(peildatum)))).toEqual(verwacht);
  });

  it('heeft de controlegroep niet', () => {
    expect(geslotenTrajectjaren(traject({}, 'controle'), datum('2030-01-01'))).toEqual([]);
  });
});

const JAAR = { van: datum('2024-03-01'), tot: datum('2025-02-28') };
const jaar = (gevoerd: number, vereist: number): Jaartelling => ({
  ...JAAR,
  gevoerd,
  vereist,
  gehaald: gevoerd >= vereist,
});
const staat = (status: Afwijkingstatus, gevoerd = 2, vereist = 4): Staande => ({
  jaarVan: JAAR.van,
  jaarTot: JAAR.tot,
  status,
  gevoerd,
  vereist,
});

describe('wat er met een normafwijking gebeurt', () => {
  it.each<[string, Staande | null, Jaartelling | null, string]>([
    ['sluit onder de norm', null, jaar(2, 4), 'geopend → open'],
    ['sluit op de norm', null, jaar(4, 4), 'niets'],
    ['is nog niet voorbij', null, null, 'niets'],
    ['blijft zoals het was', staat('open'), jaar(2, 4), 'niets'],
    ['wordt alsnog gehaald', staat('open'), jaar(4, 4), 'ingetrokken → ingetrokken'],
    ['wordt na acceptatie alsnog gehaald', staat('geaccepteerd'), jaar(4, 4), 'ingetrokken → ingetrokken'],
    ['is weer open', staat('verantwoord'), null, 'ingetrokken → ingetrokken'],
    ['was al ingetrokken en is gehaald', staat('ingetrokken'), jaar(5, 4), 'niets'],
    ['was al ingetrokken en is weer open', staat('ingetrokken'), null, 'niets'],
    ['was ingetrokken en is toch niet gehaald', staat('ingetrokken'), jaar(3, 4), 'heropend → open, opnieuw'],
    ['heeft een gesprek meer', staat('open'), jaar(3, 4), 'herrekend → open'],
    ['heeft na verantwoorden een gesprek meer', staat('verantwoord'), jaar(3, 4), 'herrekend → verantwoord'],
    ['heeft na verantwoorden een gesprek minder', staat('verantwoord'), jaar(1, 4), 'herrekend → verantwoord'],
    ['heeft na terugsturen een gesprek minder', staat('teruggestuurd'), jaar(1, 4), 'herrekend → teruggestuurd'],
    ['heeft na acceptatie een gesprek meer', staat('geaccepteerd'), jaar(3, 4), 'herrekend → geaccepteerd'],
    ['vraagt na acceptatie minder', staat('geaccepteerd'), jaar(2, 3), 'herrekend → geaccepteerd'],
    ['heeft na acceptatie een gesprek minder', staat('geaccepteerd'), jaar(1, 4), 'herrekend → open, opnieuw'],
    ['vraagt na acceptatie meer', staat('geaccepteerd'), jaar(2, 6), 'herrekend → open, opnieuw'],
    ['mist evenveel met minder gesprekken', staat('geaccepteerd'), jaar(1, 3), 'herrekend → open, opnieuw'],
  ])('een trajectjaar %s', (_, oud, nieuw, verwacht) => {
    const stap = volgendeStap(oud, nieuw);
    const tekst = stap
      ? `${stap.soort} → ${stap.status}${stap.opnieuw && stap.soort !== 'geopend' ? ', opnieuw' : ''}`
      : 'niets';
    expect(tekst).toBe(verwacht);
  });

  it('herrekent als alleen de laatste dag anders is', () => {
    expect(volgendeStap({ ...staat('open'), jaarTot: datum('2025-01-31') }, jaar(2, 4))?.soort).toBe('herrekend');
  });
});

// ---- eigenschappen ----
const BASIS = dagnummer(datum('2019-01-01'));
const dag = fc.integer({ min: 0, max: 2200 }).map((n) => vanDagnummer(BASIS + n));
const willekeurig: fc.Arbitrary<ReturnType<typeof traject>> = fc
  .record({
    perJaar: fc.constantFrom(...GESPREKKEN_PER_JAAR),
    normen: fc.constant([]),
    start: dag,
    duur: fc.option(fc.integer({ min: 0, max: 1500 }), { nil: null }),
    contacten: fc.array(
      dag.map((d) => gesprek(d)),
      { maxLength: 20 },
    ),
    opschortingen: fc.array(
      fc.tuple(dag, fc.option(fc.integer({ min: 0, max: 300 }), { nil: null, freq: 6 })).map(([van, lengte]) => ({
        van,
        tot: lengte === null ? null : plusDagen(van, lengte),
      })),
      { maxLength: 3 },
    ),
  })
  .map(({ duur, ...f }) => ({
    groep: 'pilot' as const,
    norm: { ...f, einddatum: duur === null ? null : plusDagen(f.start, duur) },
  })) as never;

/** Wat er na deze wijzigingen staat, zoals de database het bewaart. */
function pasToe(staande: readonly Staande[], t: ReturnType<typeof traject>, peildatum: Datum): Staande[] {
  const nieuw = new Map(staande.map((s) => [s.jaarVan, s]));
  for (const w of wijzigingen(t, staande, peildatum)) nieuw.set(w.jaarVan, w);
  return [...nieuw.values()];
}

describe('eigenschappen', () => {
  it('een trajectjaar is gesloten als zijn laatste dag geweest is, en dan telt de norm het', () => {
    fc.assert(
      fc.property(willekeurig, dag, (t, peildatum) => {
        const jaren = geslotenTrajectjaren(t, peildatum);
        // Dag voor dag: elke dag van het traject die voorbij is en in een gesloten jaar valt, en geen andere.
        const { start, einddatum } = t.norm;
        const verwacht = new Set<Datum>();
        for (let d = start; d < peildatum && (!einddatum || d <= einddatum); d = plusDagen(d, 1)) {
          const { van, tot } = trajectjaar(start, d);
          if (tot < peildatum || (einddatum && einddatum < peildatum)) verwacht.add(van);
        }
        expect(jaren.map((j) => j.van)).toEqual([...verwacht]);
        for (const j of jaren) {
          const telling = telGesprekken(t.norm, trajectjaar(start, j.van), peildatum);
          expect(j).toMatchObject({ gevoerd: telling.gevoerd, vereist: telling.vereist, gehaald: telling.gehaald });
          expect(j.tot < peildatum).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('twee keer toepassen verandert niets meer', () => {
    const begin = fc.array(fc.constantFrom(...AFWIJKINGSTATUSSEN), { maxLength: 6 });
    fc.assert(
      fc.property(willekeurig, dag, begin, fc.nat({ max: 5 }), (t, peildatum, statussen, gevoerd) => {
        const staande = statussen.map((status, i) => {
          const { van, tot } = trajectjaar(t.norm.start, plusDagen(t.norm.start, 367 * i));
          return { jaarVan: van, jaarTot: tot, status, gevoerd, vereist: 4 };
        });
        const uniek = [...new Map(staande.map((s) => [s.jaarVan, s])).values()];
        const een = pasToe(uniek, t, peildatum);
        expect(wijzigingen(t, een, peildatum)).toEqual([]);
        // Hoogstens één per trajectjaar, en wie niet gehaald is staat er precies één keer, niet ingetrokken.
        expect(new Set(een.map((s) => s.jaarVan)).size).toBe(een.length);
        const tekort = geslotenTrajectjaren(t, peildatum).filter((j) => !j.gehaald);
        expect(
          een
            .filter((s) => s.status !== 'ingetrokken')
            .map((s) => s.jaarVan)
            .sort(),
        ).toEqual(tekort.map((j) => j.van));
      }),
      { numRuns: 300 },
    );
  });

  it('dag na dag kijken geeft hetzelfde als één keer aan het eind, als de feiten gelijk blijven', () => {
    fc.assert(
      fc.property(willekeurig, (t) => {
        const eind = plusDagen(t.norm.start, 1200);
        let staande: Staande[] = [];
        for (let d = t.norm.start; d <= eind; d = plusDagen(d, 30)) staande = pasToe(staande, t, d);
        staande = pasToe(staande, t, eind);
        expect(staande.filter((s) => s.status !== 'ingetrokken')).toEqual(
          pasToe([], t, eind).filter((s) => s.status !== 'ingetrokken'),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('intervallen', () => {
  it('telt bij elk gesprek in het jaar hoelang het vorige geleden was, ook als dat van het jaar ervoor is', () => {
    const { norm } = traject({
      contacten: ['2024-04-01', '2025-02-20', '2025-03-10', '2025-06-10', '2026-03-05'].map(gesprek),
    });
    const tweede = trajectjaar(norm.start, datum('2025-06-01'));
    expect(intervallen(norm, tweede, datum('2026-04-01'))).toEqual([18, 92]);
    expect(intervallen(norm, trajectjaar(norm.start, norm.start), datum('2026-04-01'))).toEqual([325]);
  });
});
