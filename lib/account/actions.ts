'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';
import {
  naamWijzigenSchema,
  sessieBeeindigenSchema,
  sessiesBeeindigenSchema,
  wachtwoordWijzigenSchema,
} from './schema';
import { NAAM_VELDEN } from './woorden';

const account = { op: commands.opAccount, recht: 'account.wijzigen', raakt: 'niets' } as const;

export const naamWijzigen = defineAction({
  ...account,
  naam: 'naam.wijzigen',
  schema: naamWijzigenSchema,
  velden: NAAM_VELDEN,
  uitvoeren: commands.naamWijzigen,
});
export const wachtwoordWijzigen = defineAction({
  ...account,
  naam: 'wachtwoord.wijzigen',
  schema: wachtwoordWijzigenSchema,
  geheim: ['huidig', 'wachtwoord', 'herhaling'],
  uitvoeren: commands.wachtwoordWijzigen,
});
export const sessieBeeindigen = defineAction({
  ...account,
  naam: 'sessie.beeindigen',
  schema: sessieBeeindigenSchema,
  uitvoeren: commands.sessieBeeindigen,
});
export const sessiesBeeindigen = defineAction({
  ...account,
  naam: 'sessies.beeindigen',
  schema: sessiesBeeindigenSchema,
  uitvoeren: commands.sessiesBeeindigen,
});
