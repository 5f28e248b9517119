import 'server-only';
import type { Sjabloon } from '../../generated/prisma/client';
import type { Teksttaal } from '../domain/brieftalen';
import { can } from '../policy/policy';
import type { Ctx, Op } from '../server/command';
import { Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';
import { opVanClient } from '../zaak/client';
import { eisVersie } from '../zaak/versie';
import { type BriefInWerk, leesBrieven } from './brieven';
import { lockBericht } from './onbestelbaar';
import { ONZEKER_NA } from './onzeker';
import type { Sjabloonsoort } from './regels';
import { SJABLOON_VELDEN } from './schema';

/** Een bericht van deze cliënt, op slot met de afspraak waar het over gaat. */
export const opBericht = opVanClient(async ({ tx, client }, v: { clientnummer: string; berichtId: string }) => {
  const { bericht, afspraak } = await lockBericht(tx, v.berichtId);
  if (bericht?.clientId !== client.id) throw new NietGevonden();
  return { bericht, afspraak };
});

export type Brievenzaak = Ctx & { brieven: BriefInWerk[] };

/** De brieven van wie deze gebruiker begeleidt die klaarliggen of bij de printer zijn, op slot. */
export const opBrieven: Op<unknown, Brievenzaak> = {
  open: async (ctx, _, recht) => {
    if (!can(ctx.user, recht)) throw new Geweigerd();
    return { ...ctx, brieven: await leesBrieven(ctx.tx, ctx.user, ctx.vandaag, true) };
  },
};

type Vastgelopen = { id: string; clientId: string | null; bezigSinds: Date | null };
type Vastgelopenzaak = Ctx & { bericht: Vastgelopen };

/** Het e-mailbericht waarover een beheerder beslist, op slot: mislukt, of al zo lang bezig dat niemand het nog verstuurt. */
export const opVastgelopen: Op<{ berichtId: string }, Vastgelopenzaak> = {
  open: async (ctx, { berichtId }, recht) => {
    if (!can(ctx.user, recht)) throw new Geweigerd();
    await schrijf(ctx.tx, 'berichten.slot', sql`SELECT id FROM bericht WHERE id = ${berichtId}::uuid FOR UPDATE`);
    const b = await ctx.tx.bericht.findUnique({
      where: { id: berichtId },
      select: { id: true, kanaal: true, status: true, clientId: true, bezigSinds: true },
    });
    if (b?.kanaal !== 'e_mail') throw new NietGevonden();
    const onzeker = b.status === 'bezig' && b.bezigSinds !== null && b.bezigSinds.getTime() <= Date.now() - ONZEKER_NA;
    if (!onzeker && b.status !== 'mislukt')
      throw new Ongeldig({}, 'Over dit bericht hoeft niets meer te worden beslist. Herlaad de pagina.');
    return { ...ctx, bericht: b };
  },
  over: ({ bericht }) => ({ clientId: bericht.clientId, onderwerp: 'bericht', onderwerpId: bericht.id }),
};

export type Sjabloonzaak = Ctx & { soort: Sjabloonsoort; taal: Teksttaal };

/** Een tekst uit Beheer, op slot. Een sjabloon dat nog nooit is gewijzigd heeft geen rij; dat is versie 1. */
export const opSjabloon: Op<{ soort: Sjabloonsoort; taal: Teksttaal; versie: number }, Sjabloonzaak> = {
  open: async (ctx, { soort, taal, versie }, recht) => {
    if (!can(ctx.user, recht)) throw new Geweigerd();
    await schrijf(
      ctx.tx,
      'berichten.sjabloonslot',
      sql`SELECT pg_advisory_xact_lock(hashtext('vast-contact sjabloon'))`,
    );
    const er = await ctx.tx.sjabloon.findUnique({ where: { soort_taal: { soort, taal } } });
    eisVersie(SJABLOON_VELDEN, { versie: 1, ...(er && opgeslagen(er)) }, versie);
    return { ...ctx, soort, taal };
  },
  over: ({ soort, taal }) => ({ onderwerp: 'sjabloon', onderwerpId: taal === 'nl' ? soort : `${soort}:${taal}` }),
};

/** Wat er niet staat wordt niet genoemd, en een halve goedkeuring is er geen. */
const opgeslagen = (er: Sjabloon) => {
  const goedgekeurd = er.goedgekeurdDoor && er.goedgekeurdOp;
  return {
    versie: er.versie,
    onderwerp: er.onderwerp || undefined,
    tekst: er.tekst || undefined,
    goedgekeurdDoor: goedgekeurd ? er.goedgekeurdDoor : undefined,
    goedgekeurdOp: goedgekeurd ? er.goedgekeurdOp : undefined,
  };
};
