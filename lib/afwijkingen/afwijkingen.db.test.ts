import { beforeAll, describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { eenUitleg } from '../../prisma/factories/uitleg';
import { blijft, type Poging } from '../../prisma/proef/rechten';
import { MAG, MAG_NIET, type Proefdossier } from '../../prisma/proef/situaties';
import { doeActie, spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import { eenTeamleider, TEAM_MAG, TEAM_MAG_NIET } from '../../prisma/proef/teamsituaties';
import type { Uitlegreden } from '../domain/uitleg';
import type { User } from '../policy/policy';
import { dagVan } from '../server/clock';
import { alsSysteem } from '../server/db';
import { Geweigerd, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { normafwijkingBesluiten, normafwijkingVerantwoorden } from './actions';
import { afwijkingfilterSchema } from './filter-schema';
import { getAfwijking, getMijnAfwijkingen, getTeamafwijking, getTeamafwijkingen } from './queries';
import { normafwijkingBesluitenSchema, normafwijkingVerantwoordenSchema } from './schema';

/** Het jaar tot en met 5 januari 2026 sloot met een van de vier gesprekken. */
const tekort = (wens: Trajectwens<User> = {}) =>
  eenTraject<User>({ start: '2025-01-06', gesprekken: ['2025-03-10', '2026-10-07'], ...wens });

const afwijking = (trajectId: string) =>
  alsSysteem('proef', (tx) =>
    tx.normafwijking.findFirstOrThrow({
      where: { trajectId },
      include: { stappen: { orderBy: [{ op: 'asc' }, { id: 'asc' }] } },
    }),
  );

const UITLEG = { reden: 'opname_of_ziekte', tekst: 'Van april tot en met augustus opgenomen.' };
async function leguit(t: { id: string }, door: User, velden: object = {}) {
  const { id, versie } = await afwijking(t.id);
  return doeActie(door, normafwijkingVerantwoorden, { afwijkingId: id, versie, ...UITLEG, ...velden });
}
async function beslis(t: { id: string }, door: User, velden: object = {}) {
  const { id, versie } = await afwijking(t.id);
  return doeActie(door, normafwijkingBesluiten, {
    afwijkingId: id,
    versie,
    besluit: 'geaccepteerd',
    toelichting: '',
    ...velden,
  });
}

describe('verantwoorden', () => {
  it('bewaart wie, wanneer, de reden en de tekst, met een stap en een spoor zonder de tekst', async () => {
    const t = await tekort();
    expect(await leguit(t, t.begeleider)).toEqual({ naar: '/afwijkingen?gelukt=normafwijking.verantwoorden' });
    const a = await afwijking(t.id);
    expect(a).toMatchObject({
      status: 'verantwoord',
      ...UITLEG,
      verantwoordDoorId: t.begeleider.id,
      besluitOp: null,
      versie: 2,
    });
    expect(a.verantwoordOp && dagVan(a.verantwoordOp)).toBe(VANDAAG);
    expect(a.stappen.at(-1)).toMatchObject({
      soort: 'verantwoord',
      gevoerd: 1,
      vereist: 4,
      ...UITLEG,
      doorId: t.begeleider.id,
      op: a.verantwoordOp,
    });
    const [regel] = await spoor();
    expect(regel).toMatchObject({
      gebruikerId: t.begeleider.id,
      actie: 'normafwijking.verantwoorden',
      clientId: t.client.id,
      onderwerp: 'normafwijking',
      onderwerpId: a.id,
      details: { van: '2025-01-06', resultaat: 'verantwoord', reden: 'opname_of_ziekte' },
    });
    expect(JSON.stringify(regel?.details)).not.toContain('april');
  });

  it('kan zonder tekst, behalve bij anders', async () => {
    const t = await tekort();
    const { id } = await afwijking(t.id);
    const basis = { afwijkingId: id, versie: 1, reden: 'anders' };
    for (const tekst of ['', '   ', undefined])
      expect(normafwijkingVerantwoordenSchema.safeParse({ ...basis, tekst }).error?.issues[0]?.path).toEqual(['tekst']);
    await leguit(t, t.begeleider, { reden: 'detentie', tekst: '' });
    expect(await afwijking(t.id)).toMatchObject({ status: 'verantwoord', reden: 'detentie', tekst: null });
  });

  it.each<[string, object, string]>([
    ['zonder reden', { reden: '' }, 'reden'],
    ['met een reden die niet bestaat', { reden: 'vakantie' }, 'reden'],
    ['met twee redenen', { reden: ['opname_of_ziekte', 'detentie'] }, 'reden'],
    ['met te veel tekst', { tekst: 'x'.repeat(1001) }, 'tekst'],
    ['met twee teksten', { tekst: ['a', 'b'] }, 'tekst'],
    ['zonder versie', { versie: '' }, 'versie'],
    ['met een versie die geen getal is', { versie: 'een' }, 'versie'],
    ['zonder afwijking', { afwijkingId: '' }, 'afwijkingId'],
  ])('kan niet %s', (_, velden, veld) => {
    const goed = { afwijkingId: crypto.randomUUID(), versie: '1', ...UITLEG };
    expect(normafwijkingVerantwoordenSchema.safeParse(goed).success).toBe(true);
    expect(normafwijkingVerantwoordenSchema.safeParse({ ...goed, ...velden }).error?.issues[0]?.path).toEqual([veld]);
  });

  it('kan niet bij een afwijking die er niet is, en niet nog een keer', async () => {
    const t = await tekort();
    await blijft(() => leguit(t, t.begeleider, { afwijkingId: crypto.randomUUID() }), NietGevonden);
    await leguit(t, t.begeleider);
    const { formError } = await blijft(() => leguit(t, t.begeleider), Ongeldig);
    expect(formError).toBe('Deze normafwijking is al verantwoord. Er is niets veranderd.');
  });

  it('laat zien dat er intussen anders is geteld', async () => {
    const t = await tekort();
    const fout = await blijft(() => leguit(t, t.begeleider, { versie: 7 }), IntussenGewijzigd);
    expect(fout.versie).toBe(1);
    expect(fout.opgeslagen[0]).toEqual({ veld: 'gesprekken', label: 'Gesprekken', waarde: '1 van 4 gesprekken' });
  });

  it('twee keer tegelijk: een wint, de ander hoort dat het er al is', async () => {
    const t = await tekort();
    const uitkomsten = await Promise.allSettled([
      leguit(t, t.begeleider),
      leguit(t, t.begeleider, { reden: 'detentie' }),
    ]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(uitkomsten.find((u) => u.status === 'rejected')?.reason).toBeInstanceOf(Ongeldig);
    expect((await afwijking(t.id)).stappen).toHaveLength(2);
  });
});

describe('besluiten', () => {
  it('teruggestuurd, opnieuw verantwoord en geaccepteerd: elk met wie en wanneer, en alles blijft staan', async () => {
    const t = await tekort();
    const ik = await eenTeamleider();
    await leguit(t, t.begeleider);
    expect(await beslis(t, ik, { besluit: 'teruggestuurd', toelichting: 'En daarna?' })).toEqual({
      naar: '/team/afwijkingen?gelukt=normafwijking.terugsturen',
    });
    expect(await afwijking(t.id)).toMatchObject({
      status: 'teruggestuurd',
      besluitDoorId: ik.id,
      besluitToelichting: 'En daarna?',
      ...UITLEG,
    });
    expect((await spoor())[0]).toMatchObject({
      actie: 'normafwijking.besluiten',
      clientId: t.client.id,
      details: { van: '2025-01-06', resultaat: 'teruggestuurd' },
    });
    await leguit(t, t.begeleider, { tekst: 'Daarna niet bereikbaar.' });
    expect(await afwijking(t.id)).toMatchObject({ status: 'verantwoord', besluitOp: null, besluitToelichting: null });
    await beslis(t, ik);
    const a = await afwijking(t.id);
    expect(a).toMatchObject({ status: 'geaccepteerd', besluitDoorId: ik.id, tekst: 'Daarna niet bereikbaar.' });
    expect(a.stappen.map((s) => [s.soort, s.tekst])).toEqual([
      ['geopend', null],
      ['verantwoord', UITLEG.tekst],
      ['teruggestuurd', 'En daarna?'],
      ['verantwoord', 'Daarna niet bereikbaar.'],
      ['geaccepteerd', null],
    ]);
  });

  it.each<[string, object, string]>([
    ['terugsturen zonder vraag', { besluit: 'teruggestuurd', toelichting: ' ' }, 'toelichting'],
    ['zonder besluit', { besluit: '' }, 'besluit'],
    ['met een ander besluit', { besluit: 'ingetrokken' }, 'besluit'],
    ['met te veel tekst', { toelichting: 'x'.repeat(1001) }, 'toelichting'],
  ])('kan niet %s', (_, velden, veld) => {
    const goed = { afwijkingId: crypto.randomUUID(), versie: '1', besluit: 'geaccepteerd' };
    expect(normafwijkingBesluitenSchema.safeParse(goed).success).toBe(true);
    expect(normafwijkingBesluitenSchema.safeParse({ ...goed, ...velden }).error?.issues[0]?.path).toEqual([veld]);
  });

  it('kan niet over wat nog niet is verantwoord, of al is besloten', async () => {
    const t = await tekort();
    const ik = await eenTeamleider();
    expect((await blijft(() => beslis(t, ik), Ongeldig)).formError).toContain('nog niet verantwoord');
    await leguit(t, t.begeleider);
    await beslis(t, ik);
    expect((await blijft(() => beslis(t, ik), Ongeldig)).formError).toContain('al geaccepteerd');
    await blijft(() => leguit(t, t.begeleider), Ongeldig);
  });

  it('twee teamleiders tegelijk: een wint, de ander hoort wat er al is besloten', async () => {
    const t = await tekort();
    const [een, twee] = [await eenTeamleider(), await eenTeamleider()];
    await leguit(t, t.begeleider);
    const uitkomsten = await Promise.allSettled([
      beslis(t, een),
      beslis(t, twee, { besluit: 'teruggestuurd', toelichting: 'Waarom?' }),
    ]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(uitkomsten.find((u) => u.status === 'rejected')?.reason).toBeInstanceOf(Ongeldig);
    expect((await afwijking(t.id)).stappen).toHaveLength(3);
  });
});

it('wie verantwoordt en wie besluit zien wat er in dat jaar is uitgelegd, en niets van daarbuiten', async () => {
  const t = await tekort();
  const ik = await eenTeamleider();
  const geef = (reden: Uitlegreden, op: string) =>
    eenUitleg({ traject: t, door: t.begeleider, reden, tekst: `In ${reden}.`, op: new Date(`${op}T12:00:00Z`) });
  await geef('detentie', '2025-01-05');
  await geef('opname_of_ziekte', '2025-04-01');
  await geef('client_wil_later', '2026-01-05');
  await geef('anders', '2026-01-06');
  const { id } = await afwijking(t.id);
  for (const gezien of [await getAfwijking(t.begeleider, { id }, VANDAAG), await getTeamafwijking(ik, { id }, VANDAAG)])
    expect(gezien?.uitleg.map((u) => [u.op, u.reden, u.tekst, u.door])).toEqual([
      ['2025-04-01', 'opname_of_ziekte', 'In opname_of_ziekte.', t.begeleider.naam],
      ['2026-01-05', 'client_wil_later', 'In client_wil_later.', t.begeleider.naam],
    ]);
});

it('de taak op Vandaag volgt: open, af na het indienen, en een nieuwe na terugsturen', async () => {
  const t = await tekort();
  const ik = await eenTeamleider();
  const open = () =>
    alsSysteem('proef', (tx) =>
      tx.taak.count({ where: { trajectId: t.id, soort: 'normafwijking', afgedaanOp: null } }),
    );
  expect(await open()).toBe(1);
  await leguit(t, t.begeleider);
  expect(await open()).toBe(0);
  await beslis(t, ik, { besluit: 'teruggestuurd', toelichting: 'En daarna?' });
  expect(await open()).toBe(1);
  await leguit(t, t.begeleider);
  await beslis(t, ik);
  expect(await open()).toBe(0);
});

it('de database laat een normafwijking of stap niet verwijderen, en een stap niet veranderen', async () => {
  const t = await tekort();
  const { id } = await afwijking(t.id);
  const voor = await stand();
  for (const werk of [
    () => alsSysteem('proef', (tx) => tx.normafwijkingstap.deleteMany({ where: { normafwijkingId: id } })),
    () =>
      alsSysteem('proef', (tx) =>
        tx.normafwijkingstap.updateMany({ where: { normafwijkingId: id }, data: { gevoerd: 9 } }),
      ),
    () => alsSysteem('proef', (tx) => tx.normafwijking.delete({ where: { id } })),
  ])
    await expect(werk()).rejects.toThrow();
  expect(await stand()).toEqual(voor);
});

/** Een normafwijking bij een traject uit de lijst van verhoudingen; die begonnen allemaal in 2026. */
const maakOpen = ({ traject }: Proefdossier) =>
  alsSysteem('proef', (tx) =>
    tx.normafwijking.create({
      data: {
        trajectId: traject.id,
        jaarVan: new Date('2025-01-05'),
        jaarTot: new Date('2026-01-04'),
        gevoerd: 1,
        vereist: 4,
      },
    }),
  );
const maakVerantwoord = async (d: Proefdossier) => {
  const { id } = await maakOpen(d);
  const data = { status: 'verantwoord', reden: 'opname_of_ziekte', verantwoordOp: new Date() } as const;
  return alsSysteem('proef', (tx) => tx.normafwijking.update({ where: { id }, data }));
};

// Wie een beëindigd traject als laatste begeleidde, legt er nog rekenschap van af.
const LAATSTE = 'de begeleider van een traject dat gisteren eindigde';
const BEGELEIDER_MAG = { ...MAG, [LAATSTE]: MAG_NIET[LAATSTE] as (typeof MAG)[string] };
const BEGELEIDER_MAG_NIET = Object.fromEntries(Object.entries(MAG_NIET).filter(([wie]) => wie !== LAATSTE));

type Situaties = typeof MAG;
type Proef = Required<Pick<Poging, 'actie' | 'vooraf' | 'doe'>> & { lees: typeof getAfwijking };
function proef(wat: string, mag: Situaties, magNiet: Situaties, { lees, ...p }: Proef) {
  it.each(Object.entries(mag))(`${wat} mag %s`, async (_, situatie) => {
    const { user, dossier } = await situatie();
    await p.vooraf(dossier);
    await p.doe(user, dossier);
    expect((await spoor())[0]).toMatchObject({ gebruikerId: user.id, actie: p.actie, clientId: dossier.client.id });
    expect(await lees(user, { id: (await afwijking(dossier.traject.id)).id }, VANDAAG)).not.toBeNull();
  });
  it.each(Object.entries(magNiet))(`${wat} mag niet, en er verandert niets: %s`, async (_, situatie) => {
    const { user, dossier } = await situatie();
    await p.vooraf(dossier);
    const voor = await stand();
    const fout = await p.doe(user, dossier).catch((f: unknown) => f);
    expect(fout instanceof NietGevonden || fout instanceof Geweigerd).toBe(true);
    expect(await stand()).toEqual(voor);
  });
}
proef('verantwoorden', BEGELEIDER_MAG, BEGELEIDER_MAG_NIET, {
  actie: 'normafwijking.verantwoorden',
  vooraf: maakOpen,
  doe: (user, d) => leguit(d.traject, user),
  lees: getAfwijking,
});
proef('besluiten', TEAM_MAG, TEAM_MAG_NIET, {
  actie: 'normafwijking.besluiten',
  vooraf: maakVerantwoord,
  doe: (user, d) => beslis(d.traject, user),
  lees: getTeamafwijking,
});

describe('lezen', () => {
  const filter = (velden: object = {}) => afwijkingfilterSchema.parse(velden);
  let ik: User;
  let begeleider: User;
  let open: Awaited<ReturnType<typeof tekort>>;
  let zonder: Awaited<ReturnType<typeof tekort>>;
  beforeAll(async () => {
    ik = await eenTeamleider('Leesteam');
    begeleider = await eenGebruiker({ team: 'Leesteam' });
    open = await tekort({ begeleider, team: 'Leesteam' });
    const ingediend = await tekort({ begeleider, team: 'Leesteam', aanpak: 'Reguliere aanpak', gesprekken: [] });
    await leguit(ingediend, begeleider);
    const af = await tekort({ begeleider, team: 'Leesteam', start: '2024-11-04', eind: '2025-11-03' });
    await leguit(af, begeleider);
    await beslis(af, ik);
    zonder = await tekort({ begeleider, team: 'Leesteam', begeleidingTot: new Date('2026-11-01') });
    await tekort({ team: 'Zuid' });
  });

  it('de begeleider ziet wat hij moet uitleggen, wat is ingediend en wat eerder was; van zijn eigen trajecten', async () => {
    const mijn = await getMijnAfwijkingen(begeleider, {}, VANDAAG);
    expect(mijn?.teDoen.map((a) => a.clientnummer)).toEqual([open.client.clientnummer]);
    expect(mijn?.ingediend).toHaveLength(1);
    expect(mijn?.eerder).toMatchObject([{ status: 'geaccepteerd', loopt: false, besluitDoor: ik.naam }]);
    expect(await getMijnAfwijkingen(ik, {}, VANDAAG)).toBeNull();
  });

  it('de teamleider ziet ze per stap, en wie niemand heeft om het uit te leggen apart', async () => {
    const team = await getTeamafwijkingen(ik, filter(), VANDAAG);
    expect(team?.zonderBegeleider.map((a) => a.clientnummer)).toEqual([zonder.client.clientnummer]);
    expect(team?.teBesluiten).toMatchObject([
      { aanpak: { naam: 'Reguliere aanpak' }, verantwoordDoor: begeleider.naam },
    ]);
    expect(team?.bijBegeleider.map((a) => a.clientnummer)).toEqual([open.client.clientnummer]);
    expect(team?.afgedaan).toHaveLength(1);
    expect(team?.jaren).toEqual([2026, 2025]);
    expect(await getTeamafwijkingen(begeleider, filter(), VANDAAG)).toBeNull();
    expect(await getTeamafwijkingen(ik, filter({ team: crypto.randomUUID() }), VANDAAG)).toBeNull();
  });

  it('filters laten alleen zien wat past, en wat onzin is telt niet', async () => {
    const tel = async (velden: object) => {
      const t = await getTeamafwijkingen(ik, filter(velden), VANDAAG);
      return t && [t.zonderBegeleider, t.teBesluiten, t.bijBegeleider, t.afgedaan].map((l) => l.length);
    };
    expect(await tel({ jaar: '2025' })).toEqual([0, 0, 0, 1]);
    expect(await tel({ begeleider: 'geen' })).toEqual([1, 0, 0, 0]);
    expect(await tel({ begeleider: begeleider.id, jaar: '2026' })).toEqual([0, 1, 1, 0]);
    expect(await tel({ jaar: 'x', begeleider: 'y', aanpak: ['a', 'b'] })).toEqual([1, 1, 1, 1]);
  });

  it('van één is te lezen wat ermee gebeurde; van een ander bestaat zij niet', async () => {
    const { id } = await afwijking(open.id);
    const a = await getAfwijking(begeleider, { id }, VANDAAG);
    expect(a).toMatchObject({ gevoerd: 1, vereist: 4, jaarVan: '2025-01-06', jaarTot: '2026-01-05' });
    expect(a?.stappen).toEqual([
      {
        id: expect.any(String),
        soort: 'geopend',
        gevoerd: 1,
        vereist: 4,
        reden: null,
        tekst: null,
        door: null,
        op: VANDAAG,
      },
    ]);
    expect((await spoor())[0]).toMatchObject({
      actie: 'normafwijking.openen',
      clientId: open.client.id,
      onderwerpId: id,
    });
    expect(await getTeamafwijking(ik, { id }, VANDAAG)).not.toBeNull();
    for (const wens of [
      {},
      { rol: 'teamleider', team: 'Zuid' },
      { rol: 'projectleider' },
      { rol: 'beheerder' },
    ] as const) {
      const ander = await eenGebruiker(wens);
      for (const lees of [getAfwijking, getTeamafwijking]) expect(await lees(ander, { id }, VANDAAG)).toBeNull();
      expect((await spoor())[0]).toMatchObject({ gebruikerId: ander.id, onderwerpId: id, resultaat: 'geweigerd' });
    }
  });
});
