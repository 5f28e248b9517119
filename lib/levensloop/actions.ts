'use server';
import { defineAction } from '../server/define-action';
import { draagCaseloadOver, vervangCaseload } from './caseload-commands';
import { beeindigVervanging, startVervanging, wijzigBegeleiding } from './commands';
import { startDeelnemer } from './deelnemer-commands';
import { beeindigTraject, herroepEinde, rondEindeAf } from './einde-commands';
import {
  begeleidingSchema,
  caseloadOverdragenSchema,
  caseloadVervangenSchema,
  DEELNEMER_LABELS,
  eindeTrajectSchema,
  eindeVervangingSchema,
  herroepEindeSchema,
  nieuweDeelnemerSchema,
  verplaatsSchema,
  vervangingSchema,
  vervolgcontactSchema,
} from './schema';
import { verplaatsTraject } from './verplaatsen-commands';
import { zetVervolgcontact } from './vervolgcontact-commands';

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
export const rondEindeAfActie = defineAction({
  naam: 'traject.beeindigen',
  schema: herroepEindeSchema,
  uitvoeren: rondEindeAf,
});
export const verplaatsTrajectActie = defineAction({
  naam: 'traject.verplaatsen',
  schema: verplaatsSchema,
  uitvoeren: verplaatsTraject,
});
export const zetVervolgcontactActie = defineAction({
  naam: 'traject.vervolgcontact',
  schema: vervolgcontactSchema,
  uitvoeren: zetVervolgcontact,
});
export const draagCaseloadOverActie = defineAction({
  naam: 'caseload.overdragen',
  schema: caseloadOverdragenSchema,
  uitvoeren: draagCaseloadOver,
});
export const vervangCaseloadActie = defineAction({
  naam: 'caseload.vervangen',
  schema: caseloadVervangenSchema,
  uitvoeren: vervangCaseload,
});
