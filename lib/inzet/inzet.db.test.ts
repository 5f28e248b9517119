import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { hetInstrument, inTransactie } from '../../prisma/factories/basis';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenInstrument, eenInzet, type Inzetwens } from '../../prisma/factories/inzet';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { blijft, proefRechten } from '../../prisma/proef/rechten';
import { ruw } from '../../prisma/proef/ruw';
import type { Proefdossier } from '../../prisma/proef/situaties';
import { doeActie, normverschillen, spoor, VANDAAG } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsGebruiker, alsSysteem } from '../server/db';
import { Geweigerd, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { inzetAanmelden, inzetBeeindigen, inzetStarten, inzetWijzigen } from './actions';
import { inzetAanmeldenSchema, inzetBeeindigenSchema } from './schema';

type Wie = { id: string; client: { id: string; clientnummer: string }; begeleider: User };

const traject = (wens: Trajectwens<User> = {}) => eenTraject<User>({ start: '2026-01-05', ...wens });
const instrument = () => inTransactie(undefined, (tx) => hetInstrument(tx, `Instrument ${randomUUID()}`));
const alsWie = (d: Proefdossier): Wie => ({ id: d.traject.id, client: d.client, begeleider: d.begeleider });
const BLAD = (wie: Wie, code: string) => ({ naar: `/clienten/${wie.client.clientnummer}/instrumenten?gelukt=${code}` });

// Wat er gekozen wordt als het er niet toe doet; een poging die niet mag, maakt zelf niets.
let gewoon: { id: string };
beforeAll(async () => {
  gewoon = await instrument();
});

const aanmelden = (wie: Wie, velden: object = {}, door = wie.begeleider) =>
  doeActie(door, inzetAanmelden, {
    clientnummer: wie.client.clientnummer,
    trajectId: wie.id,
    instrumentId: gewoon.id,
    aangemeldOp: '2026-11-02',
    wens1: 'Twee ochtenden per week naar Power',
    wens2: '',
    wens3: 'Iemand leren kennen',
    trajectbegeleider: 'Gülay Aksoy',
    notitie: 'GEHEIM: durft niet alleen met de bus.',
    ...velden,
  });

const inzetten = (clientId: string) =>
  alsSysteem('proef', (tx) =>
    tx.inzet.findMany({
      where: { clientId },
      include: { wensen: { orderBy: { volgorde: 'asc' } } },
      orderBy: { aangemeldOp: 'asc' },
    }),
  );
const lees = (id: string) =>
  alsSysteem('proef', (tx) =>
    tx.inzet.findUniqueOrThrow({ where: { id }, include: { wensen: { orderBy: { volgorde: 'asc' } } } }),
  );

/** Een inzet van dit traject: aangemeld op 1 september, gestart op de 15e, geëindigd op 13 oktober. */
const inzet = async (wie: Wie, wens: Omit<Inzetwens, 'traject'> = {}) =>
  eenInzet({ traject: wie, instrument: await instrument(), aangemeldOp: '2026-09-01', ...wens });
const met = (wie: Wie, inzetId: string, velden: object) => ({
  clientnummer: wie.client.clientnummer,
  inzetId,
  versie: '1',
  ...velden,
});
const begin = (wie: Wie, id: string, velden: object = {}, door = wie.begeleider) =>
  doeActie(door, inzetStarten, met(wie, id, { gestartOp: '2026-09-21', ...velden }));
const eind = (wie: Wie, id: string, velden: object = {}, door = wie.begeleider) =>
  doeActie(door, inzetBeeindigen, met(wie, id, { status: 'afgerond', geeindigdOp: '2026-11-16', ...velden }));
const verbeter = (wie: Wie, id: string, velden: object = {}, door = wie.begeleider) =>
  doeActie(
    door,
    inzetWijzigen,
    met(wie, id, { aangemeldOp: '2026-09-01', gestartOp: '2026-09-15', wens1: 'Lezen', ...velden }),
  );

describe('aanmelden', () => {
  it('bewaart wat, wanneer, wie de leiding krijgt en wat ze willen bereiken', async () => {
    const wie = await traject();
    const { id: instrumentId } = await instrument();
    expect(await aanmelden(wie, { instrumentId })).toEqual(BLAD(wie, 'inzet.aanmelden'));
    const [er] = await inzetten(wie.client.id);
    expect(er).toMatchObject({
      trajectId: wie.id,
      instrumentId,
      status: 'aangemeld',
      aangemeldOp: new Date('2026-11-02'),
      gestartOp: null,
      trajectbegeleider: 'Gülay Aksoy',
      notitie: 'GEHEIM: durft niet alleen met de bus.',
      toelichting: null,
      doorId: wie.begeleider.id,
      wensen: [
        { tekst: 'Twee ochtenden per week naar Power', volgorde: 1, uitkomst: null },
        { tekst: 'Iemand leren kennen', volgorde: 2, uitkomst: null },
      ],
    });
    const [regel] = await spoor();
    expect(regel).toMatchObject({ actie: 'inzet.aanmelden', clientId: wie.client.id, onderwerpId: er?.id });
    expect(JSON.stringify(regel?.details)).not.toMatch(/GEHEIM|Gülay|ochtenden/);
    expect(await normverschillen(wie.client.id)).toEqual([]);
  });

  it.each([
    ['voor het traject', '2026-01-04'],
    ['in de toekomst', '2026-11-19'],
  ])('kan niet %s', async (_, aangemeldOp) => {
    const wie = await traject();
    expect((await blijft(() => aanmelden(wie, { aangemeldOp }), Ongeldig)).fieldErrors.aangemeldOp).toMatch(/[.]$/);
  });

  it.each([
    ['zonder wens', { wens1: ' ' }, 'wens1'],
    ['zonder instrument', { instrumentId: '' }, 'instrumentId'],
    ['met een dag die niet bestaat', { aangemeldOp: '2026-02-30' }, 'aangemeldOp'],
    ['met een wens van 501 tekens', { wens2: 'w'.repeat(501) }, 'wens2'],
  ])('kan niet %s', (_, velden, veld) => {
    const gelezen = inzetAanmeldenSchema.safeParse({
      clientnummer: 'X-1',
      trajectId: randomUUID(),
      instrumentId: randomUUID(),
      aangemeldOp: '2026-11-02',
      wens1: 'Lezen',
      ...velden,
    });
    expect(gelezen.error?.issues.map((i) => i.path[0])).toEqual([veld]);
  });

  it('kan niet voor een instrument dat gesloten is of niet bestaat', async () => {
    const wie = await traject();
    const dicht = await eenInstrument({ geslotenOp: '2026-11-18' });
    for (const instrumentId of [dicht.id, randomUUID()]) {
      const fout = await blijft(() => aanmelden(wie, { instrumentId }), Ongeldig);
      expect(fout.fieldErrors.instrumentId).toContain('niet (meer)');
    }
  });

  it('kan niet als hetzelfde al loopt, ook niet in een andere aanpak; daarna wel', async () => {
    const wie = await traject();
    const { id: instrumentId } = await instrument();
    const { id } = await inzet(wie, { instrument: { id: instrumentId } });
    const fout = await blijft(() => aanmelden(wie, { instrumentId }), Ongeldig);
    expect(fout.fieldErrors.instrumentId).toBe(
      'De cliënt heeft dit instrument al sinds 1 september 2026. Twee keer tegelijk kan niet.',
    );
    const elders = await traject({ ...wie, aanpak: 'Reguliere aanpak' });
    await blijft(() => aanmelden(elders, { instrumentId }), Ongeldig);
    await eind(wie, id, { geeindigdOp: '2026-10-15' });
    expect(
      (await blijft(() => aanmelden(wie, { instrumentId, aangemeldOp: '2026-10-14' }), Ongeldig)).fieldErrors
        .instrumentId,
    ).toContain('tot 15 oktober 2026');
    await aanmelden(wie, { instrumentId, aangemeldOp: '2026-10-15' });
  });

  it('kan niet op een traject van een ander, dat beëindigd is of niet bestaat', async () => {
    const [wie, ander] = [await traject(), await traject()];
    await blijft(() => aanmelden(wie, { trajectId: ander.id }), NietGevonden);
    await blijft(() => aanmelden(wie, { trajectId: randomUUID() }), NietGevonden);
    await blijft(() => aanmelden({ ...wie, client: ander.client }), NietGevonden);
    const oud = await traject({ ...wie, aanpak: 'Reguliere aanpak', start: '2025-01-06', eind: '2026-11-17' });
    await blijft(() => aanmelden(wie, { trajectId: oud.id }), Geweigerd);
  });

  it('twee keer tegelijk voor hetzelfde is één keer', async () => {
    const wie = await traject();
    const { id: instrumentId } = await instrument();
    const uitkomsten = await Promise.allSettled([aanmelden(wie, { instrumentId }), aanmelden(wie, { instrumentId })]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(uitkomsten.find((u) => u.status === 'rejected')?.reason).toBeInstanceOf(Ongeldig);
    expect(await inzetten(wie.client.id)).toHaveLength(1);
  });
});

describe('beginnen', () => {
  it('zet de dag, en sluit de reden waarom er geen instrument was', async () => {
    const wie = await traject();
    const { id } = await inzet(wie, { status: 'aangemeld' });
    for (const [op, tot] of [
      ['2026-03-01', '2026-05-01'],
      ['2026-10-01', null],
    ] as const)
      await alsSysteem('proef', (tx) =>
        tx.geenInstrument.create({
          data: {
            clientId: wie.client.id,
            trajectId: wie.id,
            reden: 'geen_tijd',
            op: new Date(op),
            tot: tot && new Date(tot),
          },
        }),
      );
    expect(await begin(wie, id)).toEqual(BLAD(wie, 'inzet.starten'));
    expect(await lees(id)).toMatchObject({ status: 'gestart', gestartOp: new Date('2026-09-21'), versie: 2 });
    const redenen = await alsSysteem('proef', (tx) =>
      tx.geenInstrument.findMany({ where: { clientId: wie.client.id }, orderBy: { op: 'asc' } }),
    );
    // Begon het instrument eerder dan de reden, dan gold die hoogstens een dag.
    expect(redenen.map((r) => r.tot)).toEqual([new Date('2026-05-01'), new Date('2026-10-01')]);
    expect((await spoor())[0]).toMatchObject({
      actie: 'inzet.starten',
      onderwerpId: id,
      details: { status: 'gestart', datum: '2026-09-21' },
    });
  });

  it.each([
    ['voor het aanmelden', '2026-08-31'],
    ['morgen', '2026-11-19'],
  ])('kan niet %s', async (_, gestartOp) => {
    const wie = await traject();
    const { id } = await inzet(wie, { status: 'aangemeld' });
    expect((await blijft(() => begin(wie, id, { gestartOp }), Ongeldig)).fieldErrors.gestartOp).toMatch(/[.]$/);
  });
});

describe('eindigen', () => {
  const WENSEN = ['Lezen', 'Fietsen'];

  it('afgerond bewaart per wens wat ervan terechtkwam', async () => {
    const wie = await traject();
    const { id } = await inzet(wie, { wensen: WENSEN, notitie: 'Blijft staan.' });
    // Een reden van een eerdere keuze in het formulier telt niet mee.
    expect(await eind(wie, id, { uitkomst1: 'bereikt', uitkomst2: 'deels', reden: 'geen_tijd' })).toEqual(
      BLAD(wie, 'inzet.beeindigen'),
    );
    expect(await lees(id)).toMatchObject({
      status: 'afgerond',
      geeindigdOp: new Date('2026-11-16'),
      reden: null,
      notitie: 'Blijft staan.',
      versie: 2,
      wensen: [
        { tekst: 'Lezen', uitkomst: 'bereikt' },
        { tekst: 'Fietsen', uitkomst: 'deels' },
      ],
    });
  });

  it('gestopt en niet doorgegaan bewaren waarom', async () => {
    const wie = await traject();
    const [gestart, aangemeld] = [await inzet(wie, { wensen: WENSEN }), await inzet(wie, { status: 'aangemeld' })];
    await eind(wie, gestart.id, { status: 'gestopt', reden: 'geen_tijd', uitkomst1: 'niet', uitkomst2: 'niet' });
    await eind(wie, aangemeld.id, { status: 'afgewezen', reden: 'anders', toelichting: 'GEHEIM' });
    expect(await lees(gestart.id)).toMatchObject({ status: 'gestopt', reden: 'geen_tijd' });
    expect(await lees(aangemeld.id)).toMatchObject({ status: 'afgewezen', reden: 'anders', toelichting: 'GEHEIM' });
    const [regel] = await spoor();
    expect(regel?.details).toEqual({ status: 'afgewezen', datum: '2026-11-16', reden: 'anders' });
  });

  it('vraagt bij elke wens hoe die afliep', async () => {
    const wie = await traject();
    const { id } = await inzet(wie, { wensen: WENSEN });
    for (const status of ['afgerond', 'gestopt']) {
      const fout = await blijft(() => eind(wie, id, { status, reden: 'geen_tijd', uitkomst1: 'bereikt' }), Ongeldig);
      expect(Object.keys(fout.fieldErrors)).toEqual(['uitkomst2']);
    }
  });

  it.each([
    ['gestopt zonder reden', { status: 'gestopt' }, 'reden'],
    ['niet doorgegaan zonder reden', { status: 'afgewezen' }, 'reden'],
    ['anders zonder uitleg', { status: 'gestopt', reden: 'anders' }, 'toelichting'],
    ['een stand die geen einde is', { status: 'gestart' }, 'status'],
  ])('kan niet: %s', (_, velden, veld) => {
    const basis = { clientnummer: 'X-1', inzetId: randomUUID(), versie: '1', geeindigdOp: '2026-11-16' };
    expect(inzetBeeindigenSchema.safeParse({ ...basis, ...velden }).error?.issues.map((i) => i.path[0])).toEqual([
      veld,
    ]);
  });

  it('kan niet voor het begin, in de toekomst of na het traject', async () => {
    const wie = await traject();
    const { id } = await inzet(wie);
    for (const geeindigdOp of ['2026-09-14', '2026-11-19'])
      expect((await blijft(() => eind(wie, id, { geeindigdOp }), Ongeldig)).fieldErrors.geeindigdOp).toMatch(/[.]$/);
  });

  it.each<[Inzetwens['status'], string]>([
    ['aangemeld', 'afgerond'],
    ['aangemeld', 'gestopt'],
    ['gestart', 'afgewezen'],
    ['afgerond', 'gestopt'],
    ['afgewezen', 'afgewezen'],
  ])('van %s kan niet naar %s', async (van, status) => {
    const wie = await traject();
    const { id } = await inzet(wie, { status: van });
    const fout = await blijft(() => eind(wie, id, { status, reden: 'geen_tijd' }), Ongeldig);
    expect(fout.formError).toContain('kan niet (meer)');
  });

  it('en wat geëindigd is begint niet opnieuw', async () => {
    const wie = await traject();
    const { id } = await inzet(wie, { status: 'afgerond' });
    await blijft(() => begin(wie, id), Ongeldig);
  });
});

describe('verbeteren', () => {
  it('verandert dagen, leiding en wensen; het spoor noemt alleen wat', async () => {
    const wie = await traject();
    const { id } = await inzet(wie, {
      status: 'gestopt',
      wensen: ['Lezen', 'Fietsen', 'Koken'],
      trajectbegeleider: 'Iemand',
    });
    await verbeter(wie, id, {
      aangemeldOp: '2026-08-25',
      geeindigdOp: '2026-10-20',
      reden: 'anders',
      toelichting: 'Bij nader inzien.',
      trajectbegeleider: 'GEHEIM',
      wens1: 'Lezen en schrijven',
      wens2: '',
      wens3: 'Koken',
      uitkomst1: 'deels',
      uitkomst3: 'niet',
    });
    expect(await lees(id)).toMatchObject({
      status: 'gestopt',
      aangemeldOp: new Date('2026-08-25'),
      gestartOp: new Date('2026-09-15'),
      geeindigdOp: new Date('2026-10-20'),
      reden: 'anders',
      toelichting: 'Bij nader inzien.',
      versie: 2,
      wensen: [
        { tekst: 'Lezen en schrijven', volgorde: 1, uitkomst: 'deels' },
        { tekst: 'Koken', volgorde: 2, uitkomst: 'niet' },
      ],
    });
    expect((await spoor())[0]?.details).toEqual({
      velden: ['aangemeldOp', 'geeindigdOp', 'reden', 'toelichting', 'trajectbegeleider', 'wensen'],
    });
  });

  it('kan geen stand veranderen: wat er nog niet was komt er niet bij', async () => {
    const wie = await traject();
    const { id } = await inzet(wie, { status: 'aangemeld' });
    await verbeter(wie, id, {
      gestartOp: '2026-09-15',
      geeindigdOp: '2026-10-01',
      reden: 'geen_tijd',
      uitkomst1: 'niet',
    });
    expect(await lees(id)).toMatchObject({ status: 'aangemeld', gestartOp: null, geeindigdOp: null, reden: null });
    expect((await lees(id)).wensen[0]?.uitkomst).toBeNull();
  });

  it.each<[string, Inzetwens['status'], object, string]>([
    ['de dag van de start leeg maken', 'gestart', { gestartOp: '' }, 'gestartOp'],
    ['de dag van het einde leeg maken', 'gestopt', { geeindigdOp: '', reden: 'geen_tijd' }, 'geeindigdOp'],
    ['de reden leeg maken', 'gestopt', { geeindigdOp: '2026-10-13' }, 'reden'],
    ['het einde voor het begin zetten', 'afgerond', { geeindigdOp: '2026-09-14', uitkomst1: 'niet' }, 'geeindigdOp'],
  ])('kan niet %s', async (_, status, velden, veld) => {
    const wie = await traject();
    const { id } = await inzet(wie, { status, wensen: ['Lezen'] });
    expect((await blijft(() => verbeter(wie, id, velden), Ongeldig)).fieldErrors[veld]).toMatch(/[.]$/);
  });

  it('kan een uitkomst van wat afgerond is niet wegnemen, en geen dubbele periode maken', async () => {
    const wie = await traject();
    const { id: instrumentId } = await instrument();
    const eerste = {
      status: 'afgerond',
      instrument: { id: instrumentId },
      wensen: [{ tekst: 'Lezen', uitkomst: 'niet' }],
    } as const;
    const { id } = await inzet(wie, { ...eerste, wensen: [...eerste.wensen], geeindigdOp: '2026-10-13' });
    await inzet(wie, { instrument: { id: instrumentId }, aangemeldOp: '2026-10-13', gestartOp: '2026-10-20' });
    await blijft(() => verbeter(wie, id, { geeindigdOp: '2026-10-13' }), Ongeldig);
    const fout = await blijft(() => verbeter(wie, id, { geeindigdOp: '2026-10-14', uitkomst1: 'niet' }), Ongeldig);
    expect(fout.fieldErrors.geeindigdOp).toContain('sinds 13 oktober 2026');
  });

  it('wie een oudere versie voor zich had ziet wat er nu staat, bij elke stap', async () => {
    const wie = await traject();
    const { id } = await inzet(wie, { wensen: [{ tekst: 'Lezen', uitkomst: 'deels' }] });
    await verbeter(wie, id, { trajectbegeleider: 'Gülay' });
    for (const poging of [() => begin(wie, id), () => eind(wie, id), () => verbeter(wie, id)]) {
      const fout = await blijft(poging, IntussenGewijzigd);
      expect(fout.versie).toBe(2);
      expect(fout.opgeslagen).toContainEqual({
        veld: 'trajectbegeleider',
        label: 'Trajectbegeleider',
        waarde: 'Gülay',
      });
      expect(fout.opgeslagen).toContainEqual({ veld: 'status', label: 'Stand', waarde: 'gestart' });
    }
  });

  it('tegelijk eindigen door twee mensen: een wint, de ander ziet het', async () => {
    const wie = await traject();
    const { id } = await inzet(wie);
    const uitkomsten = await Promise.allSettled([eind(wie, id), eind(wie, id, { status: 'gestopt', reden: 'corona' })]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(uitkomsten.find((u) => u.status === 'rejected')?.reason).toBeInstanceOf(IntussenGewijzigd);
  });

  it('kan niet bij een andere cliënt, of als de inzet niet bestaat', async () => {
    const [wie, ander] = [await traject(), await traject()];
    const vreemd = await inzet(ander);
    for (const id of [vreemd.id, randomUUID()])
      for (const poging of [() => begin(wie, id), () => eind(wie, id), () => verbeter(wie, id)])
        await blijft(poging, NietGevonden);
  });
});

describe('wat verder gaat in een ander traject van de cliënt', () => {
  it('kan worden afgerond, ook als het daar eerder begon dan het traject', async () => {
    const wie = await traject({ start: '2026-10-01' });
    const { id } = await inzet(wie, { status: 'aangemeld' });
    await verbeter(wie, id);
    await begin(wie, id, { versie: '2' });
    await eind(wie, id, { versie: '3', uitkomst1: 'deels' });
    expect(await lees(id)).toMatchObject({ status: 'afgerond', gestartOp: new Date('2026-09-21') });
    const laat = await inzet(wie);
    const fout = await blijft(() => verbeter(wie, laat.id, { aangemeldOp: '2026-08-31' }), Ongeldig);
    expect(fout.fieldErrors.aangemeldOp).toContain('nog niet begonnen');
  });

  it('is van wie nu begeleidt als het eigen traject eindigde, en hoort daarna bij het lopende', async () => {
    const oud = await traject({ eind: '2026-11-01' });
    const nieuw = await traject({ client: oud.client, aanpak: 'Reguliere aanpak', begeleider: await eenGebruiker() });
    const [open, dicht] = [await inzet(oud), await inzet(oud, { status: 'afgerond' })];
    await blijft(() => eind(oud, open.id), Geweigerd);
    await blijft(() => verbeter(nieuw, dicht.id, { geeindigdOp: '2026-10-13' }), NietGevonden);
    await eind(nieuw, open.id);
    expect(await lees(open.id)).toMatchObject({ status: 'afgerond', trajectId: nieuw.id });
    const vreemd = await traject();
    await blijft(() => eind({ ...nieuw, client: vreemd.client }, open.id), NietGevonden);
  });
});

it('een partner ziet de cliënt zolang een inzet van zijn organisatie loopt', async () => {
  const wie = await traject();
  const power = await eenInstrument({ organisatie: `Power ${randomUUID()}` });
  const partner = { ...(await eenGebruiker({ rol: 'partner' })), organisatieId: power.organisatieId };
  await alsSysteem('proef', (tx) =>
    tx.gebruiker.update({ where: { id: partner.id }, data: { organisatieId: power.organisatieId } }),
  );
  const { id } = await inzet(wie, { instrument: power, status: 'aangemeld' });
  const ziet = async () => {
    const { trajectenInBereik } = await import('../bereik/scope');
    const rijen = await alsGebruiker(
      partner,
      (tx) => ruw(tx).$queryRaw<{ id: string }[]>`${trajectenInBereik(partner, VANDAAG)}`,
    );
    return rijen.some((r) => r.id === wie.id);
  };
  expect(await ziet()).toBe(false);
  await begin(wie, id);
  expect(await ziet()).toBe(true);
  await eind(wie, id, { versie: '2' });
  expect(await ziet()).toBe(false);
});

const ids = new Map<string, string>();
const maakVooraf = (wens: Omit<Inzetwens, 'traject'>) => async (d: Proefdossier) => {
  const { id } = await inzet(alsWie(d), wens);
  ids.set(`${d.traject.id}-${wens.status}`, id);
};
const vooraf = (d: Proefdossier, status: string) => ids.get(`${d.traject.id}-${status}`) ?? '';

proefRechten({
  'een instrument aanmelden': {
    actie: 'inzet.aanmelden',
    doe: (user, d) => aanmelden(alsWie(d), { aangemeldOp: '2026-10-01' }, user),
  },
  'een inzet beginnen': {
    actie: 'inzet.starten',
    vooraf: maakVooraf({ status: 'aangemeld' }),
    doe: (user, d) => begin(alsWie(d), vooraf(d, 'aangemeld'), {}, user),
  },
  'een inzet beëindigen': {
    actie: 'inzet.beeindigen',
    vooraf: maakVooraf({ status: 'gestart' }),
    doe: (user, d) => eind(alsWie(d), vooraf(d, 'gestart'), {}, user),
  },
  'een inzet verbeteren': {
    actie: 'inzet.wijzigen',
    vooraf: maakVooraf({ status: 'gestart' }),
    doe: (user, d) => verbeter(alsWie(d), vooraf(d, 'gestart'), {}, user),
  },
});
