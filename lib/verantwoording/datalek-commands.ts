import 'server-only';
import { nu } from '../server/clock';
import { defineCommand } from '../server/command';
import { naarDb, naarDbOfNull } from '../server/datums';
import { Ongeldig } from '../server/fouten';
import { datalekBeoordelenSchema } from './datalek-schema';
import { BEOORDEEL_VELDEN } from './datalek-woorden';
import { opDatalek } from './zaak';

/** Het oordeel van de privacy officer over een mogelijk datalek. Weet hij later meer, dan kan het anders; het spoor onthoudt elk oordeel. */
export const datalekBeoordelen = defineCommand('datalek.beoordelen', datalekBeoordelenSchema)
  .op(opDatalek, { recht: 'datalek.behandelen', raakt: 'niets', velden: BEOORDEEL_VELDEN })
  .doet(async ({ tx, user, vandaag, lek }, { oordeel, gemeldOp, notitie }) => {
    if (gemeldOp && gemeldOp > vandaag) throw new Ongeldig({ gemeldOp: 'Deze dag moet nog komen.' });
    if (gemeldOp && naarDb(gemeldOp).getTime() < lek.geschrevenOp.getTime() - 86_400_000)
      throw new Ongeldig({ gemeldOp: 'Toen was dit nog niet geschreven.' });
    await tx.datalek.update({
      where: { id: lek.id },
      data: {
        ...{ oordeel, gemeldOp: naarDbOfNull(gemeldOp), notitie },
        ...{ beoordeeldOp: nu(), beoordeeldDoorId: user.id, versie: { increment: 1 } },
      },
      select: { id: true },
    });
    return {
      spoor: { details: { was: lek.oordeel, resultaat: oordeel, ...(gemeldOp && { datum: gemeldOp }) } },
      naar: '/verantwoording/datalekken',
      gelukt: 'datalek.beoordelen',
    };
  });
