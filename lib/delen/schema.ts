import { z } from 'zod';
import { alsRij, keuze, optioneleDatum, optioneleRegel } from '../formulier/velden';
import { DEELBAAR, GRONDKEUZES } from './regels';

/** De velden van een grond, voor elk formulier dat iets met een partner deelt. */
export const grondvelden = {
  grond: keuze(GRONDKEUZES, 'Kies waarom u mag delen, of dat u niets deelt.'),
  grondWaarop: optioneleRegel(200),
  toestemmingOp: optioneleDatum,
  grondTot: optioneleDatum,
  deelt: z.preprocess(alsRij, z.array(z.enum(DEELBAAR, { error: 'Kies alleen uit de lijst.' })).max(DEELBAAR.length)),
};
