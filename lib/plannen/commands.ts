import { lockTrajecten } from '../zaak/slot';
import 'server-only';
import type { z } from 'zod';
import { eisClient, type GevondenClient } from '../bereik/scope';
import { langeDatum } from '../copy/datums';
import type { Datum } from '../domain/datum';
import { audit } from '../server/audit';
import { nu } from '../server/clock';
import { naarDb, uitDb } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { eisLopendTraject, naarPlan } from './eisen';
import type { resultaatSchema, stapGezetSchema, trekInSchema } from './schema';
import { type StapNu, stappenNu } from './stappen';

const NOG_NIET = 'Deze dag moet nog komen. Kies vandaag of eerder.';

/** Deze stappen van het plan dat nu geldt, met hun traject op slot. Gooit NietGevonden als er een van een ander bij is. */
async function eisStappen(ctx: Ctx, client: GevondenClient, reeksIds: readonly string[], veld: string) {
  const gevraagd = new Set(reeksIds);
  const zoek = async () => (await stappenNu(ctx.tx, client.id, ctx.vandaag)).filter((s) => gevraagd.has(s.reeksId));
  const gezien = await zoek();
  await lockTrajecten(ctx.tx, [...new Set(gezien.map((s) => s.trajectId))]);
  // Opnieuw, nu het slot er is: een ander kan net hetzelfde hebben gedaan.
  const stappen = await zoek();
  if (stappen.length === gevraagd.size) return stappen;
  const bekend = await ctx.tx.stap.findMany({
    where: { reeksId: { in: [...gevraagd] }, doel: { plan: { clientId: client.id } } },
    distinct: ['reeksId'],
    select: { reeksId: true },
  });
  if (bekend.length < gevraagd.size) throw new NietGevonden();
  throw new Ongeldig({ [veld]: 'Het plan is intussen veranderd: deze stap staat er niet meer in. Herlaad de pagina.' });
}

function eisDag(stap: StapNu, op: Datum, vandaag: Datum, veld: string): void {
  if (op > vandaag) throw new Ongeldig({ [veld]: NOG_NIET });
  if (op < stap.sinds)
    throw new Ongeldig({
      [veld]: `De stap "${stap.tekst}" is afgesproken op ${langeDatum(stap.sinds)}. Kies die dag of later.`,
    });
}

async function legGezetVast(
  ctx: Ctx,
  client: GevondenClient,
  stappen: readonly StapNu[],
  op: Datum,
  contactmomentId: string | null,
): Promise<void> {
  for (const stap of stappen) {
    const { id } = await ctx.tx.resultaat.create({
      data: {
        clientId: client.id,
        trajectId: stap.trajectId,
        stapReeksId: stap.reeksId,
        tekst: stap.tekst,
        leefgebied: stap.leefgebied,
        op: naarDb(op),
        contactmomentId,
        doorId: ctx.user.id,
        gemaaktOp: nu(),
      },
      select: { id: true },
    });
    await noteerResultaat(ctx, 'resultaat.vastleggen', client.id, id, op);
  }
}

const noteerResultaat = (
  ctx: Ctx,
  actie: 'resultaat.vastleggen' | 'resultaat.intrekken',
  clientId: string,
  id: string,
  op: Datum,
) =>
  audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    { actie, clientId, onderwerp: 'resultaat', onderwerpId: id, details: { datum: op } },
  );

/** Een stap van het plan is gelukt op deze dag: niet in de toekomst, en niet voordat hij was afgesproken. Al gelukt blijft zoals het was. */
export async function zetStap(ctx: Ctx, v: z.output<typeof stapGezetSchema>): Promise<Antwoord> {
  const client = await eisClient(ctx.tx, ctx.user, v.clientnummer, 'dossier.bijhouden', ctx.vandaag);
  const stappen = await eisStappen(ctx, client, [v.reeksId], 'op');
  const open = stappen.filter((s) => !s.gezet);
  for (const stap of open) eisDag(stap, v.op, ctx.vandaag, 'op');
  await legGezetVast(ctx, client, open, v.op, null);
  return naarPlan(v.clientnummer, 'stap_gelukt');
}

type Gesprek = { clientnummer: string; stapReeksIds: readonly string[]; op: Datum; contactmomentId: string };

/**
 * De stappen die in een gesprek zijn aangevinkt, in de transactie van dat gesprek. Wat al gelukt was wordt overgeslagen. Gooit NietGevonden bij
 * een stap van een ander, en Ongeldig bij het veld `stappen` als een stap er niet meer staat of op die dag nog niet was afgesproken.
 */
export async function zetStappen(ctx: Ctx, v: Gesprek): Promise<void> {
  const client = await eisClient(ctx.tx, ctx.user, v.clientnummer, 'dossier.bijhouden', ctx.vandaag);
  if (v.stapReeksIds.length === 0) return;
  const stappen = await eisStappen(ctx, client, v.stapReeksIds, 'stappen');
  const open = stappen.filter((s) => !s.gezet);
  for (const stap of open) eisDag(stap, v.op, ctx.vandaag, 'stappen');
  await legGezetVast(ctx, client, open, v.op, v.contactmomentId);
}

/** Iets wat de cliënt uit zichzelf deed: ook dat is een resultaat. */
export async function voegResultaatToe(ctx: Ctx, v: z.output<typeof resultaatSchema>): Promise<Antwoord> {
  const { client, trajectId, start } = await eisLopendTraject(ctx, v.clientnummer, v.trajectId);
  if (v.op > ctx.vandaag) throw new Ongeldig({ op: NOG_NIET });
  if (v.op < uitDb(start))
    throw new Ongeldig({ op: `Het traject begon op ${langeDatum(uitDb(start))}. Kies die dag of later.` });
  const { id } = await ctx.tx.resultaat.create({
    data: {
      clientId: client.id,
      trajectId,
      tekst: v.tekst,
      leefgebied: v.leefgebied,
      op: naarDb(v.op),
      doorId: ctx.user.id,
      gemaaktOp: nu(),
    },
    select: { id: true },
  });
  await noteerResultaat(ctx, 'resultaat.vastleggen', client.id, id, v.op);
  return naarPlan(v.clientnummer, 'resultaat');
}

/** Toch niet gelukt: het resultaat telt niet meer mee, maar blijft bewaard. Een stap staat daarna weer open. */
export async function trekResultaatIn(ctx: Ctx, v: z.output<typeof trekInSchema>): Promise<Antwoord> {
  const client = await eisClient(ctx.tx, ctx.user, v.clientnummer, 'dossier.bijhouden', ctx.vandaag);
  const gezien = await ctx.tx.resultaat.findFirst({
    where: { id: v.resultaatId, clientId: client.id },
    select: { id: true, trajectId: true, op: true },
  });
  if (!gezien) throw new NietGevonden();
  await eisLopendTraject(ctx, v.clientnummer, gezien.trajectId);
  const geraakt = await ctx.tx.resultaat.updateMany({
    where: { id: gezien.id, vervallenOp: null },
    data: { vervallenOp: nu() },
  });
  if (geraakt.count > 0) await noteerResultaat(ctx, 'resultaat.intrekken', client.id, gezien.id, uitDb(gezien.op));
  return naarPlan(v.clientnummer, 'toch_niet');
}
