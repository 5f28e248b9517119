import { z } from 'zod';
import { wachtwoordVeld } from '../formulier/velden';

/** Voor wie een eerste beheerder maakt. */
export const eersteBeheerderSchema = z.object({
  email: z.string({ error: 'Vul een e-mailadres in.' }).trim().pipe(z.email('Dit is geen e-mailadres.')),
  naam: z.string({ error: 'Vul een naam in.' }).trim().min(1, 'Vul een naam in.').max(200, 'Deze naam is te lang.'),
});

const LINK_STUK = 'Deze link is niet volledig. Kopieer de hele link en probeer het opnieuw.';

/** De twee velden van de pagina waar iemand met een link een wachtwoord kiest. */
export const wachtwoordKiezenSchema = z
  .object({
    token: z.string({ error: LINK_STUK }).min(20, LINK_STUK).max(200, LINK_STUK),
    wachtwoord: wachtwoordVeld,
    herhaling: z.string({ error: 'Vul het wachtwoord nog een keer in.' }),
  })
  .refine((v) => v.wachtwoord === v.herhaling, {
    path: ['herhaling'],
    message: 'De twee wachtwoorden zijn niet gelijk.',
  });
