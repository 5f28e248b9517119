'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';

export const escalatieVragen = defineAction(commands.escalatieVragen);
export const escalatieBeantwoorden = defineAction(commands.escalatieBeantwoorden);
export const escalatieUitleggen = defineAction(commands.escalatieUitleggen);
