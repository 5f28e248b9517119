import 'server-only';
import { stuurAccountmail } from '../mail/accountmail';
import { audit } from '../server/audit';
import { type Ctx, defineCommand, type Op, opNiets, type Uitkomst } from '../server/command';
import { alsSysteem, type Tx } from '../server/db';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { beeindigSessies } from '../server/sessies';
import { nogOpenSinds } from './queries';
import { isIngesteld, leesMiddelen, omBeurt, wisMiddelen } from './rijen';
import { herstelBeslissenSchema, herstelVragenSchema } from './schema';

type Verzoek = { id: string; gebruikerId: string; gevraagdDoorId: string };
const naar = (gebruikerId: string) => `/beheer/gebruikers/${gebruikerId}`;
const overGebruiker = ({ gebruikerId }: { gebruikerId: string }) => ({
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

const vindOpen = (tx: Tx, waar: { id: string } | { gebruikerId: string }) =>
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

async function herstel(tx: Tx, verzoek: Verzoek, doorId: string | null): Promise<void> {
  await beslis(tx, verzoek.id, 'goedgekeurd', doorId);
  await wisMiddelen(tx, verzoek.gebruikerId);
  await beeindigSessies(tx, verzoek.gebruikerId);
  await stuurAccountmail(tx, verzoek.gebruikerId, 'herstel_gedaan');
}

/**
 * Wie de server beheert is de tweede persoon als er maar één beheerder is: hij keurt goed wat die vroeg. Is die ene beheerder zelf zijn telefoon
 * kwijt, dan kan er niemand vragen, en gaat het zonder verzoek. Gooit Ongeldig als het niet kan.
 */
export function herstelOpServer(email: string): Promise<{ naam: string }> {
  return alsSysteem('herstel op de server', async (tx) => {
    const er = await tx.gebruiker.findFirst({
      where: { email, geblokkeerdOp: null },
      select: { id: true, naam: true, rol: true },
    });
    if (!er) throw new Ongeldig({ email: 'Er is geen gebruiker met dit e-mailadres die kan inloggen.' });
    await omBeurt(tx, er.id);
    const verzoek = await vindOpen(tx, { gebruikerId: er.id });
    const anderen = await tx.gebruiker.count({
      where: { rol: 'beheerder', geblokkeerdOp: null, wachtwoordHash: { not: null }, id: { not: er.id } },
    });
    if (!verzoek && (er.rol !== 'beheerder' || anderen > 0))
      throw new Ongeldig({}, 'Laat een beheerder eerst in Beheer, bij deze gebruiker, om herstel vragen.');
    if (verzoek) await herstel(tx, verzoek, null);
    else {
      await wisMiddelen(tx, er.id);
      await beeindigSessies(tx, er.id);
      await stuurAccountmail(tx, er.id, 'herstel_gedaan');
    }
    await audit(
      tx,
      { systeem: 'beheerder-commando' },
      { actie: 'herstel.goedkeuren', ...overGebruiker({ gebruikerId: er.id }) },
    );
    return { naam: er.naam };
  });
}
