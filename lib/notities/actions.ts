'use server';
import { defineActieOud } from '../server/define-action';
import { geefReden } from './commands';
import { notitieinzageSchema } from './schema';

export const geefRedenActie = defineActieOud({
  naam: 'notities.lezen',
  schema: notitieinzageSchema,
  uitvoeren: geefReden,
});
