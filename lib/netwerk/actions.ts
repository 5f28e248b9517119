'use server';
import { defineAction } from '../server/define-action';
import * as betrokkene from './betrokkene-commands';
import * as commands from './commands';
import * as huishouden from './huishouden-commands';

export const betrokkeneToevoegen = defineAction(betrokkene.betrokkeneToevoegen);
export const betrokkeneWijzigen = defineAction(betrokkene.betrokkeneWijzigen);
export const huisgenootToevoegen = defineAction(huishouden.huisgenootToevoegen);
export const huishoudenVerlaten = defineAction(huishouden.huishoudenVerlaten);
export const toezeggingVastleggen = defineAction(commands.toezeggingVastleggen);
export const toezeggingWijzigen = defineAction(commands.toezeggingWijzigen);
export const toezeggingBijwerken = defineAction(commands.toezeggingBijwerken);
export const toezeggingenVertellen = defineAction(commands.toezeggingenVertellen);
