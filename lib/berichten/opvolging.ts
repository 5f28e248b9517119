import 'server-only';
import type { Datum } from '../domain/datum';
import { alsSysteem } from '../server/db';
import { werkOpvolgingBij } from '../zaak/gevolgen';

/**
 * Brengt na achtergrondwerk in overeenstemming wat er voor deze cliënt te doen is: een brief zonder adres is een taak. In een eigen transactie:
 * die van het bericht heeft de afspraak op slot, en elk command begint bij de trajecten.
 */
export async function werkAdrestakenBij(
  van: { contactmomentId: string } | { berichtId: string },
  vandaag: Datum,
): Promise<void> {
  await alsSysteem('taken bij berichten', async (tx) => {
    const select = { clientId: true };
    const rij =
      'berichtId' in van
        ? await tx.bericht.findUnique({ where: { id: van.berichtId }, select })
        : await tx.contactmoment.findUnique({ where: { id: van.contactmomentId }, select });
    if (!rij?.clientId) return;
    const trajecten = await tx.traject.findMany({
      where: { clientId: rij.clientId, groep: 'pilot' },
      select: { id: true },
    });
    await werkOpvolgingBij(
      tx,
      trajecten.map((t) => t.id),
      vandaag,
    );
  });
}
