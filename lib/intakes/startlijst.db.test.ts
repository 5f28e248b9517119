import { describe, expect, it } from 'vitest';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft, proefRechten } from '../../prisma/proef/rechten';
import type { Proefdossier } from '../../prisma/proef/situaties';
import { doeActie, spoor } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { startlijstBijwerken, voorinformatieVastleggen, voorinformatieWijzigen } from './actions';
import { startlijstBijwerkenSchema, voorinformatieVastleggenSchema } from './schema';

type Wie = { id: string; client: { id: string; clientnummer: string }; begeleider: User };
const eenClient = () => eenTraject<User>({ start: '2026-01-05' });

const GEVRAAGD = { bron: 'power', bronNaam: 'Ine', gevraagdOp: '2026-11-10' };
const vraag = (wie: Wie, velden: object = {}, door = wie.begeleider) =>
  doeActie(door, voorinformatieVastleggen, {
    clientnummer: wie.client.clientnummer,
    trajectId: wie.id,
    ...GEVRAAGD,
    ...velden,
  });
const informatie = (trajectId: string) =>
  alsSysteem('proef', (tx) => tx.voorinformatie.findMany({ where: { trajectId } }));
const wijzig = async (wie: Wie, velden: object = {}, door = wie.begeleider) =>
  doeActie(door, voorinformatieWijzigen, {
    clientnummer: wie.client.clientnummer,
    informatieId: (await informatie(wie.id))[0]?.id,
    versie: 1,
    ...GEVRAAGD,
    ontvangenOp: '2026-11-12',
    inhoud: 'GEHEIM: komt elke dinsdag.',
    ...velden,
  });
const partners = (wie: Wie, velden: object = {}, door = wie.begeleider) =>
  doeActie(door, startlijstBijwerken, {
    clientnummer: wie.client.clientnummer,
    trajectId: wie.id,
    versie: 1,
    partnersIngelichtOp: '2026-11-16',
    partnersIngelicht: 'Power en de wijkcoach',
    ...velden,
  });
const traject = (id: string) => alsSysteem('proef', (tx) => tx.traject.findUniqueOrThrow({ where: { id } }));

const als = (d: Proefdossier): Wie => ({ ...d.traject, client: d.client });
const vooraf = (d: Proefdossier) =>
  alsSysteem('proef', (tx) =>
    tx.voorinformatie.create({
      data: { clientId: d.client.id, trajectId: d.traject.id, bron: 'power', gevraagdOp: new Date('2026-11-10') },
    }),
  );

proefRechten({
  'vastleggen wat een ander al wist': { actie: 'voorinformatie.vastleggen', doe: (u, d) => vraag(als(d), {}, u) },
  'aanvullen wat een ander al wist': {
    actie: 'voorinformatie.wijzigen',
    vooraf,
    doe: (u, d) => wijzig(als(d), {}, u),
  },
  'vastleggen wie er is ingelicht': { actie: 'startlijst.bijwerken', doe: (u, d) => partners(als(d), {}, u) },
});

describe('wat anderen al weten', () => {
  it('wordt gevraagd en later aangevuld, met wie het zei; het spoor noemt de inhoud niet', async () => {
    const wie = await eenClient();
    await vraag(wie);
    expect(await informatie(wie.id)).toMatchObject([
      { bron: 'power', bronNaam: 'Ine', ontvangenOp: null, inhoud: null },
    ]);
    expect(await wijzig(wie)).toEqual({
      naar: `/clienten/${wie.client.clientnummer}/leefgebieden?gelukt=voorinformatie.wijzigen`,
    });
    expect(await informatie(wie.id)).toMatchObject([
      { inhoud: 'GEHEIM: komt elke dinsdag.', ontvangenOp: new Date('2026-11-12'), versie: 2 },
    ]);
    expect(JSON.stringify((await spoor(2)).map((r) => r.details))).not.toContain('GEHEIM');
  });

  it('overschrijft niet wat een ander net opschreef', async () => {
    const wie = await eenClient();
    await vraag(wie);
    await wijzig(wie);
    const fout = await blijft(() => wijzig(wie, { inhoud: 'Anders.' }), IntussenGewijzigd);
    expect(fout.opgeslagen).toContainEqual({
      veld: 'inhoud',
      label: 'Wat er is verteld',
      waarde: 'GEHEIM: komt elke dinsdag.',
    });
    expect(fout.versie).toBe(2);
  });

  it.each<[string, object, string]>([
    ['een vraag die nog komt', { gevraagdOp: '2026-11-19' }, 'gevraagdOp'],
    ['een antwoord dat nog komt', { ontvangenOp: '2026-11-19' }, 'ontvangenOp'],
  ])('%s kan niet', async (_, velden, veld) => {
    const wie = await eenClient();
    const fout = await blijft(() => vraag(wie, velden), Ongeldig);
    expect(fout.fieldErrors[veld]).toBe('Deze datum ligt in de toekomst.');
  });

  it.each<[string, object, string]>([
    ['iemand anders zonder naam', { bron: 'anders', bronNaam: '' }, 'bronNaam'],
    ['een antwoord voor de vraag', { ontvangenOp: '2026-11-09' }, 'ontvangenOp'],
    ['een antwoord zonder dag', { inhoud: 'Komt elke dinsdag.' }, 'ontvangenOp'],
    ['niemand', { bron: '' }, 'bron'],
  ])('%s kan niet', (_, velden, veld) => {
    const invoer = { clientnummer: 'X', trajectId: crypto.randomUUID(), ...GEVRAAGD, ...velden };
    expect(voorinformatieVastleggenSchema.safeParse(invoer).error?.issues.map((i) => i.path[0])).toEqual([veld]);
  });

  it('is niet te wijzigen via een andere cliënt', async () => {
    const [wie, ander] = [await eenClient(), await eenClient()];
    await vraag(ander);
    const [vreemd] = await informatie(ander.id);
    await blijft(() => wijzig(wie, { informatieId: vreemd?.id }), NietGevonden);
    await blijft(() => vraag(wie, { trajectId: ander.id }), NietGevonden);
    await blijft(() => partners(wie, { trajectId: ander.id }), NietGevonden);
  });
});

describe('wie er is ingelicht', () => {
  it('staat bij het traject, en de tweede die bewaart ziet het eerst', async () => {
    const wie = await eenClient();
    await partners(wie);
    expect(await traject(wie.id)).toMatchObject({
      partnersIngelichtOp: new Date('2026-11-16'),
      partnersIngelicht: 'Power en de wijkcoach',
      versie: 2,
    });
    const fout = await blijft(() => partners(wie, { partnersIngelicht: 'Niemand.' }), IntussenGewijzigd);
    expect(fout.opgeslagen.map((o) => o.waarde)).toEqual(['16 november 2026', 'Power en de wijkcoach']);
  });

  it('kan niet in de toekomst, en niet zonder dag', async () => {
    const wie = await eenClient();
    await blijft(() => partners(wie, { partnersIngelichtOp: '2026-11-19' }), Ongeldig);
    const invoer = { clientnummer: 'X', trajectId: wie.id, versie: 1, partnersIngelicht: 'Power' };
    expect(startlijstBijwerkenSchema.safeParse(invoer).error?.issues.map((i) => i.path[0])).toEqual([
      'partnersIngelichtOp',
    ]);
  });
});
