'use server';
import { defineActieOud } from '../server/define-action';
import { beeindig, corrigeer, meldAan, start } from './commands';
import { legGeenInstrumentVast, legGemisVast, wijzigGemis } from './gemis-commands';
import {
  aanmeldenSchema,
  corrigerenSchema,
  eindeSchema,
  geenInstrumentSchema,
  gemisSchema,
  INZET_LABELS,
  startenSchema,
  wijzigGemisSchema,
} from './schema';
import { GEMIS_VELDEN } from './woorden';

export const meldAanActie = defineActieOud({
  naam: 'inzet.aanmelden',
  schema: aanmeldenSchema,
  labels: INZET_LABELS,
  uitvoeren: meldAan,
});
export const startActie = defineActieOud({
  naam: 'inzet.wijzigen',
  schema: startenSchema,
  labels: INZET_LABELS,
  uitvoeren: start,
});
export const beeindigActie = defineActieOud({
  naam: 'inzet.wijzigen',
  schema: eindeSchema,
  labels: INZET_LABELS,
  uitvoeren: beeindig,
});
export const verslagCorrigeren = defineActieOud({
  naam: 'inzet.wijzigen',
  schema: corrigerenSchema,
  labels: INZET_LABELS,
  uitvoeren: corrigeer,
});
export const geenInstrumentActie = defineActieOud({
  naam: 'geen_instrument.vastleggen',
  schema: geenInstrumentSchema,
  uitvoeren: legGeenInstrumentVast,
});
export const gemisActie = defineActieOud({
  naam: 'gemis.vastleggen',
  schema: gemisSchema,
  velden: GEMIS_VELDEN,
  uitvoeren: legGemisVast,
});
export const wijzigGemisActie = defineActieOud({
  naam: 'gemis.wijzigen',
  schema: wijzigGemisSchema,
  velden: GEMIS_VELDEN,
  uitvoeren: wijzigGemis,
});
