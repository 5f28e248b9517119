import { expect, it } from 'vitest';
import { datum } from '../domain/datum';
import { feitenUit, restTekst } from './rest-regels';
import { telVanaf } from './venster-regels';

it('houdt van een gemis de maand, en niet van wie het was', () => {
  const feit = {
    ...{ clientId: 'van-iemand', aanbodId: 'kinderopvang', belemmering: 'vervoer' as const },
    ...{ op: datum('2026-03-17'), vervuldOp: null },
  };
  const maat = restTekst({ soort: 'gemis', ...feit });
  expect(maat).not.toMatch(/van-iemand|2026-03-17/);
  expect(feitenUit([{ maat, mens: 'iemand' }])).toEqual({
    inzetten: [],
    gemissen: [{ ...feit, op: '2026-03-01', clientId: 'iemand' }],
  });
});

it('telt twaalf maanden, met de lopende als laatste', () => {
  expect(telVanaf(datum('2026-11-18'))).toBe('2025-12-01');
});
