/** Een teamleider die een reden gaf om de notities van een cliënt te lezen. */
import { nu } from '../../lib/server/clock';
import type { Tx } from '../../lib/server/db';
import { inTransactie } from './basis';

type Wie = { id: string };

/** Nu gegeven als er geen `op` staat; geldt een half uur. */
export function eenNotitieinzage(
  wens: { client: Wie; gebruiker: Wie; reden?: string; op?: Date },
  tx?: Tx,
): Promise<{ id: string }> {
  const op = wens.op ?? nu();
  return inTransactie(tx, (t) =>
    t.notitieinzage.create({
      data: {
        clientId: wens.client.id,
        gebruikerId: wens.gebruiker.id,
        reden: wens.reden ?? 'Klacht van de cliënt over de afspraken.',
        op,
        verlooptOp: new Date(op.getTime() + 30 * 60_000),
      },
      select: { id: true },
    }),
  );
}
