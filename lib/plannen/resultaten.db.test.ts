import { describe, expect, it } from 'vitest';
import { eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenConcept, eenPlanclient, eenVastgesteldPlan, type Planclient } from '../../prisma/proef/plansituatie';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, spoor, VANDAAG } from '../../prisma/proef/stand';
import { datum } from '../domain/datum';
import { alsGebruiker, alsSysteem } from '../server/db';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { openClientzaak } from '../zaak/client';
import { resultaatIntrekken, resultaatVastleggen, stapAfsluiten, stapZetten } from './actions';
import { stappenZetten } from './commands';
import { getPlanoverzicht, leesOpenStappen } from './queries';

const resultaten = (wie: Planclient) =>
  alsSysteem('proef', (tx) =>
    tx.resultaat.findMany({ where: { clientId: wie.client.id }, orderBy: { gemaaktOp: 'asc' } }),
  );
const open = (wie: Planclient) => alsSysteem('proef', (tx) => leesOpenStappen(tx, wie.client.id, VANDAAG));
const zet = (wie: Planclient, reeksId: string, op: string) =>
  doeActie(wie.begeleider, stapZetten, { clientnummer: wie.client.clientnummer, reeksId, op });

/** Een plan van 12 oktober met een gezette en een open stap. */
async function metPlan() {
  const wie = await eenPlanclient();
  const plan = await eenVastgesteldPlan(wie);
  const [gezet, nogOpen] = plan.doelen[0]?.stappen.map((s) => s.reeksId) ?? [];
  if (!gezet || !nogOpen) throw new Error('Het plan heeft twee stappen');
  return { wie, plan, gezet, nogOpen };
}

describe('een stap hoeft niet meer', () => {
  const sluit = (wie: Planclient, reeksId: string, reden = 'De huisarts belde zelf al.') =>
    doeActie(wie.begeleider, stapAfsluiten, { clientnummer: wie.client.clientnummer, reeksId, reden });
  const overzicht = (wie: Planclient) =>
    getPlanoverzicht(wie.begeleider, { clientnummer: wie.client.clientnummer }, VANDAAG);

  it('staat niet meer open, met de reden, en is geen resultaat', async () => {
    const { wie, gezet, nogOpen } = await metPlan();
    await sluit(wie, nogOpen);
    expect((await spoor())[0]).toMatchObject({
      actie: 'stap.afsluiten',
      clientId: wie.client.id,
      details: { datum: VANDAAG },
    });
    expect(await open(wie)).toEqual([]);
    const o = await overzicht(wie);
    expect(o?.resultaten.map((r) => r.stapReeksId)).toEqual([gezet]);
    expect(o?.gezet[nogOpen]).toMatchObject({ op: VANDAAG, hoeftNietReden: 'De huisarts belde zelf al.' });
    await blijft(() => sluit(wie, nogOpen), Ongeldig);
  });

  it('kan weer open, en dan lukken', async () => {
    const { wie, nogOpen } = await metPlan();
    await sluit(wie, nogOpen);
    const { id } = (await overzicht(wie))?.gezet[nogOpen] ?? {};
    const terug = await doeActie(wie.begeleider, resultaatIntrekken, {
      clientnummer: wie.client.clientnummer,
      resultaatId: id,
    });
    expect(terug.naar).toContain('gelukt=stap.heropenen');
    await zet(wie, nogOpen, VANDAAG);
    expect((await overzicht(wie))?.gezet[nogOpen]).toMatchObject({ hoeftNietReden: null });
  });

  it('kan niet zonder reden, als hij al gelukt is, of bij een ander', async () => {
    const [{ wie, gezet, nogOpen }, ander] = [await metPlan(), await metPlan()];
    await blijft(() => sluit(wie, nogOpen, ' '), Error);
    await blijft(() => sluit(wie, nogOpen, 'x'.repeat(501)), Error);
    await blijft(() => sluit(wie, gezet), Ongeldig);
    await blijft(() => sluit(wie, ander.nogOpen), NietGevonden);
  });
});

