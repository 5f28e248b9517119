import { lockTrajecten } from '../zaak/slot';
import 'server-only';
import { eisClient, eisTraject, type GevondenClient } from '../bereik/scope';
import { langeDatum } from '../copy/datums';
import { naarDb, uitDb } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { NietGevonden, Ongeldig } from '../server/fouten';

/** Naar het plan, met de melding die erbij hoort. */
export const naarPlan = (clientnummer: string, gelukt: string): Antwoord => ({
  naar: `/clienten/${clientnummer}/plan?gelukt=${gelukt}`,
});

export type Lopend = { client: GevondenClient; trajectId: string; start: Date };

/**
 * Het lopende traject van deze cliënt dat deze gebruiker begeleidt of vervangt, op slot: wie er tegelijk aan het plan werkt, wacht. Gooit
 * NietGevonden of Geweigerd als hij er niet bij mag, Ongeldig als het traject beëindigd is.
 */
export async function eisLopendTraject(ctx: Ctx, clientnummer: string, trajectId: string): Promise<Lopend> {
  const client = await eisClient(ctx.tx, ctx.user, clientnummer, 'dossier.bijhouden', ctx.vandaag);
  const waar = { id: trajectId, clientId: client.id, groep: 'pilot' as const };
  if (!(await ctx.tx.traject.findFirst({ where: waar, select: { id: true } }))) throw new NietGevonden();
  await lockTrajecten(ctx.tx, [trajectId]);
  const { einddatum, startdatum } = await ctx.tx.traject.findUniqueOrThrow({
    where: { id: trajectId },
    select: { einddatum: true, startdatum: true },
  });
  if (einddatum && einddatum < naarDb(ctx.vandaag))
    throw new Ongeldig(
      {},
      `Dit traject is beëindigd op ${langeDatum(uitDb(einddatum))}. Het plan blijft te lezen, maar verandert niet meer.`,
    );
  await eisTraject(ctx.tx, ctx.user, trajectId, 'dossier.bijhouden', ctx.vandaag);
  return { client, trajectId, start: startdatum };
}

/** Een concept van deze cliënt, met zijn traject op slot. Gooit Ongeldig als het intussen is vastgesteld of gewist. */
export async function eisConcept(ctx: Ctx, { clientnummer, planId }: { clientnummer: string; planId: string }) {
  const client = await eisClient(ctx.tx, ctx.user, clientnummer, 'dossier.bijhouden', ctx.vandaag);
  const gezien = await ctx.tx.plan.findUnique({ where: { id: planId }, select: { clientId: true, trajectId: true } });
  if (gezien && gezien.clientId !== client.id) throw new NietGevonden();
  if (gezien) await eisLopendTraject(ctx, clientnummer, gezien.trajectId);
  // Opnieuw, nu het slot er is.
  const plan = gezien && (await ctx.tx.plan.findUnique({ where: { id: planId } }));
  if (!plan) throw new Ongeldig({}, 'Dit concept is er niet meer: iemand heeft het gewist. Ga terug naar het plan.');
  if (plan.status === 'vastgesteld')
    throw new Ongeldig({}, 'Dit plan is intussen vastgesteld. Wilt u iets veranderen? Maak dan een nieuwe versie.');
  return { client, plan };
}
