import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kiesTijden } from './aanbod-regels';
import { raken, tijdvakVan } from './regels';

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
