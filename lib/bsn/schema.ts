import { z } from 'zod';
import { clientnummerVeld } from '../formulier/velden';
import { isBsn, schoonBsn } from './regels';

/** 0 zolang er geen BSN is. */
const versie = z.coerce.number({ error: 'Herlaad de pagina en probeer het opnieuw.' }).int().min(0).max(2_147_483_647);

export const bsnVeld = z
  .string({ error: 'Vul het BSN in.' })
  .max(30, 'Een BSN heeft negen cijfers.')
  .transform(schoonBsn)
  .refine((t) => t !== '', 'Vul het BSN in.')
  .refine((t) => t === '' || isBsn(t), 'Dit is geen geldig BSN. Controleer de negen cijfers.');

export const bsnVastleggenSchema = z.object({ clientnummer: clientnummerVeld, versie, bsn: bsnVeld });
export const bsnVerwijderenSchema = z.object({ clientnummer: clientnummerVeld, versie });
export const bsnTonenSchema = z.object({ clientnummer: clientnummerVeld });
