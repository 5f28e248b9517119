import { z } from 'zod';

/** Eén stuk werk, of alles wat niet lukte. */
export const werkHerhalenSchema = z.object({
  werkId: z
    .string({ error: 'Herlaad de pagina en probeer het opnieuw.' })
    .regex(/^([1-9]\d{0,17}|alles)$/, 'Herlaad de pagina en probeer het opnieuw.'),
});
