'use server';
import { defineAction } from '../server/define-action';
import * as blokkeren from './blokkeren-commands';
import * as gebruikers from './gebruiker-commands';
import * as gemeente from './gemeente-commands';
import * as instrumenten from './instrument-commands';
import * as lijsten from './lijst-commands';
import * as normen from './norm-commands';
import * as plaatsing from './plaatsing-commands';
import * as werk from './werk-commands';

export const gebruikerAanmaken = defineAction(gebruikers.gebruikerAanmaken);
export const gebruikerWijzigen = defineAction(gebruikers.gebruikerWijzigen);
export const toegangslinkMaken = defineAction(gebruikers.toegangslinkMaken);
export const gebruikerBlokkeren = defineAction(blokkeren.gebruikerBlokkeren);
export const gebruikerDeblokkeren = defineAction(blokkeren.gebruikerDeblokkeren);

export const lijstToevoegen = defineAction(lijsten.lijstToevoegen);
export const lijstWijzigen = defineAction(lijsten.lijstWijzigen);
export const lijstSluiten = defineAction(lijsten.lijstSluiten);
export const lijstHeropenen = defineAction(lijsten.lijstHeropenen);
export const lijstVerwijderen = defineAction(lijsten.lijstVerwijderen);

export const normWijzigen = defineAction(normen.normWijzigen);
export const normIntrekken = defineAction(normen.normIntrekken);

export const instrumentToevoegen = defineAction(instrumenten.instrumentToevoegen);
export const instrumentWijzigen = defineAction(instrumenten.instrumentWijzigen);
export const instrumentSluiten = defineAction(instrumenten.instrumentSluiten);
export const instrumentHeropenen = defineAction(instrumenten.instrumentHeropenen);
export const instrumentVerwijderen = defineAction(instrumenten.instrumentVerwijderen);

export const trajectPlaatsen = defineAction(plaatsing.trajectPlaatsen);

export const gemeenteWijzigen = defineAction(gemeente.gemeenteWijzigen);

export const werkHerhalen = defineAction(werk.werkHerhalen);
