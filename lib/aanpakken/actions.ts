'use server';
import { defineAction } from '../server/define-action';
import { plaatsAanpakbericht, wijzigAanpaktekst } from './commands';
import { AANPAKTEKST_LABELS, aanpakBerichtSchema, aanpakTekstSchema, BERICHT_LABELS } from './schema';

export const wijzigAanpaktekstActie = defineAction({
  naam: 'aanpak.toelichten',
  schema: aanpakTekstSchema,
  labels: AANPAKTEKST_LABELS,
  uitvoeren: wijzigAanpaktekst,
});
export const plaatsAanpakberichtActie = defineAction({
  naam: 'aanpak.toelichten',
  schema: aanpakBerichtSchema,
  labels: BERICHT_LABELS,
  uitvoeren: plaatsAanpakbericht,
});
