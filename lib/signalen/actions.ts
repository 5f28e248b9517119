'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';

export const signaalSturen = defineAction(commands.signaalSturen);
export const signaalBeantwoorden = defineAction(commands.signaalBeantwoorden);
export const signaalAfhandelen = defineAction(commands.signaalAfhandelen);
