'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';

export const correctieVastleggen = defineAction(commands.correctieVastleggen);
export const correctieBesluiten = defineAction(commands.correctieBesluiten);
