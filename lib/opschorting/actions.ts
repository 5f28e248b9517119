'use server';
import { defineActieOud } from '../server/define-action';
import { startAanpakopschorting, trekAanpakopschortingIn, wijzigAanpakopschorting } from './aanpak-commands';
import { startOpschorting, trekOpschortingIn, wijzigOpschorting } from './commands';
import {
  startAanpakopschortingSchema,
  startOpschortingSchema,
  trekOpschortingInSchema,
  wijzigAanpakopschortingSchema,
  wijzigOpschortingSchema,
} from './schema';
import { OPSCHORTING_VELDEN } from './woorden';

/** Zo lang mag het herrekenen van een hele aanpak duren. */
const HELE_AANPAK = 120_000;

export const startOpschortingActie = defineActieOud({
  naam: 'opschorting.starten',
  schema: startOpschortingSchema,
  velden: OPSCHORTING_VELDEN,
  uitvoeren: startOpschorting,
});
export const wijzigOpschortingActie = defineActieOud({
  naam: 'opschorting.wijzigen',
  schema: wijzigOpschortingSchema,
  velden: OPSCHORTING_VELDEN,
  uitvoeren: wijzigOpschorting,
});
export const trekOpschortingInActie = defineActieOud({
  naam: 'opschorting.intrekken',
  schema: trekOpschortingInSchema,
  uitvoeren: trekOpschortingIn,
});
export const startAanpakopschortingActie = defineActieOud({
  naam: 'opschorting.starten',
  schema: startAanpakopschortingSchema,
  velden: OPSCHORTING_VELDEN,
  uitvoeren: startAanpakopschorting,
  hoogstens: HELE_AANPAK,
});
export const wijzigAanpakopschortingActie = defineActieOud({
  naam: 'opschorting.wijzigen',
  schema: wijzigAanpakopschortingSchema,
  velden: OPSCHORTING_VELDEN,
  uitvoeren: wijzigAanpakopschorting,
  hoogstens: HELE_AANPAK,
});
export const trekAanpakopschortingInActie = defineActieOud({
  naam: 'opschorting.intrekken',
  schema: trekOpschortingInSchema,
  uitvoeren: trekAanpakopschortingIn,
  hoogstens: HELE_AANPAK,
});
