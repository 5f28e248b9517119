'use server';
import { defineAction } from '../server/define-action';
import * as commands from './commands';
import { aanpakberichtPlaatsenSchema, aanpakToelichtenSchema } from './schema';
import { AANPAKTEKST_VELDEN, BERICHT_VELDEN } from './woorden';

const aanpak = { op: commands.opAanpak, recht: 'aanpak.toelichten', raakt: 'niets' } as const;

export const aanpakToelichten = defineAction({
  ...aanpak,
  naam: 'aanpak.toelichten',
  schema: aanpakToelichtenSchema,
  velden: AANPAKTEKST_VELDEN,
  uitvoeren: commands.aanpakToelichten,
});
export const aanpakberichtPlaatsen = defineAction({
  ...aanpak,
  naam: 'aanpakbericht.plaatsen',
  schema: aanpakberichtPlaatsenSchema,
  velden: BERICHT_VELDEN,
  uitvoeren: commands.aanpakberichtPlaatsen,
});
