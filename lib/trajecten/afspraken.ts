import 'server-only';
import type { Tx } from '../server/db';
import { voegJobToe } from '../server/jobs';

/**
 * Meldt in dezelfde transactie dat er aan deze afspraak iets is veranderd waar de cliënt van hoort; wat er verder gebeurt is aan lib/berichten.
 * `versie` is die van het contactmoment na de wijziging: dezelfde melding geeft hoogstens één bericht.
 */
export function meldAfspraak(
  tx: Tx,
  contactmomentId: string,
  soort: 'uitnodiging' | 'verplaatst' | 'afgezegd',
  versie: number,
): Promise<void> {
  return voegJobToe(
    tx,
    'bericht.maken',
    { contactmomentId, soort, versie },
    { sleutel: `bericht:${contactmomentId}:${soort}:${versie}` },
  );
}
