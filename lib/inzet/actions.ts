'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';
import * as gemis from './gemis-commands';
import {
  geenInstrumentVastleggenSchema,
  gemisVastleggenSchema,
  gemisWijzigenSchema,
  INZET_LABELS,
  inzetAanmeldenSchema,
  inzetBeeindigenSchema,
  inzetStartenSchema,
  inzetWijzigenSchema,
} from './schema';
import { GEMIS_VELDEN } from './woorden';
import { opBijTraject, opInzet } from './zaak';

const basis = { recht: 'dossier.bijhouden', raakt: 'niets' } as const;
const eenInzet = { ...basis, labels: INZET_LABELS };
const eenGemis = { ...basis, velden: GEMIS_VELDEN };

export const inzetAanmelden = defineAction({
  ...eenInzet,
  naam: 'inzet.aanmelden',
  schema: inzetAanmeldenSchema,
  op: opBijTraject,
  uitvoeren: commands.inzetAanmelden,
});
export const inzetStarten = defineAction({
  ...eenInzet,
  naam: 'inzet.starten',
  schema: inzetStartenSchema,
  op: opInzet,
  uitvoeren: commands.inzetStarten,
});
export const inzetBeeindigen = defineAction({
  ...eenInzet,
  naam: 'inzet.beeindigen',
  schema: inzetBeeindigenSchema,
  op: opInzet,
  uitvoeren: commands.inzetBeeindigen,
});
export const inzetWijzigen = defineAction({
  ...eenInzet,
  naam: 'inzet.wijzigen',
  schema: inzetWijzigenSchema,
  op: opInzet,
  uitvoeren: commands.inzetWijzigen,
});
export const geenInstrumentVastleggen = defineAction({
  ...basis,
  naam: 'geen_instrument.vastleggen',
  schema: geenInstrumentVastleggenSchema,
  op: opBijTraject,
  uitvoeren: gemis.geenInstrumentVastleggen,
});
export const gemisVastleggen = defineAction({
  ...eenGemis,
  naam: 'gemis.vastleggen',
  schema: gemisVastleggenSchema,
  op: opBijTraject,
  uitvoeren: gemis.gemisVastleggen,
});
export const gemisWijzigen = defineAction({
  ...eenGemis,
  naam: 'gemis.wijzigen',
  schema: gemisWijzigenSchema,
  op: gemis.opGemis,
  uitvoeren: gemis.gemisWijzigen,
});
