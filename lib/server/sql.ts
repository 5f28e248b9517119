import 'server-only';
import { Prisma } from '../../generated/prisma/client';

/** Een stuk SQL met zijn waarden, om in een opdracht te zetten: `tx.$queryRaw\`… ${stuk}\``. Waarden blijven parameters. */
export const sql = Prisma.sql;
export type Sql = Prisma.Sql;

export const isSql = (iets: unknown): iets is Sql => iets instanceof Prisma.Sql;
