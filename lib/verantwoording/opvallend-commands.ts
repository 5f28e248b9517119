import 'server-only';
import { nu } from '../server/clock';
import { type Ctx, defineCommand, type Op, opNiets } from '../server/command';
import { naarDb } from '../server/datums';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { meldDatalek } from './datalek-rijen';
import { vindSignaal } from './opvallend-lezen';
import type { Signaal } from './opvallend-regels';
import { opvallendBeoordelenSchema, type Signaalvraag } from './opvallend-schema';
import { OPVALLEND_VELDEN, REGEL, SIGNAAL } from './opvallend-woorden';

type Signaalzaak = Ctx & { signaal: Signaal };

/** Iets wat nu nog steeds opvalt: het wordt opnieuw uit het spoor gerekend, wat het formulier ook zegt. */
const opSignaal: Op<Signaalvraag, Signaalzaak> = {
  open: async (ctx, v, recht, raakt) => {
    await opNiets.open(ctx, v, recht, raakt);
    const signaal = await vindSignaal(ctx.tx, v);
    if (!signaal) throw new NietGevonden();
    return { ...ctx, signaal };
  },
  over: ({ signaal }) => ({ onderwerp: 'gebruiker', onderwerpId: signaal.wie }),
};

/** Het oordeel van de privacy officer over iets wat opviel: niets aan de hand, of verder als mogelijk datalek. Niemand anders hoort ervan. */
export const opvallendBeoordelen = defineCommand('opvallend.beoordelen', opvallendBeoordelenSchema)
  .op(opSignaal, { recht: 'verantwoording.lezen', raakt: 'niets', velden: OPVALLEND_VELDEN, hoogstens: 60_000 })
  .doet(async ({ tx, user, signaal }, { aantal, oordeel, notitie }) => {
    const { regel, wie, dag } = signaal;
    if (wie === user.id) throw new Ongeldig({}, 'Dit gaat over uzelf. Laat een andere privacy officer dit beoordelen.');
    if (signaal.aantal > aantal)
      throw new Ongeldig({}, 'Er is intussen meer gebeurd dan u zag. Herlaad de pagina en beoordeel het opnieuw.');
    const data = { aantal, oordeel, notitie, beoordeeldOp: nu(), beoordeeldDoorId: user.id };
    const { id, datalek } = await tx.opvallend.upsert({
      where: { regel_wie_dag: { regel, wie, dag: naarDb(dag) } },
      create: { regel, wie, dag: naarDb(dag), ...data },
      update: data,
      select: { id: true, datalek: { select: { id: true } } },
    });
    const details = { soort: regel, datum: dag, aantal, resultaat: oordeel };
    if (oordeel === 'geen_actie')
      return { spoor: { details }, naar: '/verantwoording/opvallend', gelukt: 'opvallend.beoordelen' };
    const lekId =
      datalek?.id ??
      (await meldDatalek(tx, {
        opvallendId: id,
        toelichting: `${REGEL[regel]}: ${SIGNAAL[regel](aantal)}. ${notitie}`,
        ...{ geschrevenOp: new Date(signaal.op), gevondenOp: nu(), gevondenDoorId: user.id },
      }));
    return {
      spoor: [{ details }, { actie: 'datalek.melden', onderwerp: 'datalek', onderwerpId: lekId, details }],
      ...{ naar: `/verantwoording/datalekken/${lekId}`, gelukt: 'opvallend.datalek' },
    };
  });
