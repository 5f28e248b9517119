'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';
import { taakUitstellenSchema } from './schema';

export const taakUitstellen = defineAction({
  naam: 'taak.uitstellen',
  schema: taakUitstellenSchema,
  op: commands.opTaak,
  recht: 'dossier.bijhouden',
  raakt: 'niets',
  uitvoeren: commands.taakUitstellen,
});
