'use server';
import { defineAction } from '../server/define-action';
import { defineVraag } from '../server/define-vraag';
import { opClient } from '../zaak/client';
import { opTraject } from '../zaak/traject';
import * as commands from './bestaand-commands';
import { getVoorbeeld } from './queries';
import {
  afspraakAfzeggenSchema,
  afspraakVerplaatsenSchema,
  contactmomentAfkeurenSchema,
  geenGehoorVastleggenSchema,
  verslagCorrigerenSchema,
  vervolgToelichtenSchema,
  voorbeeldSchema,
} from './schema';
import { AFZEG_VELDEN, CORRIGEER_VELDEN, TOELICHTEN_VELDEN, VERKEERD_VELDEN, VERPLAATS_VELDEN } from './woorden';

const bestaand = {
  op: commands.opContactmoment,
  recht: 'contactmoment.wijzigen',
  raakt: 'norm',
} as const;

export const afspraakVerplaatsen = defineAction({
  ...bestaand,
  naam: 'afspraak.verplaatsen',
  schema: afspraakVerplaatsenSchema,
  velden: VERPLAATS_VELDEN,
  uitvoeren: commands.afspraakVerplaatsen,
});
export const afspraakAfzeggen = defineAction({
  ...bestaand,
  naam: 'afspraak.afzeggen',
  schema: afspraakAfzeggenSchema,
  velden: AFZEG_VELDEN,
  uitvoeren: commands.afspraakAfzeggen,
});
export const verslagCorrigeren = defineAction({
  ...bestaand,
  naam: 'verslag.corrigeren',
  raakt: 'niets',
  schema: verslagCorrigerenSchema,
  velden: CORRIGEER_VELDEN,
  uitvoeren: commands.verslagCorrigeren,
});
export const contactmomentAfkeuren = defineAction({
  ...bestaand,
  naam: 'contactmoment.afkeuren',
  schema: contactmomentAfkeurenSchema,
  velden: VERKEERD_VELDEN,
  uitvoeren: commands.contactmomentAfkeuren,
});
export const geenGehoorVastleggen = defineAction({
  naam: 'geen_gehoor.vastleggen',
  schema: geenGehoorVastleggenSchema,
  op: opClient,
  recht: 'contactmoment.vastleggen',
  raakt: 'norm',
  uitvoeren: commands.geenGehoorVastleggen,
});
export const vervolgToelichten = defineAction({
  naam: 'vervolg.toelichten',
  schema: vervolgToelichtenSchema,
  velden: TOELICHTEN_VELDEN,
  op: opTraject,
  recht: 'contactmoment.vastleggen',
  raakt: 'opvolging',
  uitvoeren: commands.vervolgToelichten,
});
export const voorbeeldVraag = defineVraag(voorbeeldSchema, getVoorbeeld);
