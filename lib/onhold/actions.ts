'use server';
import { defineAction } from '../server/define-action';
import { opTraject } from '../zaak/traject';
import * as commands from './commands';
import { ONHOLD_LABELS, onholdStartenSchema, onholdWijzigenSchema } from './schema';

const onhold = { labels: ONHOLD_LABELS, recht: 'onhold.wijzigen', raakt: 'opvolging' } as const;

export const onholdStarten = defineAction({
  ...onhold,
  naam: 'onhold.starten',
  schema: onholdStartenSchema,
  op: opTraject,
  uitvoeren: commands.onholdStarten,
});
export const onholdWijzigen = defineAction({
  ...onhold,
  naam: 'onhold.wijzigen',
  schema: onholdWijzigenSchema,
  op: commands.opOnHold,
  uitvoeren: commands.onholdWijzigen,
});
