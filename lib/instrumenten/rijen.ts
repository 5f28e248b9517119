import 'server-only';
import { z } from 'zod';
import { LEEFGEBIEDEN } from '../domain/leefgebieden';
import { NIVEAUS_NEDERLANDS } from '../domain/nederlands';
import { kolom } from '../server/vraag';

/** Wat er over een instrument staat, voor wie kiest en voor wie beheert. */
export const INSTRUMENTVELDEN = {
  omschrijving: kolom.tekst.nullable(),
  leefgebieden: z.array(z.literal([...LEEFGEBIEDEN])),
  voorWie: kolom.tekst.nullable(),
  niveauNederlands: z.enum(NIVEAUS_NEDERLANDS).nullable(),
  tredeVan: kolom.getal.nullable(),
  tredeTot: kolom.getal.nullable(),
  kosten: kolom.tekst.nullable(),
  vergoeding: kolom.tekst.nullable(),
  contact: kolom.tekst.nullable(),
};
