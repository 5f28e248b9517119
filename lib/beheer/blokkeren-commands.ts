import { lockTrajecten } from '../zaak/slot';
import 'server-only';
import type { z } from 'zod';
import { neemOver, sluitVervangingen } from '../begeleiding/rijen';
import { plusDagen } from '../domain/datum';
import { OPEN_STATUSSEN } from '../overdrachten/regels';
import { trekOverdrachtenIn } from '../overdrachten/rijen';
import { audit, auditClienten } from '../server/audit';
import type { Antwoord, Ctx } from '../server/define-action';
import { Ongeldig } from '../server/fouten';
import { beeindigSessies } from '../server/sessies';
import { laatToegangslinksVervallen } from '../server/toegangslink';
import { type Begeleidt, clientenVan, leesBegeleidt, mogelijkeOpvolgers, trajectenVan } from './begeleiding';
import { eisAndereBeheerder, type Gebruikerrij, lockGebruiker } from './gebruiker';
import { type blokkeerSchema, GEEN_OPVOLGER, type gebruikerSchema } from './gebruiker-schema';
import { eisBeheer, omBeurten } from './recht';

const terug = (id: string, gelukt: string): Antwoord => ({ naar: `/beheer/gebruikers/${id}?gelukt=${gelukt}` });

/**
 * Laat iemand niet meer toe: overal uitgelogd, zonder link om terug te komen, en met niemand meer om te begeleiden. Wie hij begeleidde
 * gaat naar de opvolger, of staat zonder begeleider bovenaan bij de teamleider.
 */
export async function blokkeer(ctx: Ctx, v: z.output<typeof blokkeerSchema>): Promise<Antwoord> {
  eisBeheer(ctx.user);
  if (v.gebruikerId === ctx.user.id) throw new Ongeldig({}, 'U kunt uzelf niet blokkeren. Vraag een andere beheerder.');
  await omBeurten(ctx.tx, 'gebruikers');
  const er = await lockGebruiker(ctx.tx, v.gebruikerId);
  if (er.geblokkeerd) throw new Ongeldig({}, `${er.naam} is al geblokkeerd.`);
  if (er.rol === 'beheerder') await eisAndereBeheerder(ctx.tx, er.id);
  const werk = await lockBegeleidt(ctx, er.id);
  const opvolger = await kiesOpvolger(ctx, er, werk, v.opvolger);
  await ctx.tx.gebruiker.update({ where: { id: er.id }, data: { geblokkeerdOp: new Date() }, select: { id: true } });
  await beeindigSessies(ctx.tx, er.id);
  await laatToegangslinksVervallen(ctx.tx, er.id);
  await neemOver(
    ctx.tx,
    werk.begeleidingen.map((b) => b.id),
    opvolger,
  );
  await trekOverdrachtenIn(ctx.tx, { naarId: er.id });
  const gisteren = plusDagen(ctx.vandaag, -1);
  await sluitVervangingen(ctx.tx, { gebruikerId: er.id }, gisteren);
  // Wie iemand opvolgt is daar geen vervanger meer.
  if (opvolger)
    await sluitVervangingen(ctx.tx, { gebruikerId: opvolger, trajectIds: trajectenVan(werk.begeleidingen) }, gisteren);
  await legVast(ctx, er.id, werk, opvolger);
  return terug(er.id, 'geblokkeerd');
}

/** Laat iemand weer toe. Wat hij begeleidde is intussen van een ander en komt niet vanzelf terug. */
export async function deblokkeer(ctx: Ctx, v: z.output<typeof gebruikerSchema>): Promise<Antwoord> {
  eisBeheer(ctx.user);
  await omBeurten(ctx.tx, 'gebruikers');
  const er = await lockGebruiker(ctx.tx, v.gebruikerId);
  if (!er.geblokkeerd) throw new Ongeldig({}, `${er.naam} is niet geblokkeerd.`);
  await ctx.tx.gebruiker.update({ where: { id: er.id }, data: { geblokkeerdOp: null }, select: { id: true } });
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    { actie: 'gebruiker.deblokkeren', onderwerp: 'gebruiker', onderwerpId: er.id },
  );
  return terug(er.id, 'weer_toegelaten');
}

/** Wie hij begeleidt en vervangt, gelezen als niemand er meer aan kan zitten; ook niet aan wat hem wordt overgedragen. */
async function lockBegeleidt(ctx: Ctx, id: string): Promise<Begeleidt> {
  const gezien = await leesBegeleidt(ctx.tx, id, ctx.vandaag);
  const aangeboden = await ctx.tx.overdracht.findMany({
    where: { naarId: id, status: { in: [...OPEN_STATUSSEN] } },
    select: { trajectId: true },
  });
  await lockTrajecten(ctx.tx, trajectenVan([...gezien.begeleidingen, ...gezien.vervangingen, ...aangeboden]));
  return leesBegeleidt(ctx.tx, id, ctx.vandaag);
}

async function kiesOpvolger(
  ctx: Ctx,
  er: Gebruikerrij,
  werk: Begeleidt,
  keuze: z.output<typeof blokkeerSchema>['opvolger'],
): Promise<string | null> {
  if (werk.begeleidingen.length === 0 || keuze === GEEN_OPVOLGER) return null;
  if (keuze === '')
    throw new Ongeldig({
      opvolger: `Kies wie de cliënten van ${er.naam} overneemt. Staat die vraag er niet? Herlaad dan de pagina.`,
    });
  // Op slot: anders kan de opvolger zelf op dit moment worden geblokkeerd.
  await ctx.tx.$queryRaw`SELECT id FROM gebruiker WHERE id = ${keuze}::uuid FOR SHARE`;
  const kan = await mogelijkeOpvolgers(ctx.tx, er.id, werk);
  if (!kan.some((o) => o.id === keuze))
    throw new Ongeldig({
      opvolger: 'Kies een actieve begeleider uit de lijst die bij elk team van deze cliënten hoort.',
    });
  return keuze;
}

async function legVast(ctx: Ctx, id: string, werk: Begeleidt, opvolger: string | null): Promise<void> {
  const wie = { gebruikerId: ctx.user.id };
  const [begeleid, vervangen] = [clientenVan(werk.begeleidingen), clientenVan(werk.vervangingen)];
  if (begeleid.length > 0) await auditClienten(ctx.tx, wie, 'begeleiding.wijzigen', 'gebruiker', begeleid);
  if (vervangen.length > 0) await auditClienten(ctx.tx, wie, 'vervanging.beeindigen', 'gebruiker', vervangen);
  await audit(ctx.tx, wie, {
    actie: 'gebruiker.blokkeren',
    onderwerp: 'gebruiker',
    onderwerpId: id,
    details: { opvolger, clienten: begeleid.length, vervangingen: vervangen.length },
  });
}
