'use server';
import { defineActieOud } from '../server/define-action';
import { legUit, neemGenoegen, vraagUitleg } from './commands';
import { antwoordSchema, uitlegSchema, vraagSchema } from './schema';
import { ANTWOORD_VELDEN, UITLEG_VELDEN, VRAAG_VELDEN } from './woorden';

export const vraagUitlegActie = defineActieOud({
  naam: 'escalatie.vragen',
  schema: vraagSchema,
  velden: VRAAG_VELDEN,
  uitvoeren: vraagUitleg,
});
export const neemGenoegenActie = defineActieOud({
  naam: 'escalatie.beantwoorden',
  schema: antwoordSchema,
  velden: ANTWOORD_VELDEN,
  uitvoeren: neemGenoegen,
});
export const legUitActie = defineActieOud({
  naam: 'escalatie.uitleggen',
  schema: uitlegSchema,
  velden: UITLEG_VELDEN,
  uitvoeren: legUit,
});
