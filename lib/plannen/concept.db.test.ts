import { describe, expect, it } from 'vitest';
import { hetInstrument, inTransactie } from '../../prisma/factories/basis';
import { eenTraject } from '../../prisma/factories/traject';
import {
  afdrukVan,
  doelvelden,
  eenConcept,
  eenPlanclient,
  eenVastgesteldeIntake,
  eenVastgesteldPlan,
  hetPlan,
  type Planclient,
} from '../../prisma/proef/plansituatie';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, spoor } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Bevestig, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import {
  doelBewaren,
  doelToevoegen,
  doelVerplaatsen,
  doelWeghalen,
  instrumentenBewaren,
  planBeginnen,
  planBewaren,
  planVaststellen,
  planWissen,
} from './actions';
import { afdrukVanInstrumenten } from './afdruk';

const begin = (wie: Planclient, velden: object = {}, door = wie.begeleider) =>
  doeActie(door, planBeginnen, {
    clientnummer: wie.client.clientnummer,
    trajectId: wie.id,
    ...velden,
  });
const plannenVan = (wie: Planclient) =>
  alsSysteem('proef', (tx) => tx.plan.findMany({ where: { trajectId: wie.id }, orderBy: { nummer: 'asc' } }));
const nummer = (wie: Planclient) => wie.client.clientnummer;

describe('een plan beginnen', () => {
  it('na een intake wordt die eraan gekoppeld; het schrijven begint', async () => {
    const wie = await eenPlanclient();
    await eenVastgesteldeIntake(wie, [], '2026-02-10');
    const laatste = await eenVastgesteldeIntake(wie, [], '2026-09-10');
    const { naar } = await begin(wie);
    const [plan] = await plannenVan(wie);
    expect(naar).toBe(`/clienten/${nummer(wie)}/plan/${plan?.id}/wijzigen`);
    expect(plan).toMatchObject({
      nummer: 1,
      status: 'concept',
      intakeId: laatste.id,
      begonnenDoorId: wie.begeleider.id,
    });
    expect((await spoor())[0]).toMatchObject({
      actie: 'plan.beginnen',
      clientId: wie.client.id,
      onderwerpId: plan?.id,
    });
  });

  it('zonder intake alleen met een reden', async () => {
    const wie = await eenPlanclient();
    const fout = await blijft(() => begin(wie), Ongeldig);
    expect(fout.fieldErrors.zonderIntakeReden).toMatch(/waarom/);
    await begin(wie, { zonderIntakeReden: 'Eerst de schulden.' });
    expect(await plannenVan(wie)).toMatchObject([{ intakeId: null, zonderIntakeReden: 'Eerst de schulden.' }]);
  });

  it('een nieuwe versie neemt alles over, met dezelfde reeksen; wat gezet was blijft gezet', async () => {
    const wie = await eenPlanclient();
    const instrumenten = [{ naam: 'fietslessen', waarvoor: 'naar het werk' }];
    const een = await eenVastgesteldPlan(wie, { instrumenten, afspraken: 'We bellen op dinsdag.' });
    await begin(wie);
    const [oud, nieuw] = [await hetPlan(een.id), await hetPlan((await plannenVan(wie))[1]?.id ?? '')];
    expect(nieuw).toMatchObject({
      nummer: 2,
      status: 'concept',
      afspraken: 'We bellen op dinsdag.',
      watVeranderde: null,
    });
    const zonderIds = (p: typeof oud) => p.doelen.map(({ id: _, versie: __, ...d }) => d);
    expect(zonderIds(nieuw)).toEqual(zonderIds(oud));
    expect(nieuw.instrumenten).toEqual(oud.instrumenten);
    expect(nieuw.evaluatieOp).toBe('2027-01-12');
  });

  it('een evaluatie die voorbij is gaat niet mee', async () => {
    const wie = await eenPlanclient();
    await eenVastgesteldPlan(wie, { evaluatieOp: '2026-11-17' });
    await begin(wie);
    expect((await plannenVan(wie))[1]?.evaluatieOp).toBeNull();
  });

  it('twee mensen tegelijk komen in hetzelfde concept', async () => {
    const wie = await eenPlanclient();
    await eenVastgesteldPlan(wie);
    const uitkomsten = await Promise.all([begin(wie), begin(wie)]);
    expect(uitkomsten[0]).toEqual(uitkomsten[1]);
    expect(await plannenVan(wie)).toHaveLength(2);
  });

  it('kan niet op een traject van een ander, en bij een beëindigd traject staat erbij waarom', async () => {
    const wie = await eenPlanclient();
    const ander = await eenPlanclient();
    await blijft(() => begin(wie, { trajectId: ander.id }), NietGevonden);
    const oud = await eenTraject<User>({ ...wie, aanpak: 'Reguliere aanpak', start: '2025-01-06', eind: '2026-11-17' });
    const fout = await blijft(() => begin(wie, { trajectId: oud.id, zonderIntakeReden: 'x' }), Ongeldig);
    expect(fout.formError).toContain('beëindigd op 17 november 2026');
  });
});

