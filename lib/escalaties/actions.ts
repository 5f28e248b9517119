'use server';
import { labelsVan } from '../formulier/formulier';
import { defineActieOud } from '../server/define-action';
import { legUit, neemGenoegen, vraagUitleg } from './commands';
import { antwoordSchema, uitlegSchema, vraagSchema } from './schema';
import { ANTWOORD_VELDEN, UITLEG_VELDEN, VRAAG_VELDEN } from './woorden';

export const vraagUitlegActie = defineActieOud({
  naam: 'escalatie.vragen',
  schema: vraagSchema,
  labels: labelsVan(VRAAG_VELDEN),
  uitvoeren: vraagUitleg,
});
export const neemGenoegenActie = defineActieOud({
  naam: 'escalatie.beantwoorden',
  schema: antwoordSchema,
  labels: labelsVan(ANTWOORD_VELDEN),
  uitvoeren: neemGenoegen,
});
export const legUitActie = defineActieOud({
  naam: 'escalatie.uitleggen',
  schema: uitlegSchema,
  labels: labelsVan(UITLEG_VELDEN),
  uitvoeren: legUit,
});
