/** Bouwstenen voor de schema's van de import: elke waarde komt binnen als tekst zonder spaties eromheen; leeg is ''. */
import { z } from 'zod';
import { type Datum, isDatum } from '../domain/datum';
import { naarIso, verplichteRegel } from '../formulier/velden';

export const leegIsNull = (waarde: unknown) => (waarde === '' ? null : waarde);

export const verplicht = (max = 200) => verplichteRegel('Deze waarde is verplicht.', max);

export const datumTekst = z
  .string()
  .min(1, 'De datum is verplicht.')
  .transform(naarIso)
  .refine(isDatum, 'Dit is geen bestaande datum; schrijf hem als JJJJ-MM-DD of als D-M-JJJJ.')
  .transform((d) => d as Datum);
export const datumOfLeeg = z.preprocess(leegIsNull, datumTekst.nullable());

export const heelGetal = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `Dit is geen heel getal van ${min} tot en met ${max}.`)
    .transform(Number)
    .refine((n) => n >= min && n <= max, `Dit is geen heel getal van ${min} tot en met ${max}.`);

/** Een waarde die als Nederlands woord in het bestand staat; hoofdletters maken niet uit. */
export function woord<K extends string>(woorden: Readonly<Record<K, string>>) {
  const perWoord = new Map(
    Object.entries<string>(woorden).map(([sleutel, tekst]) => [tekst.toLowerCase(), sleutel as K]),
  );
  const lijst = Object.values<string>(woorden).join(', ');
  return z.string().transform((tekst, ctx) => {
    const gevonden = perWoord.get(tekst.toLowerCase());
    if (gevonden) return gevonden;
    ctx.addIssue({
      code: 'custom',
      message: tekst ? `Dit woord kennen wij niet; het kan zijn: ${lijst}.` : 'Deze waarde is verplicht.',
    });
    return z.NEVER;
  });
}

export const woordOfLeeg = <K extends string>(woorden: Readonly<Record<K, string>>) =>
  z.preprocess(leegIsNull, woord(woorden).nullable());

export const clientnummer = z
  .string()
  .min(1, 'Het cliëntnummer is verplicht.')
  .transform((n) => n.toUpperCase())
  .refine(
    (n) => /^[A-Z0-9][A-Z0-9-]{1,29}$/.test(n),
    'Een cliëntnummer bestaat uit 2 tot 30 letters, cijfers en streepjes.',
  );

export const gebruikersnaam = verplicht(100).transform((n) => n.toLowerCase());
export const gebruikersnaamOfLeeg = z.string().transform((n) => n.toLowerCase() || null);
