import { beforeEach, describe, expect, it } from 'vitest';
import { eenAfwezigheid } from '../../prisma/factories/agenda';
import { uniek } from '../../prisma/factories/basis';
import { eenAfspraak } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { maakGroteCaseload } from '../../prisma/proef/grote-caseload';
import { gelezen, spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import { telOpdrachten } from '../../prisma/proef/tel-opdrachten';
import { leesLijstfilter } from '../clienten/lijstfilter-schema';
import { getClientenlijst } from '../clienten/queries';
import { ROLLEN } from '../domain/rollen';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { getPlanbestand, getPlanvoorstel } from './queries';

let ik: User;
beforeEach(async () => {
  ik = await eenGebruiker();
});
const bij = (wens: Trajectwens<User> = {}) =>
  eenTraject<User>({ begeleider: ik, start: '2026-01-05', laatsteGesprek: '2026-09-01', ...wens });
const lees = () => gelezen(getPlanvoorstel(ik, {}, VANDAAG));
const nummers = async () => (await lees()).rijen.map((r) => r.clientnummer).sort();
const van = async (nummer: string) => (await lees()).rijen.find((r) => r.clientnummer === nummer);

describe('wie een voorstel krijgt', () => {
  it('wie geen gesprek op tijd heeft staan, ook als er een te late afspraak is; niet wie voorzien is', async () => {
    const zonder = await bij();
    const teLaat = await bij();
    const voorzien = await bij();
    await eenAfspraak({ client: teLaat.client, datum: '2026-12-15', gehoudenDoor: ik });
    await eenAfspraak({ client: voorzien.client, datum: '2026-11-30', gehoudenDoor: ik });
    expect(await nummers()).toEqual([zonder.client.clientnummer, teLaat.client.clientnummer].sort());
    expect(await lees()).toMatchObject({ voorzien: 1, rust: 0 });
  });

  it.each([
    ['wie nog nooit is gesproken', { laatsteGesprek: undefined }, true],
    ['on hold telt gewoon mee', { onHold: { van: '2026-06-01', herzienOp: '2026-12-01' } }, true],
    ['wie over tijd is', { laatsteGesprek: '2026-05-01' }, true],
    ['opgeschort zonder einde', { opschorting: { van: '2026-10-01' } }, false],
    ['opgeschort tot binnenkort', { opschorting: { van: '2026-11-01', tot: '2026-11-30' } }, true],
    ['begint binnen dertien weken', { laatsteGesprek: undefined, start: '2026-12-01' }, true],
    ['begint later', { laatsteGesprek: undefined, start: '2027-03-01' }, false],
    ['eindigt voor de norm weer een gesprek vraagt', { eind: '2026-11-25' }, false],
    ['is al beëindigd', { eind: '2026-11-17' }, false],
    ['controlegroep', { groep: 'controle' as const }, false],
  ])('%s', async (_, wens, wel) => {
    await bij(wens);
    expect(await nummers()).toHaveLength(wel ? 1 : 0);
  });

  it('een gesprek na een opschorting, niet erin en niet voor de start', async () => {
    const stil = await bij({ opschorting: { van: '2026-11-01', tot: '2026-11-30' } });
    const nieuw = await bij({ laatsteGesprek: undefined, start: '2026-12-01' });
    expect(((await van(stil.client.clientnummer))?.datum ?? '') > '2026-11-30').toBe(true);
    expect(((await van(nieuw.client.clientnummer))?.datum ?? '') >= '2026-12-01').toBe(true);
  });

  it('wie in twee aanpakken loopt krijgt één gesprek, voor de vroegste grens', async () => {
    const een = await bij();
    await eenTraject<User>({
      client: een.client,
      begeleider: ik,
      aanpak: 'Reguliere aanpak',
      gesprekkenPerJaar: 1,
      start: '2026-03-02',
    });
    expect((await lees()).rijen).toMatchObject([{ clientnummer: een.client.clientnummer, uiterlijk: '2026-12-01' }]);
  });

  it('wie vervangt plant alleen wat binnen de vervanging moet, en dan ook binnen die dagen', async () => {
    const ander = await eenGebruiker();
    const door = { door: ik, van: '2026-11-16', tot: '2026-12-03' };
    const nu = await bij({ begeleider: ander, vervanging: door });
    await bij({ begeleider: ander, vervanging: door, laatsteGesprek: '2026-10-20' });
    expect(await nummers()).toEqual([nu.client.clientnummer]);
    expect(((await van(nu.client.clientnummer))?.datum ?? '9') <= '2026-12-03').toBe(true);
  });
});

describe('hoe en wanneer', () => {
  it('volgt de agenda, de afgesproken vorm en plaats, en zet er een vrije tijd bij', async () => {
    const naam = `Wijk ${uniek()}`;
    const t = await bij({ ritme: { weken: 13, kanaal: 'op_locatie', locatie: naam, momenten: 'ochtend' } });
    const locatie = await alsSysteem('proef', (tx) => tx.locatie.findUniqueOrThrow({ where: { naam } }));
    await alsSysteem('proef', async (tx) => {
      await tx.agenda.create({ data: { gebruikerId: ik.id, gesprekkenPerDag: 2, gesprekMinuten: 60 } });
      await tx.werkdag.createMany({
        data: [
          { gebruikerId: ik.id, weekdag: 2, van: '10:00', tot: '12:00', locatieId: locatie.id },
          { gebruikerId: ik.id, weekdag: 4, van: '09:00', tot: '17:00' },
        ],
      });
      // De eerste dinsdag is er verlof.
      await tx.afwezig.create({
        data: { gebruikerId: ik.id, van: new Date('2026-11-23'), tot: new Date('2026-11-25'), soort: 'verlof' },
      });
    });
    // Van een cliënt die niet van mij is, en toch in mijn agenda.
    const vreemd = await eenTraject<User>();
    await eenAfspraak({ client: vreemd.client, datum: '2026-12-01', tijd: '10:00', duurMinuten: 60, gehoudenDoor: ik });
    expect(await van(t.client.clientnummer)).toMatchObject({
      datum: '2026-12-01',
      tijd: '11:00',
      kanaal: 'op_locatie',
      locatieId: locatie.id,
      waarom: 'ritme',
      ritmeMomenten: 'ochtend',
      plaatsLosgelaten: false,
      teLaat: null,
    });
    expect((await lees()).dagen.map((d) => d.datum).slice(0, 3)).toEqual(['2026-11-19', '2026-11-26', '2026-12-01']);
  });

  it('zonder afspraak daarover zoals het vorige gesprek, en geen plaats die dicht is', async () => {
    const naam = `Dicht ${uniek()}`;
    const bellen = await bij({ laatsteGesprek: '2026-09-01' });
    const opPlaats = await bij({ ritme: { weken: 12, kanaal: 'op_locatie', locatie: naam } });
    await alsSysteem('proef', (tx) =>
      tx.locatie.update({ where: { naam }, data: { geslotenOp: new Date('2026-11-01') } }),
    );
    expect(await van(bellen.client.clientnummer)).toMatchObject({ kanaal: 'telefonisch', locatieId: null });
    expect(await van(opPlaats.client.clientnummer)).toMatchObject({ kanaal: 'op_locatie', locatieId: null });
  });

  it('zegt wie niet op tijd kan en met hoeveel per dag het wel lukt', async () => {
    await alsSysteem('proef', (tx) =>
      tx.agenda.create({ data: { gebruikerId: ik.id, gesprekkenPerDag: 1, gesprekMinuten: 45 } }),
    );
    for (let i = 0; i < 3; i += 1) await bij({ laatsteGesprek: '2026-08-19' });
    const v = await lees();
    expect(v.rijen.map((r) => r.teLaat)).toEqual([null, 1, 4]);
    expect(v.genoegPerDag).toBe(3);
    expect(v.weken[0]).toEqual({ maandag: '2026-11-16', gepland: 0, voorgesteld: 2, capaciteit: 2 });
  });
});

it('schrijft alleen wie er keek, en doet voor velen evenveel opdrachten als voor één', async () => {
  await bij();
  const opdrachten = () => telOpdrachten(() => lees());
  const een = await opdrachten();
  for (let i = 0; i < 5; i += 1) await bij();
  const { auditregel: _, ...voor } = await stand();
  expect(await opdrachten()).toBe(een);
  expect(await stand()).toMatchObject(voor);
  expect(await spoor()).toMatchObject([{ actie: 'voorstel.openen', gebruikerId: ik.id, details: { aantal: 6 } }]);
});

it.each(ROLLEN.filter((r) => r !== 'begeleider'))('is er niet voor een %s', async (rol) => {
  const ander = await eenGebruiker({ rol });
  expect(await getPlanvoorstel(ander, {}, VANDAAG)).toBeNull();
  expect(await getPlanbestand(ander, {}, VANDAAG)).toBeNull();
  expect((await spoor())[0]).toMatchObject({ actie: 'beeld.exporteren', resultaat: 'geweigerd' });
});

it('gaat mee als rekenblad: hoe vol de weken worden, met een spoor en zonder mensen', async () => {
  const { client } = await bij();
  const bestand = await gelezen(getPlanbestand(ik, {}, VANDAAG));
  const regel = { actie: 'beeld.exporteren', resultaat: 'gelukt', gebruikerId: ik.id, details: { beeld: 'plan' } };
  expect((await spoor())[0]).toMatchObject(regel);
  expect(bestand.punten.reduce((som, p) => som + (p.delen?.[1] ?? 0), 0)).toBe(1);
  expect(JSON.stringify(bestand)).not.toMatch(new RegExp(`${client.clientnummer}|${client.achternaam}`));
});

describe('afspraken in vrije dagen', () => {
  it('worden meegenomen, rond hun eigen dag en op tijd; wat een ander voert niet', async () => {
    const ander = await eenGebruiker();
    const [weg, blijft, vanAnder] = [await bij(), await bij(), await bij()];
    await eenAfspraak({ client: weg.client, datum: '2026-11-30', gehoudenDoor: ik });
    await eenAfspraak({ client: blijft.client, datum: '2026-11-25', gehoudenDoor: ik });
    await eenAfspraak({ client: vanAnder.client, datum: '2026-11-30', gehoudenDoor: ander });
    const vrij = await eenAfwezigheid(ik, { van: '2026-11-30', tot: '2026-12-04' });
    const open = await bij();
    const v = await lees();
    expect(v.rijen.map((r) => r.clientnummer).sort()).toEqual([weg, open].map((t) => t.client.clientnummer).sort());
    const rij = v.rijen.find((r) => r.clientnummer === weg.client.clientnummer);
    expect(rij).toMatchObject({ verzet: { datum: '2026-11-30', waarom: 'afwezig' }, teLaat: null });
    expect(rij && rij.datum >= '2026-11-23' && rij.datum <= '2026-11-27').toBe(true);
    // Alleen die vrije dagen: dan ook alleen wie daarin staat.
    const alleen = await gelezen(getPlanvoorstel(ik, { afwezigId: vrij.id }, VANDAAG));
    expect(alleen.rijen.map((r) => r.clientnummer)).toEqual([weg.client.clientnummer]);
    expect(alleen.afwezig).toEqual({ van: '2026-11-30', tot: '2026-12-04' });
  });

  it('van een ander zijn er niet', async () => {
    const { id } = await eenAfwezigheid(await eenGebruiker(), { van: '2026-11-30' });
    expect(await getPlanvoorstel(ik, { afwezigId: id }, VANDAAG)).toBeNull();
  });
});

it.each([300, 1000])(
  '%i mensen gaan per pagina, en niemand krijgt twee plekken',
  { timeout: 90_000 },
  async (aantal) => {
    await maakGroteCaseload(ik, aantal);
    const v = await gelezen(getPlanvoorstel(ik, { pagina: 2 }, VANDAAG));
    const wie = [...v.rijen, ...v.zonderPlek].map((r) => r.clientnummer);
    expect([wie.length, new Set(wie).size]).toEqual([aantal, aantal]);
    expect(v.pagina).toBe(2);
    expect(v.opPagina).toEqual(v.rijen.slice(100, 200));
    for (const d of v.dagen) expect(d.voorgesteld).toBeLessThanOrEqual(d.ruimte);
    const filter = leesLijstfilter({ sorteer: 'naam' });
    const [heel, later] = [1, 99].map((pagina) => getClientenlijst(ik, { ...filter, pagina }, VANDAAG));
    expect(await heel).toMatchObject({ gekozen: aantal, mensen: aantal, pagina: 1, paginas: aantal / 100 });
    const laatste = await later;
    expect(laatste?.pagina).toBe(aantal / 100);
    expect(laatste?.rijen).toHaveLength(100);
  },
);
