import { beforeEach, describe, expect, it } from 'vitest';
import { eenGebruiker, type GemaakteGebruiker } from '../../prisma/factories/gebruiker';
import { eenOverdracht, type Overdrachtwens } from '../../prisma/factories/overdracht';
import { blijft } from '../../prisma/proef/rechten';
import { eenDossier, type Proefdossier } from '../../prisma/proef/situaties';
import { doeActie, normverschillen, spoor, VANDAAG } from '../../prisma/proef/stand';
import { begeleidingenVan, eenTeamleider } from '../../prisma/proef/teamsituaties';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Bevestig, Geweigerd, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import {
  overdrachtAanbieden,
  overdrachtBewaren,
  overdrachtIntrekken,
  overdrachtOpstellen,
  overdrachtVragen,
} from './actions';

let d: Proefdossier;
let collega: GemaakteGebruiker;
beforeEach(async () => {
  d = await eenDossier();
  collega = await eenGebruiker({ naam: 'Marieke de Wit' });
});

const vraag = (user: User, velden: object = {}) =>
  doeActie(user, overdrachtVragen, {
    clientnummer: d.client.clientnummer,
    trajectId: d.traject.id,
    naarId: collega.id,
    reden: 'Verhuist naar Zuid.',
    ...velden,
  });
const open = (wens: Partial<Overdrachtwens> = {}) =>
  eenOverdracht({ traject: d.traject, van: d.begeleider, naar: collega, ...wens });
const lees = (id: string) => alsSysteem('proef', (tx) => tx.overdracht.findUniqueOrThrow({ where: { id } }));
const van = (dossier: Proefdossier) =>
  alsSysteem('proef', (tx) => tx.overdracht.findMany({ where: { trajectId: dossier.traject.id } }));
const metId = (id: string, velden: object = {}) => ({
  clientnummer: d.client.clientnummer,
  overdrachtId: id,
  ...velden,
});

