import { describe, expect, it } from 'vitest';
import { eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenBetrokkene, eenToezegging, type Toezeggingwens } from '../../prisma/factories/netwerk';
import { eenTraject } from '../../prisma/factories/traject';
import { aanwezigen } from '../../prisma/proef/aanwezigen';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, normverschillen, spoor } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Geweigerd, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { toezeggingBijwerken, toezeggingenVertellen, toezeggingVastleggen, toezeggingWijzigen } from './actions';
import { leesOpenToezeggingen } from './queries';
import { toezeggingBijwerkenSchema } from './schema';

type Wie = { id: string; client: { id: string; clientnummer: string }; begeleider: User };
const eenDossier = () => eenTraject<User>({ start: '2026-01-05' });

const beloof = (wie: Wie, velden: object = {}) =>
  doeActie(wie.begeleider, toezeggingVastleggen, {
    clientnummer: wie.client.clientnummer,
    trajectId: wie.id,
    tekst: 'GEHEIM: bellen over de huur.',
    voor: '2026-11-25',
    ...velden,
  });
const werkBij = (wie: Wie, toezeggingId: string, velden: object = {}) =>
  doeActie(wie.begeleider, toezeggingBijwerken, {
    clientnummer: wie.client.clientnummer,
    toezeggingId,
    versie: 1,
    uitkomst: 'gedaan',
    op: '2026-11-18',
    ...velden,
  });
const wijzig = (wie: Wie, toezeggingId: string, velden: object = {}) =>
  doeActie(wie.begeleider, toezeggingWijzigen, {
    clientnummer: wie.client.clientnummer,
    toezeggingId,
    versie: 1,
    tekst: 'Bellen over de huur en het water.',
    voor: '2026-11-30',
    ...velden,
  });
const vertel = (wie: Wie, toezeggingIds: string | string[], op = '2026-11-18') =>
  doeActie(wie.begeleider, toezeggingenVertellen, {
    clientnummer: wie.client.clientnummer,
    toezeggingIds,
    op,
  });
const toezeggingen = ({ client }: Pick<Wie, 'client'>) =>
  alsSysteem('proef', (tx) => tx.toezegging.findMany({ where: { clientId: client.id }, orderBy: { voor: 'asc' } }));
const deToezegging = async (wie: Pick<Wie, 'client'>) => {
  const [t] = await toezeggingen(wie);
  if (!t) throw new Error('Er is niets beloofd');
  return t;
};
const beloofd = async (wens: Partial<Toezeggingwens> = {}) => {
  const wie = await eenDossier();
  const { id } = await eenToezegging({ traject: wie, op: '2026-11-02', voor: '2026-11-10', ...wens });
  return { wie, id };
};

describe('iets beloven', () => {
  it('bewaart wat, voor wanneer en door wie; het spoor noemt de tekst niet', async () => {
    const wie = await eenDossier();
    expect(await beloof(wie)).toEqual({
      naar: `/clienten/${wie.client.clientnummer}/netwerk?gelukt=toezegging.vastleggen`,
    });
    const t = await deToezegging(wie);
    expect(t).toMatchObject({
      tekst: 'GEHEIM: bellen over de huur.',
      voor: new Date('2026-11-25'),
      doorId: wie.begeleider.id,
      trajectId: wie.id,
      gedaanOp: null,
      vervallenOp: null,
      verteldOp: null,
    });
    const [regel] = await spoor();
    expect(regel).toMatchObject({ actie: 'toezegging.vastleggen', clientId: wie.client.id, onderwerpId: t.id });
    expect(JSON.stringify(regel?.details)).not.toContain('GEHEIM');
  });

  it('kan voor vandaag, niet voor gisteren of over meer dan een jaar', async () => {
    const wie = await eenDossier();
    await beloof(wie, { voor: '2026-11-18' });
    for (const voor of ['2026-11-17', '2027-11-19']) {
      const fout = await blijft(() => beloof(wie, { voor }), Ongeldig);
      expect(fout.fieldErrors.voor).toMatch(/[.]$/);
    }
  });

  it('kan niet bij het traject van een ander, of een dat is beëindigd', async () => {
    const [wie, ander] = [await eenDossier(), await eenDossier()];
    const klaar = await eenTraject<User>({
      client: wie.client as never,
      begeleider: wie.begeleider,
      aanpak: 'Reguliere aanpak',
      start: '2025-01-06',
      eind: '2026-11-17',
    });
    await blijft(() => beloof(wie, { trajectId: ander.id }), NietGevonden);
    await blijft(() => beloof(wie, { trajectId: klaar.id }), Geweigerd);
  });
});

