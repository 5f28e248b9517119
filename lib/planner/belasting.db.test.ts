import { beforeEach, describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenAfspraak } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import { telOpdrachten } from '../../prisma/proef/tel-opdrachten';
import { ROLLEN } from '../domain/rollen';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { type Belasting, getBelasting, getBelastingbestand } from './belasting-queries';
import { belastingblad } from './belastingbestand';
import { belastingSchema } from './schema';

let team: string;
let ik: User;
let [bea, cor]: User[] = [];
beforeEach(async () => {
  team = `Ploeg ${uniek()}`;
  ik = await eenGebruiker({ rol: 'teamleider', team });
  bea = await eenGebruiker({ team, naam: 'Bea' });
  cor = await eenGebruiker({ team, naam: 'Cor' });
});
const bij = (wens: Trajectwens<User | null> = {}) =>
  eenTraject<User | null>({
    team,
    begeleider: bea as User,
    start: '2026-01-05',
    laatsteGesprek: '2026-09-01',
    ...wens,
  });
const lees = async (velden: object = {}, wie = ik) =>
  (await getBelasting(wie, belastingSchema.parse(velden), VANDAAG)) as Belasting;
const kort = (b: readonly { naam: string; clienten: number; som: object }[]) =>
  b.map(({ naam, clienten, som }) => ({ naam, clienten, ...som }));

describe('per begeleider', () => {
  it('telt wat nodig is, gepland staat en kan; wie niemand heeft staat vooraan', async () => {
    const een = await bij();
    await bij({ ritme: { weken: 4 } });
    await bij({ begeleider: null });
    await eenAfspraak({ client: een.client, datum: '2026-11-30', gehoudenDoor: bea as User });
    await alsSysteem('proef', async (tx) => {
      await tx.agenda.create({ data: { gebruikerId: bea?.id as string, gesprekkenPerDag: 2, gesprekMinuten: 45 } });
      await tx.werkdag.create({ data: { gebruikerId: bea?.id as string, weekdag: 1, van: '09:00', tot: '12:00' } });
      await tx.afwezig.create({
        data: {
          gebruikerId: bea?.id as string,
          van: new Date('2026-12-21'),
          tot: new Date('2027-01-03'),
          soort: 'verlof',
        },
      });
    });
    // Twaalf maandagen na vandaag, twee met verlof; Cor heeft de gewone agenda: 61 werkdagen.
    expect(kort((await lees()).begeleiders)).toEqual([
      { naam: 'Zonder begeleider', clienten: 1, nodig: 1, gepland: 0, capaciteit: 0, tekort: 1 },
      { naam: 'Bea', clienten: 2, nodig: 5, gepland: 1, capaciteit: 20, tekort: 1 },
      { naam: 'Cor', clienten: 0, nodig: 0, gepland: 0, capaciteit: 244, tekort: 0 },
    ]);
  });

  it('een cliënt in twee aanpakken telt één keer, opgeschort zonder einde niet, beëindigd niet', async () => {
    const een = await bij();
    await eenTraject<User>({
      team,
      begeleider: bea as User,
      client: een.client,
      aanpak: 'Reguliere aanpak',
      gesprekkenPerJaar: 1,
      start: '2026-03-02',
    });
    await bij({ opschorting: { van: '2026-10-01' } });
    await bij({ eind: '2026-11-17' });
    expect(kort((await lees()).begeleiders)[0]).toMatchObject({ naam: 'Bea', clienten: 2, nodig: 1 });
  });

  it('alleen het eigen team', async () => {
    await eenTraject<User>({ team: `Ander ${uniek()}`, begeleider: bea as User, laatsteGesprek: '2026-09-01' });
    expect(kort((await lees()).begeleiders)[0]).toMatchObject({ clienten: 0, nodig: 0 });
    const vreemd = await eenTraject<User>({ team: `Ander ${uniek()}` });
    expect(await lees({ team: vreemd.teamId })).toBeNull();
  });
});

