import { expect, it } from 'vitest';
import { zonderToestemming } from './regels';

const ans = { id: 'a', naam: 'Ans de Wit', toestemming: true };
const bram = { id: 'b', naam: 'Bram Vos', toestemming: false };

it.each([
  ['niemand erbij', {}, []],
  ['een betrokkene met toestemming', { betrokkeneIds: 'a' }, []],
  ['een betrokkene zonder', { betrokkeneIds: ['a', 'b'] }, ['Bram Vos']],
  ['iemand die er niet bij staat', { derden: 'de werkgever' }, ['de werkgever']],
  ['wie met toestemming is opgeschreven', { derden: 'wijkcoach ans de wit' }, []],
  ['een betrokkene zonder, ook opgeschreven', { betrokkeneIds: 'b', derden: 'Bram Vos' }, ['Bram Vos']],
])('%s', (_, waarden, namen) => expect(zonderToestemming(waarden, [ans, bram])).toEqual(namen));
