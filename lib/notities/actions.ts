'use server';
import { defineAction } from '../server/define-action';
import { opClient } from '../zaak/client';
import * as commands from './commands';
import { notitiesLezenSchema } from './schema';

export const notitiesLezen = defineAction({
  naam: 'notities.lezen',
  schema: notitiesLezenSchema,
  op: opClient,
  recht: 'notities.lezen_met_reden',
  raakt: 'niets',
  uitvoeren: commands.notitiesLezen,
});
