'use server';
import { defineAction } from '../server/define-action';
import { opClient } from '../zaak/client';
import * as commands from './commands';
import { signaalAfhandelenSchema, signaalBeantwoordenSchema, signaalSturenSchema } from './schema';
import { SIGNAAL_VELDEN, SIGNAALANTWOORD_VELDEN } from './woorden';

export const signaalSturen = defineAction({
  naam: 'signaal.sturen',
  schema: signaalSturenSchema,
  velden: SIGNAAL_VELDEN,
  op: opClient,
  recht: 'signaal.sturen',
  raakt: 'niets',
  uitvoeren: commands.signaalSturen,
});
export const signaalBeantwoorden = defineAction({
  naam: 'signaal.beantwoorden',
  schema: signaalBeantwoordenSchema,
  velden: SIGNAALANTWOORD_VELDEN,
  op: commands.opSignaal,
  recht: 'dossier.bijhouden',
  raakt: 'niets',
  uitvoeren: commands.signaalBeantwoorden,
});
export const signaalAfhandelen = defineAction({
  naam: 'signaal.afhandelen',
  schema: signaalAfhandelenSchema,
  op: commands.opSignaal,
  recht: 'dossier.bijhouden',
  raakt: 'niets',
  uitvoeren: commands.signaalAfhandelen,
});
