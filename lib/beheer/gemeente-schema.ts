import { z } from 'zod';
import { emailVeld, jaNee, verplichteRegel, verplichtNummer } from '../formulier/velden';

export const gemeenteWijzigenSchema = z.object({
  /** 0 zolang er nog niets is ingevuld. */
  versie: z.coerce.number().int().min(0),
  naam: verplichteRegel('Vul de naam van de gemeente in.', 100),
  adres: verplichteRegel('Vul het adres voor de post in.', 200),
  postcode: verplichteRegel('Vul de postcode in.', 20),
  plaats: verplichteRegel('Vul de plaats in.', 100),
  telefoon: verplichtNummer('Vul het telefoonnummer in.'),
  email: emailVeld,
  bsnAan: jaNee,
});
