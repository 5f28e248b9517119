'use server';
import { defineActieOud } from '../server/define-action';
import { stelTaakUit } from './commands';
import { uitstellenSchema } from './schema';

export const stelTaakUitActie = defineActieOud({
  naam: 'taak.uitstellen',
  schema: uitstellenSchema,
  uitvoeren: stelTaakUit,
});
