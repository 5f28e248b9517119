import { lockTrajecten } from '../zaak/slot';
import 'server-only';
import type { z } from 'zod';
import { audit } from '../server/audit';
import type { Antwoord, Ctx } from '../server/define-action';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { eisKeuzes, nietBeeindigd } from './koppelingen';
import type { plaatsSchema } from './plaatsing-schema';
import { eisBeheer } from './recht';

/** Geeft een lopend traject dat bij geen team hoort een team: pas dan ziet een teamleider de cliënt. */
export async function plaatsInTeam(ctx: Ctx, v: z.output<typeof plaatsSchema>): Promise<Antwoord> {
  eisBeheer(ctx.user);
  await lockTrajecten(ctx.tx, [v.trajectId]);
  const traject = await ctx.tx.traject.findFirst({
    where: { id: v.trajectId, groep: 'pilot', ...nietBeeindigd(ctx.vandaag) },
    select: { id: true, clientId: true, teamId: true },
  });
  if (!traject) throw new NietGevonden();
  if (traject.teamId)
    throw new Ongeldig({}, 'Dit traject is intussen in een team geplaatst. Een teamleider gaat er verder over.');
  await eisTeam(ctx, v.teamId);
  await ctx.tx.traject.update({
    where: { id: traject.id },
    data: { teamId: v.teamId, versie: { increment: 1 } },
    select: { id: true },
  });
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: 'traject.team',
      clientId: traject.clientId,
      onderwerp: 'traject',
      onderwerpId: traject.id,
      details: { team: v.teamId },
    },
  );
  return { naar: '/beheer?gelukt=geplaatst' };
}

/** Dezelfde keuze als bij een gebruiker, bij het veld van dit formulier. */
const eisTeam = (ctx: Ctx, teamId: string) =>
  eisKeuzes(ctx.tx, { teams: [teamId], aanpakken: [] }, { teams: [], aanpakken: [] }, ctx.vandaag).catch((fout) => {
    throw fout instanceof Ongeldig ? new Ongeldig({ teamId: fout.fieldErrors.teams ?? '' }) : fout;
  });
