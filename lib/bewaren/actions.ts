'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';

export const bewaartermijnWijzigen = defineAction(commands.bewaartermijnWijzigen);
export const bewaarplichtInstellen = defineAction(commands.bewaarplichtInstellen);
export const bewaarplichtOpheffen = defineAction(commands.bewaarplichtOpheffen);
export const vernietigingGoedkeuren = defineAction(commands.vernietigingGoedkeuren);
export const vernietigingUitstellen = defineAction(commands.vernietigingUitstellen);
