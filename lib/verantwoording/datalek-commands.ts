import 'server-only';
import type { z } from 'zod';
import { nu } from '../server/clock';
import { type Ctx, defineCommand, type Op, opNiets } from '../server/command';
import { naarDb, naarDbOfNull, uitDbOfNull } from '../server/datums';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';
import { eisVersie } from '../zaak/versie';
import { datalekBeoordelenSchema } from './datalek-schema';
import { BEOORDEEL_VELDEN } from './datalek-woorden';

type Invoer = z.output<typeof datalekBeoordelenSchema>;

const vind = ({ tx }: Ctx, { datalekId: id }: Invoer) =>
  tx.datalek.findUnique({
    where: { id },
    select: {
      ...{ id: true, versie: true, oordeel: true, gemeldOp: true, notitie: true, geschrevenOp: true },
      contactmoment: { select: { clientId: true } },
    },
  });
type Lekzaak = Ctx & { lek: NonNullable<Awaited<ReturnType<typeof vind>>> };

const opDatalek: Op<Invoer, Lekzaak> = {
  open: async (ctx, invoer, recht, raakt) => {
    await opNiets.open(ctx, invoer, recht, raakt);
    await schrijf(ctx.tx, 'datalek.slot', sql`SELECT FROM datalek WHERE id = ${invoer.datalekId}::uuid FOR UPDATE`);
    const lek = await vind(ctx, invoer);
    if (!lek) throw new NietGevonden();
    eisVersie(BEOORDEEL_VELDEN, { ...lek, gemeldOp: uitDbOfNull(lek.gemeldOp) ?? '' }, invoer.versie);
    return { ...ctx, lek };
  },
  over: ({ lek }) => ({ clientId: lek.contactmoment.clientId, onderwerp: 'datalek', onderwerpId: lek.id }),
};

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
