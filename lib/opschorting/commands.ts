import { lockTrajecten } from '../zaak/slot';
import 'server-only';
import type { z } from 'zod';
import { eisTraject, type GevondenTraject } from '../bereik/scope';
import { langeDatum, periodeTekst } from '../copy/datums';
import { type Datum, plusMaanden } from '../domain/datum';
import { audit } from '../server/audit';
import { naarDb, naarDbOfNull, uitDb, uitDbOfNull } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { recomputeUiterlijkeDatum } from '../zaak/gevolgen';
import { laatsteHerziening } from './regels';
import {
  OPSCHORTING_LABELS,
  type startOpschortingSchema,
  type trekOpschortingInSchema,
  type wijzigOpschortingSchema,
} from './schema';

const terug = (t: GevondenTraject, gelukt: string): Antwoord => ({
  naar: `/team/clienten/${t.clientnummer}/opschorting?gelukt=${gelukt}`,
});

type Periode = { van: Datum; tot: Datum | null };
type Wat = Periode & { herzienOp: Datum | null };

/** Wat voor elke opschorting van een traject geldt, bij het begin en bij elke wijziging. */
function toets(t: GevondenTraject, o: Wat, vandaag: Datum, oud?: Wat): void {
  if (o.tot && o.tot < o.van)
    throw new Ongeldig({ tot: `De opschorting begint op ${langeDatum(o.van)}. De laatste dag kan niet eerder zijn.` });
  if (o.van < t.start)
    throw new Ongeldig({ van: `Het traject begon op ${langeDatum(t.start)}. Kies die dag of later.` });
  if (t.einddatum && o.van > t.einddatum)
    throw new Ongeldig({ van: `Het traject eindigt op ${langeDatum(t.einddatum)}. Kies die dag of eerder.` });
  if (t.einddatum && o.tot && o.tot > t.einddatum)
    throw new Ongeldig({ tot: `Het traject eindigt op ${langeDatum(t.einddatum)}. Kies die dag of eerder.` });
  if (o.van > plusMaanden(vandaag, 12)) throw new Ongeldig({ van: 'Deze datum is meer dan een jaar vooruit.' });
  toetsHerziening(o, vandaag, oud);
}

/** Een opschorting zonder einde binnen drie maanden wordt binnen drie maanden opnieuw bekeken. */
function toetsHerziening(o: Wat, vandaag: Datum, oud?: Wat): void {
  const laatste = laatsteHerziening(o.van, vandaag);
  const lang = !o.tot || o.tot > laatste;
  if (!o.herzienOp && !o.tot)
    throw new Ongeldig({
      herzienOp: 'Vul een laatste dag in, of wanneer u opnieuw bekijkt of de opschorting nog nodig is.',
    });
  if (!o.herzienOp && lang)
    throw new Ongeldig({
      herzienOp: `De laatste dag is meer dan drie maanden vooruit. Vul in wanneer u opnieuw bekijkt of de opschorting nog nodig is: op of voor ${langeDatum(laatste)}.`,
    });
  // Een herziening die al voorbij is mag blijven staan (Team noemt haar), maar niet als de opschorting daarna nog lang gaat duren.
  const verlengd = lang && o.tot !== oud?.tot;
  if (!o.herzienOp || (o.herzienOp === oud?.herzienOp && !verlengd)) return;
  if (o.herzienOp < vandaag || o.herzienOp < o.van)
    throw new Ongeldig({ herzienOp: 'Kies een dag die nog komt, na het begin van de opschorting.' });
  if (o.tot && o.herzienOp > o.tot)
    throw new Ongeldig({
      herzienOp: `De opschorting is dan al voorbij: zij eindigt op ${langeDatum(o.tot)}. Kies een eerdere dag, of maak dit leeg.`,
    });
  if (o.herzienOp > laatste)
    throw new Ongeldig({
      herzienOp: `Bekijk een opschorting binnen drie maanden opnieuw: op of voor ${langeDatum(laatste)}.`,
    });
}

/** De herziening die al was afgesproken vervalt als de opschorting daarvoor eindigt: dan is er niets meer opnieuw te bekijken. */
const zonderVervallen = <O extends Wat>(o: O, oud: Wat): O =>
  o.tot && o.herzienOp && o.herzienOp > o.tot && o.herzienOp === oud.herzienOp ? { ...o, herzienOp: null } : o;

async function eisVrij(ctx: Ctx, trajectId: string, o: Periode, behalveId?: string): Promise<void> {
  const botsing = await ctx.tx.opschorting.findFirst({
    where: {
      trajectId,
      id: behalveId && { not: behalveId },
      ...(o.tot && { van: { lte: naarDb(o.tot) } }),
      OR: [{ tot: null }, { tot: { gte: naarDb(o.van) } }],
    },
    select: { van: true, tot: true },
  });
  if (botsing)
    throw new Ongeldig({
      [behalveId ? 'tot' : 'van']:
        `De norm staat al stil ${periodeTekst(uitDb(botsing.van), uitDbOfNull(botsing.tot))}. Perioden mogen niet overlappen.`,
    });
}

async function openTraject(ctx: Ctx, trajectId: string): Promise<GevondenTraject> {
  await eisTraject(ctx.tx, ctx.user, trajectId, 'opschorting.traject', ctx.vandaag);
  await lockTrajecten(ctx.tx, [trajectId]);
  const t = await eisTraject(ctx.tx, ctx.user, trajectId, 'opschorting.traject', ctx.vandaag);
  if (t.einddatum && t.einddatum < ctx.vandaag)
    throw new Ongeldig({}, `Dit traject is beëindigd op ${langeDatum(t.einddatum)}. Er verandert niets meer aan.`);
  return t;
}

