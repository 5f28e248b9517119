'use server';
import { defineAction } from '../server/define-action';
import * as bewaren from './bewaren-commands';
import * as commands from './commands';
import * as startlijst from './startlijst-commands';

export const intakeBeginnen = defineAction(commands.intakeBeginnen);
export const intakePersoonBewaren = defineAction(bewaren.intakePersoonBewaren);
export const intakeTaalBewaren = defineAction(bewaren.intakeTaalBewaren);
export const gebiedBewaren = defineAction(bewaren.gebiedBewaren);
export const gebiedOvernemen = defineAction(bewaren.gebiedOvernemen);
export const gebiedenOverslaan = defineAction(bewaren.gebiedenOverslaan);
export const intakeVaststellen = defineAction(commands.intakeVaststellen);
export const intakeWissen = defineAction(commands.intakeWissen);
export const voorinformatieVastleggen = defineAction(startlijst.voorinformatieVastleggen);
export const voorinformatieWijzigen = defineAction(startlijst.voorinformatieWijzigen);
export const startlijstBijwerken = defineAction(startlijst.startlijstBijwerken);
