'use server';
import { defineActieOud } from '../server/define-action';
import { plaatsAanpakbericht, wijzigAanpaktekst } from './commands';
import { AANPAKTEKST_LABELS, aanpakBerichtSchema, aanpakTekstSchema, BERICHT_LABELS } from './schema';

export const wijzigAanpaktekstActie = defineActieOud({
  naam: 'aanpak.toelichten',
  schema: aanpakTekstSchema,
  labels: AANPAKTEKST_LABELS,
  uitvoeren: wijzigAanpaktekst,
});
export const plaatsAanpakberichtActie = defineActieOud({
  naam: 'aanpak.toelichten',
  schema: aanpakBerichtSchema,
  labels: BERICHT_LABELS,
  uitvoeren: plaatsAanpakbericht,
});
