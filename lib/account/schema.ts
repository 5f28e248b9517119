import { z } from 'zod';
import {
  idVeld,
  LANGSTE_WACHTWOORD,
  nummerVeld,
  verplichteRegel,
  versieVeld,
  wachtwoordVeld,
} from '../formulier/velden';

export const naamWijzigenSchema = z.object({
  versie: versieVeld,
  naam: verplichteRegel('Vul uw naam in.', 100),
  telefoon: nummerVeld,
});

const NIET_HUIDIG = 'Vul uw huidige wachtwoord in.';

export const wachtwoordWijzigenSchema = z
  .object({
    huidig: z.string({ error: NIET_HUIDIG }).min(1, NIET_HUIDIG).max(LANGSTE_WACHTWOORD, NIET_HUIDIG),
    wachtwoord: wachtwoordVeld,
    herhaling: z.string({ error: 'Vul het nieuwe wachtwoord nog een keer in.' }),
  })
  .refine((v) => v.wachtwoord !== v.huidig, {
    path: ['wachtwoord'],
    message: 'Kies een ander wachtwoord dan uw huidige.',
  })
  .refine((v) => v.wachtwoord === v.herhaling, {
    path: ['herhaling'],
    message: 'De twee wachtwoorden zijn niet gelijk.',
  });

export const sessieBeeindigenSchema = z.object({ sessieId: idVeld });

export const sessiesBeeindigenSchema = z.object({});
