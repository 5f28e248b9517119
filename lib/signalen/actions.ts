'use server';
import { defineActieOud } from '../server/define-action';
import { beantwoordSignaal, handelSignaalAf, stuurSignaal } from './commands';
import { beantwoordSignaalSchema, handelSignaalAfSchema, SIGNAAL_LABELS, stuurSignaalSchema } from './schema';

export const stuurSignaalActie = defineActieOud({
  naam: 'signaal.sturen',
  schema: stuurSignaalSchema,
  labels: SIGNAAL_LABELS,
  uitvoeren: stuurSignaal,
});
export const beantwoordSignaalActie = defineActieOud({
  naam: 'signaal.afhandelen',
  schema: beantwoordSignaalSchema,
  labels: SIGNAAL_LABELS,
  uitvoeren: beantwoordSignaal,
});
export const handelSignaalAfActie = defineActieOud({
  naam: 'signaal.afhandelen',
  schema: handelSignaalAfSchema,
  uitvoeren: handelSignaalAf,
});
