'use server';
import { defineAction } from '../server/define-action';
import { trekResultaatIn, voegResultaatToe, zetStap } from './commands';
import { beginPlan, bewaarHoofdlijn, stelPlanVast, wisPlan } from './concept-commands';
import { bewaarDoel, bewaarInstrumenten, haalDoelWeg, verplaatsDoel, voegDoelToe } from './doel-commands';
import {
  beginPlanSchema,
  DOEL_LABELS,
  doelSchema,
  doelVerplaatsSchema,
  doelWegSchema,
  HOOFDLIJN_LABELS,
  hoofdlijnSchema,
  instrumentenSchema,
  nieuwDoelSchema,
  resultaatSchema,
  stapGezetSchema,
  trekInSchema,
  vaststellenSchema,
  wisPlanSchema,
} from './schema';

export const beginPlanActie = defineAction({ naam: 'plan.beginnen', schema: beginPlanSchema, uitvoeren: beginPlan });
export const bewaarHoofdlijnActie = defineAction({
  naam: 'plan.bewaren',
  schema: hoofdlijnSchema,
  labels: HOOFDLIJN_LABELS,
  uitvoeren: bewaarHoofdlijn,
});
export const voegDoelToeActie = defineAction({ naam: 'plan.bewaren', schema: nieuwDoelSchema, uitvoeren: voegDoelToe });
export const bewaarDoelActie = defineAction({
  naam: 'plan.bewaren',
  schema: doelSchema,
  labels: DOEL_LABELS,
  uitvoeren: bewaarDoel,
});
export const haalDoelWegActie = defineAction({ naam: 'plan.bewaren', schema: doelWegSchema, uitvoeren: haalDoelWeg });
export const verplaatsDoelActie = defineAction({
  naam: 'plan.bewaren',
  schema: doelVerplaatsSchema,
  uitvoeren: verplaatsDoel,
});
export const bewaarInstrumentenActie = defineAction({
  naam: 'plan.bewaren',
  schema: instrumentenSchema,
  uitvoeren: bewaarInstrumenten,
});
export const stelPlanVastActie = defineAction({
  naam: 'plan.vaststellen',
  schema: vaststellenSchema,
  uitvoeren: stelPlanVast,
});
export const wisPlanActie = defineAction({ naam: 'plan.wissen', schema: wisPlanSchema, uitvoeren: wisPlan });

export const zetStapActie = defineAction({ naam: 'resultaat.vastleggen', schema: stapGezetSchema, uitvoeren: zetStap });
export const voegResultaatToeActie = defineAction({
  naam: 'resultaat.vastleggen',
  schema: resultaatSchema,
  uitvoeren: voegResultaatToe,
});
export const trekResultaatInActie = defineAction({
  naam: 'resultaat.intrekken',
  schema: trekInSchema,
  uitvoeren: trekResultaatIn,
});
