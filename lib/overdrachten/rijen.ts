import 'server-only';
import { nu } from '../server/clock';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';
import { OPEN_STATUSSEN } from './regels';
import { afTeSchermen, type Overgenomen } from './samenvatting';
import { ANDERS_GEWIJZIGD } from './woorden';

/** Trekt in wat er aan overdracht open staat: van deze trajecten, of naar deze begeleider. Geeft hoeveel het er waren. */
export async function trekOverdrachtenIn(
  tx: Tx,
  { trajectIds, naarId }: { trajectIds?: readonly string[]; naarId?: string },
): Promise<number> {
  const { count } = await tx.overdracht.updateMany({
    where: { status: { in: [...OPEN_STATUSSEN] }, naarId, trajectId: trajectIds && { in: [...trajectIds] } },
    data: { status: 'ingetrokken', besluitOp: nu(), besluitReden: ANDERS_GEWIJZIGD, versie: { increment: 1 } },
  });
  return count;
}

const STAND = { id: true, status: true, besluitOp: true, besluitReden: true } as const;

/** De overdracht die bij deze trajecten openstaat, met wat intrekken eraan verandert. */
export const leesOpenOverdrachten = (tx: Tx, trajectIds: readonly string[]) =>
  tx.overdracht.findMany({
    where: { status: { in: [...OPEN_STATUSSEN] }, trajectId: { in: [...trajectIds] } },
    select: { ...STAND, trajectId: true },
  });
type Overdrachtstand = Omit<Awaited<ReturnType<typeof leesOpenOverdrachten>>[number], 'trajectId'>;

/** Laat een overdracht die met een andere daad verviel weer openstaan zoals zij was. */
export async function zetOverdrachtenTerug(tx: Tx, overdrachten: readonly Overdrachtstand[]): Promise<void> {
  for (const { id, ...stand } of overdrachten)
    await tx.overdracht.updateMany({
      where: { id, status: 'ingetrokken' },
      data: { ...stand, versie: { increment: 1 } },
    });
}

/** Een open overdracht gaat mee als het traject verder gaat in een ander. */
export async function verhuisOverdracht(tx: Tx, vanId: string, naarId: string): Promise<void> {
  await tx.overdracht.updateMany({
    where: { trajectId: vanId, status: { in: [...OPEN_STATUSSEN] } },
    data: { trajectId: naarId },
  });
}

/**
 * Wat bij een andere cliënt hoorde gaat ook uit de samenvattingen waarin het letterlijk was overgenomen. Geeft wat waardoor werd vervangen: het kan
 * ook staan in wat iemand nog openstaan heeft.
 */
export async function schermSamenvattingAf(
  tx: Tx,
  clientId: string,
  tekst: Overgenomen,
  ervoor: string,
): Promise<{ van: string; naar: string }[]> {
  const vervangingen = afTeSchermen(tekst, ervoor);
  for (const { van, naar } of vervangingen)
    await schrijf(
      tx,
      'overdrachten.afschermen',
      sql`UPDATE overdracht SET samenvatting = replace(samenvatting, ${van}::text, ${naar}::text), versie = versie + 1
        WHERE client_id = ${clientId}::uuid AND position(${van}::text IN samenvatting) > 0`,
    );
  return vervangingen;
}
