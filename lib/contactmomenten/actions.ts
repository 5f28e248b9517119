'use server';
import { defineAction } from '../server/define-action';
import { defineVraag } from '../server/define-vraag';
import * as commands from './bestaand-commands';
import * as herstel from './herstel-commands';
import * as ontmoeting from './ontmoeting-commands';
import { getVoorbeeld } from './queries';
import { voorbeeldSchema } from './schema';

export const afspraakVerplaatsen = defineAction(commands.afspraakVerplaatsen);
export const afspraakAfzeggen = defineAction(commands.afspraakAfzeggen);
export const contactmomentAfkeuren = defineAction(herstel.contactmomentAfkeuren);
export const pogingIntrekken = defineAction(herstel.pogingIntrekken);
export const ontmoetingVastleggen = defineAction(ontmoeting.ontmoetingVastleggen);
export const ontmoetingIntrekken = defineAction(ontmoeting.ontmoetingIntrekken);
export const geenGehoorVastleggen = defineAction(commands.geenGehoorVastleggen);
export const nietVerschenenVastleggen = defineAction(commands.nietVerschenenVastleggen);
export const voorbeeldVraag = defineVraag(voorbeeldSchema, getVoorbeeld);
