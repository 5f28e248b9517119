import { expect, it } from 'vitest';
import { zonderGrond } from './regels';

const ans = { id: 'a', naam: 'Ans de Wit', grond: 'een taak uit de wet (Wmo)' };
const bram = { id: 'b', naam: 'Bram Vos', grond: null };

it.each([
  ['niemand erbij', {}, []],
  ['een betrokkene met een grond', { betrokkeneIds: 'a' }, []],
  ['een betrokkene zonder', { betrokkeneIds: ['a', 'b'] }, ['Bram Vos']],
  ['iemand die er niet bij staat', { derden: 'de werkgever' }, ['de werkgever']],
  ['wie met een grond is opgeschreven', { derden: 'wijkcoach ans de wit' }, []],
  ['een betrokkene zonder, ook opgeschreven', { betrokkeneIds: 'b', derden: 'Bram Vos' }, ['Bram Vos']],
])('%s', (_, waarden, namen) => expect(zonderGrond(waarden, [ans, bram])).toEqual(namen));
