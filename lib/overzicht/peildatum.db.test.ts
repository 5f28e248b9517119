import { beforeEach, describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenGebruiker, type GemaakteGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { eenUitleg } from '../../prisma/factories/uitleg';
import { VANDAAG } from '../../prisma/proef/stand';
import { datum } from '../domain/datum';
import type { Uitlegreden } from '../domain/uitleg';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { getTeam } from './queries';
import { teamfilterSchema } from './schema';

let naam: string;
let ik: User;
let [anna, bert, carla]: GemaakteGebruiker[] = [];
beforeEach(async () => {
  naam = `Team ${uniek()}`;
  ik = await eenGebruiker({ rol: 'teamleider', team: naam });
  [anna, bert, carla] = [
    await eenGebruiker({ naam: 'Anna', team: naam }),
    await eenGebruiker({ naam: 'Bert', team: naam }),
    await eenGebruiker({ naam: 'Carla', team: naam }),
  ];
});

const traject = (wens: Trajectwens<User> = {}) => eenTraject<User>({ team: naam, start: '2026-01-05', ...wens });
const op = async (dag: string) => {
  const team = await getTeam(ik, { ...teamfilterSchema.parse({}), peildatum: datum(dag) }, VANDAAG);
  if (!team) throw new Error('Er is geen team');
  return team;
};
const bijWie = async (dag: string) => (await op(dag)).regels.filter((r) => r.aantallen.lopend > 0).map((r) => r.naam);

describe('op een dag die geweest is staat iemand bij de begeleider van die dag', () => {
  const wissel = async (...overgangen: [User | undefined, string][]) => {
    const [eerste] = overgangen;
    const t = await traject({ begeleider: anna, begeleidingTot: new Date(eerste?.[1] ?? '') });
    await alsSysteem('proef', async (tx) => {
      for (const [i, [wie, van]] of overgangen.entries()) {
        const volgende = overgangen[i + 1]?.[1];
        const data = { trajectId: t.id, gebruikerId: wie?.id ?? '', van: new Date(van) };
        await tx.begeleiding.create({ data: { ...data, tot: volgende ? new Date(volgende) : null } });
      }
    });
    return t;
  };

  it('en na twee wissels op één dag bij de laatste', async () => {
    await wissel([bert, '2026-09-10T07:00:00Z'], [carla, '2026-09-10T13:00:00Z']);
    expect(await bijWie('2026-09-09')).toEqual(['Anna']);
    expect(await bijWie('2026-09-10')).toEqual(['Carla']);
    expect(await bijWie(VANDAAG)).toEqual(['Carla']);
  });

  it('en is een pijl het verschil met wat er toen bij die begeleider stond, ook na een overdracht', async () => {
    await wissel([bert, '2026-11-15T09:00:00Z']);
    await traject({ begeleider: anna });
    await traject({ begeleider: bert, laatsteGesprek: '2026-08-16' });
    const [nu, eerder] = [await op(VANDAAG), await op('2026-11-11')];
    const pijlen = nu.regels.map((r) => [r.naam, r.verschil.over_tijd, r.verschil.te_lang]);
    expect(pijlen).toEqual([
      ['Anna', -1, -1],
      ['Bert', 2, 1],
      ['Carla', 0, 0],
    ]);
    for (const lijst of ['over_tijd', 'te_lang'] as const)
      for (const r of nu.regels) {
        const toen = eerder.regels.find((x) => x.id === r.id)?.aantallen[lijst] ?? 0;
        expect(r.aantallen[lijst] - toen, `${r.naam} ${lijst}`).toBe(r.verschil[lijst]);
      }
  });

  it('en telt middernacht in Nederland, ook in de zomer, bij de dag die begint', async () => {
    await wissel([bert, '2026-09-09T22:00:00Z'], [carla, '2026-11-09T23:00:00Z']);
    expect(await bijWie('2026-09-09')).toEqual(['Anna']);
    expect(await bijWie('2026-09-10')).toEqual(['Bert']);
    expect(await bijWie('2026-11-09')).toEqual(['Bert']);
    expect(await bijWie('2026-11-10')).toEqual(['Carla']);
  });

  it('ook als die nu geen begeleider van het team meer is, of intussen is geblokkeerd', async () => {
    await wissel([carla, '2026-09-10T07:00:00Z']);
    await alsSysteem('proef', async (tx) => {
      await tx.gebruikerTeam.deleteMany({ where: { gebruikerId: anna?.id } });
      await tx.gebruiker.update({
        where: { id: carla?.id },
        data: { geblokkeerdOp: new Date('2026-10-01T09:00:00Z') },
      });
    });
    expect(await bijWie('2026-09-09')).toEqual(['Anna']);
    expect(await bijWie('2026-09-30')).toEqual(['Carla']);
    expect(await bijWie('2026-10-01')).toEqual([]);
    expect((await op('2026-10-01')).zonderBegeleider).toHaveLength(1);
    expect((await op(VANDAAG)).zonderBegeleider).toHaveLength(1);
  });

  it('en is er tussen twee begeleiders niemand', async () => {
    const t = await traject({ begeleider: anna, begeleidingTot: new Date('2026-09-01T09:00:00Z') });
    await alsSysteem('proef', (tx) =>
      tx.begeleiding.create({
        data: { trajectId: t.id, gebruikerId: bert?.id ?? '', van: new Date('2026-09-20T09:00:00Z') },
      }),
    );
    expect((await op('2026-09-10')).zonderBegeleider.map((r) => r.trajectId)).toEqual([t.id]);
    expect((await op('2026-09-20')).zonderBegeleider).toEqual([]);
  });
});

describe('hoe het toen stond', () => {
  it('wie toen liep, nog moest beginnen, on hold was of vervangen werd', async () => {
    await traject({ eind: '2026-10-31', gesprekken: ['2026-08-01'] });
    await traject({ start: '2026-10-01' });
    await traject({ laatsteGesprek: '2026-08-10', onHold: { van: '2026-08-01', tot: '2026-09-30' } });
    const vervanging = { door: bert ?? ik, van: '2026-09-01', tot: '2026-09-15' };
    const vervangen = await traject({ laatsteGesprek: '2026-06-01', begeleider: null as never, vervanging });
    const toen = await op('2026-09-15');
    expect(toen.aantallen).toMatchObject({ lopend: 3, nog_niet_gestart: 0, beeindigd: 0, on_hold: 1, over_tijd: 1 });
    expect(toen.nu).toBe(false);
    expect(toen.zonderBegeleider.find((r) => r.trajectId === vervangen.id)?.vervanger).toBe('Bert');
    const nu = await op(VANDAAG);
    expect(nu.aantallen).toMatchObject({ lopend: 3, nog_niet_gestart: 0, beeindigd: 1, on_hold: 0 });
    expect(nu.zonderBegeleider.find((r) => r.trajectId === vervangen.id)?.vervanger).toBeNull();
  });

  it('een gesprek van daarna telt nog niet', async () => {
    await traject({ gesprekken: ['2026-03-01', '2026-10-07'] });
    expect((await op('2026-09-15')).teLang.map((r) => r.dagen)).toEqual([-106]);
    expect((await op(VANDAAG)).teLang).toEqual([]);
  });

  it('de uitleg van dat moment, zonder tekst; een gesprek maakt haar oud', async () => {
    const t = await traject({ gesprekken: ['2026-03-01', '2026-10-12'] });
    const geef = (reden: Uitlegreden, op: string) =>
      eenUitleg({
        ...{ traject: t, door: t.begeleider, reden, tekst: 'GEHEIM', uiterlijk: '2026-06-01', tot: '2026-09-20' },
        op: new Date(`${op}T09:00:00Z`),
      });
    await geef('client_wil_later', '2026-08-20');
    await geef('wacht_op_ander', '2026-09-10');
    const uitleg = async (dag: string) => (await op(dag)).teLang.map((r) => r.uitleg?.reden ?? null);
    expect(await uitleg('2026-08-19')).toEqual([null]);
    for (const dag of ['2026-08-20', '2026-09-09']) expect(await uitleg(dag)).toEqual(['client_wil_later']);
    expect(await uitleg('2026-09-10')).toEqual(['wacht_op_ander']);
    expect(JSON.stringify(await op('2026-09-10'))).not.toContain('GEHEIM');
    expect(await uitleg(VANDAAG)).toEqual([]);
    expect(JSON.stringify(await op(VANDAAG))).not.toContain('wacht_op_ander');
  });
});
