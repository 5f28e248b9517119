import { beforeAll, describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { doeAlsBaas } from '../../prisma/proef/baas';
import { doeActie, gelezen, spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import { ROLLEN } from '../domain/rollen';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { opvallendBeoordelen } from './actions';
import { getDatalek, getDatalekken } from './datalek-queries';
import { getOpvallend, getSignaal } from './opvallend-queries';

type Wens = {
  op: string;
  door: { id: string };
  actie?: string;
  client?: { id: string };
  adres?: string;
  voor?: { id: string };
  geweigerd?: true;
};

const eenSpoor = (...regels: Wens[]) =>
  alsSysteem('proef', async (tx) => {
    for (const r of regels)
      await tx.auditregel.create({
        data: {
          ...{
            op: new Date(r.op),
            gebruikerId: r.door.id,
            actie: r.actie ?? 'dossier.openen',
            clientId: r.client?.id ?? null,
          },
          ...{ adres: r.adres ?? null, resultaat: r.geweigerd ? 'geweigerd' : 'gelukt' },
          ...(r.voor && { onderwerp: 'gebruiker', onderwerpId: r.voor.id }),
        },
        select: { id: true },
      });
  });

let fg: User;
let bep: User;
let trajecten: Awaited<ReturnType<typeof eenTraject>>[];
beforeAll(async () => {
  fg = await eenGebruiker({ rol: 'privacy_officer' });
  bep = await eenGebruiker({ naam: 'Bep Gleider' });
  trajecten = [];
  for (let i = 0; i < 5; i += 1) trajecten.push(await eenTraject({ start: '2020-01-06' }));
});
const lijst = async (dag: string, user = fg) => {
  const { open, beoordeeld, fouten } = await gelezen(getOpvallend(user, { van: dag, tot: dag }, VANDAAG));
  const kort = (s: (typeof open)[number]) => `${s.regel} ${s.aantal}`;
  return { open: open.map(kort).sort(), beoordeeld: beoordeeld.map(kort).sort(), fouten };
};

describe('wat opvalt in het spoor', () => {
  it('rekent met de tijd in Nederland, ook over de zomertijd heen', async () => {
    const eigen = await eenTraject({ start: '2020-01-06', begeleider: bep });
    const { client } = eigen;
    await eenSpoor(
      { op: '2026-03-27T05:30:00Z', door: bep, client },
      { op: '2026-03-30T05:30:00Z', door: bep, client },
    );
    expect((await lijst('2026-03-27')).open).toEqual(['buiten_werktijd 1']);
    expect((await lijst('2026-03-30')).open).toEqual([]);
  });

  it('weet wie er toen zelf begeleidde, en wie niet', async () => {
    const wie = await eenGebruiker();
    const eigen = await eenTraject({ start: '2020-01-06', begeleider: wie });
    const open = (client: { id: string }) => ({ op: '2026-04-01T09:00:00Z', door: wie, client });
    await eenSpoor(open(eigen.client), ...trajecten.map((t) => open(t.client)));
    expect((await lijst('2026-04-01')).open).toEqual(['buiten_caseload 5']);
  });

  it('ziet een link en daarna inloggen van hetzelfde adres, ook de volgende ochtend', async () => {
    const beheer = await eenGebruiker({ rol: 'beheerder' });
    const van = { adres: '10.1.2.3' };
    await eenSpoor(
      { ...van, op: '2026-04-08T15:00:00Z', door: beheer, actie: 'toegangslink.maken', voor: bep },
      { ...van, op: '2026-04-09T07:00:00Z', door: bep, actie: 'inloggen' },
    );
    expect((await lijst('2026-04-08')).open).toEqual(['link_en_inloggen 1']);
    expect((await lijst('2026-04-09')).open).toEqual([]);
  });

  it('toont zichzelf aan niemand anders, en zegt wat er aan de dagen mis is', async () => {
    for (const rol of ROLLEN.filter((r) => r !== 'privacy_officer')) {
      const ander = await eenGebruiker({ rol });
      expect(await getOpvallend(ander, {}, VANDAAG), rol).toBeNull();
      expect(await getSignaal(ander, { regel: 'buiten_werktijd', dag: VANDAAG, wie: bep.id }, VANDAAG), rol).toBeNull();
    }
    expect((await getOpvallend(fg, { van: '2026-01-01', tot: '2026-03-01' }, VANDAAG))?.fouten).toHaveProperty(
      'tot',
      expect.stringMatching(/hoogstens 31/),
    );
    expect((await getOpvallend(fg, { van: 'x' }, VANDAAG))?.fouten).toHaveProperty(
      'van',
      expect.stringMatching(/bestaande datum/),
    );
  });
});

describe('een oordeel', () => {
  const dag = '2026-05-06';
  const laat = (uur: number) => ({ op: `${dag}T${uur}:00:00Z`, door: bep, client: trajecten[0]?.client });
  const velden = (v: object = {}) => ({
    regel: 'buiten_werktijd',
    dag,
    wie: bep.id,
    aantal: '1',
    oordeel: 'geen_actie',
    ...v,
  });
  const oordeel = (v: object = {}, user = fg) => doeActie(user, opvallendBeoordelen, velden(v));
  const blijft = async (werk: () => Promise<unknown>) => {
    const voor = await stand();
    await expect(werk()).rejects.toThrow();
    expect(await stand()).toEqual(voor);
  };
  beforeAll(() => eenSpoor(laat(20)));

  it('geen actie: het staat bij beoordeeld, met een spoor', async () => {
    expect((await oordeel()).naar).toBe('/verantwoording/opvallend?gelukt=opvallend.beoordelen');
    expect(await lijst(dag)).toMatchObject({ open: [], beoordeeld: ['buiten_werktijd 1'] });
    expect((await spoor(2))[1]).toMatchObject({
      ...{ actie: 'opvallend.beoordelen', gebruikerId: fg.id, onderwerpId: bep.id },
      details: { soort: 'buiten_werktijd', datum: dag, aantal: 1, resultaat: 'geen_actie' },
    });
  });

  it('is er daarna meer, dan vraagt het weer een oordeel, en een oud formulier telt niet', async () => {
    await eenSpoor({ ...laat(21), client: trajecten[1]?.client });
    expect((await lijst(dag)).open).toEqual(['buiten_werktijd 2']);
    await blijft(() => oordeel());
  });

  it('een mogelijk datalek: het staat bij de datalekken, en twee keer is één keer', async () => {
    const notitie = 'Er was geen reden om dit dossier te openen.';
    const keer = () => oordeel({ aantal: '2', oordeel: 'datalek', notitie });
    const [, id = ''] = /datalekken\/([^?]+)/.exec((await keer()).naar ?? '') ?? [];
    await keer();
    expect(await getDatalek(fg, { id, tekst: false }, VANDAAG)).toMatchObject({
      ...{ opvallend: 'buiten_werktijd', opvallendWie: 'Bep Gleider', clientnummer: null, keken: [] },
      toelichting: expect.stringContaining(notitie),
    });
    expect((await getDatalekken(fg, {}, VANDAAG))?.lekken.filter((l) => l.opvallend)).toHaveLength(1);
  });

  it.each([
    ['een datalek zonder uitleg', { oordeel: 'datalek', aantal: '2' }],
    ['geen oordeel', { oordeel: 'misschien' }],
    ['een regel die er niet is', { regel: 'constructor' }],
    ['iets wat niet opvalt', { dag: '2026-05-07' }],
    ['een ander', { wie: crypto.randomUUID() }],
    ['een NUL', { wie: 'a\0b' }],
    ['geen getal', { aantal: 'x' }],
  ])('weigert %s', (_, anders) => blijft(() => oordeel(anders)));

  it('over zichzelf kan niet', async () => {
    await eenSpoor({ ...laat(22), door: fg });
    await blijft(() => oordeel({ wie: fg.id }));
  });

  it.each(ROLLEN.filter((r) => r !== 'privacy_officer'))('een %s mag het niet', async (rol) => {
    const ander = await eenGebruiker({ rol });
    await blijft(() => oordeel({ aantal: '2' }, ander));
  });

  it('gaat nooit weg', () => expect(doeAlsBaas('DELETE FROM opvallend')).rejects.toThrow());
});
