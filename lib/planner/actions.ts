'use server';
import { defineActieOud } from '../server/define-action';
import { aanvaardPlan } from './commands';
import { aanvaardSchema } from './schema';

export const aanvaardPlanActie = defineActieOud({
  naam: 'afspraken.plannen',
  schema: aanvaardSchema,
  uitvoeren: aanvaardPlan,
  // Driehonderd afspraken met elk hun uitnodiging zijn zeshonderd opdrachten.
  hoogstens: 60_000,
});
