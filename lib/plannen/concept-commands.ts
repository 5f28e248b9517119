import 'server-only';
import { randomUUID } from 'node:crypto';
import { langeDatum } from '../copy/datums';
import { LEEFGEBIED } from '../copy/leefgebieden';
import type { Datum } from '../domain/datum';
import type { Trede } from '../domain/ladder';
import { nu } from '../server/clock';
import { defineCommand } from '../server/command';
import { naarDb, naarDbOfNull, uitDb, uitDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import { Bevestig, IntussenGewijzigd, Ongeldig, type Opgeslagen } from '../server/fouten';
import { leesStart } from '../zaak/lopend';
import { afdrukVanPlan } from './afdruk';
import { leesPlan, type Plan } from './lezen';
import { ontbreekt } from './regels';
import {
  HOOFDLIJN_LABELS,
  planBeginnenSchema,
  planBewarenSchema,
  planVaststellenSchema,
  planWissenSchema,
  richtingUit,
} from './schema';
import { doelTekst, HOOFDLIJN_VELDEN, ontbreektTekst, richtingTekst } from './woorden';
import { bewaard, type Conceptzaak, opConcept, opLopend, planVan } from './zaak';

/**
 * Begint een plan, of een nieuwe versie die alles van de vorige overneemt. Is er al een concept, dan gaat het daar verder: twee mensen die
 * tegelijk beginnen schrijven aan hetzelfde. Zonder vastgestelde intake is er een reden nodig.
 */
export const planBeginnen = defineCommand('plan.beginnen', planBeginnenSchema)
  .op(opLopend, { recht: 'dossier.bijhouden', raakt: 'opvolging' })
  .doet(async (zaak, v) => {
    const { tx, user, client, vandaag } = zaak;
    const naarConcept = (id: string) => `${planVan(zaak)}/${id}/wijzigen`;
    const laatste = await tx.plan.findFirst({
      where: { trajectId: v.trajectId },
      orderBy: { nummer: 'desc' },
      select: { id: true, nummer: true, status: true },
    });
    // Er begint niets; dat het wordt geopend legt de pagina vast waar het heen gaat.
    if (laatste?.status === 'concept') return { spoor: [], naar: naarConcept(laatste.id) };
    const vorige = laatste && (await leesPlan(tx, laatste.id));
    const intake = await tx.intake.findFirst({
      where: { clientId: client.id, status: 'vastgesteld' },
      orderBy: { vastgesteldOp: 'desc' },
      select: { id: true },
    });
    const zonderIntakeReden = intake ? null : (vorige?.zonderIntakeReden ?? v.zonderIntakeReden);
    const intakeId = intake?.id ?? vorige?.intakeId ?? null;
    if (!intakeId && !zonderIntakeReden)
      throw new Ongeldig({ zonderIntakeReden: 'Schrijf op waarom u een plan maakt zonder intake.' });
    const { id } = await tx.plan.create({
      data: {
        clientId: client.id,
        trajectId: v.trajectId,
        nummer: (laatste?.nummer ?? 0) + 1,
        intakeId,
        zonderIntakeReden: intakeId ? null : zonderIntakeReden,
        begonnenOp: nu(),
        begonnenDoorId: user.id,
        ...(vorige && {
          richting: vorige.richting,
          richtingTrede: vorige.trede,
          afspraken: vorige.afspraken,
          // Een dag die voorbij is wordt niet overgenomen: daar hoort een nieuwe bij.
          evaluatieOp: vorige.evaluatieOp && vorige.evaluatieOp >= vandaag ? naarDb(vorige.evaluatieOp) : null,
        }),
      },
      select: { id: true },
    });
    if (vorige) await neemOver(tx, vorige, id);
    return { spoor: { onderwerp: 'plan', onderwerpId: id }, naar: naarConcept(id) };
  });

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
export const planBewaren = defineCommand('plan.bewaren', planBewarenSchema)
  .op(opConcept, { recht: 'dossier.bijhouden', raakt: 'niets', velden: HOOFDLIJN_VELDEN })
  .doet(async ({ tx, plan, vandaag }, v) => {
    const evaluatieWas = uitDbOfNull(plan.evaluatieOp);
    if (plan.versie !== v.versie) {
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
    if (v.evaluatieOp && v.evaluatieOp !== evaluatieWas) eisKomend(v.evaluatieOp, vandaag);
    await tx.plan.update({
      where: { id: plan.id },
      data: {
        ...richtingUit(v.richting),
        afspraken: v.afspraken,
        evaluatieOp: naarDbOfNull(v.evaluatieOp),
        watVeranderde: v.watVeranderde,
        versie: { increment: 1 },
      },
      select: { id: true },
    });
    return bewaard(v.versie + 1);
  });

function eisKomend(evaluatieOp: Datum, vandaag: Datum): void {
  if (evaluatieOp < vandaag)
    throw new Ongeldig({ evaluatieOp: 'Deze dag is al voorbij. Kies een dag waarop u samen kijkt hoe het gaat.' });
}

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
export const planVaststellen = defineCommand('plan.vaststellen', planVaststellenSchema)
  .op(opConcept, { recht: 'dossier.bijhouden', raakt: 'opvolging' })
  .doet(async (zaak, v) => {
    const plan = await leesPlan(zaak.tx, zaak.plan.id);
    if (!plan) throw new Ongeldig({}, 'Dit concept is er niet meer.');
    const afdruk = afdrukVanPlan(plan);
    if (afdruk !== v.versie) throw new IntussenGewijzigd(leesbaar(plan), afdruk);
    const mist = ontbreekt(plan, zaak.vandaag);
    if (mist.length > 0)
      throw new Ongeldig({}, `Dit plan kan nog niet worden vastgesteld. ${mist.map(ontbreektTekst).join(' ')}`);
    await eisAkkoorddag(zaak, v.akkoordOp);
    await zaak.tx.plan.update({
      where: { id: plan.id },
      data: {
        status: 'vastgesteld',
        akkoord: v.akkoord,
        akkoordOp: naarDb(v.akkoordOp),
        vastgesteldOp: nu(),
        vastgesteldDoorId: zaak.user.id,
      },
      select: { id: true },
    });
    return { spoor: { details: { datum: v.akkoordOp } }, naar: planVan(zaak), gelukt: 'plan.vaststellen' };
  });

/** Akkoord kan zijn gegeven voor het concept hier werd getypt, maar niet in de toekomst, voor het traject of voor de vorige versie. */
async function eisAkkoorddag({ tx, plan: { trajectId }, vandaag }: Conceptzaak, op: Datum): Promise<void> {
  if (op > vandaag) throw new Ongeldig({ akkoordOp: 'Deze dag moet nog komen. Kies vandaag of eerder.' });
  const start = await leesStart(tx, trajectId);
  const vorige = await tx.plan.findFirst({
    where: { trajectId, status: 'vastgesteld' },
    orderBy: { nummer: 'desc' },
    select: { akkoordOp: true },
  });
  if (op < start)
    throw new Ongeldig({ akkoordOp: `Het traject begon op ${langeDatum(start)}. Kies die dag of later.` });
  if (vorige?.akkoordOp && op < uitDb(vorige.akkoordOp))
    throw new Ongeldig({
      akkoordOp: `De vorige versie is van ${langeDatum(uitDb(vorige.akkoordOp))}. Kies die dag of later.`,
    });
}

/** Wist een concept, na een bevestiging. Wat vastgesteld is blijft. */
export const planWissen = defineCommand('plan.wissen', planWissenSchema)
  .op(opConcept, { recht: 'dossier.bijhouden', raakt: 'opvolging' })
  .doet(async (zaak) => {
    const { tx, plan, bevestigd } = zaak;
    if (!bevestigd)
      throw new Bevestig('Dit concept wissen? Wat erin is opgeschreven is dan weg. Vastgestelde versies blijven.');
    await tx.stap.deleteMany({ where: { doel: { planId: plan.id } } });
    await tx.doel.deleteMany({ where: { planId: plan.id } });
    await tx.planInstrument.deleteMany({ where: { planId: plan.id } });
    await tx.plan.delete({ where: { id: plan.id }, select: { id: true } });
    return { spoor: {}, naar: planVan(zaak), gelukt: 'plan.wissen' };
  });
