import type { Datum } from '../domain/datum';
import type { KortContact } from '../norm/feiten';

/** De afspraken die nog moeten komen, op volgorde. */
export const komendeAfspraken = (contacten: readonly KortContact[], vandaag: Datum, behalveId: string | null) =>
  contacten.filter(
    (c) => c.status === 'gepland' && !c.verkeerdGeregistreerd && c.datum >= vandaag && c.id !== behalveId,
  );
