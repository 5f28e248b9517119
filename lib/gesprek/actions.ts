'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';

export const contactmomentVastleggen = defineAction(commands.contactmomentVastleggen);
export const contactmomentCorrigeren = defineAction(commands.contactmomentCorrigeren);
