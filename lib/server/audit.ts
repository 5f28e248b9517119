import 'server-only';
import type { Prisma } from '../../generated/prisma/client';
import type { Tx } from './db';

export type Auditfeit = {
  actie: string;
  clientId?: string | null;
  onderwerp?: string;
  onderwerpId?: string;
  resultaat?: 'gelukt' | 'geweigerd';
  /** Welke velden of data, nooit de tekst van een verslag of notitie. */
  details?: Prisma.InputJsonObject;
};

/** Schrijft wie wat deed, bij welke cliënt en met welk resultaat, in dezelfde transactie als het feit zelf. */
export async function audit(
  tx: Tx,
  wie: { gebruikerId: string } | { systeem: string },
  feit: Auditfeit,
): Promise<void> {
  await tx.auditregel.create({
    data: {
      ...wie,
      actie: feit.actie,
      clientId: feit.clientId ?? null,
      onderwerp: feit.onderwerp ?? null,
      onderwerpId: feit.onderwerpId ?? null,
      resultaat: feit.resultaat ?? 'gelukt',
      details: feit.details,
    },
    select: { id: true },
  });
}
