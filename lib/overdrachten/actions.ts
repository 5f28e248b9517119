'use server';
import { defineAction } from '../server/define-action';
import { accepteerOverdracht, stuurOverdrachtTerug } from './besluit-commands';
import { bewaarOverdracht, biedAan, stelOpnieuwOp, trekOverdrachtIn, vraagOverdracht } from './commands';
import {
  besluitSchema,
  bewaarOverdrachtSchema,
  overdrachtSchema,
  terugstuurSchema,
  vraagOverdrachtSchema,
} from './schema';
import { OVERDRACHT_LABELS } from './woorden';

export const vraagOverdrachtActie = defineAction({
  naam: 'overdracht.vragen',
  schema: vraagOverdrachtSchema,
  uitvoeren: vraagOverdracht,
});
export const bewaarOverdrachtActie = defineAction({
  naam: 'overdracht.bewaren',
  schema: bewaarOverdrachtSchema,
  labels: OVERDRACHT_LABELS,
  uitvoeren: bewaarOverdracht,
});
export const stelOpnieuwOpActie = defineAction({
  naam: 'overdracht.bewaren',
  schema: overdrachtSchema,
  uitvoeren: stelOpnieuwOp,
});
export const biedAanActie = defineAction({
  naam: 'overdracht.aanbieden',
  schema: overdrachtSchema,
  uitvoeren: biedAan,
});
export const trekOverdrachtInActie = defineAction({
  naam: 'overdracht.intrekken',
  schema: overdrachtSchema,
  uitvoeren: trekOverdrachtIn,
});
export const accepteerOverdrachtActie = defineAction({
  naam: 'overdracht.accepteren',
  schema: besluitSchema,
  uitvoeren: accepteerOverdracht,
});
export const stuurOverdrachtTerugActie = defineAction({
  naam: 'overdracht.terugsturen',
  schema: terugstuurSchema,
  uitvoeren: stuurOverdrachtTerug,
});
