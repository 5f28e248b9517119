import type { Prisma } from '../../generated/prisma/client';
import type { Tx } from '../../lib/server/db';

/** SQL zonder vorm, voor proeven en de demo: in het product gaat elke opdracht door lib/server/vraag.ts. */
export const ruw = (tx: Tx) => tx as Prisma.TransactionClient;
