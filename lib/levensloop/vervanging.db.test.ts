import { beforeEach, describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { blijft } from '../../prisma/proef/rechten';
import { eenDossier, type Proefdossier } from '../../prisma/proef/situaties';
import { doeActie, normverschillen, spoor, uiterlijk, VANDAAG } from '../../prisma/proef/stand';
import { begeleidingenVan, eenTeamleider, vervangingenVan, ziet } from '../../prisma/proef/teamsituaties';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { vervangingBeeindigen, vervangingStarten } from './actions';

let ik: User;
let d: Proefdossier;
let collega: User;
beforeEach(async () => {
  ik = await eenTeamleider();
  d = await eenDossier();
  collega = await eenGebruiker({ naam: 'Marieke de Wit' });
});

const start = (velden: object = {}) =>
  doeActie(ik, vervangingStarten, {
    trajectId: d.traject.id,
    vervangerId: collega.id,
    van: VANDAAG,
    tot: '2026-12-04',
    ...velden,
  });
const er = (van: string, tot: string, trajectId = d.traject.id) =>
  alsSysteem('proef', (tx) =>
    tx.vervanging.create({ data: { trajectId, gebruikerId: collega.id, van: new Date(van), tot: new Date(tot) } }),
  );
const stop = (vervangingId: string) => doeActie(ik, vervangingBeeindigen, { trajectId: d.traject.id, vervangingId });
const zetEinde = (dag: string) =>
  alsSysteem('proef', (tx) => tx.traject.update({ where: { id: d.traject.id }, data: { einddatum: new Date(dag) } }));

describe('een vervanging starten', () => {
  it('laat de vervanger zien wat de begeleider ziet; de begeleider en de norm blijven', async () => {
    expect(await start()).toEqual({
      naar: `/team/clienten/${d.client.clientnummer}/begeleiding?gelukt=vervanging.starten`,
    });
    expect(await vervangingenVan(d.traject.id)).toEqual(['2026-11-18 … 2026-12-04']);
    expect(await ziet(collega, d.client.clientnummer)).toBe(true);
    expect(await ziet(d.begeleider, d.client.clientnummer)).toBe(true);
    expect(await begeleidingenVan(d.traject.id)).toHaveLength(1);
    expect(await uiterlijk(d.traject.id)).toBe('2027-01-07');
    expect(await normverschillen(d.client.id)).toEqual([]);
  });

  it('laat een spoor na met wie en wanneer', async () => {
    await start();
    expect((await spoor())[0]).toMatchObject({
      gebruikerId: ik.id,
      actie: 'vervanging.starten',
      clientId: d.client.id,
      onderwerpId: d.traject.id,
      details: { door: collega.id, van: VANDAAG, tot: '2026-12-04' },
    });
  });

  it.each([
    ['van een dag', { tot: VANDAAG }],
    ['die later begint', { van: '2026-12-21', tot: '2027-01-08' }],
    ['tot precies een jaar vooruit', { tot: '2027-11-18' }],
  ])('kan een vervanging zijn %s', async (_, velden) => {
    await start(velden);
    expect(await vervangingenVan(d.traject.id)).toHaveLength(1);
  });

  it('kan tot en met de laatste dag van het traject, en aansluitend op een andere', async () => {
    await zetEinde('2026-12-04');
    await er('2026-11-02', '2026-11-17');
    await start();
    expect(await vervangingenVan(d.traject.id)).toHaveLength(2);
  });

  it('kan ook als er geen begeleider is', async () => {
    await alsSysteem('proef', (tx) =>
      tx.begeleiding.updateMany({ where: { trajectId: d.traject.id }, data: { tot: new Date('2026-11-01') } }),
    );
    await start();
    expect(await ziet(collega, d.client.clientnummer)).toBe(true);
  });

  it.each<[string, object, string, RegExp]>([
    ['in het verleden beginnen', { van: '2026-11-17' }, 'van', /vandaag of later/],
    ['eindigen voor het begin', { van: '2026-12-01', tot: '2026-11-30' }, 'tot', /niet voor de eerste/],
    ['langer dan een jaar vooruit duren', { tot: '2027-11-19' }, 'tot', /hoogstens een jaar/],
  ])('kan niet %s', async (_, velden, veld, melding) => {
    const fout = await blijft(() => start(velden), Ongeldig);
    expect(fout.fieldErrors).toEqual({ [veld]: expect.stringMatching(melding) });
  });

  it('kan niet langer duren dan het traject, en niet bij een traject dat voorbij is', async () => {
    await zetEinde('2026-12-03');
    const fout = await blijft(() => start(), Ongeldig);
    expect(fout.fieldErrors.tot).toBe('Het traject eindigt op 3 december 2026. Kies die dag of eerder.');
    await zetEinde('2026-11-17');
    expect((await blijft(() => start(), Ongeldig)).formError).toMatch(/beëindigd op 17 november 2026/);
  });

  it.each([
    ['dezelfde dagen', '2026-11-18', '2026-12-04'],
    ['de laatste dag', '2026-12-04', '2026-12-31'],
    ['de eerste dag', '2026-11-01', '2026-11-18'],
    ['een dag ertussen', '2026-11-25', '2026-11-25'],
  ])('kan niet overlappen met een andere: %s', async (_, van, tot) => {
    await er(van, tot);
    const fout = await blijft(() => start(), Ongeldig);
    expect(fout.fieldErrors.van).toMatch(/^Er is al een vervanging: Marieke de Wit, /);
  });

  it.each<[string, () => Promise<string>, RegExp]>([
    ['door de begeleider zelf', async () => d.begeleider.id, /al zelf/],
    ['door iemand van een ander team', async () => (await eenGebruiker({ team: 'Zuid' })).id, /van dit team/],
    ['door wie geblokkeerd is', async () => (await eenGebruiker({ geblokkeerd: true })).id, /van dit team/],
    ['door een teamleider', async () => (await eenTeamleider()).id, /van dit team/],
    ['door iemand die niet bestaat', async () => crypto.randomUUID(), /van dit team/],
  ])('kan niet %s', async (_, wie, melding) => {
    const vervangerId = await wie();
    const fout = await blijft(() => start({ vervangerId }), Ongeldig);
    expect(fout.fieldErrors).toEqual({ vervangerId: expect.stringMatching(melding) });
  });

  it('twee tegelijk: een wint, de ander hoort dat er al een is', async () => {
    const ander = await eenGebruiker();
    const uitkomsten = await Promise.allSettled([start(), start({ vervangerId: ander.id, tot: '2026-11-20' })]);
    expect(uitkomsten.find((u) => u.status === 'rejected')?.reason).toBeInstanceOf(Ongeldig);
    expect(await vervangingenVan(d.traject.id)).toHaveLength(1);
  });

  it('kan niet bij een traject dat er niet is', () =>
    blijft(() => start({ trajectId: crypto.randomUUID() }), NietGevonden));
});

describe('een vervanging beëindigen', () => {
  it('houdt wat geweest is: zij duurde tot en met gisteren, en de vervanger ziet niets meer', async () => {
    const { id } = await er('2026-11-02', '2026-12-31');
    expect(await ziet(collega, d.client.clientnummer)).toBe(true);
    expect((await stop(id)).naar).toMatch(/begeleiding\?gelukt=vervanging.beeindigen$/);
    expect(await vervangingenVan(d.traject.id)).toEqual(['2026-11-02 … 2026-11-17']);
    expect(await ziet(collega, d.client.clientnummer)).toBe(false);
    expect((await spoor())[0]).toMatchObject({
      actie: 'vervanging.beeindigen',
      clientId: d.client.id,
      details: { vervanger: collega.id },
    });
    expect(await normverschillen(d.client.id)).toEqual([]);
  });

  it.each([
    ['vandaag begon', VANDAAG, '2026-11-30'],
    ['nog moest beginnen', '2026-12-01', '2026-12-31'],
  ])('die %s gaat niet door', async (_, van, tot) => {
    const { id } = await er(van, tot);
    await stop(id);
    expect(await vervangingenVan(d.traject.id)).toEqual([]);
    expect(await ziet(collega, d.client.clientnummer)).toBe(false);
  });

  it('laat een andere vervanging van hetzelfde traject staan', async () => {
    const { id } = await er('2026-11-02', '2026-11-30');
    await er('2026-12-01', '2026-12-31');
    await stop(id);
    expect(await vervangingenVan(d.traject.id)).toEqual(['2026-11-02 … 2026-11-17', '2026-12-01 … 2026-12-31']);
  });

  it('kan niet als zij al voorbij is, niet bestaat of bij een ander traject hoort', async () => {
    const ander = await eenDossier();
    const [voorbij, elders] = [
      await er('2026-11-02', '2026-11-17'),
      await er('2026-11-02', '2026-11-30', ander.traject.id),
    ];
    for (const id of [voorbij.id, elders.id, crypto.randomUUID()]) {
      const fout = await blijft(() => stop(id), Ongeldig);
      expect(fout.formError).toBe('Deze vervanging is intussen al afgelopen.');
    }
  });
});
