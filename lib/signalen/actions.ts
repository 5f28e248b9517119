'use server';
import { defineAction } from '../server/define-action';
import { beantwoordSignaal, handelSignaalAf, stuurSignaal } from './commands';
import { beantwoordSignaalSchema, handelSignaalAfSchema, SIGNAAL_LABELS, stuurSignaalSchema } from './schema';

export const stuurSignaalActie = defineAction({
  naam: 'signaal.sturen',
  schema: stuurSignaalSchema,
  labels: SIGNAAL_LABELS,
  uitvoeren: stuurSignaal,
});
export const beantwoordSignaalActie = defineAction({
  naam: 'signaal.afhandelen',
  schema: beantwoordSignaalSchema,
  labels: SIGNAAL_LABELS,
  uitvoeren: beantwoordSignaal,
});
export const handelSignaalAfActie = defineAction({
  naam: 'signaal.afhandelen',
  schema: handelSignaalAfSchema,
  uitvoeren: handelSignaalAf,
});
