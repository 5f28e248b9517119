'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';
import { afsprakenPlannenSchema } from './schema';
import { opVoorstel } from './zaak';

export const afsprakenPlannen = defineAction({
  naam: 'afspraken.plannen',
  schema: afsprakenPlannenSchema,
  op: opVoorstel,
  recht: 'agenda.bekijken',
  raakt: 'opvolging',
  uitvoeren: commands.afsprakenPlannen,
  // Driehonderd afspraken met elk hun uitnodiging zijn zeshonderd opdrachten.
  hoogstens: 60_000,
});
