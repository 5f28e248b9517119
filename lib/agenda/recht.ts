import 'server-only';
import { can } from '../policy/policy';
import type { Ctx } from '../server/define-action';
import { Geweigerd } from '../server/fouten';

export type Agendarij = { versie: number; feedHash: string | null; feedMetNamen: boolean };

/**
 * De agenda van wie dit vraagt, op slot; bestaat zij nog niet, dan nu wel. Alles wat iemand over zijn eigen tijd vastlegt gaat hierlangs: twee
 * formulieren tegelijk komen na elkaar.
 */
export async function eigenAgenda(ctx: Ctx): Promise<Agendarij> {
  if (!can(ctx.user, 'agenda.bekijken')) throw new Geweigerd();
  const { id } = ctx.user;
  await ctx.tx.$executeRaw`INSERT INTO agenda (gebruiker_id) VALUES (${id}::uuid) ON CONFLICT DO NOTHING`;
  const [rij] = await ctx.tx.$queryRaw<Agendarij[]>`
    SELECT versie, feed_hash AS "feedHash", feed_met_namen AS "feedMetNamen"
    FROM agenda WHERE gebruiker_id = ${id}::uuid FOR UPDATE`;
  if (!rij) throw new Geweigerd();
  return rij;
}
