import 'server-only';
import type { Datum } from '../domain/datum';
import { naarDb } from '../server/datums';
import type { Tx } from '../server/db';

/** Locaties die op deze dag open zijn, op naam, met wat hier al gekozen was. */
export const openLocaties = (tx: Tx, vandaag: Datum, gekozen: readonly string[] = []) =>
  tx.locatie.findMany({
    where: { OR: [{ geslotenOp: null }, { geslotenOp: { gt: naarDb(vandaag) } }, { id: { in: [...gekozen] } }] },
    orderBy: { naam: 'asc' },
    select: { id: true, naam: true },
  });