describe('een stap is gelukt', () => {
  it('wordt een resultaat met de tekst en het leefgebied van de stap', async () => {
    const { wie, nogOpen } = await metPlan();
    expect(await open(wie)).toEqual([
      { reeksId: nogOpen, tekst: 'Huisarts bellen', leefgebied: 4, wie: 'samen', wieNaam: null, voor: '2026-12-01' },
    ]);
    expect(await zet(wie, nogOpen, '2026-11-10')).toEqual({
      naar: `/clienten/${wie.client.clientnummer}/plan?gelukt=stap.zetten`,
    });
    const nieuw = (await resultaten(wie)).find((r) => r.stapReeksId === nogOpen);
    expect(nieuw).toMatchObject({
      tekst: 'Huisarts bellen',
      leefgebied: 4,
      op: new Date('2026-11-10'),
      vervallenOp: null,
    });
    expect(await open(wie)).toEqual([]);
    expect((await spoor())[0]).toMatchObject({
      actie: 'resultaat.vastleggen',
      clientId: wie.client.id,
      onderwerpId: nieuw?.id,
      details: { datum: '2026-11-10' },
    });
  });

  it.each([
    ['in de toekomst', '2026-11-19', 'nog komen'],
    ['voor de dag waarop hij werd afgesproken', '2026-10-11', 'afgesproken op 12 oktober 2026'],
  ])('kan niet %s', async (_, op, tekst) => {
    const { wie, nogOpen } = await metPlan();
    const fout = await blijft(() => zet(wie, nogOpen, op), Ongeldig);
    expect(fout.fieldErrors.op).toContain(tekst);
  });

  it('kan vanaf de eerste versie waarin hij stond, en vanaf het akkoord als dat eerder was dan het vaststellen', async () => {
    const wie = await eenPlanclient();
    const een = await eenVastgesteldPlan(wie, { op: '2026-09-01', akkoordOp: '2026-08-28' });
    const doelen = een.doelen.map((d) => ({ ...d, leefgebied: 4 as const, tekst: 'Weer slapen' }));
    await eenVastgesteldPlan(wie, { nummer: 2, op: '2026-11-02', doelen });
    const reeks = een.doelen[0]?.stappen[1]?.reeksId ?? '';
    await blijft(() => zet(wie, reeks, '2026-08-27'), Ongeldig);
    await zet(wie, reeks, '2026-08-28');
  });

  it('tegelijk door twee mensen wordt één resultaat', async () => {
    const { wie, nogOpen } = await metPlan();
    await Promise.all([zet(wie, nogOpen, '2026-11-10'), zet(wie, nogOpen, '2026-11-11')]);
    expect((await resultaten(wie)).filter((r) => r.stapReeksId === nogOpen)).toHaveLength(1);
  });

  it('kan niet met een stap van een ander, uit een concept, of die niet meer in het plan staat', async () => {
    const { wie, nogOpen } = await metPlan();
    const ander = await metPlan();
    await blijft(() => zet(wie, ander.nogOpen, '2026-11-10'), NietGevonden);
    await blijft(() => zet(wie, crypto.randomUUID(), '2026-11-10'), NietGevonden);
    const concept = await eenConcept(wie, { nummer: 2 });
    await blijft(() => zet(wie, concept.doelen[0]?.stappen[0]?.reeksId ?? '', '2026-11-18'), Ongeldig);
    await alsSysteem('proef', (tx) =>
      tx.plan.update({
        where: { id: concept.id },
        data: { status: 'vastgesteld', akkoord: 'mondeling', akkoordOp: new Date(VANDAAG), vastgesteldOp: new Date() },
      }),
    );
    const fout = await blijft(() => zet(wie, nogOpen, '2026-11-10'), Ongeldig);
    expect(fout.fieldErrors.op).toContain('intussen veranderd');
  });

  it('van een beëindigd traject staat er niets meer open', async () => {
    const wie = await eenPlanclient({ eind: '2026-11-17' });
    await eenVastgesteldPlan(wie);
    expect(await open(wie)).toEqual([]);
  });
});

