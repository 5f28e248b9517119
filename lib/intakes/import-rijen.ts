import 'server-only';
import type { Prisma } from '../../generated/prisma/client';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';

export type IngelezenIntake = Prisma.IntakeCreateManyInput & {
  id: string;
  vastgesteldOp: Date;
  leefgebieden: Prisma.IntakeLeefgebiedCreateManyInput[];
};

/** Voegt ingelezen intakes toe en stelt ze vast: van elk traject hoogstens één, want er staat hoogstens één concept. */
export async function voegIntakesToe(tx: Tx, intakes: readonly IngelezenIntake[]): Promise<void> {
  await tx.intake.createMany({ data: intakes.map(({ vastgesteldOp: _, leefgebieden: _g, ...concept }) => concept) });
  // Bij een vastgestelde intake kan de database niets meer toevoegen: daarom vaststellen als laatste.
  await tx.intakeLeefgebied.createMany({ data: intakes.flatMap((i) => i.leefgebieden) });
  await schrijf(
    tx,
    'intakes.inlezen',
    sql`
    UPDATE intake SET status = 'vastgesteld', vastgesteld_op = nieuw.op
    FROM unnest(${intakes.map((i) => i.id)}::uuid[], ${intakes.map((i) => i.vastgesteldOp)}::timestamptz[]) AS nieuw(id, op)
    WHERE intake.id = nieuw.id`,
  );
}
