'use server';
import { TAAL_VELDEN } from '../clienten/woorden';
import { defineActieOud } from '../server/define-action';
import { bewaarGebied, bewaarPersoon, bewaarTaal, neemGebiedOver, zetRestNietBesproken } from './bewaren-commands';
import { beginIntake, stelIntakeVastBij, wisIntake } from './commands';
import {
  beginIntakeSchema,
  gebiedSchema,
  intakeSchema,
  intaketaalSchema,
  neemOverSchema,
  persoonSchema,
  startlijstSchema,
  stelVastBijSchema,
  vraagInformatieSchema,
  wijzigInformatieSchema,
} from './schema';
import { vraagInformatie, werkStartlijstBij, wijzigInformatie } from './startlijst-commands';
import { GEBIED_VELDEN, INFORMATIE_VELDEN, PERSOON_VELDEN, STARTLIJST_VELDEN } from './woorden';

export const beginIntakeActie = defineActieOud({
  naam: 'intake.beginnen',
  schema: beginIntakeSchema,
  uitvoeren: beginIntake,
});
export const bewaarPersoonActie = defineActieOud({
  naam: 'intake.bewaren',
  schema: persoonSchema,
  velden: PERSOON_VELDEN,
  uitvoeren: bewaarPersoon,
});
export const bewaarTaalActie = defineActieOud({
  naam: 'intake.bewaren',
  schema: intaketaalSchema,
  velden: TAAL_VELDEN,
  uitvoeren: bewaarTaal,
});
export const bewaarGebiedActie = defineActieOud({
  naam: 'intake.bewaren',
  schema: gebiedSchema,
  velden: GEBIED_VELDEN,
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
  velden: INFORMATIE_VELDEN,
  uitvoeren: vraagInformatie,
});
export const wijzigInformatieActie = defineActieOud({
  naam: 'voorinformatie.vastleggen',
  schema: wijzigInformatieSchema,
  velden: INFORMATIE_VELDEN,
  uitvoeren: wijzigInformatie,
});
export const werkStartlijstBijActie = defineActieOud({
  naam: 'startlijst.bijwerken',
  schema: startlijstSchema,
  velden: STARTLIJST_VELDEN,
  uitvoeren: werkStartlijstBij,
});
