import { beforeEach, describe, expect, it } from 'vitest';
import { eenAfwezigheid } from '../../prisma/factories/agenda';
import { uniek } from '../../prisma/factories/basis';
import { eenAfspraak } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type GemaaktTraject, type Trajectwens } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { ruw } from '../../prisma/proef/ruw';
import { MAG, MAG_NIET } from '../../prisma/proef/situaties';
import { contacten, doeActie, normverschillen, spoor, stand, VANDAAG, vervolgtaken } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Geweigerd, Ongeldig } from '../server/fouten';
import { afsprakenPlannen } from './actions';
import { getPlanvoorstel } from './queries';
import { afsprakenPlannenSchema, MEESTE_RIJEN } from './schema';

type Regel = Partial<Record<'client' | 'mee' | 'datum' | 'tijd' | 'kanaal' | 'locatie' | 'verzet' | 'versie', string>>;

/** Velden zoals het formulier ze stuurt. */
const velden = (regels: readonly Regel[]) =>
  Object.fromEntries(
    regels.flatMap((r, nr) =>
      Object.entries({ mee: 'ja', datum: '2026-11-24', tijd: '', kanaal: 'telefonisch', locatie: '', ...r }).map(
        ([veld, w]) => [`${veld}_${nr}`, w],
      ),
    ),
  );
const aanvaard = (wie: User, regels: readonly Regel[]) => doeActie(wie, afsprakenPlannen, velden(regels));
const foutenVan = async (wie: User, regels: readonly Regel[]) =>
  (await blijft(() => aanvaard(wie, regels), Ongeldig)).fieldErrors;
const invoerfout = (regels: readonly Regel[]) => {
  const gelezen = afsprakenPlannenSchema.safeParse(velden(regels));
  return Object.fromEntries((gelezen.error?.issues ?? []).map((i) => [String(i.path[0]), i.message]));
};
const uitnodigingen = (ids: readonly string[]) =>
  alsSysteem(
    'proef',
    (tx) => ruw(tx).$queryRaw<{ key: string }[]>`
      SELECT key FROM graphile_worker.jobs WHERE key = ANY(${ids.map((id) => `bericht:${id}:uitnodiging:1`)}::text[])`,
  );

let ik: User;
let mensen: GemaaktTraject<User>[];
const bij = (wens: Trajectwens<User> = {}) =>
  eenTraject<User>({ begeleider: ik, start: '2026-01-05', laatsteGesprek: '2026-09-01', ...wens });
const nummer = (i: number) => mensen[i]?.client.clientnummer as string;
beforeEach(async () => {
  ik = await eenGebruiker();
  mensen = [
    await bij({ taak: { verlooptOp: '2026-11-20' } }),
    await bij({ laatsteGesprek: '2026-07-01' }),
    await bij({ laatsteGesprek: '2026-10-07' }),
  ];
});

