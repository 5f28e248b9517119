import { z } from 'zod';
import { idVeld, verplichteRegel } from '../formulier/velden';

const CODE = 'Vul de zes cijfers in die uw app toont.';
export const codeVeld = z.string({ error: CODE }).trim().min(1, CODE).max(20, CODE);
const PASSKEY = 'Er kwam geen antwoord van de passkey. Probeer het nog eens.';
export const passkeyVeld = z.string({ error: PASSKEY }).min(1, PASSKEY).max(20_000, PASSKEY);
export const passkeynaamVeld = verplichteRegel('Geef de passkey een naam.', 60);

export const codeappInstellenSchema = z.object({ telefooncode: codeVeld });
export const codeappVerwijderenSchema = z.object({});
export const passkeyToevoegenSchema = z.object({ naam: passkeynaamVeld, passkeyantwoord: passkeyVeld });
export const passkeyHernoemenSchema = z.object({ passkeyId: idVeld, naam: passkeynaamVeld });
export const passkeyVerwijderenSchema = z.object({ passkeyId: idVeld });
export const herstelcodesMakenSchema = z.object({});

export const herstelVragenSchema = z.object({ gebruikerId: idVeld });
export const herstelBeslissenSchema = z.object({ verzoekId: idVeld });

/** Wat iemand laat zien na zijn wachtwoord: precies één van de drie. */
export const bewijsSchema = z.union([
  z.object({ telefooncode: codeVeld }),
  z.object({ herstelcode: z.string().trim().min(1).max(60) }),
  z.object({ passkeyantwoord: passkeyVeld }),
]);
export type Bewijs = z.output<typeof bewijsSchema>;

/** De eerste tweede stap: een app of een passkey. */
export const instellenSchema = z.union([
  z.object({ telefooncode: codeVeld }),
  z.object({ passkeyantwoord: passkeyVeld, naam: passkeynaamVeld }),
]);
export type Instelbewijs = z.output<typeof instellenSchema>;

/** Wat er één keer te zien is: herstelcodes, als JSON in `eenmalig`. */
export type Codes = { codes: string[] };
