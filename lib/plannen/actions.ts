'use server';
import { defineActieOud } from '../server/define-action';
import { trekResultaatIn, voegResultaatToe, zetStap } from './commands';
import { beginPlan, bewaarHoofdlijn, stelPlanVast, wisPlan } from './concept-commands';
import { bewaarDoel, bewaarInstrumenten, haalDoelWeg, verplaatsDoel, voegDoelToe } from './doel-commands';
import {
  beginPlanSchema,
  doelSchema,
  doelVerplaatsSchema,
  doelWegSchema,
  hoofdlijnSchema,
  instrumentenSchema,
  nieuwDoelSchema,
  resultaatSchema,
  stapGezetSchema,
  trekInSchema,
  vaststellenSchema,
  wisPlanSchema,
} from './schema';
import { DOEL_VELDEN, HOOFDLIJN_VELDEN } from './woorden';

export const beginPlanActie = defineActieOud({ naam: 'plan.beginnen', schema: beginPlanSchema, uitvoeren: beginPlan });
export const bewaarHoofdlijnActie = defineActieOud({
  naam: 'plan.bewaren',
  schema: hoofdlijnSchema,
  velden: HOOFDLIJN_VELDEN,
  uitvoeren: bewaarHoofdlijn,
});
export const voegDoelToeActie = defineActieOud({
  naam: 'plan.bewaren',
  schema: nieuwDoelSchema,
  uitvoeren: voegDoelToe,
});
export const bewaarDoelActie = defineActieOud({
  naam: 'plan.bewaren',
  schema: doelSchema,
  velden: DOEL_VELDEN,
  uitvoeren: bewaarDoel,
});
export const haalDoelWegActie = defineActieOud({ naam: 'plan.bewaren', schema: doelWegSchema, uitvoeren: haalDoelWeg });
export const verplaatsDoelActie = defineActieOud({
  naam: 'plan.bewaren',
  schema: doelVerplaatsSchema,
  uitvoeren: verplaatsDoel,
});
export const bewaarInstrumentenActie = defineActieOud({
  naam: 'plan.bewaren',
  schema: instrumentenSchema,
  uitvoeren: bewaarInstrumenten,
});
export const stelPlanVastActie = defineActieOud({
  naam: 'plan.vaststellen',
  schema: vaststellenSchema,
  uitvoeren: stelPlanVast,
});
export const wisPlanActie = defineActieOud({ naam: 'plan.wissen', schema: wisPlanSchema, uitvoeren: wisPlan });

export const zetStapActie = defineActieOud({
  naam: 'resultaat.vastleggen',
  schema: stapGezetSchema,
  uitvoeren: zetStap,
});
export const voegResultaatToeActie = defineActieOud({
  naam: 'resultaat.vastleggen',
  schema: resultaatSchema,
  uitvoeren: voegResultaatToe,
});
export const trekResultaatInActie = defineActieOud({
  naam: 'resultaat.intrekken',
  schema: trekInSchema,
  uitvoeren: trekResultaatIn,
});
