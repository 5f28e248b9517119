import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { eenGemis, eenInzet } from '../../prisma/factories/inzet';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { blijft, proefRechten } from '../../prisma/proef/rechten';
import type { Proefdossier } from '../../prisma/proef/situaties';
import { doeActie, spoor } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Geweigerd, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { geenInstrumentVastleggen, gemisVastleggen, gemisWijzigen } from './actions';
import { geenInstrumentVastleggenSchema } from './schema';

type Wie = { id: string; client: { id: string; clientnummer: string }; begeleider: User };

const traject = (wens: Trajectwens<User> = {}) => eenTraject<User>({ start: '2026-01-05', ...wens });
const alsWie = (d: Proefdossier): Wie => ({ id: d.traject.id, client: d.client, begeleider: d.begeleider });
const BLAD = (wie: Wie, code: string) => ({ naar: `/clienten/${wie.client.clientnummer}/instrumenten?gelukt=${code}` });

const geen = (wie: Wie, velden: object = {}, door = wie.begeleider) =>
  doeActie(door, geenInstrumentVastleggen, {
    clientnummer: wie.client.clientnummer,
    trajectId: wie.id,
    reden: 'gezondheidsklachten',
    toelichting: 'GEHEIM: rugklachten.',
    op: '2026-10-05',
    ...velden,
  });
const redenen = (trajectId: string) =>
  alsSysteem('proef', (tx) => tx.geenInstrument.findMany({ where: { trajectId }, orderBy: { op: 'asc' } }));

describe('geen instrument', () => {
  it('bewaart waarom en sinds wanneer, en een nieuwe reden sluit de vorige', async () => {
    const wie = await traject();
    expect(await geen(wie)).toEqual(BLAD(wie, 'geen_instrument.vastleggen'));
    expect((await spoor())[0]).toMatchObject({
      actie: 'geen_instrument.vastleggen',
      clientId: wie.client.id,
      details: { reden: 'gezondheidsklachten', datum: '2026-10-05' },
    });
    await geen(wie, { reden: 'geen_tijd', toelichting: '', op: '2026-11-01' });
    expect(await redenen(wie.id)).toMatchObject([
      { reden: 'gezondheidsklachten', toelichting: 'GEHEIM: rugklachten.', tot: new Date('2026-11-01') },
      { reden: 'geen_tijd', toelichting: null, tot: null },
    ]);
  });

  it('kan niet terwijl er een instrument loopt; wel als de cliënt alleen is aangemeld', async () => {
    const wie = await traject();
    const loopt = await traject();
    await eenInzet({ traject: loopt, instrument: 'Fietslessen' });
    expect((await blijft(() => geen(loopt), Ongeldig)).formError).toContain('Er loopt nu een instrument: Fietslessen.');
    await eenInzet({ traject: wie, status: 'aangemeld' });
    await geen(wie);
  });

  it('kan niet voor de vorige reden, in de toekomst of buiten het traject, en anders vraagt om uitleg', async () => {
    const wie = await traject();
    await geen(wie);
    for (const op of ['2026-10-04', '2026-11-19', '2026-01-04'])
      expect((await blijft(() => geen(wie, { op }), Ongeldig)).fieldErrors.op).toMatch(/[.]$/);
    const velden = { clientnummer: 'X-1', trajectId: randomUUID(), op: '2026-10-05', reden: 'anders' };
    expect(geenInstrumentVastleggenSchema.safeParse(velden).error?.issues.map((i) => i.path[0])).toEqual([
      'toelichting',
    ]);
  });

  it('twee redenen tegelijk: ze staan er beide, en er is er één open', async () => {
    const wie = await traject();
    await Promise.all([geen(wie), geen(wie, { reden: 'corona' })]);
    expect((await redenen(wie.id)).map((r) => r.tot === null).sort()).toEqual([false, true]);
  });
});

let aanbodId: string;
beforeAll(async () => {
  aanbodId = (await alsSysteem('proef', (tx) => tx.aanbod.create({ data: { naam: 'Avondopvang' } }))).id;
});
const mis = (wie: Wie, velden: object = {}, door = wie.begeleider) =>
  doeActie(door, gemisVastleggen, {
    clientnummer: wie.client.clientnummer,
    trajectId: wie.id,
    aanbodId,
    belemmering: 'verantwoordelijkheden_thuis',
    toelichting: 'GEHEIM: drie kinderen.',
    op: '2026-10-05',
    ...velden,
  });
const wijzig = (wie: Wie, gemisId: string, velden: object = {}, door = wie.begeleider) =>
  doeActie(door, gemisWijzigen, {
    clientnummer: wie.client.clientnummer,
    gemisId,
    versie: '1',
    belemmering: 'vervoer',
    toelichting: '',
    op: '2026-10-06',
    vervuldOp: '',
    ...velden,
  });
const gemissen = (clientId: string) => alsSysteem('proef', (tx) => tx.gemis.findMany({ where: { clientId } }));

