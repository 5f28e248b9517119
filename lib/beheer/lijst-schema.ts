import { z } from 'zod';
import { labelsVan } from '../formulier/formulier';
import { idVeld, optioneelId, optioneleRegel, optioneleTekst, verplichteRegel, versieVeld } from '../formulier/velden';
import { KIES_NORM, normkeuze } from './norm-schema';
import { LIJST_VELDEN } from './woorden';

/** De lijsten die beheer onderhoudt; elk heet zoals zijn tabel. */
const LIJSTSOORTEN = ['team', 'locatie', 'onderwerp', 'aanpak', 'organisatie', 'aanbod'] as const;
export type Lijstsoort = (typeof LIJSTSOORTEN)[number];

const soort = z.enum(LIJSTSOORTEN, { error: 'Herlaad de pagina en probeer het opnieuw.' });

const inhoud = z.object({
  soort,
  naam: verplichteRegel('Vul een naam in.', 100),
  leidraad: optioneleTekst(500),
  adres: optioneleRegel(200),
  wijk: optioneleRegel(200),
  organisatieId: optioneelId,
});
const nieuw = inhoud.extend({ gesprekkenPerJaar: normkeuze });

/** Alleen een aanpak heeft een norm, en die heeft hij altijd. */
function eisNorm({ value: v, issues }: z.core.ParsePayload<z.output<typeof nieuw>>): void {
  if (v.soort === 'aanpak' && v.gesprekkenPerJaar === null)
    issues.push({
      code: 'custom',
      path: ['gesprekkenPerJaar'],
      input: v.gesprekkenPerJaar,
      message: KIES_NORM,
    });
}

export const lijstToevoegenSchema = nieuw.check(eisNorm);
export const lijstWijzigenSchema = inhoud.extend({ id: idVeld, versie: versieVeld });
export const itemSchema = z.object({ soort, id: idVeld, versie: versieVeld });

export const LIJST_LABELS = labelsVan(LIJST_VELDEN);
