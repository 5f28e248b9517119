'use server';
import { defineAction } from '../server/define-action';
import { opTraject } from '../zaak/traject';
import * as aanpak from './aanpak-commands';
import * as commands from './commands';
import {
  aanpakopschortingStartenSchema,
  aanpakopschortingWijzigenSchema,
  opschortingIntrekkenSchema,
  opschortingStartenSchema,
  opschortingWijzigenSchema,
} from './schema';
import { OPSCHORTING_VELDEN } from './woorden';
import { opAanpak, opAanpakopschorting, opOpschorting } from './zaak';

const vanTraject = { velden: OPSCHORTING_VELDEN, recht: 'opschorting.traject', raakt: 'norm' } as const;
/** Zo lang mag het herrekenen van een hele aanpak duren. */
const vanAanpak = {
  velden: OPSCHORTING_VELDEN,
  recht: 'opschorting.aanpak',
  raakt: 'norm',
  hoogstens: 120_000,
} as const;

export const opschortingStarten = defineAction({
  ...vanTraject,
  naam: 'opschorting.starten',
  schema: opschortingStartenSchema,
  op: opTraject,
  uitvoeren: commands.opschortingStarten,
});
export const opschortingWijzigen = defineAction({
  ...vanTraject,
  naam: 'opschorting.wijzigen',
  schema: opschortingWijzigenSchema,
  op: opOpschorting,
  uitvoeren: commands.opschortingWijzigen,
});
export const opschortingIntrekken = defineAction({
  ...vanTraject,
  naam: 'opschorting.intrekken',
  schema: opschortingIntrekkenSchema,
  op: opOpschorting,
  uitvoeren: commands.opschortingIntrekken,
});
export const aanpakopschortingStarten = defineAction({
  ...vanAanpak,
  naam: 'opschorting.starten',
  schema: aanpakopschortingStartenSchema,
  op: opAanpak,
  uitvoeren: aanpak.aanpakopschortingStarten,
});
export const aanpakopschortingWijzigen = defineAction({
  ...vanAanpak,
  naam: 'opschorting.wijzigen',
  schema: aanpakopschortingWijzigenSchema,
  op: opAanpakopschorting,
  uitvoeren: aanpak.aanpakopschortingWijzigen,
});
export const aanpakopschortingIntrekken = defineAction({
  ...vanAanpak,
  naam: 'opschorting.intrekken',
  schema: opschortingIntrekkenSchema,
  op: opAanpakopschorting,
  uitvoeren: aanpak.aanpakopschortingIntrekken,
});
