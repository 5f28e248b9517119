import { z } from 'zod';
import { datumVeld, geboortedatumVeld, keuze, optioneleRegel } from '../formulier/velden';
import { IDENTITEITEN } from './woorden';

export const inzageGevenSchema = z
  .object({
    clientnummer: optioneleRegel(30),
    achternaam: optioneleRegel(200),
    geboortedatum: geboortedatumVeld,
    gevraagdOp: datumVeld('Vul in op welke dag de cliënt het vroeg.'),
    identiteit: keuze(IDENTITEITEN, 'Kies hoe is vastgesteld wie het vroeg.'),
  })
  .refine((v) => v.clientnummer !== null || (v.achternaam !== null && v.geboortedatum !== null), {
    path: ['clientnummer'],
    message: 'Vul het cliëntnummer in, of de achternaam en de geboortedatum.',
  });
