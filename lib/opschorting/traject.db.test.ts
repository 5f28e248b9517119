import { beforeEach, describe, expect, it } from 'vitest';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, normverschillen, spoor, uiterlijk, VANDAAG } from '../../prisma/proef/stand';
import { eenTeamleider } from '../../prisma/proef/teamsituaties';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { opschortingStarten } from './actions';

let ik: User;
beforeEach(async () => {
  ik = await eenTeamleider();
});

/** Uiterlijk 7 januari 2027. */
const gesproken = (wens: Trajectwens<User> = {}) =>
  eenTraject<User>({ start: '2026-01-05', laatsteGesprek: '2026-10-07', ...wens });
const start = (t: { id: string }, velden: object = {}) =>
  doeActie(ik, opschortingStarten, {
    trajectId: t.id,
    van: VANDAAG,
    tot: '2026-12-01',
    reden: 'opname in het ziekenhuis',
    ...velden,
  });
const opschortingen = (trajectId: string) =>
  alsSysteem('proef', (tx) => tx.opschorting.findMany({ where: { trajectId }, orderBy: { van: 'asc' } }));

describe('een traject opschorten', () => {
  it('bewaart van wanneer tot wanneer en waarom; de uiterlijke datum schuift de stille dagen op', async () => {
    const t = await gesproken();
    expect(await start(t)).toEqual({
      naar: `/team/clienten/${t.client.clientnummer}/opschorting?gelukt=opschorting.starten`,
    });
    expect(await opschortingen(t.id)).toMatchObject([
      {
        aanpakId: null,
        van: new Date(VANDAAG),
        tot: new Date('2026-12-01'),
        herzienOp: null,
        reden: 'opname in het ziekenhuis',
        versie: 1,
      },
    ]);
    // 18 november tot en met 1 december is 14 dagen.
    expect(await uiterlijk(t.id)).toBe('2027-01-21');
    expect(await normverschillen(t.client.id)).toEqual([]);
  });

  it('zonder einde is er geen uiterlijke datum; wel een dag waarop het opnieuw wordt bekeken', async () => {
    const t = await gesproken();
    await start(t, { tot: '', herzienOp: '2027-02-18' });
    expect(await uiterlijk(t.id)).toBeNull();
    expect(await opschortingen(t.id)).toMatchObject([{ tot: null, herzienOp: new Date('2027-02-18') }]);
    expect(await normverschillen(t.client.id)).toEqual([]);
  });

  it('laat een spoor na met de dagen, zonder de reden', async () => {
    const t = await gesproken();
    await start(t, { herzienOp: '2026-11-25' });
    const [o] = await opschortingen(t.id);
    const [regel] = await spoor();
    expect(regel).toMatchObject({
      gebruikerId: ik.id,
      actie: 'opschorting.starten',
      clientId: t.client.id,
      onderwerp: 'opschorting',
      onderwerpId: o?.id,
      details: { van: VANDAAG, tot: '2026-12-01', herzienOp: '2026-11-25' },
    });
    expect(JSON.stringify(regel?.details)).not.toContain('ziekenhuis');
  });

  it('die al voorbij is schuift de uiterlijke datum niet, als er sindsdien is gesproken', async () => {
    const t = await gesproken();
    await start(t, { van: '2026-03-02', tot: '2026-04-30' });
    expect(await uiterlijk(t.id)).toBe('2027-01-07');
    expect(await normverschillen(t.client.id)).toEqual([]);
  });

  it('die na de uiterlijke datum begint verandert die niet', async () => {
    const t = await gesproken();
    await start(t, { van: '2027-01-08', tot: '2027-02-08' });
    expect(await uiterlijk(t.id)).toBe('2027-01-07');
  });

  it('telt een dag waarop de aanpak ook stilstaat maar een keer', async () => {
    const t = await gesproken({ aanpak: 'Eigen aanpak' });
    await alsSysteem('proef', (tx) =>
      tx.opschorting.create({
        data: { aanpakId: t.aanpak.id, van: new Date('2026-11-25'), tot: new Date('2026-12-05'), reden: 'lockdown' },
      }),
    );
    await start(t);
    // 18 november tot en met 5 december is 18 dagen.
    expect(await uiterlijk(t.id)).toBe('2027-01-25');
  });

  it('raakt een ander traject van dezelfde cliënt niet', async () => {
    const t = await gesproken();
    const ander = await eenTraject({ client: t.client, aanpak: 'Reguliere aanpak', gesprekkenPerJaar: 1 });
    const voor = await uiterlijk(ander.id);
    await start(t);
    expect(await uiterlijk(ander.id)).toBe(voor);
    expect(await normverschillen(t.client.id)).toEqual([]);
  });

  it.each<[string, object, Trajectwens<User>?]>([
    ['op de startdatum', { van: '2026-01-05', tot: '2026-01-31' }],
    ['van een dag', { tot: VANDAAG }],
    ['tot en met de laatste dag van het traject', { tot: '2026-12-01' }, { eind: '2026-12-01' }],
    ['die precies een jaar vooruit begint', { van: '2027-11-18', tot: '2027-12-01' }],
    ['met een herziening vandaag', { tot: '', herzienOp: VANDAAG }],
    [
      'die later begint, met een herziening drie maanden daarna',
      { van: '2026-12-15', tot: '', herzienOp: '2027-03-15' },
    ],
    ['van precies drie maanden, zonder herziening', { tot: '2027-02-18' }],
    ['van langer dan drie maanden, met een herziening daarbinnen', { tot: '2027-06-01', herzienOp: '2027-02-18' }],
    ['die later begint en drie maanden duurt, zonder herziening', { van: '2026-12-15', tot: '2027-03-15' }],
    ['op de dag na een vorige', {}, { opschorting: { van: '2026-10-01', tot: '2026-11-17' } }],
    [
      'bij een traject dat nog niet begon',
      { van: '2026-12-01', tot: '2026-12-31' },
      { start: '2026-12-01', laatsteGesprek: undefined },
    ],
  ])('kan %s', async (_, velden, wens) => {
    const t = await gesproken(wens);
    await start(t, velden);
    expect(await normverschillen(t.client.id)).toEqual([]);
  });

  it.each<[string, object, string, RegExp, Trajectwens<User>?]>([
    ['die eindigt voor zij begint', { tot: '2026-11-17' }, 'tot', /niet eerder/],
    ['voor de start van het traject', { van: '2026-01-04' }, 'van', /begon op 5 januari 2026/],
    [
      'die begint na het einde',
      { van: '2026-12-02', tot: '2026-12-03' },
      'van',
      /eindigt op 1 december/,
      { eind: '2026-12-01' },
    ],
    ['die eindigt na het einde', { tot: '2026-12-02' }, 'tot', /eindigt op 1 december/, { eind: '2026-12-01' }],
    ['meer dan een jaar vooruit', { van: '2027-11-19', tot: '2027-12-01' }, 'van', /meer dan een jaar vooruit/],
    ['zonder einde en zonder herziening', { tot: '' }, 'herzienOp', /Vul een laatste dag in/],
    [
      'met een herziening in het verleden',
      { van: '2026-11-01', tot: '', herzienOp: '2026-11-17' },
      'herzienOp',
      /nog komt/,
    ],
    [
      'met een herziening voor het begin',
      { van: '2026-12-01', tot: '', herzienOp: '2026-11-30' },
      'herzienOp',
      /nog komt/,
    ],
    ['met een herziening na drie maanden', { tot: '', herzienOp: '2027-02-19' }, 'herzienOp', /18 februari 2027/],
    [
      'met een einde en een herziening na drie maanden',
      { tot: '2027-06-01', herzienOp: '2027-02-19' },
      'herzienOp',
      /drie maanden/,
    ],
    ['met een herziening na de laatste dag', { herzienOp: '2026-12-02' }, 'herzienOp', /eindigt op 1 december 2026/],
    [
      'van langer dan drie maanden zonder herziening',
      { tot: '2027-02-19' },
      'herzienOp',
      /drie maanden vooruit\. .* op of voor 18 februari 2027\./,
    ],
    [
      'die later begint en langer dan drie maanden duurt zonder herziening',
      { van: '2026-12-15', tot: '2027-03-16' },
      'herzienOp',
      /op of voor 15 maart 2027/,
    ],
    ['terwijl het al stilstaat', {}, 'van', /al stil sinds 1 november 2026/, { opschorting: { van: '2026-11-01' } }],
    ['op de laatste dag van een vorige', {}, 'van', /al stil/, { opschorting: { van: '2026-10-01', tot: VANDAAG } }],
    ['tot in een volgende', {}, 'van', /al stil/, { opschorting: { van: '2026-12-01', tot: '2026-12-31' } }],
    [
      'zonder einde, voor een volgende',
      { tot: '', herzienOp: '2026-12-18' },
      'van',
      /al stil/,
      { opschorting: { van: '2027-06-01', tot: '2027-06-30' } },
    ],
  ])('kan niet %s', async (_, velden, veld, melding, wens) => {
    const t = await gesproken(wens);
    const fout = await blijft(() => start(t, velden), Ongeldig);
    expect(fout.fieldErrors).toEqual({ [veld]: expect.stringMatching(melding) });
  });

  it('kan niet bij een traject dat beëindigd is of niet bestaat', async () => {
    const oud = await gesproken({ eind: '2026-11-17' });
    expect((await blijft(() => start(oud), Ongeldig)).formError).toMatch(/beëindigd op 17 november 2026/);
    await blijft(() => start({ id: crypto.randomUUID() }), NietGevonden);
  });

  it('twee tegelijk: een wint, de ander hoort dat het al stilstaat', async () => {
    const t = await gesproken();
    const uitkomsten = await Promise.allSettled([start(t), start(t, { van: '2026-11-20', tot: '2026-12-24' })]);
    expect(uitkomsten.find((u) => u.status === 'rejected')?.reason).toBeInstanceOf(Ongeldig);
    expect(await opschortingen(t.id)).toHaveLength(1);
    expect(await normverschillen(t.client.id)).toEqual([]);
  });
});
