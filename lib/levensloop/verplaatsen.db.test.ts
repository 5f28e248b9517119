import { beforeEach, describe, expect, it } from 'vitest';
import { dag, deAanpak, eenLatereNorm, hetInstrument } from '../../prisma/factories/basis';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenToezegging } from '../../prisma/factories/netwerk';
import { eenOverdracht } from '../../prisma/factories/overdracht';
import { eenPlan } from '../../prisma/factories/plan';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { eenDossier } from '../../prisma/proef/situaties';
import { contacten, doeActie, normverschillen, spoor, uiterlijk, VANDAAG } from '../../prisma/proef/stand';
import { begeleidingenVan, eenTeamleider, vervangingenVan, ziet } from '../../prisma/proef/teamsituaties';
import { datum, plusDagen } from '../domain/datum';
import { getTeam } from '../overzicht/queries';
import { teamfilterSchema } from '../overzicht/schema';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Bevestig, Ongeldig } from '../server/fouten';
import { trajectHeropenen, trajectVerplaatsen } from './actions';
import { getPlanning } from './queries';

let ik: User;
let regulier: string;
beforeEach(async () => {
  ik = await eenTeamleider();
  regulier = (await alsSysteem('proef', (tx) => deAanpak(tx, 'Reguliere aanpak', 1))).id;
});

const verplaats = (t: { id: string }, velden: object = {}, bevestigd = true) =>
  doeActie(
    ik,
    trajectVerplaatsen,
    { trajectId: t.id, aanpakId: regulier, van: '2026-11-09', ...velden },
    { bevestigd },
  );
const trajecten = (clientId: string) =>
  alsSysteem('proef', (tx) => tx.traject.findMany({ where: { clientId }, orderBy: { startdatum: 'asc' } }));
async function naVerplaatsing(wens: Trajectwens<User> = {}, velden: object = {}) {
  const d = await eenDossier(wens);
  await verplaats(d.traject, velden);
  const [oud, nieuw] = await trajecten(d.client.id);
  if (!oud || !nieuw) throw new Error('Er is geen nieuw traject');
  return { d, oud, nieuw };
}

