import { randomUUID } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { dag } from '../../prisma/factories/basis';
import { eenIntake } from '../../prisma/factories/intake';
import { eenPlan } from '../../prisma/factories/plan';
import { eenTraject } from '../../prisma/factories/traject';
import { VANDAAG } from '../../prisma/proef/stand';
import { telOpdrachten } from '../../prisma/proef/tel-opdrachten';
import { META } from '../formulier/formulier';
import { onholdStarten } from '../onhold/actions';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { huidigeUser } from '../server/session';
import { contactmomentVastleggen } from './actions';

vi.mock('../server/session', () => ({ huidigeUser: vi.fn(), inlogadres: async () => '/inloggen' }));

type Actie = typeof contactmomentVastleggen | typeof onholdStarten;

/** Hoeveel opdrachten een formulier kost, van BEGIN tot en met COMMIT; de tweede keer, als er niets meer op te warmen is. */
async function kost(actie: Actie, user: User, velden: () => Promise<Record<string, string>>): Promise<number> {
  vi.mocked(huidigeUser).mockResolvedValue(user);
  const stuur = async () => {
    const invoer = new FormData();
    for (const [naam, waarde] of Object.entries(await velden())) invoer.append(naam, waarde);
    invoer.set(META.sleutel, randomUUID());
    invoer.set(META.js, '1');
    return invoer;
  };
  await actie({}, await stuur());
  const invoer = await stuur();
  let gelukt: boolean | undefined;
  const aantal = await telOpdrachten(async () => {
    gelukt = (await actie({}, invoer)).gelukt;
  });
  expect(gelukt).toBe(true);
  return aantal;
}

// Eén meer dan de deur zelf vraagt: na het opslaan staat er hoe de cliënt van de volgende afspraak hoort.
it('het kortste gesprek kost hoogstens 17 opdrachten', async () => {
  const { begeleider } = await eenTraject<User>({ start: '2026-01-05' });
  const gesprek = async () => {
    const { client } = await eenTraject({ begeleider, start: '2026-01-05', laatsteGesprek: '2026-10-07' });
    return { clientnummer: client.clientnummer, datum: VANDAAG, kanaal: 'telefonisch', vervolg: 'datum:2027-02-15' };
  };
  expect(await kost(contactmomentVastleggen, begeleider, gesprek)).toBeLessThanOrEqual(17);
});

it('een gesprek met alles erbij kost hoogstens 30 opdrachten', async () => {
  const { begeleider } = await eenTraject<User>({ start: '2026-01-05' });
  const gesprek = async () => {
    const t = await eenTraject({ begeleider, start: '2026-01-05', laatsteGesprek: '2026-10-07' });
    const bij = { clientId: t.client.id, trajectId: t.id };
    const plan = await eenPlan({
      traject: t,
      doelen: [{ leefgebied: 3, tekst: 'Meer mensen zien', stappen: [{ tekst: 'Naar de inloop' }] }],
      op: '2026-10-07',
    });
    const scores = { 1: 3, 2: 3, 3: 3, 4: 3, 5: 3, 6: 3, 7: 3, 8: 3 } as const;
    const intake = await eenIntake({ traject: t, status: 'concept', trede: 2, scores });
    const belofte = { ...bij, tekst: 'Gebeld met Power', voor: dag('2026-11-10'), gedaanOp: dag('2026-11-09') };
    const [toezegging, betrokkene] = await alsSysteem('proef', async (tx) => [
      await tx.toezegging.create({ data: { ...belofte, hoe: 'Er is plek.' } }),
      await tx.betrokkene.create({
        data: { clientId: t.client.id, rol: 'wijkcoach', naam: 'Wout', van: dag('2026-02-01') },
      }),
    ]);
    return {
      clientnummer: t.client.clientnummer,
      datum: VANDAAG,
      kanaal: 'telefonisch',
      vervolg: 'datum:2027-02-15',
      intakeId: intake.id,
      stappen: plan.doelen[0]?.stappen[0]?.reeksId ?? '',
      toezeggingIds: toezegging.id,
      betrokkeneIds: betrokkene.id,
    };
  };
  expect(await kost(contactmomentVastleggen, begeleider, gesprek)).toBeLessThanOrEqual(30);
});

it('on hold starten kost hoogstens 10 opdrachten', async () => {
  const { begeleider } = await eenTraject<User>({ start: '2026-01-05' });
  const start = async () => {
    const t = await eenTraject({ begeleider, start: '2026-01-05', laatsteGesprek: '2026-10-07' });
    return {
      clientnummer: t.client.clientnummer,
      trajectId: t.id,
      van: VANDAAG,
      reden: 'medische_behandeling',
      herzienOp: '2027-02-01',
    };
  };
  expect(await kost(onholdStarten, begeleider, start)).toBeLessThanOrEqual(10);
});
