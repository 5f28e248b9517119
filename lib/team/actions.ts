'use server';
import { defineAction } from '../server/define-action';
import { beeindigTraject, beeindigVervanging, herroepEinde, startVervanging, wijzigBegeleiding } from './commands';
import { startDeelnemer } from './deelnemer-commands';
import {
  begeleidingSchema,
  DEELNEMER_LABELS,
  eindeTrajectSchema,
  eindeVervangingSchema,
  herroepEindeSchema,
  nieuweDeelnemerSchema,
  vervangingSchema,
} from './schema';

export const startDeelnemerActie = defineAction({
  naam: 'traject.aanmaken',
  schema: nieuweDeelnemerSchema,
  labels: DEELNEMER_LABELS,
  uitvoeren: startDeelnemer,
});
export const wijzigBegeleidingActie = defineAction({
  naam: 'begeleiding.wijzigen',
  schema: begeleidingSchema,
  uitvoeren: wijzigBegeleiding,
});
export const startVervangingActie = defineAction({
  naam: 'vervanging.starten',
  schema: vervangingSchema,
  uitvoeren: startVervanging,
});
export const beeindigVervangingActie = defineAction({
  naam: 'vervanging.beeindigen',
  schema: eindeVervangingSchema,
  uitvoeren: beeindigVervanging,
});
export const beeindigTrajectActie = defineAction({
  naam: 'traject.beeindigen',
  schema: eindeTrajectSchema,
  uitvoeren: beeindigTraject,
});
export const herroepEindeActie = defineAction({
  naam: 'traject.beeindigen',
  schema: herroepEindeSchema,
  uitvoeren: herroepEinde,
});
