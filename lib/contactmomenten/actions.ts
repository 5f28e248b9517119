'use server';
import { defineAction } from '../server/define-action';
import { defineVraag } from '../server/inzage';
import { opClient } from '../zaak/client';
import { opTraject } from '../zaak/traject';
import * as commands from './bestaand-commands';
import { getVoorbeeld } from './queries';
import {
  afspraakAfzeggenSchema,
  afspraakVerplaatsenSchema,
  CONTACTMOMENT_LABELS,
  contactmomentAfkeurenSchema,
  geenGehoorVastleggenSchema,
  TOELICHTEN_LABELS,
  verslagCorrigerenSchema,
  vervolgToelichtenSchema,
  voorbeeldSchema,
} from './schema';

const bestaand = {
  labels: CONTACTMOMENT_LABELS,
  op: commands.opContactmoment,
  recht: 'contactmoment.wijzigen',
  raakt: 'norm',
} as const;

export const afspraakVerplaatsen = defineAction({
  ...bestaand,
  naam: 'afspraak.verplaatsen',
  schema: afspraakVerplaatsenSchema,
  uitvoeren: commands.afspraakVerplaatsen,
});
export const afspraakAfzeggen = defineAction({
  ...bestaand,
  naam: 'afspraak.afzeggen',
  schema: afspraakAfzeggenSchema,
  uitvoeren: commands.afspraakAfzeggen,
});
export const verslagCorrigeren = defineAction({
  ...bestaand,
  naam: 'verslag.corrigeren',
  raakt: 'niets',
  schema: verslagCorrigerenSchema,
  uitvoeren: commands.verslagCorrigeren,
});
export const contactmomentAfkeuren = defineAction({
  ...bestaand,
  naam: 'contactmoment.afkeuren',
  schema: contactmomentAfkeurenSchema,
  uitvoeren: commands.contactmomentAfkeuren,
});
export const geenGehoorVastleggen = defineAction({
  naam: 'geen_gehoor.vastleggen',
  schema: geenGehoorVastleggenSchema,
  labels: CONTACTMOMENT_LABELS,
  op: opClient,
  recht: 'contactmoment.vastleggen',
  raakt: 'norm',
  uitvoeren: commands.geenGehoorVastleggen,
});
export const vervolgToelichten = defineAction({
  naam: 'vervolg.toelichten',
  schema: vervolgToelichtenSchema,
  labels: TOELICHTEN_LABELS,
  op: opTraject,
  recht: 'contactmoment.vastleggen',
  raakt: 'opvolging',
  uitvoeren: commands.vervolgToelichten,
});
export const voorbeeldVraag = defineVraag(voorbeeldSchema, getVoorbeeld);
