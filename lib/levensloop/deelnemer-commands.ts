import 'server-only';
import type { z } from 'zod';
import { draagOver, eisBegeleider } from '../begeleiding/rijen';
import { leesNaamgenoten } from '../bereik/naamgenoten';
import { vindClient } from '../bereik/scope';
import { maakClient } from '../clienten/rijen';
import { langeDatum } from '../copy/datums';
import { opsomming } from '../copy/woorden';
import { type Datum, plusMaanden } from '../domain/datum';
import { geborenVoor } from '../domain/geboortedatum';
import { type Ctx, defineCommand } from '../server/command';
import { naarDb, uitDb, uitDbOfNull } from '../server/datums';
import { Bevestig, Ongeldig } from '../server/fouten';
import { sql } from '../server/sql';
import { DEELNEMER_VELDEN, trajectAanmakenSchema } from './schema';
import { houdClientVast, opNieuwTraject } from './zaak';

type Invoer = z.output<typeof trajectAanmakenSchema>;

/**
 * Een nieuwe deelnemer: de cliënt (of wie al in het team bekend is), een traject in een open aanpak, in een eigen team, en wie begeleidt.
 * Zonder begeleider staat het traject bovenaan bij Team.
 */
export const trajectAanmaken = defineCommand('traject.aanmaken', trajectAanmakenSchema)
  .op(opNieuwTraject, { recht: 'traject.aanmaken', raakt: 'norm', velden: DEELNEMER_VELDEN })
  .doet(async (ctx, v) => {
    const aanpak = await toetsKeuzes(ctx, v);
    const clientId = await vindOfMaakClient(ctx, v);
    await toetsVrij(ctx, clientId, v, aanpak.naam);
    const { id: trajectId } = await ctx.tx.traject.create({
      data: { clientId, aanpakId: v.aanpakId, teamId: v.teamId, startdatum: naarDb(v.startdatum) },
      select: { id: true },
    });
    if (v.begeleiderId !== 'geen') await draagOver(ctx.tx, [trajectId], v.begeleiderId, ctx.vandaag);
    return {
      spoor: {
        clientId,
        onderwerp: 'traject',
        onderwerpId: trajectId,
        details: { aanpak: aanpak.naam, startdatum: v.startdatum, begeleider: v.begeleiderId },
      },
      gevolg: { trajectIds: [trajectId] },
      naar: `/team/clienten/${v.clientnummer}`,
      gelukt: 'traject.aanmaken',
    };
  });

async function toetsKeuzes(ctx: Ctx, v: Invoer): Promise<{ naam: string }> {
  const team = await ctx.tx.team.findUnique({ where: { id: v.teamId }, select: { geslotenOp: true } });
  if (!team || team.geslotenOp) throw new Ongeldig({ teamId: 'Dit team is gesloten. Kies een ander team.' });
  const aanpak = await ctx.tx.aanpak.findUnique({
    where: { id: v.aanpakId },
    select: { naam: true, geslotenOp: true },
  });
  if (!aanpak || aanpak.geslotenOp)
    throw new Ongeldig({ aanpakId: 'Deze aanpak neemt niemand meer aan. Kies een andere aanpak.' });
  if (v.begeleiderId !== 'geen') await eisBegeleider(ctx.tx, v.begeleiderId, v.teamId, 'begeleiderId');
  if (v.startdatum < plusMaanden(ctx.vandaag, -12))
    throw new Ongeldig({ startdatum: 'Deze datum is meer dan een jaar geleden.' });
  if (v.startdatum > plusMaanden(ctx.vandaag, 12))
    throw new Ongeldig({ startdatum: 'Deze datum is meer dan een jaar vooruit.' });
  if (v.geboortedatum && !geborenVoor(v.geboortedatum, ctx.vandaag))
    throw new Ongeldig({ geboortedatum: 'Een geboortedatum ligt in het verleden.' });
  return aanpak;
}

async function vindOfMaakClient(ctx: Ctx, v: Invoer): Promise<string> {
  const bekend = await vindClient(ctx.tx, ctx.user, v.clientnummer, ctx.vandaag);
  if (bekend) {
    if (!ctx.bevestigd)
      throw new Bevestig(
        `${bekend.clientnummer} is al bekend in uw team: ${bekend.naam}. Voor deze persoon een nieuw traject beginnen? Naam en gegevens blijven zoals ze waren.`,
      );
    return bekend.id;
  }
  await waarschuwNaamgenoot(ctx, v);
  const nieuw = await maakClient(ctx.tx, v);
  // Het nummer is van iemand buiten dit team; meer dan dat zegt het scherm niet.
  if (!nieuw)
    throw new Ongeldig({
      clientnummer: 'Dit cliëntnummer is al in gebruik buiten uw team. Controleer het nummer, of vraag uw beheerder.',
    });
  return nieuw;
}

/** Wie in het eigen team dezelfde naam heeft en geen andere geboortedatum, is meestal dezelfde persoon. */
async function waarschuwNaamgenoot(ctx: Ctx, v: Invoer): Promise<void> {
  if (ctx.bevestigd) return;
  const waar = sql`EXISTS (SELECT FROM traject t WHERE t.client_id = c.id AND t.groep = 'pilot' AND t.team_id = ANY(${[...ctx.user.teamIds]}::uuid[]))`;
  const gevonden = await leesNaamgenoten(ctx.tx, v, waar);
  if (gevonden.length === 0) return;
  const wie = gevonden.map((n) => `${n.naam} (${n.clientnummer}${n.gelijk ? ', met dezelfde geboortedatum' : ''})`);
  throw new Bevestig(
    `In uw team staat al iemand die dezelfde persoon kan zijn: ${opsomming(wie)}. Toch een nieuwe deelnemer aanmaken?`,
  );
}

/** Twee trajecten in dezelfde aanpak mogen geen dag delen. */
async function toetsVrij(ctx: Ctx, clientId: string, v: Invoer, aanpak: string): Promise<void> {
  await houdClientVast(ctx, clientId);
  const ander = await ctx.tx.traject.findFirst({
    where: { clientId, aanpakId: v.aanpakId, OR: [{ einddatum: null }, { einddatum: { gte: naarDb(v.startdatum) } }] },
    select: { startdatum: true, einddatum: true },
  });
  if (!ander) return;
  const einde: Datum | null = uitDbOfNull(ander.einddatum);
  throw new Ongeldig({
    startdatum: einde
      ? `Het vorige traject in ${aanpak} loopt tot en met ${langeDatum(einde)}. Kies een dag daarna.`
      : `Deze cliënt heeft al een traject in ${aanpak}, sinds ${langeDatum(uitDb(ander.startdatum))}.`,
  });
}
