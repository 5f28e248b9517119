import { z } from 'zod';
import { verplichteEmail, verplichteRegel, wachtwoordVeld } from '../formulier/velden';

/** Voor wie een eerste beheerder maakt. */
export const eersteBeheerderSchema = z.object({
  email: verplichteEmail('Vul een e-mailadres in.'),
  naam: verplichteRegel('Vul een naam in.'),
});

/** Voor wie zijn wachtwoord kwijt is. */
export const wachtwoordVergetenSchema = z.object({ email: verplichteEmail('Vul uw e-mailadres in.') });

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
