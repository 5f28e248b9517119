import { expect, it } from 'vitest';
import { datum } from '../domain/datum';
import { feedstand, werktTot } from './feed-regels';

const GEMAAKT = datum('2026-05-18');

it('een adres werkt een half jaar', () => expect(werktTot(GEMAAKT)).toBe('2026-11-18'));

it.each([
  ['2026-05-18', 'werkt'],
  ['2026-10-28', 'werkt'],
  ['2026-10-29', 'binnenkort'],
  ['2026-11-18', 'binnenkort'],
  ['2026-11-19', 'verlopen'],
])('op %s is het adres van 18 mei: %s', (vandaag, stand) => {
  expect(feedstand(GEMAAKT, datum(vandaag))).toBe(stand);
});
