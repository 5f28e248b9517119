import { z } from 'zod';
import {
  clientnummerVeld,
  datumVeld,
  idVeld,
  isUuid,
  keuze,
  optioneleDatum,
  verplichteTekst,
  versieVeld,
} from '../formulier/velden';
import { VERZETDAGEN, WANNEER } from './woorden';

const HERLAAD = 'Herlaad de pagina en probeer het opnieuw.';
const tekst = verplichteTekst('Schrijf op waar u aan wilt denken.', 500);

export const herinneringMakenSchema = z
  .object({
    clientnummer: clientnummerVeld.optional(),
    tekst,
    wanneer: keuze(Object.keys(WANNEER) as (keyof typeof WANNEER)[], 'Kies wanneer.'),
    datum: optioneleDatum,
  })
  .refine((v) => v.wanneer !== 'anders' || v.datum, { path: ['datum'], message: 'Kies een dag.' });

export const herinneringWijzigenSchema = z.object({
  herinneringId: idVeld,
  versie: versieVeld,
  tekst,
  datum: datumVeld('Kies een dag.'),
});

export const herinneringAfdoenSchema = z.object({ herinneringId: idVeld });
export const herinneringHeropenenSchema = z.object({ herinneringId: idVeld });
export const herinneringVerwijderenSchema = z.object({ herinneringId: idVeld });

/** De knop stuurt de herinnering en het aantal dagen samen: `id:7`. */
export const herinneringVerzettenSchema = z
  .object({ keuze: z.string({ error: HERLAAD }) })
  .transform((v) => {
    const [herinneringId = '', dagen] = v.keuze.split(':');
    return { herinneringId, dagen: Number(dagen) };
  })
  .refine((v) => isUuid(v.herinneringId) && VERZETDAGEN.some((d) => d === v.dagen), HERLAAD);