describe('een overdracht vragen', () => {
  it('kan de begeleider; er staat meteen een samenvatting uit het dossier', async () => {
    expect((await vraag(d.begeleider)).naar).toMatch(/\/clienten\/.*\/overdracht\?gelukt=overdracht.beginnen$/);
    const [o] = await van(d);
    expect(o).toMatchObject({
      status: 'gevraagd',
      vanId: d.begeleider.id,
      naarId: collega.id,
      gevraagdDoorId: d.begeleider.id,
      reden: 'Verhuist naar Zuid.',
      samenvatting: expect.stringContaining('Kennisgemaakt met de oude tekst.'),
    });
    const [regel] = await spoor();
    expect(regel).toMatchObject({
      actie: 'overdracht.vragen',
      gebruikerId: d.begeleider.id,
      clientId: d.client.id,
      onderwerpId: o?.id,
      details: { van: d.begeleider.id, naar: collega.id },
    });
    expect(JSON.stringify(regel, (_, w) => (typeof w === 'bigint' ? String(w) : w))).not.toMatch(/Verhuist|Kennis/);
    expect(await normverschillen(d.client.id)).toEqual([]);
  });

  it('kan de teamleider; hij leest niets uit het dossier, de begeleider stelt de samenvatting op', async () => {
    const ik = await eenTeamleider();
    expect((await vraag(ik)).naar).toMatch(/\/team\/clienten\/.*\/begeleiding\?gelukt=overdracht.vragen$/);
    const [o] = await van(d);
    expect(o).toMatchObject({ samenvatting: null, gevraagdDoorId: ik.id, vanId: d.begeleider.id });
    await doeActie(d.begeleider, overdrachtOpstellen, metId(o?.id ?? ''));
    expect((await lees(o?.id ?? '')).samenvatting).toContain('Kennisgemaakt');
  });

  it('kan een vervanger, maar niet aan zichzelf', async () => {
    const vervanger = await eenGebruiker();
    d = await eenDossier({ vervanging: { door: vervanger, van: '2026-11-01', tot: '2026-11-30' } });
    const fout = await blijft(() => vraag(vervanger, { naarId: vervanger.id }), Ongeldig);
    expect(fout.fieldErrors.naarId).toMatch(/niet aan uzelf/);
    await vraag(vervanger);
    expect(await van(d)).toMatchObject([{ vanId: d.begeleider.id, gevraagdDoorId: vervanger.id }]);
  });

  it.each<[string, () => Promise<string>]>([
    ['wie al begeleidt', async () => d.begeleider.id],
    ['iemand van een ander team', async () => (await eenGebruiker({ team: 'Zuid' })).id],
    ['wie geblokkeerd is', async () => (await eenGebruiker({ geblokkeerd: true })).id],
    ['een teamleider', async () => (await eenTeamleider()).id],
    ['iemand die er niet is', async () => crypto.randomUUID()],
  ])('kan niet aan %s', async (_, wie) => {
    const naarId = await wie();
    const ik = await eenTeamleider();
    for (const user of [d.begeleider, ik]) {
      const fout = await blijft(() => vraag(user, { naarId }), Ongeldig);
      expect(fout.fieldErrors.naarId).toMatch(/begeleid/);
    }
  });

  it('kan niet als er al een loopt, als er niemand begeleidt of na het einde', async () => {
    await open();
    const ik = await eenTeamleider();
    expect((await blijft(() => vraag(d.begeleider), Ongeldig)).formError).toMatch(/loopt al een overdracht/);
    d = await eenDossier({ begeleidingTot: new Date('2026-11-17T12:00:00Z') });
    expect((await blijft(() => vraag(ik), Ongeldig)).formError).toMatch(/geen begeleider die kan overdragen/);
    d = await eenDossier({ begeleider: await eenGebruiker({ geblokkeerd: true }) });
    expect((await blijft(() => vraag(ik), Ongeldig)).formError).toMatch(/geen begeleider die kan overdragen/);
    d = await eenDossier({ eind: '2026-11-17' });
    expect((await blijft(() => vraag(ik), Ongeldig)).formError).toMatch(/beëindigd/);
    await blijft(() => vraag(d.begeleider), Geweigerd);
  });

  it('kan niet op een traject van een ander, of onder een ander nummer', async () => {
    const ander = await eenDossier();
    await blijft(() => vraag(d.begeleider, { trajectId: ander.traject.id }), NietGevonden);
    await blijft(() => vraag(d.begeleider, { clientnummer: ander.client.clientnummer }), NietGevonden);
    await blijft(() => vraag(d.begeleider, { trajectId: crypto.randomUUID() }), NietGevonden);
  });

  it.each<[string, Parameters<typeof eenGebruiker>[0], (typeof NietGevonden | typeof Geweigerd)?]>([
    ['een collega van het team', {}],
    ['de teamleider van een ander team', { rol: 'teamleider', team: 'Zuid' }],
    ['de projectleider', { rol: 'projectleider' }, Geweigerd],
    ['een partner', { rol: 'partner' }],
    ['een beheerder', { rol: 'beheerder', team: 'Noord' }],
    ['de privacy officer', { rol: 'privacy_officer' }],
  ])('kan %s niet', async (_, wens, fout = NietGevonden) => {
    const user = await eenGebruiker(wens);
    await blijft<unknown>(() => vraag(user), fout);
  });

  it('twee keer tegelijk is één keer', async () => {
    const ik = await eenTeamleider();
    const uitkomsten = await Promise.allSettled([vraag(d.begeleider), vraag(ik)]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await van(d)).toHaveLength(1);
  });
});

