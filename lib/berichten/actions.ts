'use server';
import { defineAction } from '../server/define-action';
import * as brieven from './afdrukken-commands';
import * as beheer from './beheer-commands';
import * as commands from './commands';
import * as sjablonen from './sjabloon-commands';

export const berichtNietSturen = defineAction(commands.berichtNietSturen);
export const berichtVertellen = defineAction(commands.berichtVertellen);
export const begripVastleggen = defineAction(commands.begripVastleggen);
export const onbestelbaarMelden = defineAction(commands.onbestelbaarMelden);

export const brievenKlaarleggen = defineAction(brieven.brievenKlaarleggen);
export const brievenAfdrukken = defineAction(brieven.brievenAfdrukken);
export const brievenTerugleggen = defineAction(brieven.brievenTerugleggen);
export const brievenTerughalen = defineAction(brieven.brievenTerughalen);

export const sjabloonWijzigen = defineAction(sjablonen.sjabloonWijzigen);
export const sjabloonHerstellen = defineAction(sjablonen.sjabloonHerstellen);
export const vasteZinWijzigen = defineAction(sjablonen.vasteZinWijzigen);
export const vertalingGoedkeuren = defineAction(sjablonen.vertalingGoedkeuren);
export const vertalingStoppen = defineAction(sjablonen.vertalingStoppen);

export const verzendingHerhalen = defineAction(beheer.verzendingHerhalen);
export const verzendingBevestigen = defineAction(beheer.verzendingBevestigen);
export const verzendingHervatten = defineAction(beheer.verzendingHervatten);
export const proefmailVersturen = defineAction(beheer.proefmailVersturen);
