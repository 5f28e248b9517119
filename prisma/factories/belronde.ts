import type { Belrondesoort } from '../../lib/bellen/regels';
import { nu } from '../../lib/server/clock';
import type { Tx } from '../../lib/server/db';
import { inTransactie } from './basis';

type Wie = { id: string };

type Rondewens = { begeleider: Wie; clienten: readonly Wie[]; soort?: Belrondesoort };

/** Een belronde die nu begint, in deze volgorde. Wat er al over deze mensen was vastgelegd is van daarvoor. */
export function eenBelronde({ begeleider, clienten, soort = 'keuze' }: Rondewens, tx?: Tx): Promise<void> {
  return inTransactie(tx, async (t) => {
    const gebruikerId = begeleider.id;
    const clientIds = clienten.map((c) => c.id);
    await t.contactmoment.updateMany({
      where: { clientId: { in: clientIds } },
      data: { vastgelegdOp: new Date('2026-11-01T09:00:00Z') },
    });
    await t.belronde.createMany({ data: [{ gebruikerId, soort, begonnenOp: nu() }], skipDuplicates: true });
    await t.belbeurt.createMany({
      data: clientIds.map((clientId, plek) => ({ gebruikerId, clientId, plek })),
      skipDuplicates: true,
    });
  });
}
