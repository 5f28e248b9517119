import { describe, expect, it } from 'vitest';
import { oordeel, vindOvertredingen } from './tabelwet';
import { leesTabellen } from './tabelwet-schema';

const SCHEMA = `
/// Eigenaar: lib/plannen.
/// Wat er is afgesproken.
model Plan {
  id     String @id
  tekst  String
  /// Eigenaar: lib/zaak.
  /// Door de norm.
  dagOp  String? @map("dag_op")
  versie Int
  doelen Doel[]

  @@map("plan")
}

/// Eigenaar: lib/doelen.
model Doel {
  id     String @id
  planId String @map("plan_id")
  plan   Plan   @relation(fields: [planId], references: [id])

  @@map("doel")
}

/// Wat voor iedereen is.
model Zwerver {
  id String @id

  @@map("zwerver")
}
`;
const tabellen = leesTabellen(SCHEMA);

/** `tabel van eigenaar` voor elke overtreding in deze bron. */
const overtreedt = (bron: string, bestand = 'lib/vandaag/commands.ts') =>
  vindOvertredingen(new Map([[bestand, bron]]), tabellen).map((o) => `${o.tabel} van ${o.eigenaar}`);
const PLAN = ['plan van lib/plannen'];
const DOEL = ['doel van lib/doelen'];

describe('het schema', () => {
  it('noemt bij een model en soms bij een kolom wie de eigenaar is', () => {
    expect(tabellen.map((t) => [t.model, t.eigenaar])).toEqual([
      ['plan', 'lib/plannen'],
      ['doel', 'lib/doelen'],
      ['zwerver', ''],
    ]);
    expect([...(tabellen[0]?.kolommen ?? [])]).toEqual([
      ['dagOp', 'lib/zaak'],
      ['dag_op', 'lib/zaak'],
    ]);
  });
});

describe('een ander dan de eigenaar schrijft niet', () => {
  it.each<[string, string, string[]]>([
    ['met Prisma', 'await ctx.tx.plan.create({ data: {} });', PLAN],
    [
      'met elke opdracht',
      'tx.plan.upsert({}); tx.plan.deleteMany(); tx.plan.createManyAndReturn({});',
      [...PLAN, ...PLAN, ...PLAN],
    ],
    ['over regels heen', 'await tx\n  .plan\n  .updateMany({ where: {}, data: v });', PLAN],
    ['onder een andere naam', 'const p = tx.plan; p.create({});', PLAN],
    ['met een uitgepakte tabel', 'const { plan: p } = ctx.tx; p.create({});', PLAN],
    ['met een weggegeven tabel', 'zoekOfMaak(tx.plan, namen);', PLAN],
    ['met een tabel in een andere gedaante', '(tx.plan as Tabel).create({});', PLAN],
    ['tussen haken', "tx['plan']['create']({});", PLAN],
    ['met een losse opdracht', 'const maak = tx.plan.create;', PLAN],
    ['met een verzamelde opdracht', 'Promise.all(ids.map((id) => tx.plan.delete({ where: { id } })));', PLAN],
    [
      'met een tabel die pas later bekend is',
      'tx[soort].create({});',
      ['(een tabel die pas bij het draaien bekend is) van wie de tabel met name noemt'],
    ],
    ['met SQL', 'tx.$executeRaw`INSERT INTO plan (id) VALUES (1)`;', PLAN],
    [
      'met SQL in kleine letters en aanhalingstekens',
      'tx.$executeRawUnsafe(\'delete from public."plan" where id = 1\');',
      PLAN,
    ],
    [
      'in een CTE',
      `tx.$queryRaw\`WITH oud AS (\n  UPDATE ONLY plan p SET tekst = \${x} WHERE id = \${id} RETURNING id) SELECT * FROM oud\`;`,
      PLAN,
    ],
    ['na een gelezen slot', 'tx.$queryRaw`WITH s AS (SELECT id FROM plan FOR UPDATE) DELETE FROM doel USING s`;', DOEL],
    [
      'met een ingevulde tabel',
      `tx.$executeRaw\`TRUNCATE \${tabel}\`;`,
      ['(een tabel die pas bij het draaien bekend is) van wie de tabel met name noemt'],
    ],
  ])('%s', (_, bron, verwacht) => expect(overtreedt(bron)).toEqual(verwacht));

  it('ook niet genest in een eigen rij, of als los stuk daarvan', () => {
    const vanPlannen = (bron: string) => overtreedt(bron, 'lib/plannen/commands.ts');
    expect(vanPlannen('tx.plan.create({ data: { doelen: { create: [{}] } } });')).toEqual(DOEL);
    expect(vanPlannen('tx.plan.update({ data: { tekst, doelen: { connect: { id } } } });')).toEqual(DOEL);
    expect(vanPlannen('export const deel = (d) => ({ doelen: { createMany: { data: d } } });')).toEqual(DOEL);
    // Vanuit het doel staat de verwijzing in het doel zelf.
    expect(overtreedt('tx.doel.create({ data: { plan: { connect: { id } } } });', 'lib/doelen/rijen.ts')).toEqual([]);
  });

  it('lezen, een slot en een conflict in een eigen rij zijn vrij', () => {
    expect(
      overtreedt(`
        tx.plan.findMany({ where: { doelen: { some: {} } }, select: { doelen: { select: { id: true } } } });
        tx.$queryRaw\`SELECT id FROM plan FOR UPDATE\`; tx.$queryRaw\`SELECT id FROM plan FOR NO KEY UPDATE\`;
        const zin = 'Wie een plan wil: update volgt.'; kiezer.plan.zet(1); const { plan } = invoer;`),
    ).toEqual([]);
    const sql = 'tx.$executeRaw`INSERT INTO plan (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET tekst = 1`;';
    expect(overtreedt(sql, 'lib/plannen/rijen.ts')).toEqual([]);
  });
});

