import { describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenSignaal, type Signaalwens } from '../../prisma/factories/netwerk';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft, proefRechten } from '../../prisma/proef/rechten';
import { ruw } from '../../prisma/proef/ruw';
import type { Proefdossier } from '../../prisma/proef/situaties';
import { doeActie, spoor, VANDAAG } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { signaalAfhandelen, signaalBeantwoorden } from './actions';
import { getSignalen } from './queries';
import { signaalBeantwoordenSchema } from './schema';

type Wie = { client: { id: string; clientnummer: string }; begeleider: User };

async function metSignaal(wens: Partial<Signaalwens> = {}) {
  const partner = await eenGebruiker({ rol: 'partner', organisatie: 'Power', naam: 'Kees Jansen' });
  const traject = await eenTraject<User>({ start: '2026-01-05' });
  const { id } = await eenSignaal({ client: traject.client, van: partner, ...wens });
  return { ...traject, partner, signaalId: id };
}
const beantwoord = ({ client, begeleider }: Wie, signaalId: string, antwoord = 'GEHEIM: dank.') =>
  doeActie(begeleider, signaalBeantwoorden, {
    clientnummer: client.clientnummer,
    signaalId,
    antwoord,
  });
const handelAf = ({ client, begeleider }: Wie, signaalId: string) =>
  doeActie(begeleider, signaalAfhandelen, { clientnummer: client.clientnummer, signaalId });
const lees = (user: User, { client }: Pick<Wie, 'client'>, hoogstens?: number) =>
  getSignalen(user, { clientnummer: client.clientnummer, hoogstens }, VANDAAG);
const hetSignaal = (id: string) => alsSysteem('proef', (tx) => tx.signaal.findUniqueOrThrow({ where: { id } }));
const acties = async (aantal: number) => (await spoor(aantal)).map((r) => r.actie);

describe('openen is lezen', () => {
  it('de eerste keer wordt het gelezen, met een spoor; daarna is het niet meer nieuw', async () => {
    const wie = await metSignaal();
    expect(await lees(wie.begeleider, wie)).toMatchObject({
      aantal: 1,
      magWijzigen: true,
      signalen: [{ id: wie.signaalId, van: 'Kees Jansen', organisatie: 'Power', nieuw: true, afgehandeldOp: null }],
    });
    expect(await acties(2)).toEqual(['signaal.lezen', 'signalen.openen']);
    const gelezen = await hetSignaal(wie.signaalId);
    expect(gelezen).toMatchObject({ gelezenDoorId: wie.begeleider.id, versie: 1 });
    expect((await lees(wie.begeleider, wie))?.signalen).toMatchObject([{ nieuw: false, gelezenOp: VANDAAG }]);
    expect((await hetSignaal(wie.signaalId)).gelezenOp).toEqual(gelezen.gelezenOp);
    expect(await acties(1)).toEqual(['signalen.openen']);
  });

  it('tegelijk door twee mensen: wie als eerste leest blijft staan', async () => {
    const wie = await metSignaal();
    const eerder = await eenGebruiker();
    let pagina: ReturnType<typeof lees> = Promise.resolve(null);
    await alsSysteem('proef', async (tx) => {
      await tx.signaal.update({
        where: { id: wie.signaalId },
        data: { gelezenOp: new Date('2026-11-18T08:00:00Z'), gelezenDoorId: eerder.id },
        select: { id: true },
      });
      pagina = lees(wie.begeleider, wie);
      await ruw(tx).$queryRaw`SELECT pg_sleep(0.3)::text`;
    });
    expect((await pagina)?.signalen).toMatchObject([{ nieuw: false }]);
    expect((await hetSignaal(wie.signaalId)).gelezenDoorId).toBe(eerder.id);
  });

  it('met een grens komen alleen open signalen, en wat niet in beeld is blijft ongelezen', async () => {
    const wie = await metSignaal({ op: '2026-11-02' });
    const tweede = await eenSignaal({ client: wie.client, van: wie.partner, op: '2026-11-03' });
    await eenSignaal({ client: wie.client, van: wie.partner, op: '2026-11-04', afgehandeldDoor: wie.begeleider });
    const s = await lees(wie.begeleider, wie, 1);
    expect(s?.signalen.map((x) => x.id)).toEqual([tweede.id]);
    expect(s?.aantal).toBe(3);
    expect((await hetSignaal(wie.signaalId)).gelezenOp).toBeNull();
    expect(await hetSignaal(tweede.id)).toMatchObject({ gelezenDoorId: wie.begeleider.id });
  });

  it('wie alleen een beëindigd traject leest ziet wat er toen was, en leest niets namens de gemeente', async () => {
    const wie = await eenTraject<User>({ start: '2026-01-05', eind: '2026-10-31' });
    const partner = await eenGebruiker({ rol: 'partner' });
    const toen = await eenSignaal({ client: wie.client, van: partner, op: '2026-10-31' });
    await eenSignaal({ client: wie.client, van: partner, op: '2026-11-01' });
    const s = await lees(wie.begeleider, wie);
    expect(s).toMatchObject({ magWijzigen: false, aantal: 1, signalen: [{ id: toen.id, nieuw: false }] });
    expect((await hetSignaal(toen.id)).gelezenOp).toBeNull();
    await eenTraject({ client: wie.client, aanpak: 'Reguliere aanpak', start: '2026-11-02' });
    expect(await lees(wie.begeleider, wie)).toMatchObject({ aantal: 0, signalen: [] });
  });

  it('bestaat niet voor wie het dossier niet leest, ook niet voor de partner zelf', async () => {
    const wie = await metSignaal();
    for (const user of [wie.partner, await eenGebruiker({ rol: 'teamleider' }), await eenGebruiker()]) {
      expect(await lees(user, wie)).toBeNull();
      expect((await spoor())[0]).toMatchObject({ actie: 'signalen.openen', resultaat: 'geweigerd' });
    }
    expect((await hetSignaal(wie.signaalId)).gelezenOp).toBeNull();
  });
});

