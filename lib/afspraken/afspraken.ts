import 'server-only';
import type { Datum } from '../domain/datum';
import type { Afspraakmelding } from '../domain/gevolg';
import type { Kanaal } from '../domain/tellend-gesprek';
import { nu } from '../server/clock';
import { naarDb } from '../server/datums';
import type { Tx } from '../server/db';
import { voegJobToe } from '../wachtrij/jobs';

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

/** Zet een gesprek in de agenda en nodigt de cliënt uit. Geeft het id. */
export async function maakAfspraak(tx: Tx, { datum, ...afspraak }: NieuweAfspraak): Promise<string> {
  const { id } = await tx.contactmoment.create({
    data: { ...afspraak, datum: naarDb(datum), status: 'gepland', vastgelegdOp: nu() },
    select: { id: true },
  });
  await meldAfspraak(tx, { contactmomentId: id, soort: 'uitnodiging', versie: 1 });
  return id;
}

/**
 * Meldt in dezelfde transactie dat er aan deze afspraak iets is veranderd waar de cliënt van hoort; wat er verder gebeurt is aan lib/berichten.
 * Dezelfde melding geeft hoogstens één bericht.
 */
export function meldAfspraak(tx: Tx, { contactmomentId, soort, versie }: Afspraakmelding): Promise<void> {
  return voegJobToe(
    tx,
    'bericht.maken',
    { contactmomentId, soort, versie },
    { sleutel: `bericht:${contactmomentId}:${soort}:${versie}` },
  );
}
