import { describe, expect, it } from 'vitest';
import { datum } from '../domain/datum';
import { isStil, laatsteStilteDag } from './regels';

const vandaag = datum('2026-11-18');

describe('een uitleg waarmee genoegen is genomen', () => {
  it.each([
    ['zonder dag', null, false],
    ['tot gisteren', '2026-11-17', false],
    ['tot vandaag: de vraag staat er weer', '2026-11-18', false],
    ['tot morgen', '2026-11-19', true],
  ])('%s is stil: %s', (_, stilTot, stil) => expect(isStil(stilTot ? datum(stilTot) : null, vandaag)).toBe(stil));

  it('geldt hoogstens zes weken', () => expect(laatsteStilteDag(vandaag)).toBe('2026-12-30'));
});
