'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';

export const normafwijkingVerantwoorden = defineAction(commands.normafwijkingVerantwoorden);
export const normafwijkingBesluiten = defineAction(commands.normafwijkingBesluiten);
