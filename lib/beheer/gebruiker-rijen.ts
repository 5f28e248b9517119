import 'server-only';
import type { Tx } from '../server/db';

/** Zet naam en telefoon van een gebruiker; false als iemand anders deze versie al wijzigde. */
export async function zetNaam(
  tx: Tx,
  { id, versie, naam, telefoon }: { id: string; versie: number; naam: string; telefoon: string | null },
): Promise<boolean> {
  const { count } = await tx.gebruiker.updateMany({
    where: { id, versie },
    data: { naam, telefoon, versie: { increment: 1 } },
  });
  return count === 1;
}

export const maakBeheerder = (tx: Tx, email: string, naam: string) =>
  tx.gebruiker.create({
    data: { gebruikersnaam: email.toLowerCase(), naam, email, rol: 'beheerder' },
    select: { id: true },
  });