describe('een traject voortzetten in een andere aanpak', () => {
  it('eindigt het oude de dag ervoor en begint het nieuwe, met dezelfde begeleider en hetzelfde team', async () => {
    const { d, oud, nieuw } = await naVerplaatsing();
    expect(oud).toMatchObject({ einddatum: dag('2026-11-08'), uitstroomreden: 'andere_aanpak' });
    expect(nieuw).toMatchObject({
      startdatum: dag('2026-11-09'),
      einddatum: null,
      aanpakId: regulier,
      teamId: oud.teamId,
    });
    expect((await begeleidingenVan(nieuw.id)).map((b) => [b.gebruikerId, b.van.toISOString(), b.tot])).toEqual([
      [d.begeleider.id, '2026-11-08T23:00:00.000Z', null],
    ]);
    const include = { delen: true };
    expect(
      await alsSysteem('proef', (tx) => tx.trajectEinde.findMany({ where: { trajectId: oud.id }, include })),
    ).toMatchObject([{ naarTrajectId: nieuw.id, uitstroomreden: 'andere_aanpak', delen: [] }]);
    expect((await contacten(d.client.id)).map((c) => c.status)).toEqual(['gevoerd', 'gepland']);
    expect((await spoor())[0]).toMatchObject({
      actie: 'traject.verplaatsen',
      clientId: d.client.id,
      details: { aanpak: 'Reguliere aanpak', einddatum: '2026-11-08', startdatum: '2026-11-09' },
    });
  });

  it('rekent de norm van beide na: de nieuwe telt vanaf de eerste dag', async () => {
    const { oud, nieuw } = await naVerplaatsing();
    expect([await uiterlijk(oud.id), await uiterlijk(nieuw.id)]).toEqual(['2027-01-07', '2027-11-09']);
    const { nieuw: ruimer } = await naVerplaatsing({}, { van: '2026-10-01' });
    expect(await uiterlijk(ruimer.id)).toBe('2027-10-07');
    expect(await normverschillen()).toEqual([]);
  });

  it('splitst wat doorloopt: vervanging, on hold en opschorting', async () => {
    const door = await eenGebruiker();
    const { oud, nieuw } = await naVerplaatsing({
      vervanging: { door, van: '2026-11-02', tot: '2026-12-31' },
      onHold: { van: '2026-09-01', herzienOp: '2026-10-15' },
      opschorting: { van: '2026-11-01', tot: '2026-11-30', herzienOp: '2026-11-20' },
    });
    expect([await vervangingenVan(oud.id), await vervangingenVan(nieuw.id)]).toEqual([
      ['2026-11-02 … 2026-11-08'],
      ['2026-11-09 … 2026-12-31'],
    ]);
    const perioden = (id: string) =>
      alsSysteem('proef', async (tx) => [
        ...(await tx.onHold.findMany({ where: { trajectId: id } })),
        ...(await tx.opschorting.findMany({ where: { trajectId: id } })),
      ]);
    expect(await perioden(oud.id)).toMatchObject([
      { van: dag('2026-09-01'), tot: dag('2026-11-08') },
      { van: dag('2026-11-01'), tot: dag('2026-11-08') },
    ]);
    expect(await perioden(nieuw.id)).toMatchObject([
      { van: dag('2026-11-09'), tot: null, herzienOp: dag('2026-11-09') },
      { van: dag('2026-11-09'), tot: dag('2026-11-30') },
    ]);
    expect(await normverschillen()).toEqual([]);
  });

  it('neemt mee wat loopt of een concept is; wat geweest of vastgesteld is blijft', async () => {
    const d = await eenDossier({ taak: { verlooptOp: '2026-11-25' }, ritme: { weken: 3 } });
    const t = { id: d.traject.id, client: d.client };
    const vast = await eenPlan({ traject: t });
    const concept = await eenPlan({ traject: t, nummer: 2, status: 'concept' });
    await eenToezegging({ traject: t, voor: '2026-12-01' });
    await eenToezegging({ traject: t, gedaanOp: '2026-10-01', verteldOp: '2026-10-02' });
    const { id: overdrachtId } = await eenOverdracht({ traject: t, van: d.begeleider, naar: await eenGebruiker() });
    await alsSysteem('proef', async (tx) => {
      const wie = { clientId: t.client.id, trajectId: t.id };
      const instrumentId = (await hetInstrument(tx, 'taalcoach')).id;
      const dagen = { aangemeldOp: dag('2026-02-01'), gestartOp: dag('2026-03-01') };
      await tx.inzet.create({
        data: { ...wie, instrumentId, ...dagen, status: 'afgerond', geeindigdOp: dag('2026-05-01') },
      });
      await tx.inzet.create({ data: { ...wie, instrumentId, ...dagen, status: 'gestart' } });
      await tx.intake.create({ data: { ...wie, lijstversie: 1, clientVersie: 1 } });
      await tx.traject.update({ where: { id: t.id }, data: { vervolgcontact: 'Anna, wijkcoach' } });
    });
    await verplaats(t);
    const [oud, nieuw] = await trajecten(t.client.id);
    const waar = await alsSysteem('proef', async (tx) => ({
      inzetten: (await tx.inzet.findMany({ where: { clientId: t.client.id }, orderBy: { id: 'asc' } })).map(
        (i) => i.trajectId,
      ),
      toezeggingen: (await tx.toezegging.findMany({ where: { clientId: t.client.id }, orderBy: { id: 'asc' } })).map(
        (z) => z.trajectId,
      ),
      plannen: (
        await tx.plan.findMany({ where: { id: { in: [vast.id, concept.id] } }, orderBy: { nummer: 'asc' } })
      ).map((p) => p.trajectId),
      intake: (await tx.intake.findFirstOrThrow({ where: { clientId: t.client.id } })).trajectId,
      overdracht: (await tx.overdracht.findUniqueOrThrow({ where: { id: overdrachtId } })).trajectId,
      taken: await tx.taak.count({ where: { trajectId: nieuw?.id } }),
    }));
    expect(waar).toEqual({
      inzetten: [oud?.id, nieuw?.id],
      toezeggingen: [nieuw?.id, oud?.id],
      plannen: [oud?.id, nieuw?.id],
      intake: nieuw?.id,
      overdracht: nieuw?.id,
      taken: 1,
    });
    expect(nieuw).toMatchObject({ vervolgcontact: 'Anna, wijkcoach', ritmeWeken: 3 });
    const planning = await getPlanning(ik, t.client, VANDAAG);
    expect(planning?.trajecten.map((p) => [p.aanpak, p.stand.status])).toEqual([
      ['Reguliere aanpak', 'op_schema'],
      ['VIA-pilot', 'beeindigd'],
    ]);
    expect(planning?.wisselingen).toEqual({ aantal: 1, sinds: '2026-01-05' });
  });

  it('maakt een ritme niet langer dan de nieuwe norm toelaat', async () => {
    const d = await eenDossier({ aanpak: 'Rustig', gesprekkenPerJaar: 1, ritme: { weken: 40 } });
    const vlot = await alsSysteem('proef', (tx) => deAanpak(tx, 'Elke maand', 12));
    await verplaats(d.traject, { aanpakId: vlot.id });
    expect((await trajecten(d.client.id))[1]?.ritmeWeken).toBe(4);
  });

  it('en die norm is die van de dag waarop het begint', async () => {
    const d = await eenDossier({ aanpak: 'Rustig', gesprekkenPerJaar: 1, ritme: { weken: 40 } });
    const straks = await alsSysteem('proef', (tx) => deAanpak(tx, 'Straks vaker', 4));
    await eenLatereNorm(straks.id, '2026-12-01', 12);
    await verplaats(d.traject, { aanpakId: straks.id, van: '2026-12-01' });
    expect((await trajecten(d.client.id))[1]).toMatchObject({ ritmeWeken: 4, uiterlijkeDatum: dag('2027-01-01') });
  });

  it('kan ook vanaf een dag die nog komt: niemand valt in een gat, en er staat niemand zonder begeleider', async () => {
    const { d, oud, nieuw } = await naVerplaatsing({}, { van: '2026-12-01' });
    expect(oud.einddatum).toEqual(dag('2026-11-30'));
    const team = await getTeam(ik, { ...teamfilterSchema.parse({}), peildatum: VANDAAG }, VANDAAG);
    expect(team?.zonderBegeleider.map((r) => r.trajectId)).not.toContain(nieuw.id);
    expect(await ziet(d.begeleider, d.client.clientnummer)).toBe(true);
  });

  it('vraagt het eerst, met wat er gebeurt', async () => {
    const d = await eenDossier();
    const { vraag, voorbeeld } = await blijft(() => verplaats(d.traject, {}, false), Bevestig);
    expect(vraag).toBe(
      'Het traject van Saskia Wolters in VIA-pilot loopt tot en met 8 november 2026 en gaat vanaf 9 november 2026 verder in Reguliere aanpak.',
    );
    expect(voorbeeld?.regels).toContain('De norm van Reguliere aanpak telt vanaf die dag: één gesprek per jaar.');
    expect(voorbeeld?.knop).toBe('Zet het traject van Saskia Wolters voort in Reguliere aanpak');
  });

  it('is niet te heropenen, wel terug te zetten', async () => {
    const { d, oud, nieuw } = await naVerplaatsing();
    const herroep = () => doeActie(ik, trajectHeropenen, { trajectId: oud.id });
    expect((await blijft(herroep, Ongeldig)).formError).toMatch(/voortgezet in een andere aanpak/);
    await verplaats(nieuw, { aanpakId: d.traject.aanpak.id, van: '2026-11-16' });
    expect(await trajecten(d.client.id)).toHaveLength(3);
    expect(await normverschillen(d.client.id)).toEqual([]);
  });
});

