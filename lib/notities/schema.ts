import { z } from 'zod';
import { clientnummerVeld, verplichteTekst } from '../formulier/velden';

const KORTSTE_REDEN = 10;

/** Waarom een teamleider de notities leest: in eigen woorden, want een aangekruist vakje legt niets uit. */
export const notitiesLezenSchema = z.object({
  clientnummer: clientnummerVeld,
  reden: verplichteTekst('Schrijf waarom u de notities wilt lezen.', 500).refine(
    (t) => t.length >= KORTSTE_REDEN,
    `Schrijf een reden van minstens ${KORTSTE_REDEN} tekens, zodat later te begrijpen is waarom u las.`,
  ),
});
