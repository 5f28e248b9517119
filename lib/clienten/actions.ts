'use server';
import { defineAction } from '../server/define-action';
import { defineVraag } from '../server/define-vraag';
import * as commands from './commands';
import * as filters from './filter-commands';
import { getZoekresultaten } from './queries';
import { zoekSchema } from './schema';

export const persoonWijzigen = defineAction(commands.persoonWijzigen);
export const taalWijzigen = defineAction(commands.taalWijzigen);
export const ritmeWijzigen = defineAction(commands.ritmeWijzigen);
export const filterBewaren = defineAction(filters.filterBewaren);
export const filterHernoemen = defineAction(filters.filterHernoemen);
export const filterVerwijderen = defineAction(filters.filterVerwijderen);
export const clientenZoeken = defineVraag(zoekSchema, getZoekresultaten);