describe('kan niet', () => {
  it.each<[string, object, string, RegExp]>([
    ['op de startdatum', { van: '2026-01-05' }, 'van', /begon op 5 januari 2026/],
    ['meer dan een jaar vooruit', { van: '2027-11-19' }, 'van', /jaar vooruit/],
    ['naar een aanpak die er niet is', { aanpakId: crypto.randomUUID() }, 'aanpakId', /neemt niemand meer aan/],
  ])('%s', async (_, velden, veld, melding) => {
    const d = await eenDossier();
    const fout = await blijft(() => verplaats(d.traject, velden), Ongeldig);
    expect(fout.fieldErrors).toEqual({ [veld]: expect.stringMatching(melding) });
  });

  it('meer dan een jaar terug', async () => {
    const d = await eenDossier({ start: '2025-01-06' });
    expect((await blijft(() => verplaats(d.traject, { van: '2025-11-17' }), Ongeldig)).fieldErrors.van).toMatch(
      /geleden/,
    );
  });

  it('naar dezelfde of een gesloten aanpak', async () => {
    const d = await eenDossier();
    const zelfde = await blijft(() => verplaats(d.traject, { aanpakId: d.traject.aanpak.id }), Ongeldig);
    expect(zelfde.fieldErrors.aanpakId).toMatch(/loopt al in deze aanpak/);
    const dicht = await alsSysteem('proef', (tx) =>
      tx.aanpak.create({ data: { naam: 'Gesloten', gesprekkenPerJaar: 4, geslotenOp: dag('2026-11-01') } }),
    );
    const gesloten = await blijft(() => verplaats(d.traject, { aanpakId: dicht.id }), Ongeldig);
    expect(gesloten.fieldErrors.aanpakId).toMatch(/neemt niemand meer aan/);
  });

  it('als er al een einde staat, of in de andere aanpak al een traject loopt', async () => {
    const d = await eenDossier({ eind: '2026-12-31' });
    expect((await blijft(() => verplaats(d.traject), Ongeldig)).formError).toMatch(/eindigt al op 31 december 2026/);
    const ander = await eenDossier();
    const wens = { client: ander.client, aanpak: 'Reguliere aanpak', gesprekkenPerJaar: 1 };
    await eenTraject({ ...wens, start: '2026-02-02', eind: '2026-11-09' });
    expect((await blijft(() => verplaats(ander.traject), Ongeldig)).fieldErrors.van).toMatch(
      /tot en met 9 november 2026/,
    );
    await verplaats(ander.traject, { van: '2026-11-10' });
  });

  it('twee keer tegelijk', async () => {
    const d = await eenDossier();
    const uitkomsten = await Promise.allSettled([
      verplaats(d.traject),
      verplaats(d.traject, { van: plusDagen(datum(VANDAAG), -1) }),
    ]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await trajecten(d.client.id)).toHaveLength(2);
  });
});
