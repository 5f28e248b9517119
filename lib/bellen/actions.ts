'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';

export const belrondeStarten = defineAction(commands.belrondeStarten);
export const belrondeStoppen = defineAction(commands.belrondeStoppen);
export const belbeurtVastleggen = defineAction(commands.belbeurtVastleggen);
export const belbeurtVerzetten = defineAction(commands.belbeurtVerzetten);
