'use server';
import { defineAction } from '../server/define-action';
import { opTraject } from '../zaak/traject';
import * as commands from './commands';
import { onholdStartenSchema, onholdWijzigenSchema } from './schema';
import { ONHOLD_VELDEN } from './woorden';

const onhold = { velden: ONHOLD_VELDEN, recht: 'onhold.wijzigen', raakt: 'opvolging' } as const;

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
