'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';

export const naamWijzigen = defineAction(commands.naamWijzigen);
export const wachtwoordWijzigen = defineAction(commands.wachtwoordWijzigen);
export const sessieBeeindigen = defineAction(commands.sessieBeeindigen);
export const sessiesBeeindigen = defineAction(commands.sessiesBeeindigen);
