'use server';
import { defineActieOud } from '../server/define-action';
import { besluit, verantwoord } from './commands';
import { besluitSchema, verantwoordSchema } from './schema';
import { AFWIJKING_LABELS } from './woorden';

export const verantwoordActie = defineActieOud({
  naam: 'normafwijking.verantwoorden',
  schema: verantwoordSchema,
  labels: AFWIJKING_LABELS,
  uitvoeren: verantwoord,
});
export const besluitActie = defineActieOud({
  naam: 'normafwijking.besluiten',
  schema: besluitSchema,
  labels: AFWIJKING_LABELS,
  uitvoeren: besluit,
});
