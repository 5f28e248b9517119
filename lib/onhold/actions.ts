'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';

export const onholdStarten = defineAction(commands.onholdStarten);
export const onholdWijzigen = defineAction(commands.onholdWijzigen);
