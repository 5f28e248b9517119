import 'server-only';
import type { z } from 'zod';
import { plusMaanden } from '../domain/datum';
import { can } from '../policy/policy';
import { audit } from '../server/audit';
import { naarDb } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { Geweigerd, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { AANPAKTEKST_LABELS, type aanpakBerichtSchema, type aanpakTekstSchema } from './schema';

/** De aanpak die deze gebruiker mag toelichten, op slot. Gooit Geweigerd zonder het recht, NietGevonden als zij niet van hem is. */
async function openAanpak(ctx: Ctx, aanpakId: string) {
  const relatie = {
    groep: 'pilot' as const,
    aanpakId,
    teamId: null,
    begeleiderId: null,
    vervangerIds: [],
    einddatum: null,
  };
  if (!can(ctx.user, 'pilot.bekijken')) throw new Geweigerd();
  if (!can(ctx.user, 'aanpak.toelichten', { trajecten: [relatie], vandaag: ctx.vandaag })) throw new NietGevonden();
  // Niet strenger dan nodig: elk traject verwijst naar deze rij.
  await ctx.tx.$queryRaw`SELECT id FROM aanpak WHERE id = ${aanpakId}::uuid FOR NO KEY UPDATE`;
  const aanpak = await ctx.tx.aanpak.findUnique({ where: { id: aanpakId } });
  if (!aanpak) throw new NietGevonden();
  return aanpak;
}

const terug = (aanpakId: string, gelukt: string): Antwoord => ({
  naar: `/pilot/aanpak?aanpak=${aanpakId}&gelukt=${gelukt}`,
});

/** Wijzigt waarvoor een aanpak er is en voor wie. Gooit IntussenGewijzigd als een ander eerder was. */
export async function wijzigAanpaktekst(ctx: Ctx, v: z.output<typeof aanpakTekstSchema>): Promise<Antwoord> {
  const aanpak = await openAanpak(ctx, v.aanpakId);
  const velden = ['doel', 'voorWie'] as const;
  if (aanpak.versie !== v.versie)
    throw new IntussenGewijzigd(
      velden.map((veld) => ({ veld, label: AANPAKTEKST_LABELS[veld], waarde: aanpak[veld] ?? '(leeg)' })),
      aanpak.versie,
    );
  await ctx.tx.aanpak.updateMany({
    where: { id: aanpak.id, versie: v.versie },
    data: { doel: v.doel, voorWie: v.voorWie, versie: { increment: 1 } },
  });
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: 'aanpak.toelichten',
      onderwerp: 'aanpak',
      onderwerpId: aanpak.id,
      details: {
        aanpak: aanpak.naam,
        velden: velden.filter((f) => aanpak[f] !== v[f]).map((f) => (f === 'doel' ? 'doel' : 'voor_wie')),
      },
    },
  );
  return terug(aanpak.id, 'aanpaktekst');
}

/** Zet op de pagina van een aanpak wat er verandert. Gooit Ongeldig bij een dag van meer dan een jaar geleden of vooruit. */
export async function plaatsAanpakbericht(ctx: Ctx, v: z.output<typeof aanpakBerichtSchema>): Promise<Antwoord> {
  const aanpak = await openAanpak(ctx, v.aanpakId);
  if (v.op < plusMaanden(ctx.vandaag, -12)) throw new Ongeldig({ op: 'Deze dag is meer dan een jaar geleden.' });
  if (v.op > plusMaanden(ctx.vandaag, 12)) throw new Ongeldig({ op: 'Deze dag is meer dan een jaar vooruit.' });
  const { id } = await ctx.tx.aanpakBericht.create({
    data: { aanpakId: aanpak.id, op: naarDb(v.op), tekst: v.tekst, doorId: ctx.user.id },
    select: { id: true },
  });
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: 'aanpak.toelichten',
      onderwerp: 'aanpak_bericht',
      onderwerpId: id,
      details: { aanpak: aanpak.naam, datum: v.op },
    },
  );
  return terug(aanpak.id, 'aanpakbericht');
}
