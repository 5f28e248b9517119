import { expect, it } from 'vitest';
import { eenInstrument, eenInzet, type Inzetwens } from '../../prisma/factories/inzet';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft, proefRechten } from '../../prisma/proef/rechten';
import type { Proefdossier } from '../../prisma/proef/situaties';
import { doeActie, spoor } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { inzetAanmelden, inzetDelen } from './actions';

type Wie = { id: string; client: { id: string; clientnummer: string }; begeleider: User };
const TAAK = { grond: 'taak', grondWaarop: 'Participatiewet, artikel 7', deelt: ['afspraken', 'signalen'] };

const deel = ({ client, begeleider }: Omit<Wie, 'id'>, inzetId: string, velden: object = {}, user = begeleider) =>
  doeActie(user, inzetDelen, { clientnummer: client.clientnummer, inzetId, versie: '1', ...TAAK, ...velden });
const inzet = (traject: Pick<Wie, 'id' | 'client'>, wens: Partial<Inzetwens> = {}) =>
  eenInzet({ traject, grond: { grond: 'geen' }, ...wens });
const rij = (id: string) => alsSysteem('proef', (tx) => tx.inzet.findUniqueOrThrow({ where: { id } }));

const enige = (d: Proefdossier) =>
  alsSysteem('proef', async (tx) => (await tx.inzet.findFirstOrThrow({ where: { clientId: d.client.id } })).id);

proefRechten({
  'vastleggen waarom er wordt gedeeld': {
    actie: 'inzet.delen',
    vooraf: (d) => inzet({ id: d.traject.id, client: d.client }),
    doe: async (user, d) => deel(d, await enige(d), {}, user),
  },
});

it('legt de grond vast, met in het spoor wat en tot wanneer en niet de vrije tekst', async () => {
  const wie = await eenTraject<User>({ start: '2026-01-05' });
  const { id } = await inzet(wie);
  await deel(wie, id, { grondTot: '2027-06-01' });
  expect(await rij(id)).toMatchObject({ ...TAAK, toestemmingOp: null, grondTot: new Date('2027-06-01'), versie: 2 });
  expect((await spoor())[0]?.details).toEqual({
    grond: 'taak',
    grondTot: '2027-06-01',
    deelt: ['afspraken', 'signalen'],
  });
  await blijft(() => deel(wie, id), IntussenGewijzigd);
  await deel(wie, id, { versie: '2', grond: 'geen' });
  expect(await rij(id)).toMatchObject({ grond: 'geen', grondWaarop: null, grondTot: null, deelt: [] });
});

it.each<[string, object, string]>([
  ['een taak zonder artikel', { grondWaarop: ' ' }, 'grondWaarop'],
  ['toestemming zonder dag', { grond: 'toestemming', grondTot: '2027-01-01' }, 'toestemmingOp'],
  ['toestemming zonder einde', { grond: 'toestemming', toestemmingOp: '2026-11-01' }, 'grondTot'],
])('kan niet met %s', async (_, velden, veld) => {
  const wie = await eenTraject<User>({ start: '2026-01-05' });
  const { id } = await inzet(wie);
  const fout = await blijft(() => deel(wie, id, velden), Ongeldig);
  expect(Object.keys(fout.fieldErrors)).toEqual([veld]);
});

it('kan niet bij een inzet die voorbij is, van een ander, of die er niet is', async () => {
  const [wie, ander] = [
    await eenTraject<User>({ start: '2026-01-05' }),
    await eenTraject<User>({ start: '2026-01-05' }),
  ];
  const voorbij = await inzet(wie, { status: 'afgerond', grond: { grond: 'geen' } });
  await blijft(() => deel(wie, voorbij.id), Ongeldig);
  const vreemd = await inzet(ander);
  await blijft(() => deel(wie, vreemd.id), NietGevonden);
  await blijft(() => deel(wie, crypto.randomUUID()), NietGevonden);
});

it('deelt van een nieuwe inzet niets tot er een grond is', async () => {
  const wie = await eenTraject<User>({ start: '2026-01-05' });
  const instrument = await eenInstrument({ organisatie: 'Power' });
  await doeActie(wie.begeleider, inzetAanmelden, {
    ...{ clientnummer: wie.client.clientnummer, trajectId: wie.id, instrumentId: instrument.id },
    ...{ aangemeldOp: '2026-11-02', wens1: 'Fietsen' },
  });
  const nieuw = await alsSysteem('proef', (tx) => tx.inzet.findFirstOrThrow({ where: { clientId: wie.client.id } }));
  expect(nieuw).toMatchObject({ grond: 'geen', deelt: [] });
});