describe('gewenst, niet beschikbaar', () => {
  it('bewaart wat er nodig is, sinds wanneer en wat belemmert', async () => {
    const wie = await traject();
    expect(await mis(wie)).toEqual(BLAD(wie, 'gemis.vastleggen'));
    expect(await gemissen(wie.client.id)).toMatchObject([
      { aanbodId, belemmering: 'verantwoordelijkheden_thuis', op: new Date('2026-10-05'), vervuldOp: null },
    ]);
    const [regel] = await spoor();
    expect(regel).toMatchObject({ actie: 'gemis.vastleggen', clientId: wie.client.id });
    expect(regel?.details).toEqual({ datum: '2026-10-05' });
  });

  it('staat er hoogstens één keer open, ook als twee het tegelijk opschrijven', async () => {
    const wie = await traject();
    const uitkomsten = await Promise.allSettled([mis(wie), mis(wie)]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await blijft(() => mis(wie), Ongeldig)).fieldErrors.aanbodId).toBe('Dit staat er al sinds 5 oktober 2026.');
    const [er] = await gemissen(wie.client.id);
    expect(await wijzig(wie, er?.id ?? '', { vervuldOp: '2026-11-01' })).toEqual(BLAD(wie, 'gemis.vervullen'));
    await mis(wie, { op: '2026-11-02' });
    // Wat vervuld was kan niet weer open zolang het opnieuw openstaat.
    const fout = await blijft(() => wijzig(wie, er?.id ?? '', { versie: '2' }), Ongeldig);
    expect(fout.fieldErrors.vervuldOp).toContain('opnieuw open');
  });

  it('kan niet met aanbod dat gesloten is of niet bestaat, of op een dag die niet kan', async () => {
    const wie = await traject();
    const dicht = await alsSysteem('proef', (tx) =>
      tx.aanbod.create({ data: { naam: `Dicht ${randomUUID()}`, geslotenOp: new Date('2026-11-18') } }),
    );
    for (const id of [dicht.id, randomUUID()])
      expect((await blijft(() => mis(wie, { aanbodId: id }), Ongeldig)).fieldErrors.aanbodId).toMatch(/[.]$/);
    for (const op of ['2026-01-04', '2026-11-19'])
      expect((await blijft(() => mis(wie, { op }), Ongeldig)).fieldErrors.op).toMatch(/[.]$/);
  });

  it('wijzigt, met een versie en een spoor', async () => {
    const wie = await traject();
    const { id } = await eenGemis({ traject: wie, op: '2026-10-05' });
    expect(await wijzig(wie, id)).toEqual(BLAD(wie, 'gemis.wijzigen'));
    expect(await gemissen(wie.client.id)).toMatchObject([
      { belemmering: 'vervoer', op: new Date('2026-10-06'), versie: 2 },
    ]);
    expect((await spoor())[0]).toMatchObject({ actie: 'gemis.wijzigen', onderwerpId: id });
    const fout = await blijft(() => wijzig(wie, id, { belemmering: '' }), IntussenGewijzigd);
    expect(fout.opgeslagen[0]).toEqual({ veld: 'belemmering', label: 'Wat belemmert', waarde: 'vervoer' });
  });

  it('is van wie nu begeleidt als het traject eindigde, ook als het al voor het nieuwe nodig was', async () => {
    const oud = await traject({ eind: '2026-11-01' });
    const nieuw = await eenTraject<User>({ client: oud.client, aanpak: 'Reguliere aanpak', start: '2026-10-20' });
    const { id } = await eenGemis({ traject: oud, op: '2026-10-05' });
    await blijft(() => wijzig(oud, id), Geweigerd);
    await wijzig(nieuw, id, { vervuldOp: '2026-11-10' });
    expect(await gemissen(oud.client.id)).toMatchObject([{ trajectId: nieuw.id, vervuldOp: new Date('2026-11-10') }]);
  });

  it('kan niet vervuld zijn voor het nodig was, of morgen; en niet bij een ander', async () => {
    const [wie, ander] = [await traject(), await traject()];
    const { id } = await eenGemis({ traject: wie, op: '2026-10-05' });
    for (const vervuldOp of ['2026-10-05', '2026-11-19'])
      expect((await blijft(() => wijzig(wie, id, { vervuldOp }), Ongeldig)).fieldErrors.vervuldOp).toMatch(/[.]$/);
    await blijft(() => wijzig(ander, id), NietGevonden);
    await blijft(() => wijzig({ ...wie, client: ander.client }, id), NietGevonden);
    await blijft(() => wijzig(wie, randomUUID()), NietGevonden);
    await blijft(() => mis(wie, { trajectId: ander.id }), NietGevonden);
    await blijft(() => geen(wie, { trajectId: ander.id }), NietGevonden);
  });
});

const ids = new Map<string, string>();
proefRechten({
  'zeggen waarom er geen instrument is': {
    actie: 'geen_instrument.vastleggen',
    doe: (user, d) => geen(alsWie(d), {}, user),
  },
  'opschrijven wat er ontbreekt': { actie: 'gemis.vastleggen', doe: (user, d) => mis(alsWie(d), {}, user) },
  'bijwerken wat er ontbreekt': {
    actie: 'gemis.wijzigen',
    vooraf: async (d) => {
      ids.set(d.traject.id, (await eenGemis({ traject: d.traject, aanbod: 'BBL' })).id);
    },
    doe: (user, d) => wijzig(alsWie(d), ids.get(d.traject.id) ?? '', {}, user),
  },
});
