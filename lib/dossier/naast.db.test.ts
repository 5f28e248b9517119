import { describe, expect, it } from 'vitest';
import { dag } from '../../prisma/factories/basis';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenPlan } from '../../prisma/factories/plan';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { VANDAAG } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { getDossier } from './queries';
import type { Tijdlijnfilter } from './tijdlijn';

const traject = (wens: Trajectwens<User> = {}) =>
  eenTraject<User>({ start: '2026-01-05', laatsteGesprek: '2026-10-07', ...wens });
type Traject = Awaited<ReturnType<typeof traject>>;

/** Van alles wat: twee intakes, een plan met een gezette en een open stap, een inzet, twee treden, een uitkering, een belofte en een signaal. */
async function vul(t: Traject) {
  const bij = { clientId: t.client.id, trajectId: t.id };
  await eenPlan({
    traject: t,
    op: '2026-03-02',
    doelen: [
      {
        leefgebied: 3,
        tekst: 'Meer mensen zien',
        stappen: [
          { tekst: 'Later eens', voor: null },
          { tekst: 'Naar de inloop', voor: '2026-12-01' },
          { tekst: 'Buurvrouw gegroet', gedaanOp: '2026-04-01' },
        ],
      },
    ],
  });
  const partner = await eenGebruiker({ rol: 'partner' });
  await alsSysteem('proef', async (tx) => {
    for (const [op, score] of [
      ['2026-02-02', 2],
      ['2026-09-01', 4],
    ] as const) {
      const vast = { status: 'concept', lijstversie: 1, clientVersie: 1 } as const;
      const { id } = await tx.intake.create({ data: { ...bij, ...vast } });
      await tx.intakeLeefgebied.create({ data: { intakeId: id, gebied: 1, score } });
      await tx.intakeLeefgebied.create({ data: { intakeId: id, gebied: 2, nietBesproken: true } });
      await tx.intake.update({
        where: { id },
        data: { status: 'vastgesteld', vastgesteldOp: new Date(`${op}T11:00:00Z`) },
      });
      await tx.ladderstand.create({ data: { clientId: t.client.id, trede: score - 1, op: dag(op) } });
    }
    const instrument = await tx.instrument.create({ data: { naam: `Fietslessen ${t.id}`, leefgebieden: [7] } });
    await tx.inzet.create({
      data: {
        ...bij,
        instrumentId: instrument.id,
        status: 'gestart',
        aangemeldOp: dag('2026-05-01'),
        gestartOp: dag('2026-06-01'),
      },
    });
    await tx.uitkering.create({ data: { clientId: t.client.id, soort: 'bijstand', van: dag('2025-01-01') } });
    await tx.toezegging.create({ data: { ...bij, tekst: 'Brief nalezen', voor: dag('2026-11-20') } });
    await tx.signaal.create({
      data: { clientId: t.client.id, vanId: partner.id, soort: 'advies', tekst: 'Belt liever.' },
    });
  });
}

const open = (t: Traject, user = t.begeleider, filter: Tijdlijnfilter = 'alles') =>
  getDossier(user, { clientnummer: t.client.clientnummer, filter }, VANDAAG);
const feiten = (d: Awaited<ReturnType<typeof open>>) =>
  (d?.tijdlijn ?? []).flatMap((i) =>
    i.soort === 'feit' ? [`${i.datum} ${i.feit.soort} ${i.feit.woord ?? i.feit.nummer ?? ''}`.trim()] : [],
  );

describe('naast de tijdlijn', () => {
  it('staat waar de cliënt nu staat, wat er loopt en wat er beloofd is', async () => {
    const t = await traject();
    await vul(t);
    const naast = (await open(t))?.naast;
    expect(naast?.ladder).toEqual([
      { trede: 3, op: '2026-09-01' },
      { trede: 1, op: '2026-02-02' },
    ]);
    const nietBesproken = { gebied: 2, score: null, nietBesproken: true };
    expect(naast?.intakes.map((i) => [i.datum, i.gebieden])).toEqual([
      ['2026-09-01', [{ gebied: 1, score: 4, nietBesproken: false }, nietBesproken]],
      ['2026-02-02', [{ gebied: 1, score: 2, nietBesproken: false }, nietBesproken]],
    ]);
    expect(naast?.stappen.map((s) => s.tekst)).toEqual(['Naar de inloop', 'Later eens']);
    expect(naast?.inzetten).toMatchObject([{ status: 'gestart', sinds: '2026-06-01' }]);
    expect(naast?.toezeggingen.map((z) => z.tekst)).toEqual(['Brief nalezen']);
    expect(naast?.signalen).toBe(1);
  });

  it('staat niets als er nog niets is', async () => {
    expect((await open(await traject()))?.naast).toEqual({
      ladder: [],
      intakes: [],
      stappen: [],
      inzetten: [],
      toezeggingen: [],
      signalen: 0,
      inzagen: [],
    });
  });
});

describe('in de tijdlijn', () => {
  it('staat wat er in het dossier gebeurde, op zijn dag tussen de contacten', async () => {
    const t = await traject();
    await vul(t);
    const alles = await open(t);
    expect(feiten(alles).sort().reverse()).toEqual([
      '2026-09-01 ladder 3',
      '2026-09-01 intake',
      '2026-06-01 inzet gestart',
      '2026-05-01 inzet aangemeld',
      '2026-04-01 resultaat stap',
      '2026-03-02 plan ladder',
      '2026-02-02 ladder 1',
      '2026-02-02 intake',
      '2025-01-01 uitkering bijstand',
    ]);
    const dagen = alles?.tijdlijn.map((i) => i.datum) ?? [];
    expect(dagen).toEqual([...dagen].sort().reverse());
    expect(feiten(await open(t, t.begeleider, 'plan'))).toHaveLength(9);
    for (const filter of ['gesprekken', 'pogingen', 'afspraken', 'onhold'] as const)
      expect(feiten(await open(t, t.begeleider, filter)), filter).toEqual([]);
  });

  it('ziet wie een beëindigd traject leest alleen wat daarbij hoort, tot het einde', async () => {
    const oud = await traject({ eind: '2026-05-31' });
    await vul(oud);
    const nieuw = await traject({ client: oud.client, start: '2026-06-01', aanpak: 'Reguliere aanpak' });
    await eenPlan({ traject: nieuw, op: '2026-06-02' });
    const gelezen = await open(oud);
    expect(gelezen?.naast).toBeNull();
    expect(feiten(gelezen).sort()).toEqual([
      '2026-02-02 intake',
      '2026-03-02 plan ladder',
      '2026-04-01 resultaat stap',
      '2026-05-01 inzet aangemeld',
    ]);
    expect(feiten(await open(nieuw, nieuw.begeleider))).toContain('2026-06-02 plan ladder');
    expect((await open(nieuw, nieuw.begeleider))?.naast?.signalen).toBe(1);
  });
});
