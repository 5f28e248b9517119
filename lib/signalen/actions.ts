'use server';
import { defineActieOud } from '../server/define-action';
import { beantwoordSignaal, handelSignaalAf, stuurSignaal } from './commands';
import { beantwoordSignaalSchema, handelSignaalAfSchema, stuurSignaalSchema } from './schema';
import { SIGNAAL_VELDEN, SIGNAALANTWOORD_VELDEN } from './woorden';

export const stuurSignaalActie = defineActieOud({
  naam: 'signaal.sturen',
  schema: stuurSignaalSchema,
  velden: SIGNAAL_VELDEN,
  uitvoeren: stuurSignaal,
});
export const beantwoordSignaalActie = defineActieOud({
  naam: 'signaal.afhandelen',
  schema: beantwoordSignaalSchema,
  velden: SIGNAALANTWOORD_VELDEN,
  uitvoeren: beantwoordSignaal,
});
export const handelSignaalAfActie = defineActieOud({
  naam: 'signaal.afhandelen',
  schema: handelSignaalAfSchema,
  uitvoeren: handelSignaalAf,
});
