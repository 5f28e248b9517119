import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Datum, datum, plusDagen } from '../domain/datum';
import { bezwaren, type Eisen, passendEerst } from '../instrumenten/regels';
import {
  dagfouten,
  INZET_REDENEN,
  INZET_STATUSSEN,
  type InzetStatus,
  isOpen,
  looptTegelijk,
  magNaar,
  vraagtReden,
  vraagtToelichting,
  vraagtUitkomst,
} from './regels';

const VANDAAG = datum('2026-11-18');
const d = (tekst: string | null) => (tekst === null ? null : datum(tekst));

describe('de stappen van een inzet', () => {
  const MAG: [InzetStatus, InzetStatus][] = [
    ['aangemeld', 'gestart'],
    ['aangemeld', 'afgewezen'],
    ['gestart', 'afgerond'],
    ['gestart', 'gestopt'],
  ];
  it('zijn deze vier, en geen enkele andere', () => {
    const alle = INZET_STATUSSEN.flatMap((van) => INZET_STATUSSEN.map((naar) => [van, naar] as const));
    expect(alle.filter(([van, naar]) => magNaar(van, naar))).toEqual(MAG);
  });

  it('wie aangemeld of gestart is loopt nog; een reden en een uitkomst horen bij het eind', () => {
    expect(INZET_STATUSSEN.filter(isOpen)).toEqual(['aangemeld', 'gestart']);
    expect(INZET_STATUSSEN.filter(vraagtReden)).toEqual(['gestopt', 'afgewezen']);
    expect(INZET_STATUSSEN.filter(vraagtUitkomst)).toEqual(['afgerond', 'gestopt']);
    expect([null, ...INZET_REDENEN].filter(vraagtToelichting)).toEqual(['anders']);
  });
});

describe('de dagen van een inzet', () => {
  const TRAJECT = { start: datum('2026-01-05'), einddatum: datum('2026-10-31') };
  it.each<[string, [string, string | null, string | null], object]>([
    ['alles op volgorde', ['2026-02-01', '2026-02-15', '2026-06-01'], {}],
    ['alles op één dag', ['2026-02-01', '2026-02-01', '2026-02-01'], {}],
    ['op de eerste en de laatste dag van het traject', ['2026-01-05', '2026-01-05', '2026-10-31'], {}],
    ['niet doorgegaan: geen start', ['2026-02-01', null, '2026-02-01'], {}],
    ['voor het traject', ['2026-01-04', null, null], { aangemeldOp: 'voor_het_traject' }],
    ['na het traject', ['2026-02-01', '2026-02-15', '2026-11-01'], { geeindigdOp: 'na_het_traject' }],
    ['morgen', ['2026-02-01', '2026-11-19', null], { gestartOp: 'in_de_toekomst' }],
    ['begonnen voor het aanmelden', ['2026-02-02', '2026-02-01', null], { gestartOp: 'voor_aanmelding' }],
    ['klaar voor het begon', ['2026-02-01', '2026-02-15', '2026-02-14'], { geeindigdOp: 'voor_begin' }],
    ['niet doorgegaan voor het aanmelden', ['2026-02-02', null, '2026-02-01'], { geeindigdOp: 'voor_aanmelding' }],
    [
      'van alles tegelijk',
      ['2025-12-31', '2026-12-01', '2027-01-01'],
      { aangemeldOp: 'voor_het_traject', gestartOp: 'in_de_toekomst', geeindigdOp: 'in_de_toekomst' },
    ],
  ])('%s', (_, [aan, begin, eind], fouten) => {
    const dagen = { aangemeldOp: datum(aan), gestartOp: d(begin), geeindigdOp: d(eind) };
    expect(dagfouten(dagen, TRAJECT, VANDAAG)).toEqual(fouten);
  });
});

