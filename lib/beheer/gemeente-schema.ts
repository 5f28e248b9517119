import { z } from 'zod';
import { isTelefoonveld } from '../domain/telefoon';
import { emailVeld, verplichteRegel } from '../formulier/velden';

export const gemeenteWijzigenSchema = z.object({
  /** 0 zolang er nog niets is ingevuld. */
  versie: z.coerce.number().int().min(0),
  naam: verplichteRegel('Vul de naam van de gemeente in.', 100),
  adres: verplichteRegel('Vul het adres voor de post in.', 200),
  postcode: verplichteRegel('Vul de postcode in.', 20),
  plaats: verplichteRegel('Vul de plaats in.', 100),
  // Hierop bellen cliënten: een woord in plaats van een nummer helpt hen niet.
  telefoon: verplichteRegel('Vul het telefoonnummer in.', 50).refine(
    (t) => isTelefoonveld(t) && /\d/.test(t),
    'Vul een telefoonnummer in, bijvoorbeeld 053-000 0000.',
  ),
  email: emailVeld,
});
