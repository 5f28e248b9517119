import 'server-only';
import type { z } from 'zod';
import { eisClient, type GevondenClient } from '../bereik/scope';
import { audit } from '../server/audit';
import { naarDb, naarDbOfNull } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { NietGevonden } from '../server/fouten';
import {
  type Betrokkenewens,
  intussenGewijzigd,
  toetsBetrokkene,
  veranderdeVelden,
  vindBetrokkene,
} from './betrokkene';
import type { voegBetrokkeneToeSchema, wijzigBetrokkeneSchema } from './schema';

const terug = (clientnummer: string, gelukt: string): Antwoord => ({
  naar: `/clienten/${clientnummer}/netwerk?gelukt=${gelukt}`,
});

/** De cliënt, op slot: twee mensen kunnen dan niet allebei een vast contactpersoon kiezen. */
async function openClientOpSlot(ctx: Ctx, clientnummer: string): Promise<GevondenClient> {
  const client = await eisClient(ctx.tx, ctx.user, clientnummer, 'dossier.bijhouden', ctx.vandaag);
  await ctx.tx.$queryRaw`SELECT id FROM client WHERE id = ${client.id}::uuid FOR NO KEY UPDATE`;
  return client;
}

const rij = (v: Betrokkenewens) => ({
  rol: v.rol,
  naam: v.naam,
  organisatieId: v.organisatieId,
  gebruikerId: v.gebruikerId,
  telefoon: v.telefoon,
  email: v.email,
  toestemmingOp: naarDbOfNull(v.toestemmingOp),
  vastContact: v.vastContact === 'ja',
  van: naarDb(v.van),
  tot: naarDbOfNull(v.tot),
});

/**
 * Schrijft op wie er bij de cliënt betrokken is. Zonder datum van toestemming ziet en krijgt die persoon niets. Gooit Ongeldig bij het veld.
 */
export async function voegBetrokkeneToe(ctx: Ctx, v: z.output<typeof voegBetrokkeneToeSchema>): Promise<Antwoord> {
  const client = await openClientOpSlot(ctx, v.clientnummer);
  const wens = { ...v, tot: null };
  await toetsBetrokkene(ctx.tx, client.id, wens, ctx.vandaag);
  const { id } = await ctx.tx.betrokkene.create({ data: { ...rij(wens), clientId: client.id }, select: { id: true } });
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: 'betrokkene.toevoegen',
      clientId: client.id,
      onderwerp: 'betrokkene',
      onderwerpId: id,
      details: { rol: v.rol, toestemming: v.toestemmingOp },
    },
  );
  return terug(v.clientnummer, 'betrokkene');
}

/**
 * Wijzigt een betrokkene van deze cliënt of beëindigt de betrokkenheid met een laatste dag. Toestemming leegmaken is haar intrekken: dat geldt
 * meteen. Gooit NietGevonden bij een betrokkene van een ander, IntussenGewijzigd als een ander eerder was.
 */
export async function wijzigBetrokkene(ctx: Ctx, v: z.output<typeof wijzigBetrokkeneSchema>): Promise<Antwoord> {
  const client = await openClientOpSlot(ctx, v.clientnummer);
  const oud = await vindBetrokkene(ctx.tx, v.betrokkeneId, client.id);
  if (!oud) throw new NietGevonden();
  if (oud.versie !== v.versie) throw await intussenGewijzigd(ctx.tx, oud);
  await toetsBetrokkene(ctx.tx, client.id, v, ctx.vandaag, oud);
  const geraakt = await ctx.tx.betrokkene.updateMany({
    where: { id: oud.id, versie: v.versie },
    data: { ...rij(v), versie: { increment: 1 } },
  });
  // De rij van de cliënt staat op slot, dus een ander kan er niet tussen zijn gekomen.
  if (geraakt.count === 0) throw new NietGevonden();
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: 'betrokkene.wijzigen',
      clientId: client.id,
      onderwerp: 'betrokkene',
      onderwerpId: oud.id,
      details: { velden: veranderdeVelden(oud, v), tot: v.tot },
    },
  );
  return terug(v.clientnummer, v.tot && !oud.tot ? 'betrokkene_einde' : 'betrokkene_gewijzigd');
}
