import { z } from 'zod';
import {
  alsRij,
  clientnummerVeld,
  datumVeld,
  idVeld,
  keuze,
  optioneleDatum,
  optioneleRegel,
  verplichteRegel,
} from '../formulier/velden';
import { GEGEVENSSOORTEN } from './soorten-woorden';
import { MEESTE_TEGELIJK } from './woorden';

const MAANDEN = 'Vul een heel aantal maanden in, van 1 tot en met 1200. Selectiegegevens mogen 0 hebben.';

export const bewaartermijnWijzigenSchema = z
  .object({
    aanpakId: idVeld,
    soort: keuze(GEGEVENSSOORTEN, 'Kies om welke gegevens het gaat.'),
    maanden: z
      .string()
      .regex(/^\d{1,4}$/, MAANDEN)
      .transform(Number)
      .pipe(z.number().max(1200, MAANDEN)),
    doel: verplichteRegel('Schrijf op waarvoor u deze gegevens gebruikt.', 500),
    grondslag: verplichteRegel('Noem de grond.', 500),
    resultaatcode: optioneleRegel(30),
    onderzoekEindigt: optioneleDatum,
  })
  .refine((v) => v.maanden > 0 || v.soort === 'selectie', { path: ['maanden'], message: MAANDEN })
  // Het formulier vraagt deze dag alleen bij selectiegegevens.
  .transform((v) => (v.soort === 'selectie' ? v : { ...v, onderzoekEindigt: null }));

export const bewaarplichtInstellenSchema = z
  .object({
    clientnummer: clientnummerVeld,
    van: datumVeld('Vul in vanaf welke dag.'),
    tot: optioneleDatum,
    reden: verplichteRegel('Schrijf op waarom.', 500),
  })
  .refine((v) => !v.tot || v.tot >= v.van, { path: ['tot'], message: 'De laatste dag ligt voor de eerste.' });

export const bewaarplichtOpheffenSchema = z.object({ bewaarplichtId: idVeld });

const ids = z.preprocess(
  alsRij,
  z
    .array(idVeld)
    .min(1, 'Kies ten minste één voorstel.')
    .max(MEESTE_TEGELIJK, `Kies er hoogstens ${MEESTE_TEGELIJK} tegelijk.`),
);
export const vernietigingGoedkeurenSchema = z.object({ vernietigingIds: ids });
export const vernietigingUitstellenSchema = z.object({
  vernietigingIds: ids,
  reden: verplichteRegel('Schrijf op waarom dit nog niet weg mag.', 500),
});
