'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';
import * as feed from './feed-commands';

export const werktijdenWijzigen = defineAction(commands.werktijdenWijzigen);
export const afwezigheidToevoegen = defineAction(commands.afwezigheidToevoegen);
export const afwezigheidWijzigen = defineAction(commands.afwezigheidWijzigen);
export const afwezigheidVerwijderen = defineAction(commands.afwezigheidVerwijderen);
export const feedMaken = defineAction(feed.feedMaken);
export const feedWijzigen = defineAction(feed.feedWijzigen);
export const feedUitzetten = defineAction(feed.feedUitzetten);
