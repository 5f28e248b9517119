'use server';
import { defineAction } from '../server/define-action';
import { startOnHold, wijzigOnHold } from './commands';
import { ONHOLD_LABELS, startOnHoldSchema, wijzigOnHoldSchema } from './schema';

export const startOnHoldActie = defineAction({
  naam: 'onhold.starten',
  schema: startOnHoldSchema,
  labels: ONHOLD_LABELS,
  uitvoeren: startOnHold,
});
export const wijzigOnHoldActie = defineAction({
  naam: 'onhold.wijzigen',
  schema: wijzigOnHoldSchema,
  labels: ONHOLD_LABELS,
  uitvoeren: wijzigOnHold,
});
