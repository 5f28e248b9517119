import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Datum, datum, plusDagen } from '../domain/datum';
import { signaalstand } from '../signalen/regels';
import {
  isBetrokken,
  klaarOp,
  sorteerToezeggingen,
  type Toezeggingfeiten,
  toetsBetrokkenheid,
  toetsKlaar,
  toetsVerteld,
  toezeggingstand,
} from './regels';

const VANDAAG = datum('2026-11-18');
const dag = (n: number): Datum => plusDagen(VANDAAG, n);

describe('betrokken zijn', () => {
  it.each([
    [null, true],
    [dag(1), true],
    [dag(0), true],
    [dag(-1), false],
  ])('tot en met %s: %s', (tot, verwacht) => {
    expect(isBetrokken({ tot }, VANDAAG)).toBe(verwacht);
  });

  it.each([
    [{ van: dag(0), tot: null }, {}],
    [{ van: dag(-10), tot: dag(-10) }, {}],
    [{ van: dag(-10), tot: dag(30) }, {}],
    [{ van: dag(1), tot: null }, { van: 'van_in_toekomst' }],
    [{ van: dag(-1), tot: dag(-2) }, { tot: 'tot_voor_van' }],
  ])('%o geeft %o', (b, verwacht) => {
    expect(toetsBetrokkenheid(b, VANDAAG)).toEqual(verwacht);
  });
});

const open: Toezeggingfeiten = { voor: dag(3), gedaanOp: null, vervallenOp: null, verteldOp: null };

describe('een toezegging', () => {
  it.each([
    [open, 'open'],
    [{ ...open, gedaanOp: dag(-1) }, 'te_vertellen'],
    [{ ...open, vervallenOp: dag(-1) }, 'te_vertellen'],
    [{ ...open, vervallenOp: dag(-1), verteldOp: dag(0) }, 'verteld'],
  ] as const)('%o is %s', (t, stand) => {
    expect(toezeggingstand(t)).toBe(stand);
  });

  it.each([
    [dag(0), null],
    [dag(-2), null],
    [dag(-3), 'voor_belofte'],
    [dag(1), 'in_toekomst'],
  ])('beloofd twee dagen geleden, klaar op %s: %s', (op, fout) => {
    expect(toetsKlaar(dag(-2), op, VANDAAG)).toBe(fout);
  });

  it.each([
    [null, dag(0), 'nog_niet_klaar'],
    [dag(-2), dag(-2), null],
    [dag(-2), dag(0), null],
    [dag(-2), dag(-3), 'voor_klaar'],
    [dag(-2), dag(1), 'in_toekomst'],
  ])('klaar op %s, verteld op %s: %s', (klaar, op, fout) => {
    expect(toetsVerteld(klaar, op, VANDAAG)).toBe(fout);
  });

  const dagen = fc.integer({ min: -30, max: 30 }).map(dag);
  const mogelijk = fc.option(dagen, { nil: null });
  const toezeggingen = fc.array(
    fc.record({ voor: dagen, gedaanOp: mogelijk, vervallenOp: fc.constant(null), verteldOp: mogelijk }),
  );

  it('staat op volgorde: open op datum, dan te vertellen, dan verteld met het laatste eerst; er raakt niets weg', () => {
    fc.assert(
      fc.property(toezeggingen, (lijst) => {
        const gesorteerd = sorteerToezeggingen(lijst);
        expect(gesorteerd).toHaveLength(lijst.length);
        for (const t of lijst) expect(gesorteerd).toContain(t);
        const standen = gesorteerd.map(toezeggingstand).join(' ');
        expect(standen).toMatch(/^(open ?)*(te_vertellen ?)*(verteld ?)*$/);
        const van = (stand: string) => gesorteerd.filter((t) => toezeggingstand(t) === stand);
        const voor = van('open').map((t) => t.voor);
        expect(voor).toEqual([...voor].sort());
        const klaar = van('te_vertellen').map(klaarOp);
        expect(klaar).toEqual([...klaar].sort());
        const verteld = van('verteld').map((t) => t.verteldOp);
        expect(verteld).toEqual([...verteld].sort().reverse());
      }),
    );
  });
});

it.each([
  [{ gelezen: false, afgehandeld: false, antwoord: null }, 'ongelezen'],
  [{ gelezen: true, afgehandeld: false, antwoord: null }, 'gelezen'],
  [{ gelezen: true, afgehandeld: true, antwoord: null }, 'afgehandeld'],
  [{ gelezen: true, afgehandeld: true, antwoord: 'Dank.' }, 'beantwoord'],
] as const)('een signaal %o is %s', (s, stand) => {
  expect(signaalstand(s)).toBe(stand);
});
