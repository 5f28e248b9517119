'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';
import * as delen from './delen-commands';
import * as gemis from './gemis-commands';

export const inzetAanmelden = defineAction(commands.inzetAanmelden);
export const inzetStarten = defineAction(commands.inzetStarten);
export const inzetBeeindigen = defineAction(commands.inzetBeeindigen);
export const inzetWijzigen = defineAction(commands.inzetWijzigen);
export const inzetDelen = defineAction(delen.inzetDelen);
export const geenInstrumentVastleggen = defineAction(gemis.geenInstrumentVastleggen);
export const gemisVastleggen = defineAction(gemis.gemisVastleggen);
export const gemisWijzigen = defineAction(gemis.gemisWijzigen);