describe('een voorstel aanvaarden', () => {
  it('maakt elke aangevinkte afspraak zoals zij er staat, met haar uitnodiging en een spoor per cliënt', async () => {
    const { id: locatie } = await alsSysteem('proef', (tx) => tx.locatie.create({ data: { naam: `Wijk ${uniek()}` } }));
    const uit = await aanvaard(ik, [
      { client: nummer(0), datum: '2026-11-24', tijd: '09:30', kanaal: 'op_locatie', locatie },
      { client: nummer(1), datum: '2026-11-25', kanaal: 'telefonisch', locatie },
      { client: nummer(2), mee: '' },
    ]);
    expect(uit).toEqual({ naar: '/vandaag?gelukt=afspraken.plannen_2~bellen_1~wachten_1' });
    const [a, b, c] = await Promise.all(mensen.map(async (m) => (await contacten(m.client.id)).at(-1)));
    expect(a).toMatchObject({
      datum: new Date('2026-11-24'),
      tijd: '09:30',
      soort: 'gesprek',
      kanaal: 'op_locatie',
      status: 'gepland',
      locatieId: locatie,
      duurMinuten: 45,
      gehoudenDoorId: ik.id,
      vastgelegdDoorId: ik.id,
    });
    // Aan de telefoon is er geen plaats.
    expect(b).toMatchObject({ datum: new Date('2026-11-25'), tijd: null, locatieId: null, status: 'gepland' });
    expect(c).toMatchObject({ status: 'gevoerd' });
    expect(await uitnodigingen([a?.id ?? '', b?.id ?? ''])).toHaveLength(2);
    const regels = await spoor(2);
    expect(regels.map((r) => r.clientId).sort()).toEqual([mensen[0]?.client.id, mensen[1]?.client.id].sort());
    expect(regels[0]).toMatchObject({ actie: 'afspraken.plannen', gebruikerId: ik.id, details: { afspraken: 2 } });
    expect(await normverschillen()).toEqual([]);
  });

  it('doet de taak vervolg plannen af als de afspraak op tijd is, en laat hem staan als zij te laat is', async () => {
    const laat = await bij({ taak: { verlooptOp: '2026-11-20' } });
    await aanvaard(ik, [
      { client: nummer(0), datum: '2026-12-01' },
      { client: laat.client.clientnummer, datum: '2026-12-02' },
    ]);
    expect((await vervolgtaken(mensen[0]?.id ?? '')).map((t) => t.afgedaanOp !== null)).toEqual([true]);
    expect((await vervolgtaken(laat.id)).map((t) => t.afgedaanOp)).toEqual([null]);
  });

  it('het hele voorstel, daarna is er niets meer voor te stellen; nog eens aanvaarden slaat iedereen over', async () => {
    const voorstel = await getPlanvoorstel(ik, {}, VANDAAG);
    const regels = (voorstel?.rijen ?? []).map((r) => ({
      client: r.clientnummer,
      datum: r.datum as string,
      tijd: r.tijd ?? '',
      kanaal: r.kanaal,
    }));
    expect(regels).toHaveLength(3);
    await aanvaard(ik, regels);
    expect(await getPlanvoorstel(ik, {}, VANDAAG)).toMatchObject({ rijen: [], zonderPlek: [], voorzien: 3 });
    const voor = await stand();
    const uit = await aanvaard(ik, regels);
    expect(uit.naar).toBe(
      `/agenda/plannen?overgeslagen=${regels.map((r) => r.client).join(',')}&gelukt=afspraken.plannen_0`,
    );
    expect(await stand()).toEqual(voor);
  });

  it('slaat over wie intussen een afspraak kreeg, noemt die, en plant de rest', async () => {
    await eenAfspraak({ client: { id: mensen[0]?.client.id ?? '' }, datum: '2026-11-23' });
    const uit = await aanvaard(ik, [{ client: nummer(0) }, { client: nummer(1) }]);
    expect(uit.naar).toBe(
      `/agenda/plannen?overgeslagen=${nummer(0)}&gelukt=afspraken.plannen_1~uitnodiging.mist_gegevens`,
    );
    expect((await contacten(mensen[0]?.client.id ?? '')).filter((c) => c.status === 'gepland')).toHaveLength(1);
  });

  it('wie intussen een afspraak kreeg die te laat is krijgt er geen tweede naast', async () => {
    await eenAfspraak({ client: { id: mensen[0]?.client.id ?? '' }, datum: '2026-12-20' });
    expect((await aanvaard(ik, [{ client: nummer(0), datum: '2026-11-30' }])).naar).toContain(
      `overgeslagen=${nummer(0)}`,
    );
    expect((await contacten(mensen[0]?.client.id ?? '')).filter((c) => c.status === 'gepland')).toHaveLength(1);
  });

  it('sluit de taak die vroeg om een afspraak te maken', async () => {
    const open = () =>
      alsSysteem('proef', (tx) =>
        tx.taak.count({
          where: { trajectId: mensen[0]?.id, soort: 'binnenkort_zonder_afspraak', afgedaanOp: null },
        }),
      );
    expect(await open()).toBe(1);
    await aanvaard(ik, [{ client: nummer(0), datum: '2026-12-01' }]);
    expect(await open()).toBe(0);
  });
});

