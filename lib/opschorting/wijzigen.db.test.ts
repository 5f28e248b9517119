import { beforeEach, describe, expect, it } from 'vitest';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, normverschillen, spoor, uiterlijk, VANDAAG } from '../../prisma/proef/stand';
import { eenTeamleider } from '../../prisma/proef/teamsituaties';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { opschortingIntrekken, opschortingWijzigen } from './actions';

const LOOPT = { van: '2026-10-20', herzienOp: '2026-12-20', reden: 'opname' };
const STRAKS = { van: '2026-12-01', tot: '2026-12-31', reden: 'opname' };

let ik: User;
beforeEach(async () => {
  ik = await eenTeamleider();
});

/** Met een opschorting; zonder opschorting was de uiterlijke datum 7 januari 2027. */
const opgeschort = async (opschorting: Trajectwens['opschorting'] = LOOPT, wens: Trajectwens<User> = {}) => {
  const t = await eenTraject<User>({ start: '2026-01-05', laatsteGesprek: '2026-10-07', opschorting, ...wens });
  const { id } = await alsSysteem('proef', (tx) =>
    tx.opschorting.findFirstOrThrow({ where: { trajectId: t.id }, orderBy: { van: 'asc' } }),
  );
  return { ...t, opschortingId: id };
};
type Wie = Pick<Awaited<ReturnType<typeof opgeschort>>, 'opschortingId'>;
const wijzig = ({ opschortingId }: Wie, velden: object = {}) =>
  doeActie(ik, opschortingWijzigen, {
    opschortingId,
    versie: 1,
    tot: '',
    herzienOp: LOOPT.herzienOp,
    reden: LOOPT.reden,
    ...velden,
  });
const trekIn = ({ opschortingId }: Wie, versie = 1) => doeActie(ik, opschortingIntrekken, { opschortingId, versie });
const rij = (id: string) => alsSysteem('proef', (tx) => tx.opschorting.findUnique({ where: { id } }));

