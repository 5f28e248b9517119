import { describe, expect, it } from 'vitest';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { blijft, proefRechten } from '../../prisma/proef/rechten';
import type { Proefdossier } from '../../prisma/proef/situaties';
import { doeActie, normverschillen, spoor, uiterlijk } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Geweigerd, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { onholdStarten, onholdWijzigen } from './actions';

type Wie = { id: string; client: { id: string; clientnummer: string }; begeleider: User };

const gesproken = (wens: Trajectwens<User> = {}) =>
  eenTraject<User>({ start: '2026-01-05', laatsteGesprek: '2026-10-07', ...wens });
const LOOPT = { van: '2026-09-01', herzienOp: '2027-01-15' };

const start = (wie: Wie, velden: object = {}, door = wie.begeleider) =>
  doeActie(door, onholdStarten, {
    clientnummer: wie.client.clientnummer,
    trajectId: wie.id,
    van: '2026-11-18',
    reden: 'medische_behandeling',
    toelichting: 'GEHEIM: operatie in het MST.',
    herzienOp: '2027-02-01',
    ...velden,
  });

const periodes = (trajectId: string) =>
  alsSysteem('proef', (tx) => tx.onHold.findMany({ where: { trajectId }, orderBy: { van: 'asc' } }));
const eerste = async (trajectId: string) => {
  const [periode] = await periodes(trajectId);
  if (!periode) throw new Error('Er is geen periode on hold');
  return periode;
};
const wijzig = async (wie: Wie, velden: object = {}, door = wie.begeleider) => {
  const { id } = await eerste(wie.id);
  return doeActie(door, onholdWijzigen, {
    clientnummer: wie.client.clientnummer,
    onHoldId: id,
    versie: 1,
    reden: 'psychische_klachten',
    toelichting: '',
    herzienOp: LOOPT.herzienOp,
    tot: '',
    ...velden,
  });
};

describe('on hold starten', () => {
  it('bewaart van wanneer, waarom en wanneer het wordt herzien; de norm loopt door', async () => {
    const wie = await gesproken();
    expect(await start(wie)).toEqual({ naar: `/clienten/${wie.client.clientnummer}/situatie?gelukt=onhold.starten` });
    expect(await periodes(wie.id)).toMatchObject([
      {
        van: new Date('2026-11-18'),
        tot: null,
        reden: 'medische_behandeling',
        toelichting: 'GEHEIM: operatie in het MST.',
        herzienOp: new Date('2027-02-01'),
        versie: 1,
      },
    ]);
    expect(await uiterlijk(wie.id)).toBe('2027-01-07');
    expect(await normverschillen(wie.client.id)).toEqual([]);
  });

  it('laat een auditregel na zonder de toelichting', async () => {
    const wie = await gesproken();
    await start(wie);
    expect((await spoor())[0]).toMatchObject({
      gebruikerId: wie.begeleider.id,
      actie: 'onhold.starten',
      clientId: wie.client.id,
      onderwerp: 'on_hold',
      onderwerpId: (await eerste(wie.id)).id,
      resultaat: 'gelukt',
      details: { van: '2026-11-18', herzienOp: '2027-02-01' },
    });
  });

  it.each([
    ['op de startdatum van het traject', { van: '2026-01-05' }],
    ['met een herziening precies zes maanden na vandaag', { herzienOp: '2027-05-18' }],
    ['later, met een herziening tot zes maanden na die dag', { van: '2026-12-31', herzienOp: '2027-06-30' }],
  ])('kan %s', async (_, velden) => {
    const wie = await gesproken();
    await start(wie, velden);
    expect(await periodes(wie.id)).toHaveLength(1);
  });

  it.each<[string, object, string, Trajectwens<User>?]>([
    ['voor de start van het traject', { van: '2026-01-04' }, 'van'],
    ['na het einde van het traject', { van: '2026-12-02' }, 'van', { eind: '2026-12-01' }],
    ['meer dan een jaar vooruit', { van: '2027-11-20', herzienOp: '2028-01-01' }, 'van'],
    ['met een herziening in het verleden', { van: '2026-06-01', herzienOp: '2026-11-17' }, 'herzienOp'],
    ['met een herziening over meer dan zes maanden', { herzienOp: '2027-05-19' }, 'herzienOp'],
    ['terwijl het al on hold staat', {}, 'van', { onHold: LOOPT }],
    ['op de laatste dag van een vorige keer', {}, 'van', { onHold: { van: '2026-09-01', tot: '2026-11-18' } }],
    ['voor een periode die nog komt', {}, 'van', { onHold: { van: '2026-12-01', tot: '2026-12-31' } }],
  ])('kan niet %s', async (_, velden, veld, wens) => {
    const wie = await gesproken(wens);
    const fout = await blijft(() => start(wie, velden), Ongeldig);
    expect(fout.fieldErrors[veld]).toMatch(/[.]$/);
  });

  it('kan weer op de dag na een vorige keer', async () => {
    const wie = await gesproken({ onHold: { van: '2026-09-01', tot: '2026-11-17' } });
    await start(wie);
    expect(await periodes(wie.id)).toHaveLength(2);
  });

  it('kan niet op een traject van een andere cliënt, dat beëindigd is of niet bestaat', async () => {
    const [wie, ander] = [await gesproken(), await gesproken()];
    await blijft(() => start(wie, { trajectId: ander.id }), NietGevonden);
    await blijft(() => start(wie, { trajectId: crypto.randomUUID() }), NietGevonden);
    const oud = await eenTraject<User>({ ...wie, aanpak: 'Reguliere aanpak', start: '2025-01-06', eind: '2026-11-17' });
    await blijft(() => start(wie, { trajectId: oud.id }), Geweigerd);
  });
});

