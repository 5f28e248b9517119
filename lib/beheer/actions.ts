'use server';
import { defineAction, opNiets } from '../server/define-action';
import * as blokkeren from './blokkeren-commands';
import * as gebruikers from './gebruiker-commands';
import {
  gebruikerAanmakenSchema,
  gebruikerBlokkerenSchema,
  gebruikerSchema,
  gebruikerWijzigenSchema,
} from './gebruiker-schema';
import * as instrumenten from './instrument-commands';
import { instrumentSchema, instrumentToevoegenSchema, instrumentWijzigenSchema } from './instrument-schema';
import * as lijsten from './lijst-commands';
import { itemSchema, lijstToevoegenSchema, lijstWijzigenSchema } from './lijst-schema';
import * as plaatsing from './plaatsing-commands';
import { trajectPlaatsenSchema } from './plaatsing-schema';
import * as werk from './werk-commands';
import { werkHerhalenSchema } from './werk-schema';
import { GEBRUIKER_VELDEN, INSTRUMENT_VELDEN, LIJST_VELDEN } from './woorden';
import * as op from './zaak';

const beheer = { recht: 'beheer.wijzigen', raakt: 'niets' } as const;
const gebruiker = { ...beheer, velden: GEBRUIKER_VELDEN };
const lijst = { ...beheer, velden: LIJST_VELDEN };
const item = { ...beheer, schema: itemSchema, op: op.opItem };
const instrument = { ...beheer, schema: instrumentSchema, op: op.opInstrument };

export const gebruikerAanmaken = defineAction({
  ...gebruiker,
  naam: 'gebruiker.aanmaken',
  schema: gebruikerAanmakenSchema,
  op: op.opNieuweGebruiker,
  uitvoeren: gebruikers.gebruikerAanmaken,
});
export const gebruikerWijzigen = defineAction({
  ...gebruiker,
  naam: 'gebruiker.wijzigen',
  schema: gebruikerWijzigenSchema,
  op: op.opGebruikerversie,
  uitvoeren: gebruikers.gebruikerWijzigen,
});
export const toegangslinkMaken = defineAction({
  ...beheer,
  naam: 'toegangslink.maken',
  schema: gebruikerSchema,
  op: op.opGebruiker,
  uitvoeren: gebruikers.toegangslinkMaken,
});
export const gebruikerBlokkeren = defineAction({
  ...beheer,
  naam: 'gebruiker.blokkeren',
  schema: gebruikerBlokkerenSchema,
  op: op.opGebruikerMetWerk,
  uitvoeren: blokkeren.gebruikerBlokkeren,
});
export const gebruikerDeblokkeren = defineAction({
  ...beheer,
  naam: 'gebruiker.deblokkeren',
  schema: gebruikerSchema,
  op: op.opGebruiker,
  uitvoeren: blokkeren.gebruikerDeblokkeren,
});

export const lijstToevoegen = defineAction({
  ...lijst,
  naam: 'lijst.toevoegen',
  schema: lijstToevoegenSchema,
  op: op.opLijst,
  uitvoeren: lijsten.lijstToevoegen,
});
export const lijstWijzigen = defineAction({
  ...lijst,
  naam: 'lijst.wijzigen',
  schema: lijstWijzigenSchema,
  op: op.opItemMetNorm,
  raakt: 'norm',
  uitvoeren: lijsten.lijstWijzigen,
  // Een andere norm rekent elk traject van de aanpak na.
  hoogstens: 120_000,
});
export const lijstSluiten = defineAction({ ...item, naam: 'lijst.sluiten', uitvoeren: lijsten.lijstSluiten });
export const lijstHeropenen = defineAction({ ...item, naam: 'lijst.heropenen', uitvoeren: lijsten.lijstHeropenen });
export const lijstVerwijderen = defineAction({
  ...item,
  naam: 'lijst.verwijderen',
  uitvoeren: lijsten.lijstVerwijderen,
});

export const instrumentToevoegen = defineAction({
  ...beheer,
  naam: 'instrument.toevoegen',
  schema: instrumentToevoegenSchema,
  velden: INSTRUMENT_VELDEN,
  op: op.opNieuwInstrument,
  uitvoeren: instrumenten.instrumentToevoegen,
});
export const instrumentWijzigen = defineAction({
  ...beheer,
  naam: 'instrument.wijzigen',
  schema: instrumentWijzigenSchema,
  velden: INSTRUMENT_VELDEN,
  op: op.opInstrument,
  uitvoeren: instrumenten.instrumentWijzigen,
});
export const instrumentSluiten = defineAction({
  ...instrument,
  naam: 'instrument.sluiten',
  uitvoeren: instrumenten.instrumentSluiten,
});
export const instrumentHeropenen = defineAction({
  ...instrument,
  naam: 'instrument.heropenen',
  uitvoeren: instrumenten.instrumentHeropenen,
});
export const instrumentVerwijderen = defineAction({
  ...instrument,
  naam: 'instrument.verwijderen',
  uitvoeren: instrumenten.instrumentVerwijderen,
});

export const trajectPlaatsen = defineAction({
  ...beheer,
  naam: 'traject.plaatsen',
  schema: trajectPlaatsenSchema,
  op: op.opPlaatsing,
  uitvoeren: plaatsing.trajectPlaatsen,
});

export const werkHerhalen = defineAction({
  ...beheer,
  naam: 'werk.herhalen',
  schema: werkHerhalenSchema,
  op: opNiets,
  uitvoeren: werk.werkHerhalen,
});
