import 'server-only';
import type { Afspraakmelding } from '../domain/gevolg';
import type { Tx } from '../server/db';
import { voegJobToe } from '../wachtrij/jobs';

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
