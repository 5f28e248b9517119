'use server';
import { defineAction } from '../server/define-action';
import { defineVraag } from '../server/define-vraag';
import * as commands from './bestaand-commands';
import { getVoorbeeld } from './queries';
import { voorbeeldSchema } from './schema';

export const afspraakVerplaatsen = defineAction(commands.afspraakVerplaatsen);
export const afspraakAfzeggen = defineAction(commands.afspraakAfzeggen);
export const verslagCorrigeren = defineAction(commands.verslagCorrigeren);
export const contactmomentAfkeuren = defineAction(commands.contactmomentAfkeuren);
export const geenGehoorVastleggen = defineAction(commands.geenGehoorVastleggen);
export const voorbeeldVraag = defineVraag(voorbeeldSchema, getVoorbeeld);
