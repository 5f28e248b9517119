import { z } from 'zod';
import { idVeld, keuze, optioneleDatum, verplichteTekst, versieVeld } from '../formulier/velden';
import { OORDELEN } from './datalek-woorden';

export const datalekBeoordelenSchema = z
  .object({
    datalekId: idVeld,
    versie: versieVeld,
    oordeel: keuze(OORDELEN, 'Kies uw oordeel.'),
    gemeldOp: optioneleDatum,
    notitie: verplichteTekst('Schrijf kort op waarom.', 2000),
  })
  .refine((v) => v.oordeel !== 'gemeld' || v.gemeldOp !== null, {
    path: ['gemeldOp'],
    message: 'Vul in op welke dag u hebt gemeld.',
  })
  // Wie zich bedenkt laat de dag soms staan; zonder melding hoort er geen bij.
  .transform((v) => (v.oordeel === 'gemeld' ? v : { ...v, gemeldOp: null }));
