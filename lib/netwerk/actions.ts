'use server';
import { defineAction } from '../server/define-action';
import { opClient } from '../zaak/client';
import { opTraject } from '../zaak/traject';
import * as betrokkene from './betrokkene-commands';
import * as commands from './commands';
import * as huishouden from './huishouden-commands';
import {
  betrokkeneToevoegenSchema,
  betrokkeneWijzigenSchema,
  huisgenootToevoegenSchema,
  huishoudenVerlatenSchema,
  toezeggingBijwerkenSchema,
  toezeggingenVertellenSchema,
  toezeggingVastleggenSchema,
  toezeggingWijzigenSchema,
} from './schema';
import { BETROKKENE_VELDEN, HUISGENOOT_VELDEN, TOEZEGGING_VELDEN } from './woorden';

const basis = { recht: 'dossier.bijhouden', raakt: 'niets' } as const;
const eenBetrokkene = { ...basis, velden: BETROKKENE_VELDEN };
const eenToezegging = { ...basis, velden: TOEZEGGING_VELDEN };

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
  velden: HUISGENOOT_VELDEN,
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
