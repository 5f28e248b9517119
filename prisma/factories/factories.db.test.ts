import { expect, it } from 'vitest';
import { uitDbOfNull } from '../../lib/server/datums';
import { alsSysteem } from '../../lib/server/db';
import { eenAfspraak, eenContactmoment } from './contactmoment';
import { eenTraject } from './traject';

const uiterlijk = (id: string) =>
  alsSysteem('test', async (tx) =>
    uitDbOfNull((await tx.traject.findUniqueOrThrow({ where: { id } })).uiterlijkeDatum),
  );

it('een traject is er met zijn begeleider, team en berekende uiterlijke datum', async () => {
  const traject = await eenTraject({ laatsteGesprek: '2020-09-30' });
  expect(await uiterlijk(traject.id)).toBe('2020-12-30');
  expect(traject.begeleider).toMatchObject({ rol: 'begeleider', teamIds: [traject.teamId] });
});

it('een gesprek verzet de uiterlijke datum, een afspraak en een opschorting erna niet', async () => {
  const opschorting = { van: '2021-06-01', tot: '2021-06-30' };
  const { id, client } = await eenTraject({ start: '2020-06-01', begeleider: null, opschorting });
  await eenContactmoment({ client, datum: '2020-08-15' });
  await eenAfspraak({ client, datum: '2020-12-01' });
  expect(await uiterlijk(id)).toBe('2020-11-15');
});
