'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';
import { escalatieBeantwoordenSchema, escalatieUitleggenSchema, escalatieVragenSchema } from './schema';
import { ANTWOORD_VELDEN, UITLEG_VELDEN, VRAAG_VELDEN } from './woorden';

const escalatie = { op: commands.opEscalatie, raakt: 'opvolging' } as const;

export const escalatieVragen = defineAction({
  ...escalatie,
  naam: 'escalatie.vragen',
  schema: escalatieVragenSchema,
  velden: VRAAG_VELDEN,
  recht: 'escalatie.behandelen',
  uitvoeren: commands.escalatieVragen,
});
export const escalatieBeantwoorden = defineAction({
  ...escalatie,
  naam: 'escalatie.beantwoorden',
  schema: escalatieBeantwoordenSchema,
  velden: ANTWOORD_VELDEN,
  recht: 'escalatie.behandelen',
  uitvoeren: commands.escalatieBeantwoorden,
});
export const escalatieUitleggen = defineAction({
  ...escalatie,
  naam: 'escalatie.uitleggen',
  schema: escalatieUitleggenSchema,
  velden: UITLEG_VELDEN,
  recht: 'contactmoment.vastleggen',
  uitvoeren: commands.escalatieUitleggen,
});
