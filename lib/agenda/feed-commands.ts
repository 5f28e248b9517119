import 'server-only';
import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { audit } from '../server/audit';
import { nu } from '../server/clock';
import type { Antwoord, Ctx } from '../server/define-action';
import { env } from '../server/env';
import { Ongeldig } from '../server/fouten';
import { tokenHashVan } from '../server/toegangslink';
import { eigenAgenda } from './recht';
import type { feedSchema } from './schema';

/**
 * Maakt een geheim adres voor de agenda. Bestond er al een, dan werkt dat meteen niet meer. Het adres staat alleen in dit antwoord: bewaard
 * wordt een afdruk.
 */
export async function maakFeed(ctx: Ctx, v: z.output<typeof feedSchema>): Promise<Antwoord> {
  const { feedHash } = await eigenAgenda(ctx);
  const token = randomBytes(32).toString('base64url');
  await ctx.tx.agenda.update({
    where: { gebruikerId: ctx.user.id },
    data: { feedHash: tokenHashVan(token), feedMetNamen: v.metNamen, feedGemaaktOp: nu(), feedGelezenOp: null },
    select: { versie: true },
  });
  await spoor(ctx, feedHash ? 'vernieuwd' : 'aangezet', v.metNamen);
  return { eenmalig: `${env().NEXTAUTH_URL.replace(/\/$/, '')}/api/agenda/${token}.ics` };
}

/** Kiest of er namen in de agenda staan; het adres blijft. */
export async function wijzigFeed(ctx: Ctx, v: z.output<typeof feedSchema>): Promise<Antwoord> {
  const { feedHash, feedMetNamen } = await eigenAgenda(ctx);
  if (!feedHash) throw new Ongeldig({}, 'Er is (nog) geen adres. Maak er eerst een.');
  if (feedMetNamen === v.metNamen) throw new Ongeldig({ metNamen: 'Dit is al zo.' });
  await ctx.tx.agenda.update({
    where: { gebruikerId: ctx.user.id },
    data: { feedMetNamen: v.metNamen },
    select: { versie: true },
  });
  await spoor(ctx, 'gewijzigd', v.metNamen);
  return { naar: '/agenda/instellingen?gelukt=feed' };
}

/** Het adres werkt meteen niet meer. */
export async function zetFeedUit(ctx: Ctx): Promise<Antwoord> {
  const { feedHash } = await eigenAgenda(ctx);
  if (!feedHash) throw new Ongeldig({}, 'Er is geen adres om uit te zetten.');
  await ctx.tx.agenda.update({
    where: { gebruikerId: ctx.user.id },
    data: { feedHash: null, feedMetNamen: false, feedGemaaktOp: null, feedGelezenOp: null },
    select: { versie: true },
  });
  await spoor(ctx, 'uitgezet', false);
  return { naar: '/agenda/instellingen?gelukt=feed_uit' };
}

const spoor = (ctx: Ctx, wat: string, metNamen: boolean) =>
  audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    { actie: 'agenda.feed', onderwerp: 'agenda', onderwerpId: ctx.user.id, details: { wat, metNamen } },
  );
