import 'server-only';
import type { z } from 'zod';
import { eisClient, type GevondenClient, vindClient } from '../bereik/scope';
import { can } from '../policy/policy';
import { auditClienten } from '../server/audit';
import type { Antwoord, Ctx } from '../server/define-action';
import { Bevestig, Ongeldig } from '../server/fouten';
import type { verlaatHuishoudenSchema, voegHuisgenootToeSchema } from './schema';

const terug = (clientnummer: string, gelukt: string): Antwoord => ({
  naar: `/clienten/${clientnummer}/netwerk?gelukt=${gelukt}`,
});

/** Deze cliënten op slot, in één volgorde, met het huishouden waar ze nu in wonen. */
async function lockHuishoudens(ctx: Ctx, clientIds: readonly string[]): Promise<Map<string, string | null>> {
  const rijen = await ctx.tx.$queryRaw<{ id: string; huishoudenId: string | null }[]>`
    SELECT id::text, huishouden_id::text AS "huishoudenId" FROM client
    WHERE id = ANY(${[...clientIds]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  return new Map(rijen.map((r) => [r.id, r.huishoudenId]));
}

/**
 * Wie er in dit huishouden wonen, op slot. Wie er iemand bij zet heeft een bewoner op slot: daarna wordt er opnieuw gelezen, want hij kan net
 * klaar zijn.
 */
async function lockBewoners(ctx: Ctx, huishoudenId: string): Promise<string[]> {
  await ctx.tx
    .$queryRaw`SELECT id FROM client WHERE huishouden_id = ${huishoudenId}::uuid ORDER BY id FOR NO KEY UPDATE`;
  const bewoners = await ctx.tx.client.findMany({ where: { huishoudenId }, select: { id: true } });
  return bewoners.map((b) => b.id);
}

async function vindHuisgenoot(ctx: Ctx, client: GevondenClient, nummer: string): Promise<GevondenClient> {
  if (nummer === client.clientnummer) throw new Ongeldig({ huisgenoot: 'Dit is het nummer van deze cliënt zelf.' });
  const huisgenoot = await vindClient(ctx.tx, ctx.user, nummer, ctx.vandaag);
  // Hetzelfde antwoord voor wie er niet is en wie een collega begeleidt: of een nummer bestaat blijft in het midden.
  if (!huisgenoot || !can(ctx.user, 'dossier.bijhouden', huisgenoot.subject))
    throw new Ongeldig({
      huisgenoot: 'U begeleidt niemand met dit cliëntnummer. Kijk het na bij Mijn cliënten.',
    });
  return huisgenoot;
}

/**
 * Legt vast dat twee cliënten samenwonen, allebei begeleid door wie dit doet. Wie al in een huishouden woont neemt de ander daarin op. Gooit
 * Ongeldig als de huisgenoot niet te vinden is, er al bij hoort of ergens anders bij hoort.
 */
export async function voegHuisgenootToe(ctx: Ctx, v: z.output<typeof voegHuisgenootToeSchema>): Promise<Antwoord> {
  const client = await eisClient(ctx.tx, ctx.user, v.clientnummer, 'dossier.bijhouden', ctx.vandaag);
  const ander = await vindHuisgenoot(ctx, client, v.huisgenoot);
  const huidig = await lockHuishoudens(ctx, [client.id, ander.id]);
  const [hier, daar] = [huidig.get(client.id) ?? null, huidig.get(ander.id) ?? null];
  const naam = `${ander.voornaam} ${ander.achternaam}`;
  if (hier && hier === daar) throw new Ongeldig({ huisgenoot: `${naam} hoort al bij dit huishouden.` });
  if (hier && daar)
    throw new Ongeldig({
      huisgenoot: `${naam} hoort al bij een ander huishouden. Haal ${naam} daar eerst weg, in het eigen dossier.`,
    });
  const huishoudenId = hier ?? daar ?? (await ctx.tx.huishouden.create({ data: {}, select: { id: true } })).id;
  const erbij = [client.id, ander.id].filter((id) => huidig.get(id) !== huishoudenId);
  await ctx.tx.client.updateMany({ where: { id: { in: erbij } }, data: { huishoudenId } });
  await auditClienten(ctx.tx, { gebruikerId: ctx.user.id }, 'huishouden.wijzigen', 'huishouden', [ander.id, client.id]);
  return terug(v.clientnummer, 'huisgenoot');
}

/** Haalt de cliënt uit het huishouden, na een vraag. Blijft er één bewoner over, dan is er geen huishouden meer. */
export async function verlaatHuishouden(ctx: Ctx, v: z.output<typeof verlaatHuishoudenSchema>): Promise<Antwoord> {
  const client = await eisClient(ctx.tx, ctx.user, v.clientnummer, 'dossier.bijhouden', ctx.vandaag);
  const nu = await ctx.tx.client.findUniqueOrThrow({ where: { id: client.id }, select: { huishoudenId: true } });
  const bewoners = nu.huishoudenId ? await lockBewoners(ctx, nu.huishoudenId) : [];
  if (!nu.huishoudenId || !bewoners.includes(client.id))
    throw new Ongeldig({}, 'Deze cliënt hoort niet (meer) bij een huishouden. Er is niets veranderd.');
  if (!ctx.bevestigd)
    throw new Bevestig(
      `${client.voornaam} ${client.achternaam} hoort dan niet meer bij dit huishouden. Klopt het dat zij niet meer samenwonen?`,
    );
  const over = bewoners.filter((id) => id !== client.id);
  const weg = over.length === 1 ? bewoners : [client.id];
  await ctx.tx.client.updateMany({ where: { id: { in: weg } }, data: { huishoudenId: null } });
  if (over.length < 2) await ctx.tx.huishouden.delete({ where: { id: nu.huishoudenId } });
  const geraakt = weg.filter((id) => id !== client.id);
  await auditClienten(ctx.tx, { gebruikerId: ctx.user.id }, 'huishouden.wijzigen', 'huishouden', [
    ...geraakt,
    client.id,
  ]);
  return terug(v.clientnummer, 'huishouden_uit');
}