describe('on hold wijzigen of beëindigen', () => {
  it('bewaart de nieuwe reden, toelichting en herziendatum', async () => {
    const wie = await gesproken({ onHold: LOOPT });
    await wijzig(wie, { reden: 'zorgtaken_thuis', toelichting: 'Moeder is ziek.', herzienOp: '2027-03-01' });
    expect(await periodes(wie.id)).toMatchObject([
      { reden: 'zorgtaken_thuis', toelichting: 'Moeder is ziek.', herzienOp: new Date('2027-03-01'), versie: 2 },
    ]);
    expect((await spoor())[0]).toMatchObject({ actie: 'onhold.wijzigen', clientId: wie.client.id });
  });

  it('eindigt op de gekozen laatste dag; de periode blijft staan', async () => {
    const wie = await gesproken({ onHold: LOOPT });
    expect(await wijzig(wie, { tot: '2026-11-17' })).toEqual({
      naar: `/clienten/${wie.client.clientnummer}/situatie?gelukt=onhold.beeindigen`,
    });
    expect(await periodes(wie.id)).toMatchObject([{ van: new Date('2026-09-01'), tot: new Date('2026-11-17') }]);
    expect((await spoor())[0]).toMatchObject({ actie: 'onhold.beeindigen', details: { tot: '2026-11-17' } });
    expect(await uiterlijk(wie.id)).toBe('2027-01-07');
  });

  it('kan ook als de herziendatum al voorbij is en dezelfde blijft', async () => {
    const wie = await gesproken({ onHold: { van: '2026-03-01', herzienOp: '2026-09-01' } });
    await wijzig(wie, { herzienOp: '2026-09-01', tot: '2026-11-18' });
    expect((await eerste(wie.id)).tot).toEqual(new Date('2026-11-18'));
  });

  it.each<[string, object, string, Trajectwens<User>?]>([
    ['eindigen voor het begin', { tot: '2026-08-31' }, 'tot'],
    ['eindigen na het traject', { tot: '2026-12-02' }, 'tot', { eind: '2026-12-01' }],
    ['herzien voor het begin', { herzienOp: '2026-08-31' }, 'herzienOp'],
    ['herzien in het verleden', { herzienOp: '2026-11-01' }, 'herzienOp'],
    ['herzien over meer dan zes maanden', { herzienOp: '2027-05-19' }, 'herzienOp'],
    [
      'herzien over meer dan zes maanden, met een einde ver weg',
      { herzienOp: '2029-01-01', tot: '2029-06-01' },
      'herzienOp',
    ],
  ])('kan niet %s', async (_, velden, veld, wens) => {
    const wie = await gesproken({ onHold: LOOPT, ...wens });
    const fout = await blijft(() => wijzig(wie, velden), Ongeldig);
    expect(fout.fieldErrors[veld]).toMatch(/[.]$/);
  });

  it('kan niet doorlopen tot in een andere periode', async () => {
    const wie = await gesproken({ onHold: { van: '2026-09-01', tot: '2026-10-31', herzienOp: '2026-10-15' } });
    await start(wie);
    for (const tot of ['', '2026-11-18']) await blijft(() => wijzig(wie, { tot, herzienOp: '2026-10-15' }), Ongeldig);
    await wijzig(wie, { tot: '2026-11-17', herzienOp: '2026-10-15' });
  });

  it('overschrijft niet wat een ander intussen veranderde, en laat dat zien', async () => {
    const wie = await gesproken({ onHold: LOOPT });
    await wijzig(wie, { reden: 'anders', tot: '2026-12-31' });
    const fout = await blijft(() => wijzig(wie), IntussenGewijzigd);
    expect(fout.versie).toBe(2);
    expect(fout.opgeslagen).toEqual([
      { veld: 'reden', label: 'Reden', waarde: 'anders' },
      { veld: 'toelichting', label: 'Toelichting', waarde: '(leeg)' },
      { veld: 'herzienOp', label: 'Opnieuw bekijken op', waarde: '15 januari 2027' },
      { veld: 'tot', label: 'Laatste dag', waarde: '31 december 2026' },
    ]);
  });

  it('kan niet bij een andere cliënt of een periode die niet bestaat', async () => {
    const [wie, ander] = [await gesproken({ onHold: LOOPT }), await gesproken({ onHold: LOOPT })];
    const vreemd = await eerste(ander.id);
    await blijft(() => wijzig(wie, { onHoldId: vreemd.id }), NietGevonden);
    await blijft(() => wijzig(wie, { onHoldId: crypto.randomUUID() }), NietGevonden);
  });

  it('tegelijk door twee mensen: een wint, de ander ziet het', async () => {
    const wie = await gesproken({ onHold: LOOPT });
    const uitkomsten = await Promise.allSettled([wijzig(wie, { reden: 'anders' }), wijzig(wie, { tot: '2026-12-01' })]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    const mislukt = uitkomsten.find((u) => u.status === 'rejected');
    expect(mislukt?.reason).toBeInstanceOf(IntussenGewijzigd);
  });

  it('tegelijk starten door twee mensen: een wint, de ander hoort dat het al on hold staat', async () => {
    const wie = await gesproken();
    const uitkomsten = await Promise.allSettled([start(wie), start(wie, { van: '2026-11-20' })]);
    const mislukt = uitkomsten.find((u) => u.status === 'rejected');
    expect(mislukt?.reason).toBeInstanceOf(Ongeldig);
    expect(await periodes(wie.id)).toHaveLength(1);
  });
});

const alsWie = (d: Proefdossier): Wie => ({ id: d.traject.id, client: d.client, begeleider: d.begeleider });

proefRechten({
  'on hold starten': { actie: 'onhold.starten', doe: (user, d) => start(alsWie(d), { van: '2026-10-01' }, user) },
});
proefRechten({
  'on hold wijzigen': {
    actie: 'onhold.wijzigen',
    vooraf: ({ traject }) =>
      alsSysteem('proef', (tx) =>
        tx.onHold.create({
          data: {
            trajectId: traject.id,
            van: new Date(LOOPT.van),
            herzienOp: new Date(LOOPT.herzienOp),
            reden: 'anders',
          },
        }),
      ),
    doe: (user, d) => wijzig(alsWie(d), {}, user),
  },
});
