'use server';
import { defineAction, defineVraag } from '../server/define-action';
import {
  corrigeerVerslag,
  logGeenGehoor,
  registreerVerkeerd,
  verplaatsAfspraak,
  zegAfspraakAf,
} from './bestaand-commands';
import { logContactmoment } from './commands';
import { voorbeeldNorm } from './queries';
import {
  afzeggenSchema,
  CONTACTMOMENT_LABELS,
  contactmomentSchema,
  corrigeerSchema,
  geenGehoorSchema,
  verkeerdSchema,
  verplaatsSchema,
  voorbeeldSchema,
} from './schema';

export const logContactmomentActie = defineAction({
  naam: 'contactmoment.vastleggen',
  schema: contactmomentSchema,
  labels: CONTACTMOMENT_LABELS,
  uitvoeren: logContactmoment,
});
export const geenGehoorActie = defineAction({
  naam: 'contactmoment.geen_gehoor',
  schema: geenGehoorSchema,
  uitvoeren: logGeenGehoor,
});
export const verplaatsActie = defineAction({
  naam: 'afspraak.verplaatsen',
  schema: verplaatsSchema,
  uitvoeren: verplaatsAfspraak,
});
export const afzeggenActie = defineAction({
  naam: 'afspraak.afzeggen',
  schema: afzeggenSchema,
  uitvoeren: zegAfspraakAf,
});
export const corrigeerActie = defineAction({
  naam: 'verslag.corrigeren',
  schema: corrigeerSchema,
  uitvoeren: corrigeerVerslag,
});
export const verkeerdActie = defineAction({
  naam: 'contactmoment.verkeerd_geregistreerd',
  schema: verkeerdSchema,
  uitvoeren: registreerVerkeerd,
});
export const voorbeeldVraag = defineVraag(voorbeeldSchema, voorbeeldNorm);
