import 'server-only';
import type { Tx } from '../server/db';
import { staatAan, zetBsn } from './rijen';

type Ingelezen = { clientId: string; bsn: string };

/** Legt ingelezen BSN's vast; geeft per cliënt waarom het niet kon. De rest van de regel gaat door. */
export async function voegBsnToe(tx: Tx, rijen: readonly Ingelezen[]): Promise<Map<string, string>> {
  const waarom = new Map<string, string>();
  const aan = rijen.length > 0 && (await staatAan(tx));
  for (const { clientId, bsn } of rijen) {
    if (!aan) waarom.set(clientId, 'De gemeente legt het BSN niet vast (Beheer, Gemeente).');
    else if (!(await zetBsn(tx, clientId, bsn, 1))) waarom.set(clientId, 'Dit BSN staat al bij een andere cliënt.');
  }
  return waarom;
}
