import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dag } from '../../prisma/factories/basis';
import { eenPlan } from '../../prisma/factories/plan';
import { eenTraject } from '../../prisma/factories/traject';
import { contacten, spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import { META } from '../formulier/formulier';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { huidigeUser } from '../server/session';
import { contactmomentVastleggen } from './actions';
import { getVastleggen } from './queries';

// Wat van Next is en niet wordt beproefd: de sessie, en wat er na afloop met de pagina gebeurt.
vi.mock('../server/session', () => ({ huidigeUser: vi.fn(), inlogadres: async () => '/inloggen' }));
vi.mock('next/cache', () => ({ refresh: vi.fn() }));
vi.mock('next/navigation', () => ({ redirect: vi.fn() }));

async function eenDossier() {
  const t = await eenTraject<User>({ start: '2026-01-05', laatsteGesprek: '2026-10-07' });
  const bij = { clientId: t.client.id, trajectId: t.id };
  const plan = await eenPlan({
    traject: t,
    doelen: [
      {
        leefgebied: 3,
        tekst: 'Meer mensen zien',
        stappen: [{ tekst: 'Naar de inloop' }, { tekst: 'Koffie met de buurvrouw' }],
      },
    ],
    op: '2026-10-07',
  });
  const { intake, toezegging, open, betrokkene } = await alsSysteem('proef', async (tx) => {
    const maak = await tx.intake.create({ data: { ...bij, lijstversie: 1, clientVersie: 1, trede: 2 } });
    for (let gebied = 1; gebied <= 8; gebied += 1)
      await tx.intakeLeefgebied.create({ data: { intakeId: maak.id, gebied, score: 3, beeld: 'Gaat wel.' } });
    const belofte = { ...bij, tekst: 'Gebeld met Power', voor: dag('2026-11-10') };
    return {
      intake: maak,
      toezegging: await tx.toezegging.create({ data: { ...belofte, gedaanOp: dag('2026-11-09'), hoe: 'Er is plek.' } }),
      open: await tx.toezegging.create({ data: { ...belofte, tekst: 'Brief nalezen' } }),
      betrokkene: await tx.betrokkene.create({
        data: { clientId: t.client.id, rol: 'wijkcoach', naam: 'Wout', van: dag('2026-02-01') },
      }),
    };
  });
  return { t, plan, intake, toezegging, open, betrokkene };
}
type Dossier = Awaited<ReturnType<typeof eenDossier>>;

let d: Dossier;
beforeEach(async () => {
  d = await eenDossier();
  vi.mocked(huidigeUser).mockResolvedValue(d.t.begeleider);
});

const kijk = (user: User = d.t.begeleider, intakeId: string | null = null) =>
  getVastleggen(user, { clientnummer: d.t.client.clientnummer, intakeId }, VANDAAG).then((v) => v?.openstaand ?? null);

function post(velden: Record<string, string | string[]>): Promise<Awaited<ReturnType<typeof contactmomentVastleggen>>> {
  const invoer = new FormData();
  const basis = { clientnummer: d.t.client.clientnummer, datum: VANDAAG, kanaal: 'telefonisch', vervolg: 'later' };
  const alles = { ...basis, vervolgReden: 'client_wil_later', ...velden };
  for (const [naam, waarde] of Object.entries(alles)) for (const w of [waarde].flat()) invoer.append(naam, w);
  invoer.set(META.sleutel, randomUUID());
  invoer.set(META.js, '1');
  return contactmomentVastleggen({}, invoer);
}

describe('wat er bij een gesprek openstaat', () => {
  it('zijn de open stappen, wat nog verteld moet worden en wie er betrokken is', async () => {
    const o = await kijk(d.t.begeleider, d.intake.id);
    expect(o?.stappen.map((s) => s.tekst)).toEqual(['Naar de inloop', 'Koffie met de buurvrouw']);
    expect(o?.teVertellen).toEqual([{ id: d.toezegging.id, tekst: 'Gebeld met Power', hoe: 'Er is plek.' }]);
    expect(o?.betrokkenen.map((b) => b.naam)).toEqual(['Wout']);
    expect(o?.intake).toMatchObject({ id: d.intake.id, reden: null });
  });

  it('is er niet voor een ander, en niet met een intake van een ander', async () => {
    const ander = await eenDossier();
    expect(await kijk(ander.t.begeleider)).toBeNull();
    expect(await kijk(d.t.begeleider, ander.intake.id)).toBeNull();
  });
});

describe('een gesprek legt in één keer vast', () => {
  it('de stap die lukte, wat is verteld, wie erbij was en de intake', async () => {
    const [stap] = (await kijk())?.stappen ?? [];
    const staat = await post({
      intakeId: d.intake.id,
      stappen: stap?.reeksId ?? '',
      toezeggingIds: d.toezegging.id,
      betrokkeneIds: d.betrokkene.id,
    });
    expect(staat).toMatchObject({
      gelukt: true,
      naar: `/clienten/${d.t.client.clientnummer}/leefgebieden?gelukt=intake.vaststellen`,
    });
    const gesprek = (await contacten(d.t.client.id)).at(-1);
    expect(gesprek).toMatchObject({ status: 'gevoerd', metDerde: true });
    const [na] = await alsSysteem('proef', async (tx) => [
      {
        intake: await tx.intake.findUniqueOrThrow({ where: { id: d.intake.id } }),
        resultaten: await tx.resultaat.findMany({ where: { clientId: d.t.client.id } }),
        toezegging: await tx.toezegging.findUniqueOrThrow({ where: { id: d.toezegging.id } }),
        ladder: await tx.ladderstand.findMany({ where: { clientId: d.t.client.id } }),
      },
    ]);
    expect(na?.intake).toMatchObject({ status: 'vastgesteld', contactmomentId: gesprek?.id });
    expect(na?.resultaten).toMatchObject([{ tekst: 'Naar de inloop', contactmomentId: gesprek?.id, op: dag(VANDAAG) }]);
    expect(na?.toezegging.verteldOp).toEqual(dag(VANDAAG));
    expect(na?.ladder).toMatchObject([{ trede: 2, op: dag(VANDAAG) }]);
    expect((await kijk())?.stappen.map((s) => s.tekst)).toEqual(['Koffie met de buurvrouw']);
    expect((await spoor(8)).map((r) => r.actie)).toEqual(
      expect.arrayContaining([
        'contactmoment.vastleggen',
        'intake.vaststellen',
        'resultaat.vastleggen',
        'toezeggingen.vertellen',
      ]),
    );
  });

  it('of niets: kan één ding niet, dan is ook het gesprek niet opgeschreven', async () => {
    const vreemd = await eenDossier();
    const [vreemdeStap] =
      (await getVastleggen(vreemd.t.begeleider, { clientnummer: vreemd.t.client.clientnummer }, VANDAAG))?.openstaand
        .stappen ?? [];
    const gevallen: Record<string, Record<string, string>> = {
      'een intake van een ander': { intakeId: vreemd.intake.id },
      'een stap van een ander': { stappen: vreemdeStap?.reeksId ?? '' },
      'een toezegging van een ander': { toezeggingIds: vreemd.toezegging.id },
      'een betrokkene van een ander': { betrokkeneIds: vreemd.betrokkene.id },
      'iets vertellen dat nog niet gedaan is': { toezeggingIds: d.open.id },
      'vertellen voordat het gedaan was': { toezeggingIds: d.toezegging.id, datum: '2026-11-08' },
      'een stap van voor het plan': { stappen: (await kijk())?.stappen[0]?.reeksId ?? '', datum: '2026-10-06' },
      'een intake bij geen gehoor': { intakeId: d.intake.id, status: 'geen_gehoor', vervolg: '' },
      'een intake bij een afspraak': { intakeId: d.intake.id, datum: '2026-11-25', vervolg: '' },
    };
    const zonderWeigering = async () => ({ ...(await stand()), auditregel: [] });
    const voor = await zonderWeigering();
    for (const [wat, velden] of Object.entries(gevallen)) {
      const staat = await post(velden);
      expect(staat.gelukt, wat).toBeUndefined();
      expect(staat.formError ?? Object.values(staat.fieldErrors ?? {})[0], wat).toMatch(/[.]$/);
      expect(await zonderWeigering(), wat).toEqual(voor);
    }
  });

  it('een stap die al gelukt was blijft zoals hij was', async () => {
    const [stap] = (await kijk())?.stappen ?? [];
    await post({ stappen: stap?.reeksId ?? '' });
    expect((await post({ stappen: stap?.reeksId ?? '', kanaal: 'huisbezoek' })).gelukt).toBe(true);
    const resultaten = await alsSysteem('proef', (tx) => tx.resultaat.count({ where: { clientId: d.t.client.id } }));
    expect(resultaten).toBe(1);
  });
});
