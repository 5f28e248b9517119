'use server';
import { defineAction } from '../server/define-action';
import { geefReden } from './commands';
import { notitieinzageSchema } from './schema';

export const geefRedenActie = defineAction({
  naam: 'notities.lezen',
  schema: notitieinzageSchema,
  uitvoeren: geefReden,
});
