import { expect, it } from 'vitest';
import { datum } from '../domain/datum';
import type { KortContact } from '../norm/feiten';
import { komendeAfspraken } from './vervolg-regels';

const contact = (id: string, dag: string, wens: Partial<KortContact> = {}) =>
  ({ id, datum: datum(dag), status: 'gepland', verkeerdGeregistreerd: false, ...wens }) as KortContact;

it('een komende afspraak is gepland, niet verkeerd, vandaag of later, en niet die waar het over gaat', () => {
  const contacten = [
    contact('gisteren', '2026-11-17'),
    contact('vandaag', '2026-11-18'),
    contact('afgezegd', '2026-11-19', { status: 'afgezegd' }),
    contact('verkeerd', '2026-11-20', { verkeerdGeregistreerd: true }),
    contact('deze', '2026-11-21'),
    contact('later', '2026-12-01'),
  ];
  expect(komendeAfspraken(contacten, datum('2026-11-18'), 'deze').map((c) => c.id)).toEqual(['vandaag', 'later']);
});
