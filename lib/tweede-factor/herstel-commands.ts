import 'server-only';
import { stuurAccountmail } from '../mail/accountmail';
import { type Ctx, defineCommand, type Op, opNiets, type Uitkomst } from '../server/command';
import type { Tx } from '../server/db';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { beeindigSessies } from '../server/sessies';
import { nogOpenSinds } from './queries';
import { isIngesteld, leesMiddelen, omBeurt, wisMiddelen } from './rijen';
import { herstelBeslissenSchema, herstelVragenSchema } from './schema';

type Verzoek = { id: string; gebruikerId: string; gevraagdDoorId: string };
const naar = (gebruikerId: string) => `/beheer/gebruikers/${gebruikerId}`;
export const overGebruiker = ({ gebruikerId }: { gebruikerId: string }) => ({
  onderwerp: 'gebruiker',
  onderwerpId: gebruikerId,
});

const opGebruiker: Op<{ gebruikerId: string }, Ctx & { er: { id: string; naam: string } }> = {
  open: async (ctx, v, recht, raakt) => {
    await opNiets.open(ctx, v, recht, raakt);
    await omBeurt(ctx.tx, v.gebruikerId);
    const er = await ctx.tx.gebruiker.findFirst({
      where: { id: v.gebruikerId, geblokkeerdOp: null },
      select: { id: true, naam: true },
    });
    if (!er) throw new NietGevonden();
    return { ...ctx, er };
  },
  over: ({ er }) => overGebruiker({ gebruikerId: er.id }),
};

const opVerzoek: Op<{ verzoekId: string }, Ctx & { verzoek: Verzoek }> = {
  open: async (ctx, v, recht, raakt) => {
    await opNiets.open(ctx, v, recht, raakt);
    const los = await ctx.tx.herstelverzoek.findUnique({ where: { id: v.verzoekId }, select: { gebruikerId: true } });
    if (!los) throw new NietGevonden();
    await omBeurt(ctx.tx, los.gebruikerId);
    const verzoek = await vindOpen(ctx.tx, { id: v.verzoekId });
    if (!verzoek)
      throw new Ongeldig({}, 'Over dit verzoek is al beslist, of het is ouder dan een dag. Vraag het opnieuw.');
    return { ...ctx, verzoek };
  },
  over: ({ verzoek }) => overGebruiker(verzoek),
};

export const vindOpen = (tx: Tx, waar: { id: string } | { gebruikerId: string }) =>
  tx.herstelverzoek.findFirst({
    where: { ...waar, besluit: null, gevraagdOp: { gt: nogOpenSinds() } },
    select: { id: true, gebruikerId: true, gevraagdDoorId: true },
  });

/** Vraagt om iemands tweede stap weg te halen. De persoon zelf hoort het meteen; een andere beheerder beslist. */
export const herstelVragen = defineCommand('herstel.vragen', herstelVragenSchema)
  .op(opGebruiker, { recht: 'beheer.wijzigen', raakt: 'niets', bevestiging: true })
  .doet(async ({ tx, user, er }): Promise<Uitkomst> => {
    if (er.id === user.id) throw new Ongeldig({}, 'Dit kunt u niet voor uzelf vragen. Vraag een andere beheerder.');
    if (!isIngesteld(await leesMiddelen(tx, er.id)))
      throw new Ongeldig({}, `${er.naam} heeft geen tweede stap. Die wordt bij het volgende inloggen ingesteld.`);
    if (await vindOpen(tx, { gebruikerId: er.id })) throw new Ongeldig({}, 'Er staat al een verzoek open.');
    // Een verzoek waar een dag lang niemand op besliste is voorbij.
    await tx.herstelverzoek.updateMany({
      where: { gebruikerId: er.id, besluit: null },
      data: { besluit: 'ingetrokken', beslistOp: new Date() },
    });
    await tx.herstelverzoek.create({ data: { gebruikerId: er.id, gevraagdDoorId: user.id }, select: { id: true } });
    await stuurAccountmail(tx, er.id, 'herstel_gevraagd');
    return { spoor: {}, naar: naar(er.id), gelukt: 'herstel.vragen' };
  });

/** Keurt goed wat een ander vroeg: niet het eigen verzoek, en niet over zichzelf. */
export const herstelGoedkeuren = defineCommand('herstel.goedkeuren', herstelBeslissenSchema)
  .op(opVerzoek, { recht: 'beheer.wijzigen', raakt: 'niets', bevestiging: true })
  .doet(async ({ tx, user, verzoek }): Promise<Uitkomst> => {
    if (verzoek.gevraagdDoorId === user.id)
      throw new Ongeldig({}, 'U vroeg dit zelf. Een andere beheerder moet het goedkeuren.');
    if (verzoek.gebruikerId === user.id)
      throw new Ongeldig({}, 'Dit gaat over uzelf. Een andere beheerder moet het goedkeuren.');
    await herstel(tx, verzoek, user.id);
    return { spoor: {}, naar: naar(verzoek.gebruikerId), gelukt: 'herstel.goedkeuren' };
  });

/** Wijst een verzoek af, of trekt het eigen verzoek in. */
export const herstelAfwijzen = defineCommand('herstel.afwijzen', herstelBeslissenSchema)
  .op(opVerzoek, { recht: 'beheer.wijzigen', raakt: 'niets' })
  .doet(async ({ tx, user, verzoek }): Promise<Uitkomst> => {
    const besluit = verzoek.gevraagdDoorId === user.id ? 'ingetrokken' : 'afgewezen';
    await beslis(tx, verzoek.id, besluit, user.id);
    return { spoor: {}, naar: naar(verzoek.gebruikerId), gelukt: 'herstel.afwijzen' };
  });

const beslis = (tx: Tx, id: string, besluit: 'goedgekeurd' | 'afgewezen' | 'ingetrokken', doorId: string | null) =>
  tx.herstelverzoek.update({
    where: { id },
    data: { besluit, beslistDoorId: doorId, beslistOp: new Date() },
    select: { id: true },
  });

export async function herstel(tx: Tx, verzoek: Verzoek, doorId: string | null): Promise<void> {
  await beslis(tx, verzoek.id, 'goedgekeurd', doorId);
  await wisMiddelen(tx, verzoek.gebruikerId);
  await beeindigSessies(tx, verzoek.gebruikerId);
  await stuurAccountmail(tx, verzoek.gebruikerId, 'herstel_gedaan');
}
