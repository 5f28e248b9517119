import 'server-only';
import { langeDatum } from '../copy/datums';
import type { Datum } from '../domain/datum';
import { can } from '../policy/policy';
import { uitDb } from '../server/datums';
import type { Tx } from '../server/db';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { type Clientzaak, opVanClient } from './client';

/**
 * Dit moet een traject van de cliënt zijn waarop deze gebruiker nu mag schrijven. Gooit NietGevonden, of Ongeldig met de dag (en `daarna`, wat dat
 * betekent) als het intussen is beëindigd terwijl een ander traject van de cliënt doorloopt.
 */
export function eisLopendTraject({ user, client, vandaag }: Clientzaak, trajectId: string, daarna: string): void {
  const traject = client.subject.trajecten.find((t) => t.id === trajectId && t.groep === 'pilot');
  if (!traject) throw new NietGevonden();
  if (traject.einddatum && traject.einddatum < vandaag)
    throw new Ongeldig({}, `Dit traject is beëindigd op ${langeDatum(traject.einddatum)}. ${daarna}`);
  if (!can(user, 'dossier.bijhouden', { trajecten: [traject], vandaag })) throw new NietGevonden();
}

/** Over een lopend traject van deze cliënt dat deze gebruiker begeleidt of vervangt. */
export const opLopendTraject = (daarna: string) =>
  opVanClient(async (zaak, v: { clientnummer: string; trajectId: string }) => {
    eisLopendTraject(zaak, v.trajectId, daarna);
    return {};
  });

/** De eerste dag van het traject. */
export async function leesStart(tx: Tx, trajectId: string): Promise<Datum> {
  const { startdatum } = await tx.traject.findUniqueOrThrow({
    where: { id: trajectId },
    select: { startdatum: true },
  });
  return uitDb(startdatum);
}
