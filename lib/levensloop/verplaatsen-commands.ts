import 'server-only';
import type { z } from 'zod';
import type { GevondenTraject } from '../bereik/scope';
import { langeDatum } from '../copy/datums';
import { normTekst } from '../copy/norm';
import { type GesprekkenPerJaar, normOp } from '../domain/contactnorm';
import { plusDagen, plusMaanden } from '../domain/datum';
import { langsteRitme } from '../domain/planning';
import { leesAanpakreeks } from '../norm/reeks';
import { nu } from '../server/clock';
import { type Ctx, defineCommand } from '../server/command';
import { naarDb, uitDbOfNull } from '../server/datums';
import { Ongeldig } from '../server/fouten';
import { eisVoorbeeld } from '../server/voorbeeld';
import { trajectVerplaatsenSchema } from './schema';
import { neemMee, splitsPerioden } from './verhuizen';
import { houdAanpakVast, houdClientVast, opLopendTraject, terug } from './zaak';

type Invoer = z.output<typeof trajectVerplaatsenSchema>;
type Aanpak = { id: string; naam: string };

/**
 * Zet een traject vanaf een dag voort in een andere aanpak, met dezelfde begeleider en hetzelfde team. Het oude eindigt de dag ervoor; wat
 * loopt of open staat gaat mee, wat geweest of vastgesteld is blijft waar het was en is te lezen in hetzelfde dossier. Afspraken blijven
 * staan. Van beide trajecten wordt de norm opnieuw berekend.
 */
export const trajectVerplaatsen = defineCommand('traject.verplaatsen', trajectVerplaatsenSchema)
  .op(opLopendTraject, { recht: 'traject.beeindigen', raakt: 'norm' })
  .doet(async (zaak, v) => {
    const { tx, user, traject: t } = zaak;
    const aanpak = await toetsKeuze(zaak, t, v);
    await toetsVrij(zaak, t, v, aanpak);
    const laatste = plusDagen(v.van, -1);
    const norm = normOp(await leesAanpakreeks(tx, aanpak.id), v.van);
    eisVoorbeeld(zaak, {
      vraag: `Het traject van ${t.naam} in ${t.aanpak.naam} loopt tot en met ${langeDatum(laatste)} en gaat vanaf ${langeDatum(v.van)} verder in ${aanpak.naam}.`,
      regels: [
        'Dezelfde begeleider, hetzelfde team. Afspraken, plan, instrumenten en toezeggingen gaan mee.',
        `De norm van ${aanpak.naam} telt vanaf die dag: ${normTekst(norm)}.`,
        `Terugzetten kan op dezelfde manier, vanaf ${langeDatum(plusDagen(v.van, 1))}; wat er in de tussentijd was blijft te lezen.`,
      ],
      knop: `Zet het traject van ${t.naam} voort in ${aanpak.naam}`,
    });
    const nieuwId = await maakTraject(zaak, t, v, aanpak, norm);
    await splitsPerioden(tx, t.id, nieuwId, v.van);
    await neemMee(tx, t.id, nieuwId);
    await tx.traject.update({
      where: { id: t.id },
      data: { einddatum: naarDb(laatste), uitstroomreden: 'andere_aanpak', versie: { increment: 1 } },
      select: { id: true },
    });
    await tx.trajectEinde.create({
      data: {
        trajectId: t.id,
        einddatum: naarDb(laatste),
        uitstroomreden: 'andere_aanpak',
        // De begeleiding gaat door: er is geen laatste gesprek.
        laatsteGesprek: 'niet_aangeboden',
        naarTrajectId: nieuwId,
        doorId: user.id,
        gezetOp: nu(),
      },
      select: { id: true },
    });
    return {
      spoor: { details: { aanpakVan: t.aanpak.naam, aanpak: aanpak.naam, einddatum: laatste, startdatum: v.van } },
      gevolg: { trajectIds: [nieuwId] },
      ...terug(zaak, 'traject.verplaatsen'),
    };
  });

async function toetsKeuze(ctx: Ctx, t: GevondenTraject, v: Invoer): Promise<Aanpak> {
  if (t.einddatum)
    throw new Ongeldig({}, `Dit traject eindigt al op ${langeDatum(t.einddatum)}. Haal dat einde eerst weg bij Einde.`);
  // Gedeeld slot: een andere norm, een opschorting of het sluiten van de aanpak komt er voor of na, niet tussen.
  await houdAanpakVast(ctx, v.aanpakId);
  const aanpak = await ctx.tx.aanpak.findUnique({
    where: { id: v.aanpakId },
    select: { id: true, naam: true, geslotenOp: true },
  });
  if (!aanpak || aanpak.geslotenOp)
    throw new Ongeldig({ aanpakId: 'Deze aanpak neemt niemand meer aan. Kies een andere aanpak.' });
  if (aanpak.id === t.aanpak.id) throw new Ongeldig({ aanpakId: 'Dit traject loopt al in deze aanpak.' });
  if (v.van <= t.start)
    throw new Ongeldig({ van: `Het traject begon op ${langeDatum(t.start)}. Kies een dag daarna.` });
  if (v.van < plusMaanden(ctx.vandaag, -12)) throw new Ongeldig({ van: 'Deze datum is meer dan een jaar geleden.' });
  if (v.van > plusMaanden(ctx.vandaag, 12)) throw new Ongeldig({ van: 'Deze datum is meer dan een jaar vooruit.' });
  return aanpak;
}

async function toetsVrij(ctx: Ctx, t: GevondenTraject, v: Invoer, aanpak: Aanpak): Promise<void> {
  await houdClientVast(ctx, t.clientId);
  const ander = await ctx.tx.traject.findFirst({
    where: {
      clientId: t.clientId,
      aanpakId: aanpak.id,
      OR: [{ einddatum: null }, { einddatum: { gte: naarDb(v.van) } }],
    },
    select: { einddatum: true },
  });
  if (!ander) return;
  const einde = uitDbOfNull(ander.einddatum);
  throw new Ongeldig(
    einde
      ? { van: `Het vorige traject in ${aanpak.naam} loopt tot en met ${langeDatum(einde)}. Kies een dag daarna.` }
      : { aanpakId: `Deze cliënt heeft al een traject in ${aanpak.naam}.` },
  );
}

/** Het nieuwe traject, met het ritme en de namen van het oude. Een ritme is nooit langer dan de norm. */
async function maakTraject(
  ctx: Ctx,
  t: GevondenTraject,
  v: Invoer,
  aanpak: Aanpak,
  norm: GesprekkenPerJaar,
): Promise<string> {
  const oud = await ctx.tx.traject.findUniqueOrThrow({ where: { id: t.id } });
  const langste = langsteRitme(norm);
  const { id } = await ctx.tx.traject.create({
    data: {
      clientId: oud.clientId,
      aanpakId: aanpak.id,
      teamId: oud.teamId,
      startdatum: naarDb(v.van),
      ritmeWeken: oud.ritmeWeken && Math.min(oud.ritmeWeken, langste),
      ritmeKanaal: oud.ritmeKanaal,
      ritmeLocatieId: oud.ritmeLocatieId,
      ritmeMomenten: oud.ritmeMomenten,
      ritmeWens: oud.ritmeWens,
      partnersIngelichtOp: oud.partnersIngelichtOp,
      partnersIngelicht: oud.partnersIngelicht,
      vervolgcontact: oud.vervolgcontact,
    },
    select: { id: true },
  });
  return id;
}
