'use server';
import { defineActieOud } from '../server/define-action';
import { plaatsAanpakbericht, wijzigAanpaktekst } from './commands';
import { aanpakBerichtSchema, aanpakTekstSchema } from './schema';
import { AANPAKTEKST_VELDEN, BERICHT_VELDEN } from './woorden';

export const wijzigAanpaktekstActie = defineActieOud({
  naam: 'aanpak.toelichten',
  schema: aanpakTekstSchema,
  velden: AANPAKTEKST_VELDEN,
  uitvoeren: wijzigAanpaktekst,
});
export const plaatsAanpakberichtActie = defineActieOud({
  naam: 'aanpak.toelichten',
  schema: aanpakBerichtSchema,
  velden: BERICHT_VELDEN,
  uitvoeren: plaatsAanpakbericht,
});