describe('wat als er cliënten verhuizen', () => {
  const keuze = (velden: object = {}) => lees({ van: bea?.id, naar: cor?.id, aantal: '2', wie: 'dringend', ...velden });
  it('laat voor en na zien, met wie het zijn, en schrijft alleen wie er keek', async () => {
    const laat = await bij({ laatsteGesprek: '2026-07-01' });
    const net = await bij({ laatsteGesprek: '2026-08-25' });
    await bij({ laatsteGesprek: '2026-11-02' });
    const { auditregel: _, ...voor } = await stand();
    const { watAls } = await keuze();
    expect(kort(watAls?.voor ?? []).map((x) => x.clienten)).toEqual([3, 0]);
    expect(kort(watAls?.na ?? []).map((x) => x.clienten)).toEqual([1, 2]);
    expect(watAls?.verhuisd.map((v) => v.clientnummer)).toEqual([laat.client.clientnummer, net.client.clientnummer]);
    expect(await stand()).toMatchObject(voor);
    expect(await spoor()).toMatchObject([{ actie: 'belasting.openen', gebruikerId: ik.id, details: { aantal: 3 } }]);
  });

  it('ook wie nu niemand heeft', async () => {
    await bij({ begeleider: null });
    const { watAls } = await keuze({ van: 'geen' });
    expect(kort(watAls?.voor ?? [])).toMatchObject([
      { naam: 'Zonder begeleider', tekort: 1 },
      { naam: 'Cor', clienten: 0 },
    ]);
    expect(kort(watAls?.na ?? [])).toMatchObject([
      { tekort: 0, clienten: 0 },
      { naam: 'Cor', clienten: 1 },
    ]);
  });

  it.each([
    ['naar zichzelf', () => ({ naar: bea?.id })],
    ['naar iemand van buiten', () => ({ naar: ik.id })],
    ['van iemand van buiten', () => ({ van: ik.id })],
    ['zonder van', () => ({ van: '' })],
    ['met onzin', () => ({ naar: 'Cor' })],
  ])('niet %s', async (_, velden) => {
    await bij();
    expect((await keuze(velden())).watAls).toBeNull();
  });

  it.each([['0'], ['501'], ['veel'], [undefined]])('een aantal dat niet kan (%s) wordt vijf', (aantal) => {
    expect(belastingSchema.parse({ aantal }).aantal).toBe(5);
  });
});

it('doet voor velen evenveel opdrachten als voor één', async () => {
  await bij();
  const een = await telOpdrachten(() => lees());
  for (let i = 0; i < 4; i += 1) await bij({ begeleider: cor as User });
  expect(await telOpdrachten(() => lees())).toBe(een);
});

it('gaat mee als rekenblad: elke begeleider per week, met een spoor en zonder cliënten', async () => {
  const { client } = await bij();
  const bestand = (await getBelastingbestand(ik, belastingSchema.parse({}), VANDAAG)) as Belasting;
  expect((await spoor())[0]).toMatchObject({
    ...{ actie: 'beeld.exporteren', resultaat: 'gelukt', gebruikerId: ik.id },
    ...{ onderwerp: 'team', onderwerpId: bestand.team.id, details: { aantal: 1, beeld: 'belasting' } },
  });
  const { rijen } = belastingblad(bestand);
  expect(new Set(rijen.map(([naam]) => naam))).toEqual(new Set(['Bea', 'Cor']));
  expect(rijen.filter(([naam]) => naam === 'Bea').reduce((som, r) => som + Number(r[2]), 0)).toBe(1);
  expect(JSON.stringify(rijen)).not.toMatch(new RegExp(`${client.clientnummer}|${client.achternaam}`));
});

it.each(ROLLEN.filter((r) => r !== 'teamleider'))('is er niet voor een %s', async (rol) => {
  const ander = await eenGebruiker({ rol });
  expect(await lees({}, ander)).toBeNull();
  expect(await getBelastingbestand(ander, belastingSchema.parse({}), VANDAAG)).toBeNull();
  expect((await spoor())[0]).toMatchObject({ actie: 'beeld.exporteren', resultaat: 'geweigerd' });
});
