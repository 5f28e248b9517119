import { expect, it } from 'vitest';
import { type Ingevuld, spooradres, spoorvraag } from './adres-regels';

const leeg: Ingevuld = {
  ...{ client: '', wie: '', van: '', tot: '', soort: '', groep: '', resultaat: '' },
  ...{ sessie: '', apparaat: '', volgorde: '', voor: '' },
};

it.each<[string, Partial<Ingevuld>, Partial<Ingevuld>, string]>([
  ['niets', {}, {}, '/verantwoording'],
  [
    'een keuze erbij, en weer vooraan',
    { wie: 'a@b.nl', voor: '12' },
    { groep: 'inzage' },
    '/verantwoording?wie=a%40b.nl&groep=inzage',
  ],
  ['een keuze eraf', { wie: 'a', groep: 'inzage' }, { groep: '' }, '/verantwoording?wie=a'],
  ['een bladzijde verder', { wie: 'a', voor: '12' }, { voor: '9' }, '/verantwoording?wie=a&voor=9'],
])('%s', (_, ingevuld, anders, adres) => expect(spooradres({ ...leeg, ...ingevuld }, anders)).toBe(adres));

it('wat er verder in het adres staat gaat niet mee', () =>
  expect(spoorvraag({ client: 'VIA-1', reden: 'jansen', voor: ['1', '2'] })).toEqual({
    client: 'VIA-1',
    voor: ['1', '2'],
  }));
