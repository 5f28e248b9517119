'use server';
import { defineAction } from '../server/define-action';
import * as commands from './datalek-commands';

export const datalekBeoordelen = defineAction(commands.datalekBeoordelen);