describe('een afspraak die niet goed staat wordt verzet, en blijft er één', () => {
  const gepland = async (i: number) =>
    (await contacten(mensen[i]?.client.id ?? '')).filter((c) => c.status === 'gepland');
  const regelUit = async (i: number) => {
    const rij = (await getPlanvoorstel(ik, {}, VANDAAG))?.rijen.find((r) => r.clientnummer === nummer(i));
    if (!rij) throw new Error('Er is geen voorstel');
    const { datum, tijd, kanaal, locatieId, verzet } = rij;
    return {
      rij,
      velden: {
        client: nummer(i),
        datum,
        tijd: tijd ?? '',
        kanaal,
        locatie: locatieId ?? '',
        verzet: verzet?.id ?? '',
        versie: String(verzet?.versie ?? ''),
      },
    };
  };

  it.each([
    ['te laat', '2026-12-20', null],
    ['op een dag waarop ik er niet ben', '2026-11-26', { van: '2026-11-25', tot: '2026-11-27' }],
  ] as const)('%s', async (_, datum, weg) => {
    const { id } = await eenAfspraak({ client: { id: mensen[0]?.client.id ?? '' }, datum, gehoudenDoor: ik });
    if (weg) await eenAfwezigheid(ik, weg);
    const { rij, velden: regel } = await regelUit(0);
    expect(rij).toMatchObject({ kanaal: 'op_locatie', teLaat: null, verzet: { id, datum } });
    expect((await aanvaard(ik, [regel])).naar).toBe('/vandaag?gelukt=afspraken.plannen_1~verplaatst.te_laat');
    expect(await gepland(0)).toMatchObject([{ id, datum: new Date(rij.datum), versie: 2, kanaal: 'op_locatie' }]);
    expect((await spoor())[0]).toMatchObject({
      actie: 'afspraak.verplaatsen',
      onderwerpId: id,
      details: { van: datum, naar: rij.datum },
    });
    const [oud] = await alsSysteem('proef', (tx) =>
      tx.contactmomentWijziging.findMany({ where: { contactmomentId: id } }),
    );
    expect(oud).toMatchObject({ soort: 'verplaatst', oudeDatum: new Date(datum), oudeTijd: '10:00' });
    const bericht = await alsSysteem(
      'proef',
      (tx) => ruw(tx).$queryRaw<unknown[]>`
        SELECT key FROM graphile_worker.jobs WHERE key = ${`bericht:${id}:verplaatst:2`}`,
    );
    expect(bericht).toHaveLength(1);
    expect((await getPlanvoorstel(ik, {}, VANDAAG))?.rijen.map((r) => r.clientnummer)).not.toContain(nummer(0));
  });

  it('niet als een ander haar intussen veranderde, of als zij van een ander is', async () => {
    const { id } = await eenAfspraak({ client: { id: mensen[0]?.client.id ?? '' }, datum: '2026-12-20' });
    const { velden: regel } = await regelUit(0);
    await alsSysteem('proef', (tx) => tx.contactmoment.update({ where: { id }, data: { versie: 2 } }));
    const melding = 'Deze afspraak is intussen veranderd. Vink de regel uit, of herlaad de pagina.';
    const voor = await stand();
    expect(await foutenVan(ik, [regel])).toEqual({ mee_0: melding });
    expect(await foutenVan(ik, [{ ...regel, client: nummer(1), versie: '2' }])).toEqual({ mee_0: melding });
    expect(await stand()).toEqual(voor);
  });
});

it('is het voorstel langer dan een pagina, dan komt na het opslaan de rest', async () => {
  const uit = await doeActie(ik, afsprakenPlannen, { ...velden([{ client: nummer(0) }]), meer: 'ja' });
  expect(uit.naar).toBe('/agenda/plannen?gelukt=afspraken.plannen_1~uitnodiging.mist_gegevens');
});

