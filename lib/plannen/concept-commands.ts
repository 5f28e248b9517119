import 'server-only';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { langeDatum } from '../copy/datums';
import { LEEFGEBIED } from '../copy/leefgebieden';
import type { Datum } from '../domain/datum';
import type { Trede } from '../domain/ladder';
import { audit, auditAfEnToe } from '../server/audit';
import { nu } from '../server/clock';
import { naarDb, naarDbOfNull, uitDb, uitDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import type { Antwoord, Ctx } from '../server/define-action';
import { Bevestig, IntussenGewijzigd, Ongeldig, type Opgeslagen } from '../server/fouten';
import { werkClientOpvolgingBij } from '../zaak/gevolgen';
import { afdrukVanPlan } from './afdruk';
import { eisConcept, eisLopendTraject, naarPlan } from './eisen';
import { leesPlan, type Plan } from './lezen';
import { ontbreekt } from './regels';
import {
  type beginPlanSchema,
  HOOFDLIJN_LABELS,
  type hoofdlijnSchema,
  richtingUit,
  type vaststellenSchema,
  type wisPlanSchema,
} from './schema';
import { doelTekst, ontbreektTekst, richtingTekst } from './woorden';

const naarConcept = (clientnummer: string, id: string): Antwoord => ({
  naar: `/clienten/${clientnummer}/plan/${id}/wijzigen`,
});

/**
 * Begint een plan, of een nieuwe versie die alles van de vorige overneemt. Is er al een concept, dan gaat het daar verder: twee mensen die
 * tegelijk beginnen schrijven aan hetzelfde. Zonder vastgestelde intake is er een reden nodig.
 */
export async function beginPlan(ctx: Ctx, v: z.output<typeof beginPlanSchema>): Promise<Antwoord> {
  const { client, trajectId } = await eisLopendTraject(ctx, v.clientnummer, v.trajectId);
  const laatste = await ctx.tx.plan.findFirst({
    where: { trajectId },
    orderBy: { nummer: 'desc' },
    select: { id: true, nummer: true, status: true },
  });
  if (laatste?.status === 'concept') return naarConcept(v.clientnummer, laatste.id);
  const vorige = laatste && (await leesPlan(ctx.tx, laatste.id));
  const intake = await ctx.tx.intake.findFirst({
    where: { clientId: client.id, status: 'vastgesteld' },
    orderBy: { vastgesteldOp: 'desc' },
    select: { id: true },
  });
  const zonderIntakeReden = intake ? null : (vorige?.zonderIntakeReden ?? v.zonderIntakeReden);
  const intakeId = intake?.id ?? vorige?.intakeId ?? null;
  if (!intakeId && !zonderIntakeReden)
    throw new Ongeldig({ zonderIntakeReden: 'Schrijf op waarom u een plan maakt zonder intake.' });
  const { id } = await ctx.tx.plan.create({
    data: {
      clientId: client.id,
      trajectId,
      nummer: (laatste?.nummer ?? 0) + 1,
      intakeId,
      zonderIntakeReden: intakeId ? null : zonderIntakeReden,
      begonnenOp: nu(),
      begonnenDoorId: ctx.user.id,
      ...(vorige && {
        richting: vorige.richting,
        richtingTrede: vorige.trede,
        afspraken: vorige.afspraken,
        // Een dag die voorbij is wordt niet overgenomen: daar hoort een nieuwe bij.
        evaluatieOp: vorige.evaluatieOp && vorige.evaluatieOp >= ctx.vandaag ? naarDb(vorige.evaluatieOp) : null,
      }),
    },
    select: { id: true },
  });
  if (vorige) await neemOver(ctx.tx, vorige, id);
  await werkClientOpvolgingBij(ctx.tx, client.id, ctx.vandaag);
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    { actie: 'plan.beginnen', clientId: client.id, onderwerp: 'plan', onderwerpId: id },
  );
  return naarConcept(v.clientnummer, id);
}