const INHOUD = {
  versie: '1',
  samenvatting: 'Graag op dinsdag bellen.',
  driegesprek: 'gevoerd',
  driegesprekOp: '2026-11-17',
  clientVerteldOp: '2026-11-16',
};
describe('klaarmaken', () => {
  const bewaar = (id: string, velden: object = {}) =>
    doeActie(d.begeleider, overdrachtBewaren, metId(id, { ...INHOUD, ...velden }));

  it('slaat op wat er is, ook als het nog niet af is, en gaat verder op de nieuwe versie', async () => {
    const { id } = await open({ samenvatting: null, driegesprek: null, driegesprekOp: null, clientVerteldOp: null });
    const leeg = { samenvatting: 'Half', driegesprek: '', driegesprekOp: '', clientVerteldOp: '' };
    expect(await bewaar(id, leeg)).toEqual({ stil: true, versie: 2 });
    expect(await bewaar(id, { ...leeg, versie: '2', samenvatting: 'Heel' })).toEqual({ stil: true, versie: 3 });
    expect(await lees(id)).toMatchObject({ samenvatting: 'Heel', driegesprek: null, clientVerteldOp: null });
    const regels = (await spoor(5)).filter((r) => r.actie === 'overdracht.bewaren' && r.onderwerpId === id);
    expect(regels).toHaveLength(1);
  });

  it('laat wie tegelijk schreef zien wat er staat', async () => {
    const { id } = await open();
    await bewaar(id);
    const fout = await blijft(() => bewaar(id, { samenvatting: 'Mijn tekst' }), IntussenGewijzigd);
    expect(fout.versie).toBe(2);
    expect(fout.opgeslagen.slice(0, 2)).toEqual([
      { veld: 'samenvatting', label: 'Samenvatting', waarde: 'Graag op dinsdag bellen.' },
      { veld: 'driegesprek', label: 'Driegesprek', waarde: 'gevoerd' },
    ]);
  });

  it.each([
    ['morgen verteld', { clientVerteldOp: '2026-11-19' }, 'clientVerteldOp'],
    ['morgen gevoerd', { driegesprekOp: '2026-11-19' }, 'driegesprekOp'],
    ['gisteren gepland', { driegesprek: 'gepland' }, 'driegesprekOp'],
  ])('weigert %s bij het veld', async (_, velden, veld) => {
    const { id } = await open();
    expect((await blijft(() => bewaar(id, velden), Ongeldig)).fieldErrors[veld]).toMatch(/Deze dag/);
  });

  it('vraagt het voordat een geschreven samenvatting verdwijnt', async () => {
    const { id } = await open();
    await blijft(() => doeActie(d.begeleider, overdrachtOpstellen, metId(id)), Bevestig);
  });

  it('biedt pas aan als alles er is', async () => {
    const { id } = await open({ samenvatting: null, driegesprek: null, driegesprekOp: null, clientVerteldOp: null });
    const bied = () => doeActie(d.begeleider, overdrachtAanbieden, metId(id));
    expect((await blijft(bied, Ongeldig)).formError).toMatch(/^Nog niet aan te bieden: schrijf een samenvatting, vul/);
    await bewaar(id);
    await bied();
    expect(await lees(id)).toMatchObject({ status: 'aangeboden', versie: 3 });
    expect((await blijft(bied, Ongeldig)).formError).toMatch(/intussen aangeboden/);
    expect((await blijft(() => bewaar(id, { versie: '3' }), Ongeldig)).formError).toMatch(/intussen aangeboden/);
  });

  it('biedt niet aan met een driegesprek dat intussen geweest is, of aan wie er niet meer is', async () => {
    const { id } = await open({ driegesprekOp: '2026-11-17' });
    const bied = () => doeActie(d.begeleider, overdrachtAanbieden, metId(id));
    expect((await blijft(bied, Ongeldig)).formError).toMatch(/driegesprek klopt niet meer/);
    await bewaar(id);
    await alsSysteem('proef', (tx) => tx.gebruikerTeam.deleteMany({ where: { gebruikerId: collega.id } }));
    expect((await blijft(bied, Ongeldig)).formError).toMatch(/begeleidt niet meer in dit team/);
  });

  it('kan een vervanger niet voor zichzelf', async () => {
    const vervanger = await eenGebruiker();
    d = await eenDossier({ vervanging: { door: vervanger, van: '2026-11-01', tot: '2026-11-30' } });
    const { id } = await open({ naar: vervanger });
    for (const command of [overdrachtAanbieden, overdrachtOpstellen, overdrachtIntrekken])
      await blijft(() => doeActie(vervanger, command, metId(id)), Geweigerd);
  });

  it('kan niet van een andere cliënt, of wat er niet is', async () => {
    const { id } = await open();
    const ander = await eenDossier({ begeleider: d.begeleider });
    const vreemd = { clientnummer: ander.client.clientnummer, overdrachtId: id };
    await blijft(() => doeActie(d.begeleider, overdrachtAanbieden, vreemd), NietGevonden);
    await blijft(() => doeActie(d.begeleider, overdrachtAanbieden, metId(crypto.randomUUID())), NietGevonden);
  });
});

describe('intrekken', () => {
  it('kan de teamleider die erom vroeg, in elke open stand; een andere teamleider niet', async () => {
    const [ik, ander] = [await eenTeamleider(), await eenTeamleider()];
    for (const status of ['gevraagd', 'aangeboden', 'teruggestuurd'] as const) {
      const { id } = await open({ gevraagdDoor: ik, status });
      await blijft(() => doeActie(ander, overdrachtIntrekken, metId(id)), Geweigerd);
      const { naar } = await doeActie(ik, overdrachtIntrekken, metId(id));
      expect(naar).toMatch(/^\/team\/clienten\/.*\/begeleiding\?gelukt=overdracht.intrekken$/);
      expect((await lees(id)).status).toBe('ingetrokken');
      expect((await blijft(() => doeActie(ik, overdrachtIntrekken, metId(id)), Ongeldig)).formError).toMatch(
        /intussen ingetrokken/,
      );
    }
    expect((await begeleidingenVan(d.traject.id)).map((b) => b.gebruikerId)).toEqual([d.begeleider.id]);
    expect(VANDAAG).toBe('2026-11-18');
  });
});
