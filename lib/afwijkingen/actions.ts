'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';
import { normafwijkingBesluitenSchema, normafwijkingVerantwoordenSchema } from './schema';
import { AFWIJKING_LABELS } from './woorden';

export const normafwijkingVerantwoorden = defineAction({
  naam: 'normafwijking.verantwoorden',
  schema: normafwijkingVerantwoordenSchema,
  labels: AFWIJKING_LABELS,
  op: commands.opTeVerantwoorden,
  recht: 'normafwijking.verantwoorden',
  raakt: 'opvolging',
  uitvoeren: commands.normafwijkingVerantwoorden,
});
export const normafwijkingBesluiten = defineAction({
  naam: 'normafwijking.besluiten',
  schema: normafwijkingBesluitenSchema,
  labels: AFWIJKING_LABELS,
  op: commands.opTeBesluiten,
  recht: 'normafwijking.besluiten',
  raakt: 'opvolging',
  uitvoeren: commands.normafwijkingBesluiten,
});
