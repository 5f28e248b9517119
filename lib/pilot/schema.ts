import { z } from 'zod';
import { NORMSTATUSSEN } from '../domain/contactnorm';
import { PERIODEN } from '../domain/venster';

/** Keuzes zoals ze in het adres staan; wat niet klopt wordt de standaard. */
export const pilotfilterSchema = z.object({
  aanpak: z.uuid().nullable().catch(null),
  periode: z.enum(PERIODEN).catch('twaalf_maanden'),
  status: z.enum(NORMSTATUSSEN).nullable().catch(null),
});
export type Pilotfilter = z.output<typeof pilotfilterSchema>;
