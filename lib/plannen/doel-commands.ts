import 'server-only';
import type { z } from 'zod';
import { LEEFGEBIED } from '../copy/leefgebieden';
import type { Leefgebied } from '../domain/leefgebieden';
import { naarDbOfNull, uitDbOfNull } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { Bevestig, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { afdrukVanInstrumenten } from './afdruk';
import { noteerBewaard } from './concept-commands';
import { eisConcept } from './eisen';
import { leesPlan } from './lezen';
import type { Planstap } from './regels';
import {
  DOEL_LABELS,
  type doelSchema,
  type doelVerplaatsSchema,
  type doelWegSchema,
  type instrumentenSchema,
  type nieuwDoelSchema,
} from './schema';
import { stapInZin } from './woorden';

const metStappen = { stappen: { orderBy: { volgorde: 'asc' } } } as const;

/** Een doel van dit concept. Gooit NietGevonden als het bij een ander plan hoort, Ongeldig als iemand het intussen weghaalde. */
async function eisDoel(ctx: Ctx, v: { clientnummer: string; planId: string; doelId: string }) {
  const { client, plan } = await eisConcept(ctx, v);
  const doel = await ctx.tx.doel.findUnique({ where: { id: v.doelId }, include: metStappen });
  if (doel && doel.planId !== plan.id) throw new NietGevonden();
  if (!doel) throw new Ongeldig({}, 'Dit doel is intussen weggehaald. Herlaad de pagina om te zien wat er nu staat.');
  return { client, plan, doel };
}

/** Zet een doel onderaan het concept; de stappen komen daarna. */
export async function voegDoelToe(ctx: Ctx, v: z.output<typeof nieuwDoelSchema>): Promise<Antwoord> {
  const { client, plan } = await eisConcept(ctx, v);
  const laatste = await ctx.tx.doel.aggregate({ where: { planId: plan.id }, _max: { volgorde: true } });
  await ctx.tx.doel.create({
    data: {
      planId: plan.id,
      leefgebied: v.leefgebied,
      tekst: v.tekst,
      volgorde: (laatste._max.volgorde ?? -1) + 1,
    },
    select: { id: true },
  });
  await noteerBewaard(ctx, client.id, plan.id);
  return { naar: `/clienten/${v.clientnummer}/plan/${plan.id}/wijzigen?gelukt=doel_erbij` };
}

/** Een nieuwe rij brengt haar eigen kenmerk mee; dat mag geen stap van een ander of van een ander doel zijn. */
async function eisEigenReeksen(ctx: Ctx, clientId: string, planId: string, doelId: string, stappen: Planstap[]) {
  const [vreemd] = await ctx.tx.$queryRaw<{ is: boolean }[]>`
    SELECT EXISTS (SELECT FROM stap s JOIN doel d ON d.id = s.doel_id JOIN plan p ON p.id = d.plan_id
      WHERE s.reeks_id = ANY(${stappen.map((s) => s.reeksId)}::uuid[])
        AND (p.client_id <> ${clientId}::uuid OR (p.id = ${planId}::uuid AND d.id <> ${doelId}::uuid))) AS is`;
  if (vreemd?.is) throw new NietGevonden();
}

/** Bewaart een doel met al zijn stappen zoals ze op het formulier staan; een rij zonder tekst verdwijnt. */
export async function bewaarDoel(ctx: Ctx, v: z.output<typeof doelSchema>): Promise<Antwoord> {
  const { client, plan, doel } = await eisDoel(ctx, v);
  await eisEigenReeksen(ctx, client.id, plan.id, doel.id, v.stappen);
  const geraakt = await ctx.tx.doel.updateMany({
    where: { id: doel.id, versie: v.versie },
    data: { leefgebied: v.leefgebied, tekst: v.tekst, versie: { increment: 1 } },
  });
  if (geraakt.count === 0) {
    const stappen = doel.stappen.map((s) => `– ${stapInZin({ ...s, voor: uitDbOfNull(s.voor) })}`).join('\n');
    throw new IntussenGewijzigd(
      [
        { veld: 'leefgebied', label: DOEL_LABELS.leefgebied, waarde: LEEFGEBIED[doel.leefgebied as Leefgebied] },
        { veld: 'tekst', label: DOEL_LABELS.tekst, waarde: doel.tekst },
        { veld: 'stappen', label: 'Stappen', waarde: stappen },
      ],
      doel.versie,
    );
  }
  await ctx.tx.stap.deleteMany({ where: { doelId: doel.id } });
  await ctx.tx.stap.createMany({
    data: v.stappen.map((s, volgorde) => ({ ...s, voor: naarDbOfNull(s.voor), doelId: doel.id, volgorde })),
  });
  await noteerBewaard(ctx, client.id, plan.id);
  return { stil: true, versie: v.versie + 1 };
}

/** Haalt een doel uit het concept. Staan er stappen bij, dan eerst na een bevestiging. */
export async function haalDoelWeg(ctx: Ctx, v: z.output<typeof doelWegSchema>): Promise<Antwoord> {
  const { client, plan, doel } = await eisDoel(ctx, v);
  const stappen = doel.stappen.length;
  if (stappen > 0 && !ctx.bevestigd)
    throw new Bevestig(`Dit doel weghalen, met ${stappen === 1 ? 'zijn stap' : `zijn ${stappen} stappen`}?`);
  await ctx.tx.stap.deleteMany({ where: { doelId: doel.id } });
  await ctx.tx.doel.delete({ where: { id: doel.id }, select: { id: true } });
  await noteerBewaard(ctx, client.id, plan.id);
  return {};
}

/** Zet een doel een plaats hoger of lager; bovenaan of onderaan blijft het staan. */
export async function verplaatsDoel(ctx: Ctx, v: z.output<typeof doelVerplaatsSchema>): Promise<Antwoord> {
  const { client, plan, doel } = await eisDoel(ctx, v);
  const doelen = await ctx.tx.doel.findMany({
    where: { planId: plan.id },
    orderBy: [{ volgorde: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  const ids = doelen.map((d) => d.id);
  const van = ids.indexOf(doel.id);
  const naar = Math.max(0, Math.min(ids.length - 1, van + (v.kant === 'omhoog' ? -1 : 1)));
  ids.splice(naar, 0, ...ids.splice(van, 1));
  for (const [volgorde, id] of ids.entries())
    await ctx.tx.doel.update({ where: { id }, data: { volgorde }, select: { id: true } });
  await noteerBewaard(ctx, client.id, plan.id);
  return {};
}

/** Bewaart welke instrumenten bij het plan horen en waarvoor. Een gesloten instrument kan alleen blijven staan. */
export async function bewaarInstrumenten(ctx: Ctx, v: z.output<typeof instrumentenSchema>): Promise<Antwoord> {
  const { client, plan } = await eisConcept(ctx, v);
  const nu = await leesPlan(ctx.tx, plan.id);
  const staatEr = nu?.instrumenten ?? [];
  const versie = afdrukVanInstrumenten({ instrumenten: staatEr });
  if (versie !== v.versie)
    throw new IntussenGewijzigd(
      [
        {
          veld: 'instrumenten',
          label: 'Instrumenten',
          waarde: staatEr.map((i) => (i.waarvoor ? `${i.naam}: ${i.waarvoor}` : i.naam)).join('\n'),
        },
      ],
      versie,
    );
  const ids = v.instrumenten.map((i) => i.id);
  const teKiezen = await ctx.tx.instrument.count({
    where: { id: { in: ids }, OR: [{ geslotenOp: null }, { plannen: { some: { planId: plan.id } } }] },
  });
  if (teKiezen !== new Set(ids).size)
    throw new Ongeldig({}, 'Een van deze instrumenten is er niet meer. Herlaad de pagina en kies opnieuw.');
  await ctx.tx.planInstrument.deleteMany({ where: { planId: plan.id } });
  await ctx.tx.planInstrument.createMany({
    data: v.instrumenten.map((i) => ({ planId: plan.id, instrumentId: i.id, waarvoor: i.waarvoor })),
  });
  await noteerBewaard(ctx, client.id, plan.id);
  const namen = v.instrumenten.map((i) => ({ ...i, naam: '' }));
  return { stil: true, versie: afdrukVanInstrumenten({ instrumenten: namen }) };
}
