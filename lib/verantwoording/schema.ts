import { z } from 'zod';
import { AUDITACTIES } from '../domain/auditacties';
import { optioneleDatum, optioneleKeuze, optioneleRegel } from '../formulier/velden';
import { GROEPEN } from './groep-regels';

const GEEN_BLADZIJDE = 'Deze bladzijde is er niet. Begin bij de nieuwste regels.';

/** Wat er in het adres van Verantwoording staat; alles mag ontbreken. */
export const verantwoordingSchema = z
  .object({
    client: optioneleRegel(30),
    /** Een e-mailadres, of een deel van een naam of e-mailadres. */
    wie: optioneleRegel(100),
    van: optioneleDatum,
    tot: optioneleDatum,
    soort: optioneleKeuze(AUDITACTIES),
    groep: optioneleKeuze(GROEPEN),
    resultaat: optioneleKeuze(['gelukt', 'geweigerd']),
    sessie: z.preprocess(
      (w) => (w === '' ? null : w),
      z.uuid({ error: 'Deze sessie is er niet. Kies een regel en bekijk haar sessie.' }).nullable().default(null),
    ),
    apparaat: optioneleRegel(100),
    /** Zonder keuze het nieuwste eerst. */
    volgorde: optioneleKeuze(['oudste']),
    /** De laatste regel van de vorige bladzijde. */
    voor: z.preprocess(
      (w) => (w === '' ? null : w),
      z
        .string({ error: GEEN_BLADZIJDE })
        .regex(/^[1-9]\d{0,17}$/, GEEN_BLADZIJDE)
        .nullable()
        .default(null),
    ),
  })
  .refine((v) => !v.van || !v.tot || v.van <= v.tot, {
    path: ['tot'],
    message: 'De laatste dag ligt voor de eerste. Draai de datums om.',
  });

export type Spoorfilter = z.output<typeof verantwoordingSchema>;
