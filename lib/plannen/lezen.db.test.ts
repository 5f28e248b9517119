import { describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import {
  eenConcept,
  eenPlanclient,
  eenVastgesteldeIntake,
  eenVastgesteldPlan,
  type Planclient,
} from '../../prisma/proef/plansituatie';
import { MAG, MAG_NIET } from '../../prisma/proef/situaties';
import { spoor, VANDAAG } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { getConcept, getPlanbestand, getPlanoverzicht, getPlanversie, getVergelijking } from './queries';

const overzicht = (wie: Planclient, door = wie.begeleider, traject?: string) =>
  getPlanoverzicht(door, { clientnummer: wie.client.clientnummer, trajectId: traject }, VANDAAG);

describe('wie het plan leest', () => {
  it.each(Object.entries(MAG))('%s leest en schrijft', async (_, situatie) => {
    const { user, dossier } = await situatie();
    const wie = { ...dossier.traject, begeleider: dossier.begeleider };
    const { id } = await eenVastgesteldPlan(wie);
    expect(await overzicht(wie, user)).toMatchObject({ huidig: { id }, magWijzigen: true });
    expect((await spoor())[0]).toMatchObject({ gebruikerId: user.id, actie: 'plan.openen', resultaat: 'gelukt' });
  });

  it.each(Object.entries(MAG_NIET))(
    '%s schrijft niet, en leest hoogstens een eigen beëindigd traject',
    async (wat, situatie) => {
      const { user, dossier } = await situatie();
      const wie = { ...dossier.traject, begeleider: dossier.begeleider };
      const { id } = await eenVastgesteldPlan(wie);
      const concept = await eenConcept(wie, { nummer: 2 });
      const leest = wat === 'de begeleider van een traject dat gisteren eindigde';
      const o = await overzicht(wie, user);
      expect(o && { huidig: o.huidig?.id, magWijzigen: o.magWijzigen }).toEqual(
        leest ? { huidig: id, magWijzigen: false } : null,
      );
      expect((await getPlanbestand(user, { ...wie.client, planId: id }, VANDAAG)) !== null).toBe(leest);
      expect((await spoor())[0]).toMatchObject({
        actie: 'plan.downloaden',
        ...(leest
          ? { resultaat: 'gelukt', onderwerp: 'plan', onderwerpId: id }
          : { resultaat: 'geweigerd', onderwerp: 'clientnummer', clientId: null }),
      });
      expect(await getConcept(user, { ...wie.client, planId: concept.id }, VANDAAG)).toBeNull();
      expect((await getVergelijking(user, wie.client, VANDAAG)) !== null).toBe(leest);
    },
  );

  it('een plan van een andere cliënt is er niet, ook niet voor wie beide begeleidt', async () => {
    const wie = await eenPlanclient();
    const ander = await eenPlanclient({ begeleider: wie.begeleider });
    const { id } = await eenVastgesteldPlan(ander);
    const concept = await eenConcept(ander, { nummer: 2 });
    expect(await getPlanversie(wie.begeleider, { ...wie.client, planId: id }, VANDAAG)).toBeNull();
    expect(await getConcept(wie.begeleider, { ...wie.client, planId: concept.id }, VANDAAG)).toBeNull();
    const keuze = { een: id, twee: concept.id };
    expect((await getVergelijking(wie.begeleider, { ...wie.client, ...keuze }, VANDAAG))?.paar).toBeNull();
  });
});

describe('wie alleen een beëindigd traject begeleidde', () => {
  it('leest het plan en de resultaten van toen, niets van het traject erna', async () => {
    const toen = await eenPlanclient({ start: '2025-01-06', eind: '2026-06-30', aanpak: 'Reguliere aanpak' });
    const oud = await eenVastgesteldPlan(toen, { op: '2026-03-02' });
    const laat = await eenVastgesteldPlan(toen, { nummer: 2, op: '2026-07-15', doelen: [] });
    const nieuwe = await eenGebruiker();
    const { id: trajectId } = await eenTraject<User>({
      client: toen.client as never,
      begeleider: nieuwe,
      start: '2026-07-06',
    });
    const nu = { id: trajectId, client: toen.client, begeleider: nieuwe };
    const nieuw = await eenVastgesteldPlan(nu);
    await alsSysteem('proef', (tx) =>
      tx.resultaat.create({
        data: {
          clientId: toen.client.id,
          trajectId: toen.id,
          tekst: 'Van toen',
          op: new Date('2026-04-01'),
          gemaaktOp: new Date('2026-04-02'),
        },
      }),
    );

    const vroeger = await overzicht(toen);
    expect(vroeger?.plannen.map((p) => p.id)).toEqual([oud.id]);
    expect(vroeger?.resultaten.map((r) => r.tekst)).toEqual(['Van toen']);
    expect(vroeger?.trajecten.map((t) => t.id)).toEqual([toen.id]);
    for (const id of [laat.id, nieuw.id])
      expect(await getPlanversie(toen.begeleider, { ...toen.client, planId: id }, VANDAAG)).toBeNull();

    const nuGezien = await overzicht(nu);
    expect(nuGezien).toMatchObject({ traject: { id: trajectId }, huidig: { id: nieuw.id }, magWijzigen: true });
    expect(nuGezien?.plannen).toHaveLength(3);
    expect(await overzicht(nu, nieuwe, toen.id)).toMatchObject({ huidig: { id: laat.id }, magWijzigen: false });
  });
});

describe('wat er te lezen is', () => {
  it('het plan dat geldt, het concept, de versies nieuwste eerst, en resultaten nieuwste eerst', async () => {
    const wie = await eenPlanclient();
    const een = await eenVastgesteldPlan(wie, { op: '2026-09-01' });
    const twee = await eenVastgesteldPlan(wie, { nummer: 2, op: '2026-10-12' });
    const drie = await eenConcept(wie, { nummer: 3 });
    const o = await overzicht(wie);
    expect(o).toMatchObject({ huidig: { id: twee.id }, concept: { id: drie.id }, intake: null });
    expect(o?.versies.map((v) => v.id)).toEqual([twee.id, een.id]);
    const dagen = o?.resultaten.map((r) => r.op) ?? [];
    expect(dagen).toEqual([...dagen].sort().reverse());
    expect(Object.keys(o?.gezet ?? {})).toHaveLength(2);
  });

  it('zonder plan: de laatste intake om mee te beginnen', async () => {
    const wie = await eenPlanclient();
    expect(await overzicht(wie)).toMatchObject({ huidig: null, concept: null, intake: null });
    const intake = await eenVastgesteldeIntake(wie, [], '2026-02-10');
    expect((await overzicht(wie))?.intake).toEqual({ id: intake.id, op: '2026-02-10' });
  });

  it('naast een concept: de catalogus zonder wat gesloten is, en de scores van de laatste intake', async () => {
    const wie = await eenPlanclient();
    await eenVastgesteldeIntake(wie, [1, 3, null]);
    const { id } = await eenConcept(wie, { instrumenten: [{ naam: `open ${wie.id}` }, { naam: `gekozen ${wie.id}` }] });
    await alsSysteem('proef', async (tx) => {
      await tx.planInstrument.deleteMany({ where: { planId: id, instrument: { naam: `open ${wie.id}` } } });
      await tx.instrument.create({ data: { naam: `dicht ${wie.id}`, leefgebieden: [], geslotenOp: new Date() } });
      await tx.instrument.update({ where: { naam: `gekozen ${wie.id}` }, data: { geslotenOp: new Date() } });
    });
    const c = await getConcept(wie.begeleider, { ...wie.client, planId: id }, VANDAAG);
    expect(
      c?.instrumenten.filter((i) => i.naam.endsWith(wie.id)).map((i) => [i.naam.split(' ')[0], i.gesloten]),
    ).toEqual([
      ['gekozen', true],
      ['open', false],
    ]);
    expect(c?.intake).toMatchObject({ op: '2026-02-10', scores: [{ score: 1 }, { score: 3 }, { score: null }] });
  });

  it('twee versies: zonder keuze de laatste twee, anders de gekozen, altijd de oudste links', async () => {
    const wie = await eenPlanclient();
    const een = await eenVastgesteldPlan(wie, { op: '2026-09-01' });
    const vergelijk = async (keuze: object = {}) => {
      const v = await getVergelijking(wie.begeleider, { ...wie.client, ...keuze }, VANDAAG);
      return v?.paar && [v.paar.een.nummer, v.paar.twee.nummer];
    };
    expect(await vergelijk()).toBeNull();
    await eenVastgesteldPlan(wie, { nummer: 2, op: '2026-10-12' });
    const drie = await eenConcept(wie, { nummer: 3 });
    expect(await vergelijk()).toEqual([2, 3]);
    expect(await vergelijk({ een: een.id, twee: drie.id })).toEqual([1, 3]);
    expect(await vergelijk({ een: drie.id, twee: een.id })).toEqual([1, 3]);
    expect(await vergelijk({ een: 'onzin', twee: een.id })).toEqual([1, 3]);
  });
});
