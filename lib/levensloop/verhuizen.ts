import 'server-only';
import { begeleidOok } from '../begeleiding/rijen';
import { splitsVervangingen } from '../begeleiding/vervanging-rijen';
import type { Datum } from '../domain/datum';
import { verhuisIntake } from '../intakes/rijen';
import { verhuisInzetten } from '../inzet/rijen';
import { verhuisToezeggingen } from '../netwerk/rijen';
import { splitsOnHold } from '../onhold/rijen';
import { splitsOpschorting } from '../opschorting/rijen';
import { verhuisVervolgtaak } from '../opvolging/rijen';
import { verhuisOverdracht } from '../overdrachten/rijen';
import { verhuisPlan } from '../plannen/rijen';
import type { Tx } from '../server/db';

/**
 * Begeleiding, vervanging, on hold en opschorting gaan vanaf deze dag verder in het nieuwe traject; wat ervoor was blijft bij het oude. Wie
 * begeleidt houdt ook dat: het blijft te lezen, zoals na elk einde.
 */
export async function splitsPerioden(tx: Tx, oudId: string, nieuwId: string, van: Datum): Promise<void> {
  await begeleidOok(tx, oudId, nieuwId, van);
  await splitsVervangingen(tx, oudId, nieuwId, van);
  await splitsOnHold(tx, oudId, nieuwId, van);
  await splitsOpschorting(tx, oudId, nieuwId, van);
}

/** Wat loopt, open staat of nog een concept is hoort voortaan bij het nieuwe traject. */
export async function neemMee(tx: Tx, oudId: string, nieuwId: string): Promise<void> {
  await verhuisInzetten(tx, oudId, nieuwId);
  await verhuisToezeggingen(tx, oudId, nieuwId);
  await verhuisIntake(tx, oudId, nieuwId);
  await verhuisPlan(tx, oudId, nieuwId);
  await verhuisVervolgtaak(tx, oudId, nieuwId);
  await verhuisOverdracht(tx, oudId, nieuwId);
}
