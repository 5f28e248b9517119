'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';

export const aanpakToelichten = defineAction(commands.aanpakToelichten);
export const aanpakberichtPlaatsen = defineAction(commands.aanpakberichtPlaatsen);
