'use server';
import { defineAction } from '../server/define-action';
import { opTraject } from '../zaak/traject';
import * as caseload from './caseload-commands';
import * as begeleiding from './commands';
import { trajectAanmaken as aanmaken } from './deelnemer-commands';
import * as einde from './einde-commands';
import {
  begeleidingWijzigenSchema,
  caseloadOverdragenSchema,
  caseloadVervangenSchema,
  DEELNEMER_LABELS,
  eindeSchema,
  trajectAanmakenSchema,
  trajectBeeindigenSchema,
  trajectVerplaatsenSchema,
  vervangingBeeindigenSchema,
  vervangingStartenSchema,
  vervolgcontactWijzigenSchema,
} from './schema';
import { trajectVerplaatsen as verplaatsen } from './verplaatsen-commands';
import { opCaseload, opLopendTraject, opNieuwTraject, opTrajecten } from './zaak';

const begeleiden = { op: opLopendTraject, recht: 'begeleiding.wijzigen', raakt: 'niets' } as const;
const beeindigen = { op: opTraject, recht: 'traject.beeindigen' } as const;

export const trajectAanmaken = defineAction({
  naam: 'traject.aanmaken',
  schema: trajectAanmakenSchema,
  labels: DEELNEMER_LABELS,
  op: opNieuwTraject,
  recht: 'traject.aanmaken',
  raakt: 'norm',
  uitvoeren: aanmaken,
});
export const begeleidingWijzigen = defineAction({
  ...begeleiden,
  naam: 'begeleiding.wijzigen',
  schema: begeleidingWijzigenSchema,
  uitvoeren: begeleiding.begeleidingWijzigen,
});
export const vervangingStarten = defineAction({
  ...begeleiden,
  naam: 'vervanging.starten',
  schema: vervangingStartenSchema,
  uitvoeren: begeleiding.vervangingStarten,
});
export const vervangingBeeindigen = defineAction({
  ...begeleiden,
  naam: 'vervanging.beeindigen',
  schema: vervangingBeeindigenSchema,
  uitvoeren: begeleiding.vervangingBeeindigen,
});
export const trajectBeeindigen = defineAction({
  ...beeindigen,
  naam: 'traject.beeindigen',
  schema: trajectBeeindigenSchema,
  op: opLopendTraject,
  raakt: 'norm',
  uitvoeren: einde.trajectBeeindigen,
});
export const trajectHeropenen = defineAction({
  ...beeindigen,
  naam: 'traject.heropenen',
  schema: eindeSchema,
  raakt: 'norm',
  uitvoeren: einde.trajectHeropenen,
});
export const eindeAfronden = defineAction({
  ...beeindigen,
  naam: 'einde.afronden',
  schema: eindeSchema,
  raakt: 'niets',
  uitvoeren: einde.eindeAfronden,
});
export const trajectVerplaatsen = defineAction({
  ...beeindigen,
  naam: 'traject.verplaatsen',
  schema: trajectVerplaatsenSchema,
  op: opLopendTraject,
  raakt: 'norm',
  uitvoeren: verplaatsen,
});
export const vervolgcontactWijzigen = defineAction({
  ...beeindigen,
  naam: 'vervolgcontact.wijzigen',
  schema: vervolgcontactWijzigenSchema,
  op: opLopendTraject,
  raakt: 'niets',
  uitvoeren: einde.vervolgcontactWijzigen,
});
export const caseloadOverdragen = defineAction({
  naam: 'caseload.overdragen',
  schema: caseloadOverdragenSchema,
  op: opTrajecten,
  recht: 'begeleiding.wijzigen',
  raakt: 'niets',
  uitvoeren: caseload.caseloadOverdragen,
});
export const caseloadVervangen = defineAction({
  naam: 'caseload.vervangen',
  schema: caseloadVervangenSchema,
  op: opCaseload,
  recht: 'begeleiding.wijzigen',
  raakt: 'niets',
  uitvoeren: caseload.caseloadVervangen,
});
