'use server';
import { defineAction } from '../server/define-action';
import { bestandVrijgeven as vrijgeven } from './bestand-commands';
import * as commands from './datalek-commands';
import { opvallendBeoordelen as beoordelen } from './opvallend-commands';

export const datalekBeoordelen = defineAction(commands.datalekBeoordelen);
export const opvallendBeoordelen = defineAction(beoordelen);
export const bestandVrijgeven = defineAction(vrijgeven);