/** Doelen, stappen en instrumenten van de vorige versie, met dezelfde reeksen: zo blijft het dezelfde stap. */
async function neemOver(tx: Tx, vorige: Plan, planId: string): Promise<void> {
  const doelen = vorige.doelen.map((d, volgorde) => ({ ...d, id: randomUUID(), volgorde }));
  await tx.doel.createMany({
    data: doelen.map(({ id, reeksId, leefgebied, tekst, volgorde }) => ({
      id,
      planId,
      reeksId,
      leefgebied,
      tekst,
      volgorde,
    })),
  });
  await tx.stap.createMany({
    data: doelen.flatMap((d) =>
      d.stappen.map((s, volgorde) => ({ ...s, voor: naarDbOfNull(s.voor), doelId: d.id, volgorde })),
    ),
  });
  await tx.planInstrument.createMany({
    data: vorige.instrumenten.map((i) => ({ planId, instrumentId: i.id, waarvoor: i.waarvoor })),
  });
}

/** Bewaart richting, afspraken, evaluatie en wat er veranderde; ook half ingevuld, want het is een concept. */
export async function bewaarHoofdlijn(ctx: Ctx, v: z.output<typeof hoofdlijnSchema>): Promise<Antwoord> {
  const { client, plan } = await eisConcept(ctx, v);
  const evaluatieWas = uitDbOfNull(plan.evaluatieOp);
  if (v.evaluatieOp && v.evaluatieOp !== evaluatieWas) eisKomend(v.evaluatieOp, ctx.vandaag);
  const geraakt = await ctx.tx.plan.updateMany({
    where: { id: plan.id, versie: v.versie },
    data: {
      ...richtingUit(v.richting),
      afspraken: v.afspraken,
      evaluatieOp: naarDbOfNull(v.evaluatieOp),
      watVeranderde: v.watVeranderde,
      versie: { increment: 1 },
    },
  });
  if (geraakt.count === 0) {
    const richting = richtingTekst({ richting: plan.richting, trede: plan.richtingTrede as Trede | null });
    const waarden: Record<keyof typeof HOOFDLIJN_LABELS, string> = {
      richting,
      afspraken: plan.afspraken ?? '',
      evaluatieOp: evaluatieWas ? langeDatum(evaluatieWas) : '',
      watVeranderde: plan.watVeranderde ?? '',
    };
    const velden = (Object.keys(waarden) as (keyof typeof waarden)[]).filter(
      (veld) => veld !== 'watVeranderde' || plan.nummer > 1,
    );
    throw new IntussenGewijzigd(
      velden.map((veld) => ({ veld, label: HOOFDLIJN_LABELS[veld], waarde: waarden[veld] })),
      plan.versie,
    );
  }
  await noteerBewaard(ctx, client.id, plan.id);
  return { stil: true, versie: v.versie + 1 };
}

function eisKomend(evaluatieOp: Datum, vandaag: Datum): void {
  if (evaluatieOp < vandaag)
    throw new Ongeldig({ evaluatieOp: 'Deze dag is al voorbij. Kies een dag waarop u samen kijkt hoe het gaat.' });
}

/** Dat iemand aan dit plan schreef, hoogstens één keer per kwartier. */
export const noteerBewaard = (ctx: Ctx, clientId: string, planId: string) =>
  auditAfEnToe(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    { actie: 'plan.bewaren', clientId, onderwerp: 'plan', onderwerpId: planId },
  );

/** Wat er nu te lezen staat, voor wie een andere tekst voor zich had. */
const leesbaar = (p: Plan): Opgeslagen[] => [
  { veld: 'richting', label: 'Waar het plan naartoe gaat', waarde: richtingTekst(p) },
  ...p.doelen.map((d) => ({ veld: d.id, label: LEEFGEBIED[d.leefgebied], waarde: doelTekst(d) })),
  { veld: 'instrumenten', label: 'Instrumenten', waarde: p.instrumenten.map((i) => i.naam).join(', ') },
  { veld: 'afspraken', label: 'Afspraken', waarde: p.afspraken ?? '' },
  { veld: 'evaluatieOp', label: HOOFDLIJN_LABELS.evaluatieOp, waarde: p.evaluatieOp ? langeDatum(p.evaluatieOp) : '' },
];

