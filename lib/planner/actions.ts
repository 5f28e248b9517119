'use server';
import { defineAction } from '../server/define-action';
import { aanvaardPlan } from './commands';
import { aanvaardSchema } from './schema';

export const aanvaardPlanActie = defineAction({
  naam: 'afspraken.plannen',
  schema: aanvaardSchema,
  uitvoeren: aanvaardPlan,
  // Driehonderd afspraken met elk hun uitnodiging zijn zeshonderd opdrachten.
  hoogstens: 60_000,
});