describe('een opschorting wijzigen', () => {
  it('een laatste dag geeft de klok weer een uiterlijke datum', async () => {
    const t = await opgeschort();
    expect(await uiterlijk(t.id)).toBeNull();
    expect(await wijzig(t, { tot: '2026-11-17' })).toEqual({
      naar: `/team/clienten/${t.client.clientnummer}/opschorting?gelukt=opschorting.wijzigen`,
    });
    // 20 oktober tot en met 17 november is 29 dagen.
    expect(await uiterlijk(t.id)).toBe('2027-02-05');
    // Wat na de laatste dag opnieuw bekeken zou worden, hoeft niet meer.
    expect(await rij(t.opschortingId)).toMatchObject({ tot: new Date('2026-11-17'), herzienOp: null, versie: 2 });
    expect(await normverschillen(t.client.id)).toEqual([]);
    expect((await spoor())[0]).toMatchObject({
      gebruikerId: ik.id,
      actie: 'opschorting.wijzigen',
      clientId: t.client.id,
      onderwerpId: t.opschortingId,
      details: { tot: '2026-11-17', herzienOp: null },
    });
  });

  it('een kortere, langere of weer open opschorting schuift mee', async () => {
    const t = await opgeschort({ van: '2026-11-02', tot: '2026-11-30' });
    expect(await uiterlijk(t.id)).toBe('2027-02-05');
    await wijzig(t, { tot: '2026-11-11', herzienOp: '' });
    expect(await uiterlijk(t.id)).toBe('2027-01-17');
    await wijzig(t, { versie: 2, tot: '2026-12-31', herzienOp: '' });
    expect(await uiterlijk(t.id)).toBe('2027-03-08');
    await wijzig(t, { versie: 3, herzienOp: '2027-02-18' });
    expect(await uiterlijk(t.id)).toBeNull();
    expect(await normverschillen(t.client.id)).toEqual([]);
  });

  it('een andere reden of herziening verandert de norm niet', async () => {
    const t = await opgeschort();
    await wijzig(t, { reden: 'revalidatie', herzienOp: '2027-01-15' });
    expect(await rij(t.opschortingId)).toMatchObject({ reden: 'revalidatie', herzienOp: new Date('2027-01-15') });
    expect(await uiterlijk(t.id)).toBeNull();
  });

  it('kan beëindigd worden terwijl de herziening al voorbij is en dezelfde blijft', async () => {
    const t = await opgeschort({ van: '2026-08-01', herzienOp: '2026-10-15' });
    await wijzig(t, { herzienOp: '2026-10-15', tot: VANDAAG });
    expect((await rij(t.opschortingId))?.tot).toEqual(new Date(VANDAAG));
  });

  it('kan een andere reden krijgen terwijl de herziening al voorbij is: Team noemt haar nog', async () => {
    const t = await opgeschort({ van: '2026-08-01', tot: '2027-06-01', herzienOp: '2026-10-15' });
    await wijzig(t, { herzienOp: '2026-10-15', tot: '2027-06-01', reden: 'revalidatie' });
    expect(await rij(t.opschortingId)).toMatchObject({ reden: 'revalidatie', herzienOp: new Date('2026-10-15') });
  });

  it('uit een import, met een laatste dag ver vooruit, vraagt alsnog een herziening', async () => {
    const t = await opgeschort({ van: '2026-10-20', tot: '2027-06-01' });
    const velden = { tot: '2027-06-01', reden: 'revalidatie' };
    const fout = await blijft(() => wijzig(t, { ...velden, herzienOp: '' }), Ongeldig);
    expect(Object.keys(fout.fieldErrors)).toEqual(['herzienOp']);
    await wijzig(t, { ...velden, herzienOp: '2027-02-18' });
  });

  it.each<[string, object, string, RegExp, Trajectwens['opschorting']?, Trajectwens<User>?]>([
    ['eindigen voor het begin', { tot: '2026-10-19' }, 'tot', /begint op 20 oktober 2026/],
    ['eindigen na het traject', { tot: '2026-12-02' }, 'tot', /eindigt op 1 december/, LOOPT, { eind: '2026-12-01' }],
    ['zonder einde en herziening', { herzienOp: '' }, 'herzienOp', /laatste dag/],
    ['met een herziening in het verleden', { herzienOp: '2026-11-17' }, 'herzienOp', /nog komt/],
    ['met een herziening na drie maanden', { herzienOp: '2027-02-19' }, 'herzienOp', /drie maanden/],
    [
      'met een nieuwe herziening na de laatste dag',
      { tot: '2026-12-01', herzienOp: '2026-12-02' },
      'herzienOp',
      /eindigt op 1 december 2026/,
    ],
    ['langer dan drie maanden duren zonder herziening', { tot: '2027-02-19', herzienOp: '' }, 'herzienOp', /vooruit/],
    [
      'verlengd worden tot over drie maanden met een herziening die al voorbij is',
      { tot: '2027-06-01', herzienOp: '2026-10-15' },
      'herzienOp',
      /nog komt/,
      { van: '2026-08-01', tot: '2026-12-31', herzienOp: '2026-10-15' },
    ],
    [
      'weer open gaan met een herziening die al voorbij is',
      { herzienOp: '2026-10-15' },
      'herzienOp',
      /nog komt/,
      { van: '2026-08-01', tot: '2026-12-31', herzienOp: '2026-10-15' },
    ],
  ])('kan niet %s', async (_, velden, veld, melding, opschorting, wens) => {
    const t = await opgeschort(opschorting, wens);
    const fout = await blijft(() => wijzig(t, velden), Ongeldig);
    expect(fout.fieldErrors).toEqual({ [veld]: expect.stringMatching(melding) });
  });

  it('kan niet doorlopen tot in een volgende', async () => {
    const t = await opgeschort({ van: '2026-10-20', tot: '2026-11-30' });
    await alsSysteem('proef', (tx) =>
      tx.opschorting.create({ data: { trajectId: t.id, van: new Date('2026-12-10'), reden: 'operatie' } }),
    );
    for (const velden of [{ tot: '2026-12-10', herzienOp: '' }, { tot: '' }])
      expect((await blijft(() => wijzig(t, velden), Ongeldig)).fieldErrors.tot).toMatch(/al stil sinds 10 december/);
    await wijzig(t, { tot: '2026-12-09', herzienOp: '' });
  });

  it('overschrijft niet wat een ander intussen veranderde, en laat dat zien', async () => {
    const t = await opgeschort();
    await wijzig(t, { tot: '2026-12-31', reden: 'revalidatie' });
    const fout = await blijft(() => wijzig(t), IntussenGewijzigd);
    expect(fout.versie).toBe(2);
    expect(fout.opgeslagen).toEqual([
      { veld: 'tot', label: 'Laatste dag', waarde: '31 december 2026' },
      { veld: 'herzienOp', label: 'Opnieuw bekijken op', waarde: '20 december 2026' },
      { veld: 'reden', label: 'Reden', waarde: 'revalidatie' },
    ]);
  });

  it('twee tegelijk: een wint, de ander ziet het', async () => {
    const t = await opgeschort();
    const uitkomsten = await Promise.allSettled([wijzig(t, { tot: '2026-12-01' }), wijzig(t, { tot: '2026-12-31' })]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(uitkomsten.find((u) => u.status === 'rejected')?.reason).toBeInstanceOf(IntussenGewijzigd);
    expect(await normverschillen(t.client.id)).toEqual([]);
  });

  it('kan niet bij een traject dat voorbij is of een opschorting die niet bestaat', async () => {
    const oud = await opgeschort({ van: '2026-10-20', tot: '2026-11-10' }, { eind: '2026-11-17' });
    expect((await blijft(() => wijzig(oud), Ongeldig)).formError).toMatch(/beëindigd op 17 november/);
    await blijft(() => wijzig({ opschortingId: crypto.randomUUID() }), NietGevonden);
  });

  it('kan niet bij een opschorting van de hele aanpak, en niet in een ander team', async () => {
    const zuid = await opgeschort(LOOPT, { team: 'Zuid' });
    await blijft(() => wijzig(zuid), NietGevonden);
    await blijft(() => trekIn(zuid), NietGevonden);
    const { id } = await alsSysteem('proef', (tx) =>
      tx.opschorting.create({ data: { aanpakId: zuid.aanpak.id, van: new Date('2028-01-01'), reden: 'lockdown' } }),
    );
    await blijft(() => wijzig({ opschortingId: id }), NietGevonden);
    await blijft(() => trekIn({ opschortingId: id }), NietGevonden);
    await alsSysteem('proef', (tx) => tx.opschorting.delete({ where: { id } }));
  });
});

describe('een opschorting intrekken', () => {
  it('die nog niet begon is weg, en de klok loopt zoals zij liep', async () => {
    const t = await opgeschort(STRAKS);
    expect(await uiterlijk(t.id)).toBe('2027-02-07');
    expect((await trekIn(t)).naar).toMatch(/opschorting\?gelukt=opschorting.intrekken$/);
    expect(await rij(t.opschortingId)).toBeNull();
    expect(await uiterlijk(t.id)).toBe('2027-01-07');
    expect(await normverschillen(t.client.id)).toEqual([]);
    expect((await spoor())[0]).toMatchObject({
      actie: 'opschorting.intrekken',
      clientId: t.client.id,
      onderwerpId: t.opschortingId,
      details: { van: '2026-12-01', tot: '2026-12-31' },
    });
  });

  it('die morgen begint kan nog, die vandaag begon niet meer', async () => {
    await trekIn(await opgeschort({ van: '2026-11-19', tot: '2026-12-31' }));
    for (const van of [VANDAAG, '2026-10-20']) {
      const t = await opgeschort({ van, tot: '2026-12-31' });
      const fout = await blijft(() => trekIn(t), Ongeldig);
      expect(fout.formError).toMatch(/^Deze opschorting is begonnen op .* Vul een laatste dag in om te stoppen\.$/);
    }
  });

  it('die een ander intussen wijzigde blijft staan; die al weg was ook', async () => {
    const t = await opgeschort(STRAKS);
    await wijzig(t, { tot: '2026-12-24', herzienOp: '' });
    await blijft(() => trekIn(t), IntussenGewijzigd);
    await trekIn(t, 2);
    await blijft(() => trekIn(t, 2), NietGevonden);
  });
});