describe('bijwerken', () => {
  it('legt vast wat er is gedaan; het moet nog worden verteld', async () => {
    const { wie, id } = await beloofd();
    expect(await werkBij(wie, id, { hoe: 'GEHEIM: gelukt.' })).toEqual({
      naar: `/clienten/${wie.client.clientnummer}/netwerk?gelukt=toezegging.bijwerken`,
    });
    expect(await deToezegging(wie)).toMatchObject({
      gedaanOp: new Date('2026-11-18'),
      vervallenOp: null,
      hoe: 'GEHEIM: gelukt.',
      verteldOp: null,
      versie: 2,
    });
    const [regel] = await spoor();
    expect(regel).toMatchObject({ actie: 'toezegging.bijwerken', details: { status: 'gedaan', datum: '2026-11-18' } });
  });

  it('legt vast wat niet doorgaat, met uitleg, en in één keer dat de cliënt het weet', async () => {
    const { wie, id } = await beloofd();
    const zonder = toezeggingBijwerkenSchema.safeParse({
      clientnummer: 'x',
      toezeggingId: id,
      versie: 1,
      uitkomst: 'vervallen',
      op: '2026-11-18',
      hoe: ' ',
    });
    expect(zonder.error?.issues[0]?.message).toContain('Leg uit waarom het niet doorgaat');
    await werkBij(wie, id, { uitkomst: 'vervallen', hoe: 'Geen plek.', verteldOp: '2026-11-18' });
    expect(await deToezegging(wie)).toMatchObject({
      gedaanOp: null,
      vervallenOp: new Date('2026-11-18'),
      verteldOp: new Date('2026-11-18'),
    });
  });

  it('kan weer open: dan is er niets gedaan en niets verteld', async () => {
    const { wie, id } = await beloofd({ gedaanOp: '2026-11-10', verteldOp: '2026-11-12' });
    await werkBij(wie, id, { uitkomst: 'nog_niet', op: '', hoe: 'De corporatie belt terug.' });
    expect(await deToezegging(wie)).toMatchObject({
      gedaanOp: null,
      verteldOp: null,
      hoe: 'De corporatie belt terug.',
    });
  });

  it.each<[string, object, string, string]>([
    ['gedaan voor het was beloofd', { op: '2026-11-01' }, 'op', 'U beloofde dit op 2 november 2026.'],
    ['gedaan op een dag die nog komt', { op: '2026-11-19' }, 'op', 'ligt in de toekomst'],
    ['verteld voor het was gedaan', { op: '2026-11-17', verteldOp: '2026-11-16' }, 'verteldOp', 'Dit was klaar op'],
    ['verteld op een dag die nog komt', { verteldOp: '2026-11-19' }, 'verteldOp', 'ligt in de toekomst'],
    [
      'verteld terwijl het nog open staat',
      { uitkomst: 'nog_niet', verteldOp: '2026-11-18' },
      'verteldOp',
      'Leg eerst vast hoe het ging.',
    ],
  ])('kan niet: %s', async (_, velden, veld, zin) => {
    const { wie, id } = await beloofd();
    const fout = await blijft(() => werkBij(wie, id, velden), Ongeldig);
    expect(fout.fieldErrors[veld]).toContain(zin);
  });

  it('overschrijft niet wat een ander intussen opsloeg, en laat dat zien', async () => {
    const { wie, id } = await beloofd();
    const uitkomsten = await Promise.allSettled([werkBij(wie, id, { hoe: 'Gebeld.' }), wijzig(wie, id)]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(uitkomsten.find((u) => u.status === 'rejected')?.reason).toBeInstanceOf(IntussenGewijzigd);
    const { wie: ander, id: tweede } = await beloofd();
    await werkBij(ander, tweede, { hoe: 'Gebeld.' });
    const fout = await blijft(() => werkBij(ander, tweede, { uitkomst: 'nog_niet', op: '' }), IntussenGewijzigd);
    expect(fout.opgeslagen).toEqual(
      expect.arrayContaining([
        { veld: 'uitkomst', label: 'Is het gedaan?', waarde: 'gedaan' },
        { veld: 'hoe', label: 'Hoe het ging', waarde: 'Gebeld.' },
      ]),
    );
  });

  it('wijzigt tekst en dag zolang het open staat; een dag die voorbij is mag blijven staan', async () => {
    const { wie, id } = await beloofd();
    await wijzig(wie, id, { voor: '2026-11-10' });
    expect(await deToezegging(wie)).toMatchObject({ tekst: 'Bellen over de huur en het water.', versie: 2 });
    const gisteren = await blijft(() => wijzig(wie, id, { versie: 2, voor: '2026-11-17' }), Ongeldig);
    expect(gisteren.fieldErrors.voor).toContain('verleden');
    await werkBij(wie, id, { versie: 2 });
    const klaar = await blijft(() => wijzig(wie, id, { versie: 3 }), Ongeldig);
    expect(klaar.formError).toContain('Dit is al klaar.');
  });

  it('kan niet bij een ander', async () => {
    const { id } = await beloofd();
    const wie = await eenDossier();
    await blijft(() => werkBij(wie, id), NietGevonden);
    await blijft(() => wijzig(wie, id), NietGevonden);
    await blijft(() => werkBij(wie, crypto.randomUUID()), NietGevonden);
  });
});

describe('vertellen hoe het ging', () => {
  it('kan voor meer tegelijk, en haalt ze van de lijst van wat open staat', async () => {
    const { wie, id } = await beloofd({ gedaanOp: '2026-11-10' });
    const vervallen = await eenToezegging({
      traject: wie,
      op: '2026-11-02',
      vervallenOp: '2026-11-11',
      hoe: 'Kon niet.',
    });
    const open = await eenToezegging({ traject: wie });
    const ids = () =>
      alsSysteem('proef', async (tx) => (await leesOpenToezeggingen(tx, wie.client.id)).map((t) => t.id));
    expect(await ids()).toEqual([open.id, id, vervallen.id]);
    await vertel(wie, [id, vervallen.id]);
    expect(await ids()).toEqual([open.id]);
    expect((await toezeggingen(wie)).map((t) => t.verteldOp)).toEqual(
      expect.arrayContaining([new Date('2026-11-18'), null]),
    );
    expect((await spoor(2)).map((r) => [r.actie, r.onderwerpId]).sort()).toEqual(
      [
        ['toezeggingen.vertellen', id],
        ['toezeggingen.vertellen', vervallen.id],
      ].sort(),
    );
  });

  it('kan niet voor het klaar is, voor de dag dat het klaar was, of een tweede keer', async () => {
    const { wie, id } = await beloofd({ gedaanOp: '2026-11-10' });
    const open = await eenToezegging({ traject: wie });
    const nogOpen = await blijft(() => vertel(wie, [id, open.id]), Ongeldig);
    expect(nogOpen.fieldErrors.toezeggingIds).toContain('Leg eerst vast hoe het ging.');
    for (const op of ['2026-11-09', '2026-11-19'])
      expect((await blijft(() => vertel(wie, id, op), Ongeldig)).fieldErrors.op).toMatch(/[.]$/);
    await vertel(wie, id);
    const nogEens = await blijft(() => vertel(wie, id), Ongeldig);
    expect(nogEens.fieldErrors.toezeggingIds).toContain('al aan de cliënt verteld');
  });

  it('kan niet voor een toezegging aan een ander, ook niet tussen eigen', async () => {
    const { wie, id } = await beloofd({ gedaanOp: '2026-11-10' });
    const ander = await beloofd({ gedaanOp: '2026-11-10' });
    await blijft(() => vertel(wie, [id, ander.id]), NietGevonden);
    await blijft(() => vertel(wie, crypto.randomUUID()), NietGevonden);
  });
});

describe('wie er bij een gesprek waren', () => {
  const legVast = (wie: Wie, contactmomentId: string, betrokkeneIds: string[]) =>
    doeActie(wie.begeleider, aanwezigen, {
      clientnummer: wie.client.clientnummer,
      contactmomentId,
      betrokkeneIds,
    });
  const aanwezig = (contactmomentId: string) =>
    alsSysteem('proef', async (tx) =>
      (await tx.contactmomentBetrokkene.findMany({ where: { contactmomentId } })).map((r) => r.betrokkeneId),
    );
  const alsDriegesprek = (id: string) =>
    alsSysteem('proef', async (tx) => (await tx.contactmoment.findUniqueOrThrow({ where: { id } })).metDerde);

  it('maakt er een driegesprek van, vervangt wie er stond, en raakt de norm niet', async () => {
    const wie = await eenDossier();
    const gesprek = await eenContactmoment({ client: wie.client, datum: '2026-11-16' });
    const [a, b] = [await eenBetrokkene({ client: wie.client }), await eenBetrokkene({ client: wie.client })];
    await legVast(wie, gesprek.id, [a.id, b.id, a.id]);
    expect((await aanwezig(gesprek.id)).sort()).toEqual([a.id, b.id].sort());
    expect(await alsDriegesprek(gesprek.id)).toBe(true);
    await legVast(wie, gesprek.id, [b.id]);
    expect(await aanwezig(gesprek.id)).toEqual([b.id]);
    expect((await spoor())[0]).toMatchObject({
      actie: 'contactmoment.aanwezigen',
      clientId: wie.client.id,
      onderwerpId: gesprek.id,
      details: { aanwezigen: 1 },
    });
    expect(await normverschillen(wie.client.id)).toEqual([]);
  });

  it('kan niet met een betrokkene of gesprek van een ander, of een gesprek dat verkeerd geregistreerd is', async () => {
    const [wie, ander] = [await eenDossier(), await eenDossier()];
    const gesprek = await eenContactmoment({ client: wie.client, datum: '2026-11-16' });
    const verkeerd = await eenContactmoment({ client: wie.client, datum: '2026-11-16', verkeerd: 'dubbel' });
    const vreemdGesprek = await eenContactmoment({ client: ander.client, datum: '2026-11-16' });
    const eigen = await eenBetrokkene({ client: wie.client });
    const vreemd = await eenBetrokkene({ client: ander.client });
    await blijft(() => legVast(wie, gesprek.id, [eigen.id, vreemd.id]), NietGevonden);
    await blijft(() => legVast(wie, vreemdGesprek.id, [eigen.id]), NietGevonden);
    await blijft(() => legVast(wie, verkeerd.id, [eigen.id]), NietGevonden);
  });
});
