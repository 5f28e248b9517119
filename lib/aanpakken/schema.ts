import { z } from 'zod';
import { labelsVan } from '../formulier/formulier';
import { datumVeld, idVeld, optioneleTekst, verplichteTekst, versieVeld } from '../formulier/velden';
import { AANPAKTEKST_VELDEN } from './woorden';

export const aanpakToelichtenSchema = z.object({
  aanpakId: idVeld,
  versie: versieVeld,
  doel: optioneleTekst(2000),
  voorWie: optioneleTekst(2000),
});

export const AANPAKTEKST_LABELS = labelsVan(AANPAKTEKST_VELDEN);

export const aanpakberichtPlaatsenSchema = z.object({
  aanpakId: idVeld,
  op: datumVeld('Vul in vanaf wanneer dit geldt.'),
  tekst: verplichteTekst('Schrijf op wat er verandert.', 2000),
});