describe('een regel die niet kan wijst zichzelf aan, en er wordt niets gepland', () => {
  it('het verleden, te ver vooruit, voor de start en na het einde', async () => {
    const kort = await bij({ laatsteGesprek: '2026-08-01', eind: '2026-11-27' });
    const later = await bij({ laatsteGesprek: undefined, start: '2026-12-01' });
    expect(
      await foutenVan(ik, [
        { client: nummer(0), datum: '2026-11-17' },
        { client: nummer(1), datum: '2027-11-20' },
        { client: kort.client.clientnummer, datum: '2026-11-30' },
        { client: later.client.clientnummer, datum: '2026-11-30' },
        { client: nummer(2) },
      ]),
    ).toEqual({
      datum_0: 'Een afspraak kan niet in het verleden liggen.',
      datum_1: 'Deze datum is meer dan een jaar vooruit.',
      datum_2: 'Op deze datum is het traject al beëindigd.',
      datum_3: 'Het traject begint pas op 1 december 2026.',
    });
  });

  it('een tijd die botst met de eigen agenda, of binnen het voorstel', async () => {
    const ander = await eenTraject<User>({ start: '2026-01-05' });
    await eenAfspraak({ client: ander.client, datum: '2026-11-24', tijd: '10:00', duurMinuten: 30, gehoudenDoor: ik });
    expect(
      await foutenVan(ik, [
        { client: nummer(0), tijd: '09:30' },
        { client: nummer(1), tijd: '11:00' },
        { client: nummer(2), tijd: '11:30' },
      ]),
    ).toEqual({
      tijd_0: 'Om 09:30 hebt u die dag al een afspraak. Kies een andere tijd.',
      tijd_2: 'Om 11:30 staat er die dag in dit voorstel al een ander gesprek. Kies een andere tijd.',
    });
    // Precies ervoor en erna kan wel.
    await aanvaard(ik, [
      { client: nummer(0), tijd: '09:15' },
      { client: nummer(1), tijd: '10:30' },
    ]);
  });

  it('een locatie die er niet of niet meer is', async () => {
    const { id } = await alsSysteem('proef', (tx) =>
      tx.locatie.create({ data: { naam: `Dicht ${uniek()}`, geslotenOp: new Date('2026-11-24') } }),
    );
    const melding = 'Kies een locatie uit de lijst die op die dag open is.';
    expect(
      await foutenVan(ik, [
        { client: nummer(0), kanaal: 'op_locatie', locatie: id },
        { client: nummer(1), kanaal: 'op_locatie', locatie: '00000000-0000-4000-8000-000000000000' },
        { client: nummer(2), kanaal: 'op_locatie', locatie: id, datum: '2026-11-23' },
      ]),
    ).toEqual({ locatie_0: melding, locatie_1: melding });
  });

  it('een ander zijn cliënt en een die niet bestaat zijn niet te onderscheiden', async () => {
    const ander = await eenTraject<User>();
    const fouten = await foutenVan(ik, [
      { client: ander.client.clientnummer },
      { client: 'PRF-NIET' },
      { client: nummer(0) },
    ]);
    expect(Object.keys(fouten)).toEqual(['mee_0', 'mee_1']);
    expect(fouten.mee_0).toBe(fouten.mee_1);
  });
});

