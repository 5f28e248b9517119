'use server';
import { logContactmoment } from '../contactmomenten/commands';
import { stelIntakeVast } from '../intakes/commands';
import { legAanwezigenVast, vertelToezeggingen } from '../netwerk/commands';
import { zetStappen } from '../plannen/commands';
import { type Antwoord, type Ctx, defineActieOud } from '../server/define-action';
import { Ongeldig } from '../server/fouten';
import { GESPREK_LABELS, type GesprekInvoer, gesprekSchema } from './schema';

/** Alles of niets: lukt het vaststellen of aftikken niet, dan is ook het gesprek niet opgeschreven. */
async function legGesprekVast(ctx: Ctx, v: GesprekInvoer): Promise<Antwoord> {
  const uitkomst = await logContactmoment(ctx, v, async ({ id: contactmomentId, clientnummer, gevoerd }) => {
    if (v.intakeId && !gevoerd) throw new Ongeldig({}, 'Een intake stelt u vast met een gesprek dat er is geweest.');
    if (v.intakeId) await stelIntakeVast(ctx, { clientnummer, intakeId: v.intakeId, contactmomentId });
    if (v.betrokkeneIds.length > 0)
      await legAanwezigenVast(ctx, { clientnummer, contactmomentId, betrokkeneIds: v.betrokkeneIds });
    if (!gevoerd) return;
    await zetStappen(ctx, { clientnummer, stapReeksIds: v.stappen, op: v.datum, contactmomentId });
    if (v.toezeggingIds.length > 0) await vertel(ctx, clientnummer, v);
  });
  return v.intakeId ? { naar: `/clienten/${v.clientnummer}/leefgebieden?gelukt=intake_vastgesteld` } : uitkomst;
}

/** Een dag die niet past is hier de dag van het gesprek: de melding hoort dan bij wat er is aangevinkt. */
async function vertel(ctx: Ctx, clientnummer: string, v: GesprekInvoer): Promise<void> {
  try {
    await vertelToezeggingen(ctx, { clientnummer, toezeggingIds: v.toezeggingIds, op: v.datum });
  } catch (fout) {
    if (fout instanceof Ongeldig && fout.fieldErrors.op) throw new Ongeldig({ toezeggingIds: fout.fieldErrors.op });
    throw fout;
  }
}

export const legGesprekVastActie = defineActieOud({
  naam: 'contactmoment.vastleggen',
  schema: gesprekSchema,
  labels: GESPREK_LABELS,
  uitvoeren: legGesprekVast,
});
