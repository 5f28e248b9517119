import 'server-only';
import { type Ctx, type Op, opNiets } from '../server/command';
import { uitDbOfNull } from '../server/datums';
import { NietGevonden } from '../server/fouten';
import { eisVersie } from '../zaak/versie';
import { type Datalekrij, lockDatalek } from './datalek-rijen';
import { BEOORDEEL_VELDEN } from './datalek-woorden';

/** Eén mogelijk datalek, zoals de gebruiker het zag. */
export const opDatalek: Op<{ datalekId: string; versie: number }, Ctx & { lek: Datalekrij }> = {
  open: async (ctx, v, recht, raakt) => {
    await opNiets.open(ctx, v, recht, raakt);
    const lek = await lockDatalek(ctx.tx, v.datalekId);
    if (!lek) throw new NietGevonden();
    eisVersie(BEOORDEEL_VELDEN, { ...lek, gemeldOp: uitDbOfNull(lek.gemeldOp) ?? '' }, v.versie);
    return { ...ctx, lek };
  },
  over: ({ lek }) => ({ clientId: lek.contactmoment?.clientId ?? null, onderwerp: 'datalek', onderwerpId: lek.id }),
};
