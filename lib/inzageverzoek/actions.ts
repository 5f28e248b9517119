'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';

export const inzageGeven = defineAction(commands.inzageGeven);
