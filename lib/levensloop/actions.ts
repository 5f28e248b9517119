'use server';
import { defineAction } from '../server/define-action';
import * as caseload from './caseload-commands';
import * as begeleiding from './commands';
import { trajectAanmaken as aanmaken } from './deelnemer-commands';
import * as einde from './einde-commands';
import { trajectVerplaatsen as verplaatsen } from './verplaatsen-commands';

export const trajectAanmaken = defineAction(aanmaken);
export const begeleidingWijzigen = defineAction(begeleiding.begeleidingWijzigen);
export const vervangingStarten = defineAction(begeleiding.vervangingStarten);
export const vervangingBeeindigen = defineAction(begeleiding.vervangingBeeindigen);
export const trajectBeeindigen = defineAction(einde.trajectBeeindigen);
export const trajectHeropenen = defineAction(einde.trajectHeropenen);
export const eindeAfronden = defineAction(einde.eindeAfronden);
export const trajectVerplaatsen = defineAction(verplaatsen);
export const vervolgcontactWijzigen = defineAction(einde.vervolgcontactWijzigen);
export const caseloadOverdragen = defineAction(caseload.caseloadOverdragen);
export const caseloadVervangen = defineAction(caseload.caseloadVervangen);
