import 'server-only';
import type { Prisma } from '../../generated/prisma/client';
import type { Tx } from '../server/db';

export type NieuweIntake = {
  intake: Prisma.IntakeCreateManyInput & { id: string; trajectId: string };
  vastgesteldOp: Date;
  dag: Date;
  leefgebieden: Prisma.IntakeLeefgebiedCreateManyInput[];
};

/**
 * Schrijft deze intakes en stelt ze vast. Wat bij een vastgestelde intake hoort kan de database niet meer toevoegen, en van elk traject staat
 * er hoogstens één concept: daarom in ronden, met per ronde van elk traject één.
 */
export async function schrijfIntakes(tx: Tx, intakes: readonly NieuweIntake[]): Promise<void> {
  let over = [...intakes];
  while (over.length) {
    const bezig = new Set<string>();
    const ronde = over.filter(({ intake }) => !bezig.has(intake.trajectId) && bezig.add(intake.trajectId));
    over = over.filter((i) => !ronde.includes(i));
    await tx.intake.createMany({ data: ronde.map((i) => i.intake) });
    await tx.intakeLeefgebied.createMany({ data: ronde.flatMap((i) => i.leefgebieden) });
    await tx.$executeRaw`
      UPDATE intake SET status = 'vastgesteld', vastgesteld_op = nieuw.op
      FROM unnest(${ronde.map((i) => i.intake.id)}::uuid[], ${ronde.map((i) => i.vastgesteldOp)}::timestamptz[]) AS nieuw(id, op)
      WHERE intake.id = nieuw.id`;
  }
  // Zoals bij het vaststellen: de trede van de intake staat op die dag op de ladder, tenzij daar al iets stond.
  await tx.ladderstand.createMany({
    data: intakes.flatMap(({ intake: { clientId, trede }, dag }) => (trede ? [{ clientId, trede, op: dag }] : [])),
    skipDuplicates: true,
  });
}
