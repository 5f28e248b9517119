import { describe, expect, it } from 'vitest';
import { eenWerkweek } from '../../prisma/factories/agenda';
import { eenAfspraak } from '../../prisma/factories/contactmoment';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { contacten, doeActie, normverschillen, spoor, uiterlijk } from '../../prisma/proef/stand';
import { contactmomentVastleggen } from '../gesprek/actions';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { ontmoetingIntrekken, ontmoetingVastleggen } from './actions';
import { VERGISSING } from './woorden';

const POWER = 'Activeringscentrum Power-Noord';
const mijn = () => eenTraject<User>({ start: '2026-01-05', laatsteGesprek: '2026-10-07' });
type Wie = Awaited<ReturnType<typeof mijn>>;
const doe = (actie: typeof ontmoetingVastleggen, { begeleider, client }: Wie) =>
  doeActie(begeleider, actie, { clientnummer: client.clientnummer });
const ontmoetingen = async ({ client }: Wie) => (await contacten(client.id)).filter((c) => c.soort === 'ontmoeting');

describe('een ontmoeting', () => {
  it('is één tik: vandaag, met de tijd, waar de begeleider vandaag is; de norm en het vervolg blijven', async () => {
    const wie = await mijn();
    await eenWerkweek(wie.begeleider, { dagen: { 3: { locatie: POWER } } });
    const { id: locatieId } = await alsSysteem('proef', (tx) =>
      tx.locatie.findUniqueOrThrow({ where: { naam: POWER } }),
    );
    const uitkomst = await doe(ontmoetingVastleggen, wie);
    expect(uitkomst).toEqual({ melding: expect.stringMatching(/^gezien om \d\d:\d\d$/), stil: true });
    expect(await ontmoetingen(wie)).toMatchObject([
      { kanaal: 'op_locatie', status: 'gevoerd', locatieId, gehoudenDoorId: wie.begeleider.id, verkeerdOp: null },
    ]);
    expect((await spoor())[0]).toMatchObject({ actie: 'contactmoment.vastleggen', details: { soort: 'ontmoeting' } });
    expect(await uiterlijk(wie.id)).toBe('2027-01-07');
    expect(await normverschillen(wie.client.id)).toEqual([]);
  });

  it('heeft geen locatie op een dag zonder vaste plek, en ook niet als die dicht is', async () => {
    const wie = await mijn();
    await doe(ontmoetingVastleggen, wie);
    await eenWerkweek(wie.begeleider, { dagen: { 3: { locatie: 'Gesloten plek' } } });
    await alsSysteem('proef', (tx) =>
      tx.locatie.update({ where: { naam: 'Gesloten plek' }, data: { geslotenOp: new Date('2026-11-18') } }),
    );
    await doe(ontmoetingVastleggen, wie);
    expect((await ontmoetingen(wie)).map((o) => o.locatieId)).toEqual([null, null]);
  });

  it('vraagt niets naast een afspraak van die dag, laat die staan, en staat een gesprek later niet in de weg', async () => {
    const wie = await mijn();
    const { id } = await eenAfspraak({ client: wie.client, datum: '2026-11-18', tijd: '15:00', locatie: POWER });
    await doe(ontmoetingVastleggen, wie);
    expect((await contacten(wie.client.id)).find((c) => c.id === id)?.status).toBe('gepland');
    await doeActie(wie.begeleider, contactmomentVastleggen, {
      ...{ clientnummer: wie.client.clientnummer, datum: '2026-11-18', kanaal: 'op_locatie' },
      ...{ afspraakId: id, versie: 1, vervolg: 'later', vervolgReden: 'client_wil_later' },
    });
    expect(await uiterlijk(wie.id)).toBe('2027-02-18');
  });

  it('gaat terug zonder te verdwijnen; daarna is er niets meer om terug te nemen', async () => {
    const wie = await mijn();
    await doe(ontmoetingVastleggen, wie);
    expect(await doe(ontmoetingIntrekken, wie)).toEqual({ melding: 'ongedaan gemaakt', stil: true });
    expect(await ontmoetingen(wie)).toMatchObject([
      { verkeerdReden: VERGISSING, verkeerdDoorId: wie.begeleider.id, versie: 2 },
    ]);
    await blijft(() => doe(ontmoetingIntrekken, wie), Ongeldig);
  });

  it('die werd uitgebreid met een verslag gaat niet meer met één tik weg', async () => {
    const wie = await mijn();
    await doe(ontmoetingVastleggen, wie);
    const [o] = await ontmoetingen(wie);
    await alsSysteem('proef', (tx) =>
      tx.contactmoment.update({ where: { id: o?.id }, data: { verslag: 'Vertelde over de tuin.' } }),
    );
    await blijft(() => doe(ontmoetingIntrekken, wie), Ongeldig);
  });
});
