'use server';
import { defineActieOud } from '../server/define-action';
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

export const startDeelnemerActie = defineActieOud({
  naam: 'traject.aanmaken',
  schema: nieuweDeelnemerSchema,
  labels: DEELNEMER_LABELS,
  uitvoeren: startDeelnemer,
});
export const wijzigBegeleidingActie = defineActieOud({
  naam: 'begeleiding.wijzigen',
  schema: begeleidingSchema,
  uitvoeren: wijzigBegeleiding,
});
export const startVervangingActie = defineActieOud({
  naam: 'vervanging.starten',
  schema: vervangingSchema,
  uitvoeren: startVervanging,
});
export const beeindigVervangingActie = defineActieOud({
  naam: 'vervanging.beeindigen',
  schema: eindeVervangingSchema,
  uitvoeren: beeindigVervanging,
});
export const beeindigTrajectActie = defineActieOud({
  naam: 'traject.beeindigen',
  schema: eindeTrajectSchema,
  uitvoeren: beeindigTraject,
});
export const herroepEindeActie = defineActieOud({
  naam: 'traject.beeindigen',
  schema: herroepEindeSchema,
  uitvoeren: herroepEinde,
});
export const rondEindeAfActie = defineActieOud({
  naam: 'traject.beeindigen',
  schema: herroepEindeSchema,
  uitvoeren: rondEindeAf,
});
export const verplaatsTrajectActie = defineActieOud({
  naam: 'traject.verplaatsen',
  schema: verplaatsSchema,
  uitvoeren: verplaatsTraject,
});
export const zetVervolgcontactActie = defineActieOud({
  naam: 'traject.vervolgcontact',
  schema: vervolgcontactSchema,
  uitvoeren: zetVervolgcontact,
});
export const draagCaseloadOverActie = defineActieOud({
  naam: 'caseload.overdragen',
  schema: caseloadOverdragenSchema,
  uitvoeren: draagCaseloadOver,
});
export const vervangCaseloadActie = defineActieOud({
  naam: 'caseload.vervangen',
  schema: caseloadVervangenSchema,
  uitvoeren: vervangCaseload,
});
