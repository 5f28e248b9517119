import { isBsn } from '../../lib/bsn/regels';
import { zetBsn } from '../../lib/bsn/rijen';
import type { Tx } from '../../lib/server/db';
import { inTransactie } from './basis';

/** Een BSN dat nog niemand in deze proef heeft; 9 vooraan geeft de overheid niet uit. */
export function verzonnenBsn(): string {
  for (;;) {
    const bsn = `9${Math.floor(Math.random() * 1e8)
      .toString()
      .padStart(8, '0')}`;
    if (isBsn(bsn)) return bsn;
  }
}

/** Legt een BSN vast bij een cliënt; geeft het. */
export const eenBsn = ({ client, bsn = verzonnenBsn() }: { client: { id: string }; bsn?: string }, tx?: Tx) =>
  inTransactie(tx, async (t) => {
    if (!(await zetBsn(t, client.id, bsn, 1))) throw new Error('Dit BSN is al van een ander');
    return bsn;
  });

/** De gemeente legt het BSN vast. */
export const metBsn = (aan = true, tx?: Tx) =>
  inTransactie(tx, (t) => t.gemeente.updateMany({ data: { bsnAan: aan } }));
