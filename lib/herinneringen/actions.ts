'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';

export const herinneringMaken = defineAction(commands.herinneringMaken);
export const herinneringWijzigen = defineAction(commands.herinneringWijzigen);
export const herinneringVerzetten = defineAction(commands.herinneringVerzetten);
export const herinneringAfdoen = defineAction(commands.herinneringAfdoen);
export const herinneringHeropenen = defineAction(commands.herinneringHeropenen);
export const herinneringVerwijderen = defineAction(commands.herinneringVerwijderen);
