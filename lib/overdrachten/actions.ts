'use server';
import { defineActieOud } from '../server/define-action';
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

export const vraagOverdrachtActie = defineActieOud({
  naam: 'overdracht.vragen',
  schema: vraagOverdrachtSchema,
  uitvoeren: vraagOverdracht,
});
export const bewaarOverdrachtActie = defineActieOud({
  naam: 'overdracht.bewaren',
  schema: bewaarOverdrachtSchema,
  labels: OVERDRACHT_LABELS,
  uitvoeren: bewaarOverdracht,
});
export const stelOpnieuwOpActie = defineActieOud({
  naam: 'overdracht.bewaren',
  schema: overdrachtSchema,
  uitvoeren: stelOpnieuwOp,
});
export const biedAanActie = defineActieOud({
  naam: 'overdracht.aanbieden',
  schema: overdrachtSchema,
  uitvoeren: biedAan,
});
export const trekOverdrachtInActie = defineActieOud({
  naam: 'overdracht.intrekken',
  schema: overdrachtSchema,
  uitvoeren: trekOverdrachtIn,
});
export const accepteerOverdrachtActie = defineActieOud({
  naam: 'overdracht.accepteren',
  schema: besluitSchema,
  uitvoeren: accepteerOverdracht,
});
export const stuurOverdrachtTerugActie = defineActieOud({
  naam: 'overdracht.terugsturen',
  schema: terugstuurSchema,
  uitvoeren: stuurOverdrachtTerug,
});
