'use server';
import { defineAction } from '../server/define-action';
import { opClient } from '../zaak/client';
import * as commands from './commands';
import { GESPREK_LABELS, gesprekSchema } from './schema';

export const contactmomentVastleggen = defineAction({
  naam: 'contactmoment.vastleggen',
  schema: gesprekSchema,
  labels: GESPREK_LABELS,
  op: opClient,
  recht: 'contactmoment.vastleggen',
  raakt: 'norm',
  uitvoeren: commands.contactmomentVastleggen,
});
