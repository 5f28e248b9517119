'use server';
import { defineAction } from '../server/define-action';
import * as besluit from './besluit-commands';
import * as commands from './commands';

export const overdrachtVragen = defineAction(commands.overdrachtVragen);
export const overdrachtBewaren = defineAction(commands.overdrachtBewaren);
export const overdrachtOpstellen = defineAction(commands.overdrachtOpstellen);
export const overdrachtAanbieden = defineAction(commands.overdrachtAanbieden);
export const overdrachtIntrekken = defineAction(commands.overdrachtIntrekken);
export const overdrachtAccepteren = defineAction(besluit.overdrachtAccepteren);
export const overdrachtTerugsturen = defineAction(besluit.overdrachtTerugsturen);