describe('twee keer hetzelfde instrument', () => {
  const p = (aan: string, eind: string | null) => ({ aangemeldOp: datum(aan), geeindigdOp: d(eind) });
  it.each<[string, ReturnType<typeof p>, ReturnType<typeof p>, boolean]>([
    ['beide open', p('2026-01-01', null), p('2026-06-01', null), true],
    ['de tweede na het einde van de eerste', p('2026-01-01', '2026-03-01'), p('2026-03-02', null), false],
    ['op de dag van het einde opnieuw', p('2026-01-01', '2026-03-01'), p('2026-03-01', null), false],
    ['een dag te vroeg opnieuw', p('2026-01-01', '2026-03-01'), p('2026-02-28', null), true],
    ['erbinnen', p('2026-01-01', '2026-12-01'), p('2026-03-01', '2026-04-01'), true],
    ['meteen afgewezen telt niet', p('2026-03-01', '2026-03-01'), p('2026-01-01', null), false],
  ])('%s', (_, a, b, verwacht) => {
    expect(looptTegelijk(a, b)).toBe(verwacht);
  });

  it('is voor beide kanten hetzelfde, en waar als er een dag is waarop beide lopen', () => {
    const dagen = fc.integer({ min: 0, max: 20 }).map((n) => plusDagen(datum('2026-01-01'), n));
    const periode = fc.tuple(dagen, fc.option(fc.integer({ min: 0, max: 10 }))).map(([aan, duur]) => ({
      aangemeldOp: aan,
      geeindigdOp: duur === null ? null : plusDagen(aan, duur),
    }));
    const loopt = (x: { aangemeldOp: Datum; geeindigdOp: Datum | null }, dag: Datum) =>
      x.aangemeldOp <= dag && (x.geeindigdOp === null || dag < x.geeindigdOp);
    fc.assert(
      fc.property(periode, periode, (a, b) => {
        const samen = Array.from({ length: 40 }, (_, n) => plusDagen(datum('2026-01-01'), n)).some(
          (dag) => loopt(a, dag) && loopt(b, dag),
        );
        expect(looptTegelijk(a, b)).toBe(samen);
        expect(looptTegelijk(b, a)).toBe(samen);
      }),
    );
  });
});

describe('wat bij een cliënt past', () => {
  const eis = (niveauNederlands: Eisen['niveauNederlands'], tredeVan: number | null, tredeTot: number | null) => ({
    niveauNederlands,
    tredeVan,
    tredeTot,
  });
  it.each<[string, Eisen, Parameters<typeof bezwaren>[1], string[]]>([
    ['precies genoeg', eis('redelijk', 2, 4), { niveauNederlands: 'redelijk', trede: 4 }, []],
    ['te weinig Nederlands', eis('redelijk', null, null), { niveauNederlands: 'beginner', trede: 1 }, ['taal']],
    ['te hoog op de ladder', eis(null, 1, 3), { niveauNederlands: 'geen', trede: 4 }, ['trede']],
    ['te laag', eis(null, 3, null), { niveauNederlands: null, trede: 2 }, ['trede']],
    ['allebei', eis('goed', 5, 6), { niveauNederlands: 'geen', trede: 1 }, ['taal', 'trede']],
    ['van de cliënt is niets bekend', eis('goed', 5, 6), { niveauNederlands: null, trede: null }, []],
    ['het instrument vraagt niets', eis(null, null, null), { niveauNederlands: 'geen', trede: 1 }, []],
  ])('%s', (_, eisen, bij, verwacht) => {
    expect(bezwaren(eisen, bij)).toEqual(verwacht);
  });

  it('staat vooraan, en verder blijft de volgorde', () => {
    const rij = [
      { naam: 'a', ...eis('goed', null, null) },
      { naam: 'b', ...eis(null, null, null) },
      { naam: 'c', ...eis('redelijk', null, null) },
      { naam: 'd', ...eis('geen', 1, 2) },
    ];
    const namen = passendEerst(rij, { niveauNederlands: 'beginner', trede: 2 }).map((r) => r.naam);
    expect(namen).toEqual(['b', 'd', 'a', 'c']);
  });
});
