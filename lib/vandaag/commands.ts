import 'server-only';
import type { z } from 'zod';
import { eisTraject } from '../bereik/scope';
import { langeDatum } from '../copy/datums';
import { plusDagen } from '../domain/datum';
import { isUitstelbaar } from '../opvolging/regels';
import { houdTaakStil } from '../opvolging/rijen';
import { audit } from '../server/audit';
import type { Antwoord, Ctx } from '../server/define-action';
import { NietGevonden, Ongeldig } from '../server/fouten';
import type { uitstellenSchema } from './schema';

/**
 * Houdt een taak stil tot een dag. De aanleiding blijft: op die dag staat zij er weer, tenzij het dan al klaar is. Waar een ander op wacht, of
 * wat over de norm gaat, is niet uit te stellen.
 */
export async function stelTaakUit(ctx: Ctx, { keuze }: z.output<typeof uitstellenSchema>): Promise<Antwoord> {
  const taak = await ctx.tx.taak.findUnique({
    where: { id: keuze.taakId },
    select: { trajectId: true, soort: true, afgedaanOp: true },
  });
  if (!taak) throw new NietGevonden();
  const t = await eisTraject(ctx.tx, ctx.user, taak.trajectId, 'dossier.bijhouden', ctx.vandaag);
  if (!isUitstelbaar(taak.soort))
    throw new Ongeldig({}, 'Deze taak is niet uit te stellen. Open hem en handel hem af.');
  if (taak.afgedaanOp) throw new Ongeldig({}, 'Deze taak is intussen al gedaan.');
  const tot = plusDagen(ctx.vandaag, keuze.dagen);
  await houdTaakStil(ctx.tx, keuze.taakId, tot);
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: 'taak.uitstellen',
      clientId: t.clientId,
      onderwerp: 'taak',
      onderwerpId: keuze.taakId,
      details: { soort: taak.soort, tot },
    },
  );
  return { melding: `Uitgesteld tot ${langeDatum(tot)}: ${t.naam}.` };
}
