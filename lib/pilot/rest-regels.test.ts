import { describe, expect, it } from 'vitest';
import type { Normfeiten } from '../domain/contactnorm';
import { datum } from '../domain/datum';
import { MAAT, restVan } from './rest-regels';

const gesprek = (d: string) => ({
  ...{ datum: datum(d), soort: 'gesprek' as const, kanaal: 'telefonisch' as const, status: 'gevoerd' as const },
  ...{ metDerde: false, verkeerdGeregistreerd: false },
});
const norm: Normfeiten = {
  ...{ perJaar: 4, normen: [], start: datum('2025-01-06'), einddatum: datum('2025-06-30') },
  ...{ contacten: [gesprek('2025-02-03')], opschortingen: [] },
};
const rest = restVan({ norm, einddatum: datum('2025-06-30') });
const op = (maat: string, dag: string) =>
  rest.reduce((n, v) => n + (v.maat === maat && v.dag <= dag ? v.aantal : 0), 0);

describe('wat er van een beëindigd traject meetelt', () => {
  it.each([
    ['2025-01-05', 'op_schema', 0],
    ['2025-01-06', 'op_schema', 1],
    ['2025-05-03', 'binnenkort', 1],
    ['2025-05-04', 'over_tijd', 1],
    ['2025-06-30', 'over_tijd', 1],
    ['2025-07-01', 'over_tijd', 0],
    ['2025-07-01', 'beeindigd', 1],
    ['2030-01-01', 'beeindigd', 1],
  ])('op %s is het %s: %i', (dag, status, aantal) => expect(op(MAAT.status(status), dag)).toBe(aantal));

  it('telt de gesprekken van de periode, zolang het loopt', () => {
    expect(op(MAAT.vak('twaalf_maanden', 0), '2025-02-02')).toBe(1);
    expect(op(MAAT.vak('twaalf_maanden', 1), '2025-02-03')).toBe(1);
    expect(op(MAAT.team('kalenderjaar', 'gesprekken'), '2025-06-30')).toBe(1);
    expect(op(MAAT.team('kalenderjaar', 'lopend'), '2025-07-01')).toBe(0);
    expect(op(MAAT.begonnen, '2025-01-06')).toBe(1);
  });
});
