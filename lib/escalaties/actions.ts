'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';

export const uitlegGeven = defineAction(commands.uitlegGeven);
export const escalatieVragen = defineAction(commands.escalatieVragen);
export const escalatieAccepteren = defineAction(commands.escalatieAccepteren);
