import { z } from 'zod';
import {
  clientnummerVeld,
  datumVeld,
  idVeld,
  keuze,
  optioneleTekst,
  verplichteTekst,
  versieVeld,
} from '../formulier/velden';
import { BESLUITEN } from './woorden';

export const correctieVastleggenSchema = z.object({
  clientnummer: clientnummerVeld,
  gevraagdOp: datumVeld('Vul in op welke dag de cliënt het vroeg.'),
  verzoek: verplichteTekst('Schrijf op wat er volgens de cliënt niet klopt.', 4000),
  verklaring: optioneleTekst(4000),
});

export const correctieBesluitenSchema = z.object({
  clientnummer: clientnummerVeld,
  correctieId: idVeld,
  versie: versieVeld,
  besluit: keuze(BESLUITEN, 'Kies wat er is besloten.'),
  motivering: verplichteTekst('Schrijf op waarom.', 4000),
  verklaring: optioneleTekst(4000),
});
