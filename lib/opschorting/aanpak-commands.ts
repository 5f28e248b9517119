import { lockTrajecten } from '../zaak/slot';
import 'server-only';
import type { z } from 'zod';
import { langeDatum } from '../copy/datums';
import type { Periode } from '../domain/contactnorm';
import { overlapt } from '../domain/on-hold';
import { audit, auditClienten } from '../server/audit';
import { naarDb, naarDbOfNull, uitDb, uitDbOfNull } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { Bevestig, NietGevonden, Ongeldig } from '../server/fouten';
import { recomputeUiterlijkeDatum } from '../zaak/gevolgen';
import { eisAanpak, type GevondenAanpak, toetsPeriode } from './aanpak';
import { alGewijzigd } from './commands';
import { inGroepen, trajectenVanAanpak } from './gevolg';
import type { startAanpakopschortingSchema, trekOpschortingInSchema, wijzigAanpakopschortingSchema } from './schema';

const terug = (aanpak: GevondenAanpak, gelukt: string): Antwoord => ({
  naar: `/pilot/opschorting?aanpak=${aanpak.id}&gelukt=${gelukt}`,
});

/** De aanpak op slot: zolang dit duurt verandert geen uiterlijke datum in deze aanpak door iets anders. */
async function openAanpak(ctx: Ctx, aanpakId: string): Promise<GevondenAanpak> {
  await eisAanpak(ctx.tx, ctx.user, aanpakId, ctx.vandaag);
  await ctx.tx.$queryRaw`SELECT id FROM aanpak WHERE id = ${aanpakId}::uuid FOR UPDATE`;
  return eisAanpak(ctx.tx, ctx.user, aanpakId, ctx.vandaag);
}

/** De cliënten die op een dag van deze periode in de aanpak lopen, en in hoeveel trajecten. */
async function geraakt(ctx: Ctx, aanpakId: string, o: Periode): Promise<{ clientIds: string[]; trajecten: number }> {
  const trajecten = await ctx.tx.traject.findMany({
    where: { aanpakId, groep: 'pilot' },
    select: { clientId: true, startdatum: true, einddatum: true },
  });
  const erin = trajecten.filter((t) => overlapt(o, { van: uitDb(t.startdatum), tot: uitDbOfNull(t.einddatum) }));
  return { clientIds: [...new Set(erin.map((t) => t.clientId))], trajecten: erin.length };
}

/** Is wie het raakt intussen anders dan in het voorbeeld, dan eerst opnieuw vragen. */
async function eisZelfdeGetal(ctx: Ctx, aanpakId: string, o: Periode, voorspeld: number | undefined): Promise<void> {
  const { trajecten } = await geraakt(ctx, aanpakId, o);
  if (trajecten !== voorspeld && !ctx.bevestigd)
    throw new Bevestig(
      `Dit raakt ${trajecten} trajecten${voorspeld === undefined ? '' : `, en niet meer ${voorspeld} zoals in het voorbeeld`}. Toch opslaan?`,
    );
}

async function herreken(ctx: Ctx, aanpakId: string): Promise<void> {
  const ids = (await trajectenVanAanpak(ctx.tx, aanpakId)).map((t) => t.id);
  await lockTrajecten(ctx.tx, ids);
  await inGroepen(ids, async (deel) => void (await recomputeUiterlijkeDatum(ctx.tx, deel, ctx.vandaag)));
}

async function spoor(
  ctx: Ctx,
  actie: 'opschorting.starten' | 'opschorting.wijzigen' | 'opschorting.intrekken',
  aanpak: GevondenAanpak,
  id: string,
  periode: Periode,
  details: Record<string, string | null>,
): Promise<void> {
  const wie = { gebruikerId: ctx.user.id };
  const { clientIds } = await geraakt(ctx, aanpak.id, periode);
  await audit(ctx.tx, wie, {
    actie,
    onderwerp: 'opschorting',
    onderwerpId: id,
    details: { aanpak: aanpak.naam, ...details, clienten: clientIds.length },
  });
  await auditClienten(ctx.tx, wie, actie, 'opschorting', clientIds);
}