describe('afhandelen', () => {
  it('met een antwoord gaat de tekst terug; het spoor noemt haar niet', async () => {
    const wie = await metSignaal();
    expect(await beantwoord(wie, wie.signaalId)).toEqual({
      naar: `/clienten/${wie.client.clientnummer}/netwerk?gelukt=signaal.beantwoorden`,
    });
    expect(await hetSignaal(wie.signaalId)).toMatchObject({
      antwoord: 'GEHEIM: dank.',
      afgehandeldDoorId: wie.begeleider.id,
      gelezenDoorId: wie.begeleider.id,
      versie: 2,
    });
    const [regel] = await spoor();
    expect(regel).toMatchObject({ actie: 'signaal.beantwoorden', clientId: wie.client.id, onderwerpId: wie.signaalId });
    expect(JSON.stringify(regel?.details)).not.toContain('GEHEIM');
  });

  it('zonder antwoord is het klaar en gelezen', async () => {
    const wie = await metSignaal();
    expect((await handelAf(wie, wie.signaalId)).naar).toContain('gelukt=signaal.afhandelen');
    const s = await hetSignaal(wie.signaalId);
    expect(s.antwoord).toBeNull();
    expect(s.afgehandeldOp).not.toBeNull();
    expect(s.gelezenOp).not.toBeNull();
  });

  it('een tweede keer kan niet: wat is teruggestuurd blijft staan', async () => {
    const wie = await metSignaal();
    const uitkomsten = await Promise.allSettled([beantwoord(wie, wie.signaalId, 'Een.'), handelAf(wie, wie.signaalId)]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    const fout = await blijft(() => beantwoord(wie, wie.signaalId, 'Drie.'), Ongeldig);
    expect(fout.formError).toContain('Dit signaal is al afgehandeld op 18 november 2026.');
  });

  it('kan niet met een signaal over een ander, een leeg antwoord of een signaal dat er niet is', async () => {
    const [wie, ander] = [await metSignaal(), await metSignaal()];
    await blijft(() => beantwoord(wie, ander.signaalId), NietGevonden);
    await blijft(() => handelAf(wie, crypto.randomUUID()), NietGevonden);
    const leeg = signaalBeantwoordenSchema.safeParse({ clientnummer: 'x', signaalId: wie.signaalId, antwoord: ' ' });
    expect(leeg.error?.issues[0]?.message).toContain('Schrijf een antwoord');
  });
});

const signaalVan = (d: Proefdossier) =>
  alsSysteem('proef', async (tx) => (await tx.signaal.findFirstOrThrow({ where: { clientId: d.client.id } })).id);
const vooraf = async (d: Proefdossier) => eenSignaal({ client: d.client, van: await eenGebruiker({ rol: 'partner' }) });

proefRechten({
  'een signaal beantwoorden': {
    actie: 'signaal.beantwoorden',
    vooraf,
    doe: async (begeleider, d) => beantwoord({ client: d.client, begeleider }, await signaalVan(d)),
  },
  'een signaal afhandelen': {
    actie: 'signaal.afhandelen',
    vooraf,
    doe: async (begeleider, d) => handelAf({ client: d.client, begeleider }, await signaalVan(d)),
  },
});
