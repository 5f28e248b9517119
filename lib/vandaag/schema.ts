import { z } from 'zod';
import { isUuid } from '../formulier/velden';
import { UITSTELDAGEN, type Uitsteldagen } from '../opvolging/regels';

const HERLAAD = 'Herlaad de pagina en probeer het opnieuw.';

/** De knop stuurt de taak en het aantal dagen samen: `id:14`. */
export const taakUitstellenSchema = z.object({
  keuze: z
    .string({ error: HERLAAD })
    .transform((w) => w.split(':'))
    .refine(([id, dagen]) => isUuid(id ?? '') && UITSTELDAGEN.includes(Number(dagen) as Uitsteldagen), HERLAAD)
    .transform(([id, dagen]) => ({ taakId: id as string, dagen: Number(dagen) as Uitsteldagen })),
});
