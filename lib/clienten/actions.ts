'use server';
import { defineAction } from '../server/define-action';
import { defineVraag } from '../server/define-vraag';
import * as commands from './commands';
import { getZoekresultaten } from './queries';
import { zoekSchema } from './schema';

export const persoonWijzigen = defineAction(commands.persoonWijzigen);
export const taalWijzigen = defineAction(commands.taalWijzigen);
export const ritmeWijzigen = defineAction(commands.ritmeWijzigen);
export const clientenZoeken = defineVraag(zoekSchema, getZoekresultaten);
