'use server';
import { defineAction } from '../server/define-action';
import { opTraject } from '../zaak/traject';
import * as besluit from './besluit-commands';
import * as commands from './commands';
import {
  overdrachtAccepterenSchema,
  overdrachtBewarenSchema,
  overdrachtSchema,
  overdrachtTerugsturenSchema,
  overdrachtVragenSchema,
} from './schema';
import { OVERDRACHT_LABELS } from './woorden';
import { opAanbod, opOverdracht } from './zaak';

const geven = { schema: overdrachtSchema, recht: 'overdracht.vragen', raakt: 'niets' } as const;
const ontvangen = { recht: 'overdracht.ontvangen', raakt: 'niets' } as const;

export const overdrachtVragen = defineAction({
  ...geven,
  naam: 'overdracht.vragen',
  schema: overdrachtVragenSchema,
  op: opTraject,
  uitvoeren: commands.overdrachtVragen,
});
export const overdrachtBewaren = defineAction({
  ...geven,
  naam: 'overdracht.bewaren',
  schema: overdrachtBewarenSchema,
  labels: OVERDRACHT_LABELS,
  op: opOverdracht('bewaren'),
  uitvoeren: commands.overdrachtBewaren,
});
export const overdrachtOpstellen = defineAction({
  ...geven,
  naam: 'overdracht.opstellen',
  op: opOverdracht('bewaren'),
  uitvoeren: commands.overdrachtOpstellen,
});
export const overdrachtAanbieden = defineAction({
  ...geven,
  naam: 'overdracht.aanbieden',
  op: opOverdracht('aanbieden'),
  uitvoeren: commands.overdrachtAanbieden,
});
export const overdrachtIntrekken = defineAction({
  ...geven,
  naam: 'overdracht.intrekken',
  op: opOverdracht('intrekken'),
  uitvoeren: commands.overdrachtIntrekken,
});
export const overdrachtAccepteren = defineAction({
  ...ontvangen,
  naam: 'overdracht.accepteren',
  schema: overdrachtAccepterenSchema,
  op: opAanbod('accepteren'),
  uitvoeren: besluit.overdrachtAccepteren,
});
export const overdrachtTerugsturen = defineAction({
  ...ontvangen,
  naam: 'overdracht.terugsturen',
  schema: overdrachtTerugsturenSchema,
  op: opAanbod('terugsturen'),
  uitvoeren: besluit.overdrachtTerugsturen,
});
