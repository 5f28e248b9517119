'use server';
import { defineActieOud } from '../server/define-action';
import { startAanpakopschorting, trekAanpakopschortingIn, wijzigAanpakopschorting } from './aanpak-commands';
import { startOpschorting, trekOpschortingIn, wijzigOpschorting } from './commands';
import {
  OPSCHORTING_LABELS,
  startAanpakopschortingSchema,
  startOpschortingSchema,
  trekOpschortingInSchema,
  wijzigAanpakopschortingSchema,
  wijzigOpschortingSchema,
} from './schema';

/** Zo lang mag het herrekenen van een hele aanpak duren. */
const HELE_AANPAK = 120_000;

export const startOpschortingActie = defineActieOud({
  naam: 'opschorting.starten',
  schema: startOpschortingSchema,
  labels: OPSCHORTING_LABELS,
  uitvoeren: startOpschorting,
});
export const wijzigOpschortingActie = defineActieOud({
  naam: 'opschorting.wijzigen',
  schema: wijzigOpschortingSchema,
  labels: OPSCHORTING_LABELS,
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
  labels: OPSCHORTING_LABELS,
  uitvoeren: startAanpakopschorting,
  hoogstens: HELE_AANPAK,
});
export const wijzigAanpakopschortingActie = defineActieOud({
  naam: 'opschorting.wijzigen',
  schema: wijzigAanpakopschortingSchema,
  labels: OPSCHORTING_LABELS,
  uitvoeren: wijzigAanpakopschorting,
  hoogstens: HELE_AANPAK,
});
export const trekAanpakopschortingInActie = defineActieOud({
  naam: 'opschorting.intrekken',
  schema: trekOpschortingInSchema,
  uitvoeren: trekAanpakopschortingIn,
  hoogstens: HELE_AANPAK,
});
