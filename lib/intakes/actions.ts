'use server';
import { TAAL_LABELS } from '../clienten/schema';
import { defineAction } from '../server/define-action';
import { bewaarGebied, bewaarPersoon, bewaarTaal, neemGebiedOver, zetRestNietBesproken } from './bewaren-commands';
import { beginIntake, stelIntakeVastBij, wisIntake } from './commands';
import {
  beginIntakeSchema,
  GEBIED_LABELS,
  gebiedSchema,
  INFORMATIE_LABELS,
  intakeSchema,
  intaketaalSchema,
  neemOverSchema,
  PERSOON_LABELS,
  persoonSchema,
  STARTLIJST_LABELS,
  startlijstSchema,
  stelVastBijSchema,
  vraagInformatieSchema,
  wijzigInformatieSchema,
} from './schema';
import { vraagInformatie, werkStartlijstBij, wijzigInformatie } from './startlijst-commands';

export const beginIntakeActie = defineAction({
  naam: 'intake.beginnen',
  schema: beginIntakeSchema,
  uitvoeren: beginIntake,
});
export const bewaarPersoonActie = defineAction({
  naam: 'intake.bewaren',
  schema: persoonSchema,
  labels: PERSOON_LABELS,
  uitvoeren: bewaarPersoon,
});
export const bewaarTaalActie = defineAction({
  naam: 'intake.bewaren',
  schema: intaketaalSchema,
  labels: TAAL_LABELS,
  uitvoeren: bewaarTaal,
});
export const bewaarGebiedActie = defineAction({
  naam: 'intake.bewaren',
  schema: gebiedSchema,
  labels: GEBIED_LABELS,
  uitvoeren: bewaarGebied,
});
export const neemGebiedOverActie = defineAction({
  naam: 'intake.bewaren',
  schema: neemOverSchema,
  uitvoeren: neemGebiedOver,
});
export const zetRestNietBesprokenActie = defineAction({
  naam: 'intake.bewaren',
  schema: intakeSchema,
  uitvoeren: zetRestNietBesproken,
});
export const stelIntakeVastBijActie = defineAction({
  naam: 'intake.vaststellen',
  schema: stelVastBijSchema,
  uitvoeren: stelIntakeVastBij,
});
export const wisIntakeActie = defineAction({ naam: 'intake.wissen', schema: intakeSchema, uitvoeren: wisIntake });
export const vraagInformatieActie = defineAction({
  naam: 'voorinformatie.vastleggen',
  schema: vraagInformatieSchema,
  labels: INFORMATIE_LABELS,
  uitvoeren: vraagInformatie,
});
export const wijzigInformatieActie = defineAction({
  naam: 'voorinformatie.vastleggen',
  schema: wijzigInformatieSchema,
  labels: INFORMATIE_LABELS,
  uitvoeren: wijzigInformatie,
});
export const werkStartlijstBijActie = defineAction({
  naam: 'startlijst.bijwerken',
  schema: startlijstSchema,
  labels: STARTLIJST_LABELS,
  uitvoeren: werkStartlijstBij,
});
