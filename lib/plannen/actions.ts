'use server';
import { defineAction } from '../server/define-action';
import { opClient } from '../zaak/client';
import * as commands from './commands';
import * as concept from './concept-commands';
import * as doel from './doel-commands';
import * as schema from './schema';
import { DOEL_VELDEN, HOOFDLIJN_VELDEN } from './woorden';
import { opConcept, opLopend, opResultaat } from './zaak';

const bijhouden = { recht: 'dossier.bijhouden', raakt: 'opvolging' } as const;
/** Schrijven aan een concept: er verandert nog niets aan wat er te doen is. */
const bewaren = { ...bijhouden, naam: 'plan.bewaren', raakt: 'niets' } as const;

export const planBeginnen = defineAction({
  ...bijhouden,
  naam: 'plan.beginnen',
  schema: schema.planBeginnenSchema,
  op: opLopend,
  uitvoeren: concept.planBeginnen,
});
export const planBewaren = defineAction({
  ...bewaren,
  schema: schema.planBewarenSchema,
  velden: HOOFDLIJN_VELDEN,
  op: opConcept,
  uitvoeren: concept.planBewaren,
});
export const doelToevoegen = defineAction({
  ...bewaren,
  schema: schema.doelToevoegenSchema,
  op: opConcept,
  uitvoeren: doel.doelToevoegen,
});
export const doelBewaren = defineAction({
  ...bewaren,
  schema: schema.doelBewarenSchema,
  velden: DOEL_VELDEN,
  op: doel.opDoel,
  uitvoeren: doel.doelBewaren,
});
export const doelWeghalen = defineAction({
  ...bewaren,
  schema: schema.doelWeghalenSchema,
  op: doel.opDoel,
  uitvoeren: doel.doelWeghalen,
});
export const doelVerplaatsen = defineAction({
  ...bewaren,
  schema: schema.doelVerplaatsenSchema,
  op: doel.opDoel,
  uitvoeren: doel.doelVerplaatsen,
});
export const instrumentenBewaren = defineAction({
  ...bewaren,
  schema: schema.instrumentenBewarenSchema,
  op: opConcept,
  uitvoeren: doel.instrumentenBewaren,
});
export const planVaststellen = defineAction({
  ...bijhouden,
  naam: 'plan.vaststellen',
  schema: schema.planVaststellenSchema,
  op: opConcept,
  uitvoeren: concept.planVaststellen,
});
export const planWissen = defineAction({
  ...bijhouden,
  naam: 'plan.wissen',
  schema: schema.planWissenSchema,
  op: opConcept,
  uitvoeren: concept.planWissen,
});
export const stapZetten = defineAction({
  ...bijhouden,
  naam: 'resultaat.vastleggen',
  schema: schema.stapZettenSchema,
  op: opClient,
  raakt: 'niets',
  uitvoeren: commands.stapZetten,
});
export const resultaatVastleggen = defineAction({
  ...bijhouden,
  naam: 'resultaat.vastleggen',
  schema: schema.resultaatVastleggenSchema,
  op: opLopend,
  raakt: 'niets',
  uitvoeren: commands.resultaatVastleggen,
});
export const resultaatIntrekken = defineAction({
  ...bijhouden,
  naam: 'resultaat.intrekken',
  schema: schema.resultaatIntrekkenSchema,
  op: opResultaat,
  raakt: 'niets',
  uitvoeren: commands.resultaatIntrekken,
});
