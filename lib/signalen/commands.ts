import 'server-only';
import type { z } from 'zod';
import { eisClient } from '../bereik/scope';
import { langeDatum } from '../copy/datums';
import { audit } from '../server/audit';
import { dagVan, nu } from '../server/clock';
import type { Antwoord, Ctx } from '../server/define-action';
import { NietGevonden, Ongeldig } from '../server/fouten';
import type { beantwoordSignaalSchema, handelSignaalAfSchema, stuurSignaalSchema } from './schema';

/**
 * Een partner stuurt een signaal over een cliënt bij wie hij nu betrokken is. Gooit NietGevonden als de cliënt niet (meer) in zijn bereik is.
 */
export async function stuurSignaal(ctx: Ctx, v: z.output<typeof stuurSignaalSchema>): Promise<Antwoord> {
  const client = await eisClient(ctx.tx, ctx.user, v.clientnummer, 'signaal.sturen', ctx.vandaag);
  const { id } = await ctx.tx.signaal.create({
    data: { clientId: client.id, vanId: ctx.user.id, soort: v.soort, tekst: v.tekst, gestuurdOp: nu() },
    select: { id: true },
  });
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: 'signaal.sturen',
      clientId: client.id,
      onderwerp: 'signaal',
      onderwerpId: id,
      details: { soort: v.soort },
    },
  );
  return { naar: `/signalen/${client.clientnummer}?gelukt=signaal` };
}

async function handelAf(
  ctx: Ctx,
  v: z.output<typeof handelSignaalAfSchema>,
  antwoord: string | null,
): Promise<Antwoord> {
  const client = await eisClient(ctx.tx, ctx.user, v.clientnummer, 'dossier.bijhouden', ctx.vandaag);
  await ctx.tx.$queryRaw`SELECT id FROM signaal WHERE id = ${v.signaalId}::uuid FOR UPDATE`;
  const signaal = await ctx.tx.signaal.findFirst({ where: { id: v.signaalId, clientId: client.id } });
  if (!signaal) throw new NietGevonden();
  // Wat is teruggestuurd kan gelezen zijn: het wordt niet meer overschreven.
  if (signaal.afgehandeldOp)
    throw new Ongeldig(
      {},
      `Dit signaal is al afgehandeld op ${langeDatum(dagVan(signaal.afgehandeldOp))}. Uw antwoord is niet verstuurd. Ververs de pagina om te zien wat er is geantwoord.`,
    );
  await ctx.tx.signaal.update({
    where: { id: signaal.id },
    data: {
      antwoord,
      afgehandeldOp: nu(),
      afgehandeldDoorId: ctx.user.id,
      ...(!signaal.gelezenOp && { gelezenOp: nu(), gelezenDoorId: ctx.user.id }),
      versie: { increment: 1 },
    },
    select: { id: true },
  });
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: 'signaal.afhandelen',
      clientId: client.id,
      onderwerp: 'signaal',
      onderwerpId: signaal.id,
      details: { resultaat: antwoord === null ? 'zonder_antwoord' : 'beantwoord' },
    },
  );
  return {
    naar: `/clienten/${client.clientnummer}/netwerk?gelukt=${antwoord === null ? 'signaal_afgehandeld' : 'signaal_beantwoord'}`,
  };
}

/** Beantwoordt een signaal over deze cliënt; de tekst gaat terug naar de partner. Een tweede antwoord kan niet (Ongeldig). */
export const beantwoordSignaal = (ctx: Ctx, v: z.output<typeof beantwoordSignaalSchema>): Promise<Antwoord> =>
  handelAf(ctx, v, v.antwoord);

/** Handelt een signaal af zonder antwoord; de partner ziet dat het is gelezen en afgehandeld. */
export const handelSignaalAf = (ctx: Ctx, v: z.output<typeof handelSignaalAfSchema>): Promise<Antwoord> =>
  handelAf(ctx, v, null);
