import 'server-only';
import type { Prisma } from '../../generated/prisma/client';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';

export type IngelezenPlan = Prisma.PlanCreateManyInput & {
  id: string;
  vastgesteldOp: Date;
  doelen: Prisma.DoelCreateManyInput[];
  stappen: Prisma.StapCreateManyInput[];
};

/** Voegt ingelezen plannen toe en stelt ze vast: van elk traject hoogstens één, want er staat hoogstens één concept. */
export async function voegPlannenToe(tx: Tx, plannen: readonly IngelezenPlan[]): Promise<void> {
  await tx.plan.createMany({
    data: plannen.map(({ vastgesteldOp: _, doelen: _d, stappen: _s, ...concept }) => concept),
  });
  await tx.doel.createMany({ data: plannen.flatMap((p) => p.doelen) });
  await tx.stap.createMany({ data: plannen.flatMap((p) => p.stappen) });
  await schrijf(
    tx,
    'plannen.inlezen',
    sql`
    UPDATE plan SET status = 'vastgesteld', vastgesteld_op = nieuw.op
    FROM unnest(${plannen.map((p) => p.id)}::uuid[], ${plannen.map((p) => p.vastgesteldOp)}::timestamptz[]) AS nieuw(id, op)
    WHERE plan.id = nieuw.id`,
  );
}

/** Voegt ingelezen resultaten toe: stappen uit een plan die gezet zijn. */
export async function voegResultatenToe(tx: Tx, data: Prisma.ResultaatCreateManyInput[]): Promise<void> {
  await tx.resultaat.createMany({ data });
}
