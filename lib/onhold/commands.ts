import 'server-only';
import type { z } from 'zod';
import { eisTraject, type GevondenTraject } from '../bereik/scope';
import { langeDatum } from '../copy/datums';
import { ONHOLD_REDEN } from '../copy/woorden';
import { type Datum, plusDagen } from '../domain/datum';
import { laatsteHerziendatum, overlapt } from '../domain/on-hold';
import { audit } from '../server/audit';
import { naarDb, naarDbOfNull, uitDb, uitDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import type { Ctx, Uitkomst } from '../server/define-action';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { lockTrajecten, werkOpvolgingBij } from '../zaak/gevolgen';
import { ONHOLD_LABELS, type startOnHoldSchema, type wijzigOnHoldSchema } from './schema';

const terug = (clientnummer: string, gelukt: string): Uitkomst => ({
  naar: `/clienten/${clientnummer}/on-hold?gelukt=${gelukt}`,
});

/** Het traject van deze cliënt dat deze gebruiker zelf begeleidt of vervangt; een ander traject van dezelfde cliënt niet. */
async function eisEigenTraject(ctx: Ctx, trajectId: string, clientnummer: string): Promise<GevondenTraject> {
  const traject = await eisTraject(ctx.tx, ctx.user, trajectId, 'onhold.wijzigen', ctx.vandaag);
  if (traject.clientnummer !== clientnummer) throw new NietGevonden();
  await lockTrajecten(ctx.tx, [traject.id]);
  return traject;
}

async function eisVrij(
  tx: Tx,
  trajectId: string,
  periode: { van: Datum; tot: Datum | null },
  veld: string,
  behalveId?: string,
): Promise<void> {
  const anderen = await tx.onHold.findMany({
    where: { trajectId, ...(behalveId ? { id: { not: behalveId } } : {}) },
    select: { van: true, tot: true },
  });
  const botsing = anderen
    .map((o) => ({ van: uitDb(o.van), tot: uitDbOfNull(o.tot) }))
    .find((o) => overlapt(o, periode));
  if (!botsing) return;
  const wanneer = botsing.tot
    ? `van ${langeDatum(botsing.van)} tot en met ${langeDatum(botsing.tot)}`
    : `sinds ${langeDatum(botsing.van)}`;
  throw new Ongeldig({ [veld]: `De begeleiding staat al on hold ${wanneer}. Perioden mogen niet overlappen.` });
}

function eisHerziendatum(herzienOp: Datum, van: Datum, vandaag: Datum): void {
  if (herzienOp < vandaag) throw new Ongeldig({ herzienOp: 'Deze datum ligt in het verleden.' });
  const laatste = laatsteHerziendatum(van, vandaag);
  if (herzienOp > laatste)
    throw new Ongeldig({
      herzienOp: `Bekijk on hold uiterlijk binnen zes maanden opnieuw: op of voor ${langeDatum(laatste)}.`,
    });
}

/** Zet de actieve begeleiding on hold. De norm en het contact lopen door: dit raakt de uiterlijke datum niet. */
export async function startOnHold(ctx: Ctx, v: z.output<typeof startOnHoldSchema>): Promise<Uitkomst> {
  const traject = await eisEigenTraject(ctx, v.trajectId, v.clientnummer);
  if (v.van < traject.start)
    throw new Ongeldig({ van: `Het traject begon op ${langeDatum(traject.start)}. Kies die dag of later.` });
  if (traject.einddatum && v.van > traject.einddatum)
    throw new Ongeldig({ van: 'Op deze datum is het traject al beëindigd.' });
  if (v.van > plusDagen(ctx.vandaag, 366)) throw new Ongeldig({ van: 'Deze datum is meer dan een jaar vooruit.' });
  eisHerziendatum(v.herzienOp, v.van, ctx.vandaag);
  await eisVrij(ctx.tx, traject.id, { van: v.van, tot: null }, 'van');
  const { id } = await ctx.tx.onHold.create({
    data: {
      trajectId: traject.id,
      van: naarDb(v.van),
      reden: v.reden,
      toelichting: v.toelichting,
      herzienOp: naarDb(v.herzienOp),
    },
    select: { id: true },
  });
  await werkOpvolgingBij(ctx.tx, [traject.id], ctx.vandaag);
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: 'onhold.starten',
      clientId: traject.clientId,
      onderwerp: 'on_hold',
      onderwerpId: id,
      details: { van: v.van, herzienOp: v.herzienOp },
    },
  );
  return terug(v.clientnummer, 'onhold');
}

/** Wijzigt reden, toelichting of herziendatum, of beëindigt on hold met een laatste dag. */
export async function wijzigOnHold(ctx: Ctx, v: z.output<typeof wijzigOnHoldSchema>): Promise<Uitkomst> {
  const gezien = await ctx.tx.onHold.findUnique({ where: { id: v.onHoldId }, select: { trajectId: true } });
  if (!gezien) throw new NietGevonden();
  const traject = await eisEigenTraject(ctx, gezien.trajectId, v.clientnummer);
  const oud = await ctx.tx.onHold.findUniqueOrThrow({ where: { id: v.onHoldId } });
  const van = uitDb(oud.van);
  if (v.tot && v.tot < van)
    throw new Ongeldig({ tot: `On hold begon op ${langeDatum(van)}. De laatste dag kan niet eerder zijn.` });
  if (v.tot && traject.einddatum && v.tot > traject.einddatum)
    throw new Ongeldig({ tot: 'Op deze datum is het traject al beëindigd.' });
  if (v.herzienOp < van) throw new Ongeldig({ herzienOp: 'De herziendatum moet na de begindatum liggen.' });
  const looptNog = !v.tot || v.tot > ctx.vandaag;
  if (looptNog && v.herzienOp !== uitDb(oud.herzienOp)) eisHerziendatum(v.herzienOp, van, ctx.vandaag);
  await eisVrij(ctx.tx, traject.id, { van, tot: v.tot }, 'tot', oud.id);
  const geraakt = await ctx.tx.onHold.updateMany({
    where: { id: oud.id, versie: v.versie },
    data: {
      reden: v.reden,
      toelichting: v.toelichting,
      herzienOp: naarDb(v.herzienOp),
      tot: naarDbOfNull(v.tot),
      versie: { increment: 1 },
    },
  });
  if (geraakt.count === 0) {
    const nu = await ctx.tx.onHold.findUniqueOrThrow({ where: { id: oud.id } });
    throw new IntussenGewijzigd(
      [
        { veld: 'reden', label: ONHOLD_LABELS.reden, waarde: ONHOLD_REDEN[nu.reden] },
        { veld: 'toelichting', label: ONHOLD_LABELS.toelichting, waarde: nu.toelichting ?? '(leeg)' },
        { veld: 'herzienOp', label: ONHOLD_LABELS.herzienOp, waarde: langeDatum(uitDb(nu.herzienOp)) },
        { veld: 'tot', label: ONHOLD_LABELS.tot, waarde: nu.tot ? langeDatum(uitDb(nu.tot)) : '(leeg)' },
      ],
      nu.versie,
    );
  }
  await werkOpvolgingBij(ctx.tx, [traject.id], ctx.vandaag);
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: v.tot ? 'onhold.beeindigen' : 'onhold.wijzigen',
      clientId: traject.clientId,
      onderwerp: 'on_hold',
      onderwerpId: oud.id,
      details: { tot: v.tot, herzienOp: v.herzienOp },
    },
  );
  return terug(v.clientnummer, v.tot ? 'onhold_einde' : 'onhold_gewijzigd');
}
