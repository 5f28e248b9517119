import { describe, expect, it } from 'vitest';
import { leesZoekvraag } from './zoek-regels';

describe('waarop iemand zoekt', () => {
  it.each([
    ['Jansen', { naam: 'Jansen', begin: null, cijfers: [], geboren: null }],
    ['via-0012', { naam: null, begin: 'VIA0012%', einde: '%VIA%0012', cijfers: [] }],
    ['012', { naam: null, begin: '012%', einde: '%%012', cijfers: [] }],
    ['06-0000 0001', { naam: null, cijfers: ['0600000001', '600000001'] }],
    ['+31 6 00000001', { naam: null, cijfers: ['31600000001', '600000001'] }],
    ['0031600000001', { naam: null, cijfers: ['31600000001', '600000001'] }],
    ['+49 (0)151 00000003', { naam: null, cijfers: ['4915100000003', '4915100000003'] }],
    ['14-7-1975', { naam: null, geboren: '1975-07-14' }],
    ['14 juli 1975', { naam: null, geboren: '1975-07-14', cijfers: [] }],
    ['1975', { naam: null, geboren: '1975', begin: '1975%', cijfers: ['1975'] }],
    ['juliana', { naam: 'juliana', geboren: null }],
  ])('%s', (tekst, vraag) => expect(leesZoekvraag(tekst)).toMatchObject(vraag));
});
