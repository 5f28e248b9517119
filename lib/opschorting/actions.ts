'use server';
import { defineAction } from '../server/define-action';
import * as aanpak from './aanpak-commands';
import * as commands from './commands';
import * as velen from './velen-commands';

export const opschortingStarten = defineAction(commands.opschortingStarten);
export const opschortingWijzigen = defineAction(commands.opschortingWijzigen);
export const opschortingIntrekken = defineAction(commands.opschortingIntrekken);
export const aanpakopschortingStarten = defineAction(aanpak.aanpakopschortingStarten);
export const aanpakopschortingWijzigen = defineAction(aanpak.aanpakopschortingWijzigen);
export const aanpakopschortingIntrekken = defineAction(aanpak.aanpakopschortingIntrekken);
export const opschortingenStarten = defineAction(velen.opschortingenStarten);
