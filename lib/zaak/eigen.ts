import 'server-only';
import type { Over } from '../server/audit';
import { type Ctx, type Op, opNiets } from '../server/command';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';

/** Wat iemand voor zichzelf bijhoudt. */
type Eigen = 'agenda' | 'belronde' | 'filters';

/** Twee vensters van dezelfde gebruiker gaan hierin na elkaar: wat er daarna wordt gelezen, blijft zo tot de daad klaar is. */
export const omEigenBeurt = ({ tx, user }: Ctx, wat: Eigen): Promise<number> =>
  schrijf(tx, 'zaak.eigen_beurt', sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${wat}:${user.id}`}::text, 0))`);

/** Iets van de gebruiker zelf, bij geen cliënt: het recht, de beurt, en dan pas lezen wat er staat. */
export const opEigen = <I, E extends object>(
  wat: Eigen,
  laad: (ctx: Ctx, invoer: I) => Promise<E>,
  over?: (zaak: E) => Over,
): Op<I, Ctx & E> => ({
  open: async (ctx, invoer, recht, raakt) => {
    await opNiets.open(ctx, invoer, recht, raakt);
    await omEigenBeurt(ctx, wat);
    return { ...ctx, ...(await laad(ctx, invoer)) };
  },
  over,
});
