'use server';
import { TAAL_VELDEN } from '../clienten/woorden';
import { defineAction } from '../server/define-action';
import * as bewaren from './bewaren-commands';
import * as commands from './commands';
import * as schema from './schema';
import * as startlijst from './startlijst-commands';
import { GEBIED_VELDEN, INFORMATIE_VELDEN, PERSOON_VELDEN, STARTLIJST_VELDEN } from './woorden';
import { opIntake, opLopend, opVoorinformatie } from './zaak';

const bijhouden = { recht: 'dossier.bijhouden', raakt: 'niets' } as const;
const schrijven = { ...bijhouden, naam: 'intake.bewaren', op: opIntake } as const;

export const intakeBeginnen = defineAction({
  ...bijhouden,
  naam: 'intake.beginnen',
  schema: schema.intakeBeginnenSchema,
  op: opLopend,
  uitvoeren: commands.intakeBeginnen,
});
export const intakePersoonBewaren = defineAction({
  ...schrijven,
  schema: schema.intakePersoonBewarenSchema,
  velden: PERSOON_VELDEN,
  uitvoeren: bewaren.intakePersoonBewaren,
});
export const intakeTaalBewaren = defineAction({
  ...schrijven,
  schema: schema.intakeTaalBewarenSchema,
  velden: TAAL_VELDEN,
  uitvoeren: bewaren.intakeTaalBewaren,
});
export const gebiedBewaren = defineAction({
  ...schrijven,
  schema: schema.gebiedBewarenSchema,
  velden: GEBIED_VELDEN,
  uitvoeren: bewaren.gebiedBewaren,
});
export const gebiedOvernemen = defineAction({
  ...schrijven,
  schema: schema.gebiedOvernemenSchema,
  uitvoeren: bewaren.gebiedOvernemen,
});
export const gebiedenOverslaan = defineAction({
  ...schrijven,
  schema: schema.intakeSchema,
  uitvoeren: bewaren.gebiedenOverslaan,
});
export const intakeVaststellen = defineAction({
  ...schrijven,
  naam: 'intake.vaststellen',
  schema: schema.intakeVaststellenSchema,
  uitvoeren: commands.intakeVaststellen,
});
export const intakeWissen = defineAction({
  ...schrijven,
  naam: 'intake.wissen',
  schema: schema.intakeSchema,
  uitvoeren: commands.intakeWissen,
});
export const voorinformatieVastleggen = defineAction({
  ...bijhouden,
  naam: 'voorinformatie.vastleggen',
  schema: schema.voorinformatieVastleggenSchema,
  velden: INFORMATIE_VELDEN,
  op: opLopend,
  uitvoeren: startlijst.voorinformatieVastleggen,
});
export const voorinformatieWijzigen = defineAction({
  ...bijhouden,
  naam: 'voorinformatie.wijzigen',
  schema: schema.voorinformatieWijzigenSchema,
  velden: INFORMATIE_VELDEN,
  op: opVoorinformatie,
  uitvoeren: startlijst.voorinformatieWijzigen,
});
export const startlijstBijwerken = defineAction({
  ...bijhouden,
  naam: 'startlijst.bijwerken',
  schema: schema.startlijstBijwerkenSchema,
  velden: STARTLIJST_VELDEN,
  op: opLopend,
  uitvoeren: startlijst.startlijstBijwerken,
});
