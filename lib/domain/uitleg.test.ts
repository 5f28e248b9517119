import { describe, expect, it } from 'vitest';
import { datum } from './datum';
import { type Uitleg, uitlegVan } from './uitleg';

const uitleg = (op: string, uiterlijk: string | null = '2026-10-20'): Uitleg => ({
  uiterlijk: uiterlijk === null ? null : datum(uiterlijk),
  reden: 'client_wil_later',
  tot: datum('2026-12-01'),
  op: datum(op),
});
const wachten = (laatsteGesprek: string | null, uiterlijk: string | null = '2026-10-20') => ({
  laatsteGesprek: laatsteGesprek === null ? null : datum(laatsteGesprek),
  uiterlijk: uiterlijk === null ? null : datum(uiterlijk),
});

describe('de uitleg van een wachten', () => {
  const [eerst, later] = [uitleg('2026-11-01'), uitleg('2026-11-10')];
  it.each([
    ['is er niet', [], wachten(null), null],
    ['is de laatste', [eerst, later], wachten('2026-07-20'), later],
    ['is er ook als er nog nooit een gesprek was', [eerst], wachten(null), eerst],
    ['is er nog op de dag van het gesprek waarbij zij is gegeven', [eerst], wachten('2026-11-01'), eerst],
    ['is oud na een gesprek', [eerst], wachten('2026-11-02'), null],
    ['is niet die van een ander wachten', [eerst, uitleg('2026-11-10', '2027-02-10')], wachten('2026-07-20'), eerst],
    ['komt niet terug als de klok stilstaat', [eerst], wachten('2026-07-20', null), null],
    [
      'is er ook als de klok stilstaat',
      [uitleg('2026-11-01', null)],
      wachten('2026-11-01', null),
      uitleg('2026-11-01', null),
    ],
  ])('%s', (_, alle, welk, geldt) => expect(uitlegVan(alle, welk)).toEqual(geldt));
});
