import { describe, expect, it } from 'vitest';
import { datum } from '../domain/datum';
import { isStil, isUitTeLeggen, laatsteStilteDag } from './regels';

const vandaag = datum('2026-11-18');

describe('een uitleg of akkoord', () => {
  it.each([
    ['zonder dag', null, false],
    ['tot gisteren', '2026-11-17', false],
    ['tot vandaag: de vraag staat er weer', '2026-11-18', false],
    ['tot morgen', '2026-11-19', true],
  ])('%s is stil: %s', (_, stilTot, stil) => expect(isStil(stilTot ? datum(stilTot) : null, vandaag)).toBe(stil));

  it('geldt hoogstens zes weken', () => expect(laatsteStilteDag(vandaag)).toBe('2026-12-30'));
});

it.each([
  ['over_tijd', true, true],
  ['over_tijd', false, true],
  ['binnenkort', false, true],
  ['binnenkort', true, false],
  ['op_schema', false, true],
  ['op_schema', true, false],
  ['opgeschort', false, false],
  ['nog_niet_gestart', false, false],
  ['beeindigd', false, false],
] as const)('%s, geregeld %s: uit te leggen %s', (status, geregeld, wel) =>
  expect(isUitTeLeggen(status, geregeld)).toBe(wel),
);
