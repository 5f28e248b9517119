import { expect, it } from 'vitest';
import { datum } from '../domain/datum';
import { snelleDagen } from './dagen-regels';

const dagen = (op: string) => Object.fromEntries(snelleDagen(datum(op)).map((d) => [d.wat, `${d.van} ${d.tot}`]));

it.each([
  [
    '2026-11-18',
    {
      vandaag: '2026-11-18 2026-11-18',
      gisteren: '2026-11-17 2026-11-17',
      'deze week': '2026-11-16 2026-11-18',
      'vorige week': '2026-11-09 2026-11-15',
      'deze maand': '2026-11-01 2026-11-18',
      'vorige maand': '2026-10-01 2026-10-31',
    },
  ],
  // Op een maandag, de eerste van maart van een schrikkeljaar erna.
  [
    '2021-03-01',
    {
      vandaag: '2021-03-01 2021-03-01',
      gisteren: '2021-02-28 2021-02-28',
      'deze week': '2021-03-01 2021-03-01',
      'vorige week': '2021-02-22 2021-02-28',
      'deze maand': '2021-03-01 2021-03-01',
      'vorige maand': '2021-02-01 2021-02-28',
    },
  ],
])('op %s', (op, verwacht) => expect(dagen(op)).toEqual(verwacht));
