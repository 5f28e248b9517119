import 'server-only';
import type { Aanpak } from '../../generated/prisma/client';
import { plusMaanden } from '../domain/datum';
import { can } from '../policy/policy';
import { type Ctx, defineCommand, type Op } from '../server/command';
import { naarDb } from '../server/datums';
import { Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import { sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';
import { eisVersie } from '../zaak/versie';
import { aanpakberichtPlaatsenSchema, aanpakToelichtenSchema } from './schema';
import { AANPAKTEKST_VELDEN, BERICHT_VELDEN } from './woorden';

type Aanpakzaak = Ctx & { aanpak: Aanpak };

const SLOT = rijvorm('aanpakken.slot', { id: kolom.id });

/** Een aanpak die deze gebruiker mag toelichten, op slot. Gooit Geweigerd zonder het recht, NietGevonden als zij niet van hem is. */
const opAanpak: Op<{ aanpakId: string }, Aanpakzaak> = {
  open: async (ctx, { aanpakId }, recht) => {
    const niemand = { groep: 'pilot' as const, teamId: null, begeleiderId: null, vervangerIds: [], einddatum: null };
    if (!can(ctx.user, 'pilot.bekijken')) throw new Geweigerd();
    if (!can(ctx.user, recht, { trajecten: [{ ...niemand, aanpakId }], vandaag: ctx.vandaag }))
      throw new NietGevonden();
    // Niet strenger dan nodig: elk traject verwijst naar deze rij.
    await vraag(ctx.tx, SLOT, sql`SELECT id::text FROM aanpak WHERE id = ${aanpakId}::uuid FOR NO KEY UPDATE`);
    const aanpak = await ctx.tx.aanpak.findUnique({ where: { id: aanpakId } });
    if (!aanpak) throw new NietGevonden();
    return { ...ctx, aanpak };
  },
  over: ({ aanpak }) => ({ onderwerp: 'aanpak', onderwerpId: aanpak.id }),
};

/** Wijzigt waarvoor een aanpak er is en voor wie. Gooit IntussenGewijzigd als een ander eerder was. */
export const aanpakToelichten = defineCommand('aanpak.toelichten', aanpakToelichtenSchema)
  .op(opAanpak, { recht: 'aanpak.toelichten', raakt: 'niets', velden: AANPAKTEKST_VELDEN })
  .doet(async ({ tx, aanpak }, v) => {
    eisVersie(AANPAKTEKST_VELDEN, aanpak, v.versie);
    await tx.aanpak.update({
      where: { id: aanpak.id },
      data: { doel: v.doel, voorWie: v.voorWie, versie: { increment: 1 } },
      select: { id: true },
    });
    const anders = (['doel', 'voorWie'] as const)
      .filter((f) => aanpak[f] !== v[f])
      .map((f) => (f === 'doel' ? 'doel' : 'voor_wie'));
    return {
      spoor: { details: { aanpak: aanpak.naam, velden: anders } },
      naar: `/pilot/aanpak?aanpak=${aanpak.id}`,
      gelukt: 'aanpak.toelichten',
    };
  });

/** Zet op de pagina van een aanpak wat er verandert. Gooit Ongeldig bij een dag van meer dan een jaar geleden of vooruit. */
export const aanpakberichtPlaatsen = defineCommand('aanpakbericht.plaatsen', aanpakberichtPlaatsenSchema)
  .op(opAanpak, { recht: 'aanpak.toelichten', raakt: 'niets', velden: BERICHT_VELDEN })
  .doet(async ({ tx, user, vandaag, aanpak }, v) => {
    if (v.op < plusMaanden(vandaag, -12)) throw new Ongeldig({ op: 'Deze dag is meer dan een jaar geleden.' });
    if (v.op > plusMaanden(vandaag, 12)) throw new Ongeldig({ op: 'Deze dag is meer dan een jaar vooruit.' });
    const { id } = await tx.aanpakBericht.create({
      data: { aanpakId: aanpak.id, op: naarDb(v.op), tekst: v.tekst, doorId: user.id },
      select: { id: true },
    });
    return {
      spoor: { onderwerp: 'aanpak_bericht', onderwerpId: id, details: { aanpak: aanpak.naam, datum: v.op } },
      naar: `/pilot/aanpak?aanpak=${aanpak.id}`,
      gelukt: 'aanpakbericht.plaatsen',
    };
  });
