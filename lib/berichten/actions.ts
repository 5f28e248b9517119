'use server';
import { defineAction, opNiets } from '../server/define-action';
import * as brieven from './afdrukken-commands';
import * as beheer from './beheer-commands';
import * as commands from './commands';
import {
  berichtInBeheerSchema,
  berichtSchema,
  leegSchema,
  SJABLOON_LABELS,
  sjabloonHerstellenSchema,
  sjabloonWijzigenSchema,
  vasteZinWijzigenSchema,
} from './schema';
import * as sjablonen from './sjabloon-commands';
import { opBericht, opBrieven, opSjabloon, opVastgelopen } from './zaak';

const bericht = { schema: berichtSchema, op: opBericht, recht: 'contactmoment.wijzigen', raakt: 'opvolging' } as const;
const stapel = { schema: leegSchema, op: opBrieven, recht: 'vandaag.bekijken', raakt: 'niets' } as const;
const inBeheer = { recht: 'beheer.wijzigen', raakt: 'niets' } as const;
const vastgelopen = { ...inBeheer, schema: berichtInBeheerSchema, op: opVastgelopen } as const;

export const berichtNietSturen = defineAction({
  ...bericht,
  naam: 'bericht.niet_sturen',
  uitvoeren: commands.berichtNietSturen,
});
export const begripVastleggen = defineAction({
  ...bericht,
  naam: 'begrip.vastleggen',
  uitvoeren: commands.begripVastleggen,
});
export const onbestelbaarMelden = defineAction({
  ...bericht,
  naam: 'onbestelbaar.melden',
  uitvoeren: commands.onbestelbaarMelden,
});

export const brievenKlaarleggen = defineAction({
  ...stapel,
  naam: 'brieven.klaarleggen',
  uitvoeren: brieven.brievenKlaarleggen,
});
export const brievenAfdrukken = defineAction({
  ...stapel,
  naam: 'brieven.afdrukken',
  uitvoeren: brieven.brievenAfdrukken,
});
export const brievenTerugleggen = defineAction({
  ...stapel,
  naam: 'brieven.terugleggen',
  uitvoeren: brieven.brievenTerugleggen,
});
export const brievenTerughalen = defineAction({
  ...stapel,
  naam: 'brieven.terughalen',
  uitvoeren: brieven.brievenTerughalen,
});

export const sjabloonWijzigen = defineAction({
  ...inBeheer,
  naam: 'sjabloon.wijzigen',
  schema: sjabloonWijzigenSchema,
  labels: SJABLOON_LABELS,
  op: opSjabloon,
  uitvoeren: sjablonen.sjabloonWijzigen,
});
export const sjabloonHerstellen = defineAction({
  ...inBeheer,
  naam: 'sjabloon.herstellen',
  schema: sjabloonHerstellenSchema,
  op: opSjabloon,
  uitvoeren: sjablonen.sjabloonHerstellen,
});
export const vasteZinWijzigen = defineAction({
  ...inBeheer,
  naam: 'vaste_zin.wijzigen',
  schema: vasteZinWijzigenSchema,
  labels: SJABLOON_LABELS,
  op: opSjabloon,
  uitvoeren: sjablonen.vasteZinWijzigen,
});

export const verzendingHerhalen = defineAction({
  ...vastgelopen,
  naam: 'verzending.herhalen',
  uitvoeren: beheer.verzendingHerhalen,
});
export const verzendingBevestigen = defineAction({
  ...vastgelopen,
  naam: 'verzending.bevestigen',
  uitvoeren: beheer.verzendingBevestigen,
});
export const verzendingHervatten = defineAction({
  ...inBeheer,
  naam: 'verzending.hervatten',
  schema: leegSchema,
  op: opNiets,
  uitvoeren: beheer.verzendingHervatten,
});
export const proefmailVersturen = defineAction({
  ...inBeheer,
  naam: 'proefmail.versturen',
  schema: leegSchema,
  op: opNiets,
  uitvoeren: beheer.proefmailVersturen,
  // Een mailserver die niet antwoordt mag de wachttijd van een gewone transactie overschrijden.
  hoogstens: 40_000,
});