async function spoor(
  ctx: Ctx,
  actie: 'opschorting.starten' | 'opschorting.wijzigen' | 'opschorting.intrekken',
  t: GevondenTraject,
  id: string,
  details: Record<string, string | null>,
): Promise<void> {
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    { actie, clientId: t.clientId, onderwerp: 'opschorting', onderwerpId: id, details },
  );
}

/** Laat de klok van de norm stilstaan voor dit traject. De uiterlijke datum schuift in dezelfde transactie mee. */
export async function startOpschorting(ctx: Ctx, v: z.output<typeof startOpschortingSchema>): Promise<Antwoord> {
  const t = await openTraject(ctx, v.trajectId);
  toets(t, v, ctx.vandaag);
  await eisVrij(ctx, t.id, v);
  const { id } = await ctx.tx.opschorting.create({
    data: {
      trajectId: t.id,
      van: naarDb(v.van),
      tot: naarDbOfNull(v.tot),
      herzienOp: naarDbOfNull(v.herzienOp),
      reden: v.reden,
    },
    select: { id: true },
  });
  await recomputeUiterlijkeDatum(ctx.tx, [t.id], ctx.vandaag);
  await spoor(ctx, 'opschorting.starten', t, id, { van: v.van, tot: v.tot, herzienOp: v.herzienOp });
  return terug(t, 'opgeschort');
}

/** De opschorting van een traject in het bereik van deze gebruiker, met het traject op slot. */
async function openOpschorting(ctx: Ctx, opschortingId: string) {
  const gezien = await ctx.tx.opschorting.findUnique({ where: { id: opschortingId }, select: { trajectId: true } });
  if (!gezien?.trajectId) throw new NietGevonden();
  const t = await openTraject(ctx, gezien.trajectId);
  const o = await ctx.tx.opschorting.findUnique({ where: { id: opschortingId } });
  if (!o) throw new Ongeldig({}, 'Deze opschorting is intussen ingetrokken. Herlaad de pagina.');
  return { t, o };
}

type Rij = Awaited<ReturnType<typeof openOpschorting>>['o'];

export const alGewijzigd = (o: Pick<Rij, 'tot' | 'herzienOp' | 'reden' | 'versie'>) =>
  new IntussenGewijzigd(
    [
      { veld: 'tot', label: OPSCHORTING_LABELS.tot, waarde: o.tot ? langeDatum(uitDb(o.tot)) : '(leeg)' },
      {
        veld: 'herzienOp',
        label: OPSCHORTING_LABELS.herzienOp,
        waarde: o.herzienOp ? langeDatum(uitDb(o.herzienOp)) : '(leeg)',
      },
      { veld: 'reden', label: OPSCHORTING_LABELS.reden, waarde: o.reden },
    ],
    o.versie,
  );

/** Wijzigt de laatste dag, de herziening of de reden; een laatste dag in het verleden beëindigt de opschorting. */
export async function wijzigOpschorting(ctx: Ctx, invoer: z.output<typeof wijzigOpschortingSchema>): Promise<Antwoord> {
  const { t, o } = await openOpschorting(ctx, invoer.opschortingId);
  if (o.versie !== invoer.versie) throw alGewijzigd(o);
  const van = uitDb(o.van);
  const oud = { van, tot: uitDbOfNull(o.tot), herzienOp: uitDbOfNull(o.herzienOp) };
  const v = zonderVervallen({ ...invoer, van }, oud);
  toets(t, v, ctx.vandaag, oud);
  await eisVrij(ctx, t.id, v, o.id);
  await ctx.tx.opschorting.update({
    where: { id: o.id },
    data: {
      tot: naarDbOfNull(v.tot),
      herzienOp: naarDbOfNull(v.herzienOp),
      reden: v.reden,
      versie: { increment: 1 },
    },
    select: { id: true },
  });
  await recomputeUiterlijkeDatum(ctx.tx, [t.id], ctx.vandaag);
  await spoor(ctx, 'opschorting.wijzigen', t, o.id, { tot: v.tot, herzienOp: v.herzienOp });
  return terug(t, 'opschorting_gewijzigd');
}

/** Trekt een opschorting in die nog niet begonnen is; was zij al begonnen, dan hoort zij een laatste dag te krijgen. */
export async function trekOpschortingIn(ctx: Ctx, v: z.output<typeof trekOpschortingInSchema>): Promise<Antwoord> {
  const { t, o } = await openOpschorting(ctx, v.opschortingId);
  if (o.versie !== v.versie) throw alGewijzigd(o);
  const van = uitDb(o.van);
  if (van <= ctx.vandaag)
    throw new Ongeldig({}, `Deze opschorting is begonnen op ${langeDatum(van)}. Vul een laatste dag in om te stoppen.`);
  await ctx.tx.opschorting.delete({ where: { id: o.id } });
  await recomputeUiterlijkeDatum(ctx.tx, [t.id], ctx.vandaag);
  await spoor(ctx, 'opschorting.intrekken', t, o.id, { van, tot: uitDbOfNull(o.tot) });
  return terug(t, 'opschorting_ingetrokken');
}
