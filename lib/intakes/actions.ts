'use server';
import { TAAL_LABELS } from '../clienten/schema';
import { defineActieOud } from '../server/define-action';
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

export const beginIntakeActie = defineActieOud({
  naam: 'intake.beginnen',
  schema: beginIntakeSchema,
  uitvoeren: beginIntake,
});
export const bewaarPersoonActie = defineActieOud({
  naam: 'intake.bewaren',
  schema: persoonSchema,
  labels: PERSOON_LABELS,
  uitvoeren: bewaarPersoon,
});
export const bewaarTaalActie = defineActieOud({
  naam: 'intake.bewaren',
  schema: intaketaalSchema,
  labels: TAAL_LABELS,
  uitvoeren: bewaarTaal,
});
export const bewaarGebiedActie = defineActieOud({
  naam: 'intake.bewaren',
  schema: gebiedSchema,
  labels: GEBIED_LABELS,
  uitvoeren: bewaarGebied,
});
export const neemGebiedOverActie = defineActieOud({
  naam: 'intake.bewaren',
  schema: neemOverSchema,
  uitvoeren: neemGebiedOver,
});
export const zetRestNietBesprokenActie = defineActieOud({
  naam: 'intake.bewaren',
  schema: intakeSchema,
  uitvoeren: zetRestNietBesproken,
});
export const stelIntakeVastBijActie = defineActieOud({
  naam: 'intake.vaststellen',
  schema: stelVastBijSchema,
  uitvoeren: stelIntakeVastBij,
});
export const wisIntakeActie = defineActieOud({ naam: 'intake.wissen', schema: intakeSchema, uitvoeren: wisIntake });
export const vraagInformatieActie = defineActieOud({
  naam: 'voorinformatie.vastleggen',
  schema: vraagInformatieSchema,
  labels: INFORMATIE_LABELS,
  uitvoeren: vraagInformatie,
});
export const wijzigInformatieActie = defineActieOud({
  naam: 'voorinformatie.vastleggen',
  schema: wijzigInformatieSchema,
  labels: INFORMATIE_LABELS,
  uitvoeren: wijzigInformatie,
});
export const werkStartlijstBijActie = defineActieOud({
  naam: 'startlijst.bijwerken',
  schema: startlijstSchema,
  labels: STARTLIJST_LABELS,
  uitvoeren: werkStartlijstBij,
});
