import 'server-only';
import type { z } from 'zod';
import { langeDatum } from '../copy/datums';
import { type Datum, plusDagen } from '../domain/datum';
import { laatsteHerziendatum, overlapt } from '../domain/on-hold';
import { defineCommand } from '../server/command';
import { naarDb, naarDbOfNull, uitDb, uitDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { opTraject, opVanTraject } from '../zaak/traject';
import { eisVersie } from '../zaak/versie';
import { onholdStartenSchema, onholdWijzigenSchema } from './schema';
import { ONHOLD_VELDEN } from './woorden';

/** De periode on hold uit het formulier, met het traject waar zij bij hoort. */
const opOnHold = opVanTraject(
  async ({ tx }, v: z.output<typeof onholdWijzigenSchema>) =>
    tx.onHold.findUnique({ where: { id: v.onHoldId }, select: { trajectId: true } }),
  async ({ tx }, v) => {
    const periode = await tx.onHold.findUniqueOrThrow({ where: { id: v.onHoldId } });
    eisVersie(ONHOLD_VELDEN, { ...periode, van: undefined }, v.versie);
    return { periode };
  },
);

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
export const onholdStarten = defineCommand('onhold.starten', onholdStartenSchema)
  .op(opTraject, { recht: 'onhold.wijzigen', raakt: 'opvolging', velden: ONHOLD_VELDEN })
  .doet(async ({ tx, traject, vandaag }, v) => {
    if (v.van < traject.start)
      throw new Ongeldig({ van: `Het traject begon op ${langeDatum(traject.start)}. Kies die dag of later.` });
    if (traject.einddatum && v.van > traject.einddatum)
      throw new Ongeldig({ van: 'Op deze datum is het traject al beëindigd.' });
    if (v.van > plusDagen(vandaag, 366)) throw new Ongeldig({ van: 'Deze datum is meer dan een jaar vooruit.' });
    eisHerziendatum(v.herzienOp, v.van, vandaag);
    await eisVrij(tx, traject.id, { van: v.van, tot: null }, 'van');
    const { id } = await tx.onHold.create({
      data: {
        trajectId: traject.id,
        van: naarDb(v.van),
        reden: v.reden,
        toelichting: v.toelichting,
        herzienOp: naarDb(v.herzienOp),
      },
      select: { id: true },
    });
    return {
      spoor: { onderwerp: 'on_hold', onderwerpId: id, details: { van: v.van, herzienOp: v.herzienOp } },
      naar: `/clienten/${traject.clientnummer}/situatie`,
      gelukt: 'onhold.starten',
    };
  });

/** Wijzigt reden, toelichting of herziendatum, of beëindigt on hold met een laatste dag. */
export const onholdWijzigen = defineCommand('onhold.wijzigen', onholdWijzigenSchema)
  .op(opOnHold, { recht: 'onhold.wijzigen', raakt: 'opvolging', velden: ONHOLD_VELDEN })
  .doet(async ({ tx, traject, periode, vandaag }, v) => {
    const van = uitDb(periode.van);
    if (v.tot && v.tot < van)
      throw new Ongeldig({ tot: `On hold begon op ${langeDatum(van)}. De laatste dag kan niet eerder zijn.` });
    if (v.tot && traject.einddatum && v.tot > traject.einddatum)
      throw new Ongeldig({ tot: 'Op deze datum is het traject al beëindigd.' });
    if (v.herzienOp < van) throw new Ongeldig({ herzienOp: 'De herziendatum moet na de begindatum liggen.' });
    const looptNog = !v.tot || v.tot > vandaag;
    if (looptNog && v.herzienOp !== uitDb(periode.herzienOp)) eisHerziendatum(v.herzienOp, van, vandaag);
    await eisVrij(tx, traject.id, { van, tot: v.tot }, 'tot', periode.id);
    await tx.onHold.update({
      where: { id: periode.id },
      data: {
        reden: v.reden,
        toelichting: v.toelichting,
        herzienOp: naarDb(v.herzienOp),
        tot: naarDbOfNull(v.tot),
        versie: { increment: 1 },
      },
      select: { id: true },
    });
    const details = { van, tot: v.tot, was: uitDb(periode.herzienOp), herzienOp: v.herzienOp };
    const actie = v.tot ? 'onhold.beeindigen' : 'onhold.wijzigen';
    return {
      spoor: { actie, onderwerp: 'on_hold', onderwerpId: periode.id, details },
      naar: `/clienten/${traject.clientnummer}/situatie`,
      gelukt: actie,
    };
  });
