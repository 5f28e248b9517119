import { z } from 'zod';
import { optioneleEmail, telefoonVeld, verplichteTekst } from '../formulier/velden';

export const gemeenteWijzigenSchema = z.object({
  /** 0 zolang er nog niets is ingevuld. */
  versie: z.coerce.number().int().min(0),
  naam: verplichteTekst('Vul de naam van de gemeente in.', 100),
  adres: verplichteTekst('Vul het adres voor de post in.', 200),
  postcode: verplichteTekst('Vul de postcode in.', 20),
  plaats: verplichteTekst('Vul de plaats in.', 100),
  telefoon: telefoonVeld(verplichteTekst('Vul het telefoonnummer in.', 50)),
  email: optioneleEmail,
});
