import 'server-only';
import { meldAfspraak } from '../afspraken/afspraken';
import { MET_TRAJECT } from '../levensloop/woorden';
import type { Tx } from '../server/db';

type Geraakt = { id: string; versie: number };

/** Zegt deze afspraken af omdat het traject eindigt; de cliënt hoort het. */
export async function zegAf(tx: Tx, ids: readonly string[]): Promise<void> {
  const geraakt = await tx.$queryRaw<Geraakt[]>`
    UPDATE contactmoment SET status = 'afgezegd', afgezegd_door = 'begeleider', afgezegd_reden = ${MET_TRAJECT}, versie = versie + 1
    WHERE id = ANY(${[...ids]}::uuid[]) RETURNING id::text, versie`;
  for (const { id, versie } of geraakt) await meldAfspraak(tx, { contactmomentId: id, soort: 'afgezegd', versie });
}

/** Zet deze afspraken weer zoals ze waren; wat iemand er intussen zelf van maakte blijft. De cliënt krijgt weer een uitnodiging. */
export async function planWeer(tx: Tx, ids: readonly string[]): Promise<void> {
  const geraakt = await tx.$queryRaw<Geraakt[]>`
    UPDATE contactmoment SET status = 'gepland', afgezegd_door = NULL, afgezegd_reden = NULL, versie = versie + 1
    WHERE id = ANY(${[...ids]}::uuid[]) AND status = 'afgezegd' AND afgezegd_reden = ${MET_TRAJECT} RETURNING id::text, versie`;
  for (const { id, versie } of geraakt) await meldAfspraak(tx, { contactmomentId: id, soort: 'uitnodiging', versie });
}

/** Er was iemand bij: het gesprek is een driegesprek. */
export async function contactMetDerde(tx: Tx, id: string): Promise<void> {
  await tx.contactmoment.update({ where: { id }, data: { metDerde: true }, select: { id: true } });
}
