'use server';
import { defineActieOud } from '../server/define-action';
import { legUit, neemGenoegen, vraagUitleg } from './commands';
import { antwoordSchema, ESCALATIE_LABELS, uitlegSchema, vraagSchema } from './schema';

export const vraagUitlegActie = defineActieOud({
  naam: 'escalatie.vragen',
  schema: vraagSchema,
  labels: ESCALATIE_LABELS,
  uitvoeren: vraagUitleg,
});
export const neemGenoegenActie = defineActieOud({
  naam: 'escalatie.beantwoorden',
  schema: antwoordSchema,
  labels: ESCALATIE_LABELS,
  uitvoeren: neemGenoegen,
});
export const legUitActie = defineActieOud({
  naam: 'escalatie.uitleggen',
  schema: uitlegSchema,
  labels: ESCALATIE_LABELS,
  uitvoeren: legUit,
});