describe('een kolom met een eigen eigenaar', () => {
  const prisma = (velden: string) => `tx.plan.update({ where: {}, data: { ${velden} } });`;
  const sql = (velden: string) => `tx.$executeRaw\`UPDATE plan SET ${velden} WHERE id = 1\`;`;
  it.each<[string, string, string[]]>([
    ['lib/zaak', prisma('dagOp: 1, versie: { increment: 1 }'), []],
    ['lib/zaak', sql('dag_op = greatest(a, (SELECT b FROM c)), versie = versie + 1'), []],
    ['lib/zaak', prisma('dagOp: 1, tekst'), PLAN],
    ['lib/zaak', sql('dag_op = 1, tekst = 2'), PLAN],
    ['lib/zaak', prisma('...alles'), PLAN],
    ['lib/zaak', sql('(dag_op, tekst) = (1, 2)'), PLAN],
    ['lib/zaak', 'tx.plan.create({ data: { dagOp: 1 } });', PLAN],
    ['lib/plannen', prisma('dagOp: 1'), ['plan van lib/zaak']],
    ['lib/plannen', sql('tekst = 1, dag_op = 2'), ['plan van lib/zaak']],
    ['lib/plannen', prisma('tekst'), []],
  ])('%s: %s', (kamer, bron, verwacht) => expect(overtreedt(bron, `${kamer}/rijen.ts`)).toEqual(verwacht));
});

describe('uitzonderingen', () => {
  const een = { bestand: 'lib/a/b.ts', regel: 3, tabel: 'plan', eigenaar: 'lib/plannen' };
  it.each<[string, number, Record<string, Record<string, number>>, string[]]>([
    ['geen', 1, {}, ['lib/a/b.ts:3 schrijft plan, en die is van lib/plannen']],
    ['precies genoeg', 1, { 'lib/a/b.ts': { plan: 1 } }, []],
    [
      'voor een andere tabel',
      1,
      { 'lib/a/b.ts': { doel: 1 } },
      [expect.stringMatching('schrijft plan'), expect.stringMatching('op 0')],
    ],
    [
      'te ruim',
      1,
      { 'lib/a/b.ts': { plan: 2 } },
      ['lib/a/b.ts schrijft plan nog 1 keer: zet de uitzondering van 2 op 1'],
    ],
    [
      'niet meer nodig',
      0,
      { 'lib/a/b.ts': { plan: 1 } },
      ['lib/a/b.ts schrijft plan nog 0 keer: zet de uitzondering van 1 op 0'],
    ],
  ])('%s', (_, aantal, uitzonderingen, fouten) =>
    expect(oordeel(Array(aantal).fill(een), uitzonderingen)).toEqual(fouten),
  );
});
