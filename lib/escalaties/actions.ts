'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';
import * as velen from './velen-commands';

export const uitlegGeven = defineAction(commands.uitlegGeven);
export const escalatieVragen = defineAction(commands.escalatieVragen);
export const escalatieAccepteren = defineAction(commands.escalatieAccepteren);
export const escalatiesVragen = defineAction(velen.escalatiesVragen);
export const escalatiesAccepteren = defineAction(velen.escalatiesAccepteren);
