import 'server-only';
import type { z } from 'zod';
import type { Datum } from '../domain/datum';
import { naarDb } from '../server/datums';
import type { Tx } from '../server/db';
import type { taalWijzigenSchema } from './schema';

type Taal = Omit<z.output<typeof taalWijzigenSchema>, 'clientnummer' | 'versie'>;

/** Zet taal en bereikbaarheid zoals een intake ze zegt. */
export async function zetTaal(tx: Tx, clientId: string, taal: Taal): Promise<void> {
  await tx.client.update({
    where: { id: clientId },
    data: { ...taal, versie: { increment: 1 } },
    select: { id: true },
  });
}

/** E-mail op dit adres komt niet aan. Staat er intussen een ander adres, dan is daar niets mee aan de hand. */
export async function zetOnbestelbaar(tx: Tx, clientId: string, email: string, vandaag: Datum): Promise<void> {
  await tx.client.updateMany({
    where: { id: clientId, email, emailOnbestelbaarOp: null },
    data: { emailOnbestelbaarOp: naarDb(vandaag) },
  });
}
