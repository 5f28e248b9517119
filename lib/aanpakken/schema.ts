import { z } from 'zod';
import { datumVeld, idVeld, optioneleTekst, verplichteTekst, versieVeld } from '../formulier/velden';

export const aanpakTekstSchema = z.object({
  aanpakId: idVeld,
  versie: versieVeld,
  doel: optioneleTekst(2000),
  voorWie: optioneleTekst(2000),
});

export const AANPAKTEKST_LABELS = { doel: 'Waar is de aanpak voor?', voorWie: 'Voor wie is de aanpak?' };

export const aanpakBerichtSchema = z.object({
  aanpakId: idVeld,
  op: datumVeld('Vul in vanaf wanneer dit geldt.'),
  tekst: verplichteTekst('Schrijf op wat er verandert.', 2000),
});

export const BERICHT_LABELS = { op: 'Vanaf', tekst: 'Wat verandert er?' };
