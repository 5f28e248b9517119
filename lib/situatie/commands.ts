import 'server-only';
import type { z } from 'zod';
import { langeDatum } from '../copy/datums';
import { tredeTekst } from '../copy/leefgebieden';
import { BESTAND } from '../copy/woorden';
import { naarDb } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import {
  eisGeboren,
  eisNietLater,
  eisSituatie,
  naarSituatie,
  rondAf,
  type Situatieclient,
  zoalsHetStaat,
} from './client';
import {
  BESTAND_LABELS,
  type bestandSchema,
  LADDER_LABELS,
  type ladderSchema,
  type wijzigBestandSchema,
  type wijzigLadderSchema,
} from './schema';

async function controleerLadder(
  ctx: Ctx,
  client: Situatieclient,
  v: z.output<typeof ladderSchema>,
  behalveId?: string,
): Promise<void> {
  eisNietLater('op', v.op, ctx.vandaag);
  if (v.op < client.start)
    throw new Ongeldig({ op: `De begeleiding begon op ${langeDatum(client.start)}. Kies die dag of later.` });
  const zelfdeDag = await ctx.tx.ladderstand.findFirst({
    where: { clientId: client.id, op: naarDb(v.op), ...(behalveId && { id: { not: behalveId } }) },
    select: { trede: true },
  });
  // Niet stilletjes vervangen: wie wijzigt ziet eerst wat er stond.
  if (zelfdeDag)
    throw new Ongeldig({
      op: `Op ${langeDatum(v.op)} staat al ${tredeTekst(zelfdeDag.trede)}. Klopt dat niet? Kies daarbij “wijzigen”.`,
    });
}

/** Legt vast op welke trede iemand op een dag stond. Eén per dag; een tweede op die dag wordt geweigerd met de weg naar wijzigen. */
export async function legLadderVast(ctx: Ctx, v: z.output<typeof ladderSchema>): Promise<Antwoord> {
  const client = await eisSituatie(ctx, v.clientnummer);
  await controleerLadder(ctx, client, v);
  const { id } = await ctx.tx.ladderstand.create({
    data: { clientId: client.id, trede: v.trede, op: naarDb(v.op), toelichting: v.toelichting, doorId: ctx.user.id },
    select: { id: true },
  });
  await rondAf(ctx, 'ladder.vastleggen', client, 'ladderstand', id, { trede: v.trede, datum: v.op });
  return naarSituatie(v.clientnummer, 'ladder');
}

/** Wijzigt een vastgelegde trede, haar dag of toelichting. */
export async function wijzigLadder(ctx: Ctx, v: z.output<typeof wijzigLadderSchema>): Promise<Antwoord> {
  const client = await eisSituatie(ctx, v.clientnummer);
  const oud = await ctx.tx.ladderstand.findFirst({ where: { id: v.id, clientId: client.id } });
  if (!oud) throw new NietGevonden();
  if (oud.versie !== v.versie) throw new IntussenGewijzigd(zoalsHetStaat(LADDER_LABELS, oud), oud.versie);
  await controleerLadder(ctx, client, v, oud.id);
  await ctx.tx.ladderstand.update({
    where: { id: oud.id, versie: v.versie },
    data: { trede: v.trede, op: naarDb(v.op), toelichting: v.toelichting, versie: { increment: 1 } },
    select: { id: true },
  });
  await rondAf(ctx, 'ladder.wijzigen', client, 'ladderstand', oud.id, { trede: v.trede, datum: v.op });
  return naarSituatie(v.clientnummer, 'ladder_gewijzigd');
}

async function controleerBestand(
  ctx: Ctx,
  client: Situatieclient,
  v: z.output<typeof bestandSchema>,
  behalveId?: string,
): Promise<void> {
  eisNietLater('datum', v.datum, ctx.vandaag);
  eisGeboren('datum', v.datum, client);
  const zelfdeDag = await ctx.tx.bestandadvies.findFirst({
    where: { clientId: client.id, datum: naarDb(v.datum), ...(behalveId && { id: { not: behalveId } }) },
    select: { bestand: true },
  });
  if (zelfdeDag)
    throw new Ongeldig({
      datum: `Er staat al een advies van ${langeDatum(v.datum)}: ${BESTAND[zelfdeDag.bestand]}. Klopt dat niet? Kies daarbij “wijzigen”.`,
    });
}

/** Legt een diagnoseadvies of herbeoordeling vast; het nieuwste zegt in welk bestand iemand staat. */
export async function legBestandVast(ctx: Ctx, v: z.output<typeof bestandSchema>): Promise<Antwoord> {
  const client = await eisSituatie(ctx, v.clientnummer);
  await controleerBestand(ctx, client, v);
  const { id } = await ctx.tx.bestandadvies.create({
    data: {
      clientId: client.id,
      bestand: v.bestand,
      soort: v.adviessoort,
      datum: naarDb(v.datum),
      grond: v.grond,
      doorId: ctx.user.id,
    },
    select: { id: true },
  });
  await rondAf(ctx, 'gegevens.bestand', client, 'bestandadvies', id, { bestand: v.bestand, datum: v.datum });
  return naarSituatie(v.clientnummer, 'bestand');
}

/** Wijzigt een advies, of vult aan wat een import niet wist. */
export async function wijzigBestand(ctx: Ctx, v: z.output<typeof wijzigBestandSchema>): Promise<Antwoord> {
  const client = await eisSituatie(ctx, v.clientnummer);
  const oud = await ctx.tx.bestandadvies.findFirst({ where: { id: v.id, clientId: client.id } });
  if (!oud) throw new NietGevonden();
  if (oud.versie !== v.versie)
    throw new IntussenGewijzigd(zoalsHetStaat(BESTAND_LABELS, { ...oud, adviessoort: oud.soort }), oud.versie);
  await controleerBestand(ctx, client, v, oud.id);
  await ctx.tx.bestandadvies.update({
    where: { id: oud.id, versie: v.versie },
    data: {
      bestand: v.bestand,
      soort: v.adviessoort,
      datum: naarDb(v.datum),
      grond: v.grond,
      versie: { increment: 1 },
    },
    select: { id: true },
  });
  await rondAf(ctx, 'gegevens.bestand', client, 'bestandadvies', oud.id, { bestand: v.bestand, datum: v.datum });
  return naarSituatie(v.clientnummer, 'bestand_gewijzigd');
}
