import 'server-only';
import type { Datum } from '../domain/datum';
import { alsSysteem, type Tx } from '../server/db';

/** Zoveel trajecten tegelijk: lang genoeg om weinig opdrachten te kosten, kort genoeg om niemand te laten wachten op een slot. */
const BLOK = 200;

/**
 * Doet dit voor elk traject, in blokken die elk hun eigen transactie zijn: breekt het halverwege af, dan is wat klaar is klaar en doet een
 * volgende keer alles nog eens. Ook een traject dat voorbij is, want daar kan nog iets openstaan.
 */
export async function inBlokken(
  reden: string,
  dag: Datum,
  doe: (tx: Tx, trajectIds: readonly string[], dag: Datum) => Promise<void>,
): Promise<void> {
  let na: string | null = null;
  do {
    const vanaf: string | null = na;
    na = await alsSysteem(reden, async (tx): Promise<string | null> => {
      const rijen = await tx.traject.findMany({
        where: { groep: 'pilot', ...(vanaf && { id: { gt: vanaf } }) },
        orderBy: { id: 'asc' },
        take: BLOK,
        select: { id: true },
      });
      const ids = rijen.map((r) => r.id);
      if (ids.length > 0) await doe(tx, ids, dag);
      return ids.length === BLOK ? (ids.at(-1) ?? null) : null;
    });
  } while (na);
}
