'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';

export const bsnVastleggen = defineAction(commands.bsnVastleggen);
export const bsnVerwijderen = defineAction(commands.bsnVerwijderen);
export const bsnTonen = defineAction(commands.bsnTonen);
