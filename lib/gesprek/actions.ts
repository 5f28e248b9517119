'use server';
import { CONTACTMOMENT_VELDEN } from '../contactmomenten/woorden';
import { defineAction } from '../server/define-action';
import { opClient } from '../zaak/client';
import * as commands from './commands';
import { gesprekSchema } from './schema';

export const contactmomentVastleggen = defineAction({
  naam: 'contactmoment.vastleggen',
  schema: gesprekSchema,
  velden: CONTACTMOMENT_VELDEN,
  op: opClient,
  recht: 'contactmoment.vastleggen',
  raakt: 'norm',
  uitvoeren: commands.contactmomentVastleggen,
});