describe('wat het formulier niet hoort te sturen', () => {
  it.each([
    ['niets aangevinkt', [{ client: 'A-1', mee: '' }], { mee_0: 'Vink minstens één gesprek aan.' }],
    ['geen enkele regel', [], { mee_0: 'Vink minstens één gesprek aan.' }],
    ['geen datum', [{ client: 'A-1', datum: '' }], { datum_0: 'Vul een datum in, of vink deze regel uit.' }],
    [
      'geen bestaande datum',
      [{ client: 'A-1', datum: '2026-02-30' }],
      { datum_0: 'Dit is geen bestaande datum. Schrijf hem als 24-12-2026.' },
    ],
    ['geen tijd', [{ client: 'A-1', tijd: '25:00' }], { tijd_0: 'Schrijf de tijd als 09:30.' }],
    ['een vorm die geen gesprek is', [{ client: 'A-1', kanaal: 'brief' }], { kanaal_0: 'Kies hoe u elkaar spreekt.' }],
    [
      'een locatie die geen id is',
      [{ client: 'A-1', locatie: 'thuis' }],
      { locatie_0: 'Kies een antwoord uit de lijst.' },
    ],
    [
      'een nummer dat geen nummer is',
      [{ client: "A'; --" }],
      { client_0: 'Herlaad de pagina en probeer het opnieuw.' },
    ],
    [
      'twee keer dezelfde',
      [{ client: 'A-1' }, { client: 'A-1' }],
      { mee_1: 'Deze cliënt staat er twee keer in. Vink er een uit.' },
    ],
  ] as const)('%s', (_, regels, verwacht) => {
    expect(invoerfout(regels)).toEqual(verwacht);
  });
  it('meer dan er in één keer kunnen', () => {
    const veel = Array.from({ length: MEESTE_RIJEN + 1 }, (_, i) => ({ client: `A-${i}` }));
    expect(invoerfout(veel)).toEqual({ mee_300: 'Plan hoogstens 300 gesprekken tegelijk.' });
    expect(invoerfout(veel.slice(1))).toEqual({});
  });
});

describe('wie mag', () => {
  const zonderAfspraak = (id: string) =>
    alsSysteem('proef', (tx) =>
      tx.contactmoment.updateMany({
        where: { clientId: id, status: 'gepland' },
        data: { status: 'afgezegd', afgezegdDoor: 'client' },
      }),
    );
  it.each(Object.entries(MAG))('%s', async (_, situatie) => {
    const { user, dossier } = await situatie();
    await zonderAfspraak(dossier.client.id);
    await aanvaard(user, [{ client: dossier.client.clientnummer, datum: VANDAAG }]);
    expect((await spoor())[0]).toMatchObject({
      actie: 'afspraken.plannen',
      clientId: dossier.client.id,
      gebruikerId: user.id,
    });
  });
  it.each(Object.entries(MAG_NIET))('niet %s, en er verandert niets', async (_, situatie) => {
    const { user, dossier } = await situatie();
    await zonderAfspraak(dossier.client.id);
    const voor = await stand();
    const fout = await aanvaard(user, [{ client: dossier.client.clientnummer, datum: VANDAAG }]).catch(
      (f: unknown) => f,
    );
    expect(fout instanceof Geweigerd || (fout instanceof Ongeldig && fout.fieldErrors.mee_0)).toBeTruthy();
    expect(await stand()).toEqual(voor);
  });
});

it('twee vensters tegelijk: van hetzelfde voorstel komt elke afspraak er één keer, en nooit twee op één tijd', async () => {
  const heel = [
    { client: nummer(0), tijd: '10:00' },
    { client: nummer(1), tijd: '11:00' },
  ];
  const uit = await Promise.allSettled([
    aanvaard(ik, heel),
    aanvaard(ik, heel),
    aanvaard(ik, [{ client: nummer(2), tijd: '10:15' }]),
  ]);
  const alles = (await Promise.all(mensen.map((m) => contacten(m.client.id)))).flat();
  const tijden = alles.filter((c) => c.status === 'gepland').map((c) => c.tijd);
  // Wie het eerst komt: het voorstel (één keer; de tweede slaat over), of de losse afspraak die ermee botst.
  const los = uit[2]?.status === 'fulfilled';
  expect(tijden.sort()).toEqual(los ? ['10:15'] : ['10:00', '11:00']);
  for (const u of uit) if (u.status === 'rejected') expect(u.reason).toBeInstanceOf(Ongeldig);
  expect(uit.filter((u) => u.status === 'rejected')).toHaveLength(los ? 2 : 1);
});
