import 'server-only';
import type { Datum } from '../domain/datum';
import type { Kanaal } from '../domain/tellend-gesprek';
import { nu } from '../server/clock';
import { naarDb } from '../server/datums';
import type { Tx } from '../server/db';
import { voegJobToe } from '../server/jobs';

export type NieuweAfspraak = {
  clientId: string;
  datum: Datum;
  tijd: string | null;
  kanaal: Kanaal;
  locatieId: string | null;
  duurMinuten: number | null;
  gehoudenDoorId: string;
  vastgelegdDoorId: string;
};

/** Zet een gesprek in de agenda, met het werk dat de cliënt ervoor uitnodigt. Geeft het id. */
export async function maakAfspraak(tx: Tx, { datum, ...afspraak }: NieuweAfspraak): Promise<string> {
  const { id } = await tx.contactmoment.create({
    data: { ...afspraak, datum: naarDb(datum), status: 'gepland' },
    select: { id: true },
  });
  const uitnodiging = { contactmomentId: id, soort: 'uitnodiging', versie: 1 } as const;
  await voegJobToe(tx, 'bericht.maken', uitnodiging, { sleutel: `bericht:${id}:uitnodiging:1` });
  return id;
}

/** Doet de open taken "vervolg plannen" van deze trajecten af: er staat een gesprek. */
export async function sluitVervolgtaken(tx: Tx, trajectIds: readonly string[]): Promise<void> {
  await tx.taak.updateMany({
    where: { trajectId: { in: [...trajectIds] }, soort: 'vervolg_plannen', afgedaanOp: null },
    data: { afgedaanOp: nu() },
  });
}
