import { describe, expect, it } from 'vitest';
import { datum } from '../domain/datum';
import { type Beschikbaarheid, beletOp, STANDAARD, werkdagenTussen, werkdagOp } from './beschikbaarheid-regels';

const dinsdag = { weekdag: 2, van: '10:00', tot: '15:00', locatieId: 'power' };
const b: Beschikbaarheid = {
  ...STANDAARD,
  werkdagen: [{ weekdag: 1, van: '09:00', tot: '17:00', locatieId: null }, dinsdag],
  afwezig: [{ van: datum('2026-12-07'), tot: datum('2026-12-08') }],
};

describe('beschikbaarheid', () => {
  it.each([
    ['2026-11-23', null],
    ['2026-11-24', null],
    ['2026-11-25', 'geen_werkdag'],
    ['2026-11-28', 'vrij'],
    ['2026-12-07', 'afwezig'],
    ['2026-12-08', 'afwezig'],
    ['2026-12-14', null],
    // Tweede paasdag is een maandag en toch geen werkdag.
    ['2026-04-06', 'vrij'],
  ] as const)('op %s: %s', (dag, belet) => {
    expect(beletOp(b, datum(dag))).toBe(belet);
    expect(werkdagOp(b, datum(dag)) === null).toBe(belet !== null);
  });

  it('is zonder eigen werkdagen elke werkdag van negen tot vijf, vier gesprekken van drie kwartier', () => {
    const uren = { van: '09:00', tot: '17:00', locatieId: null };
    expect(STANDAARD).toMatchObject({
      werkdagen: [1, 2, 3, 4, 5].map((weekdag) => ({ weekdag, ...uren })),
      gesprekkenPerDag: 4,
      gesprekMinuten: 45,
    });
  });

  it('is er niet in een van de afwezigheden', () => {
    const twee = { ...b, afwezig: [...b.afwezig, { van: datum('2026-12-21'), tot: datum('2026-12-22') }] };
    expect(['2026-12-08', '2026-12-14', '2026-12-21'].map((op) => beletOp(twee, datum(op)))).toEqual([
      'afwezig',
      null,
      'afwezig',
    ]);
  });

  it('geeft de uren en de plaats van die dag', () => {
    expect(werkdagOp(b, datum('2026-11-24'))).toEqual(dinsdag);
  });

  it('noemt elke dag in een periode, beide einden mee', () => {
    const dagen = werkdagenTussen(b, datum('2026-11-23'), datum('2026-12-15')).map((d) => d.datum);
    expect(dagen).toEqual(['2026-11-23', '2026-11-24', '2026-11-30', '2026-12-01', '2026-12-14', '2026-12-15']);
    expect(werkdagenTussen(b, datum('2026-11-24'), datum('2026-11-23'))).toEqual([]);
  });
});
