import 'server-only';
import { type Datum, plusDagen } from '../domain/datum';
import { type Contactfeit, isTellend, type Vorm, vormVan } from '../domain/tellend-gesprek';
import { naarDb, uitDb } from '../server/datums';
import type { Tx } from '../server/db';
import { leesStart } from '../zaak/lopend';

/** Zo lang terug kan een gesprek dat al is vastgelegd nog bij een intake worden gekozen. */
const TERUG_DAGEN = 90;

export type Gesprekskeuze = { id: string; datum: Datum; vorm: Vorm; gehoudenDoor: string | null };

/** De tellende gesprekken van de laatste negentig dagen, sinds de start van dit traject, waar nog geen intake bij hoort; het laatste eerst. */
export async function leesGesprekken(
  tx: Tx,
  clientId: string,
  trajectId: string,
  vandaag: Datum,
): Promise<Gesprekskeuze[]> {
  const [start, terug] = [await leesStart(tx, trajectId), plusDagen(vandaag, -TERUG_DAGEN)];
  const rijen = await tx.contactmoment.findMany({
    where: { clientId, intake: null, datum: { gte: naarDb(start > terug ? start : terug), lte: naarDb(vandaag) } },
    orderBy: [{ datum: 'desc' }, { tijd: 'desc' }],
    select: {
      id: true,
      datum: true,
      soort: true,
      kanaal: true,
      metDerde: true,
      status: true,
      verkeerdOp: true,
      gehoudenDoor: { select: { naam: true } },
    },
  });
  return rijen
    .map((r) => ({ rij: r, feit: feitVan(r) }))
    .filter(({ feit }) => isTellend(feit))
    .map(({ rij, feit }) => ({
      id: rij.id,
      datum: feit.datum,
      vorm: vormVan(feit),
      gehoudenDoor: rij.gehoudenDoor?.naam ?? null,
    }));
}

type Rij = Pick<Contactfeit, 'soort' | 'kanaal' | 'metDerde' | 'status'> & { datum: Date; verkeerdOp: Date | null };

/** Het contactmoment zoals de norm ernaar kijkt. */
const feitVan = ({ datum, verkeerdOp, ...rij }: Rij): Contactfeit => ({
  ...rij,
  datum: uitDb(datum),
  verkeerdGeregistreerd: verkeerdOp !== null,
});
