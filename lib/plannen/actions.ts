'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';
import * as concept from './concept-commands';
import * as doel from './doel-commands';

export const planBeginnen = defineAction(concept.planBeginnen);
export const planBewaren = defineAction(concept.planBewaren);
export const doelToevoegen = defineAction(doel.doelToevoegen);
export const doelBewaren = defineAction(doel.doelBewaren);
export const doelWeghalen = defineAction(doel.doelWeghalen);
export const doelVerplaatsen = defineAction(doel.doelVerplaatsen);
export const instrumentenBewaren = defineAction(doel.instrumentenBewaren);
export const planVaststellen = defineAction(concept.planVaststellen);
export const planWissen = defineAction(concept.planWissen);
export const stapZetten = defineAction(commands.stapZetten);
export const stapAfsluiten = defineAction(commands.stapAfsluiten);
export const resultaatVastleggen = defineAction(commands.resultaatVastleggen);
export const resultaatIntrekken = defineAction(commands.resultaatIntrekken);
