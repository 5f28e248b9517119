import type { Tx } from '../../lib/server/db';
import { dag, inTransactie } from './basis';

type Wie = { id: string };

/** Wat iemand zichzelf wil helpen onthouden; voor 18 november 2026 als er niets anders staat. */
export const eenHerinnering = (
  wens: { gebruiker: Wie; client?: Wie; tekst?: string; datum?: string },
  tx?: Tx,
): Promise<Wie> =>
  inTransactie(tx, async (t) =>
    t.herinnering.create({
      data: {
        gebruikerId: wens.gebruiker.id,
        clientId: wens.client?.id,
        tekst: wens.tekst ?? 'Bel de woningcorporatie.',
        datum: dag(wens.datum ?? '2026-11-18'),
      },
      select: { id: true },
    }),
  );
