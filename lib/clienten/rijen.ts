import 'server-only';
import type { z } from 'zod';
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
