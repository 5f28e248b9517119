'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';
import * as ontheffing from './ontheffing-commands';
import * as schema from './schema';
import * as uitkering from './uitkering-commands';
import * as weghalen from './weghalen-commands';
import { BESTAND_VELDEN, LADDER_VELDEN, ONTHEFFING_VELDEN, UITKERING_VELDEN } from './woorden';
import { opRegel, opSituatie } from './zaak';

const bijhouden = { recht: 'dossier.bijhouden', raakt: 'opvolging' } as const;

export const ladderVastleggen = defineAction({
  ...bijhouden,
  naam: 'ladder.vastleggen',
  schema: schema.ladderVastleggenSchema,
  velden: LADDER_VELDEN,
  op: opSituatie,
  uitvoeren: commands.ladderVastleggen,
});
export const ladderWijzigen = defineAction({
  ...bijhouden,
  naam: 'ladder.wijzigen',
  schema: schema.ladderWijzigenSchema,
  velden: LADDER_VELDEN,
  op: opRegel('ladder'),
  uitvoeren: commands.ladderWijzigen,
});
export const uitkeringVastleggen = defineAction({
  ...bijhouden,
  naam: 'uitkering.vastleggen',
  schema: schema.uitkeringVastleggenSchema,
  velden: UITKERING_VELDEN,
  op: opSituatie,
  uitvoeren: uitkering.uitkeringVastleggen,
});
export const uitkeringWijzigen = defineAction({
  ...bijhouden,
  naam: 'uitkering.wijzigen',
  schema: schema.uitkeringWijzigenSchema,
  velden: UITKERING_VELDEN,
  op: opRegel('uitkering'),
  uitvoeren: uitkering.uitkeringWijzigen,
});
export const ontheffingVastleggen = defineAction({
  ...bijhouden,
  naam: 'ontheffing.vastleggen',
  schema: schema.ontheffingVastleggenSchema,
  velden: ONTHEFFING_VELDEN,
  op: opSituatie,
  uitvoeren: ontheffing.ontheffingVastleggen,
});
export const ontheffingWijzigen = defineAction({
  ...bijhouden,
  naam: 'ontheffing.wijzigen',
  schema: schema.ontheffingWijzigenSchema,
  velden: ONTHEFFING_VELDEN,
  op: opRegel('ontheffing'),
  uitvoeren: ontheffing.ontheffingWijzigen,
});
export const bestandVastleggen = defineAction({
  ...bijhouden,
  naam: 'bestand.vastleggen',
  schema: schema.bestandVastleggenSchema,
  velden: BESTAND_VELDEN,
  op: opSituatie,
  uitvoeren: commands.bestandVastleggen,
});
export const bestandWijzigen = defineAction({
  ...bijhouden,
  naam: 'bestand.wijzigen',
  schema: schema.bestandWijzigenSchema,
  velden: BESTAND_VELDEN,
  op: opRegel('bestand'),
  uitvoeren: commands.bestandWijzigen,
});
export const situatieWeghalen = defineAction({
  ...bijhouden,
  naam: 'situatie.weghalen',
  schema: schema.situatieWeghalenSchema,
  op: opRegel('gekozen'),
  uitvoeren: weghalen.situatieWeghalen,
});