const hoofdlijn = (wie: Planclient, planId: string, velden: object = {}, door = wie.begeleider) =>
  doeActie(door, planBewaren, {
    clientnummer: nummer(wie),
    planId,
    versie: 1,
    richting: 'trede_4',
    afspraken: 'GEHEIM: we bellen op dinsdag.',
    evaluatieOp: '2027-03-01',
    watVeranderde: '',
    ...velden,
  });
const doel = (wie: Planclient, velden: object, door = wie.begeleider) => doeActie(door, doelBewaren, { ...velden });

describe('aan een concept schrijven', () => {
  it('bewaart de grote lijn stil, met de nieuwe versie en een spoor zonder tekst', async () => {
    const wie = await eenPlanclient();
    const { id } = await eenConcept(wie);
    expect(await hoofdlijn(wie, id)).toEqual({ stil: true, versie: 2 });
    expect(await hoofdlijn(wie, id, { versie: 2, richting: '' })).toEqual({ stil: true, versie: 3 });
    expect(await hetPlan(id)).toMatchObject({ richting: null, trede: null, evaluatieOp: '2027-03-01', versie: 3 });
    const regels = (await spoor(3)).filter((r) => r.clientId === wie.client.id);
    expect(regels).toMatchObject([{ actie: 'plan.bewaren', onderwerp: 'plan', onderwerpId: id }]);
    expect(JSON.stringify(regels, (_, w) => (typeof w === 'bigint' ? '' : w))).not.toContain('GEHEIM');
  });

  it('een evaluatie in het verleden wordt bij het veld gezegd; een die al stond mag blijven', async () => {
    const wie = await eenPlanclient();
    const { id } = await eenConcept(wie, { evaluatieOp: '2026-11-01' });
    const fout = await blijft(() => hoofdlijn(wie, id, { evaluatieOp: '2026-11-17' }), Ongeldig);
    expect(fout.fieldErrors.evaluatieOp).toContain('al voorbij');
    await hoofdlijn(wie, id, { evaluatieOp: '2026-11-01' });
  });

  it('de tweede die opslaat ziet wat de eerste schreef, en kan daarna kiezen', async () => {
    const wie = await eenPlanclient();
    const { id } = await eenConcept(wie);
    await hoofdlijn(wie, id);
    const fout = await blijft(() => hoofdlijn(wie, id, { afspraken: 'Iets anders.' }), IntussenGewijzigd);
    expect(fout.versie).toBe(2);
    expect(fout.opgeslagen.map((o) => o.waarde)).toEqual([
      'Naar onbetaald werk (trede 4)',
      'GEHEIM: we bellen op dinsdag.',
      '1 maart 2027',
    ]);
    await hoofdlijn(wie, id, { afspraken: 'Iets anders.', versie: 2 });
    expect((await hetPlan(id)).afspraken).toBe('Iets anders.');
  });

  it('een doel bewaart zijn stappen: gewijzigd, erbij, en leeg is weg; de reeks blijft', async () => {
    const wie = await eenPlanclient();
    const { id } = await eenConcept(wie);
    const plan = await hetPlan(id);
    const rijen = [
      { tekst: 'Huisarts bellen, samen', wie: 'samen' },
      { tekst: 'Uitslag ophalen', voor: '2026-12-20' },
    ];
    expect(await doel(wie, doelvelden(wie, plan, 0, rijen))).toEqual({ stil: true, versie: 2 });
    const nu = await hetPlan(id);
    expect(nu.doelen[0]?.stappen).toMatchObject([
      {
        reeksId: plan.doelen[0]?.stappen[0]?.reeksId,
        tekst: 'Huisarts bellen, samen',
        wie: 'samen',
        voor: '2026-12-01',
      },
      { tekst: 'Uitslag ophalen', voor: '2026-12-20' },
    ]);
    await doel(wie, doelvelden(wie, nu, 0, [{ tekst: '' }]));
    expect((await hetPlan(id)).doelen[0]?.stappen.map((s) => s.tekst)).toEqual(['Uitslag ophalen']);
    expect((await hetPlan(id)).doelen[1]?.tekst).toBe('Iets om handen');
  });

  it('twee mensen in hetzelfde doel: een wint, de ander ziet de stappen', async () => {
    const wie = await eenPlanclient();
    const { id } = await eenConcept(wie);
    const plan = await hetPlan(id);
    const poging = (tekst: string) => doel(wie, doelvelden(wie, plan, 0, [{ tekst }]));
    const uitkomsten = await Promise.allSettled([poging('eerste'), poging('tweede')]);
    const mislukt = uitkomsten.find((u) => u.status === 'rejected')?.reason as IntussenGewijzigd;
    expect(mislukt).toBeInstanceOf(IntussenGewijzigd);
    const staat = (await hetPlan(id)).doelen[0]?.stappen[0]?.tekst;
    expect(mislukt.opgeslagen.at(-1)?.waarde).toBe(`– ${staat} (cliënt, uiterlijk 1 december 2026)`);
  });

  it('een stap of doel van een ander plan, of van een ander doel, is er niet', async () => {
    const [wie, ander] = [await eenPlanclient(), await eenPlanclient()];
    const [eigen, vreemd] = [await hetPlan((await eenConcept(wie)).id), await hetPlan((await eenConcept(ander)).id)];
    const reeks = vreemd.doelen[0]?.stappen[0]?.reeksId ?? '';
    const eigenReeks = eigen.doelen[0]?.stappen[0]?.reeksId ?? '';
    await blijft(() => doel(wie, doelvelden(wie, eigen, 0, [{ reeks }])), NietGevonden);
    await blijft(() => doel(wie, doelvelden(wie, eigen, 1, [{ reeks: eigenReeks, tekst: 'x' }])), NietGevonden);
    await blijft(() => doel(wie, doelvelden(wie, vreemd)), Ongeldig);
    // Van een vreemde is hetzelfde als weggehaald: dat het er is, gaat niemand aan.
    for (const doelId of [vreemd.doelen[0]?.id, crypto.randomUUID()]) {
      const weg = await blijft(() => doel(wie, { ...doelvelden(wie, eigen), doelId }), Ongeldig);
      expect(weg.formError).toContain('intussen weggehaald');
    }
  });

  it('doelen komen erbij, wisselen van plaats en gaan weg; met stappen pas na een vraag', async () => {
    const wie = await eenPlanclient();
    const { id } = await eenConcept(wie);
    const basis = { clientnummer: nummer(wie), planId: id };
    const teksten = async () => (await hetPlan(id)).doelen.map((d) => d.tekst);
    await doeActie(wie.begeleider, doelToevoegen, {
      ...basis,
      leefgebied: '2',
      tekst: 'Brieven open',
    });
    expect(await teksten()).toEqual(['Weer slapen', 'Iets om handen', 'Brieven open']);
    const [eerste, , derde] = (await hetPlan(id)).doelen.map((d) => ({ ...basis, doelId: d.id }));
    const verplaats = (velden: object) => doeActie(wie.begeleider, doelVerplaatsen, { ...velden });
    await verplaats({ ...derde, kant: 'omhoog' });
    await verplaats({ ...derde, kant: 'omlaag' });
    await verplaats({ ...derde, kant: 'omlaag' });
    await verplaats({ ...eerste, kant: 'omlaag' });
    expect(await teksten()).toEqual(['Iets om handen', 'Weer slapen', 'Brieven open']);
    const weg = (velden: object | undefined, bevestigd = false) =>
      doeActie(wie.begeleider, doelWeghalen, { ...velden }, { bevestigd });
    await weg(derde);
    const vraag = await blijft(() => weg(eerste), Bevestig);
    expect(vraag.vraag).toContain('zijn stap');
    await weg(eerste, true);
    expect(await teksten()).toEqual(['Iets om handen']);
  });

  it('instrumenten: kiezen met waarvoor, een gesloten alleen als die er al stond, en de tweede ziet de eerste', async () => {
    const wie = await eenPlanclient();
    const { id } = await eenConcept(wie, { instrumenten: [{ naam: `taalcoach ${nummer(wie)}` }] });
    const plan = await hetPlan(id);
    const staat = plan.instrumenten[0]?.id ?? '';
    const dicht = await inTransactie(undefined, async (tx) => {
      const { id: gesloten } = await hetInstrument(tx, `gesloten ${nummer(wie)}`);
      await tx.instrument.updateMany({ where: { id: { in: [gesloten, staat] } }, data: { geslotenOp: new Date() } });
      return gesloten;
    });
    const bewaar = (versie: number, ...ids: string[]) =>
      doeActie(wie.begeleider, instrumentenBewaren, {
        clientnummer: nummer(wie),
        planId: id,
        versie,
        ...Object.fromEntries(
          ids.flatMap((i) => [
            [`instrument-${i}`, 'ja'],
            [`waarvoor-${i}`, 'om te oefenen'],
          ]),
        ),
      });
    const versie = afdrukVanInstrumenten(plan);
    await blijft(() => bewaar(versie, staat, dicht), Ongeldig);
    const na = await bewaar(versie, staat);
    expect((await hetPlan(id)).instrumenten).toMatchObject([{ id: staat, waarvoor: 'om te oefenen' }]);
    expect(na).toEqual({ stil: true, versie: afdrukVanInstrumenten(await hetPlan(id)) });
    const fout = await blijft(() => bewaar(versie), IntussenGewijzigd);
    expect(fout.opgeslagen[0]?.waarde).toContain('om te oefenen');
    await bewaar(fout.versie);
    expect((await hetPlan(id)).instrumenten).toEqual([]);
  });

  it('wissen vraagt eerst; daarna is het concept weg en het vastgestelde plan niet', async () => {
    const wie = await eenPlanclient();
    await eenVastgesteldPlan(wie);
    const { id } = await eenConcept(wie, { nummer: 2, instrumenten: [{ naam: 'fietslessen' }] });
    const wis = (bevestigd: boolean) =>
      doeActie(wie.begeleider, planWissen, { clientnummer: nummer(wie), planId: id }, { bevestigd });
    await blijft(() => wis(false), Bevestig);
    await wis(true);
    expect((await plannenVan(wie)).map((p) => p.nummer)).toEqual([1]);
    expect((await spoor())[0]).toMatchObject({ actie: 'plan.wissen', onderwerpId: id });
    const fout = await blijft(() => hoofdlijn(wie, id), Ongeldig);
    expect(fout.formError).toContain('gewist');
  });
});

