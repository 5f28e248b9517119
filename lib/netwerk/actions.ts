'use server';
import { labelsVan } from '../formulier/formulier';
import { defineAction } from '../server/define-action';
import { opClient } from '../zaak/client';
import { opTraject } from '../zaak/traject';
import * as betrokkene from './betrokkene-commands';
import * as commands from './commands';
import * as huishouden from './huishouden-commands';
import {
  BETROKKENE_LABELS,
  betrokkeneToevoegenSchema,
  betrokkeneWijzigenSchema,
  huisgenootToevoegenSchema,
  huishoudenVerlatenSchema,
  TOEZEGGING_LABELS,
  toezeggingBijwerkenSchema,
  toezeggingenVertellenSchema,
  toezeggingVastleggenSchema,
  toezeggingWijzigenSchema,
} from './schema';
import { HUISGENOOT_VELDEN } from './woorden';

const basis = { recht: 'dossier.bijhouden', raakt: 'niets' } as const;
const eenBetrokkene = { ...basis, labels: BETROKKENE_LABELS };
const eenToezegging = { ...basis, labels: TOEZEGGING_LABELS };

export const betrokkeneToevoegen = defineAction({
  ...eenBetrokkene,
  naam: 'betrokkene.toevoegen',
  schema: betrokkeneToevoegenSchema,
  op: opClient,
  uitvoeren: betrokkene.betrokkeneToevoegen,
});
export const betrokkeneWijzigen = defineAction({
  ...eenBetrokkene,
  naam: 'betrokkene.wijzigen',
  schema: betrokkeneWijzigenSchema,
  op: betrokkene.opBetrokkene,
  uitvoeren: betrokkene.betrokkeneWijzigen,
});
export const huisgenootToevoegen = defineAction({
  ...basis,
  naam: 'huisgenoot.toevoegen',
  schema: huisgenootToevoegenSchema,
  labels: labelsVan(HUISGENOOT_VELDEN),
  op: huishouden.opHuisgenoot,
  uitvoeren: huishouden.huisgenootToevoegen,
});
export const huishoudenVerlaten = defineAction({
  ...basis,
  naam: 'huishouden.verlaten',
  schema: huishoudenVerlatenSchema,
  op: huishouden.opHuishouden,
  uitvoeren: huishouden.huishoudenVerlaten,
});
export const toezeggingVastleggen = defineAction({
  ...eenToezegging,
  naam: 'toezegging.vastleggen',
  schema: toezeggingVastleggenSchema,
  op: opTraject,
  uitvoeren: commands.toezeggingVastleggen,
});
export const toezeggingWijzigen = defineAction({
  ...eenToezegging,
  naam: 'toezegging.wijzigen',
  schema: toezeggingWijzigenSchema,
  op: commands.opToezegging,
  uitvoeren: commands.toezeggingWijzigen,
});
export const toezeggingBijwerken = defineAction({
  ...eenToezegging,
  naam: 'toezegging.bijwerken',
  schema: toezeggingBijwerkenSchema,
  op: commands.opToezegging,
  uitvoeren: commands.toezeggingBijwerken,
});
export const toezeggingenVertellen = defineAction({
  ...eenToezegging,
  naam: 'toezeggingen.vertellen',
  schema: toezeggingenVertellenSchema,
  op: opClient,
  uitvoeren: commands.toezeggingenVertellen,
});
