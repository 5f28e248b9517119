import 'server-only';
import { vindClient } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import { type IntakeVoorVaststellen, intakeVoorVaststellen } from '../intakes/queries';
import { type Betrokken, betrokkenenVan, openToezeggingen } from '../netwerk/queries';
import { type OpenStap, openStappen } from '../plannen/queries';
import { can, type User } from '../policy/policy';
import { alsGebruiker } from '../server/db';

/** Wat er in het dossier openstaat en met een gesprek meteen kan worden afgedaan. */
export type Openstaand = {
  intake: IntakeVoorVaststellen | null;
  stappen: OpenStap[];
  /** Gedaan of niet doorgegaan, en nog niet verteld. */
  teVertellen: { id: string; tekst: string; hoe: string | null }[];
  betrokkenen: Betrokken[];
};

/** Null als deze gebruiker de cliënt niet mag bijhouden, of als de gevraagde intake niet van deze cliënt is. */
export function getOpenstaand(
  user: User,
  clientnummer: string,
  intakeId: string | null,
  vandaag: Datum,
): Promise<Openstaand | null> {
  return alsGebruiker(user, async (tx) => {
    const client = await vindClient(tx, user, clientnummer, vandaag);
    if (!client || !can(user, 'dossier.bijhouden', client.subject)) return null;
    const intake = intakeId ? await intakeVoorVaststellen(tx, client.id, intakeId) : null;
    if (intakeId && !intake) return null;
    return {
      intake,
      stappen: await openStappen(tx, client.id),
      teVertellen: (await openToezeggingen(tx, client.id))
        .filter((t) => t.gedaanOp !== null || t.vervallenOp !== null)
        .map(({ id, tekst, hoe }) => ({ id, tekst, hoe })),
      betrokkenen: await betrokkenenVan(tx, client.id, vandaag),
    };
  });
}