describe('vaststellen', () => {
  const stelVast = async (wie: Planclient, id: string, velden: object = {}) =>
    doeActie(wie.begeleider, planVaststellen, {
      clientnummer: nummer(wie),
      planId: id,
      versie: await afdrukVan(id),
      akkoord: 'ondertekend',
      akkoordOp: '2026-11-16',
      ...velden,
    });

  it('legt akkoord, dag en wie vast; daarna verandert er niets meer', async () => {
    const wie = await eenPlanclient();
    const { id } = await eenConcept(wie);
    expect(await stelVast(wie, id)).toEqual({ naar: `/clienten/${nummer(wie)}/plan?gelukt=plan.vaststellen` });
    expect(await hetPlan(id)).toMatchObject({
      status: 'vastgesteld',
      akkoord: 'ondertekend',
      akkoordOp: '2026-11-16',
      vastgesteldOp: '2026-11-18',
      vastgesteldDoor: wie.begeleider.naam,
    });
    expect((await spoor())[0]).toMatchObject({ actie: 'plan.vaststellen', details: { datum: '2026-11-16' } });
    const fout = await blijft(() => hoofdlijn(wie, id), Ongeldig);
    expect(fout.formError).toContain('intussen vastgesteld');
    const plan = await hetPlan(id);
    await blijft(() => doel(wie, doelvelden(wie, plan)), Ongeldig);
  });

  it('kan niet als er iets ontbreekt, en zegt wat', async () => {
    const wie = await eenPlanclient();
    const { id } = await eenConcept(wie, { nummer: 2, doelen: [], evaluatieOp: null });
    await hoofdlijn(wie, id, { richting: '', evaluatieOp: '' });
    const fout = await blijft(() => stelVast(wie, id), Ongeldig);
    for (const deel of ['waar het plan naartoe', 'ten minste één doel', 'wanneer u samen', 'wat er in deze versie'])
      expect(fout.formError).toContain(deel);
  });

  it.each([
    ['in de toekomst', '2026-11-19', 'nog komen'],
    ['voor het traject', '2026-01-04', 'begon op 5 januari 2026'],
    ['voor de vorige versie', '2026-10-11', 'De vorige versie is van 12 oktober 2026'],
  ])('kan niet met een akkoord %s', async (_, akkoordOp, tekst) => {
    const wie = await eenPlanclient();
    await eenVastgesteldPlan(wie);
    const { id } = await eenConcept(wie, { nummer: 2 });
    const fout = await blijft(() => stelVast(wie, id, { akkoordOp }), Ongeldig);
    expect(fout.fieldErrors.akkoordOp).toContain(tekst);
  });

  it('gaat over wat er te lezen stond: is er intussen geschreven, dan komt dat eerst in beeld', async () => {
    const wie = await eenPlanclient();
    const { id } = await eenConcept(wie);
    const gelezen = await afdrukVan(id);
    await doel(wie, doelvelden(wie, await hetPlan(id), 0, [{ tekst: 'Heel iets anders' }]));
    const fout = await blijft(() => stelVast(wie, id, { versie: gelezen }), IntussenGewijzigd);
    expect(fout.opgeslagen.map((o) => o.waarde).join()).toContain('Heel iets anders');
    await stelVast(wie, id, { versie: fout.versie });
  });
});
