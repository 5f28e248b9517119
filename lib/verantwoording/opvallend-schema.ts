import { z } from 'zod';
import { plusDagen } from '../domain/datum';
import { datumVeld, keuze, optioneleDatum, optioneleTekst } from '../formulier/velden';
import { OPVALLEND } from './opvallend-regels';
import { OPVALLEND_OORDELEN } from './opvallend-woorden';

/** Wie alles over een jaar wil zien, kijkt per maand: meer is niet na te gaan. */
const MEESTE_DAGEN = 31;

/** Waar iets in opvalt; zonder keuze de laatste week. */
export const opvallendSchema = z
  .object({ van: optioneleDatum, tot: optioneleDatum })
  .refine((v) => !v.van || !v.tot || v.van <= v.tot, {
    path: ['tot'],
    message: 'De laatste dag ligt voor de eerste. Draai de datums om.',
  })
  .refine((v) => !v.van || !v.tot || plusDagen(v.van, MEESTE_DAGEN) > v.tot, {
    path: ['tot'],
    message: `Kies hoogstens ${MEESTE_DAGEN} dagen.`,
  });

/** Wat er opviel: welke regel, op welke dag, bij wie. */
export const signaalSchema = z.object({
  regel: z.enum(OPVALLEND),
  dag: datumVeld('Kies een dag.'),
  wie: z.string().regex(/^[\w.:-]{1,100}$/),
});
export type Signaalvraag = z.output<typeof signaalSchema>;

export const opvallendBeoordelenSchema = signaalSchema
  .extend({
    /** Hoe vaak het was toen het werd bekeken: is er intussen meer, dan is dat nog niet beoordeeld. */
    aantal: z.coerce.number().int().min(1).max(1_000_000),
    oordeel: keuze(OPVALLEND_OORDELEN, 'Kies uw oordeel.'),
    notitie: optioneleTekst(2000),
  })
  .refine((v) => v.oordeel === 'geen_actie' || v.notitie !== null, {
    path: ['notitie'],
    message: 'Schrijf kort op waarom dit een datalek kan zijn.',
  });