/**
 * Stelt het concept vast zoals het te lezen stond; daarna verandert het niet meer. Gooit IntussenGewijzigd als er intussen iets anders staat,
 * en Ongeldig met wat er nog ontbreekt.
 */
export async function stelPlanVast(ctx: Ctx, v: z.output<typeof vaststellenSchema>): Promise<Antwoord> {
  const { client, plan: rij } = await eisConcept(ctx, v);
  const plan = await leesPlan(ctx.tx, rij.id);
  if (!plan) throw new Ongeldig({}, 'Dit concept is er niet meer.');
  const afdruk = afdrukVanPlan(plan);
  if (afdruk !== v.versie) throw new IntussenGewijzigd(leesbaar(plan), afdruk);
  const mist = ontbreekt(plan, ctx.vandaag);
  if (mist.length > 0)
    throw new Ongeldig({}, `Dit plan kan nog niet worden vastgesteld. ${mist.map(ontbreektTekst).join(' ')}`);
  await eisAkkoorddag(ctx, rij.trajectId, v.akkoordOp);
  await ctx.tx.plan.update({
    where: { id: plan.id },
    data: {
      status: 'vastgesteld',
      akkoord: v.akkoord,
      akkoordOp: naarDb(v.akkoordOp),
      vastgesteldOp: nu(),
      vastgesteldDoorId: ctx.user.id,
    },
    select: { id: true },
  });
  await werkClientOpvolgingBij(ctx.tx, client.id, ctx.vandaag);
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    {
      actie: 'plan.vaststellen',
      clientId: client.id,
      onderwerp: 'plan',
      onderwerpId: plan.id,
      details: { datum: v.akkoordOp },
    },
  );
  return naarPlan(v.clientnummer, 'plan_vastgesteld');
}

/** Akkoord kan zijn gegeven voor het concept hier werd getypt, maar niet in de toekomst, voor het traject of voor de vorige versie. */
async function eisAkkoorddag(ctx: Ctx, trajectId: string, op: Datum): Promise<void> {
  if (op > ctx.vandaag) throw new Ongeldig({ akkoordOp: 'Deze dag moet nog komen. Kies vandaag of eerder.' });
  const { startdatum } = await ctx.tx.traject.findUniqueOrThrow({
    where: { id: trajectId },
    select: { startdatum: true },
  });
  const vorige = await ctx.tx.plan.findFirst({
    where: { trajectId, status: 'vastgesteld' },
    orderBy: { nummer: 'desc' },
    select: { akkoordOp: true },
  });
  const start = uitDb(startdatum);
  if (op < start)
    throw new Ongeldig({ akkoordOp: `Het traject begon op ${langeDatum(start)}. Kies die dag of later.` });
  if (vorige?.akkoordOp && op < uitDb(vorige.akkoordOp))
    throw new Ongeldig({
      akkoordOp: `De vorige versie is van ${langeDatum(uitDb(vorige.akkoordOp))}. Kies die dag of later.`,
    });
}

/** Wist een concept, na een bevestiging. Wat vastgesteld is blijft. */
export async function wisPlan(ctx: Ctx, v: z.output<typeof wisPlanSchema>): Promise<Antwoord> {
  const { client, plan } = await eisConcept(ctx, v);
  if (!ctx.bevestigd)
    throw new Bevestig('Dit concept wissen? Wat erin is opgeschreven is dan weg. Vastgestelde versies blijven.');
  await ctx.tx.stap.deleteMany({ where: { doel: { planId: plan.id } } });
  await ctx.tx.doel.deleteMany({ where: { planId: plan.id } });
  await ctx.tx.planInstrument.deleteMany({ where: { planId: plan.id } });
  await ctx.tx.plan.delete({ where: { id: plan.id }, select: { id: true } });
  await werkClientOpvolgingBij(ctx.tx, client.id, ctx.vandaag);
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    { actie: 'plan.wissen', clientId: client.id, onderwerp: 'plan', onderwerpId: plan.id },
  );
  return naarPlan(v.clientnummer, 'plan_gewist');
}