/** Laat de klok van een hele aanpak stilstaan: alle uiterlijke datums schuiven in één transactie mee, of geen enkele. */
export async function startAanpakopschorting(
  ctx: Ctx,
  v: z.output<typeof startAanpakopschortingSchema>,
): Promise<Antwoord> {
  const aanpak = await openAanpak(ctx, v.aanpakId);
  toetsPeriode(aanpak.opschortingen, v, ctx.vandaag, 'van');
  await eisZelfdeGetal(ctx, aanpak.id, v, v.geraakt);
  const { id } = await ctx.tx.opschorting.create({
    data: { aanpakId: aanpak.id, van: naarDb(v.van), tot: naarDbOfNull(v.tot), reden: v.reden },
    select: { id: true },
  });
  await herreken(ctx, aanpak.id);
  await spoor(ctx, 'opschorting.starten', aanpak, id, v, { van: v.van, tot: v.tot });
  return terug(aanpak, 'opgeschort');
}

async function openOpschorting(ctx: Ctx, id: string, versie: number) {
  const gezien = await ctx.tx.opschorting.findUnique({ where: { id }, select: { aanpakId: true } });
  if (!gezien?.aanpakId) throw new NietGevonden();
  const aanpak = await openAanpak(ctx, gezien.aanpakId);
  const o = await ctx.tx.opschorting.findUnique({ where: { id } });
  if (!o) throw new Ongeldig({}, 'Deze opschorting is intussen ingetrokken. Herlaad de pagina.');
  if (o.versie !== versie) throw alGewijzigd(o);
  const periode = { van: uitDb(o.van), tot: uitDbOfNull(o.tot) };
  return { aanpak, o, periode, anderen: aanpak.opschortingen.filter((a) => a.id !== id) };
}

/** Geeft een opschorting van de aanpak een (andere) laatste dag, ook een eerdere: dan beginnen alle klokken weer te lopen. */
export async function wijzigAanpakopschorting(
  ctx: Ctx,
  v: z.output<typeof wijzigAanpakopschortingSchema>,
): Promise<Antwoord> {
  const { aanpak, o, periode, anderen } = await openOpschorting(ctx, v.opschortingId, v.versie);
  const nieuw = { van: periode.van, tot: v.tot };
  if (v.tot === periode.tot) throw new Ongeldig({ tot: 'Dit is al de laatste dag.' });
  toetsPeriode(anderen, nieuw, ctx.vandaag, 'tot');
  await eisZelfdeGetal(ctx, aanpak.id, nieuw, v.geraakt);
  await ctx.tx.opschorting.update({
    where: { id: o.id },
    data: { tot: naarDbOfNull(v.tot), versie: { increment: 1 } },
    select: { id: true },
  });
  await herreken(ctx, aanpak.id);
  // Ook wie door een eerder einde niet meer stilstaat krijgt een andere datum, en dus een spoor.
  const langste = { van: periode.van, tot: periode.tot && v.tot && (periode.tot > v.tot ? periode.tot : v.tot) };
  await spoor(ctx, 'opschorting.wijzigen', aanpak, o.id, langste, { was: periode.tot, tot: v.tot });
  return terug(aanpak, 'opschorting_gewijzigd');
}

/** Trekt een opschorting van de aanpak in die nog niet begonnen is. */
export async function trekAanpakopschortingIn(
  ctx: Ctx,
  v: z.output<typeof trekOpschortingInSchema>,
): Promise<Antwoord> {
  const { aanpak, o, periode } = await openOpschorting(ctx, v.opschortingId, v.versie);
  if (periode.van <= ctx.vandaag)
    throw new Ongeldig(
      {},
      `Deze opschorting is begonnen op ${langeDatum(periode.van)}. Vul een laatste dag in om te stoppen.`,
    );
  await ctx.tx.opschorting.delete({ where: { id: o.id } });
  await herreken(ctx, aanpak.id);
  await spoor(ctx, 'opschorting.intrekken', aanpak, o.id, periode, { van: periode.van, tot: periode.tot });
  return terug(aanpak, 'opschorting_ingetrokken');
}