describe('stappen die in een gesprek zijn aangevinkt', () => {
  const inGesprek = (wie: Planclient, stapReeksIds: string[], contactmomentId: string, op = '2026-11-10') =>
    alsGebruiker(wie.begeleider, (tx) =>
      openClientzaak(
        { tx, user: wie.begeleider, vandaag: VANDAAG, bevestigd: false },
        wie.client.clientnummer,
        'contactmoment.vastleggen',
        'norm',
      ).then((zaak) => stappenZetten(zaak, { stapReeksIds, op: datum(op), contactmomentId })),
    );

  it('horen bij dat gesprek; wat al gelukt was blijft zoals het was', async () => {
    const { wie, gezet, nogOpen } = await metPlan();
    const gesprek = await eenContactmoment({ client: wie.client, datum: '2026-11-10' });
    await inGesprek(wie, [gezet, nogOpen], gesprek.id);
    await inGesprek(wie, [gezet, nogOpen], gesprek.id);
    expect(await resultaten(wie)).toMatchObject([
      { stapReeksId: gezet, op: new Date('2026-11-02'), contactmomentId: null },
      { stapReeksId: nogOpen, op: new Date('2026-11-10'), contactmomentId: gesprek.id },
    ]);
  });

  it('een stap van een ander weigert alles; een dag voor de afspraak staat bij het veld stappen', async () => {
    const { wie, nogOpen } = await metPlan();
    const ander = await metPlan();
    const gesprek = await eenContactmoment({ client: wie.client, datum: '2026-11-10' });
    await blijft(() => inGesprek(wie, [nogOpen, ander.nogOpen], gesprek.id), NietGevonden);
    const fout = await blijft(() => inGesprek(wie, [nogOpen], gesprek.id, '2026-10-01'), Ongeldig);
    expect(fout.fieldErrors.stappen).toContain('12 oktober 2026');
    await inGesprek(wie, [], gesprek.id);
  });
});

describe('wat uit zichzelf lukte', () => {
  const voegToe = (wie: Planclient, velden: object = {}) =>
    doeActie(wie.begeleider, resultaatVastleggen, {
      clientnummer: wie.client.clientnummer,
      trajectId: wie.id,
      tekst: 'Liep elke dag een rondje',
      leefgebied: '',
      op: '2026-11-12',
      ...velden,
    });

  it('staat bij de resultaten, zonder stap', async () => {
    const wie = await eenPlanclient();
    await voegToe(wie);
    await voegToe(wie, { leefgebied: '3', op: '2026-01-05' });
    expect(await resultaten(wie)).toMatchObject([
      { tekst: 'Liep elke dag een rondje', leefgebied: null, stapReeksId: null },
      { leefgebied: 3 },
    ]);
  });

  it.each([
    ['in de toekomst', { op: '2026-11-19' }, 'nog komen'],
    ['voor het traject', { op: '2026-01-04' }, 'begon op 5 januari 2026'],
  ])('kan niet %s', async (_, velden, tekst) => {
    const wie = await eenPlanclient();
    const fout = await blijft(() => voegToe(wie, velden), Ongeldig);
    expect(fout.fieldErrors.op).toContain(tekst);
  });
});

describe('toch niet', () => {
  const trekIn = (wie: Planclient, resultaatId: string) =>
    doeActie(wie.begeleider, resultaatIntrekken, { clientnummer: wie.client.clientnummer, resultaatId });

  it('het resultaat blijft bewaard en telt niet meer; de stap staat weer open en kan opnieuw lukken', async () => {
    const { wie, gezet } = await metPlan();
    const id = (await resultaten(wie))[0]?.id ?? '';
    await trekIn(wie, id);
    await trekIn(wie, id);
    expect((await resultaten(wie))[0]?.vervallenOp).not.toBeNull();
    expect((await spoor(2)).filter((r) => r.actie === 'resultaat.intrekken')).toHaveLength(1);
    expect((await open(wie)).map((s) => s.reeksId)).toContain(gezet);
    await zet(wie, gezet, '2026-11-15');
    expect(await resultaten(wie)).toHaveLength(2);
  });

  it('kan niet bij een resultaat van een ander', async () => {
    const [{ wie }, ander] = [await metPlan(), await metPlan()];
    await blijft(async () => trekIn(wie, (await resultaten(ander.wie))[0]?.id ?? ''), NietGevonden);
  });
});
