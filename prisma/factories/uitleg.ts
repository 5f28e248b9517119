import { datum, plusDagen } from '../../lib/domain/datum';
import type { Uitlegreden } from '../../lib/domain/uitleg';
import { nu, vandaag } from '../../lib/server/clock';
import type { Tx } from '../../lib/server/db';
import { dag, inTransactie } from './basis';

export type Uitlegwens = { reden?: Uitlegreden; tekst?: string; tot?: string; op?: Date; uiterlijk?: string };
type Wie = { id: string };

/** Een uitleg bij het wachten van nu: de cliënt wil later, nog een week. */
export const eenUitleg = (
  { traject, door, reden = 'client_wil_later', tekst, tot, op, uiterlijk }: Uitlegwens & { traject: Wie; door: Wie },
  tx?: Tx,
): Promise<Wie> =>
  inTransactie(tx, async (t) => {
    const { uiterlijkeDatum } = await t.traject.findUniqueOrThrow({ where: { id: traject.id } });
    return t.uitleg.create({
      data: {
        trajectId: traject.id,
        doorId: door.id,
        reden,
        tekst,
        uiterlijk: uiterlijk ? dag(uiterlijk) : uiterlijkeDatum,
        tot: dag(tot ? datum(tot) : plusDagen(vandaag(), 7)),
        op: op ?? nu(),
      },
      select: { id: true },
    });
  });
