'use server';
import { defineActieOud, defineVraag } from '../server/define-action';
import {
  corrigeerVerslag,
  logGeenGehoor,
  registreerVerkeerd,
  verplaatsAfspraak,
  zegAfspraakAf,
} from './bestaand-commands';
import { voorbeeldNorm } from './queries';
import {
  afzeggenSchema,
  CONTACTMOMENT_LABELS,
  corrigeerSchema,
  geenGehoorSchema,
  TOELICHTEN_LABELS,
  toelichtenSchema,
  verkeerdSchema,
  verplaatsSchema,
  voorbeeldSchema,
} from './schema';
import { lichtToe } from './toelichten-commands';

export const geenGehoorActie = defineActieOud({
  naam: 'contactmoment.geen_gehoor',
  schema: geenGehoorSchema,
  labels: CONTACTMOMENT_LABELS,
  uitvoeren: logGeenGehoor,
});
export const verplaatsActie = defineActieOud({
  naam: 'afspraak.verplaatsen',
  schema: verplaatsSchema,
  labels: CONTACTMOMENT_LABELS,
  uitvoeren: verplaatsAfspraak,
});
export const afzeggenActie = defineActieOud({
  naam: 'afspraak.afzeggen',
  schema: afzeggenSchema,
  labels: CONTACTMOMENT_LABELS,
  uitvoeren: zegAfspraakAf,
});
export const corrigeerActie = defineActieOud({
  naam: 'verslag.corrigeren',
  schema: corrigeerSchema,
  labels: CONTACTMOMENT_LABELS,
  uitvoeren: corrigeerVerslag,
});
export const verkeerdActie = defineActieOud({
  naam: 'contactmoment.verkeerd_geregistreerd',
  schema: verkeerdSchema,
  labels: CONTACTMOMENT_LABELS,
  uitvoeren: registreerVerkeerd,
});
export const toelichtenActie = defineActieOud({
  naam: 'vervolg.toelichten',
  schema: toelichtenSchema,
  labels: TOELICHTEN_LABELS,
  uitvoeren: lichtToe,
});
export const voorbeeldVraag = defineVraag(voorbeeldSchema, voorbeeldNorm);
