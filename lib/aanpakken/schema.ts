import { z } from 'zod';
import { datumVeld, idVeld, optioneleTekst, verplichteTekst, versieVeld } from '../formulier/velden';

export const aanpakToelichtenSchema = z.object({
  aanpakId: idVeld,
  versie: versieVeld,
  doel: optioneleTekst(2000),
  voorWie: optioneleTekst(2000),
});

export const aanpakberichtPlaatsenSchema = z.object({
  aanpakId: idVeld,
  op: datumVeld('Vul in vanaf wanneer dit geldt.'),
  tekst: verplichteTekst('Schrijf op wat er verandert.', 2000),
});
