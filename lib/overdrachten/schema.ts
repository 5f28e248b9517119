import { z } from 'zod';
import {
  clientnummerVeld,
  idVeld,
  optioneleDatum,
  optioneleKeuze,
  optioneleRegel,
  optioneleTekst,
  verplichteTekst,
  versieVeld,
} from '../formulier/velden';
import { DRIEGESPREKSTANDEN } from './regels';

export const overdrachtVragenSchema = z.object({
  clientnummer: clientnummerVeld,
  trajectId: idVeld,
  naarId: z.uuid({ error: 'Kies aan wie de cliënt wordt overgedragen.' }),
  reden: verplichteTekst('Schrijf kort waarom de begeleiding overgaat.', 500),
});

export const overdrachtSchema = z.object({ clientnummer: clientnummerVeld, overdrachtId: idVeld });

export const overdrachtBewarenSchema = overdrachtSchema.extend({
  versie: versieVeld,
  samenvatting: optioneleTekst(12_000),
  driegesprek: optioneleKeuze(DRIEGESPREKSTANDEN),
  driegesprekOp: optioneleDatum,
  driegesprekUitleg: optioneleRegel(500),
  clientVerteldOp: optioneleDatum,
});

export const overdrachtAccepterenSchema = z.object({ overdrachtId: idVeld });

export const overdrachtTerugsturenSchema = overdrachtAccepterenSchema.extend({
  reden: verplichteTekst('Schrijf wat er nog nodig is, of waarom het niet kan.', 500),
});
