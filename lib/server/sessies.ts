import 'server-only';
import type { Tx } from './db';
import { SESSIE_SECONDEN } from './sessiecookie';

/** Zo lang blijft te zien waar iemand ingelogd was; daarna is de rij nergens meer voor nodig. */
const BEWAREN_DAGEN = 90;

/** Begint een sessie en geeft haar id, dat in de cookie komt. Ruimt oude rijen van dezelfde gebruiker op. */
export async function startSessieRij(tx: Tx, gebruikerId: string, apparaat: string): Promise<string> {
  const nu = Date.now();
  await tx.sessie.deleteMany({
    where: { gebruikerId, verlooptOp: { lt: new Date(nu - BEWAREN_DAGEN * 86_400_000) } },
  });
  const { id } = await tx.sessie.create({
    data: { gebruikerId, apparaat, verlooptOp: new Date(nu + SESSIE_SECONDEN * 1000) },
    select: { id: true },
  });
  return id;
}

/** Logt deze gebruiker overal uit, of overal behalve in één sessie; geeft hoeveel sessies er open stonden. */
export async function beeindigSessies(tx: Tx, gebruikerId: string, behalveId?: string): Promise<number> {
  const { count } = await tx.sessie.updateMany({
    where: { gebruikerId, ...open(), ...(behalveId ? { id: { not: behalveId } } : {}) },
    data: { beeindigdOp: new Date() },
  });
  return count;
}

/** Beëindigt één sessie van deze gebruiker; false als die er niet (meer) is. */
export async function beeindigSessie(tx: Tx, gebruikerId: string, id: string): Promise<boolean> {
  const { count } = await tx.sessie.updateMany({
    where: { id, gebruikerId, ...open() },
    data: { beeindigdOp: new Date() },
  });
  return count === 1;
}

const open = () => ({ beeindigdOp: null, verlooptOp: { gt: new Date() } });
