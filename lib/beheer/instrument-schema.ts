import { z } from 'zod';
import { LEEFGEBIEDEN, type Leefgebied } from '../domain/leefgebieden';
import { NIVEAUS_NEDERLANDS } from '../domain/nederlands';
import {
  idVeld,
  optioneelGetal,
  optioneelId,
  optioneleKeuze,
  optioneleTekst,
  verplichteRegel,
  versieVeld,
} from '../formulier/velden';

const KORT = 500;

const leefgebieden = z.preprocess(
  (w) => (w === undefined || w === '' ? [] : Array.isArray(w) ? w : [w]),
  z
    .array(
      z.coerce
        .number()
        .refine((n): n is Leefgebied => (LEEFGEBIEDEN as readonly number[]).includes(n), 'Kies alleen uit de lijst.'),
      { error: 'Kies alleen uit de lijst.' },
    )
    .min(1, 'Kies ten minste één leefgebied: daaronder staat het op de sociale kaart.')
    .max(20, 'Kies alleen uit de lijst.')
    .transform((gekozen) => [...new Set(gekozen)].sort((a, b) => a - b)),
);

const trede = optioneelGetal(1, 6, '(een trede van de participatieladder)');

const velden = z.object({
  naam: verplichteRegel('Vul een naam in.', 100),
  organisatieId: optioneelId,
  omschrijving: optioneleTekst(2000),
  leefgebieden,
  voorWie: optioneleTekst(KORT),
  niveauNederlands: optioneleKeuze(NIVEAUS_NEDERLANDS),
  tredeVan: trede,
  tredeTot: trede,
  kosten: optioneleTekst(KORT),
  vergoeding: optioneleTekst(KORT),
  contact: optioneleTekst(KORT),
});

function eisVolgorde({ value: v, issues }: z.core.ParsePayload<z.output<typeof velden>>): void {
  if (v.tredeVan !== null && v.tredeTot !== null && v.tredeTot < v.tredeVan)
    issues.push({
      code: 'custom',
      path: ['tredeTot'],
      input: v.tredeTot,
      message: 'De hoogste trede kan niet onder de laagste liggen.',
    });
}

export const instrumentToevoegenSchema = velden.check(eisVolgorde);
export const instrumentWijzigenSchema = velden
  .extend({ instrumentId: idVeld, versie: versieVeld })
  .check((payload) => eisVolgorde(payload));
/** Voor wie alleen een instrument aanwijst: sluiten, heropenen, verwijderen. */
export const instrumentSchema = z.object({ instrumentId: idVeld, versie: versieVeld });
