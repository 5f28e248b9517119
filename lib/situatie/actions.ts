'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';
import * as ontheffing from './ontheffing-commands';
import * as uitkering from './uitkering-commands';
import * as weghalen from './weghalen-commands';

export const ladderVastleggen = defineAction(commands.ladderVastleggen);
export const ladderWijzigen = defineAction(commands.ladderWijzigen);
export const uitkeringVastleggen = defineAction(uitkering.uitkeringVastleggen);
export const uitkeringWijzigen = defineAction(uitkering.uitkeringWijzigen);
export const ontheffingVastleggen = defineAction(ontheffing.ontheffingVastleggen);
export const ontheffingWijzigen = defineAction(ontheffing.ontheffingWijzigen);
export const bestandVastleggen = defineAction(commands.bestandVastleggen);
export const bestandWijzigen = defineAction(commands.bestandWijzigen);
export const situatieWeghalen = defineAction(weghalen.situatieWeghalen);
