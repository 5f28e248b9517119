'use server';
import { defineAction } from '../server/define-action';
import { stelTaakUit } from './commands';
import { uitstellenSchema } from './schema';

export const stelTaakUitActie = defineAction({
  naam: 'taak.uitstellen',
  schema: uitstellenSchema,
  uitvoeren: stelTaakUit,
});
